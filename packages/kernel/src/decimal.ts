import { invariant } from './assert.js';
import { roundQuotient, type Rounding } from './rounding.js';

/**
 * An exact decimal number as canonical text: `-?digits(.digits)?`, no leading zeros, no minus on zero. The scale (the
 * number of decimals) is kept, so "10.00" stays "10.00"; `equalDecimals` compares values, `normaliseDecimal` drops
 * trailing zeros. Being text, it survives JSON and cannot be mistaken for a float.
 */
export type Decimal = string & { readonly __decimal: true };

/** The most digits `parseDecimal` reads. It bounds input; arithmetic keeps every digit of its exact result. */
export const maxDecimalDigits = 40;

/** The largest scale that rounding and division accept. */
export const maxDecimalScale = 100;

const lexical = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * Reads a decimal as XML Schema's `xs:decimal` writes it (optional sign; "5." and ".5" are allowed) and makes it
 * canonical. Refuses (`undefined`) exponents, separators, white space, empty text and more than 40 digits.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > maxDecimalDigits + 2 || !lexical.test(text)) return undefined;
  const first = text.charCodeAt(0);
  const signed = first === 43 || first === 45;
  const body = signed ? text.slice(1) : text;
  const point = body.indexOf('.');
  if (body.length - (point < 0 ? 0 : 1) > maxDecimalDigits) return undefined;
  const whole = (point < 0 ? body : body.slice(0, point)).replace(/^0+(?=\d)/, '') || '0';
  const decimals = point < 0 ? '' : body.slice(point + 1);
  const unsigned = decimals === '' ? whole : `${whole}.${decimals}`;
  const negative = first === 45 && /[1-9]/.test(unsigned);
  // The text is canonical by construction.
  return (negative ? `-${unsigned}` : unsigned) as Decimal;
}

/** A decimal literal in code; throws on what `parseDecimal` refuses. */
export function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  invariant(parsed !== undefined, `not a decimal: ${text}`);
  return parsed;
}

/** A decimal from a whole number and a scale: `decimalFromUnits(12345n, 2)` is 123.45. */
export function decimalFromUnits(units: bigint, scale: number): Decimal {
  invariant(Number.isInteger(scale) && scale >= 0, `not a scale: ${String(scale)}`);
  return toText(units < 0n, (units < 0n ? -units : units).toString(), scale);
}

/** The decimal without its point: the units of 123.45 are 12345. */
export function unitsOf(a: Decimal): bigint {
  const point = a.indexOf('.');
  return BigInt(point < 0 ? a : a.slice(0, point) + a.slice(point + 1));
}

/** The number of decimals written: 2 for "10.00". */
export function scaleOf(a: Decimal): number {
  const point = a.indexOf('.');
  return point < 0 ? 0 : a.length - point - 1;
}

/** The exact sum, at the larger of the two scales. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(scaleOf(a), scaleOf(b));
  if (isShort(a, scale) && isShort(b, scale))
    return fromSmallUnits(smallUnitsAt(a, scale) + smallUnitsAt(b, scale), scale);
  return decimalFromUnits(unitsAt(a, scale) + unitsAt(b, scale), scale);
}

/** The exact difference, at the larger of the two scales. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(scaleOf(a), scaleOf(b));
  if (isShort(a, scale) && isShort(b, scale))
    return fromSmallUnits(smallUnitsAt(a, scale) - smallUnitsAt(b, scale), scale);
  return decimalFromUnits(unitsAt(a, scale) - unitsAt(b, scale), scale);
}

/** The exact product; its scale is the sum of the two scales. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = scaleOf(a) + scaleOf(b);
  // Together at most 15 digits: the product fits a float's 53 bits exactly.
  if (a.length + b.length <= 15)
    return fromSmallUnits(smallUnitsAt(a, scaleOf(a)) * smallUnitsAt(b, scaleOf(b)), scale);
  return decimalFromUnits(unitsOf(a) * unitsOf(b), scale);
}

/** The quotient with exactly `scale` decimals. Dividing by zero is a programmer's error and throws. */
export function divideDecimals(a: Decimal, b: Decimal, scale: number, rounding: Rounding): Decimal {
  checkScale(scale);
  const numerator = unitsOf(a) * powerOfTen(scale + scaleOf(b));
  return decimalFromUnits(roundQuotient(numerator, unitsOf(b) * powerOfTen(scaleOf(a)), rounding), scale);
}

/** The same value with exactly `scale` decimals: rounded where it has more, padded with zeros where it has fewer. */
export function roundDecimal(a: Decimal, scale: number, rounding: Rounding): Decimal {
  checkScale(scale);
  const surplus = scaleOf(a) - scale;
  if (surplus === 0) return a;
  if (surplus < 0) return decimalFromUnits(unitsAt(a, scale), scale);
  return decimalFromUnits(roundQuotient(unitsOf(a), powerOfTen(surplus), rounding), scale);
}

export function negateDecimal(a: Decimal): Decimal {
  if (isZero(a)) return a;
  // Only the sign of canonical, non-zero text changes.
  return (isNegative(a) ? a.slice(1) : `-${a}`) as Decimal;
}

export function absDecimal(a: Decimal): Decimal {
  return isNegative(a) ? negateDecimal(a) : a;
}

/** Order by value: 1.0 and 1.00 compare as 0. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a === b) return 0;
  const scale = Math.max(scaleOf(a), scaleOf(b));
  if (isShort(a, scale) && isShort(b, scale)) return order(smallUnitsAt(a, scale), smallUnitsAt(b, scale));
  return order(unitsAt(a, scale), unitsAt(b, scale));
}

/** Equality by value: 1.0 equals 1.00. */
export function equalDecimals(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) === 0;
}

export function isZero(a: Decimal): boolean {
  for (let at = 0; at < a.length; at++) if (a.charCodeAt(at) > 48) return false;
  return true;
}

export function signOf(a: Decimal): -1 | 0 | 1 {
  if (isNegative(a)) return -1;
  return isZero(a) ? 0 : 1;
}

/** The same value without trailing zeros after the point: two equal decimals normalise to the same text. */
export function normaliseDecimal(a: Decimal): Decimal {
  if (!a.includes('.')) return a;
  let end = a.length;
  while (a.charCodeAt(end - 1) === 48) end--;
  if (a.charCodeAt(end - 1) === 46) end--;
  // A prefix of canonical text that ends in a digit is canonical; zero carries no sign.
  return a.slice(0, end) as Decimal;
}

function isNegative(a: Decimal): boolean {
  return a.charCodeAt(0) === 45;
}

function order<T extends bigint | number>(a: T, b: T): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unitsAt(a: Decimal, scale: number): bigint {
  const missing = scale - scaleOf(a);
  return missing === 0 ? unitsOf(a) : unitsOf(a) * powerOfTen(missing);
}

/** Whether the units at this scale have at most 15 digits, so that a float holds them and their sum exactly. */
function isShort(a: Decimal, scale: number): boolean {
  return a.length + scale <= 15;
}

function smallUnitsAt(a: Decimal, scale: number): number {
  let units = 0;
  let decimals = -1;
  for (let at = isNegative(a) ? 1 : 0; at < a.length; at++) {
    const code = a.charCodeAt(at);
    if (code === 46) {
      decimals = 0;
    } else {
      units = units * 10 + (code - 48);
      if (decimals >= 0) decimals++;
    }
  }
  for (let written = Math.max(decimals, 0); written < scale; written++) units *= 10;
  return isNegative(a) ? -units : units;
}

function fromSmallUnits(units: number, scale: number): Decimal {
  return toText(units < 0, String(Math.abs(units)), scale);
}

function toText(negative: boolean, digits: string, scale: number): Decimal {
  const sign = negative ? '-' : '';
  // Both callers give plain digits without leading zeros, and a sign only where the value is not zero.
  if (scale === 0) return (sign + digits) as Decimal;
  const padded = digits.length > scale ? digits : digits.padStart(scale + 1, '0');
  const point = padded.length - scale;
  return (sign + padded.slice(0, point) + '.' + padded.slice(point)) as Decimal;
}

function checkScale(scale: number): void {
  invariant(Number.isInteger(scale) && scale >= 0 && scale <= maxDecimalScale, `not a scale: ${String(scale)}`);
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
