import { readStatement, readXml, transactionsOf, type StatementDate, type StatementEntry } from '@saikne/documents';
import { moneyFromDecimal } from '@saikne/kernel';
import type { Corpus, CorpusCase } from './corpus.js';

/** What another reader printed of a camt file, as far as it is compared. */
interface OtherMessage {
  readonly getEntries: readonly OtherEntry[];
  readonly getRecords: readonly unknown[];
}

interface OtherEntry {
  readonly getAccountServicerReference: string | null;
  readonly getAmount: { readonly getAmount: string; readonly getCurrency: { readonly getCode: string } };
  readonly getBookingDate: { readonly 0: string } | null;
  readonly getValueDate: { readonly 0: string } | null;
  readonly getCreditDebitIndicator: 'CRDT' | 'DBIT';
  readonly getReversalIndicator: boolean;
  readonly getStatus: string;
  readonly getTransactionDetails: readonly unknown[];
}

/** Why we disagree with a case about a bank statement; undefined where we agree. */
export function statementDisagreement(corpus: Corpus, one: CorpusCase): string | undefined {
  const bytes = corpus.bytes(one.file);
  if (one.expected === 'well-formed') {
    const read = readXml(bytes);
    return read.ok ? undefined : read.finding.rule;
  }
  const { file, complete, findings } = readStatement(bytes);
  if (one.expected === 'invalid') return complete ? 'complete here' : undefined;
  if (one.expected !== 'converts-to') return `unsupported: ${one.expected} of ${one.syntax}`;
  if (file === undefined) return `not readable: ${findings[0]?.rule ?? ''}`;
  // The corpus's readings were printed in this shape.
  const other = JSON.parse(new TextDecoder().decode(corpus.bytes(one.pair ?? ''))) as OtherMessage;
  if (file.statements.length !== other.getRecords.length)
    return `${String(file.statements.length)} statements, not ${String(other.getRecords.length)}`;
  // The other reader's list of entries begins anew with every statement: of several, the last is there.
  const entries = file.statements.at(-1)?.entries ?? [];
  if (entries.length !== other.getEntries.length)
    return `${String(entries.length)} entries, not ${String(other.getEntries.length)}`;
  for (const [at, entry] of entries.entries()) {
    const there = other.getEntries[at];
    const here = toldHere(entry);
    if (there === undefined || here !== toldThere(there)) return `entry ${String(at + 1)}: ${here}`;
  }
  return undefined;
}

function toldHere(entry: StatementEntry): string {
  return [
    moneyFromDecimal(entry.amount.currency, entry.amount.amount, 'half-up').minor,
    entry.amount.currency,
    entry.creditDebit,
    entry.accountServicerReference,
    instantOf(entry.bookingDate),
    instantOf(entry.valueDate),
    entry.status,
    entry.reversal,
    transactionsOf(entry).length,
  ].join('|');
}

function toldThere(entry: OtherEntry): string {
  const instant = (date: { readonly 0: string } | null): number | undefined =>
    date === null ? undefined : Date.parse(date[0]);
  return [
    BigInt(entry.getAmount.getAmount.replace('-', '')),
    entry.getAmount.getCurrency.getCode,
    entry.getCreditDebitIndicator === 'CRDT' ? 'credit' : 'debit',
    entry.getAccountServicerReference ?? undefined,
    instant(entry.getBookingDate),
    instant(entry.getValueDate),
    entry.getStatus === 'BOOK' ? 'booked' : entry.getStatus === 'PDNG' ? 'pending' : undefined,
    entry.getReversalIndicator,
    entry.getTransactionDetails.length,
  ].join('|');
}

/** Milliseconds since the epoch, which only serve to compare. */
function instantOf(date: StatementDate | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(`${date.day}T${date.time ?? '00:00:00'}${date.zone ?? 'Z'}`);
}
