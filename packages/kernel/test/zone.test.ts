import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMs,
  atTime,
  day,
  dayAt,
  endOfDay,
  epochMsOf,
  instant,
  instantFromEpochMs,
  isTimeOfDay,
  startOfDay,
  zoneOfCountry,
  type Zone,
} from '@saikne/kernel';
import { calendarDays, instants } from './arbitraries.js';

const zones: readonly Zone[] = ['Europe/Riga', 'Europe/Tallinn', 'Europe/Vilnius', 'UTC'];
const hoursOf = (d: string, zone: Zone): number =>
  (epochMsOf(endOfDay(day(d), zone)) - epochMsOf(startOfDay(day(d), zone))) / 3_600_000;

describe('the days on which clocks change in Riga', () => {
  test.each([
    ['2026-03-29', 23, '2026-03-28T22:00:00.000Z', '2026-03-29T21:00:00.000Z'],
    ['2026-10-25', 25, '2026-10-24T21:00:00.000Z', '2026-10-25T22:00:00.000Z'],
    ['2027-03-28', 23, '2027-03-27T22:00:00.000Z', '2027-03-28T21:00:00.000Z'],
    ['2027-10-31', 25, '2027-10-30T21:00:00.000Z', '2027-10-31T22:00:00.000Z'],
    ['2028-03-26', 23, '2028-03-25T22:00:00.000Z', '2028-03-26T21:00:00.000Z'],
    ['2028-10-29', 25, '2028-10-28T21:00:00.000Z', '2028-10-29T22:00:00.000Z'],
    ['2026-03-30', 24, '2026-03-29T21:00:00.000Z', '2026-03-30T21:00:00.000Z'],
  ])('%s has %i hours', (d, hours, start, end) => {
    expect(startOfDay(day(d))).toBe(start);
    expect(endOfDay(day(d))).toBe(end);
    expect(hoursOf(d, 'Europe/Riga')).toBe(hours);
  });

  test('a time that is skipped is the instant as much later', () => {
    expect(atTime(day('2026-03-29'), '02:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(atTime(day('2026-03-29'), '03:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(atTime(day('2026-03-29'), '04:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('a time that comes twice is its first instant', () => {
    expect(atTime(day('2026-10-25'), '03:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(atTime(day('2026-10-25'), '04:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  test('in the summer of 2000 all three countries kept winter time', () => {
    for (const zone of zones.slice(0, 3)) expect(startOfDay(day('2000-07-01'), zone)).toBe('2000-06-30T22:00:00.000Z');
  });

  test('midnight that a clock change skipped begins the day at the change', () => {
    // In 1981 the clocks in Riga went from 00:00 to 01:00 on 1 April.
    expect(dayAt(startOfDay(day('1981-04-01')))).toBe('1981-04-01');
    expect(dayAt(addMs(startOfDay(day('1981-04-01')), -1))).toBe('1981-03-31');
    expect(hoursOf('1981-04-01', 'Europe/Riga')).toBe(23);
  });
});

describe('local days', () => {
  test('are the platform’s', () => {
    const formats = new Map(
      zones.map((zone) => [zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })]),
    );
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
        expect(dayAt(at, zone)).toBe(formats.get(zone)?.format(epochMsOf(at)));
      }),
      { numRuns: 2000 },
    );
  });

  test('are the platform’s at every full hour around every clock change from 1995 to 2040', () => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Riga',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    let compared = 0;
    for (let year = 1995; year <= 2040; year++) {
      for (const month of ['03', '10']) {
        for (let hour = 0; hour < 24 * 8; hour++) {
          const at = addMs(instant(`${String(year)}-${month}-24T00:00:00Z`), hour * 3_600_000);
          const [d = '', time = ''] = format.format(epochMsOf(at)).split(', ');
          const back = atTime(day(d), time);
          const twice = epochMsOf(at) - epochMsOf(back);
          if (dayAt(at) !== d || (twice !== 0 && twice !== 3_600_000))
            expect([at, dayAt(at), back]).toEqual([at, d, at]);
          compared++;
        }
      }
    }
    expect(compared).toBe(46 * 2 * 192);
  });

  test('begin at their first instant and end at the next day’s', () => {
    fc.assert(
      fc.property(calendarDays, fc.constantFrom(...zones), (d, zone) => {
        expect(dayAt(startOfDay(d, zone), zone)).toBe(d);
        expect(dayAt(addMs(startOfDay(d, zone), -1), zone)).toBe(addDays(d, -1));
        expect(endOfDay(d, zone)).toBe(startOfDay(addDays(d, 1), zone));
        expect(dayAt(atTime(d, '12:00', zone), zone)).toBe(d);
      }),
      { numRuns: 1000 },
    );
  });

  test('are counted in the zone of the contract’s country', () => {
    expect(zoneOfCountry('LV')).toBe('Europe/Riga');
    expect(zoneOfCountry('EE')).toBe('Europe/Tallinn');
    expect(zoneOfCountry('LT')).toBe('Europe/Vilnius');
    expect(dayAt(instant('2026-03-01T21:59:59.999Z'))).toBe('2026-03-01');
    expect(dayAt(instant('2026-03-01T22:00:00Z'))).toBe('2026-03-02');
  });

  test('hold from the year 1 to the year 9999', () => {
    // 1019-05-04T18:40Z, when Riga kept its mean time, 1 h 36 min 34 s ahead.
    expect(dayAt(instantFromEpochMs(-30_000_000_000_000), 'Europe/Riga')).toBe('1019-05-04');
    expect(startOfDay(day('1019-05-05'), 'Europe/Riga')).toBe('1019-05-04T22:23:26.000Z');
    expect(dayAt(instant('0001-01-01T00:00:00Z'), 'Europe/Riga')).toBe('0001-01-01');
    expect(startOfDay(day('9998-12-31'), 'Europe/Riga')).toBe('9998-12-30T22:00:00.000Z');
  });
});

test('a time of day is HH:MM before 24:00', () => {
  expect(['00:00', '09:05', '23:59'].every(isTimeOfDay)).toBe(true);
  expect(['24:00', '9:05', '12:60', '12.00', '', '12:00:00'].some(isTimeOfDay)).toBe(false);
  expect(() => atTime(day('2026-01-01'), '24:00')).toThrow('not a time of day');
});
