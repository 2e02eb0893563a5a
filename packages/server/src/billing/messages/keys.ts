import type { VatProblem } from '@saikne/billing';

/** Names of lines and remarks on documents, in the receiver's language. */
export type DocumentTextKey =
  | 'line.monthlyFee'
  | 'line.instalment'
  | 'line.paperInvoice'
  | 'line.service'
  | 'line.restorationFee'
  | 'line.lateCharges'
  | 'line.lateChargesReason'
  | 'line.credit'
  | 'terms.credited'
  | 'terms.paid';

/** Facts that are told to the client by e-mail. */
export const toldFacts = [
  'ClaimLetterSent',
  'ReasonsTold',
  'ChangeAnnounced',
  'MaintenanceAnnounced',
  'ObjectionAnswered',
  'Suspended',
  'Resumed',
  'ServiceDiscontinued',
] as const;
export type ToldFact = (typeof toldFacts)[number];

export type LetterKind = 'termination' | 'amendment' | 'other';

/** Why a document is not written yet. */
export type HoldCode = VatProblem | 'SELLER_DETAILS_MISSING' | 'CLIENT_DETAILS_MISSING' | 'DOCUMENT_INVALID';

export type BillingRefusalCode =
  | 'BANK_FILE_UNREADABLE'
  | 'BANK_PAYMENT_SETTLED'
  | 'BANK_QUESTION_SETTLED'
  | 'BANK_PARTS_DIFFER'
  | 'BANK_CURRENCY_OTHER'
  | 'BILLING_DOCUMENT_NOT_HELD'
  | 'BILLING_DOCUMENT_NOT_WRITTEN'
  | 'VAT_NUMBER_ABSENT'
  | 'VAT_NUMBER_WRONG'
  | 'IBAN_WRONG'
  | 'LETTER_ALREADY_POSTED'
  | 'LETTER_HAS_NO_PAGE'
  | 'POSTED_IN_FUTURE'
  | 'PERIOD_TOO_LONG';

/** Everything billing has to say. */
export type BillingTextKey =
  | DocumentTextKey
  | `notice.${ToldFact}.subject`
  | `notice.${ToldFact}.body`
  | `letter.${LetterKind}`
  | 'notice.unpaid'
  | 'notice.per.month'
  | 'notice.per.year'
  | 'letter.registered'
  | 'letter.contract'
  | 'letter.clause'
  | 'letter.closing'
  | HoldCode
  | 'PLACING_REFUSED'
  | BillingRefusalCode;
