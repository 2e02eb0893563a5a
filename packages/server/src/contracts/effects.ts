import type { AnyFact } from '@saikne/contract';
import type { TermsBook } from './books.js';

/**
 * What a topic's worker does with facts: `service` suspends and resumes, `billing` writes documents and tells clients,
 * `billing-send` (asked for by `billing` itself) hands written documents to the exchange.
 */
export type EffectTopic = 'service' | 'billing' | 'billing-send';

/** The facts that ask something of the outside, by name. A fact that is not here asks for nothing. */
const topicsByFact: Readonly<Record<string, readonly EffectTopic[]>> = {
  ContractEnteredIntoForce: ['service'],
  ContractEnded: ['service'],
  ContractReinstated: ['service'],
  Suspended: ['service', 'billing'],
  Resumed: ['service', 'billing'],
  InvoiceIssued: ['billing'],
  CreditNoteIssued: ['billing'],
  RestorationFeeCharged: ['billing'],
  ClaimLetterSent: ['billing'],
  ReasonsTold: ['billing'],
  ObjectionAnswered: ['billing'],
  ChangeAnnounced: ['billing'],
  MaintenanceAnnounced: ['billing'],
  ServiceDiscontinued: ['billing'],
};

const nothing: readonly EffectTopic[] = [];

/** The topics under which a fact asks for something; the exchange's service is asked by its own contracts alone. */
export function topicsOf(fact: AnyFact, book: TermsBook): readonly EffectTopic[] {
  const topics = topicsByFact[fact.fact] ?? nothing;
  return book.servesExchange ? topics : topics.filter((topic) => topic !== 'service');
}
