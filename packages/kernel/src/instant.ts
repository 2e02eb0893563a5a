import { invariant } from './assert.js';
import { digitsAt, epochDayFromCivil, lengthOfMonth } from './civil.js';
import { dayFromEpochDay } from './day.js';

/**
 * A point in time as RFC 3339 text in UTC with exactly three decimals, "2026-03-02T10:00:00.000Z", years 0001 to 9999.
 * One instant has one text, and text order is time order.
 */
export type Instant = string & { readonly __instant: true };

export const msPerDay = 86_400_000;

const lexical = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads an RFC 3339 instant with `Z` or a numeric offset and makes it canonical; what is finer than a millisecond is
 * cut off. Refuses (`undefined`) text without an offset, leap seconds, "24:00" and days that do not exist.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = lexical.exec(text);
  if (match === null) return undefined;
  const [, fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = match;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const dayOfMonth = digitsAt(text, 8, 2);
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lengthOfMonth(year, month))
    return undefined;
  if (digitsAt(text, 11, 2) > 23 || digitsAt(text, 14, 2) > 59 || digitsAt(text, 17, 2) > 59) return undefined;
  if (Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return undefined;
  const offsetMs = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const seconds = digitsAt(text, 11, 2) * 3600 + digitsAt(text, 14, 2) * 60 + digitsAt(text, 17, 2);
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const epochMs = epochDayFromCivil(year, month, dayOfMonth) * msPerDay + seconds * 1000 + ms - offsetMs;
  return isRepresentable(epochMs) ? instantFromEpochMs(epochMs) : undefined;
}

/** An instant literal in code; throws on what `parseInstant` refuses. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  invariant(parsed !== undefined, `not an instant: ${text}`);
  return parsed;
}

/** The instant a whole number of milliseconds after 1970-01-01T00:00:00Z. */
export function instantFromEpochMs(epochMs: number): Instant {
  invariant(isRepresentable(epochMs), `not an instant: ${String(epochMs)} ms`);
  const epochDay = Math.floor(epochMs / msPerDay);
  const ms = epochMs - epochDay * msPerDay;
  // Built from parts that are each in range.
  return (dayFromEpochDay(epochDay) + (ms % 60_000 === 0 ? fullMinute(ms / 60_000) : clockOf(ms))) as Instant;
}

/** "T10:00:00.000Z" for the milliseconds passed in a day. */
function clockOf(ms: number): string {
  const hours = twoDigits((ms / 3_600_000) | 0);
  const minutes = twoDigits(((ms / 60_000) | 0) % 60);
  const seconds = twoDigits(((ms / 1000) | 0) % 60);
  return `T${hours}:${minutes}:${seconds}.${String(1000 + (ms % 1000)).slice(1)}Z`;
}

/** The clock at each full minute of a day, as far as it has been told. */
let fullMinutes: (string | undefined)[] = [];

function fullMinute(minute: number): string {
  if (fullMinutes.length === 0) fullMinutes = new Array<string | undefined>(1440).fill(undefined);
  return (fullMinutes[minute] ??= clockOf(minute * 60_000));
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochMsOf(i: Instant): number {
  const epochDay = epochDayFromCivil(digitsAt(i, 0, 4), digitsAt(i, 5, 2), digitsAt(i, 8, 2));
  const seconds = digitsAt(i, 11, 2) * 3600 + digitsAt(i, 14, 2) * 60 + digitsAt(i, 17, 2);
  return epochDay * msPerDay + seconds * 1000 + digitsAt(i, 20, 3);
}

/** The instant `ms` milliseconds later (earlier where negative). */
export function addMs(i: Instant, ms: number): Instant {
  return instantFromEpochMs(epochMsOf(i) + ms);
}

export function compareInstants(a: Instant, b: Instant): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isRepresentable(epochMs: number): boolean {
  return Number.isInteger(epochMs) && epochMs >= -62_135_596_800_000 && epochMs <= 253_402_300_799_999;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${String(n)}` : String(n);
}
