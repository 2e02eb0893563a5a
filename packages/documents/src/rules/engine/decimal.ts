/**
 * Decimals as the official rules calculate with them (xs:decimal): exact, no binary fractions. A value that is a whole number
 * of hundredths below 10^15 is a plain `number` of hundredths, which is what nearly every amount on an invoice is; anything
 * else is an {@link Exact}. Both kinds mix freely in the functions below.
 */
export type Decimal = number | Exact;

/** units × 10^-scale, for values that do not fit into hundredths. */
export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

/** Hundredths from here on are {@link Exact}. */
export const LARGEST = 1e15;
const HUNDRED = 100n;

/** Reads xs:decimal (white space around it allowed, no exponent); undefined when the text is no decimal. */
export function parseDecimal(text: string): Decimal | undefined {
  const length = text.length;
  let at = 0;
  let sign = 1;
  const first = text.charCodeAt(0);
  if (first === 45) {
    sign = -1;
    at = 1;
  }
  let units = 0;
  let digits = 0;
  let code = 0;
  for (; at < length; at++) {
    code = text.charCodeAt(at);
    if (code < 48 || code > 57) break;
    units = units * 10 + (code - 48);
    digits++;
  }
  if (digits === 0 || digits > 13) return parseExact(text);
  if (at === length) return sign * units * 100 + 0;
  if (code !== 46) return parseExact(text);
  const fraction = length - at - 1;
  if (fraction < 1 || fraction > 2) return parseExact(text);
  for (at++; at < length; at++) {
    code = text.charCodeAt(at);
    if (code < 48 || code > 57) return parseExact(text);
    units = units * 10 + (code - 48);
  }
  return sign * (fraction === 1 ? units * 10 : units) + 0;
}

const DECIMAL = /^[ \t\r\n]*([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))[ \t\r\n]*$/;

function parseExact(text: string): Decimal | undefined {
  const parts = DECIMAL.exec(text);
  if (!parts) return undefined;
  const fraction = (parts[3] ?? parts[4] ?? '').replace(/0+$/, '');
  const units = BigInt((parts[2] ?? '') + fraction);
  return settle(parts[1] === '-' ? -units : units, fraction.length);
}

function settle(units: bigint, scale: number): Decimal {
  if (scale > 2) return { units, scale };
  const hundredths = scale === 2 ? units : scale === 1 ? units * 10n : units * HUNDRED;
  const small = Number(hundredths);
  return Math.abs(small) < LARGEST ? small : { units: hundredths, scale: 2 };
}

/** Brings a value down to hundredths when it is one after all (2.500 is 2.50). */
function simplify(value: Exact): Decimal {
  let { units, scale } = value;
  while (scale > 2 && units % 10n === 0n) {
    units /= 10n;
    scale--;
  }
  return settle(units, scale);
}

function exact(value: Decimal): Exact {
  return typeof value === 'number' ? { units: BigInt(value), scale: 2 } : value;
}

function aligned(left: Decimal, right: Decimal): readonly [bigint, bigint, number] {
  const a = exact(left);
  const b = exact(right);
  if (a.scale === b.scale) return [a.units, b.units, a.scale];
  return a.scale > b.scale
    ? [a.units, b.units * 10n ** BigInt(a.scale - b.scale), a.scale]
    : [a.units * 10n ** BigInt(b.scale - a.scale), b.units, b.scale];
}

export function add(left: Decimal, right: Decimal): Decimal {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Math.abs(sum) < LARGEST) return sum;
  }
  const [a, b, scale] = aligned(left, right);
  return simplify({ units: a + b, scale });
}

export function negate(value: Decimal): Decimal {
  return typeof value === 'number' ? 0 - value : { units: -value.units, scale: value.scale };
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, negate(right));
}

export function absolute(value: Decimal): Decimal {
  return signOf(value) < 0 ? negate(value) : value;
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  const a = exact(left);
  const b = exact(right);
  return simplify({ units: a.units * b.units, scale: a.scale + b.scale });
}

/** The digits after the point that the official engine keeps in a division, the last one rounded half down. */
const DIVISION_SCALE = 18;

/** Division with the precision of the official engine; `divisor` must not be zero. */
export function divide(dividend: Decimal, divisor: Decimal): Decimal {
  const a = exact(dividend);
  const b = exact(divisor);
  const scale = Math.max(DIVISION_SCALE, a.scale, b.scale);
  const shift = scale - a.scale + b.scale;
  const numerator = shift >= 0 ? a.units * 10n ** BigInt(shift) : a.units;
  const denominator = shift >= 0 ? b.units : b.units * 10n ** BigInt(-shift);
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  let quotient = n / d;
  if ((n % d) * 2n > d) quotient += 1n;
  return simplify({ units: negative ? -quotient : quotient, scale });
}

export function signOf(value: Decimal): number {
  if (typeof value === 'number') return Math.sign(value);
  return value.units === 0n ? 0 : value.units < 0n ? -1 : 1;
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compare(left: Decimal, right: Decimal): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [a, b] = aligned(left, right);
  return a === b ? 0 : a < b ? -1 : 1;
}

export function equal(left: Decimal | undefined, right: Decimal | undefined): boolean {
  return left !== undefined && right !== undefined && (left === right || compare(left, right) === 0);
}

function floorTo(value: Exact, scale: number): bigint {
  const step = 10n ** BigInt(value.scale - scale);
  const quotient = value.units / step;
  return value.units < 0n && value.units % step !== 0n ? quotient - 1n : quotient;
}

/** Rounds to hundredths, a half towards positive infinity (fn:round). */
export function roundToHundredths(value: Decimal): Decimal {
  if (typeof value === 'number') return value;
  if (value.scale <= 2) return value;
  return settle(floorTo({ units: value.units + 5n * 10n ** BigInt(value.scale - 3), scale: value.scale }, 2), 2);
}

/** Rounds to a whole number, a half towards positive infinity (fn:round). */
export function roundToWhole(value: Decimal): Decimal {
  if (typeof value === 'number') return Math.floor((value + 50) / 100) * 100;
  return settle(floorTo({ units: value.units + 5n * 10n ** BigInt(value.scale - 1), scale: value.scale }, 0), 0);
}

/** base × percent / 100, rounded to hundredths. */
export function percentageOf(base: Decimal, percent: Decimal): Decimal {
  if (typeof base === 'number' && typeof percent === 'number') {
    const product = base * percent;
    if (Math.abs(product) < 9e15) return Math.floor((product + 5000) / 10000);
  }
  return roundToHundredths(multiply(multiply(base, percent), { units: 1n, scale: 2 }));
}

/** The nearest binary floating-point number. */
export function toDouble(value: Decimal): number {
  return typeof value === 'number' ? value / 100 : Number(value.units) / 10 ** value.scale;
}

/** The decimal that a binary floating-point number is exactly; the official rules compare with such values here and there. */
export function fromDouble(value: number): Decimal {
  if (Number.isInteger(value)) return settle(BigInt(value), 0);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const exponent = Number(bits >> 52n);
  const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0 ? 0n : 0x10000000000000n);
  const places = 1075 - Math.max(exponent, 1);
  const units = mantissa * 5n ** BigInt(places);
  return simplify({ units: value < 0 ? -units : units, scale: places });
}

/** A binary floating-point number rounded to hundredths, a half of its exact value towards positive infinity. */
export function hundredthsOfDouble(value: number): Decimal {
  const product = value * 100;
  const nearest = Math.round(product);
  // The product may be off in its last bits, which matters only near a half.
  if (Math.abs(product) < LARGEST && Math.abs(product - nearest) < 0.25) return nearest === 0 ? 0 : nearest;
  return roundToHundredths(fromDouble(value));
}

const DOUBLE = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/;

/** Reads xs:double: NaN where the text is none (fn:number). */
export function parseDouble(text: string): number {
  const trimmed = text.trim();
  if (!DOUBLE.test(trimmed)) return NaN;
  return trimmed === 'INF' ? Infinity : trimmed === '-INF' ? -Infinity : Number(trimmed);
}
