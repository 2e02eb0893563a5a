import { centsToText, monthOf, type ClauseRef, type Month, type Period } from '@saikne/kernel';
import { explainShare, type Explanation } from './explanation.js';
import { instalmentOf, instalmentsIn, levelledInstalments, type Instalment } from './instalments.js';
import { coveredDays, daysOf } from './monthly-fee.js';

/** A fee in levelled instalments, and what has become of them since. */
export interface ExplainedInstalments {
  readonly period: Period;
  readonly feeCents: bigint;
  /** The fee of these licences for a whole period, and the months that it falls into. */
  readonly wholeCents: bigint;
  readonly months: number;
  readonly instalments: readonly Instalment[];
  readonly clause: ClauseRef;
}

/** Where a month's instalment comes from: its share, what is left, and what an early reduction brought into it. */
export function explainInstalment(fee: ExplainedInstalments, month: Month): readonly Explanation[] {
  const planned = levelledInstalments({
    period: fee.period,
    feeCents: fee.feeCents,
    instalmentCents: instalmentOf(fee.wholeCents, fee.months),
  });
  const plannedCents = instalmentsIn(planned, month);
  const cents = instalmentsIn(fee.instalments, month);
  if (cents === 0n && plannedCents === 0n) return [];
  const difference = cents - plannedCents;
  const own = ownInstalment(fee, planned, month, plannedCents);
  if (difference === 0n) return [own];
  const values = { planned: centsToText(plannedCents) };
  return [
    own,
    {
      amount: centsToText(difference),
      clause: fee.clause,
      formula: difference > 0n ? 'broughtForward' : 'givenUp',
      values,
      rounding: 'half-up',
    },
  ];
}

function ownInstalment(
  fee: ExplainedInstalments,
  planned: readonly Instalment[],
  month: Month,
  cents: bigint,
): Explanation {
  const { clause, feeCents, wholeCents, months, period } = fee;
  const before = planned.reduce((sum, known) => (known.month < month ? sum + known.cents : sum), 0n);
  const left = { fee: centsToText(feeCents), charged: centsToText(before) };
  if (month === monthOf(period.lastDay)) {
    return { amount: centsToText(cents), clause, formula: 'lastInstalment', values: left, rounding: 'none' };
  }
  const instalmentCents = instalmentOf(wholeCents, months);
  const days = coveredDays(month, period);
  const ofDays = daysOf(month);
  const isFirst = month === monthOf(period.firstDay) && days < ofDays;
  const share = explainShare({ cents, wholeCents: instalmentCents, days, ofDays, formula: 'partOfInstalment', clause });
  if (before + cents === feeCents && cents < instalmentCents && !isFirst) {
    return { amount: centsToText(cents), clause, formula: 'restOfFee', values: left, rounding: 'none' };
  }
  if (isFirst) return share;
  const isExact = instalmentCents * BigInt(months) === wholeCents;
  return {
    amount: centsToText(cents),
    clause,
    formula: 'instalment',
    values: { fee: centsToText(wholeCents), months },
    rounding: isExact ? 'none' : 'half-up',
  };
}
