import type { ClauseRef, Id, Instant } from '@saikne/kernel';
import type { Transaction } from '../database/transaction.js';
import type { RecordedFact } from '../model/fact.js';
import { plainArray } from './array.js';

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
  return rows.map(fromRow);
}

const manyStatement = {
  name: 'read-facts-of-many',
  text: `
    select subject_id, version, owner_id, fact_type, clause, occurred_at, body
    from saikne.journal where subject_id = any ($1::uuid[]) order by subject_id, version`,
};

/** The facts of several subjects, each in their order; for subjects whose facts are few, such as documents. */
export async function readFactsOfMany(
  tx: Transaction,
  subjectIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly RecordedFact[]>> {
  if (subjectIds.length === 0) return new Map();
  const facts = new Map<Id, RecordedFact[]>();
  for (const row of await tx.run<Row>(manyStatement, [plainArray(subjectIds)])) {
    const known = facts.get(row.subject_id);
    if (known === undefined) facts.set(row.subject_id, [fromRow(row)]);
    else known.push(fromRow(row));
  }
  return facts;
}

function fromRow(row: Row): RecordedFact {
  return {
    subjectId: row.subject_id,
    version: row.version,
    ownerId: row.owner_id,
    type: row.fact_type,
    clause: row.clause,
    occurredAt: row.occurred_at,
    body: row.body,
  };
}
