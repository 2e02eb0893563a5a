import type { Command } from 'commander';
import type { ExitCode } from '../exit.js';

type Finish = (code: ExitCode) => void;

/** `saikne contract …` and `saikne foresee`; what they do is loaded when it is used. */
export function addContractCommands(program: Command, finish: Finish): void {
  const contract = program.command('contract').description('contracts: open, list, ask, act').exitOverride();
  addAsking(contract, finish);
  addDoing(contract, finish);
  connected(
    program
      .command('foresee')
      .description('what comes next under a contract if nobody acts')
      .argument('<contract>', 'number or id')
      .requiredOption('--until <day>', 'last day, YYYY-MM-DD'),
  ).action(async (named: string, options: { readonly until: string }) => {
    finish(await (await import('./ask.js')).foresee(named, options));
  });
  for (const command of contract.commands) command.exitOverride().showHelpAfterError();
}

function addAsking(contract: Command, finish: Finish): void {
  connected(
    contract
      .command('list')
      .description('all contracts; as a partner: its own')
      .option('--stage <stage>', 'unsigned, signed, inForce or ended')
      .option('--terms <terms>', 'under these terms')
      .option('--search <text>', 'part of the number or of the client’s name')
      .option('--overdue', 'with invoices past their due day')
      .option('--suspended', 'suspended ones'),
  ).action(async (options: object) => {
    finish(await (await import('./ask.js')).listContracts(options));
  });
  const about = (name: string, description: string) =>
    connected(contract.command(name).description(description).argument('<contract>', 'number or id'));
  about('show', 'a contract as it stands now').action(async (named: string, options: object) => {
    finish(await (await import('./ask.js')).showContract(named, options));
  });
  about('journal', 'its facts, each with its clause')
    .option('--all', 'also that duties arose and were fulfilled')
    .option('--fact <names>', 'these alone, separated by commas')
    .action(async (named: string, options: object) => {
      finish(await (await import('./ask.js')).showJournal(named, options));
    });
  about('rights', 'who may do what').action(async (named: string, options: object) => {
    finish(await (await import('./ask.js')).showRights(named, options));
  });
  about('account', 'its invoices, and what is owed').action(async (named: string, options: object) => {
    finish(await (await import('./ask.js')).showAccount(named, options));
  });
  about('clauses', 'its clauses with the values in force, and what they mean now').action(
    async (named: string, options: object) => {
      finish(await (await import('./clauses.js')).showClauses(named, options));
    },
  );
  connected(
    contract
      .command('explain')
      .description('how the amounts of facts came about')
      .argument('<contract>', 'number or id')
      .argument('[place]', 'the fact’s place in the journal (default: every amount)'),
  ).action(async (named: string, place: string | undefined, options: object) => {
    finish(await (await import('./explain.js')).explainFacts(named, place, options));
  });
  about('duties', 'who must do what, and by when').action(async (named: string, options: object) => {
    finish(await (await import('./ask.js')).showDuties(named, options));
  });
}

const collect = (value: string, before: readonly string[]) => [...before, value];

function addDoing(contract: Command, finish: Finish): void {
  connected(
    contract
      .command('open')
      .description('open a contract, or take one over with its history')
      .option('--terms <terms>', 'telema or lmt')
      .option('--client <partner>', 'id, name or number of the partner')
      .option('--signed <day>', 'day of signing, YYYY-MM-DD')
      .option('--number <number>', 'its number (default: the next of its terms and year)')
      .option('--param <name=value>', 'a value that the contract sets, such as monthlyFee=30.00', collect, [])
      .option(
        '--deviation <clause.name=value>',
        'a value in place of the terms’, such as telema:5.5.dueDays=14',
        collect,
        [],
      )
      .option('--policy <right=policy>', 'a right and ask or automatic', collect, [])
      .option('--file <file>', 'YAML or JSON in the shape of a scenario; its acts are the history'),
  ).action(async (options: { param: string[]; deviation: string[]; policy: string[] }) => {
    finish(await (await import('./do.js')).openContract(options));
  });
  connected(
    contract
      .command('act')
      .description('do something under a contract; without an act: what can be done')
      .argument('<contract>', 'number or id')
      .argument('[act]', 'pay, issueInvoice, suspend …')
      .argument('[values...]', 'its arguments as name=value')
      .option('--idempotency-key <key>', 'your own name for this act: sent again it is done once')
      .option('--try', 'tell what it would bring and change nothing'),
  ).action(async (named: string, act: string | undefined, values: readonly string[], options: object) => {
    finish(await (await import('./do.js')).actOn(named, act, values, options));
  });
}

/** The options of every command that asks a server. */
function connected(command: Command): Command {
  return command
    .option('--as <partner>', 'ask as this partner (default: as the operator)')
    .option('--language <code>', 'language of the texts: lv, en, et, lt, ru', 'en')
    .option('--url <url>', 'the server (default: the one started from the data directory)')
    .option('--key <key>', 'API key (default: the one kept in the data directory)')
    .option('--data <dir>', 'data directory (default: .saikne, or SAIKNE_DATA)')
    .option('--json', 'print JSON');
}
