import { assertNever, invariant } from './assert.js';
import type { CountryWithCalendar } from './country.js';
import { digitsAt } from './civil.js';
import { addDays, dayFromEpochDay, epochDayOf, type Day } from './day.js';
import { epochMsOf, instantFromEpochMs, msPerDay, type Instant } from './instant.js';
import { offsetMsAt, type Zone } from './zone-offsets.js';

export type { Zone } from './zone-offsets.js';

export const defaultZone: Zone = 'Europe/Riga';

export function zoneOfCountry(country: CountryWithCalendar): Zone {
  switch (country) {
    case 'LV':
      return 'Europe/Riga';
    case 'EE':
      return 'Europe/Tallinn';
    case 'LT':
      return 'Europe/Vilnius';
    default:
      return assertNever(country);
  }
}

/** The local day on which the instant falls. */
export function dayAt(i: Instant, zone: Zone = defaultZone): Day {
  const epochMs = epochMsOf(i);
  return dayFromEpochDay(Math.floor((epochMs + offsetMsAt(epochMs, zone)) / msPerDay));
}

/** The local day's first instant. */
export function startOfDay(d: Day, zone: Zone = defaultZone): Instant {
  return fromWallClock(epochDayOf(d) * msPerDay, zone);
}

/** The local day's 24:00, which is the next day's first instant. */
export function endOfDay(d: Day, zone: Zone = defaultZone): Instant {
  return startOfDay(addDays(d, 1), zone);
}

/**
 * The instant at which the wall clock shows `time` ("00:00" to "23:59") on that day. A time skipped when clocks go
 * forward is the instant as much later; a time that comes twice when they go back is its first instant.
 */
export function atTime(d: Day, time: string, zone: Zone = defaultZone): Instant {
  invariant(isTimeOfDay(time), `not a time of day: ${time}`);
  const minutes = digitsAt(time, 0, 2) * 60 + digitsAt(time, 3, 2);
  return fromWallClock(epochDayOf(d) * msPerDay + minutes * 60_000, zone);
}

/** Whether the text is a time of day "HH:MM" from "00:00" to "23:59". */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function fromWallClock(wallMs: number, zone: Zone): Instant {
  const before = offsetMsAt(wallMs - msPerDay, zone);
  const after = offsetMsAt(wallMs + msPerDay, zone);
  const withBefore = wallMs - before;
  if (before === after || offsetMsAt(withBefore, zone) === before) return instantFromEpochMs(withBefore);
  const withAfter = wallMs - after;
  // Neither offset holds inside a gap: counting with the old one lands as much later as the clocks jumped.
  return instantFromEpochMs(offsetMsAt(withAfter, zone) === after ? withAfter : withBefore);
}
