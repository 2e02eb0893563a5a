import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { ApiKey } from '../model/partner.js';
import { textArray } from './array.js';

const columns = `id, partner_id as "partnerId", prefix, label, scopes, created_at as "createdAt", revoked_at as "revokedAt"`;

const insert = {
  name: 'insert-api-key',
  text: `
    insert into saikne.api_key (id, partner_id, key_sha256, prefix, label, scopes, created_at)
    values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7)`,
};

const find = {
  name: 'find-api-key',
  text: `select ${columns} from saikne.api_key where key_sha256 = decode($1, 'hex')`,
};

const list = {
  name: 'list-api-keys',
  text: `select ${columns} from saikne.api_key where partner_id = $1 order by id`,
};

const revoke = {
  name: 'revoke-api-key',
  text: 'update saikne.api_key set revoked_at = $2 where id = $1 and revoked_at is null returning id',
};

/** Records a key by the SHA-256 (hexadecimal) of its text; the key itself is shown once and never kept. */
export async function insertApiKey(
  tx: OperatorTransaction,
  key: Omit<ApiKey, 'revokedAt'> & { readonly sha256: string },
): Promise<void> {
  const scopes = textArray(key.scopes);
  await tx.run(insert, [key.id, key.partnerId, key.sha256, key.prefix, key.label, scopes, key.createdAt]);
}

/** The key with this hash, also where it is revoked: look at `revokedAt`. */
export async function findApiKey(tx: OperatorTransaction, sha256: string): Promise<ApiKey | undefined> {
  return (await tx.run<ApiKey>(find, [sha256]))[0];
}

export function listApiKeys(tx: Transaction, partnerId: Id<'partner'>): Promise<readonly ApiKey[]> {
  return tx.run<ApiKey>(list, [partnerId]);
}

/** Revokes a key; false: there is none, or it was revoked before. */
export async function revokeApiKey(tx: OperatorTransaction, id: Id<'api-key'>, at: Instant): Promise<boolean> {
  return (await tx.run(revoke, [id, at])).length > 0;
}
