import type { AccountId } from '@saikne/accounts';
import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { AccountCredential, AccountPasskey } from '../model/account.js';
import { textArray } from './array.js';

const find = {
  name: 'find-credential',
  text: `
    select account_id as "accountId", password_hash as "passwordHash", totp_sealed as "totpSealed",
      totp_confirmed_at as "totpConfirmedAt", totp_last_step as "totpLastStep",
      (select coalesce(array_agg(encode(code, 'hex')), '{}') from unnest(recovery_sha256) code) as "recoverySha256"
    from saikne.account_credential where account_id = $1`,
};
const password = {
  name: 'set-password',
  text: `
    insert into saikne.account_credential (account_id, password_hash, password_set_at) values ($1, $2, $3)
    on conflict (account_id) do update set password_hash = $2, password_set_at = $3`,
};
const totp = {
  name: 'set-totp',
  text: `
    update saikne.account_credential set totp_sealed = $2, totp_confirmed_at = $3, totp_last_step = $4,
      recovery_sha256 = (select coalesce(array_agg(decode(code, 'hex')), '{}') from unnest($5::text[]) code)
    where account_id = $1`,
};
const step = {
  name: 'use-totp-step',
  text: `
    update saikne.account_credential set totp_last_step = $2
    where account_id = $1 and (totp_last_step is null or totp_last_step < $2) returning account_id`,
};
const recovery = {
  name: 'use-recovery-code',
  text: `
    update saikne.account_credential set recovery_sha256 = array_remove(recovery_sha256, decode($2, 'hex'))
    where account_id = $1 and decode($2, 'hex') = any (recovery_sha256) returning account_id`,
};
const passkeyColumns = `
  id, account_id as "accountId", credential_id as "credentialId", public_key as "publicKey", counter, transports, name,
  made_at as "madeAt", last_used_at as "lastUsedAt"`;
const passkeys = {
  name: 'list-passkeys',
  text: `select ${passkeyColumns} from saikne.account_passkey where account_id = $1 order by id`,
};
const passkey = {
  name: 'find-passkey',
  text: `select ${passkeyColumns} from saikne.account_passkey where credential_id = $1 for update`,
};
const addPasskey = {
  name: 'insert-passkey',
  text: `
    insert into saikne.account_passkey
      (id, account_id, credential_id, public_key, counter, transports, name, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning id`,
};
const usePasskey = {
  name: 'use-passkey',
  text: 'update saikne.account_passkey set counter = $2, last_used_at = $3 where id = $1',
};
const dropPasskey = {
  name: 'delete-passkey',
  text: 'delete from saikne.account_passkey where account_id = $1 and ($2::uuid is null or id = $2) returning id',
};

export async function findCredential(tx: OperatorTransaction, id: AccountId): Promise<AccountCredential | undefined> {
  return (await tx.run<AccountCredential>(find, [id]))[0];
}

/** Sets the password's hash; null: no password lets this person in any more. */
export async function setPasswordHash(
  tx: OperatorTransaction,
  id: AccountId,
  hash: string | null,
  at: Instant,
): Promise<void> {
  await tx.run(password, [id, hash, at]);
}

/** Sets the authenticator and the recovery codes' hashes; `sealed` null takes both away. */
export async function setTotp(
  tx: OperatorTransaction,
  id: AccountId,
  next: Pick<AccountCredential, 'totpSealed' | 'totpConfirmedAt' | 'totpLastStep' | 'recoverySha256'>,
): Promise<void> {
  const codes = textArray(next.recoverySha256);
  await tx.run(totp, [id, next.totpSealed, next.totpConfirmedAt, next.totpLastStep, codes]);
}

/** Takes a code's time step; false: this step or a later one was taken before. */
export async function takeTotpStep(tx: OperatorTransaction, id: AccountId, timeStep: number): Promise<boolean> {
  return (await tx.run(step, [id, timeStep])).length > 0;
}

/** Takes a recovery code by its SHA-256; false: there is none such left. */
export async function takeRecoveryCode(tx: OperatorTransaction, id: AccountId, sha256: string): Promise<boolean> {
  return (await tx.run(recovery, [id, sha256])).length > 0;
}

export function listPasskeys(tx: OperatorTransaction, id: AccountId): Promise<readonly AccountPasskey[]> {
  return tx.run<AccountPasskey>(passkeys, [id]);
}

/** A passkey by the name its authenticator gave it, locked until the transaction ends. */
export async function lockPasskey(tx: OperatorTransaction, credentialId: string): Promise<AccountPasskey | undefined> {
  return (await tx.run<AccountPasskey>(passkey, [credentialId]))[0];
}

/** False: this passkey is registered already. */
export async function insertPasskey(tx: OperatorTransaction, added: AccountPasskey): Promise<boolean> {
  const { id, accountId, credentialId, publicKey, counter, transports, name, madeAt } = added;
  const values = [id, accountId, credentialId, publicKey, counter, textArray(transports), name, madeAt];
  return (await tx.run(addPasskey, values)).length > 0;
}

export async function recordPasskeyUse(
  tx: OperatorTransaction,
  use: { readonly id: Id<'passkey'>; readonly counter: number; readonly at: Instant },
): Promise<void> {
  await tx.run(usePasskey, [use.id, use.counter, use.at]);
}

/** Deletes one passkey of a person, or all of them; false: there was none. */
export async function deletePasskeys(
  tx: OperatorTransaction,
  accountId: AccountId,
  id: Id<'passkey'> | null,
): Promise<boolean> {
  return (await tx.run(dropPasskey, [accountId, id])).length > 0;
}
