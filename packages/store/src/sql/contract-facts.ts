import type { Id } from '@saikne/kernel';
import type { Transaction } from '../database/transaction.js';
import type { RecordedContractFact } from '../model/contract.js';
import { plainArray, textArray } from './array.js';
import { factColumns } from './contract-columns.js';

const oldestFirst = {
  name: 'read-contract-facts',
  text: `
    select ${factColumns} from saikne.contract_fact
    where contract_id = $1 and position > $2 and ($3::text[] is null or name = any ($3))
      and ($4::text[] is null or name <> all ($4))
    order by position limit $5`,
};

const newestFirst = {
  name: 'read-contract-facts-newest',
  text: `
    select ${factColumns} from saikne.contract_fact
    where contract_id = $1 and position < $2 and ($3::text[] is null or name = any ($3))
      and ($4::text[] is null or name <> all ($4))
    order by position desc limit $5`,
};

const ofMany = {
  name: 'read-facts-of-contracts',
  text: `
    select ${factColumns}
    from unnest($1::uuid[], $2::integer[]) as asked (contract_id, after)
    join saikne.contract_fact on contract_fact.contract_id = asked.contract_id and position > asked.after
    order by contract_fact.contract_id, position`,
};

const counts = {
  name: 'count-contract-facts-by-clause',
  text: 'select clause, count(*) as facts from saikne.contract_fact where contract_id = $1 group by clause',
};

/** The most facts one call returns. */
export const maxContractFactsRead = 2000;

export interface ContractFactPage {
  readonly contractId: Id<'contract'>;
  readonly order?: 'oldest' | 'newest';
  /** Behind this place, in the order asked for. */
  readonly after?: number;
  readonly limit?: number;
  readonly names?: readonly string[];
  readonly exceptNames?: readonly string[];
}

/** A page of a contract's facts. */
export function readContractFacts(tx: Transaction, page: ContractFactPage): Promise<readonly RecordedContractFact[]> {
  const { contractId, order = 'oldest', names, exceptNames, limit = maxContractFactsRead } = page;
  const newest = order === 'newest';
  return tx.run<RecordedContractFact>(newest ? newestFirst : oldestFirst, [
    contractId,
    page.after ?? (newest ? 2_147_483_647 : 0),
    names === undefined ? null : textArray(names),
    exceptNames === undefined ? null : textArray(exceptNames),
    Math.min(limit, maxContractFactsRead),
  ]);
}

/** The facts of several contracts, each behind its own place, in their order. */
export async function readFactsOfContracts(
  tx: Transaction,
  asked: readonly { readonly contractId: Id<'contract'>; readonly after: number }[],
): Promise<ReadonlyMap<Id<'contract'>, readonly RecordedContractFact[]>> {
  if (asked.length === 0) return new Map();
  const rows = await tx.run<RecordedContractFact>(ofMany, [
    plainArray(asked.map(({ contractId }) => contractId)),
    plainArray(asked.map(({ after }) => after)),
  ]);
  const facts = new Map<Id<'contract'>, RecordedContractFact[]>();
  for (const row of rows) {
    const known = facts.get(row.contractId);
    if (known === undefined) facts.set(row.contractId, [row]);
    else known.push(row);
  }
  return facts;
}

/** How many facts came of each clause. */
export async function countContractFactsByClause(
  tx: Transaction,
  contractId: Id<'contract'>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.run<{ readonly clause: string; readonly facts: number }>(counts, [contractId]);
  return new Map(rows.map(({ clause, facts }) => [clause, facts]));
}
