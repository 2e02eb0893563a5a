import { claimOf, daysOf, exactLateCharge, explainLateCharge, explainShare, type Explanation } from '@saikne/billing';
import { centsFromText } from '@saikne/kernel';
import { cents } from './amounts.js';
import type { ContractFact } from './fact.js';
import type { Program } from './program.js';
import type { ContractState } from './state.js';

/**
 * Where an amount in a fact comes from: its clause, the formula with its values, the result before rounding. `state` is
 * the contract as it stood when the fact happened. Facts without an amount of their own are not explained.
 */
export function explain(fact: ContractFact, state: ContractState, program: Program): Explanation | undefined {
  if (fact.fact === 'LateChargeComputed') return lateCharge(fact, state, program);
  if (fact.fact === 'MonthlyFeeCharged') return monthlyFee(fact, state);
  if (fact.fact !== 'InvoiceIssued') return undefined;
  const values = { net: fact.net, ratePercent: state.agreement.vatRatePercent };
  return { amount: fact.vat, clause: fact.clause, formula: 'vat', values, rounding: 'half-up' };
}

function lateCharge(
  fact: Extract<ContractFact, { readonly fact: 'LateChargeComputed' }>,
  state: ContractState,
  program: Program,
): Explanation | undefined {
  const claim = claimOf(state.account, fact.invoice);
  const late = program.offer('lateTerms');
  if (claim === undefined || late === undefined) return undefined;
  const { percentPerDay } = late.value;
  const { days, clause } = fact;
  const principalCents = claim.netCents + claim.vatCents - claim.creditedCents;
  const exact = exactLateCharge(principalCents * BigInt(days), percentPerDay);
  return explainLateCharge({ cents: cents(fact.amount), principalCents, days, percentPerDay, exact, clause });
}

function monthlyFee(
  fact: Extract<ContractFact, { readonly fact: 'MonthlyFeeCharged' }>,
  state: ContractState,
): Explanation {
  const fee = state.agreement.parameters['monthlyFee'];
  return explainShare({
    cents: cents(fact.amount),
    wholeCents: typeof fee === 'string' ? (centsFromText(fee) ?? 0n) : 0n,
    days: fact.days,
    ofDays: daysOf(fact.month),
    formula: 'partOfMonthlyFee',
    clause: fact.clause,
  });
}
