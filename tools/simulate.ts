/** `npm run simulate -- FILE [--json] [--check]`: the `saikne simulate` command from source, before anything is built. */
import { parseArgs } from 'node:util';
import { CannotRun } from '../packages/server/src/cli/exit.js';
import { simulateFile } from '../packages/server/src/cli/commands/simulate.js';

const usage = 'usage: npm run simulate -- FILE… [--json] [--check]';

function argumentsOf(): ReturnType<typeof read> | undefined {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function read() {
  return parseArgs({
    options: { json: { type: 'boolean' }, check: { type: 'boolean' } },
    allowPositionals: true,
  });
}

const given = argumentsOf();
if (given === undefined || given.positionals.length === 0) {
  console.error(usage);
  process.exitCode = 2;
}
for (const file of given?.positionals ?? []) {
  try {
    const code = await simulateFile(file, given?.values ?? {});
    if (code > Number(process.exitCode ?? 0)) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
