import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { framed } from './peer.js';

/** How often each side is started; the fastest start counts, for the others were disturbed. */
const STARTS = 7;
const root = join(import.meta.dirname, '../..');

export interface ColdStartSettings {
  readonly document: Uint8Array;
  readonly saxon: string;
  /** The official rules of EN 16931, where they are given. */
  readonly styleSheet: string | undefined;
}

export interface ColdStart {
  readonly milliseconds: number;
  readonly peer: 'not measured' | { readonly milliseconds: number };
  /** Our time as a share of the peer's. */
  readonly shareOfPeer?: number;
}

/** From the start of the process to its end: `saikne validate` of the built packages, and the JVM with the official rules. */
export function measureColdStart({ document, saxon, styleSheet }: ColdStartSettings): ColdStart | 'not built' {
  if (!existsSync(join(root, 'packages/server/dist/cli/main.js'))) return 'not built';
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  try {
    const file = join(folder, 'invoice.xml');
    writeFileSync(file, document);
    const validate = [join(root, 'bin/saikne.mjs'), 'validate', '--profile', 'en16931', '--json', file];
    const own = fastest(process.execPath, validate, undefined);
    if (styleSheet === undefined) return { milliseconds: own, peer: 'not measured' };
    execFileSync('javac', ['-cp', saxon, '-d', folder, join(root, 'tools/conformance/Oracle.java')]);
    const peer = fastest(
      'java',
      ['-XX:+UseSerialGC', '-cp', `${saxon}:${folder}`, 'Oracle', styleSheet],
      framed(document),
    );
    return { milliseconds: own, peer: { milliseconds: peer }, shareOfPeer: own / peer };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of the fastest start. What the process said must be something, or it did not do its work. */
function fastest(command: string, args: readonly string[], input: Uint8Array | undefined): number {
  let least = Infinity;
  for (let start = 0; start < STARTS; start++) {
    const began = performance.now();
    const { stdout, error } = spawnSync(command, args, input === undefined ? {} : { input });
    least = Math.min(least, performance.now() - began);
    if (error !== undefined || stdout.length === 0) throw new Error(`${command} said nothing`);
  }
  return Math.round(least);
}
