import { createHash } from 'node:crypto';
import { userInfo, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { ConnectionSettings, Database } from '../database/connection.js';
import { migrate, readMigrations, toMigration } from '../database/migrate.js';
import { openDatabase } from '../database/open-database.js';
import { isAlive } from '../embedded/process.js';

/**
 * One embedded server for all tests of this machine's user: the first process that needs it starts it, the others use
 * it, the last one out stops it.
 */
export interface TestServer {
  readonly connection: ConnectionSettings;
  /** Name of the database that new ones are cloned from: migrated, and different for every set of migrations. */
  readonly template: string;
  /** Gives back what `useTestServer` gave. */
  release(): Promise<void>;
}

/** Any number; all test processes must use the same. */
const templateLock = '7401827464';

let shared: { readonly opened: Promise<Database>; users: number } | undefined;

export async function useTestServer(): Promise<TestServer> {
  const dataDir = join(tmpdir(), `saikne-test-${userInfo().username}`);
  shared ??= { opened: openDatabase({ dataDir }), users: 0 };
  const mine = shared;
  mine.users++;
  let released = false;
  const release = async () => {
    if (released) return;
    released = true;
    if (--mine.users > 0) return;
    if (shared === mine) shared = undefined;
    await (await mine.opened).close();
  };
  try {
    const { connection } = await mine.opened;
    return { connection, template: await ensureTemplate(connection), release };
  } catch (error) {
    await release().catch(() => undefined);
    throw error;
  }
}

/** Runs statements as the server's owner, outside of any test's database. */
export async function asOwner<T>(
  connection: ConnectionSettings,
  run: (client: pg.Client) => Promise<T>,
  database = 'postgres',
): Promise<T> {
  const client = new pg.Client({ ...connection, database, application_name: 'saikne-test-owner' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function ensureTemplate(connection: ConnectionSettings): Promise<string> {
  const all = toMigration(
    'all',
    readMigrations()
      .map(({ checksum }) => checksum)
      .join(),
  );
  const template = `template_${all.checksum.slice(0, 16)}`;
  await asOwner(connection, async (client) => {
    // Held until the connection ends.
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    await dropAbandoned(client);
    if (await exists(client, template)) return;
    const draft = `draft_${createHash('sha256').update(template).digest('hex').slice(0, 16)}`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate({ connection: { ...connection, database: draft } });
    await client.query(`alter database ${draft} rename to ${template}`);
  });
  return template;
}

/** Databases of test processes that ended without closing them. */
async function dropAbandoned(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    String.raw`select datname as name from pg_database where datname like 'test\_%'`,
  );
  for (const { name } of rows) {
    if (!isAlive(Number(name.split('_')[1]))) await client.query(`drop database if exists ${name} with (force)`);
  }
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  return rowCount === 1;
}
