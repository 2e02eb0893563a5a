/**
 * The neutral bank statement in the terms of ISO 20022 (camt.052, camt.053, camt.054). Absent values are absent keys;
 * amounts are never negative, their direction is a term of its own.
 */
import type { Day, Decimal } from '@saikne/kernel';

/** What the bank sends: the account's statement (053), an interim report (052), a notice of single entries (054). */
export type StatementKind = 'statement' | 'report' | 'notification';

/** As seen from the account's owner: a credit is money that came in. */
export type CreditDebit = 'credit' | 'debit';

/** Only a booked entry is money; `information` and `future` entries never move the balance. */
export type EntryStatus = 'booked' | 'pending' | 'information' | 'future';

export interface CurrencyAmount {
  readonly amount: Decimal;
  readonly currency: string;
}

/** A day as the bank wrote it, in the bank's own zone, with the time of day where it gave one. */
export interface StatementDate {
  readonly day: Day;
  /** `13:15:00` or `13:15:00.123`. */
  readonly time?: string;
  /** `Z` or `+02:00`. */
  readonly zone?: string;
}

/** One file from a bank. */
export interface StatementFile {
  readonly id?: string;
  readonly createdAt?: StatementDate;
  /** Who prepared the file (FiDAViSta). */
  readonly sender?: string;
  readonly page?: Page;
  readonly statements: readonly BankStatement[];
}

export interface Page {
  readonly number: string;
  readonly last: boolean;
}

export interface BankStatement {
  readonly kind: StatementKind;
  readonly id?: string;
  readonly page?: Page;
  readonly electronicSequenceNumber?: string;
  readonly legalSequenceNumber?: string;
  readonly createdAt?: StatementDate;
  readonly period?: StatementPeriod;
  readonly account: StatementAccount;
  readonly balances: readonly Balance[];
  readonly entries: readonly StatementEntry[];
  readonly additionalInformation?: string;
}

export interface StatementPeriod {
  readonly from: StatementDate;
  readonly to: StatementDate;
}

export interface CashAccount {
  readonly iban?: string;
  /** The account's number where it is no IBAN. */
  readonly other?: string;
  readonly currency?: string;
  readonly name?: string;
}

export interface StatementAccount extends CashAccount {
  readonly owner?: StatementParty;
  /** The bank that keeps the account. */
  readonly servicer?: Institution;
}

export interface Institution {
  readonly bic?: string;
  readonly lei?: string;
  readonly name?: string;
  readonly id?: string;
}

export interface Balance {
  /** ISO 20022 external code: OPBD opening booked, CLBD closing booked, PRCD previously closed booked, ITBD, CLAV … */
  readonly type?: string;
  readonly proprietaryType?: string;
  readonly amount: CurrencyAmount;
  readonly creditDebit: CreditDebit;
  readonly date?: StatementDate;
}

export interface StatementEntry {
  /** The statement's own number of the entry. */
  readonly reference?: string;
  readonly amount: CurrencyAmount;
  readonly creditDebit: CreditDebit;
  /** The entry takes back an earlier one; `creditDebit` is the direction of this entry. */
  readonly reversal: boolean;
  readonly status: EntryStatus;
  readonly bookingDate?: StatementDate;
  readonly valueDate?: StatementDate;
  /** When the order came to the bank (FiDAViSta). */
  readonly registrationDate?: StatementDate;
  /** The bank's reference. A fee may bear the reference of the payment it was taken for. */
  readonly accountServicerReference?: string;
  readonly bankTransactionCode?: BankTransactionCode;
  readonly charges?: CurrencyAmount;
  readonly details: readonly EntryDetails[];
  readonly additionalInformation?: string;
}

export interface BankTransactionCode {
  readonly domain?: string;
  readonly family?: string;
  readonly subFamily?: string;
  readonly proprietary?: string;
  readonly proprietaryIssuer?: string;
  /** The bank's words for its own code (FiDAViSta). */
  readonly description?: string;
}

/** A batch or the one transaction behind an entry. */
export interface EntryDetails {
  readonly batch?: Batch;
  readonly transactions: readonly TransactionDetails[];
}

export interface Batch {
  readonly messageId?: string;
  readonly paymentInformationId?: string;
  readonly numberOfTransactions?: string;
  readonly total?: CurrencyAmount;
  readonly creditDebit?: CreditDebit;
}

export interface TransactionDetails {
  readonly references?: TransactionReferences;
  readonly amount?: CurrencyAmount;
  readonly creditDebit?: CreditDebit;
  readonly instructedAmount?: CurrencyAmount;
  readonly transactionAmount?: CurrencyAmount;
  readonly bankTransactionCode?: BankTransactionCode;
  readonly debtor?: StatementParty;
  readonly debtorAccount?: CashAccount;
  readonly ultimateDebtor?: StatementParty;
  readonly creditor?: StatementParty;
  readonly creditorAccount?: CashAccount;
  readonly ultimateCreditor?: StatementParty;
  readonly debtorAgent?: Institution;
  readonly creditorAgent?: Institution;
  readonly purposeCode?: string;
  readonly purpose?: string;
  readonly remittance?: Remittance;
  readonly returnInformation?: ReturnInformation;
  readonly additionalInformation?: string;
}

export interface TransactionReferences {
  readonly messageId?: string;
  readonly accountServicerReference?: string;
  readonly paymentInformationId?: string;
  readonly instructionId?: string;
  readonly endToEndId?: string;
  readonly uetr?: string;
  readonly transactionId?: string;
  readonly mandateId?: string;
  readonly chequeNumber?: string;
  readonly clearingSystemReference?: string;
}

export interface StatementParty {
  readonly name?: string;
  readonly bic?: string;
  readonly lei?: string;
  /** Registration numbers and the like. */
  readonly organisationIds?: readonly PartyId[];
  readonly privateIds?: readonly PartyId[];
}

export interface PartyId {
  readonly id: string;
  readonly schemeCode?: string;
  readonly scheme?: string;
  readonly issuer?: string;
}

/** What the payer wrote. */
export interface Remittance {
  readonly unstructured?: readonly string[];
  readonly structured?: readonly StructuredRemittance[];
}

export interface StructuredRemittance {
  readonly documents?: readonly ReferredDocument[];
  /** SCOR is a creditor reference of ISO 11649. */
  readonly referenceType?: string;
  readonly proprietaryReferenceType?: string;
  readonly referenceIssuer?: string;
  readonly creditorReference?: string;
  readonly additional?: readonly string[];
}

export interface ReferredDocument {
  readonly type?: string;
  readonly number?: string;
  readonly issuedOn?: StatementDate;
}

/** Why a payment came back. */
export interface ReturnInformation {
  readonly reasonCode?: string;
  readonly reason?: string;
  readonly additional?: readonly string[];
}

/** The currency of the account: as told, else that of its balances, else that of its entries. */
export function statementCurrency(statement: BankStatement): string | undefined {
  return statement.account.currency ?? statement.balances[0]?.amount.currency ?? statement.entries[0]?.amount.currency;
}

/** All transactions of an entry, whatever batches they stand in. */
export function transactionsOf(entry: StatementEntry): readonly TransactionDetails[] {
  const [only, ...more] = entry.details;
  if (only === undefined) return [];
  return more.length === 0 ? only.transactions : entry.details.flatMap(({ transactions }) => transactions);
}
