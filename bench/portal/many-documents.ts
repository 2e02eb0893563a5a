import { openDatabase } from '@saikne/store';
import pg from 'pg';

/** How many of the newest documents get a journal of their own, so that their evidence has something to show. */
const withJournal = 500;

/**
 * Fills a register with copies of the documents that are in it, spread over the last months, newest last. Written by the
 * database's owner straight into the tables: it is the reading that is measured.
 */
export async function fillRegister(home: string, documents: number): Promise<void> {
  const database = await openDatabase({ dataDir: home });
  const client = new pg.Client(database.connection);
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly count: string }>('select count(*) from saikne.document');
    const wanted = documents - Number(rows[0]?.count ?? 0);
    await client.query('begin');
    await client.query(plan, [wanted]);
    for (const copy of copies) await client.query(copy, copy.includes('$1') ? [wanted - withJournal] : []);
    await client.query('commit');
    await client.query('analyze saikne.document, saikne.mailbox, saikne.journal');
  } finally {
    await client.end();
    await database.close();
  }
}

/** Which document is copied into which: ids are UUIDs of version 7, two minutes apart, and end now. */
const plan = `
  create temporary table copied on commit drop as
  select n, template.id as old,
    (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint - ($1 - n) * 120000), 12, '0')
      || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || substr(md5(n::text), 1, 15))::uuid as new,
    clock_timestamp() - ($1 - n) * interval '2 minutes' as moment
  from generate_series(1, $1::bigint) n
  join (select id, row_number() over (order by id) - 1 as place, count(*) over () as places from saikne.document) template
    on template.place = n % template.places`;

const copies: readonly string[] = [
  `insert into saikne.document
     select (jsonb_populate_record(document, jsonb_build_object(
       'id', new, 'number', number || '-' || n, 'received_at', moment,
       'available_at', case when available_at is not null then moment end))).*
     from copied join saikne.document on document.id = old`,
  `insert into saikne.mailbox (receiver_id, document_id, payload_kind, available_at, fetched_at, acknowledged_at)
     select receiver_id, new, payload_kind, moment, fetched_at, acknowledged_at
     from copied join saikne.mailbox on document_id = old`,
  `insert into saikne.journal (subject_id, version, owner_id, fact_type, clause, occurred_at, body)
     select new, version, owner_id, fact_type, clause, moment, body
     from copied join saikne.journal on subject_id = old where n > $1`,
];
