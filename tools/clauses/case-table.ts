import { contractModule, lmtTerms, telemaTerms, type RuleModule, type TermsSet } from '@saikne/contract';
import { resaleModule } from '@saikne/resale';
import type { ClauseCase } from '../../packages/contract/test/clauses/clause-case.js';
import { telemaCases } from '../../packages/contract/test/clauses/telema.cases.js';
import { lmtCases } from '../../packages/resale/test/clauses/lmt.cases.js';

/** A set of terms with the cases that its clauses are tested by. */
export interface CaseTable {
  readonly terms: TermsSet;
  readonly modules: readonly RuleModule[];
  readonly cases: readonly ClauseCase[];
}

export const caseTables: readonly CaseTable[] = [
  { terms: telemaTerms, modules: [contractModule], cases: telemaCases },
  { terms: lmtTerms, modules: [contractModule, resaleModule], cases: lmtCases },
];
