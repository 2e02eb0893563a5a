import { parentPort } from 'node:worker_threads';
import { createEngine } from './engine.js';
import type { Job, JobAnswer, Outcome } from './jobs.js';

/** A thread that reads, checks and converts; a large document holds up this thread, never the server's loop. */
parentPort?.on('message', ({ id, job }: { readonly id: number; readonly job: Job }) => {
  parentPort?.postMessage({ id, answer: run(job) });
});

const engine = createEngine();

function run(job: Job): JobAnswer {
  if (job.kind === 'examine')
    return { kind: 'examine', outcomes: job.contents.map((one) => attempt(() => engine.examine(one))) };
  return { kind: 'convert', outcomes: job.orders.map((one) => attempt(() => engine.convertFor(one))) };
}

function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
