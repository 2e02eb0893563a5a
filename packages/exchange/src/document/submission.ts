import { clause, ok, refuse, type Instant, type Refusal, type Result } from '@saikne/kernel';
import type { DocumentId } from './document-state.js';

/** The submission that used an idempotency key first. */
export interface FirstUse {
  readonly document: DocumentId;
  readonly sha256: string;
  readonly receivedAt: Instant;
}

export type SubmissionKind = { readonly is: 'new' } | { readonly is: 'retry'; readonly of: FirstUse };

const keyClause = clause('house:retry-or-duplicate');

/**
 * Retry or duplicate? The same key with the same bytes is a retry: the first receipt is returned and nothing is done
 * again. The same key with other bytes is refused. A submission without a key is always new.
 */
export function decideSubmission(
  firstUse: FirstUse | undefined,
  sha256: string,
): Result<SubmissionKind, Refusal<'IDEMPOTENCY_KEY_REUSED'>> {
  if (firstUse === undefined) return ok({ is: 'new' });
  if (firstUse.sha256 === sha256) return ok({ is: 'retry', of: firstUse });
  const values = { first: firstUse.document, firstReceivedAt: firstUse.receivedAt };
  return refuse('IDEMPOTENCY_KEY_REUSED', keyClause, {
    values,
    instead: [{ code: 'USE_ANOTHER_IDEMPOTENCY_KEY', values: {} }],
  }) as Result<never, Refusal<'IDEMPOTENCY_KEY_REUSED'>>;
}
