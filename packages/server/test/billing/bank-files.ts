import { writeStatement, type StatementEntry, type StatementFormatId } from '@saikne/documents';
import { day, decimal, addDecimals, type Decimal } from '@saikne/kernel';

/** A booked entry of our own account. */
export interface Booked {
  readonly amount: string;
  readonly on?: string;
  /** The bank's reference; entries without one are told apart by their content. */
  readonly id?: string;
  readonly text?: string;
  readonly rf?: string;
  readonly from?: { readonly name: string; readonly iban: string };
  readonly reversal?: boolean;
  readonly direction?: 'credit' | 'debit';
}

/** A bank's file with these entries, its balances proving them. */
export function bankFile(entries: readonly Booked[], format: StatementFormatId = 'camt053'): Uint8Array {
  const of = (amount: Decimal) => ({ amount, currency: 'EUR' });
  const sum = entries.reduce(
    (total, { amount, direction = 'credit' }) =>
      addDecimals(total, decimal(direction === 'credit' ? amount : `-${amount}`)),
    decimal('10000.00'),
  );
  const from = { day: day('2026-03-01') };
  const to = { day: day('2026-03-31') };
  const written = writeStatement(
    {
      id: 'FILE-1',
      createdAt: { day: day('2026-04-01'), time: '06:00:00' },
      statements: [
        {
          kind: 'statement',
          id: 'S-1',
          createdAt: { day: day('2026-04-01'), time: '06:00:00' },
          period: { from, to },
          account: {
            iban: 'LV80BANK0000435195001',
            currency: 'EUR',
            owner: { name: 'SIA "Saiknes Operators"' },
            servicer: { bic: 'BANKLV22', name: 'Banka' },
          },
          balances: [
            { type: 'OPBD', amount: of(decimal('10000.00')), creditDebit: 'credit', date: from },
            { type: 'CLBD', amount: of(sum), creditDebit: 'credit', date: to },
          ],
          entries: entries.map(toEntry),
        },
      ],
    },
    format,
  );
  if (!written.ok) throw new Error(JSON.stringify(written.findings));
  return new Uint8Array(written.bytes);
}

function toEntry({ amount, on = '2026-03-04', id, text, rf, from, reversal = false, direction = 'credit' }: Booked) {
  const remittance = {
    ...(text === undefined ? {} : { unstructured: [text] }),
    ...(rf === undefined ? {} : { structured: [{ referenceType: 'SCOR', creditorReference: rf }] }),
  };
  const party = from === undefined ? {} : { debtor: { name: from.name }, debtorAccount: { iban: from.iban } };
  const entry: StatementEntry = {
    amount: { amount: decimal(amount), currency: 'EUR' },
    creditDebit: direction,
    reversal,
    status: 'booked',
    bookingDate: { day: day(on) },
    valueDate: { day: day(on) },
    bankTransactionCode: { domain: 'PMNT', family: 'RCDT', subFamily: 'ESCT' },
    ...(id === undefined ? {} : { accountServicerReference: id }),
    details: [{ transactions: [{ amount: { amount: decimal(amount), currency: 'EUR' }, ...party, remittance }] }],
  };
  return entry;
}
