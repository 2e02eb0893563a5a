import type { Day, Id } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { ContractRecord, ContractStage, StoredContract } from '../model/contract.js';
import { plainArray } from './array.js';
import { contractColumns, snapshotColumns } from './contract-columns.js';

const joined = `
  from saikne.contract
  left join saikne.partner on partner.id = contract.client_id
  left join saikne.contract_snapshot snapshot on snapshot.contract_id = contract.id`;

const find = {
  name: 'find-contract',
  text: `select ${contractColumns}, ${snapshotColumns} ${joined} where contract.id = $1`,
};

const lock = {
  name: 'lock-contracts',
  text: `
    select ${contractColumns}, ${snapshotColumns} ${joined}
    where contract.id = any ($1::uuid[]) order by contract.id for update of contract`,
};

const list = {
  name: 'list-contracts',
  text: `
    select ${contractColumns}
    from saikne.contract left join saikne.partner on partner.id = contract.client_id
    where contract.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
      and ($2::uuid is null or contract.client_id = $2)
      and ($3::text is null or contract.terms_id = $3)
      and ($4::text is null or contract.stage = $4)
      and ($5::boolean is null or (contract.suspended is not null) = $5)
      and ($6::date is null or contract.oldest_due_on < $6)
      and ($7::date is null or contract.oldest_due_on is null or contract.oldest_due_on >= $7)
      and ($8::text is null or strpos(lower(contract.number), lower($8)) > 0
        or strpos(lower(partner.name), lower($8)) > 0)
    order by contract.id limit $9`,
};

export type StoredRow = Omit<StoredContract, 'snapshot'> & {
  readonly snapshotPosition: number | null;
  readonly snapshotShape: number | null;
  readonly snapshotState: unknown;
};

/** The most contracts one page lists. */
export const maxContractsListed = 500;

export interface ContractPage {
  readonly after?: Id<'contract'>;
  readonly limit: number;
  readonly clientId?: Id<'partner'>;
  readonly termsId?: string;
  readonly stage?: ContractStage;
  readonly suspended?: boolean;
  /** With (or without) an open invoice that was due before this day. */
  readonly overdueOn?: { readonly day: Day; readonly overdue: boolean };
  /** Part of the number or of the client's name. */
  readonly search?: string;
}

/** A contract with its snapshot, where the transaction may see it. */
export async function findContract(tx: Transaction, id: Id<'contract'>): Promise<StoredContract | undefined> {
  return (await tx.run<StoredRow>(find, [id])).map(toStored)[0];
}

/** Contracts, their rows locked until the transaction ends: for commands that decide on their state. */
export async function lockContracts(
  tx: OperatorTransaction,
  ids: readonly Id<'contract'>[],
): Promise<readonly StoredContract[]> {
  return (await tx.run<StoredRow>(lock, [plainArray(ids)])).map(toStored);
}

/** Contracts in the order of their ids, which is that of their opening. */
export function listContracts(tx: Transaction, page: ContractPage): Promise<readonly ContractRecord[]> {
  const { after, limit, clientId, termsId, stage, suspended, overdueOn, search } = page;
  return tx.run<ContractRecord>(list, [
    after ?? null,
    clientId ?? null,
    termsId ?? null,
    stage ?? null,
    suspended ?? null,
    overdueOn?.overdue === true ? overdueOn.day : null,
    overdueOn?.overdue === false ? overdueOn.day : null,
    search ?? null,
    Math.min(limit, maxContractsListed),
  ]);
}

export function toStored(row: StoredRow): StoredContract {
  const { snapshotPosition: position, snapshotShape: shape, snapshotState: state, ...record } = row;
  const snapshot = position === null || shape === null ? null : { position, shape, state };
  return { ...record, snapshot };
}
