import pg from 'pg';
import type { ConnectionSettings, Database } from '../database/connection.js';
import { messageOf } from '../database/database-unavailable.js';
import { findPostmaster } from './postmaster.js';
import { prepareServer, type EmbeddedServer } from './start.js';
import { requestStop, stopServer } from './stop.js';
import { register, type Registration } from './users.js';

const databaseName = 'saikne';
const watchMs = 500;

/** More restarts than this within the window mean that restarting does not help. */
const maxRestarts = 5;
const restartWindowMs = 60_000;

/**
 * Opens the embedded PostgreSQL of a data directory: makes it, starts it, or adopts the one that runs, whether a
 * living process started it or a killed one left it. While it is open it is watched and restarted if it dies.
 */
export async function openEmbedded(dataDir: string, onLog: (line: string) => void): Promise<Database> {
  const server = await prepareServer(dataDir);
  const registration = register(server.layout.users);
  const atExit = () => {
    if (registration.leave()) requestStop(server.layout);
    registration.left();
  };
  process.on('exit', atExit);
  try {
    await server.start();
    await ensureDatabase(server);
  } catch (error) {
    process.off('exit', atExit);
    await giveBack(server, registration);
    throw error;
  }
  const watch = watchServer(server, onLog);
  let closed: Promise<void> | undefined;
  return {
    kind: 'embedded',
    connection: { ...server.address(), database: databaseName },
    close() {
      closed ??= watch.stop().then(async () => {
        process.off('exit', atExit);
        await giveBack(server, registration);
      });
      return closed;
    },
  };
}

async function giveBack(server: EmbeddedServer, registration: Registration): Promise<void> {
  try {
    if (registration.leave()) await stopServer(server.layout);
  } finally {
    registration.left();
  }
}

async function ensureDatabase(server: EmbeddedServer): Promise<void> {
  const settings: ConnectionSettings = { ...server.address(), database: 'postgres' };
  const client = new pg.Client(settings);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } catch (error) {
    // 42P04 and 23505: another process made it in the meantime.
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== '42P04' && code !== '23505') throw error;
  } finally {
    await client.end();
  }
}

function watchServer(server: EmbeddedServer, onLog: (line: string) => void): { stop(): Promise<void> } {
  const restarts: number[] = [];
  let restarting: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (restarting !== undefined || findPostmaster(server.layout) !== undefined) return;
    const since = Date.now() - restartWindowMs;
    if (restarts.filter((at) => at > since).length >= maxRestarts) return;
    restarts.push(Date.now());
    onLog('The embedded PostgreSQL is gone; starting it again.');
    restarting = server
      .start()
      .catch((error: unknown) => {
        onLog(messageOf(error));
      })
      .finally(() => (restarting = undefined));
  }, watchMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await restarting;
    },
  };
}
