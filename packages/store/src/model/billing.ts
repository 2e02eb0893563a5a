import type { ClauseRef, Day, Id, Instant } from '@saikne/kernel';

/** The operator as it stands on its invoices; the details are JSON whose shape the server knows. */
export interface SellerRecord {
  /** The operator as a partner of its own exchange. */
  readonly partnerId: Id<'partner'>;
  readonly details: unknown;
  readonly changedAt: Instant;
}

export interface BillingDetailsRecord {
  readonly partnerId: Id<'partner'>;
  readonly details: unknown;
  readonly changedAt: Instant;
}

/** What VIES said about a VAT number on a day. */
export interface VatAnswerRecord {
  readonly id: Id<'vat-answer'>;
  readonly partnerId: Id<'partner'>;
  readonly vatNumber: string;
  readonly kind: 'valid' | 'invalid' | 'unavailable';
  readonly name: string | null;
  readonly address: string | null;
  readonly consultationNumber: string | null;
  readonly reason: string | null;
  readonly answeredAt: Instant;
}

export type BillingDocumentKind = 'invoice' | 'credit-note';

/** numbered: to be written · held: a person is asked · issued: written and valid · sent: handed to the exchange. */
export type BillingDocumentState = 'numbered' | 'held' | 'issued' | 'sent';

/** A document that has its number and nothing else yet. Amounts are cents. */
export interface NumberedDocument {
  readonly factId: Id<'contract-fact'>;
  readonly contractId: Id<'contract'>;
  /** Where the fact stands in the contract's journal. */
  readonly position: number;
  readonly clientId: Id<'partner'>;
  readonly kind: BillingDocumentKind;
  readonly series: string;
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
  /** ISO 11649. */
  readonly reference: string;
  /** What the contract's facts call the invoice; of a credit note, the invoice it credits. */
  readonly claim: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  readonly netCents: number;
  readonly vatCents: number;
  readonly lateCents: number;
  readonly numberedAt: Instant;
}

export interface BillingDocument extends NumberedDocument {
  readonly state: BillingDocumentState;
  readonly hold: unknown;
  readonly ruling: unknown;
  readonly vatCategory: string | null;
  readonly vatRate: string | null;
  readonly vatAnswerId: Id<'vat-answer'> | null;
  readonly profile: string | null;
  readonly sha256: string | null;
  readonly documentId: Id<'document'> | null;
  readonly writtenAt: Instant | null;
  readonly sentAt: Instant | null;
}

/** What writing a document added to it. */
export interface WrittenDocument {
  readonly factId: Id<'contract-fact'>;
  readonly vatCategory: string;
  readonly vatRate: string;
  readonly vatAnswerId: Id<'vat-answer'> | null;
  readonly profile: string;
  readonly neutral: unknown;
  readonly content: Uint8Array;
  readonly sha256: string;
  readonly writtenAt: Instant;
}

export interface ContractMessage {
  readonly id: Id<'contract-message'>;
  readonly contractId: Id<'contract'>;
  readonly clientId: Id<'partner'>;
  /** The fact that it tells of; null: a letter that is not posted yet. */
  readonly factId: Id<'contract-fact'> | null;
  readonly kind: string;
  readonly channel: 'email' | 'post';
  readonly language: string;
  readonly address: string | null;
  readonly subject: string;
  readonly body: string;
  readonly clause: ClauseRef;
  readonly madeAt: Instant;
  readonly sha256: string | null;
  /** What posting the letter does to the contract. */
  readonly act: unknown;
  readonly postedOn: Day | null;
  readonly postedBy: string | null;
  readonly trackingId: string | null;
  readonly deliveredOn: Day | null;
  readonly readAt: Instant | null;
}

export interface BankFile {
  readonly id: Id<'bank-file'>;
  readonly sha256: string;
  readonly fileName: string | null;
  /** `camt.053.001.08`, `FiDAViSta 1.2`. */
  readonly message: string;
  readonly importedBy: string;
  readonly importedAt: Instant;
  readonly outcome: unknown;
}

export type BankPaymentState = 'open' | 'placed' | 'dismissed' | 'reversed';

export interface BankPaymentRecord {
  readonly id: Id<'bank-payment'>;
  readonly fileId: Id<'bank-file'>;
  readonly key: string;
  readonly entryKey: string;
  readonly account: string;
  readonly currency: string;
  readonly cents: number;
  readonly bookedOn: Day;
  readonly names: readonly string[];
  readonly referenceText: string;
  readonly payer: unknown;
  readonly state: BankPaymentState;
  readonly matchedBy: string | null;
  readonly why: readonly string[];
  readonly candidates: unknown;
  readonly settledBy: string | null;
  readonly settledAt: Instant | null;
  readonly note: string | null;
}

export type Doing = 'wanted' | 'done' | 'refused';

/** A part of a placed payment: an act on one contract. */
export interface BankPart {
  readonly id: Id<'bank-part'>;
  readonly paymentId: Id<'bank-payment'>;
  readonly contractId: Id<'contract'>;
  /** The contract's own name of the invoice; null: whatever it owes. */
  readonly claim: string | null;
  readonly cents: number;
  readonly paid: Doing;
  readonly takenBack: Doing | null;
  readonly refusal: unknown;
}

export interface BankQuestion {
  readonly id: Id<'bank-question'>;
  readonly fileId: Id<'bank-file'>;
  readonly key: string;
  readonly why: string;
  readonly entry: unknown;
  readonly candidates: unknown;
  readonly settledBy: string | null;
  readonly settledAt: Instant | null;
  readonly note: string | null;
}

/** What a client still owes on one invoice, for matching. Amounts are cents. */
export interface BilledInvoice {
  readonly contractId: Id<'contract'>;
  readonly claim: string;
  readonly number: string;
  readonly reference: string;
  readonly dueOn: Day;
}
