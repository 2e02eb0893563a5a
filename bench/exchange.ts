/**
 * End to end through the real server over HTTP: documents are handed in one request each, checked under their profile,
 * converted for receivers that want another format, proven and delivered. Beside it, in the same run, a bare batched
 * insert of the rows and bytes that this left behind, with the same durability.
 *
 * `npm run bench -- exchange [--documents 10000] [--connections 48] [--threads 1] [--lines 3] [--receive ubl,cii,edifact]`
 */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDatabase, openStore, type Database, type Store } from '@saikne/store';
import { createClient } from '@saikne/wire';
import { bareInsert } from './exchange-spike/bare.js';
import { databaseCpuSeconds } from './exchange/cpu.js';
import { openLane } from './exchange/http-lane.js';
import { invoiceWriter, parties } from './exchange/traffic.js';

const timeoutMs = 30 * 60_000;
const bareDocuments = 20_000;

export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '10000' },
      connections: { type: 'string', default: '48' },
      threads: { type: 'string', default: '1' },
      lines: { type: 'string', default: '3' },
      receive: { type: 'string', default: 'ubl,cii,edifact' },
    },
  });
  const documents = Number(values.documents);
  const home = mkdtempSync(join(tmpdir(), 'saikne-bench-'));
  const database = await openDatabase({ dataDir: home });
  const server = startBuiltServer(home, values.threads);
  try {
    const { url, operatorKey } = await readyServer(server);
    const senders = await joinAll(url, operatorKey, values.receive.split(','), Number(values.lines));
    const store = await openStore({ database });
    try {
      await submit(url, senders, 0, 300, 8);
      await untilDelivered(store, 300);
      const before = await cpuOf(server, home);
      const started = performance.now();
      const progress = watch(store, started);
      await submit(url, senders, 300, documents, Number(values.connections));
      const submittedSeconds = (performance.now() - started) / 1000;
      await untilDelivered(store, documents + 300);
      const seconds = (performance.now() - started) / 1000;
      const bySlice = progress.stop();
      const after = await cpuOf(server, home);
      server.send('stop');
      await new Promise((resolve) => server.once('exit', resolve));
      const bare = await bareRate(database, documents);
      return {
        documents,
        bytesEach: senders[0]?.make(0).length,
        receive: values.receive,
        seconds: round(seconds),
        documentsPerSecond: Math.round(documents / seconds),
        acceptedPerSecond: Math.round(documents / submittedSeconds),
        deliveredPerSecondBySlice: bySlice,
        cpuMsPerDocument: {
          server: round(((after.server - before.server) * 1000) / documents),
          database: round(((after.database - before.database) * 1000) / documents),
          client: round(((after.client - before.client) * 1000) / documents),
        },
        bareDocumentsPerSecond: Math.round(bare),
        shareOfBare: round(documents / seconds / bare),
      };
    } finally {
      await store.close();
    }
  } finally {
    if (server.exitCode === null) server.kill('SIGTERM');
    await database.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The server runs as it is shipped, from its build: a loader's wrapping would be measured too. */
function startBuiltServer(home: string, threads: string): ChildProcess {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const compiler = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const { status } = spawnSync(process.execPath, [compiler, '-b', 'packages/server'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the server could not be built');
  const execArgv = process.execArgv.filter((argument) => argument !== '--conditions=source');
  return fork(fileURLToPath(new URL('./exchange/server-process.ts', import.meta.url)), [home, threads], { execArgv });
}

interface Sender {
  readonly key: string;
  readonly make: (n: number) => Buffer;
}

/** Registers the partners; each sends to the next one, which receives in one of the formats. */
async function joinAll(
  url: string,
  operatorKey: string,
  receive: readonly string[],
  lines: number,
): Promise<readonly Sender[]> {
  const operator = createClient({ baseUrl: url, fetch, apiKey: operatorKey });
  const members: { readonly id: string; readonly key: string }[] = [];
  for (const [at, { name, registration }] of parties.entries()) {
    const identifiers = [
      { scheme: '0218', value: registration },
      { scheme: 'vat', value: `LV${registration}` },
    ];
    const contractFormat = { format: receive[at % receive.length] ?? 'ubl', settings: {} };
    const { id } = await operator.call('registerPartner', { body: { name, identifiers, contractFormat } });
    const { key } = await operator.call('createApiKey', { params: { id } });
    members.push({ id, key });
  }
  return Promise.all(
    members.map(async ({ key }, at) => {
      const next = (at + 1) % members.length;
      const [seller, buyer, other] = [parties[at], parties[next], members[next]];
      if (seller === undefined || buyer === undefined || other === undefined) throw new Error('there are no partners');
      const as = (apiKey: string) => createClient({ baseUrl: url, fetch, apiKey });
      const { id } = await as(key).call('requestLink', { body: { partner: other.id } });
      await as(other.key).call('acceptLink', { params: { id } });
      return { key, make: invoiceWriter(seller, buyer, 'ubl', lines) };
    }),
  );
}

async function submit(
  url: string,
  senders: readonly Sender[],
  from: number,
  count: number,
  connections: number,
): Promise<void> {
  let next = from;
  const lane = async () => {
    const connection = await openLane(url);
    for (let n = next++; n < from + count; n = next++) {
      const sender = senders[n % senders.length];
      if (sender === undefined) throw new Error('there is no sender');
      const headers = `authorization: Bearer ${sender.key}\r\nidempotency-key: n${String(n)}\r\ncontent-type: application/xml\r\n`;
      const status = await connection.post('/v1/documents', headers, sender.make(n));
      if (status !== 202) throw new Error(`document ${String(n)} was answered with ${String(status)}`);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, lane));
}

async function untilDelivered(store: Store, count: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while ((await delivered(store)) < count) {
    if (Date.now() > deadline) throw new Error('the documents were not delivered in time');
    await delay(50);
  }
}

async function delivered(store: Store): Promise<number> {
  const text = 'select count(*) as n from saikne.mailbox';
  const rows = await store.asOperator((tx) => tx.run<{ readonly n: number }>({ text }, []));
  return rows[0]?.n ?? 0;
}

/** Delivered documents a second, in ten slices of a growing length: a rate that decays would show. */
function watch(store: Store, started: number): { stop(): readonly number[] } {
  const samples: { readonly second: number; readonly delivered: number }[] = [];
  const timer = setInterval(() => {
    const second = (performance.now() - started) / 1000;
    void delivered(store).then(
      (count) => samples.push({ second, delivered: count }),
      () => undefined,
    );
  }, 1000);
  return {
    stop() {
      clearInterval(timer);
      const size = Math.max(1, Math.floor(samples.length / 10));
      const marks = samples.filter((_, at) => at % size === 0);
      return marks.slice(1).map((mark, at) => {
        const before = marks[at] ?? mark;
        return Math.round((mark.delivered - before.delivered) / (mark.second - before.second));
      });
    },
  };
}

/** CPU seconds used so far: the server with its threads, the database, and this process, which is the client. */
async function cpuOf(server: ChildProcess, home: string) {
  const answer = new Promise<{ readonly cpuSeconds: number }>((resolve) => {
    // The server answers the one question with the one number.
    server.once('message', (message) => {
      resolve(message as { readonly cpuSeconds: number });
    });
  });
  server.send('cpu');
  const { user, system } = process.cpuUsage();
  const { cpuSeconds } = await answer;
  return { server: cpuSeconds, database: databaseCpuSeconds(home) ?? Number.NaN, client: (user + system) / 1e6 };
}

/** The best of one and two connections: the yardstick is to be hard. */
async function bareRate(database: Database, documents: number): Promise<number> {
  const count = Math.min(documents, bareDocuments);
  const rates: number[] = [];
  for (const connections of [1, 2]) {
    const options = { documents: count, batchDocuments: 200, connections, values: 'given' } as const;
    rates.push(count / (await bareInsert(database.connection, options)));
  }
  return Math.max(...rates);
}

function readyServer(server: ChildProcess): Promise<{ readonly url: string; readonly operatorKey: string }> {
  return new Promise((resolve, reject) => {
    // The first message is the server's address.
    server.once('message', (message) => {
      resolve(message as { readonly url: string; readonly operatorKey: string });
    });
    server.once('exit', (code) => {
      reject(new Error(`the server ended with ${String(code)}`));
    });
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
