import type { Contract, ContractFact, PossibleContractFact } from '@saikne/wire';
import { orRefused } from '../connection.js';
import type { ExitCode } from '../exit.js';
import { languageOption } from '../language-option.js';
import { printJson, printLine, printTable } from '../output.js';
import { connectFor, findContractId, type ContractOptions } from './find-contract.js';
import { wordsIn } from './words.js';

interface ListOptions extends ContractOptions {
  readonly stage?: string;
  readonly terms?: string;
  readonly search?: string;
  readonly overdue?: boolean;
  readonly suspended?: boolean;
}

/** Lists contracts: all of them for the operator, a partner's own for it. */
export async function listContracts(options: ListOptions): Promise<ExitCode> {
  const client = await connectFor(options);
  const words = wordsIn(languageOption(options.language));
  return orRefused(options, async () => {
    const { stage, terms, search, overdue, suspended } = options;
    const flags = {
      overdue: overdue === true ? 'true' : undefined,
      suspended: suspended === true ? 'true' : undefined,
    };
    let after: string | undefined;
    const rows: string[][] = [[words.number, words.client, words.terms, words.stage, words.owed, words.dueOn]];
    do {
      const page = await client.call('listContracts', { query: { stage, terms, search, ...flags, after, limit: 200 } });
      for (const one of page.items) {
        if (options.json === true) printJson(one);
        rows.push([
          one.number,
          one.client.name ?? one.client.id,
          one.terms.id,
          one.stage,
          one.owed,
          one.oldestDueOn ?? '',
        ]);
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
    if (options.json !== true) printTable(rows);
    return 0;
  });
}

/** One contract as it stands now. */
export async function showContract(named: string, options: ContractOptions): Promise<ExitCode> {
  const client = await connectFor(options);
  return orRefused(options, async () => {
    const contract = await client.call('contract', { params: { id: await findContractId(client, named) } });
    if (options.json === true) printJson(contract);
    else printContract(contract, options);
    return 0;
  });
}

export function printContract(contract: Contract, options: ContractOptions): void {
  const words = wordsIn(languageOption(options.language));
  const { number, client, terms, stage, signedOn, endsOn, suspension, account, nextMomentAt, held } = contract;
  const stages = {
    unsigned: words.unsigned,
    signed: words.signedStage,
    inForce: words.inForce,
    ended: words.ended,
  } as const;
  printLine(`${number}  ${client.name ?? client.id}  ${terms.title}`);
  const rows = [
    [words.stage, stages[stage]],
    [words.signed, signedOn],
    ...(endsOn === null ? [] : [[words.ends, endsOn]]),
    ...(suspension === null ? [] : [[words.suspended, `${suspension.firstDay}  [${suspension.clause}]`]]),
    [words.owed, account.owed],
    [words.overdue, account.overdue],
    [words.credit, account.credit],
    [words.next, nextMomentAt ?? words.nothing],
    ...(held === null ? [] : [['!', held.fault]]),
  ];
  printTable(rows);
}

interface JournalOptions extends ContractOptions {
  readonly all?: boolean;
  readonly fact?: string;
}

/** The journal of a contract, oldest first. */
export async function showJournal(named: string, options: JournalOptions): Promise<ExitCode> {
  const client = await connectFor(options);
  return orRefused(options, async () => {
    const id = await findContractId(client, named);
    let after: number | undefined;
    do {
      const { all, fact } = options;
      const essential = all === true || fact !== undefined ? undefined : 'true';
      const query = { after, limit: 200, fact, essential };
      const page = await client.call('contractFacts', { params: { id }, query });
      for (const one of page.items) printFact(one, options);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return 0;
  });
}

/** Who may do what, or must do what. */
export async function showRights(named: string, options: ContractOptions): Promise<ExitCode> {
  const client = await connectFor(options);
  const words = wordsIn(languageOption(options.language));
  return orRefused(options, async () => {
    const id = await findContractId(client, named);
    const { items } = await client.call('contractRights', { params: { id } });
    if (options.json === true) items.forEach(printJson);
    else
      printTable([
        [words.right, words.holder, words.open, words.from, words.until, words.clause],
        ...items.map((one) => [
          about(one.right, one),
          one.holder === 'operator' ? words.operator : words.clientSide,
          one.open ? words.open : '',
          one.opensOn,
          one.untilOn ?? '',
          `${one.clause}  ${one.summary ?? ''}`,
        ]),
      ]);
    return 0;
  });
}

export async function showDuties(named: string, options: ContractOptions): Promise<ExitCode> {
  const client = await connectFor(options);
  const words = wordsIn(languageOption(options.language));
  return orRefused(options, async () => {
    const id = await findContractId(client, named);
    const { items } = await client.call('contractDuties', { params: { id } });
    const side = (holder: string) => (holder === 'operator' ? words.operator : words.clientSide);
    if (options.json === true) items.forEach(printJson);
    else
      printTable([
        [words.duty, words.holder, words.dueOn, '', words.clause],
        ...items.map((one) => [
          about(one.duty, one),
          side(one.holder),
          one.dueOn ?? '',
          one.missed ? words.missed : one.waitingOn === null ? '' : `${words.waits} ${side(one.waitingOn)}`,
          `${one.clause}  ${one.summary ?? ''}`,
        ]),
      ]);
    return 0;
  });
}

/** The invoices of a contract, and what is owed on each. */
export async function showAccount(named: string, options: ContractOptions): Promise<ExitCode> {
  const client = await connectFor(options);
  const words = wordsIn(languageOption(options.language));
  return orRefused(options, async () => {
    const id = await findContractId(client, named);
    const account = await client.call('contractAccount', { params: { id } });
    if (options.json === true) printJson(account);
    else {
      printTable([
        [words.invoice, words.dueOn, words.gross, words.paid, words.owed],
        ...account.invoices.map(({ invoice, dueOn, gross, paid, open }) => [invoice, dueOn, gross, paid, open]),
      ]);
      printLine(
        `${words.owed} ${account.owed}, ${words.overdue} ${account.overdue}, ${words.credit} ${account.credit}`,
      );
    }
    return 0;
  });
}

/** What comes next if nobody acts. */
export async function foresee(named: string, options: ContractOptions & { readonly until: string }): Promise<ExitCode> {
  const client = await connectFor(options);
  const words = wordsIn(languageOption(options.language));
  return orRefused(options, async () => {
    const id = await findContractId(client, named);
    const { items, truncated } = await client.call('foreseeContract', {
      params: { id },
      query: { until: options.until },
    });
    for (const one of items) printFact(one, options);
    if (items.length === 0 && options.json !== true) printLine(words.nothing);
    if (truncated) process.stderr.write(`${words.more}\n`);
    return 0;
  });
}

/** A fact a line, as `saikne simulate` prints it. */
export function printFact(one: PossibleContractFact | ContractFact, { json }: ContractOptions): void {
  const { fact, on, at, clause, values } = one;
  if (json === true) {
    printJson({ on, at, fact, clause, ...values });
    return;
  }
  const told = Object.entries(values).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  printLine(`${on}  ${clause.padEnd(26)} ${fact.padEnd(26)} ${told.join(' ')}`.trimEnd());
}

type Subject = Readonly<Partial<Record<'invoice' | 'announcement' | 'notice' | 'subscription', string | undefined>>>;

function about(name: string, { invoice, announcement, notice, subscription }: Subject): string {
  const subject = invoice ?? announcement ?? notice ?? subscription;
  return subject === undefined ? name : `${name} ${subject}`;
}
