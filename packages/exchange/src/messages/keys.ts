import type { DocumentFactName } from '../document/facts.js';
import type { HoldCause, HoldRemedyCode } from '../document/holds.js';
import type { DocumentRefusalCode, ExchangeRemedyCode, HandlingRefusalCode } from '../document/refusals.js';
import type { LinkFact, LinkRefusalCode } from '../link/link.js';
import type { PartnerRefusalCode } from '../partner/partner-decider.js';

/** Everything the exchange has to say: its codes are the keys. */
export type ExchangeMessageKey =
  | DocumentFactName
  | LinkFact['fact']
  | HoldCause
  | HoldRemedyCode
  | DocumentRefusalCode
  | HandlingRefusalCode
  | ExchangeRemedyCode
  | LinkRefusalCode
  | PartnerRefusalCode
  /** Facts about our own faults: no steps of the document. */
  | 'DocumentGivenUp'
  | 'DocumentRetried'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'USE_ANOTHER_IDEMPOTENCY_KEY';
