import {
  atTime,
  dayAt,
  dayFromEpochDay,
  epochDayOf,
  epochMsOf,
  instantFromEpochMs,
  invariant,
  isTimeOfDay,
  msPerDay,
  startOfDay,
  type Day,
  type Instant,
  type Zone,
} from '@saikne/kernel';

/**
 * A point on the contract's own clock: a local day and the milliseconds that have passed in it. The end of a day (24:00)
 * is a moment of that day and comes before the next day's start, although both are one instant: what ends with a day
 * belongs to it, what begins with the next does not. Moments are compared as numbers.
 */
export type Moment = number & { readonly __moment: true };

/** Longer than the longest local day (25 hours); the last value of the span is the day's end. */
const span = 100_000_000;

/** A moment that does not come, and one before all others. */
export const never = Infinity as Moment;
export const always = -Infinity as Moment;

/** The start of a day, or of the day so many days later. */
export function startMoment(day: Day, daysLater = 0): Moment {
  return within(epochDayOf(day) + daysLater, 0);
}

/** The end of a day, or of the day so many days later. */
export function endMoment(day: Day, daysLater = 0): Moment {
  return within(epochDayOf(day) + daysLater, span - 1);
}

/** So many minutes after the day began by its clock, on a day without a change of the clock. */
export function minutesInto(day: Day, minutes: number): Moment {
  return within(epochDayOf(day), minutes * 60_000);
}

/** The moment so many milliseconds after the day began. */
function within(epochDay: number, passedMs: number): Moment {
  // This is how moments are made.
  return (epochDay * span + passedMs) as Moment;
}

export function momentOf(instant: Instant, zone: Zone): Moment {
  const epochDay = epochDayOf(dayAt(instant, zone));
  return within(epochDay, epochMsOf(instant) - startOf(epochDay, zone).epochMs);
}

/** The moment at which the wall clock shows a time "HH:MM" on a day; `atTime` says what a time that is skipped means. */
export function momentAt(day: Day, time: string, zone: Zone): Moment {
  const epochDay = epochDayOf(day);
  const hasChange = startOf(epochDay + 1, zone).epochMs - startOf(epochDay, zone).epochMs !== msPerDay;
  if (hasChange) return momentOf(atTime(day, time, zone), zone);
  return within(epochDay, minutesOf(time) * 60_000);
}

/** The minutes that a time of day stands for, as far as it has been asked for: at most 1440. */
const minutesByTime = new Map<string, number>();

function minutesOf(time: string): number {
  let minutes = minutesByTime.get(time);
  if (minutes === undefined) {
    invariant(isTimeOfDay(time), `not a time of day: ${time}`);
    minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    minutesByTime.set(time, minutes);
  }
  return minutes;
}

export function dayOfMoment(moment: Moment): Day {
  return dayFromEpochDay(Math.floor(moment / span));
}

export function instantOfMoment(moment: Moment, zone: Zone): Instant {
  const epochDay = Math.floor(moment / span);
  const passedMs = moment - epochDay * span;
  const start = startOf(epochDay, zone);
  if (passedMs === 0) return start.instant;
  return passedMs === span - 1 ? startOf(epochDay + 1, zone).instant : instantFromEpochMs(start.epochMs + passedMs);
}

/** The moment of a fact from a journal, by its day and instant. */
export function momentOfStamp(stamp: { readonly on: Day; readonly at: Instant }, zone: Zone): Moment {
  const epochDay = epochDayOf(stamp.on);
  if (stamp.at === startOf(epochDay, zone).instant) return within(epochDay, 0);
  const moment = momentOf(stamp.at, zone);
  return dayOfMoment(moment) > stamp.on ? endMoment(stamp.on) : moment;
}

export function earliest(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  if (a === undefined) return b;
  return b === undefined || a < b ? a : b;
}

/** The first instant of a local day. */
interface DayStart {
  readonly instant: Instant;
  readonly epochMs: number;
}

/** Starts of days already told, by zone and epoch day: contracts share their days. From 1970 to 2199. */
const starts = new Map<Zone, (DayStart | undefined)[]>();
const keptStarts = 84_006;

function startOf(epochDay: number, zone: Zone): DayStart {
  let known = starts.get(zone);
  if (known === undefined) {
    // Made at its full length: an array that grows by leaps turns into a slow hash table.
    known = new Array<DayStart | undefined>(keptStarts).fill(undefined);
    starts.set(zone, known);
  }
  const start = known[epochDay];
  if (start !== undefined) return start;
  const instant = startOfDay(dayFromEpochDay(epochDay), zone);
  const told: DayStart = { instant, epochMs: epochMsOf(instant) };
  if (epochDay >= 0 && epochDay < keptStarts) known[epochDay] = told;
  return told;
}
