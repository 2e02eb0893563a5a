import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { StoredContract } from '../model/contract.js';
import { plainArray, textArray } from './array.js';
import { contractColumns, snapshotColumns } from './contract-columns.js';
import { toStored, type StoredRow } from './contract-read.js';

const take = {
  name: 'take-due-contracts',
  text: `
    select ${contractColumns}, ${snapshotColumns}
    from saikne.contract
    left join saikne.partner on partner.id = contract.client_id
    left join saikne.contract_snapshot snapshot on snapshot.contract_id = contract.id
    where contract.wakes_at <= $1 and (contract.wakes_at, contract.id) > ($3::timestamptz, $4::uuid)
    order by contract.wakes_at, contract.id limit $2
    for update of contract skip locked`,
};

const next = {
  name: 'next-contract-wake',
  text: 'select wakes_at as "wakesAt" from saikne.contract where wakes_at is not null order by wakes_at limit 1',
};

const hold = {
  name: 'hold-contracts',
  text: `
    update saikne.contract set wakes_at = held.wakes_at, attempts = contract.attempts + 1, fault = held.fault
    from unnest($1::uuid[], $2::timestamptz[], $3::text[]) as held (id, wakes_at, fault)
    where contract.id = held.id`,
};

/** A place in the order in which contracts are due. */
export interface DueContract {
  readonly wakesAt: Instant;
  readonly id: Id<'contract'>;
}

const beforeAll = { wakesAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' } as const;

/**
 * Contracts whose moment has come, earliest first, locked until the transaction ends; others' are left out. Going on
 * `behind` the last one taken spares passing over the places that all those before it have left.
 */
export async function takeDueContracts(
  tx: OperatorTransaction,
  due: { readonly now: Instant; readonly limit: number; readonly behind?: DueContract },
): Promise<readonly StoredContract[]> {
  const { behind = beforeAll } = due;
  return (await tx.run<StoredRow>(take, [due.now, due.limit, behind.wakesAt, behind.id])).map(toStored);
}

/** The earliest moment at which a contract must be taken; undefined: none ever. */
export async function nextContractWake(tx: OperatorTransaction): Promise<Instant | undefined> {
  return (await tx.run<{ readonly wakesAt: Instant }>(next, []))[0]?.wakesAt;
}

/** Puts contracts off that a fault of ours stopped; they stay due and are taken again at that moment. */
export async function holdContracts(
  tx: OperatorTransaction,
  held: readonly { readonly contractId: Id<'contract'>; readonly wakesAt: Instant; readonly fault: string }[],
): Promise<void> {
  if (held.length === 0) return;
  await tx.run(hold, [
    plainArray(held.map(({ contractId }) => contractId)),
    plainArray(held.map(({ wakesAt }) => wakesAt)),
    textArray(held.map(({ fault }) => fault)),
  ]);
}
