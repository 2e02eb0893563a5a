import { endAfterRotation, standingOf, type KeyScope } from '@saikne/accounts';
import { parseInstant, type Id, type Instant } from '@saikne/kernel';
import {
  findPartners,
  insertApiKey,
  listApiKeys as listKeys,
  lockApiKey,
  replaceApiKey,
  revokeApiKey as revokeKey,
  type ApiKey as KeyRow,
  type OperatorTransaction,
} from '@saikne/store';
import type { ApiKey, ApiKeyList, NewApiKey } from '@saikne/wire';
import { refusedByAccounts } from '../../accounts/account-problems.js';
import { hashOf, newToken } from '../../accounts/secrets.js';
import { newId } from '../../time/ids.js';
import type { ApiParts, ApiRequest } from '../parts.js';
import { refusedByApi } from '../problems.js';
import { asAsker, requireWithin } from '../scope.js';
import type { Handlers } from './handler.js';

/** A key's first characters, kept so that people can tell keys apart. */
const prefixLength = 8;

async function listApiKeys(parts: ApiParts, request: ApiRequest<'listApiKeys'>): Promise<ApiKeyList> {
  const { asker, reach, params } = request;
  const partnerId = params.id as Id<'partner'>; // A UUID by its schema.
  requireWithin(asker, reach, partnerId);
  const rows = await asAsker(parts.store, asker, (tx) => listKeys(tx, partnerId));
  return { items: rows.map(toWireKey) };
}

/** Makes an API key. It is shown once; its hash is kept. */
async function createApiKey(parts: ApiParts, request: ApiRequest<'createApiKey'>): Promise<NewApiKey> {
  const { asker, reach, params, body } = request;
  const partnerId = params.id as Id<'partner'>; // A UUID by its schema.
  requireWithin(asker, reach, partnerId);
  const { label, scopes } = body;
  const now = parts.clock.now();
  const expiresAt = body.expiresAt === undefined ? null : (parseInstant(body.expiresAt) ?? null);
  return parts.store.asOperator(async (tx) => {
    if (!(await findPartners(tx, [partnerId])).has(partnerId)) throw refusedByApi('NOT_FOUND');
    return makeKey(tx, { partnerId, label, scopes, expiresAt, now });
  }, 'key');
}

/** A new key with the same name and scopes; the old one works on through the grace. */
async function rotateApiKey(parts: ApiParts, request: ApiRequest<'rotateApiKey'>): Promise<NewApiKey> {
  const { asker, reach, params, body } = request;
  const now = parts.clock.now();
  const made = await parts.store.asOperator(async (tx) => {
    const old = await lockApiKey(tx, params.id as Id<'api-key'>); // A UUID by its schema.
    if (old === undefined) throw refusedByApi('NOT_FOUND');
    requireWithin(asker, reach, old.partnerId);
    if (standingOf(old, now) === 'revoked') throw refusedByApi('KEY_REVOKED', {}, 409);
    if (old.replacedBy !== null || standingOf(old, now) === 'expired')
      throw refusedByAccounts('KEY_EXPIRED', { expiresAt: old.expiresAt ?? now });
    const { partnerId, label, scopes } = old;
    const made = await makeKey(tx, { partnerId, label, scopes, expiresAt: null, now });
    const endsAt = endAfterRotation(old.expiresAt, now, body.graceHours);
    // Made a moment ago, by its own schema.
    await replaceApiKey(tx, { id: old.id, by: made.id as Id<'api-key'>, endsAt });
    tx.wake('access_change');
    return made;
  }, 'key');
  parts.gate.forget();
  return made;
}

async function revokeApiKey(parts: ApiParts, request: ApiRequest<'revokeApiKey'>): Promise<ApiKey> {
  const { asker, reach, params } = request;
  const id = params.id as Id<'api-key'>; // A UUID by its schema.
  const revoked = await parts.store.asOperator(async (tx) => {
    const key = await lockApiKey(tx, id);
    if (key === undefined) throw refusedByApi('NOT_FOUND');
    requireWithin(asker, reach, key.partnerId);
    await revokeKey(tx, id, parts.clock.now());
    tx.wake('access_change');
    return lockApiKey(tx, id);
  }, 'key');
  parts.gate.forget();
  if (revoked === undefined) throw refusedByApi('NOT_FOUND');
  return toWireKey(revoked);
}

async function makeKey(
  tx: OperatorTransaction,
  wanted: {
    readonly partnerId: Id<'partner'>;
    readonly label: string;
    readonly scopes: readonly string[];
    readonly expiresAt: Instant | null;
    readonly now: Instant;
  },
): Promise<NewApiKey> {
  const { now: createdAt, ...rest } = wanted;
  const key = newToken('sk_');
  const prefix = key.slice(0, prefixLength);
  const id = newId<'api-key'>(createdAt);
  await insertApiKey(tx, { ...rest, id, prefix, createdAt, sha256: hashOf(key) });
  return { id, key, prefix };
}

function toWireKey({
  id,
  prefix,
  label,
  scopes,
  createdAt,
  lastUsedAt,
  expiresAt,
  revokedAt,
  replacedBy,
}: KeyRow): ApiKey {
  // Written by this very API, which takes these alone.
  const known = scopes as readonly KeyScope[];
  return { id, prefix, label, scopes: [...known], createdAt, lastUsedAt, expiresAt, revokedAt, replacedBy };
}

export const keyHandlers = {
  listApiKeys,
  createApiKey,
  rotateApiKey,
  revokeApiKey,
} satisfies Handlers<'listApiKeys' | 'createApiKey' | 'rotateApiKey' | 'revokeApiKey'>;
