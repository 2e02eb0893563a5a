import { invariant } from './assert.js';
import { minorDigitsOf } from './currency.js';
import { decimalFromUnits, roundDecimal, scaleOf, unitsOf, type Decimal } from './decimal.js';
import { roundQuotient, type Rounding } from './rounding.js';

/** An amount in whole minor units (cents) of a currency, ISO 4217. Sums of different currencies do not exist. */
export interface Money {
  readonly currency: string;
  readonly minor: bigint;
}

/** Throws for a currency without minor units; text from outside is asked with `minorDigitsOf` first. */
export function money(currency: string, minor: bigint): Money {
  minorDigits(currency);
  return { currency, minor };
}

/** The amount that a decimal in major units rounds to: 12.345 EUR, half-up, is 1235 cents. */
export function moneyFromDecimal(currency: string, amount: Decimal, rounding: Rounding): Money {
  return { currency, minor: unitsOf(roundDecimal(amount, minorDigits(currency), rounding)) };
}

/** The amount in major units with the currency's own number of decimals. */
export function moneyToDecimal(m: Money): Decimal {
  return decimalFromUnits(m.minor, minorDigits(m.currency));
}

export function addMoney(a: Money, b: Money): Money {
  return { currency: commonCurrency(a, b), minor: a.minor + b.minor };
}

export function subtractMoney(a: Money, b: Money): Money {
  return { currency: commonCurrency(a, b), minor: a.minor - b.minor };
}

export function negateMoney(m: Money): Money {
  return { currency: m.currency, minor: -m.minor };
}

export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  commonCurrency(a, b);
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0;
}

/** The product with an exact decimal (a rate, a quantity), rounded once to the minor unit. */
export function multiplyMoney(m: Money, factor: Decimal, rounding: Rounding): Money {
  const minor = roundQuotient(m.minor * unitsOf(factor), 10n ** BigInt(scaleOf(factor)), rounding);
  return { currency: m.currency, minor };
}

/** The share `numerator / denominator` of an amount (17 of 31 days), rounded once to the minor unit. */
export function shareMoney(m: Money, numerator: bigint, denominator: bigint, rounding: Rounding): Money {
  return { currency: m.currency, minor: roundQuotient(m.minor * numerator, denominator, rounding) };
}

/**
 * Splits an amount in proportion to whole, non-negative weights, at least one of them positive. The parts sum to the
 * whole: each is its exact share cut towards zero, and the minor units left over go one each to the parts that lost
 * most, the earlier one first where they lost the same.
 */
export function splitMoney(m: Money, weights: readonly bigint[]): readonly Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  invariant(weights.every((weight) => weight >= 0n) && total > 0n, 'weights are not negative and not all zero');
  const unit = m.minor < 0n ? -1n : 1n;
  const size = m.minor * unit;
  const shares = weights.map((weight, index) => ({
    index,
    minor: (size * weight) / total,
    lost: (size * weight) % total,
  }));
  let left = size - shares.reduce((sum, share) => sum + share.minor, 0n);
  const favoured = new Set<number>();
  for (const share of shares.toSorted((a, b) => (a.lost > b.lost ? -1 : a.lost < b.lost ? 1 : a.index - b.index))) {
    if (left === 0n) break;
    favoured.add(share.index);
    left--;
  }
  return shares.map(({ index, minor }) => ({
    currency: m.currency,
    minor: unit * (favoured.has(index) ? minor + 1n : minor),
  }));
}

/** Hundredths as text with two decimals: 123405n is "1234.05". */
export function centsToText(cents: bigint): string {
  if (cents < 0n || cents > largestShort) return decimalFromUnits(cents, 2);
  const short = Number(cents);
  const fraction = short % 100;
  return `${String((short - fraction) / 100)}.${fraction < 10 ? '0' : ''}${String(fraction)}`;
}

/** Cents of at most 15 digits are an exact float: so many, and texts of so many characters. */
const largestShort = 999_999_999_999_999n;
const shortText = 13;

/** Hundredths from text with at most two decimals, "1234.05", "-3", "0.5"; anything else is `undefined`. */
export function centsFromText(text: string): bigint | undefined {
  if (text.length > shortText) return centsFromLongText(text);
  const first = text.charCodeAt(0) === 45 ? 1 : 0;
  let cents = 0;
  let at = first;
  for (; at < text.length && text.charCodeAt(at) !== 46; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    cents = cents * 10 + digit;
  }
  const decimals = text.length - at - 1;
  if (at === first || decimals === 0 || decimals > 2) return undefined;
  for (let place = 0; place < 2; place++) {
    const digit = place < decimals ? text.charCodeAt(at + 1 + place) - 48 : 0;
    if (digit < 0 || digit > 9) return undefined;
    cents = cents * 10 + digit;
  }
  return BigInt(first === 1 ? -cents : cents);
}

function centsFromLongText(text: string): bigint | undefined {
  const match = text.length <= 40 ? /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) : null;
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const cents = BigInt(whole + decimals.padEnd(2, '0'));
  return sign === '-' ? -cents : cents;
}

function minorDigits(currency: string): number {
  const digits = minorDigitsOf(currency);
  invariant(digits !== undefined, `no minor unit is known for the currency ${currency}`);
  return digits;
}

function commonCurrency(a: Money, b: Money): string {
  invariant(a.currency === b.currency, `amounts in ${a.currency} and ${b.currency} do not add up`);
  return a.currency;
}
