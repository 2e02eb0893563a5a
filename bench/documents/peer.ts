import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Rounds for the JVM to warm up in, and how many of the last count. */
const ROUNDS = 60;
const COUNTED = 10;

export interface PeerSettings {
  readonly saxon: string;
  readonly styleSheets: readonly string[];
  readonly documents: readonly Uint8Array[];
}

/** Documents a second of the clock, and of processor time, which a busy machine disturbs less. */
export interface Rate {
  readonly documentsPerSecond: number;
  readonly documentsPerProcessorSecond: number;
}

/** How fast Saxon judges with the official rules, warm: the medians of its last rounds. */
export async function measurePeer(settings: PeerSettings): Promise<Rate> {
  const lines = await run(settings, ['--rounds', String(ROUNDS)]);
  const rounds = lines.slice(-COUNTED).map((line) => line.split(' ').map(Number));
  const rate = (place: number): number => {
    const seconds = rounds.map((round) => round[place] ?? NaN).sort((a, b) => a - b);
    return Math.round(settings.documents.length / (seconds[Math.floor(seconds.length / 2)] ?? NaN));
  };
  return { documentsPerSecond: rate(0), documentsPerProcessorSecond: rate(1) };
}

/** What the official rules fire on each document, all style sheets together; undefined where one gave up. */
export async function firedByPeer(
  settings: PeerSettings,
): Promise<readonly (ReadonlyMap<string, number> | undefined)[]> {
  const lines = await run(settings, []);
  return lines.map((line) => {
    // The driver writes lines of this shape.
    const verdicts = JSON.parse(line) as readonly { readonly fired?: Readonly<Record<string, number>> }[];
    const fired = new Map<string, number>();
    for (const verdict of verdicts) {
      if (verdict.fired === undefined) return undefined;
      for (const [rule, count] of Object.entries(verdict.fired)) fired.set(rule, count);
    }
    return fired;
  });
}

async function run(
  { saxon, styleSheets, documents }: PeerSettings,
  mode: readonly string[],
): Promise<readonly string[]> {
  const classes = mkdtempSync(join(tmpdir(), 'peer-'));
  try {
    execFileSync('javac', [
      '-cp',
      saxon,
      '-d',
      classes,
      join(import.meta.dirname, '../../tools/conformance/Oracle.java'),
    ]);
    const java = spawn(
      'java',
      ['-Xmx2g', '-XX:+UseSerialGC', '-cp', `${saxon}:${classes}`, 'Oracle', ...mode, ...styleSheets],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    );
    for (const document of documents) java.stdin.write(framed(document));
    java.stdin.end();
    const lines: string[] = [];
    for await (const line of createInterface({ input: java.stdout })) lines.push(line);
    return lines;
  } finally {
    rmSync(classes, { recursive: true, force: true });
  }
}

/** A document as the driver reads it: after its length. */
export function framed(document: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeInt32BE(document.length);
  return Buffer.concat([length, document]);
}
