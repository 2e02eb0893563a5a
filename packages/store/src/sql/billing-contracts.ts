import type { Id } from '@saikne/kernel';
import type { Transaction } from '../database/transaction.js';
import type { StoredContract } from '../model/contract.js';
import { plainArray } from './array.js';
import { contractColumns, snapshotColumns } from './contract-columns.js';
import { toStored, type StoredRow } from './contract-read.js';

const statement = {
  name: 'find-contracts',
  text: `
    select ${contractColumns}, ${snapshotColumns}
    from saikne.contract
    left join saikne.partner on partner.id = contract.client_id
    left join saikne.contract_snapshot snapshot on snapshot.contract_id = contract.id
    where contract.id = any ($1::uuid[]) order by contract.id`,
};

/** Contracts with their snapshots, none of them locked: to look at what they owe. */
export async function findContracts(
  tx: Transaction,
  ids: readonly Id<'contract'>[],
): Promise<readonly StoredContract[]> {
  return ids.length === 0 ? [] : (await tx.run<StoredRow>(statement, [plainArray(ids)])).map(toStored);
}
