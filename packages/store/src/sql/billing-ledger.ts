import type { Day, Id } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { RecordedContractFact } from '../model/contract.js';
import { plainArray, textArray } from './array.js';
import { factColumns } from './contract-columns.js';

const moved = {
  name: 'contracts-with-facts-in-period',
  text: `
    select distinct contract_id as "contractId" from saikne.contract_fact
    where effective_on between $1 and $2 and name = any ($3::text[])
      and contract_id > coalesce($4::uuid, '00000000-0000-0000-0000-000000000000')
    order by contract_id limit $5`,
};

const facts = {
  name: 'facts-of-contracts-by-name',
  text: `
    select ${factColumns} from saikne.contract_fact
    where contract_id = any ($1::uuid[]) and name = any ($2::text[]) and effective_on <= $3
    order by contract_id, position`,
};

/** The contracts to which one of these facts happened in a period, a page of them. */
export async function contractsWithFacts(
  tx: OperatorTransaction,
  asked: {
    readonly firstDay: Day;
    readonly lastDay: Day;
    readonly names: readonly string[];
    readonly after?: Id<'contract'>;
    readonly limit: number;
  },
): Promise<readonly Id<'contract'>[]> {
  const { firstDay, lastDay, names, after, limit } = asked;
  const rows = await tx.run<{ readonly contractId: Id<'contract'> }>(moved, [
    firstDay,
    lastDay,
    textArray(names),
    after ?? null,
    limit,
  ]);
  return rows.map(({ contractId }) => contractId);
}

/** All facts of these names up to a day, each contract's in their order. */
export function factsByName(
  tx: OperatorTransaction,
  asked: { readonly contractIds: readonly Id<'contract'>[]; readonly names: readonly string[]; readonly lastDay: Day },
): Promise<readonly RecordedContractFact[]> {
  return tx.run<RecordedContractFact>(facts, [plainArray(asked.contractIds), textArray(asked.names), asked.lastDay]);
}
