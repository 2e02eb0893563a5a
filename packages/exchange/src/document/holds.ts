import { clause, type ClauseRef, type Remedy } from '@saikne/kernel';
import type { PartnerId } from '../partner/partner.js';
import type { PartyIdentifier } from './summary.js';

/**
 * Why a document waits, in the order in which it is looked for. It is never lost (house rule 4 of the exchange clauses):
 * it is shown to its sender as waiting and why, and moves on by itself when the cause is gone.
 */
export const holdTable = {
  RECEIVER_UNKNOWN: {
    clause: clause('telema:def.trading-partners'),
    instead: ['INVITE_RECEIVER', 'CHECK_RECEIVER_IDENTIFIER'],
  },
  RECEIVER_LEFT: { clause: clause('telema:6.8'), instead: ['REACH_RECEIVER_OTHERWISE'] },
  RECEIVER_NOT_LINKED: { clause: clause('telema:def.trading-partners'), instead: ['REQUEST_LINK'] },
  RECEIVER_SUSPENDED: { clause: clause('telema:6.3.2'), instead: ['REACH_RECEIVER_OTHERWISE'] },
} as const satisfies Record<string, { clause: ClauseRef; instead: readonly string[] }>;

export type HoldCause = keyof typeof holdTable;

/** What a document waits for. The receiver is known for every cause but `RECEIVER_UNKNOWN`. */
export type Hold =
  | { readonly cause: 'RECEIVER_UNKNOWN'; readonly awaited: readonly PartyIdentifier[] }
  | { readonly cause: Exclude<HoldCause, 'RECEIVER_UNKNOWN'>; readonly receiver: PartnerId };

export type HoldRemedyCode = (typeof holdTable)[HoldCause]['instead'][number];

export function holdClause(cause: HoldCause): ClauseRef {
  return holdTable[cause].clause;
}

export function holdRemedies(cause: HoldCause): readonly Remedy[] {
  return holdTable[cause].instead.map((code) => ({ code, values: {} }));
}
