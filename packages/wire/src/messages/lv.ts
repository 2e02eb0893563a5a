import type { Messages } from '@saikne/kernel';
import type { ApiMessageKey } from './keys.js';

export const lv: Messages<ApiMessageKey> = {
  NOT_AUTHENTICATED: 'Pieprasījumā nav derīgas API atslēgas.',
  KEY_REVOKED: 'Šī API atslēga ir atsaukta.',
  NOT_ALLOWED: 'Jums nav tiesību to darīt.',
  NOT_FOUND: 'Šeit nav nekā, ko jūs drīkstat redzēt.',
  REQUEST_MALFORMED: 'Pieprasījums neatbilst API: {problem}',
  DOCUMENT_EMPTY: 'Pieprasījumā nav dokumenta.',
  DOCUMENT_TOO_LARGE: 'Dokuments ir lielāks par {limitBytes, number} baitiem.',
  TOO_MANY_REQUESTS: 'Pārāk daudz pieprasījumu; mēģiniet pēc {seconds, number} s.',
  LINK_WITH_YOURSELF: 'Partnerim nav vajadzīga saite ar sevi.',
  IDENTIFIER_TAKEN: 'Identifikators {identifier} pieder citam partnerim.',
  FORMAT_NOT_WRITTEN: 'Sistēma neraksta formātā {format}.',
  CONTENT_EXPIRED: 'Saturs bija lasāms līdz {until}.',
  DOCUMENT_NOT_DEAD: 'Dokumentam nav vajadzīgs mēģinājums; tā stāvoklis: {state}.',
  SERVER_STOPPING: 'Serveris tiek apturēts.',
  INTERNAL_FAULT: 'Kļūda mūsu pusē; tā reģistrēta kā {reference}.',
  SEND_API_KEY: 'Sūtiet galveni “Authorization: Bearer ATSLĒGA”.',
  USE_ANOTHER_KEY: 'Lietojiet spēkā esošu atslēgu.',
  READ_API_DESCRIPTION: 'Salīdziniet pieprasījumu ar /openapi.json.',
  SEND_DOCUMENT_AS_BODY: 'Sūtiet dokumenta baitus kā pieprasījuma saturu.',
  SEND_SMALLER_DOCUMENT: 'Sūtiet to pa daļām vai bez lieliem pielikumiem.',
  TRY_AGAIN_LATER: 'Mēģiniet vēlāk ar to pašu idempotences atslēgu.',
  USE_ANOTHER_IDENTIFIER: 'Pārbaudiet identifikatoru vai jautājiet operatoram, kam tas pieder.',
  CHOOSE_WRITTEN_FORMAT: 'Izvēlieties formātu no formātu saraksta.',
};
