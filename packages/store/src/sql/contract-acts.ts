import type { Id } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { ContractActRecord } from '../model/contract.js';

const columns = `
  id, contract_id as "contractId", partner_id as "partnerId", side, actor, act, request, first_position as "firstPosition",
  last_position as "lastPosition", done_at as "doneAt"`;

const insert = {
  name: 'record-contract-act',
  text: `
    insert into saikne.contract_act
      (id, contract_id, partner_id, side, actor, act, request, first_position, last_position, done_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

const find = { name: 'find-contract-act', text: `select ${columns} from saikne.contract_act where id = $1` };

const behind = {
  name: 'contract-acts-of-facts',
  text: `
    select ${columns} from saikne.contract_act
    where contract_id = $1 and first_position <= $3 and last_position >= $2 order by first_position`,
};

/** Records who did what, in the transaction that appends what came of it. */
export async function recordContractAct(tx: OperatorTransaction, act: ContractActRecord): Promise<void> {
  const { id, contractId, partnerId, side, actor, request, firstPosition, lastPosition, doneAt } = act;
  const values = [id, contractId, partnerId, side, actor, act.act, JSON.stringify(request)];
  await tx.run(insert, [...values, firstPosition, lastPosition, doneAt]);
}

export async function findContractAct(tx: Transaction, id: Id<'contract-act'>): Promise<ContractActRecord | undefined> {
  return (await tx.run<ContractActRecord>(find, [id]))[0];
}

/** The acts from which the facts between two places came. */
export function findContractActs(
  tx: Transaction,
  contractId: Id<'contract'>,
  places: { readonly first: number; readonly last: number },
): Promise<readonly ContractActRecord[]> {
  return tx.run<ContractActRecord>(behind, [contractId, places.first, places.last]);
}
