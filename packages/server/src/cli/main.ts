import { Command, CommanderError } from 'commander';
import { addBillingCommands } from './billing/commands.js';
import type { ConvertOptions } from './commands/convert.js';
import type { SendOptions } from './commands/send.js';
import { addContractCommands } from './contracts/commands.js';
import { CannotRun, type ExitCode } from './exit.js';
import { version } from './version.js';

/** Each command's module is loaded when it is used: `validate` loads no server. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = buildProgram((code) => (exitCode = code));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`saikne: ${told(error)}\n`);
    return 2;
  }
}

/** One line; what nobody foresaw is told with its stack where `SAIKNE_LOG` is `debug`. */
function told(error: unknown): string {
  if (error instanceof CannotRun) return error.message;
  if (!(error instanceof Error)) return oneLine(String(error));
  if (process.env['SAIKNE_LOG'] === 'debug') return error.stack ?? error.message;
  return oneLine(error.message === '' ? error.name : error.message);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

function buildProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command('saikne')
    .description('E-document exchange and subscription resale, run by the contract')
    .version(version)
    .exitOverride()
    .showHelpAfterError()
    .addHelpText('after', '\nExit codes: 0 good, 1 the document or request was refused, 2 the command could not run.');
  const json = ['--json', 'print JSON'] as const;
  const data = ['--data <dir>', 'data directory (default: .saikne, or SAIKNE_DATA)'] as const;
  const url = ['--url <url>', 'the server (default: the one started from the data directory)'] as const;
  const key = ['--key <key>', 'API key (default: the one kept in the data directory)'] as const;

  program
    .command('start')
    .description('run the server')
    .option('--demo', 'demo mode: a believable world is made once, and it is visibly demo')
    .option('--port <number>', 'port on which it listens', '7420')
    .option('--host <address>', 'address on which it listens', '127.0.0.1')
    .option('--database <url>', 'PostgreSQL to use (default: DATABASE_URL, or an embedded one in the data directory)')
    .option('--role <roles>', 'what this process does: api, worker, clock', 'api,worker,clock')
    .option('--threads <number>', 'threads that read, check and convert')
    .option('--public-url <url>', 'the address people open, behind a proxy (or SAIKNE_PUBLIC_URL)')
    .option('--trust-proxy <addresses>', 'proxies whose X-Forwarded-For counts (or SAIKNE_TRUST_PROXY)')
    .option(...data)
    .option(...json)
    .action(async (options: object) => {
      finish(await (await import('./commands/start.js')).start(options));
    });
  program
    .command('setup')
    .description('make the first administrator: prints a link with which that person chooses a password')
    .requiredOption('--name <name>', 'the person’s name')
    .requiredOption('--email <address>', 'the person’s own e-mail address')
    .option('--language <code>', 'the person’s language: lv, en, et, lt, ru', 'en')
    .option('--another', 'make one although there is an administrator')
    .option('--public-url <url>', 'the address people open (or SAIKNE_PUBLIC_URL)')
    .option('--database <url>', 'PostgreSQL to use (default: DATABASE_URL, or an embedded one in the data directory)')
    .option(...data)
    .option(...json)
    .action(async (options: object) => {
      finish(await (await import('./commands/setup.js')).setup(options));
    });
  program
    .command('validate')
    .description('check documents')
    .argument('<files...>', 'files; - is standard input')
    .option('--profile <profile>', 'en16931 or peppol-bis-3 (default: the one the document names)')
    .option('--language <code>', 'language of the messages: lv, en, et, lt, ru', 'en')
    .option('--json', 'print one JSON object a file')
    .action(async (files: readonly string[], options: object) => {
      finish(await (await import('./commands/validate.js')).validateFiles(files, options));
    });
  program
    .command('convert')
    .description('convert a document, with a report of what was lost')
    .argument('<file>', 'file; - is standard input')
    .requiredOption('--to <format>', 'target format, see saikne formats')
    .option('--out <file>', 'file to write (default: standard output)')
    .option('--profile <profile>', 'write this profile: en16931 or peppol-bis-3')
    .option('--character-set <code>', 'EDIFACT character set: UNOC, UNOH, UNOY …')
    .option('--json', 'print {"output", "losses"}')
    .action(async (file: string, options: ConvertOptions) => {
      finish(await (await import('./commands/convert.js')).convertFile(file, options));
    });
  program
    .command('formats')
    .description('the formats it speaks')
    .option(...json)
    .action(async (options: object) => {
      finish((await import('./commands/formats.js')).listFormats(options));
    });
  program
    .command('send')
    .description('send a document as a partner')
    .argument('<file>', 'file; - is standard input')
    .requiredOption('--as <partner>', 'name, short name or id of the partner')
    .option('--idempotency-key <key>', 'your own name for this submission (default: a new one)')
    .option('--wait <seconds>', 'how long to wait for the outcome', '20')
    .option('--language <code>', 'language of the messages', 'en')
    .option(...url)
    .option(...key)
    .option(...data)
    .option(...json)
    .action(async (file: string, options: SendOptions) => {
      finish(await (await import('./commands/send.js')).sendFile(file, options));
    });
  program
    .command('inbox')
    .description('what has come for a partner')
    .argument('<partner>', 'name, short name or id of the partner')
    .option('--all', 'what was acknowledged too')
    .option('--take <dir>', 'fetch everything into this directory and acknowledge it')
    .option(...url)
    .option(...key)
    .option(...data)
    .option(...json)
    .action(async (partner: string, options: object) => {
      finish(await (await import('./commands/inbox.js')).showInbox(partner, options));
    });
  program
    .command('show')
    .description('a document with its whole evidence')
    .argument('<document>', 'id of the document')
    .option('--as <partner>', 'ask as this partner (default: as the operator)')
    .option('--language <code>', 'language of the messages', 'en')
    .option(...url)
    .option(...key)
    .option(...data)
    .option(...json)
    .action(async (document: string, options: object) => {
      finish(await (await import('./commands/show.js')).showDocument(document, options));
    });
  program
    .command('simulate')
    .description('play a contract written down as a scenario file')
    .argument('<file>', 'YAML or JSON, see docs/scenarios.md; - is standard input')
    .option('--check', "compare with the file's own expect and never")
    .option('--json', 'print one fact a line as JSON')
    .action(async (file: string, options: object) => {
      finish(await (await import('./commands/simulate.js')).simulateFile(file, options));
    });
  program
    .command('terms')
    .description('the sets of terms, or the clauses of one')
    .argument('[terms]', 'telema or lmt')
    .option('--language <code>', 'language of the summaries: lv, en, et, lt, ru', 'en')
    .option(...json)
    .action(async (terms: string | undefined, options: object) => {
      const { showTerms } = await import('./commands/terms.js');
      finish(showTerms(terms, options));
    });
  addContractCommands(program, finish);
  addBillingCommands(program, finish);
  for (const command of program.commands) command.exitOverride().showHelpAfterError();
  return program;
}
