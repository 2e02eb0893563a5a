/**
 * By what an entry is known again, in whatever file it comes. A bank's reference alone does not tell: a fee bears the
 * reference of its payment, so direction and amount belong to it; and some banks write a word for "none".
 */
import { normaliseDecimal } from '@saikne/kernel';
import {
  statementCurrency,
  transactionsOf,
  type BankStatement,
  type StatementEntry,
  type TransactionDetails,
} from './bank-statement.js';

/** Words that stand for "there is no reference" (ISO 20022 market practice, SWIFT). */
const noReference = /^(?:NOT ?PROVIDED|NON ?REF|NONE|N\/?A|-+|0+)$/i;

export interface EntryIdentity {
  /** Account, currency, direction, amount, and the bank's reference or else the entry's content. */
  readonly what: string;
  /** The same with the day of booking: two entries that agree in it are the same, or are told apart by their place. */
  readonly whatAndWhen: string;
  /** Whether the bank gave a reference. */
  readonly referenced: boolean;
}

/** A reference that a bank or payer gave; `undefined` where it only says that there is none. */
export function realReference(reference: string | undefined): string | undefined {
  return reference === undefined || noReference.test(reference) ? undefined : reference;
}

/** The bank's reference of an entry; with one transaction it may stand there. */
export function servicerReference(entry: StatementEntry): string | undefined {
  const own = realReference(entry.accountServicerReference);
  if (own !== undefined) return own;
  const [only, second] = transactionsOf(entry);
  return second === undefined ? realReference(only?.references?.accountServicerReference) : undefined;
}

export function entryIdentity(statement: BankStatement, entry: StatementEntry): EntryIdentity {
  const reference = servicerReference(entry);
  const day = entry.bookingDate?.day ?? '';
  const what = JSON.stringify([
    statement.account.iban ?? statement.account.other ?? '',
    statementCurrency(statement) ?? '',
    entry.creditDebit,
    entry.reversal,
    normaliseDecimal(entry.amount.amount),
    reference ?? contentOf(entry),
  ]);
  return { what, whatAndWhen: `${day} ${what}`, referenced: reference !== undefined };
}

/** What the same entry says in every file: nothing that depends on where in a file it stands. */
function contentOf(entry: StatementEntry): readonly unknown[] {
  return [
    entry.valueDate?.day,
    entry.bankTransactionCode,
    entry.additionalInformation,
    transactionsOf(entry).map(transactionContent),
  ];
}

function transactionContent({ references = {}, remittance = {}, ...transaction }: TransactionDetails): unknown {
  return [
    references.endToEndId,
    references.transactionId,
    references.instructionId,
    transaction.amount,
    transaction.debtor?.name,
    transaction.debtorAccount?.iban ?? transaction.debtorAccount?.other,
    transaction.creditor?.name,
    transaction.creditorAccount?.iban ?? transaction.creditorAccount?.other,
    remittance.unstructured,
    remittance.structured,
  ];
}
