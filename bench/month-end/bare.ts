import type { Database, Store } from '@saikne/store';
import pg from 'pg';

/**
 * Inserts the rows that the month end left behind once more, into tables of the same shape with the same keys, in batches
 * of as many contracts, each committed as durably. Reading them and turning them into parameters is not counted.
 */
export async function bareInsert(database: Database, store: Store, contractsPerBatch: number) {
  const pool = new pg.Pool({ ...database.connection, max: 2 });
  // A connection that ends with the server is no news any more.
  pool.on('error', () => undefined);
  await pool.query(`
    drop table if exists public.bare_fact, public.bare_outbox, public.bare_document;
    create table public.bare_fact (like saikne.contract_fact including all);
    create table public.bare_outbox (like saikne.contract_outbox including all);
    create table public.bare_document (like saikne.billing_document including all);
  `);
  const ids = await store.asOperator((tx) =>
    tx.run<{ id: string }>(
      {
        text: `select distinct contract_id as id from saikne.contract_fact where occurred_at > '2026-11-29T12:00:00Z' order by 1`,
      },
      [],
    ),
  );
  let seconds = 0;
  let cpuSeconds = 0;
  let rows = 0;
  const step = contractsPerBatch * 2;
  for (let first = 0; first < ids.length; first += step) {
    const halves = [ids.slice(first, first + contractsPerBatch), ids.slice(first + contractsPerBatch, first + step)];
    const prepared = await Promise.all(
      halves.map((half) =>
        prepare(
          pool,
          half.map(({ id }) => id),
        ),
      ),
    );
    const started = performance.now();
    const cpu = process.cpuUsage();
    await Promise.all(prepared.map((one) => insert(pool, one.values)));
    seconds += (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    cpuSeconds += (user + system) / 1e6;
    rows += prepared.reduce((sum, one) => sum + one.rows, 0);
  }
  await pool.end();
  return { seconds, cpuSeconds, rows, contracts: ids.length };
}

const insertFacts = `
  insert into public.bare_fact
  select contract_id, position, fact_id, name, version, effective_on, occurred_at, clause, body
  from rows from (unnest($1::uuid[], $2::integer[], $3::uuid[], $4::text[], $5::smallint[], $6::date[],
    $7::timestamptz[], $8::text[]), json_array_elements($9::json))
    as fact (contract_id, position, fact_id, name, version, effective_on, occurred_at, clause, body)`;
const insertEffects = `
  insert into public.bare_outbox (topic, fact_id, contract_id, position, next_attempt_at)
  select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::integer[], $5::timestamptz[])`;

/** The columns of a document that has its number and is not written yet. */
const documentColumns = {
  fact_id: 'uuid',
  contract_id: 'uuid',
  position: 'integer',
  client_id: 'uuid',
  kind: 'text',
  series: 'text',
  year: 'integer',
  sequence: 'integer',
  number: 'text',
  reference: 'text',
  claim: 'text',
  issued_on: 'date',
  due_on: 'date',
  net_cents: 'bigint',
  vat_cents: 'bigint',
  late_cents: 'bigint',
  state: 'text',
  numbered_at: 'timestamptz',
} as const;
const documentNames = Object.keys(documentColumns);
const insertDocuments = `
  insert into public.bare_document (${documentNames.join()})
  select * from unnest(${Object.values(documentColumns)
    .map((type, at) => `$${String(at + 1)}::${type}[]`)
    .join()})`;

async function prepare(pool: pg.Pool, ids: readonly string[]) {
  const facts = (
    await pool.query<Record<string, string>>(
      `select contract_id, position, fact_id, name, version, effective_on::text, occurred_at::text, clause, body::text
       from saikne.contract_fact where contract_id = any ($1::uuid[]) and occurred_at > '2026-11-29T12:00:00Z'`,
      [ids],
    )
  ).rows;
  const effects = (
    await pool.query<Record<string, string>>(
      `select topic, fact_id, contract_id, position, next_attempt_at::text from saikne.contract_outbox
       where contract_id = any ($1::uuid[])`,
      [ids],
    )
  ).rows;
  const documents = (
    await pool.query<Record<string, string>>(
      `select ${documentNames.map((name) => `${name}::text`).join()} from saikne.billing_document
       where contract_id = any ($1::uuid[])`,
      [ids],
    )
  ).rows;
  const column = (rows: readonly Record<string, string>[], name: string) =>
    `{${rows.map((row) => `"${String(row[name])}"`).join()}}`;
  const factValues = [
    ...['contract_id', 'position', 'fact_id', 'name', 'version', 'effective_on', 'occurred_at', 'clause'].map((name) =>
      column(facts, name),
    ),
    `[${facts.map((row) => row['body']).join()}]`,
  ];
  const effectValues = ['topic', 'fact_id', 'contract_id', 'position', 'next_attempt_at'].map((name) =>
    column(effects, name),
  );
  const documentValues = documentNames.map((name) => column(documents, name));
  const rows = facts.length + effects.length + documents.length;
  return { rows, values: { factValues, effectValues, documentValues } };
}

type Values = Awaited<ReturnType<typeof prepare>>['values'];

async function insert(pool: pg.Pool, { factValues, effectValues, documentValues }: Values): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ name: 'bare-facts', text: insertFacts, values: factValues });
    await client.query({ name: 'bare-effects', text: insertEffects, values: effectValues });
    await client.query({ name: 'bare-documents', text: insertDocuments, values: documentValues });
    await client.query('commit');
  } finally {
    client.release();
  }
}
