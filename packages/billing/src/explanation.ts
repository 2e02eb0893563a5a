import { centsToText, type ClauseRef, type Decimal } from '@saikne/kernel';

/**
 * Where an amount comes from, so that anybody can compute it again: the clause, the formula's name with its values, the
 * exact result before rounding where there is one, and what rounding did. The words come from the message files.
 */
export interface Explanation {
  readonly amount: string;
  readonly clause: ClauseRef;
  readonly formula:
    'monthlyFee' | 'partOfMonthlyFee' | 'instalment' | 'lastInstalment' | 'lateCharge' | 'vat' | 'given';
  readonly values: Readonly<Record<string, string | number>>;
  readonly exact?: string;
  readonly rounding: 'none' | 'half-up';
}

/** A charge for lateness: principal × rate × days. */
export function explainLateCharge(charge: {
  readonly cents: bigint;
  readonly principalCents: bigint;
  readonly days: number;
  readonly percentPerDay: Decimal;
  readonly exact: Decimal;
  readonly clause: ClauseRef;
}): Explanation {
  return {
    amount: centsToText(charge.cents),
    clause: charge.clause,
    formula: 'lateCharge',
    values: {
      principal: centsToText(charge.principalCents),
      percentPerDay: charge.percentPerDay,
      days: charge.days,
    },
    exact: charge.exact,
    rounding: 'half-up',
  };
}

/** A part of a sum by days: sum × days ÷ days in all. */
export function explainShare(share: {
  readonly cents: bigint;
  readonly wholeCents: bigint;
  readonly days: number;
  readonly ofDays: number;
  readonly formula: 'partOfMonthlyFee' | 'instalment';
  readonly clause: ClauseRef;
}): Explanation {
  return {
    amount: centsToText(share.cents),
    clause: share.clause,
    formula: share.formula,
    values: { whole: centsToText(share.wholeCents), days: share.days, ofDays: share.ofDays },
    rounding: share.days === share.ofDays ? 'none' : 'half-up',
  };
}

/** The last instalment of a period: the fee less what was already charged. */
export function explainLastInstalment(last: {
  readonly cents: bigint;
  readonly feeCents: bigint;
  readonly clause: ClauseRef;
}): Explanation {
  return {
    amount: centsToText(last.cents),
    clause: last.clause,
    formula: 'lastInstalment',
    values: { fee: centsToText(last.feeCents), charged: centsToText(last.feeCents - last.cents) },
    rounding: 'none',
  };
}
