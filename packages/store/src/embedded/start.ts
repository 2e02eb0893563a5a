import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseUnavailable, messageOf } from '../database/database-unavailable.js';
import { findBinaries, type Binaries } from './binaries.js';
import { ensureCluster, environment, superuser, takeOwnership } from './cluster.js';
import { layOut, makeSocketFolder, type Layout } from './layout.js';
import { findPostmaster, removeMisleadingLocks } from './postmaster.js';
import { chooseRunAs, launch, ownerOnDisk, type RunAs } from './run-as.js';
import { serverSettings } from './settings.js';
import { somebodyIsLeaving } from './users.js';

/** How long a start may take; recovery after a crash is part of it. */
const startTimeoutMs = 120_000;
const pollMs = 25;
const maxLogBytes = 10 * 1024 * 1024;

/** How to reach the embedded server. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** A server that may or may not be running; the data directory is the only thing that lasts. */
export interface EmbeddedServer {
  readonly layout: Layout;
  address(): ServerAddress;
  /** Returns when the server answers: adopts a running one, starts it otherwise. */
  start(): Promise<void>;
}

/** Puts everything in place that a start needs; what is there from last time is kept. */
export async function prepareServer(dataDir: string): Promise<EmbeddedServer> {
  if (process.platform === 'win32') {
    throw new DatabaseUnavailable('The embedded PostgreSQL needs Linux or macOS. Use WSL, or set DATABASE_URL.');
  }
  const layout = layOut(dataDir);
  const binaries = findBinaries(layout.libraries);
  const as = chooseRunAs([binaries.postgres, layout.cluster]);
  await ensureCluster(layout, binaries, as);
  const address = () => ({
    host: layout.socketFolder,
    port: 5432,
    user: superuser,
    password: readFileSync(layout.passwordFile, 'utf8').trim(),
  });
  return { layout, address, start: () => startOrAdopt(layout, binaries, as, address()) };
}

/**
 * Returns when the server of this data directory answers. A running one is adopted, whoever started it; one that is
 * going down is waited for; otherwise it is started. Of several that start it at once PostgreSQL lets one through.
 */
async function startOrAdopt(layout: Layout, binaries: Binaries, as: RunAs, address: ServerAddress): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  let started: ReturnType<typeof startProcess> | undefined;
  let problem = 'it did not answer in time';
  while (Date.now() < deadline) {
    if (somebodyIsLeaving(layout.users)) {
      await delay(pollMs);
      continue;
    }
    if (findPostmaster(layout) === undefined && started?.running() !== true) {
      if (started !== undefined && !maySucceedLater(layout)) break;
      removeMisleadingLocks(layout);
      takeOwnership(layout, as);
      started = startProcess(layout, binaries, as);
    }
    try {
      await askOnce(address);
      return;
    } catch (error) {
      problem = messageOf(error);
    }
    await delay(started === undefined || started.running() ? pollMs : pollMs * 10);
  }
  throw new DatabaseUnavailable(
    `The embedded PostgreSQL in ${layout.data} did not start (${problem}). Its last words, from ${layout.log}: ` +
      `${lastLines(layout.log, 5)}\nIf the disk is full, make room and start again; or set DATABASE_URL.`,
  );
}

function startProcess(layout: Layout, binaries: Binaries, as: RunAs): { running(): boolean } {
  const owner = ownerOnDisk(as);
  makeSocketFolder(layout.socketFolder, owner);
  keepLogShort(layout.log);
  const log = openSync(layout.log, 'a', 0o600);
  const { command, args, ids } = launch(as, binaries.postgres, [
    '-D',
    layout.data,
    ...serverSettings(layout.socketFolder),
  ]);
  // Of a process group of its own: Ctrl-C is for us, and we stop the server when our work is done.
  const child = spawn(command, args, {
    ...ids,
    cwd: '/',
    env: environment(binaries),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let over = false;
  child.on('error', () => (over = true));
  child.on('exit', () => (over = true));
  child.unref();
  return { running: () => !over };
}

async function askOnce(address: ServerAddress): Promise<void> {
  const client = new pg.Client({ ...address, database: 'postgres', connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the start failed because another one was quicker, or the old server's last processes were still there. */
function maySucceedLater(layout: Layout): boolean {
  const words = lastLines(layout.log, 5);
  return /pre-existing shared memory block|lock file ".+" already exists/.test(words);
}

function keepLogShort(log: string): void {
  try {
    if (statSync(log).size > maxLogBytes) renameSync(log, `${log}.old`);
  } catch {
    // There is none yet.
  }
}

function lastLines(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').slice(-count).join(' / ');
  } catch {
    return '(nothing)';
  }
}
