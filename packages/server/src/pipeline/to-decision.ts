import type { Advanced, DocumentState } from '@saikne/exchange';
import type { Id } from '@saikne/kernel';
import type { DocumentDecision, DocumentTerms } from '@saikne/store';
import { summaryOf, type Case, type Context } from './case.js';
import { evidenceBeside } from './evidence-beside.js';
import { toNewFact } from './fact-rows.js';
import { outcomeOf } from './outcome-of.js';

/** What the store commits for a case: its facts with their evidence, its row and where it goes from here. */
export function toDecision(one: Case, { state, facts }: Advanced, context: Context): DocumentDecision {
  const { id, senderId, version, expiresOn } = one.claimed;
  return {
    document: { id, senderId, version, expiresOn },
    terms: termsOf(one, state),
    facts: facts.map((fact) => toNewFact(fact, evidenceBeside(one, fact))),
    outcome: outcomeOf(one, state, context),
  };
}

function termsOf(one: Case, state: DocumentState): DocumentTerms {
  const { examination } = one;
  const summary = summaryOf(one);
  return {
    format: 'format' in state ? state.format : null,
    profile: examination?.is === 'read' ? examination.verdict.profile : 'profile' in state ? state.profile : null,
    documentType: summary?.documentType ?? null,
    number: summary?.number ?? null,
    issuedOn: summary?.issueDate ?? null,
    currency: summary?.currency ?? null,
    amountDue: summary?.amountDue ?? null,
    receiverName: summary?.receiver.name ?? null,
    receiverId: receiverOf(state),
  };
}

function receiverOf(state: DocumentState): Id<'partner'> | null {
  if ('receiver' in state) return state.receiver;
  return 'hold' in state && state.hold.cause !== 'RECEIVER_UNKNOWN' ? state.hold.receiver : null;
}
