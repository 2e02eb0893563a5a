/** `npm run bench -- NAME [options]`: runs one benchmark of this folder and prints its JSON. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a benchmark module exports: `run` measures and returns what is printed. */
interface Benchmark {
  readonly run: (args: readonly string[]) => Promise<object>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length));

if (name === undefined || !existsSync(`${folder}${name}.ts`)) {
  console.error(`usage: npm run bench -- NAME [options]; NAME is one of: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  // The file's name decides the module; each one in this folder has the shape of a benchmark.
  const benchmark = (await import(`./${name}.ts`)) as Benchmark;
  console.log(JSON.stringify({ benchmark: name, ...(await benchmark.run(args)) }, undefined, 2));
}
