/** Why a person has to look at a bank entry. */
export const matchProblems = [
  'REFERENCE-UNKNOWN',
  'NUMBER-UNCERTAIN',
  'CURRENCY-DIFFERS',
  'SEVERAL-CONTRACTS',
  'AMOUNT-DIFFERS',
  'PAYER-UNKNOWN',
  'PAYER-SHARED',
  'BATCH-WITHOUT-DETAILS',
  'BATCH-SUM-DIFFERS',
  'BOOKING-DAY-MISSING',
  'AMOUNT-NOT-IN-CENTS',
  'RETURNED-TO-US',
  'SEEN-ON-ANOTHER-DAY',
  'REVERSAL-OF-UNKNOWN',
  'REVERSAL-AMBIGUOUS',
  'REVERSAL-AMOUNT-DIFFERS',
] as const;

export type MatchProblem = (typeof matchProblems)[number];
