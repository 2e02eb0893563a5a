import { lmtTerms, telemaTerms } from '@saikne/contract';
import type { ClauseRef, Language } from '@saikne/kernel';

const clauses = new Map([...telemaTerms.clauses, ...lmtTerms.clauses].map((clause) => [clause.id, clause]));

/** Our own summary of a clause; null for a rule of the house, which no terms contain. */
export function clauseSummary(clause: ClauseRef, language: Language): string | null {
  return clauses.get(clause)?.summary[language] ?? null;
}
