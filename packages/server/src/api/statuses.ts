import type { DocumentRefusalCode, HandlingRefusalCode, LinkRefusalCode, PartnerRefusalCode } from '@saikne/exchange';
import type { ApiRefusalCode } from '@saikne/wire';

type Code =
  | ApiRefusalCode
  | DocumentRefusalCode
  | HandlingRefusalCode
  | LinkRefusalCode
  | PartnerRefusalCode
  | 'IDEMPOTENCY_KEY_REUSED';

/** The HTTP status of every refusal; chosen here, because the rooms know nothing of HTTP. */
const statuses: Readonly<Record<Code, number>> = {
  NOT_AUTHENTICATED: 401,
  KEY_REVOKED: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  REQUEST_MALFORMED: 400,
  DOCUMENT_EMPTY: 400,
  DOCUMENT_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  LINK_WITH_YOURSELF: 422,
  IDENTIFIER_TAKEN: 409,
  FORMAT_NOT_WRITTEN: 422,
  CONTENT_EXPIRED: 410,
  DOCUMENT_NOT_DEAD: 409,
  TERMS_UNKNOWN: 422,
  TERMS_UNFIT: 422,
  CONTRACT_NUMBER_TAKEN: 409,
  ACT_NOT_YOURS: 403,
  KEY_OF_ANOTHER_REQUEST: 422,
  TOO_FAR_AHEAD: 422,
  NOT_EXPLAINED: 404,
  SERVER_STOPPING: 503,
  INTERNAL_FAULT: 500,

  FORMAT_UNKNOWN: 415,
  DOCUMENT_UNREADABLE: 422,
  SENDER_SUSPENDED: 403,
  SENDER_ENDED: 403,
  SENDER_NOT_NAMED: 422,
  SENDER_NOT_AUTHORISED: 403,
  DUPLICATE_NUMBER: 409,
  DOCUMENT_INVALID: 422,
  RECEIVER_NOT_NAMED: 422,
  RECEIVER_AMBIGUOUS: 422,
  CONVERSION_LOSES_ESSENTIALS: 422,
  CONVERSION_NOT_PROVEN: 422,
  IDEMPOTENCY_KEY_REUSED: 422,

  RECEIVER_ONLY: 404,
  NOT_DELIVERED_YET: 409,
  NOT_FETCHED_YET: 409,
  OUT_OF_STEP: 409,

  LINK_ALREADY_ACTIVE: 409,
  LINK_NOT_REQUESTED: 409,
  LINK_OWN_REQUEST: 403,
  LINK_NOT_ACTIVE: 409,

  PARTNER_EXISTS: 409,
  PARTNER_UNKNOWN: 404,
  PARTNER_ENDED: 409,
  PARTNER_NOT_SUSPENDED: 409,
  PERIODS_CROSS: 422,
  IDENTIFIER_MISSING: 422,
};

/** The status of a refusal; 422 for a code of a room the API does not serve yet. */
export function statusOf(code: string): number {
  return Object.hasOwn(statuses, code) ? statuses[code as Code] : 422; // A key of the table by the check before.
}
