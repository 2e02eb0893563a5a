import type { Day } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';

const statement = { name: 'ensure-payload-partition', text: 'select saikne.ensure_payload_partition($1::date)' };

/** Makes the payload partitions of these days where they are missing. Each takes a few milliseconds, once. */
export async function ensurePayloadPartitions(tx: OperatorTransaction, days: Iterable<Day>): Promise<void> {
  for (const day of [...days].sort()) await tx.run(statement, [day]);
}
