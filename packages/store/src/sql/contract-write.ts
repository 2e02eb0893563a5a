import type { OperatorTransaction } from '../database/transaction.js';
import type { NewContract } from '../model/contract.js';

const insert = {
  name: 'insert-contract',
  text: `
    insert into saikne.contract
      (id, number, client_id, terms_id, terms_version, agreement, opened_at, signed_on, in_force_on, position, stage)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 'unsigned')
    on conflict (number) do nothing
    returning id`,
};

const next = {
  name: 'next-contract-number',
  text: `
    insert into saikne.contract_series (terms_id, year, last) values ($1, $2, 1)
    on conflict (terms_id, year) do update set last = contract_series.last + 1
    returning last`,
};

/** Inserts a contract without facts; append its first ones in the same transaction. False: the number is taken. */
export async function insertContract(tx: OperatorTransaction, contract: NewContract): Promise<boolean> {
  const { id, number, clientId, termsId, termsVersion, agreement, openedAt, signedOn, inForceOn } = contract;
  const signed = JSON.stringify(agreement);
  const values = [id, number, clientId, termsId, termsVersion, signed, openedAt, signedOn, inForceOn];
  const rows = await tx.run(insert, values);
  return rows.length > 0;
}

/** The next number in the series of these terms and year, from 1; it waits for others that are taking one. */
export async function nextContractNumber(tx: OperatorTransaction, termsId: string, year: number): Promise<number> {
  const [row] = await tx.run<{ readonly last: number }>(next, [termsId, year]);
  if (row === undefined) throw new Error('a series gives a number');
  return row.last;
}
