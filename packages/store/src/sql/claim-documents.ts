import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction, Statement } from '../database/transaction.js';

/** After so many attempts a document is dead, until a person sees to it. */
export const maxAttempts = 8;

/** The most senders one claim takes documents of; the next claim goes on with the others. */
export const maxSendersAtOnce = 64;

/** The most documents that are tried for the second time together. */
const retriedTogether = 16;

/** Before every sender's id. */
export const firstSender = '00000000-0000-0000-0000-000000000000';

/** What a claim takes hold of. Its content is read by `readClaimed`. */
export interface Claim {
  readonly document_id: Id<'document'>;
  readonly sender_id: Id<'partner'>;
  readonly attempts: number;
  readonly waited_for: string | null;
  readonly waited_since: Instant | null;
}

/**
 * Documents that were never tried, the same share from each sender that has some, so that a flood from one of them
 * delays nobody else. The senders are found by leaping through the index, not by reading the queue.
 */
const fresh: Statement = {
  name: 'claim-fresh',
  text: `
    with recursive sender (sender_id, place) as (
      (select sender_id, 1 from saikne.document_queue
       where claimed_by is null and attempts = 0 and died_at is null and sender_id > $3
       order by sender_id limit 1)
      union all
      select (select next.sender_id from saikne.document_queue next
              where claimed_by is null and attempts = 0 and died_at is null and next.sender_id > sender.sender_id
              order by next.sender_id limit 1), place + 1
      from sender where sender.sender_id is not null and place < ${String(maxSendersAtOnce)}
    ),
    picked as (
      select mine.document_id
      from sender cross join lateral (
        select document_id from saikne.document_queue
        where claimed_by is null and attempts = 0 and died_at is null and document_queue.sender_id = sender.sender_id
        order by document_id
        limit ceil($2::numeric / (select count(sender_id) from sender))
        for update skip locked
      ) mine
      where sender.sender_id is not null
      limit $2
    )
    update saikne.document_queue queue set claimed_by = $1, attempts = 1
    from picked where queue.document_id = picked.document_id
    returning queue.document_id, queue.sender_id, queue.attempts, queue.waited_for, queue.waited_since`,
};

/**
 * Documents whose earlier attempts came to nothing. A process may have died of one of them, so they are taken in ever
 * smaller company: a few after one attempt, alone after that.
 */
const retry: Statement = {
  name: 'claim-retry',
  text: `
    with due as (
      select document_id, attempts, next_attempt_at from saikne.document_queue
      where claimed_by is null and attempts > 0 and died_at is null and next_attempt_at <= $2
      order by next_attempt_at limit ${String(retriedTogether)}
      for update skip locked
    ),
    longest as (select document_id, attempts from due order by next_attempt_at, document_id limit 1),
    picked as (
      select due.document_id from due, longest
      where due.document_id = longest.document_id or (due.attempts = 1 and longest.attempts = 1)
    )
    update saikne.document_queue queue set claimed_by = $1, attempts = queue.attempts + 1
    from picked where queue.document_id = picked.document_id
    returning queue.document_id, queue.sender_id, queue.attempts, queue.waited_for, queue.waited_since`,
};

/** Claims up to `limit` fresh documents for a worker's session, of senders behind `afterSender`. */
export function claimFresh(
  tx: OperatorTransaction,
  { worker, limit, afterSender }: { readonly worker: number; readonly limit: number; readonly afterSender: string },
): Promise<readonly Claim[]> {
  return tx.run<Claim>(fresh, [worker, limit, afterSender]);
}

/** Claims a few documents that are due for another attempt, or a single one that may be dangerous. */
export function claimRetries(
  tx: OperatorTransaction,
  { worker, now }: { readonly worker: number; readonly now: Instant },
): Promise<readonly Claim[]> {
  return tx.run<Claim>(retry, [worker, now]);
}
