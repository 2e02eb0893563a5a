import type { Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import { keyOfWaitingPoint, type WaitingPoint } from '../model/waiting-point.js';
import { textArray } from './array.js';

/** Makes the point's row where it is missing and locks it in either case; in the order of keys, against deadlocks. */
const lock = {
  name: 'lock-waiting-points',
  text: `
    insert into saikne.waiting_point (key) select key from unnest($1::text[]) as key order by key
    on conflict (key) do update set key = excluded.key`,
};

/**
 * A document may wait at several points and the first event takes it from all of them. Rows are locked in their order,
 * so that two events for one document wait for each other instead of blocking each other.
 */
const release = {
  name: 'release-waiting',
  text: `
    with held as (
      select document_id, point_key from saikne.document_waiting
      where document_id in (select document_id from saikne.document_waiting where point_key = $1)
      order by document_id, point_key for update
    ),
    removed as (
      delete from saikne.document_waiting waiting using held
      where waiting.document_id = held.document_id and waiting.point_key = held.point_key
      returning waiting.document_id, sender_id, waiting.point_key, since
    ),
    released as (select * from removed where point_key = $1),
    moved as (
      update saikne.document set state = 'received' from released where document.id = released.document_id
    )
    insert into saikne.document_queue (document_id, sender_id, next_attempt_at, waited_for, waited_since)
    select document_id, sender_id, $2, point_key, since from released
    returning document_id`,
};

const forget = {
  name: 'forget-waiting-point',
  text: `delete from saikne.waiting_point where key = $1`,
};

const overdue = {
  name: 'end-overdue-waits',
  text: `
    with held as (
      select document_id, point_key from saikne.document_waiting
      where document_id in (
        select document_id from saikne.document_waiting where until <= $1 order by until, document_id limit $2
      )
      order by document_id, point_key for update
    ),
    removed as (
      delete from saikne.document_waiting waiting using held
      where waiting.document_id = held.document_id and waiting.point_key = held.point_key
      returning waiting.document_id, sender_id, waiting.point_key, since
    ),
    ended as (select distinct on (document_id) * from removed order by document_id, point_key),
    moved as (
      update saikne.document set state = 'received' from ended where document.id = ended.document_id
    )
    insert into saikne.document_queue (document_id, sender_id, next_attempt_at, waited_for, waited_since)
    select document_id, sender_id, $1, point_key, since from ended
    returning document_id`,
};

/**
 * Locks what documents are about to wait for, until the transaction ends. After this, read again what was decided on:
 * either the event has happened and shows now, or it will find the documents waiting.
 */
export async function lockWaitingPoints(tx: OperatorTransaction, points: readonly WaitingPoint[]): Promise<void> {
  const keys = new Set(points.map(keyOfWaitingPoint));
  if (keys.size > 0) await tx.run(lock, [textArray([...keys])]);
}

/**
 * Puts every document that waits at a point back into the queue and returns how many; they wait at no other point any
 * more. Call it in the transaction of the event itself (the link's acceptance, the partner's arrival, the resumption).
 */
export async function releaseWaiting(tx: OperatorTransaction, point: WaitingPoint, now: Instant): Promise<number> {
  const key = keyOfWaitingPoint(point);
  await lockWaitingPoints(tx, [point]);
  const released = await tx.run(release, [key, now]);
  await tx.run(forget, [key]);
  wake(tx, released.length);
  return released.length;
}

/** Puts documents whose wait has reached its limit back into the queue, at most `limit`, and returns how many. */
export async function endOverdueWaits(tx: OperatorTransaction, now: Instant, limit: number): Promise<number> {
  const ended = await tx.run(overdue, [now, limit]);
  wake(tx, ended.length);
  return ended.length;
}

function wake(tx: OperatorTransaction, moved: number): void {
  if (moved === 0) return;
  tx.wake('document_queue');
  tx.wake('document_change');
}
