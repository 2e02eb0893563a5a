/**
 * Fuzzes the EDIFACT reader and writer: interchanges made from the grammar of INVOIC D.96A, mutants of them, and with
 * `--corpus DIR` mutants of every EDIFACT file there. Each exception, unbalanced account, unproven rewriting and answer
 * that takes too long is printed and, with `--out DIR`, kept as a file. `--seconds N` (default 60), `--seed S`
 * (default 1): the same seed meets the same interchanges.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  complaintsAboutAny,
  complaintsAboutGrammar,
  grammarBytes,
  mutated,
} from '../../packages/documents/test/edifact/fuzz-edifact.js';
import { seededRandom } from '../../packages/documents/test/xml/differential/mutations.js';

/** An interchange that takes longer than this is a find. */
const longestMs = 2000;
const largestSource = 200_000;
const mostKept = 50;

interface Find {
  readonly source: string;
  readonly seed: number;
  readonly number: number;
  readonly what: string;
}

export interface EdifactFuzzReport {
  readonly fuzzed: 'edifact';
  readonly seed: number;
  readonly sources: number;
  readonly interchanges: number;
  readonly seconds: number;
  readonly finds: readonly Find[];
}

export function fuzzEdifact(args: readonly string[]): EdifactFuzzReport {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      corpus: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const seed = Number(values.seed);
  const files = values.corpus === undefined ? [] : corpusSources(values.corpus);
  const random = seededRandom(seed);
  const finds: Find[] = [];
  const start = performance.now();
  const end = start + Number(values.seconds) * 1000;
  let interchanges = 0;
  while (performance.now() < end && finds.length < mostKept) {
    interchanges++;
    const file = random(2) === 0 ? files[random(Math.max(1, files.length))] : undefined;
    const source = file ?? { name: 'grammar', bytes: grammarBytes(random) };
    const isWhole = file === undefined && random(2) === 0;
    const bytes = isWhole ? source.bytes : mutated(source.bytes, random);
    const began = performance.now();
    const complaints = [...(isWhole ? complaintsAboutGrammar(bytes) : complaintsAboutAny(bytes))];
    const took = performance.now() - began;
    if (took > longestMs) complaints.push(`took ${Math.round(took)} ms`);
    for (const what of complaints) {
      finds.push({ source: source.name, seed, number: interchanges, what });
      if (values.out !== undefined) keep(values.out, `edifact-${seed}-${interchanges}.edi`, bytes);
    }
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  return { fuzzed: 'edifact', seed, sources: files.length, interchanges, seconds, finds };
}

function corpusSources(corpus: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^edi-.*\.(?:edi|txt|edifact|CEI|ceq)$/i.test(file))
    .sort()
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(corpus, file))) }))
    .filter(({ bytes }) => bytes.length <= largestSource);
}

function keep(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}
