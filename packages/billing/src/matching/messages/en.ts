import type { Messages } from '@saikne/kernel';
import type { MatchProblem } from '../problem.js';

export const matchMessagesEn: Messages<MatchProblem> = {
  'REFERENCE-UNKNOWN': 'The creditor reference belongs to no invoice.',
  'NUMBER-UNCERTAIN': 'A number in the text is like an invoice’s, but neither the amount nor the payer confirms it.',
  'CURRENCY-DIFFERS': 'The invoice is in another currency than the payment.',
  'SEVERAL-CONTRACTS': 'Invoices of several contracts fit, and the amount does not tell which.',
  'AMOUNT-DIFFERS': 'The payer is known, but no open invoice and no total of theirs is of this amount.',
  'PAYER-UNKNOWN': 'Neither the account nor the registration number of the payer is known.',
  'PAYER-SHARED': 'The payer’s account serves many contracts and names none of them.',
  'BATCH-WITHOUT-DETAILS': 'The entry holds several payments, but the bank does not say what each of them is.',
  'BATCH-SUM-DIFFERS': 'The payments of the batch do not sum to the entry.',
  'BOOKING-DAY-MISSING': 'The bank does not say on which day the entry was booked.',
  'AMOUNT-NOT-IN-CENTS': 'The amount is not a whole number of cents in the currency of the account.',
  'RETURNED-TO-US': 'Money that had been paid out came back.',
  'SEEN-ON-ANOTHER-DAY':
    'An entry with this reference and amount was taken before, booked on another day. Find out whether it is the same.',
  'REVERSAL-OF-UNKNOWN': 'The bank takes back a payment that is not known here.',
  'REVERSAL-AMBIGUOUS': 'The bank takes back a payment, and several fit.',
  'REVERSAL-AMOUNT-DIFFERS': 'The bank takes back another amount than the payment it names.',
};
