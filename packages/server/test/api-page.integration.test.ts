import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo } from '../src/demo/start-demo.js';
import { startServer, type RunningServer } from '../src/index.js';
import { optionsIn } from './support/site.js';

let directory: string;
let home: string;
let server: RunningServer;
const faults: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'saikne-page-'));
  home = join(directory, 'home');
  const options = { ...optionsIn(home, (message) => faults.push(message)), demo: true };
  server = await startServer(options);
  await startDemo(options, server);
}, 240_000);
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

interface Step {
  readonly script: string;
  readonly prints: string;
}

/** The page's commands, each with what stands below it as its output. */
async function stepsOf(page: string): Promise<readonly Step[]> {
  const text = await readFile(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```(sh|text)\n([\s\S]*?)```/g)].map(([, kind, body = '']) => ({ kind, body }));
  return blocks.flatMap(({ kind, body }, at) => {
    const next = blocks[at + 1];
    return kind === 'sh' ? [{ script: body, prints: next?.kind === 'text' ? next.body : '' }] : [];
  });
}

describe('docs/api.md', () => {
  test('prints what it says, command by command', async () => {
    const steps = await stepsOf('api.md');
    const mark = '----- next step -----';
    const script = ['set -eu', ...steps.flatMap((step) => [step.script, `echo '${mark}'`])].join('\n');
    const run = promisify(execFile);
    const env = { ...process.env, URL: server.url, DATA: home, LC_ALL: 'C.UTF-8' };
    const { stdout, stderr } = await run('bash', ['-c', script], { cwd: directory, env, timeout: 120_000 });
    const printed = stdout.split(`${mark}\n`).slice(0, -1);
    expect(printed).toEqual(steps.map(({ prints }) => prints));
    expect(stderr).toBe('');
    expect(steps.length).toBeGreaterThan(10);
  });
});
