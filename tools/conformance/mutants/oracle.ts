import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What one style sheet says of one document. */
export interface OracleVerdict {
  readonly fired?: Readonly<Record<string, number>>;
  /** Why the official engine gave up. */
  readonly error?: string;
}

export interface Oracle {
  /** A verdict per style sheet. */
  ask(document: Uint8Array): Promise<readonly OracleVerdict[]>;
  close(): void;
}

/** Starts the official rules in Saxon. Answers come in the order of the questions; many may be under way. */
export function startOracle(settings: { readonly saxon: string; readonly styleSheets: readonly string[] }): Oracle {
  const classes = mkdtempSync(join(tmpdir(), 'oracle-'));
  execFileSync('javac', ['-cp', settings.saxon, '-d', classes, join(import.meta.dirname, '..', 'Oracle.java')]);
  const java = spawn(
    'java',
    ['-Xmx2g', '-XX:+UseSerialGC', '-cp', `${settings.saxon}:${classes}`, 'Oracle', ...settings.styleSheets],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  const waiting: {
    readonly resolve: (verdicts: readonly OracleVerdict[]) => void;
    readonly reject: (reason: Error) => void;
  }[] = [];
  createInterface({ input: java.stdout }).on('line', (line) => {
    // The driver beside this file writes lines of this shape.
    waiting.shift()?.resolve(JSON.parse(line) as readonly OracleVerdict[]);
  });
  java.on('exit', (code) => {
    rmSync(classes, { recursive: true, force: true });
    for (const { reject } of waiting.splice(0)) reject(new Error(`the oracle ended with ${String(code)}`));
  });
  return {
    ask: (document) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        const length = Buffer.alloc(4);
        length.writeInt32BE(document.length);
        java.stdin.write(length);
        java.stdin.write(document);
      }),
    close: () => {
      java.stdin.end();
    },
  };
}
