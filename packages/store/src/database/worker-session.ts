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
  const { rows } = await client.query<{ id: number }>(`select nextval('saikne.worker_session')::integer as id`);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the sequence of worker sessions gave no number');
  await client.query('select pg_advisory_lock($1, $2)', [workerLockClass, id]);
  return {
    id,
    alive: () => alive,
    async close() {
      await client.end();
    },
  };
}
