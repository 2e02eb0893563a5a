import { centsToText } from '@saikne/kernel';
import type { LedgerAccount, LedgerEntry } from '../ledger.js';
import type { Column } from './csv.js';

/** An entry of the ledger with whose it is. */
export interface AccountedEntry {
  readonly entry: LedgerEntry;
  /** The contract's number. */
  readonly contract: string;
  readonly client: string;
  /** The official number of the document it is about, where there is one. */
  readonly document: string | null;
}

/** One line of the accounting export: one posting of one entry. */
export interface AccountingRow extends AccountedEntry {
  /** Counts the entries of the export from 1; the lines of one entry sum to zero. */
  readonly number: number;
  readonly account: LedgerAccount;
  readonly cents: bigint;
}

/** The columns of the accounting export; documented in docs/exports.md. Amounts are EUR. */
export const accountingColumns: readonly Column<AccountingRow>[] = [
  { name: 'entry', kind: 'number', of: ({ number }) => number },
  { name: 'day', kind: 'day', of: ({ entry }) => entry.on },
  { name: 'what', kind: 'text', of: ({ entry }) => entry.what },
  { name: 'account', kind: 'text', of: ({ account }) => account },
  { name: 'debit', kind: 'amount', of: ({ cents }) => (cents > 0n ? centsToText(cents) : null) },
  { name: 'credit', kind: 'amount', of: ({ cents }) => (cents < 0n ? centsToText(-cents) : null) },
  { name: 'currency', kind: 'text', of: () => 'EUR' },
  { name: 'document', kind: 'text', of: ({ document }) => document },
  { name: 'reference', kind: 'text', of: ({ entry }) => entry.reference },
  { name: 'contract', kind: 'text', of: ({ contract }) => contract },
  { name: 'client', kind: 'text', of: ({ client }) => client },
  { name: 'clause', kind: 'text', of: ({ entry }) => entry.clause },
];

/** A line for each posting, in the order of the days; entries that move nothing are left out. */
export function accountingRows(entries: readonly AccountedEntry[]): readonly AccountingRow[] {
  const ordered = entries.filter(({ entry }) => entry.postings.length > 0).toSorted(byDay);
  return ordered.flatMap((accounted, at) =>
    accounted.entry.postings.map(({ account, cents }): AccountingRow => ({
      ...accounted,
      number: at + 1,
      account,
      cents,
    })),
  );
}

/** What each account moved, and that all of it balances: debit equals credit. */
export function accountingTotals(rows: readonly AccountingRow[]): {
  readonly debitCents: bigint;
  readonly creditCents: bigint;
  readonly byAccount: ReadonlyMap<LedgerAccount, bigint>;
} {
  const byAccount = new Map<LedgerAccount, bigint>();
  let [debitCents, creditCents] = [0n, 0n];
  for (const { account, cents } of rows) {
    byAccount.set(account, (byAccount.get(account) ?? 0n) + cents);
    if (cents > 0n) debitCents += cents;
    else creditCents -= cents;
  }
  return { debitCents, creditCents, byAccount };
}

function byDay(a: AccountedEntry, b: AccountedEntry): number {
  if (a.entry.on !== b.entry.on) return a.entry.on < b.entry.on ? -1 : 1;
  return a.contract < b.contract ? -1 : a.contract > b.contract ? 1 : 0;
}
