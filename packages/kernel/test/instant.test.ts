import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMs, compareInstants, epochMsOf, instant, instantFromEpochMs, parseInstant } from '@saikne/kernel';
import { instants } from './arbitraries.js';

describe('reading an instant', () => {
  test.each([
    ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000Z'],
    ['2026-03-02T10:00:00.5Z', '2026-03-02T10:00:00.500Z'],
    ['2026-03-02T12:00:00+02:00', '2026-03-02T10:00:00.000Z'],
    ['2026-03-01T23:30:00-05:30', '2026-03-02T05:00:00.000Z'],
    ['2026-12-31T23:59:59.999999999Z', '2026-12-31T23:59:59.999Z'],
    ['2026-03-02T10:00:00-00:00', '2026-03-02T10:00:00.000Z'],
  ])('%s is %s', (text, canonical) => {
    expect(parseInstant(text)).toBe(canonical);
  });

  test.each([
    '2026-03-02T10:00:00',
    '2026-03-02 10:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-06-30T23:59:60Z',
    '2026-02-29T10:00:00Z',
    '2026-03-02T10:60:00Z',
    '2026-03-02T10:00:00+24:00',
    '2026-03-02T10:00Z',
    '2026-03-02T10:00:00.Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
    expect(() => instant(text)).toThrow('not an instant');
  });
});

describe('instants', () => {
  test('agree with the platform, and their text order is their order in time', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(a).toBe(new Date(epochMsOf(a)).toISOString());
        expect(epochMsOf(a)).toBe(Date.parse(a));
        expect(compareInstants(a, b)).toBe(Math.sign(epochMsOf(a) - epochMsOf(b)));
        expect(addMs(a, epochMsOf(b) - epochMsOf(a))).toBe(b);
      }),
      { numRuns: 1000 },
    );
  });

  test('reach from year 1 to year 9999', () => {
    expect(instantFromEpochMs(-62_135_596_800_000)).toBe('0001-01-01T00:00:00.000Z');
    expect(instantFromEpochMs(253_402_300_799_999)).toBe('9999-12-31T23:59:59.999Z');
    expect(() => instantFromEpochMs(253_402_300_800_000)).toThrow('not an instant');
    expect(() => instantFromEpochMs(0.5)).toThrow('not an instant');
  });
});
