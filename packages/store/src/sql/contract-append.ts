import pg from 'pg';
import type { OperatorTransaction } from '../database/transaction.js';
import type { ContractAppend } from '../model/contract.js';
import { VersionConflict } from './append-facts.js';
import { jsonElements, plainArray, textArray } from './array.js';

/** Contracts, instants and days travel once each, however many facts they have: facts are most of what is written. */
const insertFacts = {
  name: 'append-contract-facts',
  text: `
    insert into saikne.contract_fact
      (contract_id, position, fact_id, name, version, effective_on, occurred_at, clause, body)
    select ($1::uuid[])[contract], position, fact_id, name, version, ($2::date[])[day], ($3::timestamptz[])[instant],
      ($4::text[])[clause], body
    from rows from (
      unnest($5::integer[], $6::integer[], $7::uuid[], $8::text[], $9::smallint[], $10::integer[], $11::integer[],
        $12::integer[]),
      json_array_elements($13::json)
    ) as fact (contract, position, fact_id, name, version, day, instant, clause, body)`,
};

const updateContracts = {
  name: 'update-contracts-standing',
  text: `
    update saikne.contract set position = seen + appended, stage = standing.stage,
      signed_on = standing.signed_on, in_force_on = standing.in_force_on, suspended = standing.suspended,
      ends_on = standing.ends_on, owed_cents = standing.owed_cents, oldest_due_on = standing.oldest_due_on,
      next_moment = standing.next_moment, wakes_at = standing.next_moment, attempts = 0, fault = null
    from unnest($1::uuid[], $2::integer[], $3::integer[], $4::text[], $5::text[], $6::date[], $7::bigint[], $8::date[],
      $9::timestamptz[], $10::date[], $11::date[]) as standing
        (id, seen, appended, stage, suspended, ends_on, owed_cents, oldest_due_on, next_moment, signed_on, in_force_on)
    where contract.id = standing.id and contract.position = standing.seen
    returning contract.id`,
};

const upsertSnapshots = {
  name: 'keep-contract-snapshots',
  text: `
    insert into saikne.contract_snapshot (contract_id, position, shape, state)
    select * from rows from (unnest($1::uuid[], $2::integer[], $3::integer[]), json_array_elements($4::json))
    on conflict (contract_id) do update
      set position = excluded.position, shape = excluded.shape, state = excluded.state`,
};

const insertEffects = {
  name: 'ask-for-contract-effects',
  text: `
    insert into saikne.contract_outbox (topic, fact_id, contract_id, position, next_attempt_at)
    select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::integer[], $5::timestamptz[])
    order by 1, 2`,
};

/**
 * Appends facts to the journals of contracts, with their standing, snapshots and effects, and wakes the clock and whoever
 * does the effects after the commit. Throws `VersionConflict` where somebody else appended first.
 */
export async function appendToContracts(tx: OperatorTransaction, appends: readonly ContractAppend[]): Promise<void> {
  if (appends.length === 0) return;
  const updated = await tx.run(updateContracts, standingsOf(appends));
  if (updated.length < appends.length) throw new VersionConflict('a contract was changed by somebody else first');
  await writeFacts(tx, appends);
  await writeSnapshots(tx, appends);
  const effects = appends.flatMap(({ contractId, effects: asked, effectsDueAt }) =>
    asked.map((effect) => ({ ...effect, contractId, effectsDueAt })),
  );
  if (effects.length > 0) {
    await tx.run(insertEffects, [
      textArray(effects.map(({ topic }) => topic)),
      plainArray(effects.map(({ factId }) => factId)),
      plainArray(effects.map(({ contractId }) => contractId)),
      plainArray(effects.map(({ position }) => position)),
      plainArray(effects.map(({ effectsDueAt }) => effectsDueAt)),
    ]);
    tx.wake('contract_outbox');
  }
  tx.wake('contract_clock');
}

function standingsOf(appends: readonly ContractAppend[]) {
  const standings = appends.map(({ standing }) => standing);
  return [
    plainArray(appends.map(({ contractId }) => contractId)),
    plainArray(appends.map(({ seenPosition }) => seenPosition)),
    plainArray(appends.map(({ facts }) => facts.length)),
    plainArray(standings.map(({ stage }) => stage)),
    plainArray(standings.map(({ suspended }) => suspended)),
    plainArray(standings.map(({ endsOn }) => endsOn)),
    plainArray(standings.map(({ owedCents }) => owedCents)),
    plainArray(standings.map(({ oldestDueOn }) => oldestDueOn)),
    plainArray(standings.map(({ nextMoment }) => nextMoment)),
    plainArray(standings.map(({ signedOn }) => signedOn)),
    plainArray(standings.map(({ inForceOn }) => inForceOn)),
  ];
}

async function writeFacts(tx: OperatorTransaction, appends: readonly ContractAppend[]): Promise<void> {
  const [days, instants, clauses] = [new Table(), new Table(), new Table()];
  const columns = {
    contract: [] as number[],
    position: [] as number[],
    factId: [] as string[],
    name: [] as string[],
    version: [] as number[],
    day: [] as number[],
    instant: [] as number[],
    clause: [] as number[],
    body: [] as object[],
  };
  for (const [at, { seenPosition, facts }] of appends.entries()) {
    let position = seenPosition;
    for (const fact of facts) {
      columns.contract.push(at + 1);
      columns.position.push((position += 1));
      columns.factId.push(fact.factId);
      columns.name.push(fact.name);
      columns.version.push(fact.version);
      columns.day.push(days.placeOf(fact.on));
      columns.instant.push(instants.placeOf(fact.at));
      columns.clause.push(clauses.placeOf(fact.clause));
      columns.body.push(fact.body);
    }
  }
  if (columns.body.length === 0) return;
  try {
    await tx.run(insertFacts, [
      plainArray(appends.map(({ contractId }) => contractId)),
      plainArray(days.texts),
      plainArray(instants.texts),
      textArray(clauses.texts),
      plainArray(columns.contract),
      plainArray(columns.position),
      plainArray(columns.factId),
      textArray(columns.name),
      plainArray(columns.version),
      plainArray(columns.day),
      plainArray(columns.instant),
      plainArray(columns.clause),
      jsonElements(columns.body),
    ]);
  } catch (error) {
    const taken = error instanceof pg.DatabaseError && error.constraint === 'contract_fact_pkey';
    throw taken ? new VersionConflict(error.detail ?? error.message, { cause: error }) : error;
  }
}

async function writeSnapshots(tx: OperatorTransaction, appends: readonly ContractAppend[]): Promise<void> {
  const kept = appends.flatMap(({ contractId, snapshot }) => (snapshot === null ? [] : [{ contractId, ...snapshot }]));
  if (kept.length === 0) return;
  await tx.run(upsertSnapshots, [
    plainArray(kept.map(({ contractId }) => contractId)),
    plainArray(kept.map(({ position }) => position)),
    plainArray(kept.map(({ shape }) => shape)),
    `[${kept.map(({ stateJson }) => stateJson).join()}]`,
  ]);
}

/** Distinct texts, each with its place from 1, as SQL counts arrays. */
class Table {
  readonly texts: string[] = [];
  private readonly places = new Map<string, number>();

  placeOf(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      this.texts.push(text);
      place = this.texts.length;
      this.places.set(text, place);
    }
    return place;
  }
}
