import { invariant } from './assert.js';
import { addDays, addMonths, anniversary, daysBetween, earlierDay, laterDay, lastOfMonth, type Day } from './day.js';
import { monthOf, monthsBetween } from './month.js';

/** A span of days, both included: it begins with the first day and runs to the last day's 24:00. Never empty. */
export interface Period {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** A period; throws where the last day is before the first. */
export function period(firstDay: Day, lastDay: Day): Period {
  invariant(firstDay <= lastDay, `a period cannot end before it begins: ${firstDay} … ${lastDay}`);
  return { firstDay, lastDay };
}

/** The number of days, at least 1. */
export function daysIn(p: Period): number {
  return daysBetween(p.firstDay, p.lastDay) + 1;
}

export function contains(p: Period, d: Day): boolean {
  return p.firstDay <= d && d <= p.lastDay;
}

/** The days both periods have, or `undefined` where they have none. */
export function intersect(a: Period, b: Period): Period | undefined {
  const firstDay = laterDay(a.firstDay, b.firstDay);
  const lastDay = earlierDay(a.lastDay, b.lastDay);
  return firstDay <= lastDay ? { firstDay, lastDay } : undefined;
}

/**
 * The period number `index` (0 is the one that begins on the anchor) of a series of `unitMonths` months each. Each
 * begins on an anniversary counted from the anchor and ends the day before the next, so the series has no gap, no
 * overlap and no drift: from 31 January monthly periods begin on 28 February, 31 March, 30 April …
 */
export function nextPeriod(anchor: Day, index: number, unitMonths: number): Period {
  invariant(Number.isInteger(unitMonths) && unitMonths > 0, `not a period length: ${String(unitMonths)} months`);
  return {
    firstDay: anniversary(anchor, index * unitMonths),
    lastDay: addDays(anniversary(anchor, (index + 1) * unitMonths), -1),
  };
}

/** The index of the period of that series in which the day lies; negative before the anchor. */
export function periodIndexAt(anchor: Day, d: Day, unitMonths: number): number {
  invariant(Number.isInteger(unitMonths) && unitMonths > 0, `not a period length: ${String(unitMonths)} months`);
  const index = Math.floor(monthsBetween(monthOf(anchor), monthOf(d)) / unitMonths);
  return addMonths(anchor, index * unitMonths) <= d ? index : index - 1;
}

/** The period cut at the ends of calendar months: its parts in order, one for each month it touches. */
export function monthlyParts(p: Period): readonly Period[] {
  const parts: Period[] = [];
  let firstDay = p.firstDay;
  for (let count = monthsBetween(monthOf(p.firstDay), monthOf(p.lastDay)); count >= 0; count--) {
    const lastDay = earlierDay(lastOfMonth(firstDay), p.lastDay);
    parts.push({ firstDay, lastDay });
    if (count > 0) firstDay = addDays(lastDay, 1);
  }
  return parts;
}
