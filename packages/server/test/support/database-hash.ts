import type { TestDatabase } from '@saikne/store/testing';

/** What changes whenever somebody asks or is refused, and tells nothing of anybody's data. */
const bookkeeping = {
  tables: ['sign_in_attempt', 'passkey_challenge', 'worker_session'],
  columns: ['last_seen_at', 'last_used_at', 'token_seen_at', 'network', 'device', 'claimed_by'],
} as const;

/** A hash of every row of every table, by table. */
export async function databaseHashes(database: TestDatabase): Promise<ReadonlyMap<string, string>> {
  return database.asOwner(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'saikne'::regnamespace and relkind in ('r', 'p')
         and not relispartition and relname <> all ($1) order by relname`,
      [bookkeeping.tables],
    );
    const hashes = new Map<string, string>();
    for (const { name } of tables) {
      const { rows } = await client.query<{ hash: string }>(
        `select coalesce(md5(string_agg(line, '|' order by line)), '') as hash
         from (select (to_jsonb(t) - $1::text[])::text as line from saikne.${name} t) lines`,
        [bookkeeping.columns],
      );
      hashes.set(name, rows[0]?.hash ?? '');
    }
    return hashes;
  });
}

/** The tables that differ. */
export function changedTables(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name));
}
