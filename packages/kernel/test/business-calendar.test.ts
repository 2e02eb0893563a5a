import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  addDays,
  businessDayOnOrAfter,
  catalogueProblems,
  countriesWithCalendar,
  day,
  dayOfWeek,
  daysBetween,
  firstCalendarYear,
  holidayNames,
  holidaysOf,
  isBusinessDay,
} from '@saikne/kernel';
import { calendarDays } from './arbitraries.js';

const countries = fc.constantFrom(...countriesWithCalendar);

describe('counting business days', () => {
  test('passes exactly as many business days as asked for and ends on one', () => {
    fc.assert(
      fc.property(calendarDays, fc.integer({ min: 1, max: 60 }), countries, (d, n, country) => {
        const end = addBusinessDays(d, n, country);
        expect(isBusinessDay(end, country)).toBe(true);
        const passed = Array.from({ length: daysBetween(d, end) }, (_, at) => addDays(d, at + 1));
        expect(passed.filter((each) => isBusinessDay(each, country))).toHaveLength(n);
      }),
    );
  });

  test('counts back as it counts forward', () => {
    const from2016 = calendarDays.filter((d) => d >= '2016-01-01');
    fc.assert(
      fc.property(from2016, fc.integer({ min: 1, max: 60 }), countries, (d, n, country) => {
        const start = businessDayOnOrAfter(d, country);
        expect(addBusinessDays(addBusinessDays(start, n, country), -n, country)).toBe(start);
        expect(addBusinessDays(d, 0, country)).toBe(d);
      }),
    );
  });

  test('a weekend is never a business day', () => {
    fc.assert(
      fc.property(calendarDays, countries, (d, country) => {
        if (dayOfWeek(d) >= 6) expect(isBusinessDay(d, country)).toBe(false);
      }),
    );
  });

  test('crosses the turn of the year', () => {
    expect(addBusinessDays(day('2026-12-30'), 1, 'LV')).toBe('2027-01-04');
    expect(addBusinessDays(day('2026-12-30'), 1, 'EE')).toBe('2026-12-31');
    expect(addBusinessDays(day('2027-01-04'), -1, 'LV')).toBe('2026-12-30');
  });

  test('is bounded, and begins with the calendars', () => {
    expect(() => addBusinessDays(day('2026-01-01'), 10_001, 'LV')).toThrow('not a count');
    expect(() => addBusinessDays(day('2026-01-01'), 1.5, 'LV')).toThrow('not a count');
    expect(() => isBusinessDay(day('2014-12-31'), 'LV')).toThrow('begin in 2015');
    expect(() => holidaysOf('LV', firstCalendarYear - 1)).toThrow('begin in 2015');
  });
});

describe('days off in place of a holiday', () => {
  test.each([
    ['2019-05-06', 'restoration-of-independence', 'Saturday 4 May 2019'],
    ['2025-05-05', 'restoration-of-independence', 'Sunday 4 May 2025'],
    ['2023-11-20', 'proclamation-day', 'Saturday 18 November 2023'],
    ['2018-11-19', 'proclamation-day', 'Sunday 18 November 2018'],
    ['2018-07-09', 'song-festival-closing-day', 'Sunday 8 July 2018'],
    ['2023-07-10', 'song-festival-closing-day', 'Sunday 9 July 2023'],
    ['2028-07-10', 'song-festival-closing-day', 'Sunday 9 July 2028'],
  ])('%s is off in Latvia for %s on %s', (d, key) => {
    const holidays = holidaysOf('LV', Number(d.slice(0, 4)));
    expect(holidays).toContainEqual({ day: d, key, moved: true });
    expect(isBusinessDay(day(d), 'LV')).toBe(false);
  });

  test('no other holiday moves, and none in Estonia or Lithuania', () => {
    // 1 May 2027 and 1 January 2028 are Saturdays.
    expect(isBusinessDay(day('2027-05-03'), 'LV')).toBe(true);
    expect(isBusinessDay(day('2028-01-03'), 'LV')).toBe(true);
    for (const country of ['EE', 'LT'] as const) {
      for (let year = firstCalendarYear; year <= 2035; year++) {
        expect(holidaysOf(country, year).some(({ moved }) => moved)).toBe(false);
      }
    }
  });

  test('a holiday on a working day does not move', () => {
    expect(holidaysOf('LV', 2026).some(({ moved }) => moved)).toBe(false);
  });
});

test('a rule holds from the day it came into force', () => {
  expect(isBusinessDay(day('2018-11-02'), 'LT')).toBe(true);
  expect(isBusinessDay(day('2021-11-02'), 'LT')).toBe(false);
});

test('every holiday has a name in every language', () => {
  expect(catalogueProblems(holidayNames)).toEqual([]);
  for (const country of countriesWithCalendar) {
    for (let year = firstCalendarYear; year <= 2035; year++) {
      for (const { key } of holidaysOf(country, year)) expect(holidayNames.lv[key]).not.toBe('');
    }
  }
});
