import { instalmentOf, type Instalment } from '@saikne/billing';
import { addMonthsToMonth, monthOf, monthsBetween, type Day, type Month, type Period } from '@saikne/kernel';
import { monthsIn, periodAt, wholePeriodBatch, type PeriodUnit, type Subscription } from './service-content.js';

/** A subscription as it was when its contract was taken over. */
export interface TakenOverSubscription {
  readonly subscription: string;
  readonly product: string;
  readonly unit: PeriodUnit;
  readonly anchor: Day;
  readonly period: Period;
  /** With which the current period began. */
  readonly licences: number;
  readonly priceCents: bigint;
  readonly chargedThrough?: Month;
  readonly carriedCents: bigint;
  /** What is still to be charged of the current period, where it is not what the rules make of it. */
  readonly stillToChargeCents?: bigint;
  readonly assigned: number;
  readonly ended: boolean;
}

/** The subscription that this house would have had, had it always run here. */
export function takenOver(known: TakenOverSubscription): Subscription {
  const { subscription, product, unit, anchor, period, licences, priceCents, chargedThrough, carriedCents } = known;
  const batch = wholePeriodBatch(period, unit, licences, priceCents);
  const instalments =
    known.stillToChargeCents === undefined
      ? batch.instalments
      : leftToCharge(
          batch.instalments,
          known.stillToChargeCents,
          instalmentOf(batch.feeCents, monthsIn(unit)),
          chargedThrough,
        );
  return {
    subscription,
    product,
    unit,
    anchor,
    index: periodIndex(anchor, period.firstDay, unit) ?? 0,
    period,
    priceCents,
    batches: [{ ...batch, instalments, ...(known.stillToChargeCents === undefined ? {} : { isBroughtOver: true }) }],
    leaving: 0,
    carried: carriedCents === 0n ? [] : [{ month: monthOf(period.firstDay), cents: carriedCents }],
    ...(chargedThrough === undefined ? {} : { chargedThrough }),
    ended: known.ended,
    assigned: known.assigned,
  };
}

/** A sum over the months not yet charged: a full instalment each while it lasts, and the last month what is left. */
function leftToCharge(
  instalments: readonly Instalment[],
  stillCents: bigint,
  instalmentCents: bigint,
  chargedThrough: Month | undefined,
): readonly Instalment[] {
  const open = instalments.filter(({ month }) => chargedThrough === undefined || month > chargedThrough);
  let left = stillCents;
  return open.map(({ month }, at) => {
    const isLast = at === open.length - 1;
    const cents = isLast || left < instalmentCents ? left : instalmentCents;
    left -= cents;
    return { month, cents };
  });
}

/** How many periods after the first one begins on that day; absent where none does. */
export function periodIndex(anchor: Day, firstDay: Day, unit: PeriodUnit): number | undefined {
  const guess = Math.floor(monthsBetween(monthOf(anchor), monthOf(firstDay)) / monthsIn(unit));
  return [guess - 1, guess, guess + 1].find(
    (index) => index >= 0 && periodAt(anchor, index, unit).firstDay === firstDay,
  );
}

/** The period in which a day lies. */
export function periodWith(anchor: Day, on: Day, unit: PeriodUnit): Period {
  const guess = Math.floor(monthsBetween(monthOf(anchor), monthOf(on)) / monthsIn(unit));
  const index = [guess - 1, guess, guess + 1].find((one) => {
    if (one < 0) return false;
    const { firstDay, lastDay } = periodAt(anchor, one, unit);
    return firstDay <= on && on <= lastDay;
  });
  return periodAt(anchor, index ?? 0, unit);
}

/** The month before a day's. */
export function monthBefore(on: Day): Month {
  return addMonthsToMonth(monthOf(on), -1);
}
