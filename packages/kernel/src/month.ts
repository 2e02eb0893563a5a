import { invariant } from './assert.js';
import { digitsAt, epochDayFromCivil, lengthOfMonth } from './civil.js';
import { dayFromEpochDay, type Day } from './day.js';

/** A calendar month as ISO text "YYYY-MM", years 0001 to 9999; text order is time order. */
export type Month = string & { readonly __month: true };

/** Reads an ISO month; anything else is `undefined`. */
export function parseMonth(text: string): Month | undefined {
  if (text.length !== 7 || text.charCodeAt(4) !== 45) return undefined;
  const number = digitsAt(text, 5, 2);
  if (digitsAt(text, 0, 4) < 1 || number < 1 || number > 12) return undefined;
  // Checked above, digit by digit.
  return text as Month;
}

/** A month literal in code; throws on what `parseMonth` refuses. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  invariant(parsed !== undefined, `not a month: ${text}`);
  return parsed;
}

/** The month a day lies in. */
export function monthOf(d: Day): Month {
  // The first seven characters of a valid day are a valid month.
  return d.slice(0, 7) as unknown as Month;
}

/** The month `n` months later (earlier where `n` is negative). */
export function addMonthsToMonth(m: Month, n: number): Month {
  return monthFromIndex(indexOf(m) + n);
}

/** How many months `b` is after `a`; negative where it is before. */
export function monthsBetween(a: Month, b: Month): number {
  return indexOf(b) - indexOf(a);
}

export function firstDayOf(m: Month): Day {
  const index = indexOf(m);
  return dayFromEpochDay(epochDayFromCivil(Math.floor(index / 12), (index % 12) + 1, 1));
}

export function lastDayOf(m: Month): Day {
  const index = indexOf(m);
  const year = Math.floor(index / 12);
  const number = (index % 12) + 1;
  return dayFromEpochDay(epochDayFromCivil(year, number, lengthOfMonth(year, number)));
}

function indexOf(m: Month): number {
  return digitsAt(m, 0, 4) * 12 + digitsAt(m, 5, 2) - 1;
}

/** Texts already made, by index, up to the year 2999. */
let texts: (Month | undefined)[] = [];
const keptTexts = 36_000;

function monthFromIndex(index: number): Month {
  return texts[index] ?? textOf(index);
}

function textOf(index: number): Month {
  const year = Math.floor(index / 12);
  invariant(Number.isInteger(index) && year >= 1 && year <= 9999, 'a month outside the years 0001 to 9999');
  // Built from a valid year and month number.
  const text = `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}` as Month;
  if (index < keptTexts) {
    // Made at its full length: an array that grows by leaps turns into a slow hash table.
    if (texts.length === 0) texts = new Array<Month | undefined>(keptTexts).fill(undefined);
    texts[index] = text;
  }
  return text;
}
