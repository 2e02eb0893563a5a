import type { Day } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';

const statement = {
  name: 'drop-expired-payload',
  text: 'select day from saikne.drop_expired_payload($1::date, $2) as day',
};

/**
 * Drops the content whose last day was before `before`, oldest first, at most `atMost` days of it, and returns the
 * days. What is under a legal hold is copied out first, in the same transaction.
 */
export async function dropExpiredPayload(
  tx: OperatorTransaction,
  { before, atMost }: { readonly before: Day; readonly atMost: number },
): Promise<readonly Day[]> {
  const rows = await tx.run<{ readonly day: Day }>(statement, [before, atMost]);
  return rows.map((row) => row.day);
}
