import { readFile } from 'node:fs/promises';
import type { BodyInputOf, Client } from '@saikne/wire';
import { parse, YAMLParseError } from 'yaml';
import { orRefused } from '../connection.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { languageOption } from '../language-option.js';
import { printJson, printLine } from '../output.js';
import { printContract, printFact } from './ask.js';
import { connectFor, findContractId, type ContractOptions } from './find-contract.js';
import { readValues } from './values.js';
import { wordsIn } from './words.js';

interface OpenOptions extends ContractOptions {
  readonly terms?: string;
  readonly client?: string;
  readonly signed?: string;
  readonly number?: string;
  readonly param: readonly string[];
  readonly deviation: readonly string[];
  readonly policy: readonly string[];
  readonly file?: string;
}

/** Opens a contract from options, or from a file in which also its history can stand; options come before the file. */
export async function openContract(options: OpenOptions): Promise<ExitCode> {
  const client = await connectFor(options);
  return orRefused(options, async () => {
    const body = await toBody(client, options);
    const contract = await client.call('openContract', { body });
    if (options.json === true) printJson(contract);
    else printContract(contract, options);
    return 0;
  });
}

async function toBody(client: Client, options: OpenOptions): Promise<BodyInputOf<'openContract'>> {
  const file = options.file === undefined ? {} : await readFileOf(options.file);
  const { contract, ...beside } = file;
  // A scenario file keeps what was signed under `contract`, and what was done under `acts`.
  const signed = typeof contract === 'object' && contract !== null ? contract : {};
  const history = beside['acts'] ?? beside['history'];
  const { terms, signed: signedOn, number } = options;
  const named = options.client ?? (typeof beside['client'] === 'string' ? beside['client'] : undefined);
  if (named === undefined) throw new CannotRun('--client: the partner with whom the contract is made');
  const body: Record<string, unknown> = {
    ...pick(beside, ['terms', 'number']),
    ...renamed(signed),
    ...(history === undefined ? {} : { history }),
    ...(terms === undefined ? {} : { terms }),
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(number === undefined ? {} : { number }),
    client: await findPartnerId(client, named),
  };
  if (options.param.length > 0) body['parameters'] = { ...(body['parameters'] ?? {}), ...readValues(options.param) };
  if (options.policy.length > 0) body['policy'] = { ...(body['policy'] ?? {}), ...readValues(options.policy) };
  if (options.deviation.length > 0) body['deviations'] = deviationsOf(options.deviation);
  // The API's own schema checks it.
  return body as unknown as BodyInputOf<'openContract'>;
}

function renamed(signed: object): Record<string, unknown> {
  const { vatRate, ...rest }: Record<string, unknown> = { ...signed };
  return vatRate === undefined ? rest : { ...rest, vatRatePercent: JSON.stringify(vatRate).replaceAll('"', '') };
}

function pick(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}

/** `telema:5.5.dueDays=14`: the clause, a full stop, the parameter. */
function deviationsOf(pairs: readonly string[]) {
  return Object.entries(readValues(pairs)).map(([name, value]) => {
    const at = name.lastIndexOf('.');
    return { clause: name.slice(0, at), parameter: name.slice(at + 1), value };
  });
}

async function findPartnerId(client: Client, named: string): Promise<string> {
  let after: string | undefined;
  do {
    const page = await client.call('listPartners', { query: { after, limit: 200 } });
    const wanted = named.toLowerCase();
    const found = page.items.find(
      ({ id, name, identifiers }) =>
        id === named ||
        name.toLowerCase() === wanted ||
        identifiers.some(({ value }) => value.toLowerCase() === wanted),
    );
    if (found !== undefined) return found.id;
    after = page.next ?? undefined;
  } while (after !== undefined);
  throw new CannotRun(`there is no partner ${named}; give its id, its name or one of its numbers`);
}

async function readFileOf(file: string): Promise<Record<string, unknown>> {
  try {
    const parsed: unknown = parse(await readFile(file, 'utf8'), { schema: 'core', maxAliasCount: 100 });
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
    throw new CannotRun(`${file}: a mapping is wanted`);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const text = error instanceof YAMLParseError || error instanceof Error ? error.message : String(error);
    throw new CannotRun(`cannot read ${file}: ${text}`);
  }
}

interface ActOptions extends ContractOptions {
  readonly idempotencyKey?: string;
  readonly try?: boolean;
}

/** Does an act, or with `--try` tells what it would bring. Without an act: those that can be done. */
export async function actOn(
  named: string,
  act: string | undefined,
  pairs: readonly string[],
  options: ActOptions,
): Promise<ExitCode> {
  const client = await connectFor(options);
  return orRefused(options, async () => {
    const id = await findContractId(client, named);
    if (act === undefined) return listActs(client, id, options);
    const body = { ...readValues(pairs), do: act };
    if (options.try === true) {
      const { items } = await client.call('tryContractActs', { params: { id }, body: { acts: [body] } });
      for (const one of items) printFact(one, options);
      return 0;
    }
    const key = options.idempotencyKey;
    const headers = key === undefined ? {} : { headers: { 'idempotency-key': key } };
    const outcome = await client.call('doContractAct', { params: { id }, body, ...headers });
    for (const one of outcome.facts) printFact(one, options);
    return 0;
  });
}

async function listActs(client: Client, id: string, options: ContractOptions): Promise<ExitCode> {
  const words = wordsIn(languageOption(options.language));
  const { items } = await client.call('contractActs', { params: { id } });
  if (options.json === true) items.forEach(printJson);
  else if (items.length === 0) printLine(words.nothing);
  for (const one of options.json === true ? [] : items) {
    const given = one.arguments.map(({ name, type, optional }) => `${name}=${type}${optional ? '?' : ''}`);
    printLine(`${one.do} ${given.join(' ')}`.trimEnd());
    printLine(`  ${one.clause}  ${one.summary ?? ''}`);
  }
  return 0;
}
