import { centsToText, type ClauseRef, type Decimal } from '@saikne/kernel';

/** How an amount can come about; each has its text in every language. */
export const formulas = [
  'given',
  'sum',
  'monthlyFee',
  'partOfMonthlyFee',
  'changedMonthlyFee',
  'periodFee',
  'shareOfPeriod',
  'instalment',
  'partOfInstalment',
  'lastInstalment',
  'restOfFee',
  'broughtForward',
  'givenUp',
  'earlierPeriod',
  'broughtOver',
  'lateCharge',
  'lateChargeInParts',
  'cappedLateCharge',
  'vat',
  'netOfGross',
  'restOfInvoice',
  'shareOfMonth',
  'perPeriodFees',
] as const;
export type Formula = (typeof formulas)[number];

/**
 * Where an amount comes from, so that anybody can compute it again: the clause, the formula's name with its values, the
 * exact result before rounding where there is one, and what rounding did. `parts` add up to the amount. The words come
 * from the message files.
 */
export interface Explanation {
  readonly amount: string;
  readonly clause: ClauseRef;
  readonly formula: Formula;
  readonly values: Readonly<Record<string, string | number>>;
  readonly exact?: string;
  readonly rounding: 'none' | 'half-up';
  readonly parts?: readonly Explanation[];
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
  readonly formula: 'partOfMonthlyFee' | 'partOfInstalment' | 'shareOfPeriod' | 'shareOfMonth';
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

/** A sum of parts, each with its own explanation; one part alone stands for the sum. */
export function explainSum(clause: ClauseRef, cents: bigint, parts: readonly Explanation[]): Explanation {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only !== undefined) return only;
  return {
    amount: centsToText(cents),
    clause,
    formula: 'sum',
    values: { parts: parts.length },
    rounding: 'none',
    parts,
  };
}

/** A sum that is agreed or given, and not computed. */
export function explainGiven(clause: ClauseRef, cents: bigint): Explanation {
  return { amount: centsToText(cents), clause, formula: 'given', values: {}, rounding: 'none' };
}
