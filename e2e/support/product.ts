import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../bin/saikne.mjs', import.meta.url));

/** The product as a user starts it, in a home of its own. */
export interface Product {
  readonly url: string;
  readonly home: string;
  /** Runs one `saikne` command against it and returns what it printed. */
  run(...args: readonly string[]): Promise<{ readonly exitCode: number; readonly output: string }>;
  stop(): Promise<void>;
}

/** Starts `saikne start --demo` on a free port and waits until it serves. */
export async function startProduct(): Promise<Product> {
  const home = await mkdtemp(join(tmpdir(), 'saikne-e2e-'));
  const args = [command, 'start', '--demo', '--port', '0', '--data', home, '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const url = await new Promise<string>((resolve, reject) => {
    void ended.then(() => {
      reject(new Error('the product ended before it served'));
    });
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{')) resolve((JSON.parse(line) as { readonly url: string }).url);
    });
  });
  return {
    url,
    home,
    run: (...rest) => runCommand([command, ...rest, '--data', home]),
    async stop() {
      child.kill('SIGINT');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

function runCommand(args: readonly string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ exitCode: code ?? -1, output });
    });
  });
}
