import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createClient, type Client } from '@saikne/wire';

const command = fileURLToPath(new URL('../../bin/saikne.mjs', import.meta.url));

/** The product as a user starts it, in a home of its own. */
export interface Product {
  readonly url: string;
  readonly home: string;
  /** A client that acts with the operator's key, or a partner's by its short name. */
  as(who: 'operator' | (string & {})): Promise<Client>;
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
    as: async (who) => createClient({ baseUrl: url, fetch, apiKey: await keyOf(home, who), language: 'en' }),
    run: (...rest) => runCommand([command, ...rest, '--data', home]),
    async stop() {
      child.kill('SIGINT');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The demo keeps its keys in its home. */
async function keyOf(home: string, who: string): Promise<string> {
  const keys = JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')) as {
    readonly operator: string;
    readonly partners: readonly { readonly shortName: string; readonly key: string }[];
  };
  const key = who === 'operator' ? keys.operator : keys.partners.find(({ shortName }) => shortName === who)?.key;
  if (key === undefined) throw new Error(`the demo has no key of ${who}`);
  return key;
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
