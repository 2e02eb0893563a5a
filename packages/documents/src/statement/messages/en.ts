import type { Messages } from '@saikne/kernel';
import type { StatementProblem } from '../problem.js';

export const statementMessagesEn: Messages<StatementProblem> = {
  'STATEMENT-UNKNOWN-FORMAT':
    'The file begins with {root}, which is no bank statement we know. Ask the bank for camt.053 or FiDAViSta.',
  'STATEMENT-VERSION-UNKNOWN':
    'The message is in version {version}; the newest we know is {newest}. What is new in it was not read: compare the result with the file.',
  'STATEMENT-EMPTY': 'The file holds no account statement. Ask the bank for it again.',
  'STATEMENT-PART-MISSING': '{part} is missing at {what}. Ask the bank for the file again.',
  'STATEMENT-PART-REPEATED': '{part} stands a second time at {what}; it may occur once. Ask the bank which one holds.',
  'STATEMENT-NOT-AN-AMOUNT':
    '"{value}" at {what} is no amount: digits with a point before the decimals, not negative, and a currency code. Ask the bank for the file again.',
  'STATEMENT-NOT-A-DATE': '"{value}" at {what} is no date. Ask the bank for the file again.',
  'STATEMENT-NOT-A-CODE':
    '"{value}" at {what} is not one of the values this format knows. Ask the bank for the file again.',
  'STATEMENT-ACCOUNT-MISSING':
    'The statement does not say which account it is of ({what}). Ask the bank for the file again.',
  'STATEMENT-CURRENCY-DIFFERS': 'The entry is in {value}, but the account is in {expected} ({what}). Ask the bank.',
  'STATEMENT-BALANCE-WRONG':
    'Opening balance {opening} and entries of {entries} do not make the closing balance {closing} {currency}: {difference} is unexplained. Entries are missing or stand there twice; ask the bank for the file again.',
  'STATEMENT-BALANCE-UNPROVEN':
    'The balances could not be checked: the statement lacks an opening or closing balance in its own currency, or it is one page of several. Compare the sum with the bank.',
  'STATEMENT-ENTRY-REPEATED':
    'An equal entry of {amount} {currency}, booked {day}, stands a second time ({what}; first at {first}). Find out whether there really were two.',
  'STATEMENT-BATCH-SUM':
    'The transactions of the entry sum to {value}, the entry is {expected} {currency} ({what}). A person has to say what each was for.',
};
