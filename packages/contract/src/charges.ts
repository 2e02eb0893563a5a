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
  return charges.reduce((sum, charge) => sum + charge.cents, 0n);
}

/** What is left when an invoice takes a sum from the oldest charges on; a charge may be taken in part. */
export function chargesAfter(charges: readonly Charge[], netCents: bigint): readonly Charge[] {
  let left = netCents;
  return charges.flatMap((charge): readonly Charge[] => {
    const taken = charge.cents < left ? charge.cents : left;
    left -= taken;
    return taken === charge.cents ? [] : [{ ...charge, cents: charge.cents - taken }];
  });
}
