import type { Day, Id, Instant } from '@saikne/kernel';
import type { NewFact } from './fact.js';

/** The longest idempotency key, in characters. */
export const maxIdempotencyKeyLength = 200;

/** A document as a partner handed it in. The caller makes the id, takes the time and the hash. */
export interface Submission {
  readonly id: Id<'document'>;
  readonly senderId: Id<'partner'>;
  /** 1 to `maxIdempotencyKeyLength` characters; an AS2 Message-ID is one too. */
  readonly idempotencyKey: string;
  readonly content: Uint8Array;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly fileName: string | null;
  /** How it came in: `http`, `as2`, … */
  readonly channel: string;
  readonly receivedAt: Instant;
  readonly senderReadsUntil: Day;
  /** The last day any reader may be entitled to; fixes the partition. */
  readonly expiresOn: Day;
  /** The facts of the arrival; they become versions 1 to n. */
  readonly facts: readonly NewFact[];
}

/**
 * What came of a submission. `repeated` is a retry: the first receipt is given again and nothing was done.
 * `key-conflict`: the key was used before, with other content; `documentId` is what it made then.
 */
export interface SubmissionOutcome {
  readonly kind: 'accepted' | 'repeated' | 'key-conflict';
  readonly documentId: Id<'document'>;
  readonly receivedAt: Instant;
}
