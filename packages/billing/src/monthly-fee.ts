import { daysBetween, firstDayOf, lastDayOf, type Month, type Period } from '@saikne/kernel';
import { shareByDays } from './instalments.js';

/** How many days of the month lie in the period. */
export function coveredDays(month: Month, period: Period): number {
  const first = period.firstDay > firstDayOf(month) ? period.firstDay : firstDayOf(month);
  const last = period.lastDay < lastDayOf(month) ? period.lastDay : lastDayOf(month);
  return first > last ? 0 : daysBetween(first, last) + 1;
}

/** 28 to 31. */
export function daysOf(month: Month): number {
  return daysBetween(firstDayOf(month), lastDayOf(month)) + 1;
}

/** A monthly fee for the days it ran in the month: fee × days ÷ days in the month, rounded half-up to the cent. */
export function monthlyFeeFor(month: Month, feeCents: bigint, days: number): bigint {
  return shareByDays(feeCents, days, daysOf(month));
}
