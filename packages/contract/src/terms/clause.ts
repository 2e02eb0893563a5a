/** What a clause does; `heading` only groups the clauses under it. */
export type ClauseKind = 'duty' | 'right' | 'gate' | 'calc' | 'effect' | 'record' | 'bound' | 'heading';

/** Whose duty, right, limit or doing a clause is; `client` is the operator's contract partner of either service. */
export type ClauseParty = 'operator' | 'client' | 'both' | 'agent' | 'distributor' | 'vendor';

/** The room that makes a clause work; where nothing is to be done but to show it, that is the portal. */
export type ClauseRoom = 'billing' | 'contract' | 'exchange' | 'resale' | 'portal' | 'server';

/**
 * One clause of a set of terms, as its text numbers it. `id` is the path of a clause reference: `6.2.1`, `def.licence`;
 * `parent` is the clause it stands under.
 */
export interface ListedClause {
  readonly id: string;
  readonly parent?: string;
  readonly kind: readonly [ClauseKind, ...ClauseKind[]];
  readonly party: ClauseParty;
  readonly ownedBy: ClauseRoom;
}
