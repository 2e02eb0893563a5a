import type { AccountId } from '@saikne/accounts';
import type { Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';

const device = {
  name: 'know-device',
  text: `
    with before as (select account_id from saikne.account_device where device_id = $2 limit 20),
    added as (
      insert into saikne.account_device (account_id, device_id, first_seen_at) values ($1, $2, $3)
      on conflict do nothing)
    select account_id as "accountId" from before`,
};
const knows = {
  name: 'find-device',
  text: 'select 1 from saikne.account_device where account_id = $1 and device_id = $2',
};

/** Records that a person signed in on a browser; returns who had done so before. */
export async function recordDevice(
  tx: OperatorTransaction,
  accountId: AccountId,
  deviceId: string,
  at: Instant,
): Promise<readonly AccountId[]> {
  const rows = await tx.run<{ readonly accountId: AccountId }>(device, [accountId, deviceId, at]);
  return rows.map((row) => row.accountId);
}

export async function isKnownDevice(tx: OperatorTransaction, accountId: AccountId, deviceId: string): Promise<boolean> {
  return (await tx.run(knows, [accountId, deviceId])).length > 0;
}
