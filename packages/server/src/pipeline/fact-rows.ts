import type { DocumentFact, DocumentState } from '@saikne/exchange';
import { evolveDocument, noDocument } from '@saikne/exchange';
import type { NewFact, RecordedFact } from '@saikne/store';

/** A fact as the journal takes it. `evidence` is kept beside the fact's own values and decides nothing. */
export function toNewFact(
  fact: { readonly fact: string } & Pick<NewFact, 'occurredAt' | 'clause'>,
  evidence?: object,
): NewFact {
  const { fact: type, occurredAt, clause, ...body } = fact;
  return { type, clause, occurredAt, body: evidence === undefined ? body : { ...body, evidence } };
}

/** A recorded fact as the exchange knows it. */
export function fromRecordedFact(recorded: RecordedFact): DocumentFact {
  const { type, occurredAt, clause, body } = recorded;
  // The journal holds what toNewFact wrote; a fact's type names its shape.
  return { ...body, fact: type, occurredAt, clause } as DocumentFact;
}

/** Facts that tell of our own faults and not of a step. */
const asideFacts = new Set(['DocumentGivenUp', 'DocumentRetried']);

/** The document's state from its journal. */
export function stateFromFacts(recorded: readonly RecordedFact[]): DocumentState {
  return recorded
    .filter((fact) => !asideFacts.has(fact.type))
    .map(fromRecordedFact)
    .reduce(evolveDocument, noDocument());
}
