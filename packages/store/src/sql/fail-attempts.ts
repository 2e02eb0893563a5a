import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import { maxErrorLength, type FailedAttempt } from '../model/document-work.js';
import type { NewFact } from '../model/fact.js';
import { appendFacts } from './append-facts.js';
import { plainArray, textArray } from './array.js';
import { maxAttempts } from './claim-documents.js';

const fail = {
  name: 'fail-attempts',
  text: `
    update saikne.document_queue queue set claimed_by = null, next_attempt_at = failure.next_attempt_at,
      last_error = failure.error, died_at = case when queue.attempts >= $5 then $6::timestamptz end
    from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as failure (document_id, error, next_attempt_at)
    where queue.document_id = failure.document_id and queue.claimed_by = $4
    returning queue.document_id, queue.died_at is not null as dead`,
};

/** Also changes back: a dead document that is retried is `received` again. */
const setState = {
  name: 'set-document-state',
  text: `
    update saikne.document set state = $2, version = version + 1 where id = any ($1::uuid[]) returning id, version`,
};

const revive = {
  name: 'revive-document',
  text: `
    update saikne.document_queue set died_at = null, attempts = 0, next_attempt_at = $2
    where document_id = $1 and died_at is not null returning document_id`,
};

/** Gives failed documents back to the queue for a later attempt; after the last one they are dead. Returns the dead. */
export async function failAttempts(
  tx: OperatorTransaction,
  worker: { readonly id: number },
  failures: readonly FailedAttempt[],
  now: Instant,
): Promise<readonly Id<'document'>[]> {
  if (failures.length === 0) return [];
  const rows = await tx.run<{ readonly document_id: Id<'document'>; readonly dead: boolean }>(fail, [
    plainArray(failures.map((failure) => failure.documentId)),
    textArray(failures.map((failure) => failure.error.slice(0, maxErrorLength))),
    plainArray(failures.map((failure) => failure.nextAttemptAt)),
    worker.id,
    maxAttempts,
    now,
  ]);
  const dead = new Set(rows.filter((row) => row.dead).map((row) => row.document_id));
  const died = failures.filter((failure) => dead.has(failure.documentId));
  await changeState(tx, 'dead', new Map(died.map((failure) => [failure.documentId, failure.factIfDead])));
  return [...dead];
}

/** Lets a dead document try again from the start; false: it is not dead. */
export async function retryDead(
  tx: OperatorTransaction,
  { documentId, now, fact }: { readonly documentId: Id<'document'>; readonly now: Instant; readonly fact: NewFact },
): Promise<boolean> {
  const revived = await tx.run(revive, [documentId, now]);
  if (revived.length === 0) return false;
  await changeState(tx, 'received', new Map([[documentId, fact]]));
  tx.wake('document_queue');
  return true;
}

async function changeState(
  tx: OperatorTransaction,
  state: 'dead' | 'received',
  facts: ReadonlyMap<Id<'document'>, NewFact>,
): Promise<void> {
  if (facts.size === 0) return;
  const rows = await tx.run<{ readonly id: Id<'document'>; readonly version: number }>(setState, [
    plainArray([...facts.keys()]),
    state,
  ]);
  await appendFacts(
    tx,
    rows.map(({ id, version }) => {
      const fact = facts.get(id);
      return { subjectId: id, ownerId: null, version: version - 1, facts: fact === undefined ? [] : [fact] };
    }),
  );
  tx.wake('document_change');
}
