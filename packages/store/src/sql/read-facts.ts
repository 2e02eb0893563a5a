import type { ClauseRef, Id, Instant } from '@saikne/kernel';
import type { Transaction } from '../database/transaction.js';
import type { RecordedFact } from '../model/fact.js';

interface Row {
  readonly subject_id: Id;
  readonly version: number;
  readonly owner_id: Id<'partner'> | null;
  readonly fact_type: string;
  readonly clause: ClauseRef;
  readonly occurred_at: Instant;
  readonly body: Readonly<Record<string, unknown>>;
}

const statement = {
  name: 'read-facts',
  text: `
    select subject_id, version, owner_id, fact_type, clause, occurred_at, body
    from saikne.journal where subject_id = $1 and version > $2 order by version limit $3`,
};

/** The most facts one call returns. */
export const maxFactsRead = 1000;

/** A subject's facts in their order, behind `afterVersion`. */
export async function readFacts(
  tx: Transaction,
  subjectId: Id,
  { afterVersion = 0, limit = maxFactsRead }: { readonly afterVersion?: number; readonly limit?: number } = {},
): Promise<readonly RecordedFact[]> {
  const rows = await tx.run<Row>(statement, [subjectId, afterVersion, Math.min(limit, maxFactsRead)]);
  return rows.map((row) => ({
    subjectId: row.subject_id,
    version: row.version,
    ownerId: row.owner_id,
    type: row.fact_type,
    clause: row.clause,
    occurredAt: row.occurred_at,
    body: row.body,
  }));
}
