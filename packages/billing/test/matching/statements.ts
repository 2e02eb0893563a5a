/** Made-up bank entries, as little as a test needs. */
import type { BankStatement, CreditDebit, StatementEntry, TransactionDetails } from '@saikne/documents';
import { day, decimal } from '@saikne/kernel';
import { matchStatements, type MatchInput, type MatchResult, type OpenInvoice } from '../../src/index.js';

export interface EntryOptions {
  readonly reference?: string;
  readonly text?: string;
  readonly rf?: string;
  readonly iban?: string;
  readonly registration?: string;
  readonly endToEnd?: string;
  readonly transactionId?: string;
  readonly on?: string;
  readonly currency?: string;
  readonly direction?: CreditDebit;
  readonly status?: StatementEntry['status'];
  readonly reversal?: boolean;
  readonly returned?: boolean;
  readonly batch?: readonly (EntryOptions & { readonly amount: string })[];
}

export function transaction(options: EntryOptions): TransactionDetails {
  const { text, rf, iban, registration, endToEnd, transactionId } = options;
  const structured = rf === undefined ? {} : { structured: [{ creditorReference: rf }] };
  return {
    ...(endToEnd === undefined && transactionId === undefined
      ? {}
      : {
          references: {
            ...(endToEnd === undefined ? {} : { endToEndId: endToEnd }),
            ...(transactionId === undefined ? {} : { transactionId }),
          },
        }),
    ...(text === undefined && rf === undefined
      ? {}
      : { remittance: { ...(text === undefined ? {} : { unstructured: [text] }), ...structured } }),
    ...(registration === undefined ? {} : { debtor: { organisationIds: [{ id: registration }] } }),
    ...(iban === undefined ? {} : { debtorAccount: { iban } }),
    ...(options.returned === true ? { returnInformation: { reasonCode: 'AC04' } } : {}),
  };
}

export function entry(amount: string, options: EntryOptions = {}): StatementEntry {
  const { currency = 'EUR' } = options;
  const of = (each: string) => ({ amount: decimal(each), currency });
  const transactions = options.batch?.map((each) => ({ ...transaction(each), amount: of(each.amount) })) ?? [
    transaction(options),
  ];
  return {
    amount: of(amount),
    creditDebit: options.direction ?? 'credit',
    reversal: options.reversal ?? false,
    status: options.status ?? 'booked',
    bookingDate: { day: day(options.on ?? '2026-03-04') },
    ...(options.reference === undefined ? {} : { accountServicerReference: options.reference }),
    details: [{ transactions }],
  };
}

export function statement(entries: readonly StatementEntry[], currency = 'EUR', id = 'S'): BankStatement {
  return { kind: 'statement', id, account: { iban: 'LV80BANK0000435195001', currency }, balances: [], entries };
}

export function invoice(number: string, openCents: bigint, more: Partial<OpenInvoice> = {}): OpenInvoice {
  return { contract: 'C1', invoice: number, currency: 'EUR', openCents, dueOn: day('2026-03-20'), ...more };
}

export function match(entries: readonly StatementEntry[], input: Partial<MatchInput> = {}): MatchResult {
  const statements = [statement(entries)];
  return matchStatements({ statements, invoices: [], payers: [], known: new Set(), taken: [], ...input });
}
