/**
 * Fuzzes the XML reader: mutants of our own documents and, with `--corpus DIR`, of every XML file there, compared with
 * saxes and libxml2. Each disagreement, exception and answer that takes too long is printed and, with `--out DIR`, kept
 * as a file. `--seconds N` (default 60), `--seed S` (default 1): the same seed meets the same mutants.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareReaders } from '../../packages/documents/test/xml/differential/compare.js';
import { mutate, seededRandom } from '../../packages/documents/test/xml/differential/mutations.js';
import { seedDocuments } from '../../packages/documents/test/xml/differential/seeds.js';

/** A mutant that takes longer than this, with all three readers, is a find. */
const longestMs = 2000;
/** Larger files are mutated too seldom for their size to be worth it. */
const largestSource = 200_000;
const mostKept = 50;

interface Find {
  readonly source: string;
  readonly seed: number;
  readonly mutant: number;
  readonly what: string;
}

export interface FuzzReport {
  readonly fuzzed: 'xml';
  readonly seed: number;
  readonly sources: number;
  readonly mutants: number;
  readonly seconds: number;
  readonly finds: readonly Find[];
}

export function fuzzXml(args: readonly string[]): FuzzReport {
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
  const sources = [...ownSources(), ...(values.corpus === undefined ? [] : corpusSources(values.corpus))];
  const random = seededRandom(seed);
  const finds: Find[] = [];
  const start = performance.now();
  const end = start + Number(values.seconds) * 1000;
  let mutants = 0;
  while (performance.now() < end && finds.length < mostKept) {
    const source = sources[random(sources.length)];
    if (source === undefined) break;
    const mutant = mutate(source.bytes, random);
    mutants++;
    for (const what of complaintsAbout(mutant)) {
      finds.push({ source: source.name, seed, mutant: mutants, what });
      if (values.out !== undefined) keep(values.out, `xml-${seed}-${mutants}.xml`, mutant);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  return { fuzzed: 'xml', seed, sources: sources.length, mutants, seconds: Math.round(seconds), finds };
}

function complaintsAbout(mutant: Uint8Array): readonly string[] {
  const start = performance.now();
  const complaints: string[] = [];
  try {
    for (const { with: peer, ours, theirs } of compareReaders(mutant)) {
      complaints.push(`ours: ${ours.slice(0, 300)} | ${peer}: ${theirs.slice(0, 300)}`);
    }
  } catch (error) {
    complaints.push(`exception: ${String(error)}`);
  }
  const took = performance.now() - start;
  if (took > longestMs) complaints.push(`took ${Math.round(took)} ms`);
  return complaints;
}

interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function ownSources(): readonly Source[] {
  return seedDocuments.map((text, number) => ({ name: `own ${number}`, bytes: new TextEncoder().encode(text) }));
}

function corpusSources(corpus: string): readonly Source[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xml'))
    .sort()
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(corpus, file))) }))
    .filter(({ bytes }) => bytes.length <= largestSource);
}

function keep(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}
