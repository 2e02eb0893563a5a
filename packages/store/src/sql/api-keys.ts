import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { ApiKey } from '../model/partner.js';
import { textArray } from './array.js';

const columns = `
  id, partner_id as "partnerId", prefix, label, scopes, created_at as "createdAt", expires_at as "expiresAt",
  last_used_at as "lastUsedAt", revoked_at as "revokedAt", replaced_by as "replacedBy"`;

const insert = {
  name: 'insert-api-key',
  text: `
    insert into saikne.api_key (id, partner_id, key_sha256, prefix, label, scopes, created_at, expires_at)
    values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8)`,
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

const lock = { name: 'lock-api-key', text: `select ${columns} from saikne.api_key where id = $1 for update` };

const replace = {
  name: 'replace-api-key',
  text: 'update saikne.api_key set replaced_by = $2, expires_at = $3 where id = $1',
};

const use = {
  name: 'use-api-key',
  text: `
    update saikne.api_key set last_used_at = $2
    where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`,
};

/** Records a key by the SHA-256 (hexadecimal) of its text; the key itself is shown once and never kept. */
export async function insertApiKey(
  tx: OperatorTransaction,
  key: Pick<ApiKey, 'id' | 'partnerId' | 'prefix' | 'label' | 'scopes' | 'createdAt'> & {
    readonly sha256: string;
    readonly expiresAt?: Instant | null;
  },
): Promise<void> {
  const { id, partnerId, sha256, prefix, label, scopes, createdAt, expiresAt = null } = key;
  await tx.run(insert, [id, partnerId, sha256, prefix, label, textArray(scopes), createdAt, expiresAt]);
}

/** A key, its row locked until the transaction ends. */
export async function lockApiKey(tx: OperatorTransaction, id: Id<'api-key'>): Promise<ApiKey | undefined> {
  return (await tx.run<ApiKey>(lock, [id]))[0];
}

/** Records which key replaces another, and until when the old one still works. */
export async function replaceApiKey(
  tx: OperatorTransaction,
  old: { readonly id: Id<'api-key'>; readonly by: Id<'api-key'>; readonly endsAt: Instant },
): Promise<void> {
  await tx.run(replace, [old.id, old.by, old.endsAt]);
}

/** Records when a key was used, to the minute. */
export async function recordApiKeyUse(tx: OperatorTransaction, id: Id<'api-key'>, at: Instant): Promise<void> {
  await tx.run(use, [id, at]);
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
