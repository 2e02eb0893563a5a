import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Store } from '@saikne/store';
import { cpuSecondsSince, type Stopwatch } from './cpu.js';
import { contentsOf, submissionOf, type Traffic } from './documents.js';
import { openWorkers, type Workers } from './workers.js';

/** Documents handed in at once, as many connected senders would. */
const inFlight = 400;
const sliceMs = 2000;
const timeoutMs = 15 * 60_000;

export interface PipelineOptions {
  readonly store: Store;
  readonly database: Database;
  /** The directory of the embedded server. */
  readonly home: string;
  readonly traffic: Traffic;
  readonly workers: number;
  readonly kill: boolean;
  /** Documents that go through before the clock starts, as in a server that has been running for a minute. */
  readonly warmUp: number;
}

/** Documents made beforehand are handed in and delivered; the clock runs from the first to the last. */
export async function measurePipeline({
  store,
  database,
  home,
  traffic,
  workers: count,
  kill,
  warmUp,
}: PipelineOptions) {
  const contents = contentsOf(traffic);
  const workers = openWorkers(database.connection);
  await Promise.all(Array.from({ length: count }, () => workers.start()));
  const measured = { ...traffic, count: traffic.count - warmUp };
  await submitAll(store, traffic, contents.slice(0, warmUp), 0);
  await untilQueueIsEmpty(store);
  const watch: Stopwatch = { home, others: () => workers.cpuSeconds() };
  const cpuSince = cpuSecondsSince(watch);
  const started = performance.now();
  const slices = watchSlices(workers);
  const killed = kill ? killInTheMiddle(workers, warmUp + measured.count / 2) : Promise.resolve(null);
  await submitAll(store, traffic, contents.slice(warmUp), warmUp);
  await untilQueueIsEmpty(store);
  const seconds = (performance.now() - started) / 1000;
  const cpu = cpuSince(measured.count);
  const deliveredPerSecondBySlice = slices.stop();
  const killedAfterDocuments = await killed;
  await workers.stop();
  return {
    documents: measured.count,
    warmUp,
    workers: count,
    killedAfterDocuments,
    seconds: Math.round(seconds * 100) / 100,
    documentsPerSecond: Math.round(measured.count / seconds),
    deliveredPerSecondBySlice,
    cpuMicrosecondsPerDocument: cpu,
  };
}

/** Kills a worker, at work, once half of the documents are delivered, and starts another one. */
async function killInTheMiddle(workers: Workers, after: number): Promise<number> {
  while (workers.decided() < after) await delay(5);
  const decided = workers.decided();
  await workers.killOne();
  await workers.start();
  return decided;
}

/** `first` is the number of the first of these contents. */
async function submitAll(store: Store, traffic: Traffic, contents: readonly Buffer[], first: number): Promise<void> {
  const rest = contents.entries();
  const lane = async () => {
    for (const [at, content] of rest) {
      const { kind } = await store.submit(submissionOf(traffic, first + at, content));
      if (kind !== 'accepted') throw new Error(`document ${String(first + at)} was answered with ${kind}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

async function untilQueueIsEmpty(store: Store): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  const text = 'select exists (select 1 from saikne.document_queue) as busy';
  for (;;) {
    const rows = await store.asOperator((tx) => tx.run<{ readonly busy: boolean }>({ text }, []));
    if (rows[0]?.busy === false) return;
    if (Date.now() > deadline) throw new Error('the documents were not delivered in time');
    await delay(20);
  }
}

function watchSlices(workers: Workers) {
  const counts: number[] = [workers.decided()];
  const timer = setInterval(() => counts.push(workers.decided()), sliceMs);
  return {
    stop() {
      clearInterval(timer);
      return counts.slice(1).map((count, at) => Math.round(((count - (counts[at] ?? 0)) * 1000) / sliceMs));
    },
  };
}
