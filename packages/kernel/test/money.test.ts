import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMoney,
  centsFromText,
  centsToText,
  compareMoney,
  decimal,
  minorDigitsOf,
  money,
  moneyFromDecimal,
  moneyToDecimal,
  multiplyMoney,
  negateMoney,
  shareMoney,
  splitMoney,
  subtractMoney,
  withdrawnOn,
} from '@saikne/kernel';

const cents = fc.bigInt(-(10n ** 15n), 10n ** 15n);
const weights = fc
  .array(fc.bigInt(0n, 10n ** 6n), { minLength: 1, maxLength: 24 })
  .filter((all) => all.some((weight) => weight > 0n));

describe('amounts', () => {
  test('keep the decimals of their currency', () => {
    expect(moneyToDecimal(money('EUR', 5n))).toBe('0.05');
    expect(moneyToDecimal(money('JPY', -5n))).toBe('-5');
    expect(moneyToDecimal(money('KWD', 1234n))).toBe('1.234');
    expect(moneyFromDecimal('EUR', decimal('12.345'), 'half-up').minor).toBe(1235n);
    expect(moneyFromDecimal('JPY', decimal('12.5'), 'half-even').minor).toBe(12n);
  });

  test('add up exactly, and what is taken away again leaves what was there', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const x = money('EUR', a);
        const y = money('EUR', b);
        expect(subtractMoney(addMoney(x, y), y)).toEqual(x);
        expect(addMoney(x, negateMoney(x)).minor).toBe(0n);
        expect(compareMoney(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(moneyFromDecimal('EUR', moneyToDecimal(x), 'down')).toEqual(x);
      }),
    );
  });

  test('of different currencies do not add up', () => {
    expect(() => addMoney(money('EUR', 1n), money('USD', 1n))).toThrow('do not add up');
    expect(() => compareMoney(money('EUR', 1n), money('USD', 1n))).toThrow('do not add up');
  });

  test('in a currency without minor units do not exist', () => {
    expect(() => money('XAU', 1n)).toThrow('no minor unit');
    expect(minorDigitsOf('XAU')).toBeUndefined();
    expect(minorDigitsOf('eur')).toBeUndefined();
  });

  test('multiply by a rate and round once', () => {
    expect(multiplyMoney(money('EUR', 9900n), decimal('0.21'), 'half-up').minor).toBe(2079n);
    expect(multiplyMoney(money('EUR', 12100n), decimal('0.0105'), 'half-up').minor).toBe(127n);
    expect(multiplyMoney(money('EUR', -5n), decimal('0.5'), 'half-up').minor).toBe(-3n);
  });

  test('share by days', () => {
    expect(shareMoney(money('EUR', 3000n), 12n, 31n, 'half-up').minor).toBe(1161n);
    expect(shareMoney(money('EUR', 10000n), 17n, 31n, 'half-up').minor).toBe(5484n);
    expect(shareMoney(money('EUR', 48000n), 219n, 365n, 'half-up').minor).toBe(28800n);
  });
});

describe('splitting', () => {
  test('gives the cents left over to those who lost most, the earlier first', () => {
    expect(splitMoney(money('EUR', 100n), [1n, 1n, 1n]).map(({ minor }) => minor)).toEqual([34n, 33n, 33n]);
    expect(splitMoney(money('EUR', -100n), [1n, 1n, 1n]).map(({ minor }) => minor)).toEqual([-34n, -33n, -33n]);
    expect(splitMoney(money('EUR', 10n), [1n, 3n, 0n]).map(({ minor }) => minor)).toEqual([3n, 7n, 0n]);
  });

  test('sums to the whole, and no part is a minor unit or more off its exact share', () => {
    fc.assert(
      fc.property(cents, weights, (minor, all) => {
        const parts = splitMoney(money('EUR', minor), all);
        expect(parts.reduce((sum, part) => sum + part.minor, 0n)).toBe(minor);
        const total = all.reduce((sum, weight) => sum + weight, 0n);
        parts.forEach((part, at) => {
          const off = part.minor * total - minor * (all[at] ?? 0n);
          expect(off < total && off > -total).toBe(true);
          if (all[at] === 0n) expect(part.minor).toBe(0n);
        });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['none', []],
    ['only zeros', [0n, 0n]],
    ['a negative one', [2n, -1n]],
  ])('refuses weights of which there are %s, as a programmer’s error', (_case, all) => {
    expect(() => splitMoney(money('EUR', 1n), all)).toThrow('weights');
  });
});

describe('cents as text', () => {
  test('is written with two decimals and read back', () => {
    expect(centsToText(123405n)).toBe('1234.05');
    expect(centsToText(-5n)).toBe('-0.05');
    expect(centsToText(0n)).toBe('0.00');
    fc.assert(
      fc.property(cents, (minor) => {
        expect(centsFromText(centsToText(minor))).toBe(minor);
      }),
    );
  });

  test.each([
    ['12.5', 1250n],
    ['-3', -300n],
    ['0.5', 50n],
    ['007', 700n],
    ['1.005', undefined],
    ['', undefined],
    ['+1', undefined],
    ['.5', undefined],
    ['1.', undefined],
    ['1,00', undefined],
    ['9'.repeat(41), undefined],
  ])('reads %j as %s', (text, minor) => {
    expect(centsFromText(text)).toBe(minor);
  });
});

describe('the currency table', () => {
  /** ISO 4217 still has hundredths (IQD thousandths) for these; the platform follows CLDR, which writes them no more. */
  const hundredthsOutOfUse = new Set('AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR RSD SOS SYP YER'.split(' '));
  /** Left out of the table: withdrawn outside the region, or without a minor unit. */
  const leftOut = new Set('ANG CUC SLL ZWL XDR XSU XBA XBB XBC XBD XTS XXX XUA XAG XAU XPD XPT'.split(' '));

  test('agrees with the platform’s ISO 4217 digits', () => {
    const current = Intl.supportedValuesOf('currency').filter((code) => !leftOut.has(code));
    expect(current.length).toBeGreaterThan(140);
    for (const code of current) {
      if (hundredthsOutOfUse.has(code)) continue;
      const digits = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
        .maximumFractionDigits;
      expect([code, minorDigitsOf(code)]).toEqual([code, digits]);
    }
  });

  test('knows the withdrawn currencies of the region and the day they ended', () => {
    expect(minorDigitsOf('LVL')).toBe(2);
    expect(withdrawnOn('LVL')).toBe('2014-01-15');
    expect(withdrawnOn('EUR')).toBeUndefined();
  });
});
