import type { ContractClause } from '@saikne/wire';
import { orRefused } from '../connection.js';
import type { ExitCode } from '../exit.js';
import { languageOption } from '../language-option.js';
import { printJson, printLine } from '../output.js';
import { connectFor, findContractId, type ContractOptions } from './find-contract.js';
import { wordsIn } from './words.js';

/** Every clause of a contract's terms: what it says, its values for this contract, and what it means now. */
export async function showClauses(named: string, options: ContractOptions): Promise<ExitCode> {
  const client = await connectFor(options);
  const words = wordsIn(languageOption(options.language));
  return orRefused(options, async () => {
    const id = await findContractId(client, named);
    const { items } = await client.call('contractClauses', { params: { id } });
    if (options.json === true) items.forEach(printJson);
    else for (const one of items) print(one, words);
    return 0;
  });
}

function print({ id, summary, rules, rights, duties }: ContractClause, words: ReturnType<typeof wordsIn>): void {
  printLine(`${id}  ${summary}`);
  for (const { kind, parameters } of rules) {
    const values = parameters.map(({ name, value }) => `${name}=${value === null ? '' : JSON.stringify(value)}`);
    printLine(`  → ${kind} ${values.join(' ')}`.trimEnd());
  }
  for (const { right, opensOn, open } of rights)
    printLine(`  ${words.right}: ${right} ${open ? words.open : `${words.from} ${opensOn}`}`);
  for (const { duty, dueOn, missed } of duties) {
    printLine(`  ${words.duty}: ${duty} ${dueOn ?? ''} ${missed ? words.missed : ''}`.trimEnd());
  }
}
