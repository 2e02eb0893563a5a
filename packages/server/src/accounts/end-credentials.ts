import type { Commander } from '@saikne/accounts';
import type { Instant } from '@saikne/kernel';
import {
  deletePasskeys,
  endSessions,
  setPasswordHash,
  setTotp,
  voidAccountLinks,
  type Account,
  type OperatorTransaction,
} from '@saikne/store';
import { changeAccount } from './change-account.js';

/**
 * Everything a person signs in with ends at once (Telema 2.4): sessions, password, authenticator, recovery codes,
 * passkeys and links. The person comes back by a link for a new password.
 */
export async function endCredentials(
  tx: OperatorTransaction,
  account: Account,
  { by, own, now }: { readonly by: Commander; readonly own: boolean; readonly now: Instant },
): Promise<Account> {
  const command = { do: 'RevokeCredentials', by, own } as const;
  const next = await changeAccount(tx, account, { command, now, changes: { hasSecondFactor: false } });
  const { id } = account;
  await endSessions(tx, { accountId: id }, now, 'leaked credentials');
  await setPasswordHash(tx, id, null, now);
  await setTotp(tx, id, { totpSealed: null, totpConfirmedAt: null, totpLastStep: null, recoverySha256: [] });
  await deletePasskeys(tx, id, null);
  await voidAccountLinks(tx, id, now, null);
  return next;
}
