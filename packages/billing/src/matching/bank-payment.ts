/** What a bank entry is to billing: money that came in, or the taking back of it. */
import {
  realReference,
  servicerReference,
  statementCurrency,
  transactionsOf,
  type BankStatement,
  type StatementEntry,
  type TransactionDetails,
} from '@saikne/documents';
import { minorDigitsOf, roundDecimal, equalDecimals, unitsOf, type Day, type Decimal } from '@saikne/kernel';
import type { MatchProblem } from './problem.js';

/** One payment: an entry, or one transaction of a batch. */
export interface BankPayment {
  /** The entry's key; in a batch with the transaction's place. */
  readonly key: string;
  readonly entryKey: string;
  /** The account it came to. */
  readonly account: string;
  readonly currency: string;
  readonly cents: bigint;
  readonly on: Day;
  /** By what the bank may name it when it takes it back: its own reference first, then the payer's. */
  readonly names: readonly string[];
  /** Creditor references as they came. */
  readonly references: readonly string[];
  /** All the text the payer or the bank wrote. */
  readonly text: string;
  readonly payer: Payer;
}

export interface Payer {
  readonly name?: string;
  readonly iban?: string;
  readonly registrationNumbers: readonly string[];
}

export type Payments =
  | { readonly ok: true; readonly payments: readonly BankPayment[] }
  | { readonly ok: false; readonly problem: MatchProblem };

/** The payments of a booked entry; a batch must come to what its transactions say. */
export function paymentsOf(statement: BankStatement, entry: StatementEntry, entryKey: string): Payments {
  const total = centsOf(entry.amount.amount, entry.amount.currency);
  const on = entry.bookingDate?.day;
  if (on === undefined) return { ok: false, problem: 'BOOKING-DAY-MISSING' };
  if (total === undefined || entry.amount.currency !== statementCurrency(statement))
    return { ok: false, problem: 'AMOUNT-NOT-IN-CENTS' };
  const transactions = transactionsOf(entry);
  if (transactions.length === 0 && entry.details.some(({ batch }) => Number(batch?.numberOfTransactions ?? 0) > 1))
    return { ok: false, problem: 'BATCH-WITHOUT-DETAILS' };
  const source = { statement, entry, entryKey, on };
  if (transactions.length <= 1)
    return { ok: true, payments: [paymentOf(source, entryKey, transactions[0] ?? {}, total)] };
  const payments: BankPayment[] = [];
  let sum = 0n;
  for (const [index, transaction] of transactions.entries()) {
    const cents = transactionCents(transaction, entry);
    if (cents === undefined) return { ok: false, problem: 'BATCH-WITHOUT-DETAILS' };
    sum += cents;
    payments.push(paymentOf(source, `${entryKey} /${String(index + 1)}`, transaction, cents));
  }
  return sum === total ? { ok: true, payments } : { ok: false, problem: 'BATCH-SUM-DIFFERS' };
}

/** Minor units, when the amount is exactly that many. */
function centsOf(amount: Decimal, currency: string): bigint | undefined {
  const digits = minorDigitsOf(currency);
  if (digits === undefined) return undefined;
  const rounded = roundDecimal(amount, digits, 'half-up');
  return equalDecimals(rounded, amount) ? unitsOf(rounded) : undefined;
}

/** A transaction of a batch in the batch's own currency and direction. */
function transactionCents(transaction: TransactionDetails, entry: StatementEntry): bigint | undefined {
  const { amount, transactionAmount, instructedAmount, creditDebit = entry.creditDebit } = transaction;
  if (creditDebit !== entry.creditDebit) return undefined;
  const own = [amount, transactionAmount, instructedAmount].find((each) => each?.currency === entry.amount.currency);
  return own && centsOf(own.amount, own.currency);
}

interface Source {
  readonly statement: BankStatement;
  readonly entry: StatementEntry;
  readonly entryKey: string;
  readonly on: Day;
}

function paymentOf(source: Source, key: string, transaction: TransactionDetails, cents: bigint): BankPayment {
  const { statement, entry, entryKey, on } = source;
  const structured = transaction.remittance?.structured ?? [];
  const references = structured.flatMap(({ creditorReference }) => creditorReference ?? []);
  const text = [
    ...(transaction.remittance?.unstructured ?? []),
    ...references,
    ...structured.flatMap(({ documents = [], additional = [] }) => [
      ...documents.flatMap(({ number }) => number ?? []),
      ...additional,
    ]),
    transaction.additionalInformation ?? '',
    entry.additionalInformation ?? '',
  ];
  return {
    key,
    entryKey,
    account: statement.account.iban ?? statement.account.other ?? '',
    currency: entry.amount.currency,
    cents,
    on,
    names: namesOf(entry, transaction),
    references,
    text: text.filter((each) => each !== '').join('\n'),
    payer: payerOf(transaction),
  };
}

function namesOf(entry: StatementEntry, { references = {} }: TransactionDetails): readonly string[] {
  const named = (kind: string, reference: string | undefined): string[] => {
    const real = realReference(reference);
    return real === undefined ? [] : [`${kind} ${real}`];
  };
  return [
    ...new Set([
      ...named('bank', servicerReference(entry)),
      ...named('bank', references.accountServicerReference),
      ...named('transaction', references.transactionId),
      ...named('transaction', references.uetr),
      ...named('endToEnd', references.endToEndId),
    ]),
  ];
}

function payerOf({ debtor, debtorAccount, ultimateDebtor }: TransactionDetails): Payer {
  const ids = [debtor, ultimateDebtor].flatMap((party) => party?.organisationIds ?? []);
  return {
    ...(debtor?.name === undefined ? {} : { name: debtor.name }),
    ...(debtorAccount?.iban === undefined ? {} : { iban: debtorAccount.iban }),
    registrationNumbers: ids.map(({ id }) => id),
  };
}
