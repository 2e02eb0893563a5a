import { expect, test } from 'vitest';
import { dayFromEpochDay, dayOfWeek } from '@saikne/kernel';
import { easterSundayOf } from '../src/easter.js';

test.each([
  [1583, '04-10'],
  [1818, '03-22'],
  [1943, '04-25'],
  [2015, '04-05'],
  [2016, '03-27'],
  [2019, '04-21'],
  [2024, '03-31'],
  [2026, '04-05'],
  [2027, '03-28'],
  [2038, '04-25'],
  [2049, '04-18'],
  [2076, '04-19'],
  [2285, '03-22'],
])('in %i Easter Sunday is on %s', (year, date) => {
  expect(dayFromEpochDay(easterSundayOf(year))).toBe(`${String(year)}-${date}`);
});

test('Easter Sunday is a Sunday from 22 March to 25 April in every year from 1583 to 9999', () => {
  const wrong: string[] = [];
  for (let year = 1583; year <= 9999; year++) {
    const easter = dayFromEpochDay(easterSundayOf(year));
    const within = easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25';
    if (!within || dayOfWeek(easter) !== 7 || Number(easter.slice(0, 4)) !== year) wrong.push(easter);
  }
  expect(wrong).toEqual([]);
});
