import type { OperatorTransaction } from '../database/transaction.js';
import { plainArray } from './array.js';

/** The first half of the advisory locks by which workers' sessions show that they live. */
export const workerLockClass = 740_182;

/** Sessions that nobody in this database holds the lock of. */
const findDead = {
  name: 'find-dead-sessions',
  text: `
    select id from saikne.worker_session session where not exists (
      select 1 from pg_locks
      where locktype = 'advisory' and objsubid = 2 and granted
        and database = (select oid from pg_database where datname = current_database())
        and classid = ${String(workerLockClass)}::oid and objid = session.id::oid
    )
    for update skip locked`,
};

/** Rare and after a crash only, so it may look through the whole queue; an index would cost every claim. */
const release = {
  name: 'release-claims',
  text: `
    update saikne.document_queue set claimed_by = null where claimed_by = any ($1::integer[]) returning document_id`,
};

const forget = { name: 'forget-sessions', text: 'delete from saikne.worker_session where id = any ($1::integer[])' };

/** Gives back what workers held that are gone, and returns how many documents that were. Their attempt counts. */
export async function releaseAbandonedClaims(tx: OperatorTransaction): Promise<number> {
  const dead = await tx.run<{ readonly id: number }>(findDead, []);
  if (dead.length === 0) return 0;
  const ids = plainArray(dead.map((session) => session.id));
  const released = await tx.run(release, [ids]);
  await tx.run(forget, [ids]);
  if (released.length > 0) tx.wake('document_queue');
  return released.length;
}
