import { decimalFromUnits, roundQuotient, scaleOf, unitsOf, type Day, type Decimal } from '@saikne/kernel';

/** How a sum that is paid late is charged for: simple, on the unpaid principal, for each day after the due date. */
export interface LateTerms {
  readonly kind: 'penalty' | 'interest';
  /** Percent of the principal for each day: "0.05". */
  readonly percentPerDay: Decimal;
  /** The charge never exceeds this part of the principal, in percent; absent: no bound. */
  readonly capPercent?: Decimal;
  /** What held for a claim that fell due on a day, where it has changed since. */
  readonly heldFor?: (dueOn: Day) => LateTerms;
}

/**
 * The charge for `centDays` (cents × days late, summed over the parts of the principal), rounded half-up once, and
 * bounded by the cap on the principal.
 */
export function lateChargeCents(centDays: bigint, principalCents: bigint, terms: LateTerms): bigint {
  const charge = percentOf(centDays, terms.percentPerDay);
  if (terms.capPercent === undefined) return charge;
  const cap = percentOf(principalCents, terms.capPercent);
  return charge < cap ? charge : cap;
}

/** A percentage of a whole number of cents, rounded half-up. */
export function percentOf(cents: bigint, percent: Decimal): bigint {
  const { numerator, denominator } = fractionOf(percent);
  return roundQuotient(cents * numerator, denominator, 'half-up');
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Percentages already read, by their text: VAT rates and rates of penalty are few. At most `keptFractions`. */
const fractions = new Map<Decimal, Fraction>();
const keptFractions = 1000;

function fractionOf(percent: Decimal): Fraction {
  let fraction = fractions.get(percent);
  if (fraction === undefined) {
    if (fractions.size >= keptFractions) fractions.clear();
    fraction = { numerator: unitsOf(percent), denominator: 100n * 10n ** BigInt(scaleOf(percent)) };
    fractions.set(percent, fraction);
  }
  return fraction;
}

/** The charge before rounding, in EUR with all its decimals, for the explanation of a line. */
export function exactLateCharge(centDays: bigint, percentPerDay: Decimal): Decimal {
  return decimalFromUnits(centDays * unitsOf(percentPerDay), scaleOf(percentPerDay) + 4);
}
