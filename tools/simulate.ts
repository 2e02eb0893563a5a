/** `npm run simulate -- FILE [--json] [--check]`: the `saikne simulate` command from source, before anything is built. */
import { parseArgs } from 'node:util';
import { CannotRun } from '../packages/server/src/cli/exit.js';
import { simulateFile } from '../packages/server/src/cli/commands/simulate.js';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, check: { type: 'boolean' } },
  allowPositionals: true,
});

if (positionals.length === 0) {
  console.error('usage: npm run simulate -- FILE… [--json] [--check]');
  process.exitCode = 2;
}
for (const file of positionals) {
  try {
    const code = await simulateFile(file, values);
    if (code > Number(process.exitCode ?? 0)) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
