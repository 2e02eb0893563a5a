import { claimDocuments, releaseAbandonedClaims, type ClaimedDocument, type WorkerSession } from '@saikne/store';
import { processBatch, type PipelineParts } from './process-batch.js';

/** The bounds of what one process works on at a time. */
export const workerBounds = {
  maxDocuments: 128,
  maxBytes: 4 * 1024 * 1024,
  maxBatchesAtOnce: 3,
  /** A document of so many bytes is a batch of its own, so that it holds up no other. */
  largeBytes: 512 * 1024,
} as const;

/** How long an idle worker sleeps where no wake-up comes. */
const idleMs = 1000;

export interface RunningRole {
  /** Resolves when what was begun is finished. */
  stop(): Promise<void>;
}

export interface WorkerRoleParts extends PipelineParts {
  readonly onError: (error: unknown) => void;
}

/** Claims documents as they come and works on a few batches at once. */
export function startWorkerRole(parts: WorkerRoleParts): RunningRole {
  const { store, clock, onError } = parts;
  const underWay = new Set<Promise<void>>();
  const bell = openBell();
  const unsubscribe = store.listener.on('document_queue', bell.ring);
  let stopping = false;
  let session: WorkerSession | undefined;
  let nextSender: string | undefined;

  async function liveSession(): Promise<WorkerSession> {
    if (session?.alive() !== true) session = await store.openWorker();
    return session;
  }

  async function claim(worker: WorkerSession): Promise<readonly ClaimedDocument[]> {
    const { maxDocuments: limit, maxBytes } = workerBounds;
    const after = nextSender === undefined ? {} : { afterSender: nextSender };
    const request = { worker, limit, maxBytes, now: clock.now(), ...after };
    const batch = await store.asOperator((tx) => claimDocuments(tx, request), 'claim');
    ({ nextSender } = batch);
    return batch.documents;
  }

  function begin(worker: WorkerSession, documents: readonly ClaimedDocument[]): void {
    if (documents.length === 0) return;
    const work = processBatch(parts, worker, documents)
      .catch(onError)
      .finally(() => {
        underWay.delete(work);
        bell.ring();
      });
    underWay.add(work);
  }

  async function run(): Promise<void> {
    let lookedForAbandonedAt = 0;
    while (!stopping) {
      try {
        if (Date.now() - lookedForAbandonedAt > idleMs) {
          lookedForAbandonedAt = Date.now();
          await store.asOperator((tx) => releaseAbandonedClaims(tx), 'release');
        }
        if (underWay.size < workerBounds.maxBatchesAtOnce) {
          const worker = await liveSession();
          const documents = await claim(worker);
          for (const group of groupsOf(documents)) begin(worker, group);
          if (documents.length > 0) continue;
        }
      } catch (error) {
        onError(error);
      }
      await bell.wait(idleMs);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping = true;
      bell.ring();
      unsubscribe();
      await running;
      await Promise.all(underWay);
      await session?.close();
    },
  };
}

function groupsOf(documents: readonly ClaimedDocument[]): readonly (readonly ClaimedDocument[])[] {
  const isLarge = (document: ClaimedDocument) => document.content.length >= workerBounds.largeBytes;
  const small = documents.filter((document) => !isLarge(document));
  return [...documents.filter(isLarge).map((document) => [document]), ...(small.length > 0 ? [small] : [])];
}

/** Wakes one sleeper; a ring that nobody waited for is remembered. */
function openBell() {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          wake = undefined;
          rung = false;
          resolve();
        };
        const timer = setTimeout(done, rung ? 0 : ms);
        wake = done;
      }),
  };
}
