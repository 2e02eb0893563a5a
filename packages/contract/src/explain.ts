import { claimOf, daysOf, exactLateCharge, explainLateCharge, explainShare, type Explanation } from '@saikne/billing';
import { centsFromText } from '@saikne/kernel';
import { cents } from './evolve.js';
import type { ContractFact } from './fact.js';
import type { Program } from './program.js';
import type { ContractState } from './state.js';

/**
 * Where an amount in a fact comes from: its clause, the formula with its values, the result before rounding. `state` is
 * the contract as it stood when the fact happened. Facts without an amount of their own are not explained.
 */
export function explain(fact: ContractFact, state: ContractState, program: Program): Explanation | undefined {
  switch (fact.fact) {
    case 'LateChargeComputed': {
      const claim = claimOf(state.account, fact.invoice);
      const late = program.offer('lateTerms');
      if (claim === undefined || late === undefined) return undefined;
      const { percentPerDay } = late.value;
      const principalCents = claim.netCents + claim.vatCents - claim.creditedCents;
      const days = fact.days;
      const exact = exactLateCharge(principalCents * BigInt(days), percentPerDay);
      return explainLateCharge({
        cents: cents(fact.amount),
        principalCents,
        days,
        percentPerDay,
        exact,
        clause: fact.clause,
      });
    }
    case 'MonthlyFeeCharged': {
      const fee = state.agreement.parameters['monthlyFee'];
      const wholeCents = typeof fee === 'string' ? (centsFromText(fee) ?? 0n) : 0n;
      return explainShare({
        cents: cents(fact.amount),
        wholeCents,
        days: fact.days,
        ofDays: daysOf(fact.month),
        formula: 'partOfMonthlyFee',
        clause: fact.clause,
      });
    }
    case 'InvoiceIssued':
      return {
        amount: fact.vat,
        clause: fact.clause,
        formula: 'vat',
        values: { net: fact.net, ratePercent: state.agreement.vatRatePercent },
        rounding: 'half-up',
      };
    default:
      // No other fact of this room carries an amount that follows from a formula of its own.
      return undefined;
  }
}
