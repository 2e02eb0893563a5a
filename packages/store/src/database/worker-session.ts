import pg from 'pg';
import { workerLockClass } from '../sql/abandoned-claims.js';
import type { ConnectionSettings } from './connection.js';
import { sessionSettings } from './session.js';

/**
 * A worker's sign of life: a connection that holds an advisory lock. When the process dies PostgreSQL frees the lock,
 * and what the worker had claimed can be given to others at once.
 */
export interface WorkerSession {
  /** Stands in the queue beside what the worker has claimed. */
  readonly id: number;
  /** False: the connection broke, the claims are lost; open another session. */
  alive(): boolean;
  close(): Promise<void>;
}

export async function openWorkerSession(
  connection: ConnectionSettings,
  onError: (error: Error) => void,
): Promise<WorkerSession> {
  const client = new pg.Client({ ...sessionSettings(connection, 'operator'), application_name: 'saikne-worker' });
  let alive = true;
  client.on('error', (error) => {
    alive = false;
    onError(error);
  });
  client.on('end', () => (alive = false));
  await client.connect();
  // The row shows only with the commit, and then the lock is held already.
  const { rows } = await client.query<{ id: number }>(
    `insert into saikne.worker_session default values returning id, pg_advisory_lock(${String(workerLockClass)}, id)`,
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the worker got no session');
  return {
    id,
    alive: () => alive,
    async close() {
      await client.end();
    },
  };
}
