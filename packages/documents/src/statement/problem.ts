/** Everything that reading and checking a bank statement has to say; the messages have a text for each. */
export const statementProblems = [
  'STATEMENT-UNKNOWN-FORMAT',
  'STATEMENT-VERSION-UNKNOWN',
  'STATEMENT-EMPTY',
  'STATEMENT-PART-MISSING',
  'STATEMENT-PART-REPEATED',
  'STATEMENT-NOT-AN-AMOUNT',
  'STATEMENT-NOT-A-DATE',
  'STATEMENT-NOT-A-CODE',
  'STATEMENT-ACCOUNT-MISSING',
  'STATEMENT-CURRENCY-DIFFERS',
  'STATEMENT-BALANCE-WRONG',
  'STATEMENT-BALANCE-UNPROVEN',
  'STATEMENT-ENTRY-REPEATED',
  'STATEMENT-BATCH-SUM',
] as const;

export type StatementProblem = (typeof statementProblems)[number];
