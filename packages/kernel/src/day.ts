import { invariant } from './assert.js';
import { digitsAt, epochDayFromCivil, lengthOfMonth, packedCivilFromEpochDay } from './civil.js';

/** A local (calendar) day as ISO text "YYYY-MM-DD", years 0001 to 9999; text order is time order. It has no zone. */
export type Day = string & { readonly __day: true };

/** Reads an ISO day; anything that is not a day of the Gregorian calendar is `undefined`. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const dayOfMonth = digitsAt(text, 8, 2);
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lengthOfMonth(year, month))
    return undefined;
  // Checked above, digit by digit.
  return text as Day;
}

/** A day literal in code; throws on what `parseDay` refuses. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  invariant(parsed !== undefined, `not a day: ${text}`);
  return parsed;
}

/** Days since 1970-01-01, which is 0. */
export function epochDayOf(d: Day): number {
  return epochDayFromCivil(yearOf(d), monthNumberOf(d), dayOfMonthOf(d));
}

/** The day `epochDay` days after 1970-01-01. Throws outside the years 0001 to 9999. */
export function dayFromEpochDay(epochDay: number): Day {
  const known = texts[epochDay];
  return known ?? textOf(epochDay);
}

/** The day `n` days later (earlier where `n` is negative). */
export function addDays(d: Day, n: number): Day {
  return dayFromEpochDay(epochDayOf(d) + n);
}

/** How many days `b` is after `a`; negative where it is before. */
export function daysBetween(a: Day, b: Day): number {
  return epochDayOf(b) - epochDayOf(a);
}

export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earlier of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return b < a ? b : a;
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return b > a ? b : a;
}

/**
 * The same day of the month `n` months on, or that month's last day where it is shorter. Repeating it drifts (31 Jan →
 * 28 Feb → 28 Mar): a series counts from its anchor with `anniversary`.
 */
export function addMonths(d: Day, n: number): Day {
  const months = yearOf(d) * 12 + monthNumberOf(d) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  invariant(year >= 1 && year <= 9999, `outside the years 0001 to 9999: ${d} + ${String(n)} months`);
  const dayOfMonth = dayOfMonthOf(d);
  const length = lengthOfMonth(year, month);
  return dayFromEpochDay(epochDayFromCivil(year, month, dayOfMonth < length ? dayOfMonth : length));
}

/** The anchor's `n`-month anniversary, always counted from the anchor itself, so that a series does not drift. */
export function anniversary(anchor: Day, n: number): Day {
  return addMonths(anchor, n);
}

/** The number of days in the day's month, 28 to 31. */
export function daysInMonth(d: Day): number {
  return lengthOfMonth(yearOf(d), monthNumberOf(d));
}

export function firstOfMonth(d: Day): Day {
  return dayFromEpochDay(epochDayOf(d) - dayOfMonthOf(d) + 1);
}

export function lastOfMonth(d: Day): Day {
  return dayFromEpochDay(epochDayOf(d) - dayOfMonthOf(d) + daysInMonth(d));
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export function dayOfWeek(d: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return weekdayOfEpochDay(epochDayOf(d));
}

/** ISO 8601 weekday of an epoch day; 1970-01-01 was a Thursday. */
export function weekdayOfEpochDay(epochDay: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // The remainder of 7, made non-negative, plus 1 lies between 1 and 7.
  return (((((epochDay + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export function yearOf(d: Day): number {
  return digitPair(d, 0) * 100 + digitPair(d, 2);
}

/** 1 to 12. */
export function monthNumberOf(d: Day): number {
  return digitPair(d, 5);
}

/** 1 to 31. */
export function dayOfMonthOf(d: Day): number {
  return digitPair(d, 8);
}

function digitPair(d: Day, at: number): number {
  return d.charCodeAt(at) * 10 + d.charCodeAt(at + 1) - 528;
}

/** Texts already made, by epoch day, from 1970-01-01 to 2199-12-31; the table is made with the first of them. */
let texts: (Day | undefined)[] = [];
const keptTexts = 84_006;

function textOf(epochDay: number): Day {
  invariant(
    Number.isInteger(epochDay) && epochDay >= -719_162 && epochDay <= 2_932_896,
    `outside the years 0001 to 9999: epoch day ${String(epochDay)}`,
  );
  const packed = packedCivilFromEpochDay(epochDay);
  const year = String(packed >> 9).padStart(4, '0');
  const month = String((packed >> 5) & 15).padStart(2, '0');
  const dayOfMonth = String(packed & 31).padStart(2, '0');
  // Built from a valid civil date.
  const text = `${year}-${month}-${dayOfMonth}` as Day;
  if (epochDay >= 0 && epochDay < keptTexts) {
    // Made at its full length: an array that grows by leaps turns into a slow hash table.
    if (texts.length === 0) texts = new Array<Day | undefined>(keptTexts).fill(undefined);
    texts[epochDay] = text;
  }
  return text;
}
