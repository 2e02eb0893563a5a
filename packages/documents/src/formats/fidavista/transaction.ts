import {
  transactionsOf,
  type CashAccount,
  type Institution,
  type StatementEntry,
  type StatementParty,
  type TransactionDetails,
} from '../../statement/bank-statement.js';
import { given } from '../../statement/given.js';
import { looksLikeIban } from './account-form.js';
import type { FidavistaCounterparty, FidavistaTransaction } from './table.js';

/**
 * A transaction is booked: FiDAViSta has no other. Several counterparties are a batch; what the payer wrote stands with
 * the first of them.
 */
export function fromTransaction(transaction: FidavistaTransaction, currency: string): StatementEntry {
  const transactions = detailsOf(transaction, currency);
  return {
    amount: { amount: transaction.amount, currency },
    creditDebit: transaction.creditDebit,
    reversal: false,
    status: 'booked',
    bookingDate: transaction.bookingDate,
    ...given('valueDate', transaction.valueDate),
    ...given('registrationDate', transaction.registrationDate),
    ...given('accountServicerReference', transaction.bankReference),
    ...given(
      'bankTransactionCode',
      whole({
        ...given('proprietary', transaction.typeCode),
        ...given('description', transaction.typeName),
      }),
    ),
    ...given('charges', transaction.feeAmount === undefined ? undefined : { amount: transaction.feeAmount, currency }),
    details: transactions.length === 0 ? [] : [{ transactions }],
  };
}

export function toTransaction(entry: StatementEntry): FidavistaTransaction {
  const transactions = transactionsOf(entry);
  const [first = {}] = transactions;
  const { references = {}, remittance = {} } = first;
  const counterparties = transactions
    .map((transaction) => toCounterparty(transaction, entry))
    .filter((counterparty, index) => index > 0 || Object.keys(counterparty).length > 0);
  return {
    ...given('typeCode', entry.bankTransactionCode?.proprietary),
    ...given('typeName', entry.bankTransactionCode?.description),
    ...given('registrationDate', entry.registrationDate),
    // Left out where there is none: the writer says that it is missing.
    ...(given('bookingDate', entry.bookingDate) as Pick<FidavistaTransaction, 'bookingDate'>),
    ...given('valueDate', entry.valueDate),
    ...given('externalId', references.paymentInformationId),
    ...given('endToEndId', references.endToEndId),
    ...given('bankReference', entry.accountServicerReference),
    ...given('documentNumber', references.instructionId),
    creditDebit: entry.creditDebit,
    amount: entry.amount.amount,
    ...given('feeAmount', entry.charges?.amount),
    ...given('paymentInformation', remittance.unstructured?.join('\n')),
    ...given('structuredReference', remittance.structured?.[0]?.creditorReference),
    ...given('counterparties', counterparties.length === 0 ? undefined : counterparties),
  };
}

function detailsOf(transaction: FidavistaTransaction, currency: string): readonly TransactionDetails[] {
  const { counterparties = [], creditDebit } = transaction;
  const told = whatIsTold(transaction);
  const [first, ...more] = counterparties.map((counterparty) => fromCounterparty(counterparty, creditDebit, currency));
  const leading: TransactionDetails = { ...told, ...first };
  return Object.keys(leading).length === 0 && more.length === 0 ? [] : [leading, ...more];
}

function whatIsTold(transaction: FidavistaTransaction): TransactionDetails {
  const { paymentInformation, structuredReference } = transaction;
  return {
    ...given(
      'references',
      whole({
        ...given('paymentInformationId', transaction.externalId),
        ...given('instructionId', transaction.documentNumber),
        ...given('endToEndId', transaction.endToEndId),
      }),
    ),
    ...given(
      'remittance',
      whole({
        ...given('unstructured', paymentInformation === undefined ? undefined : [paymentInformation]),
        ...given(
          'structured',
          structuredReference === undefined ? undefined : [{ creditorReference: structuredReference }],
        ),
      }),
    ),
  };
}

/** The counterparty of a credit is its debtor. */
function fromCounterparty(
  counterparty: FidavistaCounterparty,
  creditDebit: StatementEntry['creditDebit'],
  accountCurrency: string,
): TransactionDetails {
  const { accountNumber, amount, currency } = counterparty;
  const party = whole<StatementParty>({
    ...given('name', counterparty.name),
    ...given('organisationIds', counterparty.legalId === undefined ? undefined : [{ id: counterparty.legalId }]),
  });
  const account = whole<CashAccount>({
    ...(accountNumber === undefined
      ? {}
      : looksLikeIban(accountNumber)
        ? { iban: accountNumber }
        : { other: accountNumber }),
    ...given('currency', amount === undefined ? currency : undefined),
  });
  const agent = whole<Institution>({ ...given('bic', counterparty.bankCode), ...given('name', counterparty.bankName) });
  return {
    ...given('instructedAmount', amount === undefined ? undefined : { amount, currency: currency ?? accountCurrency }),
    ...(creditDebit === 'credit'
      ? { ...given('debtor', party), ...given('debtorAccount', account), ...given('debtorAgent', agent) }
      : { ...given('creditor', party), ...given('creditorAccount', account), ...given('creditorAgent', agent) }),
  };
}

function toCounterparty(transaction: TransactionDetails, { creditDebit }: StatementEntry): FidavistaCounterparty {
  const credit = creditDebit === 'credit';
  const party = credit ? transaction.debtor : transaction.creditor;
  const account = credit ? transaction.debtorAccount : transaction.creditorAccount;
  const agent = credit ? transaction.debtorAgent : transaction.creditorAgent;
  return {
    ...given('accountNumber', account?.iban ?? account?.other),
    ...given('name', party?.name),
    ...given('legalId', party?.organisationIds?.[0]?.id),
    ...given('bankCode', agent?.bic),
    ...given('bankName', agent?.name),
    ...given('currency', transaction.instructedAmount?.currency ?? account?.currency),
    ...given('amount', transaction.instructedAmount?.amount),
  };
}

/** The record, unless nothing is in it. */
function whole<T extends object>(record: T): T | undefined {
  return Object.keys(record).length === 0 ? undefined : record;
}
