import pg from 'pg';
import type { Transaction } from '../database/transaction.js';
import type { Append, NewFact } from '../model/fact.js';
import { jsonElements, plainArray, textArray } from './array.js';

/** Somebody else appended to the same subject first: load it again and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** Subjects and instants travel once each, however many facts they have: facts are most of what is written. */
const statement = {
  name: 'append-facts',
  text: `
    insert into saikne.journal (subject_id, version, owner_id, fact_type, clause, occurred_at, body)
    select ($1::uuid[])[subject], version, owner_id, fact_type, clause, ($2::timestamptz[])[instant], body
    from rows from (
      unnest($3::integer[], $4::integer[], $5::uuid[], $6::text[], $7::text[], $8::integer[]),
      json_array_elements($9::json)
    ) as fact (subject, version, owner_id, fact_type, clause, instant, body)`,
};

/** Appends facts to the journal, each subject's behind the version its writer had seen. Throws `VersionConflict`. */
export async function appendFacts(tx: Transaction, appends: readonly Append[]): Promise<void> {
  const facts: NewFact[] = [];
  const subjects: number[] = [];
  const versions: number[] = [];
  const owners: (string | null)[] = [];
  const instants = new Map<string, number>();
  const instantOf: number[] = [];
  for (const [at, append] of appends.entries()) {
    let version = append.version;
    for (const fact of append.facts) {
      facts.push(fact);
      subjects.push(at + 1);
      versions.push((version += 1));
      owners.push(append.ownerId);
      const instant = instants.get(fact.occurredAt) ?? instants.size + 1;
      instants.set(fact.occurredAt, instant);
      instantOf.push(instant);
    }
  }
  if (facts.length === 0) return;
  const values = [
    plainArray(appends.map((append) => append.subjectId)),
    plainArray([...instants.keys()]),
    plainArray(subjects),
    plainArray(versions),
    plainArray(owners),
    textArray(facts.map((fact) => fact.type)),
    textArray(facts.map((fact) => fact.clause)),
    plainArray(instantOf),
    jsonElements(facts.map((fact) => fact.body)),
  ];
  try {
    await tx.run(statement, values);
  } catch (error) {
    const taken = error instanceof pg.DatabaseError && error.constraint === 'journal_pkey';
    throw taken ? new VersionConflict(error.detail ?? error.message, { cause: error }) : error;
  }
}
