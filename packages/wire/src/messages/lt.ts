import type { Messages } from '@saikne/kernel';
import type { ApiMessageKey } from './keys.js';

export const lt: Messages<ApiMessageKey> = {
  NOT_AUTHENTICATED: 'Užklausoje nėra galiojančio API rakto.',
  KEY_REVOKED: 'Šis API raktas atšauktas.',
  NOT_ALLOWED: 'Neturite teisės to daryti.',
  NOT_FOUND: 'Čia nėra nieko, ką galite matyti.',
  REQUEST_MALFORMED: 'Užklausa neatitinka API: {problem}',
  DOCUMENT_EMPTY: 'Užklausoje nėra dokumento.',
  DOCUMENT_TOO_LARGE: 'Dokumentas didesnis nei {limitBytes, number} baitų.',
  TOO_MANY_REQUESTS: 'Per daug užklausų; bandykite po {seconds, number} s.',
  LINK_WITH_YOURSELF: 'Partneriui nereikia ryšio su savimi.',
  IDENTIFIER_TAKEN: 'Identifikatorius {identifier} priklauso kitam partneriui.',
  FORMAT_NOT_WRITTEN: 'Sistema nerašo formato {format}.',
  CONTENT_EXPIRED: 'Turinys buvo skaitomas iki {until}.',
  DOCUMENT_NOT_DEAD: 'Dokumento kartoti nereikia; jo būsena: {state}.',
  SERVER_STOPPING: 'Serveris stabdomas.',
  INTERNAL_FAULT: 'Klaida mūsų pusėje; ji įrašyta kaip {reference}.',
  SEND_API_KEY: 'Siųskite antraštę „Authorization: Bearer RAKTAS“.',
  USE_ANOTHER_KEY: 'Naudokite galiojantį raktą.',
  READ_API_DESCRIPTION: 'Palyginkite užklausą su /openapi.json.',
  SEND_DOCUMENT_AS_BODY: 'Siųskite dokumento baitus kaip užklausos turinį.',
  SEND_SMALLER_DOCUMENT: 'Siųskite jį dalimis arba be didelių priedų.',
  TRY_AGAIN_LATER: 'Bandykite vėliau su tuo pačiu idempotentiškumo raktu.',
  USE_ANOTHER_IDENTIFIER: 'Patikrinkite identifikatorių arba paklauskite operatoriaus, kieno jis.',
  CHOOSE_WRITTEN_FORMAT: 'Pasirinkite formatą iš sąrašo.',
};
