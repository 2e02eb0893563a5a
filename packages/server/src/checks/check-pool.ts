import type { Worker } from 'node:worker_threads';
import { newThread } from '../running/new-thread.js';
import type { ConversionOrder, ConversionResult, Examination } from './examination.js';
import type { Job, JobAnswer, Outcome } from './jobs.js';

/** The bounds of one job: documents and bytes that go to a thread together. A larger document goes alone. */
export const jobBounds = { maxDocuments: 24, maxBytes: 512 * 1024 } as const;

/** A thread that has not answered for so long is ended, and its documents are tried again, alone. */
export const jobTimeoutMs = 120_000;

const restartDelayMs = 250;

/** Threads that read, check and convert documents. Answers come in the order of what was asked. */
export interface CheckPool {
  examine(contents: readonly Uint8Array[]): Promise<readonly Outcome<Examination>[]>;
  convert(orders: readonly ConversionOrder[]): Promise<readonly Outcome<ConversionResult>[]>;
  close(): Promise<void>;
}

interface Task {
  readonly id: number;
  readonly job: Job;
  readonly settle: (answer: JobAnswer | { readonly fault: string }) => void;
}

interface Thread {
  readonly worker: Worker;
  task: Task | undefined;
  timer: NodeJS.Timeout | undefined;
}

export function openCheckPool(size: number): CheckPool {
  const waiting: Task[] = [];
  const threads = new Set<Thread>();
  let lastId = 0;
  let closed = false;

  function start(): void {
    const thread: Thread = { worker: newThread(import.meta.url, './check-thread'), task: undefined, timer: undefined };
    threads.add(thread);
    thread.worker.on('message', ({ answer }: { readonly answer: JobAnswer }) => {
      finish(thread, answer);
    });
    thread.worker.on('error', (error) => {
      finish(thread, { fault: error.message });
    });
    thread.worker.on('exit', () => {
      threads.delete(thread);
      finish(thread, { fault: 'the thread ended' });
      // Not at once: a thread that cannot start would keep the server busy with starting it.
      if (!closed) setTimeout(startAgain, restartDelayMs);
    });
    give(thread);
  }

  function startAgain(): void {
    if (!closed) start();
  }

  function give(thread: Thread): void {
    if (closed || thread.task !== undefined) return;
    const task = waiting.shift();
    if (task === undefined) {
      thread.worker.unref();
      return;
    }
    thread.task = task;
    thread.worker.ref();
    thread.timer = setTimeout(() => void thread.worker.terminate(), jobTimeoutMs);
    thread.worker.postMessage({ id: task.id, job: task.job });
  }

  function finish(thread: Thread, answer: JobAnswer | { readonly fault: string }): void {
    clearTimeout(thread.timer);
    const { task } = thread;
    thread.task = undefined;
    task?.settle(answer);
    if (threads.has(thread)) give(thread);
  }

  function ask(job: Job): Promise<JobAnswer | { readonly fault: string }> {
    if (closed) return Promise.resolve({ fault: 'the server is stopping' });
    return new Promise((settle) => {
      waiting.push({ id: ++lastId, job, settle });
      for (const thread of threads) give(thread);
    });
  }

  for (let at = 0; at < size; at++) start();
  return {
    async examine(contents) {
      const jobs = inJobs(contents, (content) => content.length);
      const answers = await Promise.all(jobs.map((some) => ask({ kind: 'examine', contents: some })));
      return answers.flatMap((answer, at) =>
        'kind' in answer && answer.kind === 'examine' ? answer.outcomes : faults(jobs[at] ?? [], answer),
      );
    },
    async convert(orders) {
      const jobs = inJobs(orders, (order) => order.content.length);
      const answers = await Promise.all(jobs.map((some) => ask({ kind: 'convert', orders: some })));
      return answers.flatMap((answer, at) =>
        'kind' in answer && answer.kind === 'convert' ? answer.outcomes : faults(jobs[at] ?? [], answer),
      );
    },
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.settle({ fault: 'the server is stopping' });
      await Promise.all([...threads].map((thread) => thread.worker.terminate()));
    },
  };
}

function inJobs<T>(items: readonly T[], sizeOf: (item: T) => number): readonly (readonly T[])[] {
  const jobs: T[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    const last = jobs.at(-1);
    bytes += sizeOf(item);
    if (last === undefined || bytes > jobBounds.maxBytes || last.length >= jobBounds.maxDocuments) {
      jobs.push([item]);
      bytes = sizeOf(item);
    } else last.push(item);
  }
  return jobs;
}

function faults(items: readonly unknown[], answer: object): readonly { readonly ok: false; readonly fault: string }[] {
  const fault = 'fault' in answer ? String(answer.fault) : 'the thread answered something else';
  return items.map(() => ({ ok: false, fault }));
}
