/** A worker process of the spike: claims, reads, decides and commits in batches until it is told to stop. */
import { setTimeout as delay } from 'node:timers/promises';
import { instantFromEpochMs } from '@saikne/kernel';
import {
  claimDocuments,
  commitDecisions,
  failpointsFromEnvironment,
  openStore,
  registerBusinessKeys,
  releaseAbandonedClaims,
  type ConnectionSettings,
  type Store,
  type WorkerSession,
} from '@saikne/store';
import { businessKeyOf, decide, read } from './decide.js';

const batchDocuments = 200;
const batchBytes = 8 * 1024 * 1024;
const idleMs = 1000;

// The parent's own argument.
const settings = JSON.parse(process.argv[2] ?? '{}') as ConnectionSettings;
const store = await openStore({
  database: { connection: settings },
  failpoints: failpointsFromEnvironment(process.env),
  onError: (error) => {
    console.error(error);
  },
});
const stop = new AbortController();
process.on('SIGTERM', () => {
  stop.abort();
});
process.on('disconnect', () => {
  stop.abort();
});
await store.asOperator(releaseAbandonedClaims);
process.send?.(0);
// Two at a time: while one waits for PostgreSQL the other one reads and decides.
await Promise.all([work(store), work(store)]);
await store.close();
process.disconnect();

async function work(store: Store): Promise<void> {
  const worker = await store.openWorker();
  let afterSender: string | undefined;
  while (!stop.signal.aborted) {
    const claimed = await store.asOperator(
      (tx) =>
        claimDocuments(tx, {
          worker,
          limit: batchDocuments,
          maxBytes: batchBytes,
          now: instantFromEpochMs(Date.now()),
          ...(afterSender === undefined ? {} : { afterSender }),
        }),
      'claim',
    );
    afterSender = claimed.nextSender;
    if (claimed.documents.length > 0) await settle(store, worker, claimed.documents.map(read));
    else await untilWoken(store);
  }
  await worker.close();
}

async function settle(store: Store, worker: WorkerSession, readings: readonly ReturnType<typeof read>[]) {
  const settled = await store.asOperator(async (tx) => {
    const duplicates = await registerBusinessKeys(tx, readings.map(businessKeyOf));
    return commitDecisions(
      tx,
      worker,
      readings.map((reading) => decide(reading, duplicates)),
    );
  }, 'decide');
  process.send?.(settled.length);
}

async function untilWoken(store: Store): Promise<void> {
  const woken = new AbortController();
  const off = store.listener.on('document_queue', () => {
    woken.abort();
  });
  await delay(idleMs, undefined, { signal: AbortSignal.any([woken.signal, stop.signal]) }).catch(() => undefined);
  off();
}
