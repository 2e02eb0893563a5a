import fc from 'fast-check';
import { dayFromEpochDay, decimalFromUnits, instantFromEpochMs, type Rounding } from '@saikne/kernel';

export const roundings: readonly Rounding[] = ['half-up', 'half-even', 'down', 'up', 'floor', 'ceiling'];

/** Decimals of both paths: short ones (float arithmetic) and long ones (bigint arithmetic). */
export const decimals = fc.oneof(
  fc.tuple(fc.bigInt(-99_999n, 99_999n), fc.integer({ min: 0, max: 4 })),
  fc.tuple(fc.bigInt(-(10n ** 16n), 10n ** 16n), fc.integer({ min: 0, max: 12 })),
  fc.tuple(fc.bigInt(-(10n ** 38n), 10n ** 38n), fc.integer({ min: 0, max: 30 })),
);

export const decimalValues = decimals.map(([units, scale]) => decimalFromUnits(units, scale));

/** Days of the years 0100 to 9899, so that sums stay inside the years 0001 to 9999. */
export const days = fc.integer({ min: -683_003, max: 2_896_371 }).map(dayFromEpochDay);

/** Days of the years 2015 to 2099. */
export const calendarDays = fc.integer({ min: 16_436, max: 47_481 }).map(dayFromEpochDay);

/** Instants of the years 1950 to 2100. */
export const instants = fc.integer({ min: -631_152_000_000, max: 4_133_980_799_999 }).map(instantFromEpochMs);
