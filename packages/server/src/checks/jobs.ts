import type { ConversionOrder, ConversionResult, Examination } from './examination.js';

/** What a thread is asked to do. A job holds several small documents, so that messages are few. */
export type Job =
  | { readonly kind: 'examine'; readonly contents: readonly Uint8Array[] }
  | { readonly kind: 'convert'; readonly orders: readonly ConversionOrder[] };

/** One answer for each document of a job; a fault of ours in one does not touch the others. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

export type JobAnswer =
  | { readonly kind: 'examine'; readonly outcomes: readonly Outcome<Examination>[] }
  | { readonly kind: 'convert'; readonly outcomes: readonly Outcome<ConversionResult>[] };
