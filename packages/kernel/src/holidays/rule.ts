import type { Day } from '../day.js';

/** The names of public holidays; each is a key of `holidayNames`. */
export type HolidayKey =
  | 'all-saints-day'
  | 'all-souls-day'
  | 'assumption-day'
  | 'christmas-day'
  | 'christmas-eve'
  | 'easter-monday'
  | 'easter-sunday'
  | 'fathers-day'
  | 'good-friday'
  | 'ice-hockey-bronze-day'
  | 'independence-day'
  | 'labour-day'
  | 'midsummer-day'
  | 'midsummer-eve'
  | 'mothers-day'
  | 'new-year'
  | 'new-years-eve'
  | 'papal-visit-day'
  | 'pentecost'
  | 'proclamation-day'
  | 'restoration-of-independence'
  | 'restoration-of-the-state'
  | 'second-day-of-christmas'
  | 'song-festival-closing-day'
  | 'spring-day'
  | 'statehood-day'
  | 'victory-day';

/** When a holiday falls: every year on a date, so many days from Easter Sunday, on the n-th Sunday of a month, or once. */
export type HolidayDate =
  | { readonly on: 'date'; readonly month: number; readonly dayOfMonth: number }
  | { readonly on: 'easter'; readonly offsetDays: number }
  | { readonly on: 'sunday'; readonly month: number; readonly nth: number }
  | { readonly on: 'once'; readonly day: Day };

/** One line of a country's holiday law. */
export interface HolidayRule {
  readonly key: HolidayKey;
  readonly falls: HolidayDate;
  /** Where it falls on a Saturday or Sunday, the next business day is a day off as well. */
  readonly moves: boolean;
  /** The day this rule came into force; for a single day off, the day it was adopted. */
  readonly from: Day;
  readonly source: string;
}

export function onDate(month: number, dayOfMonth: number): HolidayDate {
  return { on: 'date', month, dayOfMonth };
}

export function fromEaster(offsetDays: number): HolidayDate {
  return { on: 'easter', offsetDays };
}

export function onSunday(nth: number, month: number): HolidayDate {
  return { on: 'sunday', month, nth };
}

export function once(day: Day): HolidayDate {
  return { on: 'once', day };
}
