import pg from 'pg';
import type { Transaction } from '../database/transaction.js';
import type { Append } from '../model/fact.js';
import { jsonElements, plainArray, textArray } from './array.js';

/** Somebody else appended to the same subject first: load it again and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

const statement = {
  name: 'append-facts',
  text: `
    insert into saikne.journal (subject_id, version, owner_id, fact_type, clause, occurred_at, body)
    select * from rows from (
      unnest($1::uuid[], $2::integer[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[]),
      json_array_elements($7::json)
    )`,
};

/** Appends facts to the journal, each subject's behind the version its writer had seen. Throws `VersionConflict`. */
export async function appendFacts(tx: Transaction, appends: readonly Append[]): Promise<void> {
  const rows = appends.flatMap(({ facts, ...subject }) => facts.map((fact, at) => ({ ...subject, fact, at })));
  if (rows.length === 0) return;
  try {
    await tx.run(statement, [
      plainArray(rows.map((row) => row.subjectId)),
      plainArray(rows.map((row) => row.version + row.at + 1)),
      plainArray(rows.map((row) => row.ownerId)),
      textArray(rows.map((row) => row.fact.type)),
      textArray(rows.map((row) => row.fact.clause)),
      plainArray(rows.map((row) => row.fact.occurredAt)),
      jsonElements(rows.map((row) => row.fact.body)),
    ]);
  } catch (error) {
    const taken = error instanceof pg.DatabaseError && error.constraint === 'journal_pkey';
    throw taken ? new VersionConflict(error.detail ?? error.message, { cause: error }) : error;
  }
}
