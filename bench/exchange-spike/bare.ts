import pg from 'pg';
import type { ConnectionSettings } from '@saikne/store';

/**
 * The yardstick: the rows that the pipeline leaves behind, with the same bytes, inserted in batches into plain tables
 * with their primary keys, and nothing else. No queue, no row-level security, no decisions, no second look; the same
 * durability.
 */
export interface BareOptions {
  readonly documents: number;
  readonly batchDocuments: number;
  readonly connections: number;
  /**
   * `given`: lists and contents are handed to the driver, as a program does it. `prepared`: they were put into the
   * form of the wire beforehand, so that next to nothing but PostgreSQL itself is measured.
   */
  readonly values: 'given' | 'prepared';
  /** Called right before the first insert and right after the last. */
  readonly onStart?: () => void;
  readonly onEnd?: () => void;
}

interface Table {
  readonly name: string;
  /** The column that holds the document's id. */
  readonly documentId: string;
  readonly key: string;
}

const tables: readonly Table[] = [
  { name: 'idempotency', documentId: 'subject_id', key: 'partner_id, key' },
  { name: 'document', documentId: 'id', key: 'id' },
  { name: 'payload', documentId: 'document_id', key: 'document_id, kind, expires_on' },
  { name: 'journal', documentId: 'subject_id', key: 'subject_id, version' },
  { name: 'document_number', documentId: 'document_id', key: 'sender_id, document_type, number, document_year' },
  { name: 'mailbox', documentId: 'document_id', key: 'receiver_id, document_id' },
];

interface Copy {
  readonly name: string;
  readonly read: string;
  readonly write: string;
}

/** Returns the seconds that the inserts took. The database's owner reads and writes, so no policy is in the way. */
export async function bareInsert(connection: ConnectionSettings, options: BareOptions): Promise<number> {
  const pool = new pg.Pool({ ...connection, max: options.connections });
  pool.on('error', () => undefined);
  try {
    const copies = await makeTables(pool, options.values);
    const batches = await readBatches(pool, copies, options);
    await pool.query('checkpoint');
    options.onStart?.();
    const started = performance.now();
    const lanes = Array.from({ length: options.connections }, (_, lane) => lane);
    await Promise.all(
      lanes.map((lane) =>
        insert(
          pool,
          copies,
          batches.filter((__, at) => at % lanes.length === lane),
        ),
      ),
    );
    const seconds = (performance.now() - started) / 1000;
    options.onEnd?.();
    return seconds;
  } finally {
    await pool.query('drop schema if exists bare cascade');
    await pool.end();
  }
}

async function makeTables(pool: pg.Pool, values: BareOptions['values']): Promise<readonly Copy[]> {
  await pool.query('drop schema if exists bare cascade; create schema bare');
  const copies: Copy[] = [];
  for (const table of tables) {
    await pool.query(`create table bare.${table.name} (like saikne.${table.name} including storage)`);
    await pool.query(`alter table bare.${table.name} add primary key (${table.key})`);
    const { rows } = await pool.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [`saikne.${table.name}`],
    );
    copies.push(copyOf(table, rows, values));
  }
  await pool.query('alter table bare.payload set (toast_tuple_target = 8000)');
  return copies;
}

/** Columns travel as array literals; contents as one value that the server cuts up, as the store does it too. */
function copyOf(
  table: Table,
  columns: readonly { readonly name: string; readonly type: string }[],
  values: BareOptions['values'],
): Copy {
  const source = `from saikne.${table.name} where ${table.documentId} = any ($1::uuid[])`;
  const plain = columns.filter(({ name }) => name !== 'content');
  const form = values === 'given' ? 'text[]' : 'text';
  const arrays = plain.map(({ name }) => `array_agg(${name}::text order by place)::${form} as ${name}`);
  const cut = plain.length < columns.length;
  const lengths = `array_agg(length(content) order by place)::${form} as lengths`;
  const starts = `array_agg(start order by place)::${form} as starts`;
  const contents = `string_agg(content, ''::bytea order by place) as content`;
  const place = 'row_number() over () as place';
  const start =
    '1 + coalesce(sum(length(content)) over (rows between unbounded preceding and 1 preceding), 0) as start';
  const names = columns.map(({ name }) => name).join(', ');
  const unnested = plain.map(({ type }, at) => `$${String(at + 1)}::${type}[]`);
  const next = (offset: number) => `$${String(plain.length + offset)}`;
  return {
    name: table.name,
    read: `select ${[...arrays, ...(cut ? [lengths, starts, contents] : [])].join(', ')}
           from (select *, ${[place, ...(cut ? [start] : [])].join(', ')} ${source}) rows`,
    write: cut
      ? `insert into bare.${table.name} (${plain.map(({ name }) => name).join(', ')}, content)
         select ${plain.map(({ name }) => name).join(', ')}, substring(${next(3)}::bytea from start for size)
         from unnest(${[...unnested, `${next(1)}::integer[]`, `${next(2)}::integer[]`].join(', ')})
           as piece (${plain.map(({ name }) => name).join(', ')}, size, start)`
      : `insert into bare.${table.name} (${names}) select * from unnest(${unnested.join(', ')})`,
  };
}

type Values = readonly (readonly unknown[])[];

async function readBatches(pool: pg.Pool, copies: readonly Copy[], options: BareOptions): Promise<readonly Values[]> {
  const { rows } = await pool.query<{ id: string }>('select id from saikne.document order by id limit $1', [
    options.documents,
  ]);
  const batches: Values[] = [];
  for (let at = 0; at < rows.length; at += options.batchDocuments) {
    const ids = rows.slice(at, at + options.batchDocuments).map(({ id }) => id);
    const values: unknown[][] = [];
    for (const copy of copies) {
      const read = await pool.query<Record<string, unknown>>(copy.read, [ids]);
      values.push(Object.values(read.rows[0] ?? {}));
    }
    batches.push(values);
  }
  return batches;
}

async function insert(pool: pg.Pool, copies: readonly Copy[], batches: readonly Values[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const batch of batches) {
      await client.query('begin');
      for (const [at, copy] of copies.entries()) {
        await client.query({ name: copy.name, text: copy.write, values: [...(batch[at] ?? [])] });
      }
      await client.query('commit');
    }
  } finally {
    client.release();
  }
}
