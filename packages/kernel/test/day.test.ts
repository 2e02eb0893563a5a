import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addMonthsToMonth,
  anniversary,
  compareDays,
  day,
  dayFromEpochDay,
  dayOfMonthOf,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  earlierDay,
  epochDayOf,
  firstDayOf,
  firstOfMonth,
  lastDayOf,
  lastOfMonth,
  laterDay,
  month,
  monthNumberOf,
  monthOf,
  monthsBetween,
  parseDay,
  parseMonth,
  yearOf,
} from '@saikne/kernel';
import { days } from './arbitraries.js';

describe('reading a day', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-12-31'])('takes %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '20260101',
    '2026/01/01',
    '2026-01-01Z',
    '2026-01-0a',
    '+026-01-01',
    ' 2026-01-1',
    '',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('a literal that is no day is a programmer’s error', () => {
    expect(() => day('2026-02-30')).toThrow('not a day');
  });
});

describe('day arithmetic', () => {
  test('agrees with the platform’s calendar on every day from 1900 to 2199', () => {
    const first = epochDayOf(day('1900-01-01'));
    const last = epochDayOf(day('2199-12-31'));
    for (let epochDay = first; epochDay <= last; epochDay++) {
      const expected = new Date(epochDay * 86_400_000);
      const d = dayFromEpochDay(epochDay);
      if (d !== expected.toISOString().slice(0, 10) || epochDayOf(d) !== epochDay) {
        expect([epochDay, d]).toEqual([epochDay, expected.toISOString().slice(0, 10)]);
      }
      if (dayOfWeek(d) % 7 !== expected.getUTCDay()) expect([d, dayOfWeek(d)]).toEqual([d, expected.getUTCDay()]);
    }
    expect(last - first).toBe(109_572);
  });

  test('agrees with the platform’s calendar on any day of the years 0001 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (epochDay) => {
        const d = dayFromEpochDay(epochDay);
        expect(d).toBe(new Date(epochDay * 86_400_000).toISOString().slice(0, 10));
        expect(epochDayOf(d)).toBe(epochDay);
        expect(parseDay(d)).toBe(d);
      }),
      { numRuns: 2000 },
    );
  });

  test('adding and taking away days changes nothing', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1000, max: 1000 }), (d, n) => {
        const moved = addDays(d, n);
        expect(addDays(moved, -n)).toBe(d);
        expect(daysBetween(d, moved)).toBe(n);
        expect(compareDays(d, moved)).toBe(n > 0 ? -1 : n < 0 ? 1 : 0);
        expect(earlierDay(d, moved)).toBe(n < 0 ? moved : d);
        expect(laterDay(d, moved)).toBe(n < 0 ? d : moved);
      }),
    );
  });

  test('does not leave the years 0001 to 9999', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow('outside the years');
    expect(() => addDays(day('0001-01-01'), -1)).toThrow('outside the years');
    expect(() => addMonths(day('9999-12-01'), 1)).toThrow('outside the years');
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow('outside the years');
  });

  test('the first and last of a month enclose its days', () => {
    fc.assert(
      fc.property(days, (d) => {
        expect(dayOfMonthOf(firstOfMonth(d))).toBe(1);
        expect(dayOfMonthOf(lastOfMonth(d))).toBe(daysInMonth(d));
        expect(monthOf(addDays(lastOfMonth(d), 1))).not.toBe(monthOf(d));
        expect(monthOf(firstOfMonth(d))).toBe(monthOf(d));
        expect(firstDayOf(monthOf(d))).toBe(firstOfMonth(d));
        expect(lastDayOf(monthOf(d))).toBe(lastOfMonth(d));
      }),
    );
  });
});

describe('months and anniversaries', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-31', 3, '2027-04-30'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2028-02-29', -12, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test('an anniversary falls on the anchor’s day of the month, or on the last day where there is none', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 40 }), (anchor, n) => {
        const falls = anniversary(anchor, n);
        expect(dayOfMonthOf(falls)).toBe(Math.min(dayOfMonthOf(anchor), daysInMonth(falls)));
        expect(monthsBetween(monthOf(anchor), monthOf(falls))).toBe(n);
      }),
    );
  });

  test('anniversaries counted from the anchor do not drift, chained months do', () => {
    const anchor = day('2027-01-31');
    expect(anniversary(anchor, 2)).toBe('2027-03-31');
    expect(addMonths(addMonths(anchor, 1), 1)).toBe('2027-03-28');
  });

  test('months count on across years', () => {
    expect(addMonthsToMonth(month('2026-12'), 1)).toBe('2027-01');
    expect(addMonthsToMonth(month('2026-01'), -1)).toBe('2025-12');
    expect(() => addMonthsToMonth(month('9999-12'), 1)).toThrow('outside the years');
    expect(monthsBetween(month('2026-11'), month('2027-02'))).toBe(3);
    expect([yearOf(day('2026-03-09')), monthNumberOf(day('2026-03-09')), dayOfMonthOf(day('2026-03-09'))]).toEqual([
      2026, 3, 9,
    ]);
  });

  test.each(['2026-13', '2026-00', '2026-1', '202601', '0000-01', '2026-01-01', ''])('refuses the month %j', (text) => {
    expect(parseMonth(text)).toBeUndefined();
    expect(() => month(text)).toThrow('not a month');
  });
});
