import { availableParallelism } from 'node:os';
import { DatabaseUnavailable, MigrationRefused, failpointsFromEnvironment, noFailpoints } from '@saikne/store';
import pino from 'pino';
import { defaultLimits, type Role } from '../../api/parts.js';
import { TermsFileRefused } from '../../contracts/terms-files.js';
import { startDemo } from '../../demo/start-demo.js';
import { forgetRunning, homeDirectory, keepRunning } from '../../home/home.js';
import type { RunningServer, ServerOptions } from '../../running/options.js';
import { SecretMismatch } from '../../running/installation.js';
import { startServer } from '../../running/start-server.js';
import { clockFromEnvironment, systemClock } from '../../time/clock.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { publicUrlOption, secretOption } from '../installation-options.js';
import { printJson, printLine, printTable } from '../output.js';
import { hasAdministrator } from './setup.js';

interface Options {
  readonly demo?: boolean;
  readonly port: string;
  readonly host: string;
  readonly database?: string;
  readonly role: string;
  readonly threads?: string;
  readonly publicUrl?: string;
  readonly trustProxy?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** Runs the server until it is told to stop by Ctrl-C or SIGTERM. */
export async function start(given: object): Promise<ExitCode> {
  const options = given as Options; // The options declared for this command.
  const settings = toSettings(options);
  const asked = untilAskedToStop();
  const server = await startOrSay(settings);
  try {
    if (server.url !== undefined) {
      await keepRunning(settings.home, { url: server.url, pid: process.pid });
      const seeded = settings.demo ? await startDemo(settings, server) : undefined;
      await greet(options, server, seeded?.exampleFile);
    }
    await asked;
  } finally {
    await forgetRunning(settings.home, process.pid);
    await server.close();
  }
  return 0;
}

function toSettings(options: Options): ServerOptions {
  const home = homeDirectory(options.data);
  const databaseUrl = options.database ?? process.env['DATABASE_URL'];
  const testing = options.demo === true || process.env['NODE_ENV'] === 'test';
  const logger = pino({ level: process.env['SAIKNE_LOG'] ?? 'error' }, pino.destination(2));
  return {
    home,
    ...(databaseUrl === undefined || databaseUrl === '' ? {} : { databaseUrl }),
    host: options.host,
    port: numberOption('--port', options.port, 0, 65_535),
    roles: rolesOption(options.role),
    demo: options.demo === true,
    ...publicUrlOption(options.publicUrl ?? process.env['SAIKNE_PUBLIC_URL']),
    ...secretOption(process.env['SAIKNE_SECRET']),
    threads: numberOption('--threads', options.threads ?? String(Math.max(1, availableParallelism() - 1)), 1, 64),
    clock: testing ? clockFromEnvironment(process.env) : systemClock,
    failpoints: testing ? failpointsFromEnvironment(process.env) : noFailpoints,
    limits: { ...defaultLimits, trustProxy: options.trustProxy ?? process.env['SAIKNE_TRUST_PROXY'] ?? false },
    log: (level, message, details) => {
      logger[level](details, message);
    },
  };
}

async function startOrSay(settings: ServerOptions): Promise<RunningServer> {
  try {
    return await startServer(settings);
  } catch (error) {
    if (error instanceof TermsFileRefused) throw new CannotRun(error.message);
    if (error instanceof DatabaseUnavailable || error instanceof MigrationRefused || error instanceof SecretMismatch)
      throw new CannotRun(error.message);
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new CannotRun(
        `port ${String(settings.port)} is taken, perhaps by a Saikne that runs already; choose another with --port`,
      );
    }
    throw error;
  }
}

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
}

async function greet(options: Options, server: RunningServer, exampleFile: string | undefined): Promise<void> {
  const { url, store, accounts } = server;
  const address = `${accounts.publicUrl()}/`;
  if (options.json === true) {
    printJson({ url, address, demo: options.demo === true });
    return;
  }
  printLine(`Saikne runs${options.demo === true ? ' in demo mode: companies and documents are invented' : ''}.`);
  printLine(`  ${address}`);
  const people = (await accounts.demoSignIns?.())?.items ?? [];
  if (people.length > 0) {
    printLine('Sign in as one of the demo’s people:');
    printTable(
      people.map(({ login, password, roles, partner }) => [
        '',
        login,
        password,
        roles.join(', '),
        partner?.name ?? 'the operator',
      ]),
    );
  } else if (!(await hasAdministrator(store))) {
    printLine('Nobody can sign in yet. Make the first administrator:');
    printLine('  npx saikne setup --name NAME --email ADDRESS');
  }
  const commands =
    exampleFile === undefined
      ? ['npx saikne formats', 'npx saikne validate FILE', 'npx saikne --help']
      : [`npx saikne send ${exampleFile} --as egle`, 'npx saikne inbox krasts', `npx saikne validate ${exampleFile}`];
  printLine('Try, in another terminal:');
  for (const command of commands) printLine(`  ${command}`);
  printLine('Stop with Ctrl-C.');
}

function rolesOption(text: string): readonly Role[] {
  const known: readonly Role[] = ['api', 'worker', 'clock'];
  return text.split(',').map((part) => {
    const role = known.find((one) => one === part.trim());
    if (role === undefined) throw new CannotRun(`--role: ${known.join(', ')}, separated by commas`);
    return role;
  });
}

function numberOption(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new CannotRun(`${name}: a whole number from ${String(least)} to ${String(most)}`);
}
