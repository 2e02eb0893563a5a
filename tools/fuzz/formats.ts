/**
 * Fuzzes every format: mutants of our own documents and, with `--corpus DIR`, of the files there, are read, judged, summed up,
 * converted to every format and read as bank statements. Each exception, unbalanced account, missing word and answer that takes too
 * long is printed and, with `--out DIR`, kept as a file. `--seconds N` (default 60), `--seed S` (default 1).
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { complaintsAbout, formatSources, mutatedDocument } from '../../packages/documents/test/support/fuzz-formats.js';
import { seededRandom } from '../../packages/documents/test/xml/differential/mutations.js';

/** A mutant that takes longer than this, with all that is done to it, is a find. */
const longestMs = 5000;
const largestSource = 100_000;
const mostKept = 50;

interface Find {
  readonly source: string;
  readonly seed: number;
  readonly mutant: number;
  readonly what: string;
}

export interface FormatsFuzzReport {
  readonly fuzzed: 'formats';
  readonly seed: number;
  readonly sources: number;
  readonly mutants: number;
  readonly seconds: number;
  /** The most memory the process ever held. */
  readonly peakBytes: number;
  readonly finds: readonly Find[];
}

export function fuzzFormats(args: readonly string[]): FormatsFuzzReport {
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
  const sources = [...formatSources(), ...(values.corpus === undefined ? [] : corpusSources(values.corpus))];
  const random = seededRandom(seed);
  const finds: Find[] = [];
  const start = performance.now();
  const end = start + Number(values.seconds) * 1000;
  let mutants = 0;
  while (performance.now() < end && finds.length < mostKept) {
    const source = sources[random(sources.length)];
    if (source === undefined) break;
    const mutant = mutatedDocument(source.bytes, random);
    mutants++;
    const began = process.cpuUsage();
    const complaints = [...complaintsAbout(mutant)];
    const { user, system } = process.cpuUsage(began);
    const took = (user + system) / 1000;
    if (took > longestMs) complaints.push(`took ${String(Math.round(took))} ms`);
    for (const what of complaints) finds.push({ source: source.name, seed, mutant: mutants, what });
    if (complaints.length > 0 && values.out !== undefined) keep(values.out, `formats-${seed}-${mutants}`, mutant);
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { fuzzed: 'formats', seed, sources: sources.length, mutants, seconds, peakBytes, finds };
}

function corpusSources(corpus: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:doc|camt|edi)-.*\.(?:xml|edi|txt|edifact|json)$/i.test(file))
    .sort()
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(corpus, file))) }))
    .filter(({ bytes }) => bytes.length <= largestSource);
}

function keep(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}
