import type { Messages } from '@saikne/kernel';
import type { ApiMessageKey } from './keys.js';

export const en: Messages<ApiMessageKey> = {
  NOT_AUTHENTICATED: 'The request carries no valid API key.',
  KEY_REVOKED: 'This API key was revoked.',
  NOT_ALLOWED: 'You may not do this.',
  NOT_FOUND: 'There is nothing here that you may see.',
  REQUEST_MALFORMED: 'The request does not fit the API: {problem}',
  DOCUMENT_EMPTY: 'The request carries no document.',
  DOCUMENT_TOO_LARGE: 'The document is larger than {limitBytes, number} bytes.',
  TOO_MANY_REQUESTS: 'Too many requests; try again in {seconds, number} s.',
  LINK_WITH_YOURSELF: 'A partner needs no link with itself.',
  IDENTIFIER_TAKEN: 'The identifier {identifier} belongs to another partner.',
  FORMAT_NOT_WRITTEN: 'The exchange does not write the format {format}.',
  CONTENT_EXPIRED: 'The content was readable until {until}.',
  DOCUMENT_NOT_DEAD: 'The document needs no retry; it is {state}.',
  SERVER_STOPPING: 'The server is stopping.',
  INTERNAL_FAULT: 'Something failed on our side; it is recorded as {reference}.',
  SEND_API_KEY: 'Send the header “Authorization: Bearer KEY”.',
  USE_ANOTHER_KEY: 'Use a key that is in force.',
  READ_API_DESCRIPTION: 'Compare the request with /openapi.json.',
  SEND_DOCUMENT_AS_BODY: 'Send the document’s bytes as the body.',
  SEND_SMALLER_DOCUMENT: 'Send it in parts, or without large attachments.',
  TRY_AGAIN_LATER: 'Try again later with the same idempotency key.',
  USE_ANOTHER_IDENTIFIER: 'Check the identifier, or ask the operator whose it is.',
  CHOOSE_WRITTEN_FORMAT: 'Choose a format of the list of formats.',
};
