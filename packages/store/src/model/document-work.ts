import type { Day, Id, Instant, Refusal } from '@saikne/kernel';
import type { NewFact } from './fact.js';
import type { WaitingPoint } from './waiting-point.js';

/** A document in a worker's hands, with its original. */
export interface ClaimedDocument {
  readonly id: Id<'document'>;
  readonly senderId: Id<'partner'>;
  readonly version: number;
  /** Which attempt this is, counted from 1. Beyond `maxAttempts` it is to be failed without another try. */
  readonly attempt: number;
  /** What it waited for before it came back to the queue; null: it has not waited. */
  readonly waited: { readonly pointKey: string; readonly since: Instant } | null;
  readonly channel: string;
  readonly fileName: string | null;
  readonly receivedAt: Instant;
  readonly expiresOn: Day;
  readonly senderReadsUntil: Day;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  /** Its content is no longer kept, and `content` is empty: it waited beyond its retention. It is to be failed. */
  readonly contentLost: boolean;
}

/** A document's number in its sender's books (Telema 2.8.4). */
export interface BusinessKey {
  readonly documentId: Id<'document'>;
  readonly senderId: Id<'partner'>;
  readonly documentType: string;
  readonly number: string;
  /** The calendar year of the document's date. */
  readonly documentYear: number;
}

/** What reading found out; null where it could not be found out. */
export interface DocumentTerms {
  readonly format: string | null;
  readonly profile: string | null;
  readonly documentType: string | null;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly receiverId: Id<'partner'> | null;
  /** As the document names it. */
  readonly receiverName: string | null;
  readonly currency: string | null;
  /** Decimal text in `currency`. */
  readonly amountDue: string | null;
}

export interface ConvertedContent {
  readonly format: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** Where a document goes from here. */
export type DocumentOutcome =
  | {
      readonly state: 'delivered';
      readonly availableAt: Instant;
      readonly receiverReadsUntil: Day;
      /** null: the receiver gets the original. */
      readonly converted: ConvertedContent | null;
    }
  | {
      readonly state: 'waiting';
      /** The first of these events moves it on. */
      readonly points: readonly WaitingPoint[];
      readonly since: Instant;
      /** When it goes back to the queue although nothing happened, by `endOverdueWaits`; null: never. */
      readonly until: Instant | null;
      /** Set while a suspended receiver may read it in the portal (Telema 6.3.2). */
      readonly receiverReads: { readonly from: Instant; readonly until: Day } | null;
    }
  | {
      readonly state: 'refused';
      readonly refusal: Refusal;
      /** The number it gives back; null: it had none. */
      readonly freed: BusinessKey | null;
    }
  | { readonly state: 'undeliverable'; readonly refusal: Refusal };

/** One document's decision, committed together with the rest of its batch. */
export interface DocumentDecision {
  readonly document: Pick<ClaimedDocument, 'id' | 'senderId' | 'version' | 'expiresOn'>;
  readonly terms: DocumentTerms;
  readonly facts: readonly NewFact[];
  readonly outcome: DocumentOutcome;
}

/** A document whose step failed by a fault of ours, to be tried again later. */
export interface FailedAttempt {
  readonly documentId: Id<'document'>;
  /** For people; the first `maxErrorLength` characters are kept. */
  readonly error: string;
  readonly nextAttemptAt: Instant;
  /** Recorded where this was the last attempt. */
  readonly factIfDead: NewFact;
}
export const maxErrorLength = 2000;
