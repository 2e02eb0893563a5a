import type { AnyFact } from '@saikne/contract';

/** The facts whose amount follows from a formula. */
const explainedFacts: ReadonlySet<string> = new Set(['InvoiceIssued', 'MonthlyFeeCharged', 'LateChargeComputed']);

/** Whether a fact carries an amount that can be explained. */
export function isExplained({ fact }: AnyFact): boolean {
  return explainedFacts.has(fact);
}
