import pg from 'pg';
import type { Database } from './connection.js';
import { DatabaseUnavailable, messageOf } from './database-unavailable.js';

/** PostgreSQL 15, as `server_version_num` writes it. */
const oldestVersion = 150_000;
const connectTimeoutMs = 10_000;

/** Opens a PostgreSQL that somebody else runs, and checks that it will do. */
export async function openGiven(url: string): Promise<Database> {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new DatabaseUnavailable('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
  const connection = { connectionString: url };
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: connectTimeoutMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::integer as version, current_setting('server_encoding') as encoding`,
    );
    const found = rows[0];
    if (found === undefined || found.version < oldestVersion) {
      throw new DatabaseUnavailable(
        `The PostgreSQL of DATABASE_URL is version ${String(found?.version)}; Saikne needs 15 or newer.`,
      );
    }
    if (found.encoding !== 'UTF8') {
      throw new DatabaseUnavailable(
        `The database of DATABASE_URL is encoded in ${found.encoding}; make one with encoding 'UTF8'.`,
      );
    }
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    throw new DatabaseUnavailable(
      `The database of DATABASE_URL cannot be reached (${messageOf(error)}). Check that it runs and that host, port, ` +
        'user and password are right; or unset DATABASE_URL to use the embedded PostgreSQL.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  return { kind: 'given', connection, close: () => Promise.resolve() };
}
