import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';

/** How much work there is. `dead` needs a person. */
export interface QueueDepth {
  readonly ready: number;
  readonly claimed: number;
  readonly dead: number;
  /** When the oldest document that nobody has claimed became due; null: there is none. */
  readonly oldestDueAt: Instant | null;
}

export interface DeadDocument {
  readonly documentId: Id<'document'>;
  readonly senderId: Id<'partner'>;
  readonly diedAt: Instant;
  readonly lastError: string | null;
}

const depth = {
  name: 'queue-depth',
  text: `
    select count(*) filter (where claimed_by is null and died_at is null) as ready,
      count(*) filter (where claimed_by is not null) as claimed,
      count(*) filter (where died_at is not null) as dead,
      min(next_attempt_at) filter (where claimed_by is null and died_at is null) as "oldestDueAt"
    from saikne.document_queue`,
};

const dead = {
  name: 'list-dead-documents',
  text: `
    select document_id as "documentId", sender_id as "senderId", died_at as "diedAt", last_error as "lastError"
    from saikne.document_queue where died_at is not null order by document_id limit $1`,
};

export async function readQueueDepth(tx: OperatorTransaction): Promise<QueueDepth> {
  const [row] = await tx.run<QueueDepth>(depth, []);
  if (row === undefined) throw new Error('the queue could not be counted');
  return row;
}

/** Documents whose attempts are used up, with the last error. */
export function listDeadDocuments(tx: OperatorTransaction, limit: number): Promise<readonly DeadDocument[]> {
  return tx.run<DeadDocument>(dead, [limit]);
}
