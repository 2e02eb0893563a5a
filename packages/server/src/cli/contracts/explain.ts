import type { Client, ContractExplanation, ContractFact } from '@saikne/wire';
import { orRefused } from '../connection.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { printJson, printLine } from '../output.js';
import { printFact } from './ask.js';
import { connectFor, findContractId, type ContractOptions } from './find-contract.js';

/** Tells how the amount of a fact came about, or of every fact that carries one. */
export async function explainFacts(
  named: string,
  place: string | undefined,
  options: ContractOptions,
): Promise<ExitCode> {
  if (place !== undefined && !/^[1-9]\d{0,8}$/.test(place)) throw new CannotRun(`${place}: a place in the journal`);
  const client = await connectFor(options);
  return orRefused(options, async () => {
    const id = await findContractId(client, named);
    let after = place === undefined ? undefined : Number(place) - 1;
    do {
      const query = { after, limit: place === undefined ? 200 : 1 };
      const page = await client.call('contractFacts', { params: { id }, query });
      for (const fact of page.items) {
        if (place === undefined && !fact.explained) continue;
        print(await explain(client, id, fact), options);
      }
      if (page.items.length === 0 && place !== undefined) throw new CannotRun(`${named} has no fact ${place}`);
      after = place === undefined ? (page.next ?? undefined) : undefined;
    } while (after !== undefined);
    return 0;
  });
}

function explain(client: Client, id: string, fact: ContractFact): Promise<ContractExplanation> {
  return client.call('explainContractFact', { params: { id, fact: fact.id } });
}

function print(explained: ContractExplanation, options: ContractOptions): void {
  if (options.json === true) {
    printJson(explained);
    return;
  }
  printFact(explained.fact, options);
  printLine(`  ${explained.text}  [${explained.clause}]`);
  if (explained.summary !== null) printLine(`  ${explained.summary}`);
}
