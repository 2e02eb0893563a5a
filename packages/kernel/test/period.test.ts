import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  contains,
  day,
  dayOfMonthOf,
  daysIn,
  daysInMonth,
  intersect,
  monthlyParts,
  monthOf,
  nextPeriod,
  period,
  periodIndexAt,
} from '@saikne/kernel';
import { days } from './arbitraries.js';

const units = fc.constantFrom(1, 2, 3, 6, 12, 24, 36);

describe('a period', () => {
  test('includes its first and its last day', () => {
    const march = period(day('2026-03-01'), day('2026-03-31'));
    expect(daysIn(march)).toBe(31);
    expect(contains(march, day('2026-03-01')) && contains(march, day('2026-03-31'))).toBe(true);
    expect(contains(march, day('2026-02-28')) || contains(march, day('2026-04-01'))).toBe(false);
    expect(daysIn(period(day('2026-03-01'), day('2026-03-01')))).toBe(1);
  });

  test('cannot end before it begins', () => {
    expect(() => period(day('2026-03-02'), day('2026-03-01'))).toThrow('cannot end before it begins');
  });

  test('meets another in the days both have', () => {
    fc.assert(
      fc.property(
        days,
        fc.nat(400),
        fc.integer({ min: -400, max: 400 }),
        fc.nat(400),
        (first, length, shift, other) => {
          const a = period(first, addDays(first, length));
          const b = period(addDays(first, shift), addDays(first, shift + other));
          const both = intersect(a, b);
          expect(both).toEqual(intersect(b, a));
          const expected = Math.min(length, shift + other) - Math.max(0, shift) + 1;
          expect(both === undefined ? 0 : daysIn(both)).toBe(Math.max(0, expected));
        },
      ),
    );
  });
});

describe('a series of periods', () => {
  test('tiles time without gap, overlap or drift, whatever the anchor', () => {
    fc.assert(
      fc.property(days, units, fc.integer({ min: -20, max: 20 }), (anchor, unitMonths, index) => {
        const current = nextPeriod(anchor, index, unitMonths);
        const following = nextPeriod(anchor, index + 1, unitMonths);
        expect(following.firstDay).toBe(addDays(current.lastDay, 1));
        expect(dayOfMonthOf(current.firstDay)).toBe(Math.min(dayOfMonthOf(anchor), daysInMonth(current.firstDay)));
        expect(nextPeriod(anchor, 0, unitMonths).firstDay).toBe(anchor);
      }),
      { numRuns: 1000, examples: anchors().map((anchor) => [anchor, 1, 0]) },
    );
  });

  test('knows in which of its periods a day lies', () => {
    fc.assert(
      fc.property(days, units, fc.integer({ min: -900, max: 900 }), (anchor, unitMonths, offset) => {
        const d = addDays(anchor, offset);
        expect(contains(nextPeriod(anchor, periodIndexAt(anchor, d, unitMonths), unitMonths), d)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('has whole months as its unit', () => {
    expect(() => nextPeriod(day('2026-01-01'), 0, 0)).toThrow('not a period length');
    expect(() => periodIndexAt(day('2026-01-01'), day('2026-01-01'), 1.5)).toThrow('not a period length');
  });

  function anchors() {
    return ['2027-01-31', '2028-02-29', '2027-12-31', '2027-01-30', '2028-01-29'].map(day);
  }
});

test('the monthly parts of a period are its days, cut at the ends of months', () => {
  fc.assert(
    fc.property(days, fc.nat(800), (first, length) => {
      const whole = period(first, addDays(first, length));
      const parts = monthlyParts(whole);
      expect(parts.reduce((sum, part) => sum + daysIn(part), 0)).toBe(daysIn(whole));
      expect(parts[0]?.firstDay).toBe(whole.firstDay);
      expect(parts.at(-1)?.lastDay).toBe(whole.lastDay);
      expect(new Set(parts.map((part) => monthOf(part.firstDay))).size).toBe(parts.length);
      for (const part of parts) expect(monthOf(part.firstDay)).toBe(monthOf(part.lastDay));
    }),
  );
  expect(monthlyParts(period(day('9999-11-30'), day('9999-12-31')))).toHaveLength(2);
});
