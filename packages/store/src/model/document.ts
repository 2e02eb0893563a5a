import type { Day, Id, Instant, Refusal } from '@saikne/kernel';

/**
 * The one state a document is in.
 *
 * - `received`: stored and acknowledged; a worker takes it next.
 * - `waiting`: for a link, a partner or a resumption; moves on by itself.
 * - `refused`: final; its number is free again.
 * - `undeliverable`: final; it waited and the wait ended without delivery.
 * - `delivered`: in the receiver's mailbox; then `fetched`, then `acknowledged` (final).
 * - `dead`: its attempts are used up; a person retries or refuses it.
 */
export const documentStates = [
  'received',
  'waiting',
  'refused',
  'undeliverable',
  'delivered',
  'fetched',
  'acknowledged',
  'dead',
] as const;
export type DocumentState = (typeof documentStates)[number];

/** A document's row: everything but its bytes and its facts. */
export interface DocumentRecord {
  readonly id: Id<'document'>;
  readonly senderId: Id<'partner'>;
  readonly receiverId: Id<'partner'> | null;
  /** As the document names it. */
  readonly receiverName: string | null;
  readonly state: DocumentState;
  /** The number of this document's facts in the journal. */
  readonly version: number;
  readonly channel: string;
  readonly fileName: string | null;
  readonly format: string | null;
  readonly profile: string | null;
  /** The neutral type, as the documents room names it. */
  readonly documentType: string | null;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly currency: string | null;
  /** Decimal text in `currency`. */
  readonly amountDue: string | null;
  /** Of the original, in hexadecimal. */
  readonly sha256: string;
  /** Length of the original. */
  readonly bytes: number;
  readonly receivedAt: Instant;
  readonly availableAt: Instant | null;
  readonly fetchedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly receiverReadsFrom: Instant | null;
  readonly senderReadsUntil: Day;
  readonly receiverReadsUntil: Day | null;
  readonly expiresOn: Day;
  readonly refusal: Refusal | null;
}

export type PayloadKind = 'original' | 'converted';

/** Content as it is stored. */
export interface Payload {
  readonly documentId: Id<'document'>;
  readonly kind: PayloadKind;
  readonly expiresOn: Day;
  readonly format: string | null;
  readonly mediaType: string;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly content: Uint8Array;
}
