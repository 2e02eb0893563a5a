import { ApiRefusal, createClient, type Client, type Fetch, type Problem } from '@saikne/wire';
import { homeDirectory, readKeys, readRunning, type KeptPartner } from '../home/home.js';
import { CannotRun, type ExitCode } from './exit.js';
import { printJson } from './output.js';

/** Options of every command that asks a server. */
export interface ConnectionOptions {
  readonly url?: string;
  readonly key?: string;
  readonly data?: string;
  readonly language?: string;
  readonly json?: boolean;
}

const fetchBytes: Fetch = async (url, init) => {
  try {
    return await fetch(url, init);
  } catch {
    throw new CannotRun(`no server answers at ${new URL(url).origin}; start one with: saikne start`);
  }
};

/** A client that asks as a partner, by a given key or one kept in the data directory. */
export async function connectAs(partner: string, options: ConnectionOptions): Promise<Client> {
  const apiKey = options.key ?? (await keptKey(partner, homeDirectory(options.data)));
  return connect(options, apiKey);
}

export async function connectAsOperator(options: ConnectionOptions): Promise<Client> {
  const kept = await readKeys(homeDirectory(options.data));
  return connect(options, options.key ?? kept?.operator);
}

async function connect(options: ConnectionOptions, apiKey: string | undefined): Promise<Client> {
  const baseUrl = options.url ?? (await readRunning(homeDirectory(options.data)))?.url;
  if (baseUrl === undefined)
    throw new CannotRun('no server is known here; start one with: saikne start (or give --url)');
  const { language = 'en' } = options;
  return createClient({
    baseUrl: baseUrl.replace(/\/$/, ''),
    fetch: fetchBytes,
    language,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
}

async function keptKey(partner: string, home: string): Promise<string> {
  const partners = (await readKeys(home))?.partners ?? [];
  const found = partners.find((one) => isNamed(one, partner));
  if (found !== undefined) return found.key;
  const known = partners.map(({ shortName }) => shortName).join(', ');
  throw new CannotRun(`no key is kept for ${partner}; give --key${known === '' ? '' : `, or one of: ${known}`}`);
}

function isNamed({ id, name, shortName }: KeptPartner, text: string): boolean {
  const wanted = text.toLowerCase();
  return [id, name, shortName].some((one) => one.toLowerCase() === wanted);
}

/**
 * Runs a request; a refusal is told with its clause and what can be done instead. An answer of 500 or more is the
 * server's own failure and refuses nothing.
 */
export async function orRefused(options: ConnectionOptions, run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    if (options.json === true) printJson(error.problem);
    else printProblem(error.problem);
    return error.problem.status >= 500 ? 2 : 1;
  }
}

export function printProblem({ status, code, clause, detail, instead, findings = [], document }: Problem): void {
  process.stderr.write(`${status >= 500 ? 'failed' : 'refused'}: ${code} (${clause})\n  ${detail}\n`);
  for (const { rule, severity, path, message } of findings)
    process.stderr.write(`  ${severity} ${rule} ${path}\n    ${message}\n`);
  for (const { message } of instead) process.stderr.write(`  → ${message}\n`);
  if (document !== undefined) process.stderr.write(`  document ${document}\n`);
}
