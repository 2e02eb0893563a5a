import { absDecimal, negateDecimal, signOf, type Decimal } from '@saikne/kernel';
import type {
  Balance,
  BankStatement,
  Institution,
  StatementAccount,
  StatementParty,
  StatementPeriod,
} from '../../statement/bank-statement.js';
import { statementCurrency } from '../../statement/bank-statement.js';
import { given } from '../../statement/given.js';
import { looksLikeIban } from './account-form.js';
import type { FidavistaAccount, FidavistaCurrency, FidavistaStatement } from './table.js';
import { fromTransaction, toTransaction } from './transaction.js';

interface Party {
  readonly name?: string;
  readonly legalId?: string;
}

/** Every currency of every account is a statement of its own. */
export function fromStatement(statement: FidavistaStatement): readonly BankStatement[] {
  const { startDate, endDate, preparationDate } = statement.period ?? {};
  const period = startDate === undefined || endDate === undefined ? undefined : { from: startDate, to: endDate };
  return statement.accounts.flatMap((account) =>
    account.currencies.map((currency) => ({
      kind: 'statement' as const,
      ...given('createdAt', preparationDate),
      ...given('period', period),
      account: {
        ...fromAccount(account, currency),
        ...given('owner', statement.client && fromParty(statement.client)),
        ...given('servicer', statement.bank && fromBank(statement.bank)),
      },
      balances: fromBalances(currency, period),
      entries: currency.transactions.map((transaction) => fromTransaction(transaction, currency.currency)),
    })),
  );
}

export function toStatement(statement: BankStatement): FidavistaStatement {
  const { account, createdAt, period } = statement;
  const currency = statementCurrency(statement) ?? '';
  const number = account.other ?? account.iban;
  return {
    period: {
      ...given('startDate', period?.from),
      ...given('endDate', period?.to),
      ...given('preparationDate', createdAt),
    },
    ...given('bank', account.servicer && toParty(account.servicer.name, account.servicer.id)),
    ...given('client', account.owner && toParty(account.owner.name, account.owner.organisationIds?.[0]?.id)),
    accounts: [
      {
        ...given('iban', account.iban),
        ...given('accountNumber', number),
        currencies: [
          {
            currency,
            ...given('openingBalance', toBalance(statement.balances, 'OPBD')),
            ...given('closingBalance', toBalance(statement.balances, 'CLBD')),
            transactions: statement.entries.map(toTransaction),
          },
        ],
      },
    ],
  };
}

/** In version 1.1 `AccNo` is the only number there is, an IBAN or not. */
function fromAccount({ iban, accountNumber }: FidavistaAccount, { currency }: FidavistaCurrency): StatementAccount {
  if (iban === undefined && accountNumber !== undefined && looksLikeIban(accountNumber))
    return { iban: accountNumber, currency };
  return { ...given('iban', iban), ...given('other', accountNumber === iban ? undefined : accountNumber), currency };
}

function fromParty({ name, legalId }: Party): StatementParty {
  return {
    ...given('name', name),
    ...given('organisationIds', legalId === undefined ? undefined : [{ id: legalId }]),
  };
}

function fromBank({ name, legalId }: Party): Institution {
  return { ...given('name', name), ...given('id', legalId) };
}

function toParty(name: string | undefined, legalId: string | undefined): Party {
  return { ...given('name', name), ...given('legalId', legalId) };
}

/** A balance below zero is the bank's claim: a debit. */
function fromBalances(
  { currency, openingBalance, closingBalance }: FidavistaCurrency,
  period: StatementPeriod | undefined,
): readonly Balance[] {
  const of = (type: string, balance: Decimal | undefined, date: StatementPeriod['from'] | undefined): Balance[] =>
    balance === undefined
      ? []
      : [
          {
            type,
            amount: { amount: absDecimal(balance), currency },
            creditDebit: signOf(balance) < 0 ? 'debit' : 'credit',
            ...given('date', date),
          },
        ];
  return [...of('OPBD', openingBalance, period?.from), ...of('CLBD', closingBalance, period?.to)];
}

function toBalance(balances: readonly Balance[], type: string): Decimal | undefined {
  const found = balances.find((balance) => balance.type === type);
  if (found === undefined) return undefined;
  return found.creditDebit === 'debit' ? negateDecimal(found.amount.amount) : found.amount.amount;
}
