import { keyScopes } from '@saikne/accounts';
import { z } from 'zod';
import { id, instant } from './values.js';

export const keyScope = z.enum(keyScopes);

export const apiKey = z
  .object({
    id,
    /** The key's first characters, by which people tell keys apart. */
    prefix: z.string(),
    label: z.string(),
    scopes: z.array(keyScope),
    createdAt: instant,
    /** To the minute; null: never used. */
    lastUsedAt: instant.nullable(),
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    /** The key that replaces it, after a rotation. */
    replacedBy: id.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKey>;

export const apiKeyList = z.object({ items: z.array(apiKey) }).meta({ id: 'ApiKeyList' });
export type ApiKeyList = z.infer<typeof apiKeyList>;

/** What a new key may do; left out: everything a key can. */
export const wantedApiKey = z
  .object({
    label: z.string().trim().max(100).default(''),
    scopes: z
      .array(keyScope)
      .min(1)
      .default([...keyScopes]),
    expiresAt: instant.optional(),
  })
  .default({ label: '', scopes: [...keyScopes] })
  .meta({ id: 'WantedApiKey' });

export const rotation = z
  .object({
    /** Hours for which the old key still works. */
    graceHours: z.number().int().min(0).max(168).default(24),
  })
  .default({ graceHours: 24 })
  .meta({ id: 'Rotation' });

/** A new key is shown once; only its hash is kept. */
export const newApiKey = z.object({ id, key: z.string(), prefix: z.string() }).meta({ id: 'NewApiKey' });
export type NewApiKey = z.infer<typeof newApiKey>;
