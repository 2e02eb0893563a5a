import type { Id, Instant } from '@saikne/kernel';
import type { Transaction } from '../database/transaction.js';
import { plainArray } from './array.js';

/** A document's wait, as it is shown to its sender. */
export interface Wait {
  readonly documentId: Id<'document'>;
  /** The key of the waiting point, see `keyOfWaitingPoint`. */
  readonly pointKey: string;
  readonly since: Instant;
  readonly until: Instant | null;
}

const statement = {
  name: 'find-waits',
  text: `
    select document_id as "documentId", point_key as "pointKey", since, until
    from saikne.document_waiting where document_id = any ($1::uuid[])`,
};

/** What these documents wait for; those that do not wait are left out. */
export function findWaits(tx: Transaction, ids: readonly Id<'document'>[]): Promise<readonly Wait[]> {
  return tx.run<Wait>(statement, [plainArray(ids)]);
}
