import { parseId } from '@saikne/kernel';
import type { Client } from '@saikne/wire';
import { connectAs, connectAsOperator, type ConnectionOptions } from '../connection.js';
import { CannotRun } from '../exit.js';

/** Options of every command about a contract. */
export interface ContractOptions extends ConnectionOptions {
  /** The partner as which it asks; the operator where it is left out. */
  readonly as?: string;
}

export function connectFor(options: ContractOptions): Promise<Client> {
  return options.as === undefined ? connectAsOperator(options) : connectAs(options.as, options);
}

/** The id of a contract named by its id or its number. */
export async function findContractId(client: Client, named: string): Promise<string> {
  const id = parseId(named);
  if (id !== undefined) return id;
  const { items } = await client.call('listContracts', { query: { search: named, limit: 50 } });
  const same = items.filter(({ number }) => number.toLowerCase() === named.toLowerCase());
  const found = same.length > 0 ? same : items;
  const [first] = found;
  if (first !== undefined && found.length === 1) return first.id;
  const which = found.map(({ number }) => number).join(', ');
  throw new CannotRun(first === undefined ? `there is no contract ${named}` : `${named} names several: ${which}`);
}
