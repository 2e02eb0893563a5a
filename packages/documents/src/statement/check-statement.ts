/** What must hold within a statement, whatever format it came in. Paths point into the neutral statement. */
import { addDecimals, decimal, equalDecimals, negateDecimal, subtractDecimals, type Decimal } from '@saikne/kernel';
import type { Finding } from '../model/finding.js';
import {
  statementCurrency,
  type Balance,
  type BankStatement,
  type CreditDebit,
  type StatementEntry,
} from './bank-statement.js';
import { entryIdentity } from './entry-identity.js';
import type { StatementProblem } from './problem.js';

const zero = decimal('0');

/**
 * Every finding about one statement. Its opening balance and its booked entries make the closing balance; where that
 * holds, equal entries are proven to be several, and where it does not, they are an error.
 */
export function checkStatement(statement: BankStatement, path: string): readonly Finding[] {
  const proof = balanceFindings(statement, path);
  return [
    ...accountFindings(statement, path),
    ...currencyFindings(statement, path),
    ...proof.findings,
    ...repeatedEntries(statement, path, proof.holds ? 'information' : 'error'),
    ...batchFindings(statement, path),
  ];
}

function finding(
  rule: StatementProblem,
  severity: Finding['severity'],
  path: string,
  values: Finding['values'] = {},
): Finding {
  return { rule, severity, path, values };
}

function accountFindings({ account }: BankStatement, path: string): readonly Finding[] {
  if (account.iban !== undefined || account.other !== undefined) return [];
  return [finding('STATEMENT-ACCOUNT-MISSING', 'error', `${path}/account`)];
}

function currencyFindings(statement: BankStatement, path: string): readonly Finding[] {
  const expected = statementCurrency(statement) ?? '';
  const found: Finding[] = [];
  statement.entries.forEach(({ amount }, index) => {
    if (amount.currency !== expected)
      found.push(
        finding('STATEMENT-CURRENCY-DIFFERS', 'error', `${path}/entries/${String(index)}/amount`, {
          value: amount.currency,
          expected,
        }),
      );
  });
  return found;
}

interface BalanceProof {
  readonly holds: boolean;
  readonly findings: readonly Finding[];
}

function balanceFindings(statement: BankStatement, path: string): BalanceProof {
  if (statement.kind !== 'statement') return { holds: false, findings: [] };
  const unproven: BalanceProof = {
    holds: false,
    findings: [finding('STATEMENT-BALANCE-UNPROVEN', 'warning', `${path}/balances`)],
  };
  const opening = onlyBalance(statement, 'OPBD') ?? onlyBalance(statement, 'PRCD');
  const closing = onlyBalance(statement, 'CLBD');
  const currency = statementCurrency(statement) ?? '';
  if (opening?.amount.currency !== currency || closing?.amount.currency !== currency) return unproven;
  const entries = bookedSum(statement.entries);
  const expected = addDecimals(signed(opening), entries);
  if (equalDecimals(expected, signed(closing))) return { holds: true, findings: [] };
  // On one page of several the entries between the balances are elsewhere.
  if (statement.page !== undefined && (!statement.page.last || statement.page.number !== '1')) return unproven;
  const values = {
    opening: signed(opening),
    entries,
    closing: signed(closing),
    difference: subtractDecimals(signed(closing), expected),
    currency,
  };
  return { holds: false, findings: [finding('STATEMENT-BALANCE-WRONG', 'error', `${path}/balances`, values)] };
}

function onlyBalance({ balances }: BankStatement, type: string): Balance | undefined {
  const [only, second] = balances.filter((balance) => balance.type === type);
  return second === undefined ? only : undefined;
}

function bookedSum(entries: readonly StatementEntry[]): Decimal {
  return entries.reduce((sum, entry) => (entry.status === 'booked' ? addDecimals(sum, signed(entry)) : sum), zero);
}

/** Positive is money in. */
function signed(of: { readonly amount: { readonly amount: Decimal }; readonly creditDebit: CreditDebit }): Decimal {
  return of.creditDebit === 'credit' ? of.amount.amount : negateDecimal(of.amount.amount);
}

function repeatedEntries(statement: BankStatement, path: string, severity: Finding['severity']): readonly Finding[] {
  const seen = new Map<string, number>();
  const found: Finding[] = [];
  statement.entries.forEach((entry, index) => {
    const { whatAndWhen } = entryIdentity(statement, entry);
    const first = seen.get(whatAndWhen);
    if (first === undefined) seen.set(whatAndWhen, index);
    else
      found.push(
        finding('STATEMENT-ENTRY-REPEATED', severity, `${path}/entries/${String(index)}`, {
          first: `${path}/entries/${String(first)}`,
          amount: entry.amount.amount,
          currency: entry.amount.currency,
          day: entry.bookingDate?.day ?? '',
        }),
      );
  });
  return found;
}

/** The transactions behind an entry, where all are told in its currency, sum to it. */
function batchFindings({ entries }: BankStatement, path: string): readonly Finding[] {
  const found: Finding[] = [];
  entries.forEach((entry, index) => {
    const sum = transactionsSum(entry);
    if (sum !== undefined && !equalDecimals(sum, entry.amount.amount))
      found.push(
        finding('STATEMENT-BATCH-SUM', 'warning', `${path}/entries/${String(index)}/details`, {
          value: sum,
          expected: entry.amount.amount,
          currency: entry.amount.currency,
        }),
      );
  });
  return found;
}

/**
 * What an entry's transactions come to, in the entry's direction; `undefined` where it has none, or where one of them
 * tells no amount in the entry's currency.
 */
export function transactionsSum(entry: StatementEntry): Decimal | undefined {
  let sum: Decimal | undefined;
  for (const { transactions } of entry.details)
    for (const { amount, creditDebit = entry.creditDebit } of transactions) {
      if (amount?.currency !== entry.amount.currency) return undefined;
      sum = addDecimals(sum ?? zero, creditDebit === entry.creditDebit ? amount.amount : negateDecimal(amount.amount));
    }
  return sum;
}
