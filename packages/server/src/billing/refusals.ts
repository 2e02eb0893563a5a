import { clause, type ClauseRef, type MessageValues } from '@saikne/kernel';
import { Refused } from '../api/problems.js';
import type { BillingRefusalCode } from './messages/keys.js';

/** What billing refuses, with the clause and the HTTP status. */
const refusals: Readonly<Record<BillingRefusalCode, { readonly clause: ClauseRef; readonly status: number }>> = {
  BANK_FILE_UNREADABLE: { clause: clause('house:bank-statements'), status: 422 },
  BANK_PAYMENT_SETTLED: { clause: clause('house:bank-statements'), status: 409 },
  BANK_QUESTION_SETTLED: { clause: clause('house:bank-statements'), status: 409 },
  BANK_PARTS_DIFFER: { clause: clause('house:bank-statements'), status: 422 },
  BANK_CURRENCY_OTHER: { clause: clause('house:bank-statements'), status: 422 },
  BILLING_DOCUMENT_NOT_HELD: { clause: clause('house:invoices'), status: 409 },
  BILLING_DOCUMENT_NOT_WRITTEN: { clause: clause('house:invoices'), status: 409 },
  VAT_NUMBER_ABSENT: { clause: clause('house:vat'), status: 409 },
  VAT_NUMBER_WRONG: { clause: clause('house:vat'), status: 422 },
  IBAN_WRONG: { clause: clause('house:invoices'), status: 422 },
  LETTER_ALREADY_POSTED: { clause: clause('telema:def.official-notice'), status: 409 },
  LETTER_HAS_NO_PAGE: { clause: clause('telema:def.official-notice'), status: 404 },
  POSTED_IN_FUTURE: { clause: clause('telema:def.official-notice'), status: 422 },
  PERIOD_TOO_LONG: { clause: clause('house:bounds'), status: 422 },
};

export function refusedByBilling(code: BillingRefusalCode, values: MessageValues = {}): Refused {
  const { clause: refusing, status } = refusals[code];
  return new Refused({ code, clause: refusing, values, instead: [] }, { status });
}
