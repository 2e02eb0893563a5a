import {
  addMs,
  atTime,
  dayAt,
  dayFromEpochDay,
  endOfDay,
  epochDayOf,
  epochMsOf,
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

export function startMoment(day: Day): Moment {
  return within(day, 0);
}

export function endMoment(day: Day): Moment {
  return within(day, span - 1);
}

/** The moment so many milliseconds after the day began. */
function within(day: Day, passedMs: number): Moment {
  // This is how moments are made.
  return (epochDayOf(day) * span + passedMs) as Moment;
}

export function momentOf(instant: Instant, zone: Zone): Moment {
  const day = dayAt(instant, zone);
  return within(day, epochMsOf(instant) - epochMsOf(startOfDay(day, zone)));
}

/** The moment at which the wall clock shows a time "HH:MM" on a day; `atTime` says what a time that is skipped means. */
export function momentAt(day: Day, time: string, zone: Zone): Moment {
  if (changesClocks(day, zone)) return momentOf(atTime(day, time, zone), zone);
  invariant(isTimeOfDay(time), `not a time of day: ${time}`);
  return minutesInto(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
}

/** Whether the clocks change on a day: by zone and epoch day, as far as it has been asked for. */
const clockChanges = new Map<Zone, Map<number, boolean>>();

function changesClocks(day: Day, zone: Zone): boolean {
  let known = clockChanges.get(zone);
  if (known === undefined) {
    known = new Map();
    clockChanges.set(zone, known);
  }
  const epochDay = epochDayOf(day);
  let changes = known.get(epochDay);
  if (changes === undefined) {
    if (known.size >= keptInstants) known.clear();
    changes = epochMsOf(endOfDay(day, zone)) - epochMsOf(startOfDay(day, zone)) !== msPerDay;
    known.set(epochDay, changes);
  }
  return changes;
}

export function dayOfMoment(moment: Moment): Day {
  return dayFromEpochDay(Math.floor(moment / span));
}

/** Instants already told, by zone and moment: contracts share their days. At most `keptInstants` of each zone. */
const instants = new Map<Zone, Map<Moment, Instant>>();
const keptInstants = 20_000;

export function instantOfMoment(moment: Moment, zone: Zone): Instant {
  let known = instants.get(zone);
  if (known === undefined) {
    known = new Map();
    instants.set(zone, known);
  }
  let instant = known.get(moment);
  if (instant === undefined) {
    if (known.size >= keptInstants) known.clear();
    instant = tellInstant(moment, zone);
    known.set(moment, instant);
  }
  return instant;
}

function tellInstant(moment: Moment, zone: Zone): Instant {
  const day = dayOfMoment(moment);
  const passedMs = moment - startMoment(day);
  if (passedMs === 0) return startOfDay(day, zone);
  return passedMs === span - 1 ? endOfDay(day, zone) : addMs(startOfDay(day, zone), passedMs);
}

/** The moment of a fact from a journal, by its day and instant. */
export function momentOfStamp(stamp: { readonly on: Day; readonly at: Instant }, zone: Zone): Moment {
  const moment = momentOf(stamp.at, zone);
  return dayOfMoment(moment) > stamp.on ? endMoment(stamp.on) : moment;
}

/** So many minutes after the day began by its clock, on a day without a change of the clock. */
export function minutesInto(day: Day, minutes: number): Moment {
  return within(day, minutes * 60_000);
}

export function earliest(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  if (a === undefined) return b;
  return b === undefined || a < b ? a : b;
}
