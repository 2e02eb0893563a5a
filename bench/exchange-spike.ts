/**
 * The document pipeline on PostgreSQL, end to end: documents are handed in through the store's group commit, worker
 * processes claim, read, decide and deliver them, one of them is killed with `kill -9` in the middle, and at the end
 * every document is looked at. Beside it, in the same run, a bare insert of the same rows.
 *
 * `npm run bench -- exchange-spike [--documents 20000] [--workers 2] [--no-kill] [--ahead 180]`
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addDays, day } from '@saikne/kernel';
import { ensurePayloadPartitions, migrate, openDatabase, openStore, type Database, type Store } from '@saikne/store';
import { bareInsert, type BareOptions } from './exchange-spike/bare.js';
import { contentsOf, newId, submissionOf, type Traffic } from './exchange-spike/documents.js';
import { verify, type Verification } from './exchange-spike/verify.js';

const partnerCount = 12;
const inFlight = 400;
const bareDocuments = 20_000;
const timeoutMs = 15 * 60_000;

export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '20000' },
      workers: { type: 'string', default: '2' },
      ahead: { type: 'string', default: '180' },
      'no-kill': { type: 'boolean', default: false },
    },
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'saikne-spike-'));
  const database = await openDatabase({ dataDir });
  try {
    await migrate(database);
    const store = await openStore({ database });
    try {
      await makePartitions(store, Number(values.ahead));
      const traffic = {
        partners: Array.from({ length: partnerCount }, () => newId<'partner'>()),
        count: Number(values.documents),
      };
      const pipeline = await measurePipeline(store, database, traffic, Number(values.workers), !values['no-kill']);
      const verified = await store.asOperator(verify);
      return {
        ...pipeline,
        verified,
        lostOrDoubled: exceptionsOf(verified),
        ...(await measureBare(database, traffic, pipeline)),
      };
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function makePartitions(store: Store, ahead: number): Promise<void> {
  const today = day('2026-11-23');
  const days = Array.from({ length: ahead }, (_, at) => addDays(today, at + 1));
  await store.asOperator((tx) => ensurePayloadPartitions(tx, days));
}

interface PipelineResult {
  readonly documents: number;
  readonly seconds: number;
  readonly documentsPerSecond: number;
}

async function measurePipeline(store: Store, database: Database, traffic: Traffic, workers: number, kill: boolean) {
  const contents = contentsOf(traffic);
  const children = new Set<ChildProcess>();
  const start = () => startWorker(database, children);
  await Promise.all(Array.from({ length: workers }, () => untilReady(start())));
  const started = performance.now();
  const progress = watchProgress(store, started);
  const killed = kill ? killInTheMiddle(store, children, start, traffic.count / 2) : Promise.resolve(0);
  await submitAll(store, traffic, contents);
  const submittedSeconds = (performance.now() - started) / 1000;
  await untilDelivered(store, traffic.count);
  const seconds = (performance.now() - started) / 1000;
  const samples = progress.stop();
  const killedAt = await killed;
  for (const child of children) child.kill('SIGTERM');
  await Promise.all([...children].map((child) => new Promise((resolve) => child.once('exit', resolve))));
  return {
    documents: traffic.count,
    workers,
    killedAfterDocuments: killedAt,
    seconds: round(seconds),
    submittedSeconds: round(submittedSeconds),
    documentsPerSecond: Math.round(traffic.count / seconds),
    deliveredPerSecondBySlice: samples,
  };
}

function startWorker(database: Database, children: Set<ChildProcess>): ChildProcess {
  const worker = fileURLToPath(new URL('./exchange-spike/worker.ts', import.meta.url));
  const child = fork(worker, [JSON.stringify(database.connection)], { execArgv: process.execArgv });
  children.add(child);
  // The channel of a killed process breaks; that it is gone is told by its exit.
  child.on('error', () => undefined);
  child.once('exit', () => children.delete(child));
  return child;
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', (code) => {
      reject(new Error(`a worker ended with ${String(code)} before it was ready`));
    });
  });
}

/** Kills a worker once half of the documents are delivered, as they are being worked on, and starts another one. */
async function killInTheMiddle(store: Store, children: ReadonlySet<ChildProcess>, start: () => unknown, after: number) {
  for (;;) {
    const delivered = await deliveredCount(store);
    const [victim] = children;
    if (delivered >= after && victim !== undefined) {
      victim.kill('SIGKILL');
      start();
      return delivered;
    }
    await delay(20);
  }
}

async function submitAll(store: Store, traffic: Traffic, contents: readonly Buffer[]): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < traffic.count; at = next++) {
      const content = contents[at];
      if (content === undefined) throw new Error(`document ${String(at)} was not made`);
      const { kind } = await store.submit(submissionOf(traffic, at, content));
      if (kind !== 'accepted') throw new Error(`document ${String(at)} was answered with ${kind}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

async function untilDelivered(store: Store, count: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while ((await deliveredCount(store)) < count) {
    if (Date.now() > deadline) throw new Error('the documents were not delivered in time');
    await delay(50);
  }
}

/** Cheap: the statistics PostgreSQL keeps itself would lag, and a count of mailboxes would disturb. */
async function deliveredCount(store: Store): Promise<number> {
  const text = `select (select count(*) from saikne.mailbox) as n`;
  const rows = await store.asOperator((tx) => tx.run<{ readonly n: number }>({ text }, []));
  return rows[0]?.n ?? 0;
}

function watchProgress(store: Store, started: number) {
  const samples: { readonly second: number; readonly delivered: number }[] = [];
  const take = async () => {
    const delivered = await deliveredCount(store);
    samples.push({ second: (performance.now() - started) / 1000, delivered });
  };
  const timer = setInterval(() => void take().catch(() => undefined), 2000);
  return {
    stop() {
      clearInterval(timer);
      return samples.slice(1).map((sample, at) => {
        const before = samples[at] ?? sample;
        return Math.round((sample.delivered - before.delivered) / (sample.second - before.second));
      });
    },
  };
}

/** The best of one, two and three connections for each way of handing the values over. */
async function measureBare(database: Database, traffic: Traffic, pipeline: PipelineResult): Promise<object> {
  const documents = Math.min(traffic.count, bareDocuments);
  const best = { given: 0, prepared: 0 };
  for (const values of ['given', 'prepared'] as const) {
    for (const connections of [1, 2, 3]) {
      const options: BareOptions = { documents, batchDocuments: 200, connections, values };
      const rate = documents / (await bareInsert(database.connection, options));
      best[values] = Math.max(best[values], Math.round(rate));
    }
  }
  return {
    bareDocumentsPerSecond: best,
    shareOfBare: {
      given: round(pipeline.documentsPerSecond / best.given),
      prepared: round(pipeline.documentsPerSecond / best.prepared),
    },
  };
}

function exceptionsOf(verified: Verification): number {
  return Object.values(verified.exceptions).reduce((sum, count) => sum + count, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
