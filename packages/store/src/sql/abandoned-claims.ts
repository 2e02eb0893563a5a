import type { OperatorTransaction } from '../database/transaction.js';

/** The first half of the advisory locks by which workers' sessions show that they live. */
export const workerLockClass = 740_182;

/** A claim is abandoned when nobody in this database holds the lock of its worker's session. */
const statement = {
  name: 'release-abandoned-claims',
  text: `
    update saikne.document_queue queue set claimed_by = null
    where claimed_by is not null and not exists (
      select 1 from pg_locks
      where locktype = 'advisory' and objsubid = 2 and granted
        and database = (select oid from pg_database where datname = current_database())
        and classid = ${String(workerLockClass)}::oid and objid = queue.claimed_by::oid
    )
    returning document_id`,
};

/** Gives back what workers held that are gone, and returns how many documents that were. Their attempt counts. */
export async function releaseAbandonedClaims(tx: OperatorTransaction): Promise<number> {
  const released = await tx.run(statement, []);
  if (released.length > 0) tx.wake('document_queue');
  return released.length;
}
