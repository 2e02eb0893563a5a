import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absDecimal,
  addDecimals,
  compareDecimals,
  decimal,
  decimalFromUnits,
  divideDecimals,
  equalDecimals,
  isZero,
  multiplyDecimals,
  negateDecimal,
  normaliseDecimal,
  parseDecimal,
  roundDecimal,
  scaleOf,
  signOf,
  subtractDecimals,
  unitsOf,
  type Rounding,
} from '@saikne/kernel';
import { decimals, decimalValues, roundings } from './arbitraries.js';

describe('reading', () => {
  test.each([
    ['0', '0'],
    ['+1', '1'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    ['-0', '0'],
    ['-0.00', '0.00'],
    ['007.10', '7.10'],
    ['10.00', '10.00'],
    ['-000.050', '-0.050'],
    ['1'.repeat(40), '1'.repeat(40)],
    [`-${'1'.repeat(20)}.${'2'.repeat(20)}`, `-${'1'.repeat(20)}.${'2'.repeat(20)}`],
  ])('%s becomes %s', (text, canonical) => {
    expect(parseDecimal(text)).toBe(canonical);
  });

  test.each([
    '',
    ' ',
    '.',
    '-',
    '+.',
    '1e3',
    '1E-2',
    '1,5',
    '1 000',
    ' 1',
    '1 ',
    '--1',
    '0x10',
    'NaN',
    '٣',
    '1.2.3',
    '1\n',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test('refuses more than 40 digits', () => {
    expect(parseDecimal('1'.repeat(41))).toBeUndefined();
    expect(parseDecimal(`-0.${'1'.repeat(40)}`)).toBeUndefined();
  });

  test('a literal that is no decimal is a programmer’s error', () => {
    expect(() => decimal('1,5')).toThrow('not a decimal');
  });

  test('what was written is read back as it is', () => {
    fc.assert(
      fc.property(decimalValues, (a) => {
        if (a.replace(/\D/g, '').length <= 40) expect(parseDecimal(a)).toBe(a);
      }),
    );
  });
});

describe('arithmetic', () => {
  test.each([
    ['0.1', '0.2', '0.3'],
    ['1', '-1.00', '0.00'],
    ['-0.05', '0.04', '-0.01'],
    ['999999999999999', '1', '1000000000000000'],
    ['0.30', '0.7', '1.00'],
  ])('%s + %s = %s', (a, b, sum) => {
    expect(addDecimals(decimal(a), decimal(b))).toBe(sum);
  });

  test.each([
    ['121.00', '0.0105', '1.270500'],
    ['-1.5', '0.0', '0.00'],
    ['-1.5', '-2', '3.0'],
    ['99999999', '99999999', '9999999800000001'],
  ])('%s × %s = %s', (a, b, product) => {
    expect(multiplyDecimals(decimal(a), decimal(b))).toBe(product);
  });

  test('sums and products are those of whole numbers, on the short path and on the long', () => {
    fc.assert(
      fc.property(decimals, decimals, ([a, aScale], [b, bScale]) => {
        const x = decimalFromUnits(a, aScale);
        const y = decimalFromUnits(b, bScale);
        const scale = Math.max(aScale, bScale);
        const atScale = (units: bigint, own: number): bigint => units * 10n ** BigInt(scale - own);
        expect(addDecimals(x, y)).toBe(decimalFromUnits(atScale(a, aScale) + atScale(b, bScale), scale));
        expect(subtractDecimals(x, y)).toBe(decimalFromUnits(atScale(a, aScale) - atScale(b, bScale), scale));
        expect(multiplyDecimals(x, y)).toBe(decimalFromUnits(a * b, aScale + bScale));
      }),
      { numRuns: 1000 },
    );
  });

  test('adding and taking away again changes nothing', () => {
    fc.assert(
      fc.property(decimalValues, decimalValues, (a, b) => {
        expect(equalDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(true);
        expect(equalDecimals(addDecimals(a, negateDecimal(a)), decimal('0'))).toBe(true);
        expect(addDecimals(a, b)).toBe(addDecimals(b, a));
      }),
    );
  });

  test('multiplication distributes over addition', () => {
    fc.assert(
      fc.property(decimalValues, decimalValues, decimalValues, (a, b, c) => {
        const whole = multiplyDecimals(addDecimals(a, b), c);
        expect(equalDecimals(whole, addDecimals(multiplyDecimals(a, c), multiplyDecimals(b, c)))).toBe(true);
      }),
    );
  });

  test('every result is canonical text', () => {
    fc.assert(
      fc.property(decimalValues, decimalValues, (a, b) => {
        for (const result of [addDecimals(a, b), subtractDecimals(a, b), multiplyDecimals(a, b), negateDecimal(a)]) {
          expect(result).toMatch(/^(?:-(?!0(?:\.0+)?$))?(?:0|[1-9]\d*)(?:\.\d+)?$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('rounding', () => {
  const rows: readonly (readonly [value: string, ...results: string[]])[] = [
    // half-up, half-even, down, up, floor, ceiling
    ['2.5', '3', '2', '2', '3', '2', '3'],
    ['-2.5', '-3', '-2', '-2', '-3', '-3', '-2'],
    ['3.5', '4', '4', '3', '4', '3', '4'],
    ['2.4', '2', '2', '2', '3', '2', '3'],
    ['-2.6', '-3', '-3', '-2', '-3', '-3', '-2'],
    ['-0.4', '0', '0', '0', '-1', '-1', '0'],
    ['7', '7', '7', '7', '7', '7', '7'],
  ];
  test.each(
    rows.flatMap(([value, ...results]) => roundings.map((rounding, at) => [value, rounding, results[at]] as const)),
  )('%s rounded %s is %s', (value, rounding, result) => {
    expect(roundDecimal(decimal(value), 0, rounding)).toBe(result);
  });

  test('pads with zeros where the scale is larger', () => {
    expect(roundDecimal(decimal('10'), 2, 'half-up')).toBe('10.00');
    expect(roundDecimal(decimal('-0.5'), 3, 'down')).toBe('-0.500');
  });

  test('lands on a neighbour of the value, on the side the mode names', () => {
    fc.assert(
      fc.property(
        decimalValues,
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(...roundings),
        (a, scale, rounding) => {
          const rounded = roundDecimal(a, scale, rounding);
          expect(scaleOf(rounded)).toBe(scale);
          expect(roundDecimal(rounded, scale, rounding)).toBe(rounded);
          const error = subtractDecimals(rounded, a);
          const unit = decimalFromUnits(1n, scale);
          expect(compareDecimals(absDecimal(error), unit)).toBe(-1);
          expect(onAllowedSide(signOf(error), signOf(a), rounding)).toBe(true);
          if (rounding.startsWith('half')) {
            expect(compareDecimals(multiplyDecimals(absDecimal(error), decimal('2')), unit)).not.toBe(1);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('division is the exact quotient rounded once', () => {
    fc.assert(
      fc.property(
        decimalValues,
        decimalValues.filter((b) => !isZero(b)),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(...roundings),
        (a, b, scale, rounding) => {
          const quotient = divideDecimals(a, b, scale, rounding);
          expect(scaleOf(quotient)).toBe(scale);
          const remainder = subtractDecimals(multiplyDecimals(quotient, b), a);
          const step = multiplyDecimals(absDecimal(b), decimalFromUnits(1n, scale));
          expect(compareDecimals(absDecimal(remainder), step)).toBe(-1);
          const error = signOf(remainder) * signOf(b);
          expect(onAllowedSide(error, signOf(a) * signOf(b), rounding)).toBe(true);
          if (rounding.startsWith('half')) {
            expect(compareDecimals(multiplyDecimals(absDecimal(remainder), decimal('2')), step)).not.toBe(1);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('dividing by zero is a programmer’s error', () => {
    expect(() => divideDecimals(decimal('1'), decimal('0.00'), 2, 'half-up')).toThrow('division by zero');
  });

  function onAllowedSide(error: number, sign: number, rounding: Rounding): boolean {
    if (error === 0) return true;
    switch (rounding) {
      case 'down':
        return error === -sign;
      case 'up':
        return error === sign;
      case 'floor':
        return error < 0;
      case 'ceiling':
        return error > 0;
      case 'half-up':
      case 'half-even':
        return true;
    }
  }
});

describe('comparing', () => {
  test('goes by value, not by text', () => {
    expect(equalDecimals(decimal('1.0'), decimal('1.00'))).toBe(true);
    expect(compareDecimals(decimal('9'), decimal('10'))).toBe(-1);
    expect(compareDecimals(decimal('-9'), decimal('-10'))).toBe(1);
    expect(compareDecimals(decimal('0.1'), decimal('0.09'))).toBe(1);
  });

  test('two equal decimals normalise to the same text', () => {
    expect(normaliseDecimal(decimal('10.00'))).toBe('10');
    expect(normaliseDecimal(decimal('100'))).toBe('100');
    expect(normaliseDecimal(decimal('0.00'))).toBe('0');
    fc.assert(
      fc.property(decimalValues, fc.integer({ min: 0, max: 5 }), (a, zeros) => {
        const padded = roundDecimal(a, scaleOf(a) + zeros, 'down');
        expect(equalDecimals(a, padded)).toBe(true);
        expect(normaliseDecimal(padded)).toBe(normaliseDecimal(a));
      }),
    );
  });

  test('agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(decimalValues, decimalValues, (a, b) => {
        expect(compareDecimals(a, b)).toBe(signOf(subtractDecimals(a, b)));
        expect(signOf(a)).toBe(compareDecimals(a, decimal('0')));
      }),
    );
  });

  test('units and scale are the number', () => {
    fc.assert(
      fc.property(decimalValues, (a) => {
        expect(decimalFromUnits(unitsOf(a), scaleOf(a))).toBe(a);
      }),
    );
  });
});
