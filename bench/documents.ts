/**
 * `npm run bench -- documents [--corpus DIR] [--peer-rules EN.xslt [--peer-rules PEPPOL.xslt]] [--peer-rules-cii EN.xslt]
 * [--saxon JAR] [--seconds N]`: documents a second, warm, one thread, beside the official rules in Saxon on the same files in the
 * same run, and how long one file takes from a cold start. The timed run emits the checksum of what it fired, to compare with the
 * oracle's. For steady figures pin it to one core (taskset -c 1).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { convert, createJudges, createValidator, readXml, type ProfileId, type RuleSyntax } from '@saikne/documents';
import { measureColdStart } from './documents/cold-start.js';
import { firedByPeer, measurePeer, type Rate } from './documents/peer.js';
import { largeInvoice } from './documents/large-invoice.js';

export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      'peer-rules': { type: 'string', multiple: true },
      'peer-rules-cii': { type: 'string', multiple: true },
      saxon: { type: 'string', default: '/usr/share/java/Saxon-HE.jar' },
      seconds: { type: 'string', default: '5' },
    },
  });
  const corpus = values.corpus ?? join(import.meta.dirname, '../../shared/corpus');
  const ubl = ublDocuments(corpus);
  const cii = ciiDocuments(corpus, ubl);
  const seconds = Number(values.seconds);
  const rules = { ubl: values['peer-rules'] ?? [], cii: values['peer-rules-cii'] ?? [] };
  const { saxon } = values;
  const compare = (syntax: RuleSyntax, profile: ProfileId): Promise<Compared> => {
    const documents = syntax === 'ubl' ? ubl : cii;
    const wanted = profile === 'en16931' ? 1 : 2;
    const styleSheets = rules[syntax].slice(0, wanted);
    return compared({ documents, seconds, syntax, profile, saxon, styleSheets, wanted });
  };
  const validator = createValidator();
  const speed = {
    reading: rateOf(ubl, seconds, (document) => void readXml(document)),
    readingCii: rateOf(cii, seconds, (document) => void readXml(document)),
    validating: rateOf(ubl, seconds, (document) => void validator.validate(document)),
    validatingCii: rateOf(cii, seconds, (document) => void validator.validate(document)),
    convertingToCii: rateOf(ubl, seconds, (document) => void convert(document, 'cii')),
  };
  const comparisons = {
    en16931: await compare('ubl', 'en16931'),
    peppol: await compare('ubl', 'peppol-bis-3'),
    en16931Cii: await compare('cii', 'en16931'),
  };
  const coldStart = measureColdStart({ document: ofMedianSize(ubl), saxon, styleSheet: rules.ubl[0] });
  const small = growth(10_000);
  const large = growth(100_000);
  return {
    node: process.version,
    source: existsSync(join(corpus, 'index.jsonl')) ? 'corpus' : 'made',
    documents: { ubl: sizeOf(ubl), cii: sizeOf(cii) },
    ...speed,
    ...comparisons,
    coldStart,
    growth: {
      small,
      large,
      timeFactor: large.milliseconds / small.milliseconds,
      processorTimeFactor: large.processorMilliseconds / small.processorMilliseconds,
      peakFactor: large.peakBytes / small.peakBytes,
    },
  };
}

function sizeOf(documents: readonly Uint8Array[]): { readonly count: number; readonly bytes: number } {
  return { count: documents.length, bytes: documents.reduce((sum, document) => sum + document.length, 0) };
}

function ofMedianSize(documents: readonly Uint8Array[]): Uint8Array {
  const bySize = [...documents].sort((a, b) => a.length - b.length);
  return bySize[Math.floor(bySize.length / 2)] ?? new Uint8Array(0);
}

/** The corpus's UBL invoices that EN 16931 was asked about; made ones where there is no corpus. */
function ublDocuments(corpus: string): readonly Uint8Array[] {
  return documentsOf(corpus, 'EN16931 1.3.16 UBL') ?? [1, 2, 5, 10, 20, 50].map(largeInvoice);
}

/** Likewise of CII; without a corpus the made UBL invoices, converted. */
function ciiDocuments(corpus: string, ubl: readonly Uint8Array[]): readonly Uint8Array[] {
  return (
    documentsOf(corpus, 'EN16931 1.3.16 CII') ??
    ubl.map((document) => {
      const converted = convert(document, 'cii');
      if (!converted.ok) throw new Error('a made invoice is not convertible');
      return converted.bytes;
    })
  );
}

function documentsOf(corpus: string, rules: string): readonly Uint8Array[] | undefined {
  const index = join(corpus, 'index.jsonl');
  if (!existsSync(index)) return undefined;
  const files = new Set<string>();
  for (const line of readFileSync(index, 'utf8').trim().split('\n')) {
    // One JSON object a line, as the corpus describes itself.
    const { file, ruleset } = JSON.parse(line) as { readonly file: string; readonly ruleset?: string };
    if (ruleset === rules) files.add(file);
  }
  return [...files].map((file) => readFileSync(join(corpus, file)));
}

/** How fast the work is: warm-up for a fifth of the time, then the medians of the rounds that fit. */
function rateOf(
  documents: readonly Uint8Array[],
  seconds: number,
  work: (document: Uint8Array, index: number) => void,
): Rate {
  const round = (): readonly [milliseconds: number, processorMilliseconds: number] => {
    const start = performance.now();
    const processorStart = process.cpuUsage();
    documents.forEach(work);
    const { user, system } = process.cpuUsage(processorStart);
    return [performance.now() - start, (user + system) / 1000];
  };
  const until = performance.now() + seconds * 1000;
  const warm = performance.now() + seconds * 200;
  while (performance.now() < warm) round();
  const rounds: (readonly [number, number])[] = [];
  while (performance.now() < until || rounds.length < 3) rounds.push(round());
  const rate = (place: 0 | 1): number => {
    const times = rounds.map((times) => times[place]).sort((a, b) => a - b);
    return Math.round((documents.length * 1000) / (times[Math.floor(times.length / 2)] ?? NaN));
  };
  return { documentsPerSecond: rate(0), documentsPerProcessorSecond: rate(1) };
}

interface Comparison {
  readonly documents: readonly Uint8Array[];
  readonly seconds: number;
  readonly syntax: RuleSyntax;
  readonly profile: ProfileId;
  readonly saxon: string;
  readonly styleSheets: readonly string[];
  /** How many style sheets the profile has. */
  readonly wanted: number;
}

/** What is told of one profile, beside the peer where its rules are given. */
type Compared = Rate & { readonly checksum: number } & (
    | { readonly peer: 'not measured' }
    | {
        readonly peer: Rate & { readonly checksum: number };
        readonly timesPeer: number;
        readonly timesPeerByProcessor: number;
        readonly sameFired: boolean;
      }
  );

async function compared({
  documents,
  seconds,
  syntax,
  profile,
  saxon,
  styleSheets,
  wanted,
}: Comparison): Promise<Compared> {
  const judge = createJudges()(syntax, profile);
  let checksum = 0;
  const rate = rateOf(documents, seconds, (bytes, index) => {
    const read = readXml(bytes);
    if (!read.ok) throw new Error(read.finding.rule);
    if (index === 0) checksum = 0;
    judge.judge(read.document, ({ id }) => {
      checksum = (checksum + hashOf(id, index)) | 0;
    });
  });
  const own = { ...rate, checksum: checksum >>> 0 };
  if (styleSheets.length < wanted) return { ...own, peer: 'not measured' };
  const settings = { saxon, styleSheets, documents };
  let peerChecksum = 0;
  (await firedByPeer(settings)).forEach((fired, index) => {
    if (fired === undefined) throw new Error(`the peer gave up on document ${String(index)}`);
    for (const [id, count] of fired)
      for (let time = 0; time < count; time++) peerChecksum = (peerChecksum + hashOf(id, index)) | 0;
  });
  const peer = await measurePeer(settings);
  return {
    ...own,
    peer: { ...peer, checksum: peerChecksum >>> 0 },
    timesPeer: rate.documentsPerSecond / peer.documentsPerSecond,
    timesPeerByProcessor: rate.documentsPerProcessorSecond / peer.documentsPerProcessorSecond,
    sameFired: peerChecksum === checksum,
  };
}

/** A number for "this rule fired on that document"; sums of them do not depend on the order (FNV-1a). */
function hashOf(rule: string, document: number): number {
  let hash = 0x811c9dc5 ^ document;
  for (let at = 0; at < rule.length; at++) hash = Math.imul(hash ^ rule.charCodeAt(at), 0x01000193);
  return hash;
}

interface Growth {
  readonly valid: boolean;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  /** What the validation took of memory, above the document itself. */
  readonly peakBytes: number;
}

function growth(lines: number): Growth {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  try {
    const file = join(folder, 'invoice.xml');
    writeFileSync(file, largeInvoice(lines));
    const child = join(import.meta.dirname, 'documents/growth-child.ts');
    const measured = (mode: 'time' | 'memory'): Growth => {
      const output = execFileSync(process.execPath, [...process.execArgv, child, mode, file], { encoding: 'utf8' });
      // The child prints this shape.
      return JSON.parse(output) as Growth;
    };
    return { ...measured('time'), peakBytes: measured('memory').peakBytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
