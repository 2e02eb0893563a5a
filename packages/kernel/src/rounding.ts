import { assertNever, invariant } from './assert.js';

/**
 * How a result that falls between two representable values is brought to one of them.
 * `half-up` and `half-even` go to the nearer one; a tie goes away from zero, or to the even neighbour.
 * `down` goes towards zero, `up` away from zero, `floor` towards minus and `ceiling` towards plus infinity.
 */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up' | 'floor' | 'ceiling';

/** The whole number that `numerator / denominator` rounds to. The denominator may be negative but not zero. */
export function roundQuotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  invariant(denominator !== 0n, 'division by zero');
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) return quotient;
  const negative = numerator < 0n !== denominator < 0n;
  if (!awayFromZero(quotient, remainder, denominator, negative, rounding)) return quotient;
  return negative ? quotient - 1n : quotient + 1n;
}

function awayFromZero(
  quotient: bigint,
  remainder: bigint,
  denominator: bigint,
  negative: boolean,
  rounding: Rounding,
): boolean {
  switch (rounding) {
    case 'half-up':
      return compareToHalf(remainder, denominator) >= 0;
    case 'half-even': {
      const side = compareToHalf(remainder, denominator);
      return side > 0 || (side === 0 && quotient % 2n !== 0n);
    }
    case 'down':
      return false;
    case 'up':
      return true;
    case 'floor':
      return negative;
    case 'ceiling':
      return !negative;
    default:
      return assertNever(rounding);
  }
}

function compareToHalf(remainder: bigint, denominator: bigint): -1 | 0 | 1 {
  const twice = 2n * (remainder < 0n ? -remainder : remainder);
  const whole = denominator < 0n ? -denominator : denominator;
  return twice < whole ? -1 : twice > whole ? 1 : 0;
}
