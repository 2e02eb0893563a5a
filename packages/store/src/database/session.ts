import pg from 'pg';
import type { ConnectionSettings } from './connection.js';

/** As whom a connection acts. Neither role owns a table or may bypass row-level security. */
export type Role = 'tenant' | 'operator';

const connectTimeoutMs = 10_000;
const idleTimeoutMs = 60_000;

/** The settings of a connection that acts in a role from its first statement on. */
export function sessionSettings(connection: ConnectionSettings, role: Role): pg.ClientConfig {
  const options = [`role=saikne_${role}`, 'timezone=UTC', 'datestyle=ISO', 'bytea_output=hex', 'jit=off'];
  return {
    ...connection,
    application_name: `saikne-${role}`,
    options: options.map((option) => `-c ${option}`).join(' '),
    connectionTimeoutMillis: connectTimeoutMs,
    types: { getTypeParser: typeParser },
  };
}

/** A pool of such connections. A connection that breaks is reported, never thrown into the void. */
export function openPool(
  connection: ConnectionSettings,
  role: Role,
  size: number,
  onError: (error: Error) => void,
): pg.Pool {
  const pool = new pg.Pool({ ...sessionSettings(connection, role), max: size, idleTimeoutMillis: idleTimeoutMs });
  pool.on('error', onError);
  // A connection in use reports here; whoever uses it gets the error of its statement as well.
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** Types by their number in pg_type that are read otherwise than the driver does. */
const readers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  // int8: counts, far below 2^53.
  [20, Number],
  // date, timestamptz: as the kernel's texts.
  [1082, String],
  [1184, instantFromSql],
]);

/** The driver asks for any number, not only for those its types list, and its own reader is declared as any. */
function typeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  const driver: (oid: number, format?: 'text' | 'binary') => unknown = pg.types.getTypeParser;
  return readers.get(oid) ?? (driver(oid, format) as (text: string) => unknown);
}

/** "2026-03-02 10:00:00.12+00" as "2026-03-02T10:00:00.120Z". */
export function instantFromSql(text: string): string {
  const fraction = text
    .slice(19, text.length - 3)
    .slice(1, 4)
    .padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}
