import {
  dayOfMoment,
  endMoment,
  instantOfMoment,
  momentAt,
  momentOf,
  momentOfStamp,
  startMoment,
} from '@saikne/contract';
import { addDays, atTime, day, dayFromEpochDay, epochDayOf, type Zone } from '@saikne/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const zones: readonly Zone[] = ['Europe/Riga', 'Europe/Tallinn', 'Europe/Vilnius', 'UTC'];
const days = fc
  .integer({ min: epochDayOf(day('1996-01-01')), max: epochDayOf(day('2060-12-31')) })
  .map(dayFromEpochDay);
const times = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
const seed = 20_261_123;

describe('moments', () => {
  it('stand for the instant that the wall clock shows', () => {
    fc.assert(
      fc.property(days, times, fc.constantFrom(...zones), (on, time, zone) => {
        const moment = momentAt(on, time, zone);
        expect(moment).toBe(momentOf(atTime(on, time, zone), zone));
        expect(instantOfMoment(moment, zone)).toBe(atTime(on, time, zone));
        expect(dayOfMoment(moment)).toBe(on);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('pass over the hour that is skipped and take the first of the hour that comes twice', () => {
    const riga = 'Europe/Riga';
    expect(instantOfMoment(momentAt(day('2026-03-29'), '03:30', riga), riga)).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOfMoment(momentAt(day('2026-10-25'), '03:30', riga), riga)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('tell the end of a day from the start of the next, though both are one instant', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (on, zone) => {
        const next = addDays(on, 1);
        const at = instantOfMoment(endMoment(on), zone);
        expect(at).toBe(instantOfMoment(startMoment(next), zone));
        expect(endMoment(on)).toBeLessThan(startMoment(next));
        expect(momentOfStamp({ on, at }, zone)).toBe(endMoment(on));
        expect(momentOfStamp({ on: next, at }, zone)).toBe(startMoment(next));
      }),
      { seed, numRuns: 500 },
    );
  });

  it('count days on from a day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (on, later) => {
        expect(startMoment(on, later)).toBe(startMoment(addDays(on, later)));
        expect(endMoment(on, later)).toBe(endMoment(addDays(on, later)));
      }),
      { seed },
    );
  });
});
