import type { ClauseRef, Day, Language } from '@saikne/kernel';
import type { ParameterValue } from './fact.js';
import type { ClauseKind, ClauseParty, ClauseRoom } from './terms/clause.js';

/** A number or word of a clause, with the day from which it holds and where it stands. */
export interface DatedValue {
  readonly value: ParameterValue;
  readonly from: Day;
  readonly source: string;
}

/** A value that each contract sets itself (Telema 2.2.1): the name of the contract's parameter. */
export interface ContractValue {
  readonly fromContract: string;
}

/** A clause bound to a rule kind. Of the dated values the one in force when the contract enters into force holds. */
export interface Binding {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, readonly DatedValue[] | ContractValue>>;
}

/** One clause: its reference, what it does, whose it is, our own summary, and the rules that make it work. */
export interface Clause {
  readonly id: ClauseRef;
  readonly path: string;
  readonly parent?: string;
  readonly kind: readonly ClauseKind[];
  readonly party: ClauseParty;
  readonly ownedBy: ClauseRoom;
  readonly summary: Readonly<Record<Language, string>>;
  readonly bindings: readonly Binding[];
}

/** A set of terms: a dated data file. */
export interface TermsSet {
  readonly id: string;
  readonly title: string;
  readonly inForceFrom: Day;
  readonly source: string;
  /** The language that decides where versions differ. */
  readonly prevailingLanguage: string;
  readonly clauses: readonly Clause[];
}

/** The same terms without what some clauses do; the clauses themselves stay. Used to prove that each does something. */
export function withoutBindings(terms: TermsSet, disabled: ReadonlySet<string>): TermsSet {
  return {
    ...terms,
    clauses: terms.clauses.map((clause) => (disabled.has(clause.id) ? { ...clause, bindings: [] } : clause)),
  };
}
