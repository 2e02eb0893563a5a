import type { Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { ClaimedDocument } from '../model/document-work.js';
import { claimFresh, claimRetries, firstSender, maxSendersAtOnce, type Claim } from './claim-documents.js';
import { readClaimed } from './read-claimed.js';

export interface ClaimRequest {
  readonly worker: { readonly id: number };
  /** The most documents, and the most bytes of content; one document is taken however large it is. */
  readonly limit: number;
  readonly maxBytes: number;
  readonly now: Instant;
  /** What the last claim returned as `nextSender`; left out on the first. */
  readonly afterSender?: string;
}

export interface ClaimedBatch {
  /** In the order of arrival. */
  readonly documents: readonly ClaimedDocument[];
  /** Where the next claim goes on, so that every sender gets its turn. */
  readonly nextSender: string;
}

/**
 * Takes the next documents into a worker's hands: those due for another attempt first, in small company, else fresh
 * ones, each sender the same share. Commit before working on them; they stay claimed while the session lives.
 */
export async function claimDocuments(tx: OperatorTransaction, request: ClaimRequest): Promise<ClaimedBatch> {
  const { worker, limit, maxBytes, now, afterSender = firstSender } = request;
  const retries = await claimRetries(tx, { worker: worker.id, now });
  if (retries.length > 0) {
    return { documents: await readClaimed(tx, retries, maxBytes), nextSender: afterSender };
  }
  let claims = await claimFresh(tx, { worker: worker.id, limit, afterSender });
  if (claims.length === 0 && afterSender !== firstSender) {
    claims = await claimFresh(tx, { worker: worker.id, limit, afterSender: firstSender });
  }
  return { documents: await readClaimed(tx, claims, maxBytes), nextSender: senderAfter(claims, limit) };
}

/** Where fewer senders had something than a claim can serve, all of them were served. */
function senderAfter(claims: readonly Claim[], limit: number): string {
  const senders = new Set(claims.map((claim) => claim.sender_id));
  if (senders.size < Math.min(maxSendersAtOnce, limit)) return firstSender;
  return [...senders].sort().at(-1) ?? firstSender;
}
