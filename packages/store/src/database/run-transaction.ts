import { parseId, type Id } from '@saikne/kernel';
import type pg from 'pg';
import { failpointNames, type Failpoints } from '../failpoints.js';
import type {
  Channel,
  OperatorTransaction,
  SqlValue,
  Statement,
  TenantTransaction,
  Transaction,
} from './transaction.js';

/** One named unit of work on one connection. */
export interface Work<Tx extends Transaction, T> {
  readonly pool: pg.Pool;
  /** Opens the transaction: `begin` and, for a tenant, its scope. */
  readonly begin: string;
  readonly failpoints: Failpoints;
  readonly step: string;
  readonly run: (tx: Tx) => Promise<T>;
}

export const beginOperator = 'begin';

/** Opens a transaction in the name of these partners. The ids are checked: the text goes to the database as it is. */
export function beginTenant(tenants: readonly Id<'partner'>[]): string {
  for (const tenant of tenants) {
    if (parseId(tenant) !== tenant) throw new Error(`not the id of a partner: ${tenant}`);
  }
  return `begin; set local saikne.tenant = '{${tenants.join(',')}}'`;
}

export function runAsTenant<T>(work: Work<TenantTransaction, T>, tenants: readonly Id<'partner'>[]): Promise<T> {
  return run(work, (shared) => ({ ...shared, role: 'tenant' as const, tenants }));
}

export function runAsOperator<T>(work: Work<OperatorTransaction, T>): Promise<T> {
  return run(work, (shared) => ({ ...shared, role: 'operator' as const }));
}

async function run<Tx extends Transaction, T>(work: Work<Tx, T>, toTx: (shared: Transaction) => Tx): Promise<T> {
  const client = await work.pool.connect();
  const woken = new Set<Channel>();
  const [beforeCommit, afterCommit] = failpointNames(work.step);
  let broken = true;
  try {
    await client.query(work.begin);
    let result: T;
    try {
      result = await work.run(toTx(sharedPart(client, woken)));
    } catch (error) {
      await client.query('rollback');
      broken = false;
      throw error;
    }
    work.failpoints.reach(beforeCommit);
    await commit(client, woken);
    broken = false;
    work.failpoints.reach(afterCommit);
    return result;
  } finally {
    // A connection whose transaction did not end cleanly is thrown away; PostgreSQL rolls it back.
    client.release(broken);
  }
}

async function commit(client: pg.PoolClient, woken: ReadonlySet<Channel>): Promise<void> {
  const notifications = [...woken].map((channel) => `notify saikne_${channel}; `).join('');
  const results: unknown = await client.query(`${notifications}commit`);
  // PostgreSQL answers a commit of a failed transaction with a rollback, which must not pass for success.
  const last: unknown = Array.isArray(results) ? results.at(-1) : results;
  if ((last as pg.QueryResult).command !== 'COMMIT') throw new Error('the transaction was rolled back at its commit');
}

function sharedPart(client: pg.PoolClient, woken: Set<Channel>): Transaction {
  return {
    async run<Row extends object>(statement: Statement, values: readonly SqlValue[]) {
      const { name, text } = statement;
      const query = { text, values: values.map(toDriver), ...(name === undefined ? {} : { name }) };
      return (await client.query<Row>(query)).rows;
    },
    wake(channel) {
      woken.add(channel);
    },
  };
}

/** The driver sends a Buffer as bytes; a plain Uint8Array it would send as text. */
function toDriver(value: SqlValue): SqlValue {
  if (!(value instanceof Uint8Array) || Buffer.isBuffer(value)) return value;
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
