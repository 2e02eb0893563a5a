import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Database } from './connection.js';
import { messageOf } from './database-unavailable.js';

/** The database's history and this version's migrations do not fit together, or a migration failed. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

export interface Migration {
  /** "0001-roles-and-scope". The order of names is the order of migrations. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text in hexadecimal. */
  readonly checksum: string;
}

/** Any number; all versions of Saikne must use the same, so that only one of them migrates at a time. */
const migrationLock = '7401827463';
const migrationName = /^\d{4}-[a-z0-9-]+\.sql$/;

/** The migrations of this version: the same folder serves the sources and the build. */
export function readMigrations(): readonly Migration[] {
  const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));
  return readdirSync(folder)
    .filter((file) => migrationName.test(file))
    .sort()
    .map((file) => toMigration(file.slice(0, -'.sql'.length), readFileSync(folder + file, 'utf8')));
}

export function toMigration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/**
 * Brings the database to this version, each migration in a transaction of its own. Processes that start together wait
 * for one another. Throws `MigrationRefused` where an applied migration was changed or removed since, or one fails.
 */
export async function migrate(
  database: Pick<Database, 'connection'>,
  migrations: readonly Migration[] = readMigrations(),
): Promise<{ readonly applied: readonly string[] }> {
  const client = new pg.Client({ ...database.connection, application_name: 'saikne-migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      `create table if not exists public.saikne_migration (
         name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from public.saikne_migration order by name',
    );
    checkHistory(rows, migrations);
    const pending = migrations.slice(rows.length);
    for (const migration of pending) await apply(client, migration);
    return { applied: pending.map(({ name }) => name) };
  } finally {
    // Ending the connection gives the lock back.
    await client.end();
  }
}

function checkHistory(applied: readonly Pick<Migration, 'name' | 'checksum'>[], known: readonly Migration[]): void {
  applied.forEach(({ name, checksum }, at) => {
    const migration = known[at];
    if (migration?.name !== name) {
      throw new MigrationRefused(
        `The database has migration ${name}, which this version does not have at that place. ` +
          'It was made by a newer or another Saikne: start that one.',
      );
    }
    if (migration.checksum !== checksum) {
      throw new MigrationRefused(
        `Migration ${name} was changed after it had been applied. Put its file back as it was and write a new migration.`,
      );
    }
  });
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into public.saikne_migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    // 42501: insufficient privilege, most likely to create the roles.
    const lacking = error instanceof pg.DatabaseError && error.code === '42501';
    const remedy = lacking
      ? ' The user of DATABASE_URL may not do this. Let a superuser run once: create role saikne_tenant nologin; ' +
        'create role saikne_operator nologin; grant saikne_tenant, saikne_operator to <that user>; and make that user ' +
        'the owner of the database.'
      : '';
    throw new MigrationRefused(`Migration ${migration.name} failed: ${messageOf(error)}.${remedy}`);
  }
}
