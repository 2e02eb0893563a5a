import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const entry = fileURLToPath(new URL('../../src/cli/run.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Child {
  readonly process: ChildProcess;
  /** The first line of its output. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<Ended>;
}

/** Starts the `saikne` command from its source. */
export function saikne(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string): Child {
  const child = spawn(process.execPath, ['--import', loader, '--conditions=source', entry, ...args], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  child.stdin.end();
  let [out, err] = ['', ''];
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const end = out.indexOf('\n');
      if (end >= 0) resolve(out.slice(0, end));
    });
    child.once('close', () => {
      reject(new Error(`it ended before it said anything: ${err}`));
    });
  });
  firstLine.catch(() => undefined);
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ code, signal, out, err });
    });
  });
  return { process: child, firstLine, ended };
}

/** Starts a server and gives its address once it serves. */
export async function startChild(home: string, env: NodeJS.ProcessEnv = {}): Promise<Child & { readonly url: string }> {
  const child = saikne(['start', '--port', '0', '--threads', '1', '--data', home, '--json'], env);
  // Printed by the command itself.
  const { url } = JSON.parse(await child.firstLine) as { readonly url: string };
  return { ...child, url };
}
