import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '@saikne/store';
import { isAlive } from '../src/embedded/process.js';

let base: string;
let dataDir: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'saikne-embedded-'));
  chmodSync(base, 0o755);
  dataDir = join(base, 'data');
});
afterEach(async () => {
  await gone();
  rmSync(base, { recursive: true, force: true });
});

const data = () => join(dataDir, 'postgres', 'cluster', 'data');
const postmasterFile = () => join(data(), 'postmaster.pid');
const serverPid = () => Number.parseInt(readFileSync(postmasterFile(), 'utf8'), 10);

async function ask<T extends object>(database: Database, text: string): Promise<readonly T[]> {
  const client = new pg.Client(database.connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Whatever a failed test left running in this data directory. */
async function gone(): Promise<void> {
  if (!existsSync(postmasterFile())) return;
  const pid = serverPid();
  if (pid !== process.pid && isAlive(pid)) process.kill(pid, 'SIGQUIT');
  await until(() => pid === process.pid || !isAlive(pid));
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it did not come about');
}

async function openElsewhere(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./embedded-process.ts', import.meta.url));
  const child = fork(script, [dataDir], { execArgv: ['--import', 'tsx', '--conditions=source'] });
  child.on('error', () => undefined);
  await once(child, 'message');
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

describe('the embedded PostgreSQL', () => {
  test('starts in a new directory, durable and reachable through its socket only', async () => {
    const database = await openDatabase({ dataDir });
    const [settings] = await ask(
      database,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
         current_setting('full_page_writes') as pages, current_setting('listen_addresses') as listens,
         current_setting('server_encoding') as encoding`,
    );
    expect(settings).toEqual({ fsync: 'on', commit: 'on', pages: 'on', listens: '', encoding: 'UTF8' });
    expect(statSync(String(database.connection.host)).mode & 0o777).toBe(0o700);
    await database.close();
  });

  test('stops with the last one that uses it and goes on with the same data', async () => {
    const first = await openDatabase({ dataDir });
    await ask(first, 'create table kept as select 42 as answer');
    const pid = serverPid();
    await first.close();
    await first.close();
    expect(isAlive(pid)).toBe(false);
    expect(readdirSync(join(dataDir, 'postgres', 'users'))).toEqual([]);
    const second = await openDatabase({ dataDir });
    expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.close();
  });

  test('is one server for two that start at once in a new directory, and outlives the first to leave', async () => {
    const [one, two, elsewhere] = await Promise.all([
      openDatabase({ dataDir }),
      openDatabase({ dataDir }),
      openElsewhere(),
    ]);
    const pid = serverPid();
    await one.close();
    await end(elsewhere, 'SIGINT');
    expect(await ask(two, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(serverPid()).toBe(pid);
    await two.close();
    expect(isAlive(pid)).toBe(false);
    expect(readdirSync(join(dataDir, 'postgres')).filter((name) => name.startsWith('cluster.'))).toEqual([]);
  });

  test('is handed from one to the next, however closely leaving and entering follow each other', async () => {
    for (let round = 0; round < 5; round++) {
      const leaving = await openDatabase({ dataDir });
      const [, entering] = await Promise.all([leaving.close(), openDatabase({ dataDir })]);
      expect(await ask(entering, 'select 1 as one')).toEqual([{ one: 1 }]);
      await entering.close();
    }
  });

  test('is stopped by a process that ends on Ctrl-C', async () => {
    const child = await openElsewhere();
    const pid = serverPid();
    await end(child, 'SIGINT');
    expect(isAlive(pid)).toBe(false);
  });

  test('is adopted after kill -9 of the process that had started it', async () => {
    const child = await openElsewhere();
    const orphan = serverPid();
    await end(child, 'SIGKILL');
    expect(isAlive(orphan)).toBe(true);
    const database = await openDatabase({ dataDir });
    expect(serverPid()).toBe(orphan);
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.close();
    expect(isAlive(orphan)).toBe(false);
  });

  test('comes back by itself after kill -9 of the server, with everything that was committed', async () => {
    const lines: string[] = [];
    const database = await openDatabase({ dataDir, onLog: (line) => lines.push(line) });
    await ask(database, 'create table kept as select 42 as answer');
    const killed = serverPid();
    process.kill(killed, 'SIGKILL');
    await until(() =>
      ask<{ answer: number }>(database, 'select answer from kept').then(
        ([row]) => row?.answer === 42,
        () => false,
      ),
    );
    expect(serverPid()).not.toBe(killed);
    expect(lines).toEqual(['The embedded PostgreSQL is gone; starting it again.']);
    await database.close();
  });

  test('starts after kill -9 of the server while nobody used it', async () => {
    const child = await openElsewhere();
    const orphan = serverPid();
    await end(child, 'SIGKILL');
    process.kill(orphan, 'SIGKILL');
    const database = await openDatabase({ dataDir });
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.close();
  });

  test('starts although postmaster.pid names a process that is something else now', async () => {
    await (await openDatabase({ dataDir })).close();
    writeFileSync(postmasterFile(), `${String(process.pid)}\n${data()}\n1700000000\n5432\n\n\n0 0\nready\n`);
    const database = await openDatabase({ dataDir });
    expect(serverPid()).not.toBe(process.pid);
    await database.close();
  });

  test('works in a folder that nobody else may enter, also as root, and after that folder was opened', async () => {
    chmodSync(base, 0o700);
    const closed = await openDatabase({ dataDir });
    await ask(closed, 'create table kept as select 42 as answer');
    await closed.close();
    chmodSync(base, 0o755);
    const open = await openDatabase({ dataDir });
    expect(await ask(open, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await open.close();
    chmodSync(base, 0o700);
    const again = await openDatabase({ dataDir });
    expect(await ask(again, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await again.close();
  });

  test('works in a directory whose name is too long for a socket', async () => {
    dataDir = join(base, 'a'.repeat(120));
    const database = await openDatabase({ dataDir });
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
    const folder = String(database.connection.host);
    expect(lstatSync(folder).mode & 0o777).toBe(0o700);
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('does not open the data of another major version, and says what to do', async () => {
    await (await openDatabase({ dataDir })).close();
    writeFileSync(join(data(), 'PG_VERSION'), '14\n');
    await expect(openDatabase({ dataDir })).rejects.toThrow(/made by PostgreSQL 14.*DATABASE_URL/s);
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
  });

  test('says what is wrong with a data directory that cannot be made', async () => {
    writeFileSync(dataDir, 'a file where a directory should be');
    await expect(openDatabase({ dataDir: join(dataDir, 'inside') })).rejects.toThrow(/cannot be used/);
  });

  test('that cannot start says why and where to look', async () => {
    await (await openDatabase({ dataDir })).close();
    rmSync(join(data(), 'global', 'pg_control'));
    await expect(openDatabase({ dataDir })).rejects.toThrow(/did not start.*postgres\.log.*pg_control/s);
    expect(readdirSync(join(dataDir, 'postgres', 'users'))).toEqual([]);
  });

  test('does not trip over what an interrupted first start left behind', async () => {
    const abandoned = join(dataDir, 'postgres', 'cluster.new-999999999-abcd');
    mkdirSync(join(abandoned, 'data'), { recursive: true });
    const database = await openDatabase({ dataDir });
    expect(existsSync(abandoned)).toBe(false);
    await database.close();
  });
});
