import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of a corpus index: a verdict that somebody else gave. */
export interface CorpusCase {
  readonly suite: string;
  readonly file: string;
  readonly rule: string | null;
  readonly expected: string;
  readonly syntax: string;
  readonly doc?: string;
  readonly ruleset?: string;
  readonly level?: 'error' | 'warning';
  readonly count?: number;
  readonly errors?: Readonly<Record<string, number>>;
  readonly warnings?: Readonly<Record<string, number>>;
  readonly pair?: string;
  /** Rule books whose official verdict is another than the suite's; they are the oracle. */
  readonly conflicts_with_reference?: readonly string[];
}

export interface Corpus {
  readonly cases: readonly CorpusCase[];
  bytes(file: string): Uint8Array;
}

export function openCorpus(folder: string): Corpus {
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').trim().split('\n');
  return {
    // The corpus describes its lines so (README.md beside the index).
    cases: lines.map((line) => JSON.parse(line) as CorpusCase),
    bytes: (file) => readFileSync(join(folder, file)),
  };
}
