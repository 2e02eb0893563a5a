import type { Messages } from '@saikne/kernel';
import type { ApiMessageKey } from './keys.js';

export const et: Messages<ApiMessageKey> = {
  NOT_AUTHENTICATED: 'Päringus puudub kehtiv API-võti.',
  KEY_REVOKED: 'See API-võti on tühistatud.',
  NOT_ALLOWED: 'Teil ei ole selleks õigust.',
  NOT_FOUND: 'Siin ei ole midagi, mida tohite näha.',
  REQUEST_MALFORMED: 'Päring ei vasta API-le: {problem}',
  DOCUMENT_EMPTY: 'Päringus ei ole dokumenti.',
  DOCUMENT_TOO_LARGE: 'Dokument on suurem kui {limitBytes, number} baiti.',
  TOO_MANY_REQUESTS: 'Liiga palju päringuid; proovige {seconds, number} s pärast.',
  LINK_WITH_YOURSELF: 'Partner ei vaja seost iseendaga.',
  IDENTIFIER_TAKEN: 'Tunnus {identifier} kuulub teisele partnerile.',
  FORMAT_NOT_WRITTEN: 'Vahetus ei kirjuta vormingut {format}.',
  CONTENT_EXPIRED: 'Sisu oli loetav kuni {until}.',
  DOCUMENT_NOT_DEAD: 'Dokument ei vaja uut katset; selle olek on {state}.',
  SERVER_STOPPING: 'Server on peatumas.',
  INTERNAL_FAULT: 'Viga on meie poolel; see on kirjas kui {reference}.',
  SEND_API_KEY: 'Saatke päis “Authorization: Bearer VÕTI”.',
  USE_ANOTHER_KEY: 'Kasutage kehtivat võtit.',
  READ_API_DESCRIPTION: 'Võrrelge päringut failiga /openapi.json.',
  SEND_DOCUMENT_AS_BODY: 'Saatke dokumendi baidid päringu sisuna.',
  SEND_SMALLER_DOCUMENT: 'Saatke see osadena või ilma suurte manusteta.',
  TRY_AGAIN_LATER: 'Proovige hiljem sama idempotentsusvõtmega.',
  USE_ANOTHER_IDENTIFIER: 'Kontrollige tunnust või küsige operaatorilt, kelle oma see on.',
  CHOOSE_WRITTEN_FORMAT: 'Valige vorming vormingute loendist.',
};
