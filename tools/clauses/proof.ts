import type { Clause } from '@saikne/contract';
import { runCase, type Aspect, type ClauseCase } from '../../packages/contract/test/clauses/clause-case.js';
import type { CaseTable } from './case-table.js';

export const aspects: readonly Aspect[] = ['granting', 'refusing', 'boundary'];

/** What a clause's own cases say when it works and when its binding is taken away. */
export interface ClauseProof {
  readonly clause: Clause;
  readonly cases: readonly ClauseCase[];
  /** Aspects without a case. */
  readonly lacking: readonly Aspect[];
  /** Cases that fail although the clause works. */
  readonly failing: readonly ClauseCase[];
  /** Cases that pass although the clause does nothing. */
  readonly blind: readonly ClauseCase[];
}

/** Whether a clause has rules of its own in this program. */
export function isBound(clause: Clause): boolean {
  return clause.bindings.length > 0;
}

/** Runs each clause's cases with its binding and without it. */
export function prove(table: CaseTable): readonly ClauseProof[] {
  return table.terms.clauses.filter(isBound).map((clause) => {
    const cases = table.cases.filter((known) => known.clause === clause.id);
    const passes = (known: ClauseCase, disabled?: ReadonlySet<string>): boolean =>
      runCase(known, table.terms, table.modules, disabled).passed;
    return {
      clause,
      cases,
      lacking: aspects.filter((aspect) => !cases.some((known) => known.aspect === aspect)),
      failing: cases.filter((known) => !passes(known)),
      blind: cases.filter((known) => passes(known, new Set([clause.id]))),
    };
  });
}

export function holds(proof: ClauseProof): boolean {
  return proof.lacking.length === 0 && proof.failing.length === 0 && proof.blind.length === 0;
}
