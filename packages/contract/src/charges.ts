import type { ClauseRef, Month } from '@saikne/kernel';

/** Something charged, without VAT, that no invoice carries yet. */
export interface Charge {
  readonly what: 'monthlyFee' | 'instalment' | 'paperInvoice';
  readonly clause: ClauseRef;
  readonly cents: bigint;
  readonly month?: Month;
  readonly subscription?: string;
}

/** The sum of what no invoice carries yet. */
export function chargedCents(charges: readonly Charge[]): bigint {
  let cents = 0n;
  for (const charge of charges) cents += charge.cents;
  return cents;
}

/** What is left when an invoice takes a sum from the oldest charges on; a charge may be taken in part. */
export function chargesAfter(charges: readonly Charge[], netCents: bigint): readonly Charge[] {
  let left = netCents;
  for (const [place, charge] of charges.entries()) {
    if (charge.cents > left) return [{ ...charge, cents: charge.cents - left }, ...charges.slice(place + 1)];
    left -= charge.cents;
  }
  return [];
}
