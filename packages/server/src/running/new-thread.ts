import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * A thread that runs the module `file` beside the one at `beside` (its `import.meta.url`), named without extension.
 * Under tsx and Vitest both are TypeScript; the thread then loads tsx itself.
 */
export function newThread(beside: string, file: string): Worker {
  if (!beside.endsWith('.ts')) return new Worker(new URL(`${file}.js`, beside));
  const tsxFolder = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const tsx = JSON.stringify(pathToFileURL(`${tsxFolder}/dist/esm/api/index.mjs`).href);
  const module = JSON.stringify(new URL(`${file}.ts`, beside).href);
  const code = `import(${tsx}).then(({ register }) => { register(); return import(${module}); });`;
  return new Worker(code, { eval: true, execArgv: ['--conditions=source'] });
}
