import {
  centDaysAt,
  claimOf,
  daysOf,
  exactLateCharge,
  explainGiven,
  explainLateCharge,
  explainShare,
  explainSum,
  grossOf,
  lateChargeCents,
  percentOf,
  principalOf,
  type Explanation,
} from '@saikne/billing';
import { addDays, centsToText, firstDayOf, lastDayOf, type ClauseRef } from '@saikne/kernel';
import { cents } from './amounts.js';
import type { AnyFact, ContractFact } from './fact.js';
import type { FeeHistory } from './kinds/service.js';
import type { Program } from './program.js';
import type { ContractState } from './state.js';

/** Explains the amount of one sort of fact; `state` is the contract as it stood when the fact happened. */
export type Explainer = (fact: AnyFact, state: ContractState, program: Program) => Explanation | undefined;

/**
 * Where an amount in a fact comes from: its clause, the formula with its values, the result before rounding. `state` is
 * the contract as it stood when the fact happened. Facts without an amount of their own are not explained.
 */
export function explain(fact: AnyFact, state: ContractState, program: Program): Explanation | undefined {
  for (const { explainers } of program.modules) {
    const explained = explainers?.[fact.fact]?.(fact, state, program);
    if (explained !== undefined) return explained;
  }
  return undefined;
}

/** Whether facts of that name carry an amount that can be explained. */
export function isExplained(name: string, program: Pick<Program, 'modules'>): boolean {
  return program.modules.some(({ explainers }) => explainers !== undefined && Object.hasOwn(explainers, name));
}

type Explainers = {
  readonly [Name in ContractFact['fact']]?: (
    fact: Extract<ContractFact, { readonly fact: Name }>,
    state: ContractState,
    program: Program,
  ) => Explanation | undefined;
};

const explainers: Explainers = {
  MonthlyFeeCharged: (fact, _state, program) => {
    const { month, days, clause } = fact;
    const amount = cents(fact.amount);
    // Told by the monthly-fee kind, in this form.
    const fee = program.tell('monthlyFeeTerms')?.value as FeeHistory | undefined;
    if (fee === undefined) return explainGiven(clause, amount);
    const first = firstDayOf(month);
    if (fee.changes.some((from) => from > first && from <= lastDayOf(month))) {
      return { amount: fact.amount, clause, formula: 'changedMonthlyFee', values: { days }, rounding: 'half-up' };
    }
    const wholeCents = fee.on(first).feeCents;
    const ofDays = daysOf(month);
    if (days === ofDays) {
      const values = { whole: centsToText(wholeCents) };
      return { amount: fact.amount, clause, formula: 'monthlyFee', values, rounding: 'none' };
    }
    return explainShare({ cents: amount, wholeCents, days, ofDays, formula: 'partOfMonthlyFee', clause });
  },
  InvoiceIssued: (fact, state) => {
    const lines = fact.lines ?? [{ amount: fact.net, clause: fact.clause }];
    return explainSum(fact.clause, cents(fact.gross), [
      ...lines.map((line) => explainGiven(line.clause ?? fact.clause, cents(line.amount))),
      vatOf(fact, state),
    ]);
  },
  CreditNoteIssued: (fact, state) => {
    const claim = claimOf(state.account, fact.invoice);
    const parts = [explainGiven(fact.clause, cents(fact.net)), vatOf(fact, state)];
    if (claim === undefined) return explainSum(fact.clause, cents(fact.gross), parts);
    const { clause, gross } = fact;
    if (cents(gross) === grossOf(claim) - claim.creditedCents) {
      const values = { gross: centsToText(grossOf(claim)), credited: centsToText(claim.creditedCents) };
      return { amount: gross, clause, formula: 'restOfInvoice', values, rounding: 'none' };
    }
    const isDisputed = state.objections.some(
      (known) => known.invoice === fact.invoice && known.cents === cents(gross) && known.answer?.founded !== false,
    );
    if (!isDisputed) return explainSum(clause, cents(gross), parts);
    const values = { gross, ratePercent: state.agreement.vatRatePercent };
    const net: Explanation = { amount: fact.net, clause, formula: 'netOfGross', values, rounding: 'half-up' };
    return explainSum(clause, cents(gross), [net, explainGiven(clause, cents(fact.vat))]);
  },
  RestorationFeeCharged: (fact, state) =>
    explainSum(fact.clause, cents(fact.net) + cents(fact.vat), [
      explainGiven(fact.clause, cents(fact.net)),
      vatOf(fact, state),
    ]),
  PaperInvoiceCharged: (fact) => explainGiven(fact.clause, cents(fact.amount)),
  CollectionCostsCharged: (fact) => explainGiven(fact.clause, cents(fact.amount)),
  LateChargeComputed: lateCharge,
};

/** The table as `explain` reads it: each entry is asked only for facts of its own name. */
export const contractExplainers = explainers as Readonly<Record<string, Explainer>>;

function vatOf(
  { net, vat, clause }: { readonly net: string; readonly vat: string; readonly clause: ClauseRef },
  { agreement }: ContractState,
): Explanation {
  const values = { net, ratePercent: agreement.vatRatePercent };
  const isExact = percentOf(cents(net) * 10_000n, agreement.vatRatePercent) === cents(vat) * 10_000n;
  return { amount: vat, clause, formula: 'vat', values, rounding: isExact ? 'none' : 'half-up' };
}

/** Simple on the whole principal where it was paid at once; otherwise each part by its own days. */
function lateCharge(
  fact: Extract<ContractFact, { readonly fact: 'LateChargeComputed' }>,
  state: ContractState,
  program: Program,
): Explanation | undefined {
  const claim = claimOf(state.account, fact.invoice);
  const late = program.offer('lateTerms')?.value;
  if (claim === undefined || late === undefined) return undefined;
  const terms = late.heldFor?.(claim.dueOn) ?? late;
  const { days, clause, amount } = fact;
  const principalCents = principalOf(claim);
  const centDays = centDaysAt(claim, addDays(claim.dueOn, days));
  const { percentPerDay, capPercent } = terms;
  const exact = exactLateCharge(centDays, percentPerDay);
  const charged = centsToText(claim.lateChargedCents);
  const uncapped = percentOf(centDays, percentPerDay);
  if (capPercent !== undefined && lateChargeCents(centDays, principalCents, terms) < uncapped) {
    const values = { capPercent, principal: centsToText(principalCents), charged };
    return { amount, clause, formula: 'cappedLateCharge', values, rounding: 'half-up' };
  }
  if (claim.lateChargedCents === 0n && centDays === principalCents * BigInt(days)) {
    return explainLateCharge({ cents: cents(amount), principalCents, days, percentPerDay, exact, clause });
  }
  const values = { eurDays: centsToText(centDays), percentPerDay, charged };
  return { amount, clause, formula: 'lateChargeInParts', values, exact, rounding: 'half-up' };
}
