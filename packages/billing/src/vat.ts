import { compareDecimals, type Decimal } from '@saikne/kernel';
import { percentOf } from './late-charge.js';

/** UNCL 5305 as far as this house invoices: standard, reverse charge, exempt, export of services outside scope. */
export type VatCategory = 'S' | 'AE' | 'E' | 'O';

export interface TaxedAmount {
  readonly netCents: bigint;
  readonly category: VatCategory;
  readonly ratePercent: Decimal;
}

export interface VatSubtotal extends TaxedAmount {
  readonly vatCents: bigint;
}

/**
 * VAT per category and rate: on the sum of that rate, rounded half-up once (EN 16931 BR-CO-17), never line by line.
 * Subtotals come in the order in which their rate first occurs.
 */
export function vatSubtotals(amounts: readonly TaxedAmount[]): readonly VatSubtotal[] {
  const sums: TaxedAmount[] = [];
  for (const amount of amounts) {
    const at = sums.findIndex((sum) => sameRate(sum, amount));
    const known = sums[at];
    if (known === undefined) sums.push(amount);
    else sums[at] = { ...known, netCents: known.netCents + amount.netCents };
  }
  return sums.map((sum) => ({ ...sum, vatCents: percentOf(sum.netCents, sum.ratePercent) }));
}

export function vatTotal(subtotals: readonly VatSubtotal[]): bigint {
  return subtotals.reduce((sum, subtotal) => sum + subtotal.vatCents, 0n);
}

function sameRate(a: TaxedAmount, b: TaxedAmount): boolean {
  return a.category === b.category && compareDecimals(a.ratePercent, b.ratePercent) === 0;
}
