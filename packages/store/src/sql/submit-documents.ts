import type { Id } from '@saikne/kernel';
import type { TenantTransaction } from '../database/transaction.js';
import type { Submission, SubmissionOutcome } from '../model/submission.js';
import { appendFacts } from './append-facts.js';
import { findRequests, recordRequests, type IdempotentRequest } from './idempotency.js';
import { insertDocuments } from './insert-documents.js';
import { insertPayloads } from './insert-payloads.js';

/**
 * Stores documents as they were handed in: key, row, bytes, first facts and place in the queue, all or nothing. The
 * transaction's tenants must be their senders, and the partitions of their days must exist. Outcomes come in the order
 * of the submissions. Acknowledge only after the commit.
 */
export async function submitDocuments(
  tx: TenantTransaction,
  submissions: readonly Submission[],
): Promise<readonly SubmissionOutcome[]> {
  const recorded = await recordRequests(tx, submissions.map(toRequest));
  const accepted = submissions.filter((submission) => recorded.has(submission.id));
  if (accepted.length > 0) await store(tx, accepted);
  const others = submissions.filter((submission) => !recorded.has(submission.id));
  const earlier = others.length > 0 ? await findRequests(tx, others.map(toRequest)) : [];
  const byKey = new Map(earlier.map((request) => [keyOf(request), request]));
  return submissions.map((submission) =>
    recorded.has(submission.id)
      ? { kind: 'accepted', documentId: submission.id, receivedAt: submission.receivedAt }
      : answerAgain(submission, byKey.get(keyOf(toRequest(submission)))),
  );
}

async function store(tx: TenantTransaction, accepted: readonly Submission[]): Promise<void> {
  await insertDocuments(tx, accepted);
  await insertPayloads(
    tx,
    accepted.map(({ id, ...submission }) => ({ ...submission, documentId: id, kind: 'original', format: null })),
  );
  await appendFacts(
    tx,
    accepted.map(({ id, senderId, facts }) => ({ subjectId: id, ownerId: senderId, version: 0, facts })),
  );
}

function answerAgain(submission: Submission, first: IdempotentRequest | undefined): SubmissionOutcome {
  if (first === undefined) throw new Error(`the key of ${submission.id} is taken, but by nothing that can be read`);
  return {
    kind: first.sha256 === submission.sha256 ? 'repeated' : 'key-conflict',
    // A document's key is only ever recorded for a document.
    documentId: first.subjectId as Id<'document'>,
    receivedAt: first.answeredAt,
  };
}

function toRequest(submission: Submission): IdempotentRequest {
  return {
    partnerId: submission.senderId,
    key: submission.idempotencyKey,
    sha256: submission.sha256,
    subjectId: submission.id,
    answeredAt: submission.receivedAt,
  };
}

function keyOf(request: Pick<IdempotentRequest, 'partnerId' | 'key'>): string {
  return `${request.partnerId} ${request.key}`;
}
