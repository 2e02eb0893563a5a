import pg from 'pg';
import type { Submission, SubmissionOutcome } from './model/submission.js';

/** The bounds of what is held and written at once. */
export const submissionBounds = {
  maxBatchDocuments: 200,
  maxBatchBytes: 8 * 1024 * 1024,
  maxPendingDocuments: 5000,
  maxPendingBytes: 256 * 1024 * 1024,
  maxBatchesAtOnce: 2,
} as const;

/** More is handed in than can be written; nothing was stored. The sender may try again with the same key. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}

/** Stores a batch in one transaction and returns the outcomes in the batch's order. */
export type StoreBatch = (batch: readonly Submission[]) => Promise<readonly SubmissionOutcome[]>;

interface Pending {
  readonly submission: Submission;
  readonly resolve: (outcome: SubmissionOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export interface SubmissionBatcher {
  submit(submission: Submission): Promise<SubmissionOutcome>;
  /** Resolves when everything handed in has been answered. */
  drain(): Promise<void>;
}

/**
 * Group commit: what is handed in while a batch is being written goes into the next one, so that many senders share
 * one commit and a single one waits for nobody.
 */
export function openSubmissionBatcher(storeBatch: StoreBatch): SubmissionBatcher {
  const pending: Pending[] = [];
  const underWay = new Set<Promise<void>>();
  let pendingBytes = 0;
  let scheduled = false;

  function schedule(): void {
    if (scheduled || pending.length === 0 || underWay.size >= submissionBounds.maxBatchesAtOnce) return;
    scheduled = true;
    // What else arrives in this turn of the loop belongs to the same batch.
    setImmediate(() => {
      scheduled = false;
      const batch = takeBatch();
      if (batch.length === 0) return;
      const write = writeBatch(batch, storeBatch).finally(() => {
        underWay.delete(write);
        schedule();
      });
      underWay.add(write);
      schedule();
    });
  }

  function takeBatch(): readonly Pending[] {
    let bytes = 0;
    let count = 0;
    for (const { submission } of pending.slice(0, submissionBounds.maxBatchDocuments)) {
      bytes += submission.content.length;
      if (bytes > submissionBounds.maxBatchBytes && count > 0) break;
      count++;
    }
    const batch = pending.splice(0, count);
    for (const { submission } of batch) pendingBytes -= submission.content.length;
    return batch;
  }

  return {
    submit(submission) {
      const bytes = pendingBytes + submission.content.length;
      const full = pending.length >= submissionBounds.maxPendingDocuments || bytes > submissionBounds.maxPendingBytes;
      if (full && pending.length > 0) return Promise.reject(new StoreBusy('too many documents are being handed in'));
      pendingBytes = bytes;
      return new Promise((resolve, reject) => {
        pending.push({ submission, resolve, reject });
        schedule();
      });
    },
    async drain() {
      while (pending.length > 0 || underWay.size > 0) {
        schedule();
        await Promise.race([...underWay, new Promise((resolve) => setImmediate(resolve))]);
      }
    },
  };
}

async function writeBatch(batch: readonly Pending[], storeBatch: StoreBatch): Promise<void> {
  try {
    const outcomes = await storeBatch(batch.map(({ submission }) => submission));
    batch.forEach(({ resolve, reject }, at) => {
      const outcome = outcomes[at];
      if (outcome === undefined) reject(new Error('a submission got no outcome'));
      else resolve(outcome);
    });
  } catch (error) {
    if (batch.length > 1 && isFaultOfData(error)) {
      // One document must not take the others with it: each goes alone.
      for (const one of batch) await writeBatch([one], storeBatch);
      return;
    }
    for (const { reject } of batch) reject(error);
  }
}

/** Classes 22 (data exception) and 23 (integrity constraint violation) of SQLSTATE, and a constraint's check (44). */
function isFaultOfData(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(22|23|44)/.test(error.code ?? '');
}
