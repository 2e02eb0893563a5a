/** Other people's camt files; where the corpus is not there this suite cannot say anything and says so. */
import { existsSync, readFileSync } from 'node:fs';
import { moneyFromDecimal } from '@saikne/kernel';
import { describe, expect, test } from 'vitest';
import { readStatement, transactionsOf, type StatementDate, type StatementEntry } from '../../src/statement/index.js';

const corpus = new URL('../../../../../shared/corpus/', import.meta.url);
const corpusPresent = existsSync(new URL('index.jsonl', corpus));
if (!corpusPresent) console.warn(`statements of the corpus are skipped: there is none at ${corpus.pathname}`);

interface Row {
  readonly file: string;
  readonly suite: string;
  readonly expected: string;
  readonly pair?: string;
}

/** What another reader made of a file, as far as it is compared here. */
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

const text = (file: string): string => readFileSync(new URL(file, corpus), 'utf8');
const bytes = (file: string): Uint8Array => readFileSync(new URL(file, corpus));
// The index is the corpus's own; its rows have these fields.
const rows = corpusPresent
  ? text('index.jsonl')
      .split('\n')
      .filter((line) => line.includes('"camt-'))
      .map((line) => JSON.parse(line) as Row)
  : [];

const ours = (entry: StatementEntry) => ({
  amount: moneyFromDecimal(entry.amount.currency, entry.amount.amount, 'half-up').minor,
  currency: entry.amount.currency,
  direction: entry.creditDebit,
  reference: entry.accountServicerReference,
  booked: epochMs(entry.bookingDate),
  value: epochMs(entry.valueDate),
  status: entry.status,
  reversal: entry.reversal,
  transactions: transactionsOf(entry).length,
});

const theirs = (entry: OtherEntry) => ({
  amount: BigInt(entry.getAmount.getAmount.replace('-', '')),
  currency: entry.getAmount.getCurrency.getCode,
  direction: entry.getCreditDebitIndicator === 'CRDT' ? 'credit' : 'debit',
  reference: entry.getAccountServicerReference ?? undefined,
  booked: entry.getBookingDate === null ? undefined : Date.parse(entry.getBookingDate[0]),
  value: entry.getValueDate === null ? undefined : Date.parse(entry.getValueDate[0]),
  status: { BOOK: 'booked', PDNG: 'pending' }[entry.getStatus],
  reversal: entry.getReversalIndicator,
  transactions: entry.getTransactionDetails.length,
});

function epochMs(date: StatementDate | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(`${date.day}T${date.time ?? '00:00:00'}${date.zone ?? 'Z'}`);
}

describe.runIf(corpusPresent)('the camt files of the corpus', () => {
  const pairs = rows.filter(({ expected }) => expected === 'converts-to');

  test('are there', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(16);
  });

  test.each(pairs)('$file says what another reader found', ({ file, pair = '' }) => {
    const result = readStatement(bytes(file));
    // The pairs were printed from this shape.
    const other = JSON.parse(text(pair)) as OtherMessage;
    expect(result.file?.statements).toHaveLength(other.getRecords.length);
    // Its list of entries begins anew with every statement: of several, the last is there.
    expect(result.file?.statements.at(-1)?.entries.map(ours)).toEqual(other.getEntries.map(theirs));
    const { leaves } = result;
    expect(leaves.total).toBe(leaves.carried + leaves.structural + leaves.unread.length);
  });

  test.each(rows.filter(({ expected }) => expected === 'invalid'))('$file is refused', ({ file }) => {
    expect(readStatement(bytes(file))).toMatchObject({ complete: false, findings: [{ rule: 'STATEMENT-EMPTY' }] });
  });

  test.each([
    ['camt-genkgo/camt053.v2.five.decimals.xml', 'STATEMENT-BALANCE-WRONG'],
    ['camt-genkgo/camt053.v8.xml', 'STATEMENT-BALANCE-UNPROVEN'],
    ['camt-genkgo/camt052.v4.xml', 'STATEMENT-CURRENCY-DIFFERS'],
    ['camt-prowide/camt.003.001.04.xml', 'STATEMENT-UNKNOWN-FORMAT'],
  ])('%s does not hold together: %s', (file, rule) => {
    expect(readStatement(bytes(file)).findings.map((finding) => finding.rule)).toContain(rule);
  });

  test('a statement in an envelope is read', () => {
    const result = readStatement(bytes('camt-prowide/camt.053.001.07.xml'));
    expect(result).toMatchObject({
      message: 'camt.053.001.07',
      file: { statements: [{ account: { other: '2345234534' } }] },
    });
  });
});
