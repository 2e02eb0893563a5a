import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  equal,
  fromDouble,
  multiply,
  parseDecimal,
  parseDouble,
  percentageOf,
  roundToHundredths,
  roundToWhole,
  subtract,
  type Decimal,
} from '../../src/rules/engine/decimal.js';

/** Units × 10^-scale as text, and the same as a fraction over 10^12, the plain truth to compare with. */
const written = fc
  .record({ units: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), scale: fc.integer({ min: 0, max: 6 }) })
  .map(({ units, scale }) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    const text = `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(digits.length - scale)}` : ''}`;
    return { text, truth: units * 10n ** BigInt(12 - scale) };
  });

function truthOf(value: Decimal): bigint {
  return typeof value === 'number' ? BigInt(value) * 10n ** 10n : value.units * 10n ** BigInt(12 - value.scale);
}

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(text);
  return value;
}

describe('decimals of the rules', () => {
  it('adds, subtracts and compares exactly, whatever the size', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [left, right] = [decimal(a.text), decimal(b.text)];
        expect(truthOf(add(left, right))).toBe(a.truth + b.truth);
        expect(truthOf(subtract(left, right))).toBe(a.truth - b.truth);
        expect(Math.sign(compare(left, right))).toBe(a.truth === b.truth ? 0 : a.truth < b.truth ? -1 : 1);
      }),
    );
  });

  it('multiplies exactly', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const product = multiply(decimal(a.text), decimal(b.text));
        const exact = typeof product === 'number' ? { units: BigInt(product), scale: 2 } : product;
        expect(exact.units * 10n ** BigInt(24 - exact.scale)).toBe(a.truth * b.truth);
      }),
    );
  });

  it.each<readonly [text: string, whole: string, hundredths: string]>([
    ['2.5', '3', '2.5'],
    ['-2.5', '-2', '-2.5'],
    ['0.005', '0', '0.01'],
    ['-0.005', '0', '0'],
    ['1.0049999', '1', '1'],
    ['12345678901234567.895', '12345678901234568', '12345678901234567.9'],
  ])('rounds a half of %s towards positive infinity', (text, whole, hundredths) => {
    expect(equal(roundToWhole(decimal(text)), decimal(whole))).toBe(true);
    expect(equal(roundToHundredths(decimal(text)), decimal(hundredths))).toBe(true);
  });

  it('gives the same percentage by the short way and the long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (base, percent) => {
          const long = roundToHundredths(multiply(multiply(base, percent), { units: 1n, scale: 2 }));
          expect(equal(percentageOf(base, percent), long)).toBe(true);
        },
      ),
    );
  });

  it('divides to eighteen places', () => {
    expect(divide(decimal('1'), decimal('3'))).toEqual({ units: 333333333333333333n, scale: 18 });
    expect(divide(decimal('10'), decimal('4'))).toBe(250);
  });

  it('takes a binary number for what it exactly is', () => {
    expect(fromDouble(0.5)).toBe(50);
    expect(compare(fromDouble(0.1), decimal('0.1'))).toBeGreaterThan(0);
    expect(equal(fromDouble(-1e21), decimal('-1000000000000000000000'))).toBe(true);
  });

  it.each(['', ' ', '.', '1e3', '1,5', 'x', '--1', '1.2.3'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('reads signs, white space and bare points as the schema does', () => {
    expect(['+1', ' 1.5 ', '1.', '.5', '-0'].map(parseDecimal)).toEqual([100, 150, 100, 50, 0]);
    expect(['1e3', 'INF', '-INF', 'x'].map(parseDouble)).toEqual([1000, Infinity, -Infinity, NaN]);
  });
});
