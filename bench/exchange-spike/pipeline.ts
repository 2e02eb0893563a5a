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
}

/** Documents made beforehand are handed in and delivered; the clock runs from the first to the last. */
export async function measurePipeline({ store, database, home, traffic, workers: count, kill }: PipelineOptions) {
  const contents = contentsOf(traffic);
  const workers = openWorkers(database.connection);
  await Promise.all(Array.from({ length: count }, () => workers.start()));
  const watch: Stopwatch = { home, others: () => workers.cpuSeconds() };
  const cpuSince = cpuSecondsSince(watch);
  const started = performance.now();
  const slices = watchSlices(workers);
  const killed = kill ? killInTheMiddle(workers, traffic.count / 2) : Promise.resolve(null);
  await submitAll(store, traffic, contents);
  await untilQueueIsEmpty(store);
  const seconds = (performance.now() - started) / 1000;
  const cpu = cpuSince(traffic.count);
  const deliveredPerSecondBySlice = slices.stop();
  const killedAfterDocuments = await killed;
  await workers.stop();
  return {
    documents: traffic.count,
    workers: count,
    killedAfterDocuments,
    seconds: Math.round(seconds * 100) / 100,
    documentsPerSecond: Math.round(traffic.count / seconds),
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
