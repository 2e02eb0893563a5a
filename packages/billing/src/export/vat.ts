import { centsToText, type Day, type Decimal } from '@saikne/kernel';
import type { VatCategory } from '../vat.js';
import type { Column } from './csv.js';

/** One document in the VAT export. Amounts are cents as they count in the period: those of credit notes are negative. */
export interface VatRow {
  readonly day: Day;
  readonly number: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly client: string;
  readonly country: string | null;
  readonly vatNumber: string | null;
  /** Null while a person is asked how VAT applies: the period is not ready to be reported. */
  readonly category: VatCategory | null;
  readonly ratePercent: Decimal | null;
  readonly netCents: bigint;
  readonly vatCents: bigint;
  /** The proof of a reverse charge: the consultation number of VIES, and when it answered. */
  readonly consultationNumber: string | null;
  readonly answeredAt: string | null;
  readonly contract: string;
}

/** The columns of the VAT export; documented in docs/exports.md. Amounts are EUR. */
export const vatColumns: readonly Column<VatRow>[] = [
  { name: 'day', kind: 'day', of: ({ day }) => day },
  { name: 'number', kind: 'text', of: ({ number }) => number },
  { name: 'kind', kind: 'text', of: ({ kind }) => kind },
  { name: 'client', kind: 'text', of: ({ client }) => client },
  { name: 'country', kind: 'text', of: ({ country }) => country },
  { name: 'vat_number', kind: 'text', of: ({ vatNumber }) => vatNumber },
  { name: 'category', kind: 'text', of: ({ category }) => category },
  { name: 'rate', kind: 'amount', of: ({ ratePercent }) => ratePercent },
  { name: 'net', kind: 'amount', of: ({ netCents }) => centsToText(netCents) },
  { name: 'vat', kind: 'amount', of: ({ vatCents }) => centsToText(vatCents) },
  { name: 'gross', kind: 'amount', of: ({ netCents, vatCents }) => centsToText(netCents + vatCents) },
  { name: 'currency', kind: 'text', of: () => 'EUR' },
  { name: 'vies_consultation', kind: 'text', of: ({ consultationNumber }) => consultationNumber },
  { name: 'vies_answered_at', kind: 'text', of: ({ answeredAt }) => answeredAt },
  { name: 'contract', kind: 'text', of: ({ contract }) => contract },
];

export interface VatTotal {
  readonly category: VatCategory | null;
  readonly ratePercent: Decimal | null;
  readonly netCents: bigint;
  readonly vatCents: bigint;
}

/** The sums by category and rate, in the order in which they first occur. */
export function vatTotals(rows: readonly VatRow[]): readonly VatTotal[] {
  const totals = new Map<string, VatTotal>();
  for (const { category, ratePercent, netCents, vatCents } of rows) {
    const key = `${category ?? ''} ${ratePercent ?? ''}`;
    const known = totals.get(key) ?? { category, ratePercent, netCents: 0n, vatCents: 0n };
    totals.set(key, { ...known, netCents: known.netCents + netCents, vatCents: known.vatCents + vatCents });
  }
  return [...totals.values()];
}
