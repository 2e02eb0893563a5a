import { assertNever, invariant } from './assert.js';
import { epochDayFromCivil, isLeapYear } from './civil.js';
import type { CountryWithCalendar } from './country.js';
import { dayFromEpochDay, epochDayOf, weekdayOfEpochDay, yearOf, type Day } from './day.js';
import { easterSundayOf } from './easter.js';
import { holidayRulesOfEstonia } from './holidays/ee.js';
import { holidayRulesOfLithuania } from './holidays/lt.js';
import { holidayRulesOfLatvia } from './holidays/lv.js';
import type { HolidayDate, HolidayKey, HolidayRule } from './holidays/rule.js';

export type { HolidayKey } from './holidays/rule.js';

/** A public holiday, or the business day that is off because the holiday named fell on a weekend. */
export interface Holiday {
  readonly day: Day;
  readonly key: HolidayKey;
  /** True for the day off that replaces a holiday on a weekend. */
  readonly moved: boolean;
}

/** The first year the calendars know. The law as it stands is taken to go on; later amendments are new dated rules. */
export const firstCalendarYear = 2015;

/** The most business days that `addBusinessDays` counts. */
export const maxBusinessDays = 10_000;

/** The public holidays of a year in the order of their days, those on weekends and days off in their place included. */
export function holidaysOf(country: CountryWithCalendar, year: number): readonly Holiday[] {
  return calendarOf(country, year).holidays;
}

/** Whether the day is neither Saturday, Sunday nor a public holiday (or the day off in its place) of that country. */
export function isBusinessDay(d: Day, country: CountryWithCalendar): boolean {
  return isBusinessEpochDay(epochDayOf(d), yearOf(d), country);
}

/**
 * The `n`-th business day after a day, which itself does not count: the count starts the day after. A negative `n`
 * counts back from the day before; 0 is the day itself, business day or not.
 */
export function addBusinessDays(d: Day, n: number, country: CountryWithCalendar): Day {
  invariant(Number.isInteger(n) && Math.abs(n) <= maxBusinessDays, `not a count of business days: ${String(n)}`);
  const step = n < 0 ? -1 : 1;
  let year = yearOf(d);
  let epochDay = epochDayOf(d);
  let firstOfYear = epochDayFromCivil(year, 1, 1);
  let firstOfNextYear = epochDayFromCivil(year + 1, 1, 1);
  for (let left = Math.abs(n); left > 0;) {
    epochDay += step;
    if (epochDay >= firstOfNextYear || epochDay < firstOfYear) {
      year += step;
      firstOfYear = epochDayFromCivil(year, 1, 1);
      firstOfNextYear = epochDayFromCivil(year + 1, 1, 1);
    }
    if (isBusinessEpochDay(epochDay, year, country)) left--;
  }
  return dayFromEpochDay(epochDay);
}

/** The day itself if it is a business day, else the next one. */
export function businessDayOnOrAfter(d: Day, country: CountryWithCalendar): Day {
  return isBusinessDay(d, country) ? d : addBusinessDays(d, 1, country);
}

function isBusinessEpochDay(epochDay: number, year: number, country: CountryWithCalendar): boolean {
  const calendar = calendarOf(country, year);
  return calendar.isBusiness[epochDay - calendar.firstEpochDay] === 1;
}

interface YearCalendar {
  readonly firstEpochDay: number;
  /** One entry for each day of the year: 1 for a business day, else 0. */
  readonly isBusiness: Uint8Array;
  readonly holidays: readonly Holiday[];
}

/** Calendars already made, by country and by years since the first: at most one for each year up to 9999. */
const calendars: Record<CountryWithCalendar, (YearCalendar | undefined)[]> = { LV: [], EE: [], LT: [] };

function calendarOf(country: CountryWithCalendar, year: number): YearCalendar {
  const made = calendars[country];
  return made[year - firstCalendarYear] ?? (made[year - firstCalendarYear] = makeCalendar(country, year));
}

function makeCalendar(country: CountryWithCalendar, year: number): YearCalendar {
  invariant(
    Number.isInteger(year) && year >= firstCalendarYear && year <= 9999,
    `the business calendars begin in ${String(firstCalendarYear)}: ${String(year)}`,
  );
  const firstEpochDay = epochDayFromCivil(year, 1, 1);
  const isBusiness = new Uint8Array(isLeapYear(year) ? 366 : 365);
  for (let at = 0; at < isBusiness.length; at++) isBusiness[at] = weekdayOfEpochDay(firstEpochDay + at) <= 5 ? 1 : 0;

  const falling = rulesOf(country).flatMap((rule) => {
    const epochDay = epochDayOfHoliday(rule.falls, year);
    return epochDay === undefined || dayFromEpochDay(epochDay) < rule.from ? [] : [{ rule, epochDay }];
  });
  for (const { epochDay } of falling) isBusiness[epochDay - firstEpochDay] = 0;

  const holidays = falling.map(({ rule, epochDay }) => holiday(rule, epochDay, false));
  for (const { rule, epochDay } of falling) {
    if (!rule.moves || weekdayOfEpochDay(epochDay) <= 5) continue;
    const dayOff = isBusiness.indexOf(1, epochDay - firstEpochDay);
    invariant(dayOff >= 0, `no business day is left in the year after ${rule.key}`);
    isBusiness[dayOff] = 0;
    holidays.push(holiday(rule, firstEpochDay + dayOff, true));
  }
  holidays.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { firstEpochDay, isBusiness, holidays };
}

function holiday(rule: HolidayRule, epochDay: number, moved: boolean): Holiday {
  return { day: dayFromEpochDay(epochDay), key: rule.key, moved };
}

function epochDayOfHoliday(falls: HolidayDate, year: number): number | undefined {
  switch (falls.on) {
    case 'date':
      return epochDayFromCivil(year, falls.month, falls.dayOfMonth);
    case 'easter':
      return easterSundayOf(year) + falls.offsetDays;
    case 'sunday': {
      const firstOfMonth = epochDayFromCivil(year, falls.month, 1);
      return firstOfMonth + (7 - weekdayOfEpochDay(firstOfMonth)) + 7 * (falls.nth - 1);
    }
    case 'once':
      return yearOf(falls.day) === year ? epochDayOf(falls.day) : undefined;
    default:
      return assertNever(falls);
  }
}

function rulesOf(country: CountryWithCalendar): readonly HolidayRule[] {
  switch (country) {
    case 'LV':
      return holidayRulesOfLatvia();
    case 'EE':
      return holidayRulesOfEstonia();
    case 'LT':
      return holidayRulesOfLithuania();
    default:
      return assertNever(country);
  }
}
