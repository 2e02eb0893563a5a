import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusCase } from './corpus.js';

/** Cases that are not judged, and why. Each field given must be equal; `suite` and `ruleset` may end in `*`. */
export interface OutOfScope {
  readonly suite?: string;
  readonly file?: string;
  readonly pair?: string;
  readonly syntax?: string;
  readonly ruleset?: string;
  readonly doc?: readonly string[];
  readonly expected?: string;
  readonly reason: string;
}

export function readOutOfScope(): readonly OutOfScope[] {
  // The list beside this file has this shape; its test reads it.
  return JSON.parse(readFileSync(join(import.meta.dirname, 'out-of-scope.json'), 'utf8')) as readonly OutOfScope[];
}

/** Why the case is not judged, or undefined. */
export function reasonNotJudged(list: readonly OutOfScope[], one: CorpusCase): string | undefined {
  return list.find(
    (entry) =>
      matches(entry.suite, one.suite) &&
      matches(entry.file, one.file) &&
      matches(entry.pair, one.pair ?? '') &&
      matches(entry.syntax, one.syntax) &&
      matches(entry.ruleset, one.ruleset ?? '') &&
      matches(entry.expected, one.expected) &&
      (entry.doc === undefined || entry.doc.includes(one.doc ?? '')),
  )?.reason;
}

function matches(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined) return true;
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
}
