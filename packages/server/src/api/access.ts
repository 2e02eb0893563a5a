import { createHash, timingSafeEqual } from 'node:crypto';
import type { Id } from '@saikne/kernel';
import { findApiKey, findPartners, type Store } from '@saikne/store';
import type { Access } from '@saikne/wire';
import { refusedByApi } from './problems.js';

/** Who asks. A `visitor` exists in demo mode alone: it reads the demo's register. */
export type Asker =
  | {
      readonly role: 'partner';
      readonly partnerId: Id<'partner'>;
      readonly name: string;
      /** Its active period: how long it reads what it sends. */
      readonly activeDays: number;
    }
  | { readonly role: 'operator' }
  | { readonly role: 'visitor' }
  | { readonly role: 'anybody' };

/** A key that was looked up is trusted for so long: a revoked key works at most this much longer. */
const trustedMs = 2000;
/** The most keys remembered. */
const maxRemembered = 10_000;

export interface Gate {
  /** Lets the request in or throws the refusal. */
  admit(access: Access, authorization: string | undefined): Promise<Asker>;
  /** Forgets what was looked up: after a key is revoked or a partner changed here. */
  forget(): void;
}

/** Checks API keys: hashes only are stored and compared. */
export function openGate(store: Store, operatorKey: string, demo: boolean): Gate {
  const remembered = new Map<string, { readonly asker: Asker; readonly until: number }>();
  const operatorHash = hashOf(operatorKey);

  async function whoHas(key: string): Promise<Asker> {
    const hash = hashOf(key);
    const known = remembered.get(hash);
    if (known !== undefined && known.until > Date.now()) return known.asker;
    const asker = timingSafeEqual(Buffer.from(hash), Buffer.from(operatorHash))
      ? ({ role: 'operator' } as const)
      : await findPartner(store, hash);
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(hash, { asker, until: Date.now() + trustedMs });
    return asker;
  }

  return {
    async admit(access, authorization) {
      const key = /^Bearer ([\x21-\x7e]{16,200})$/.exec(authorization ?? '')?.[1];
      if (access === 'public') return { role: 'anybody' };
      if (key === undefined) {
        if (authorization === undefined && access === 'reader' && demo) return { role: 'visitor' };
        throw refusedByApi('NOT_AUTHENTICATED');
      }
      const asker = await whoHas(key);
      if (access === 'reader' || access === asker.role) return asker;
      throw refusedByApi('NOT_ALLOWED');
    },
    forget: () => {
      remembered.clear();
    },
  };
}

export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

async function findPartner(store: Store, hash: string): Promise<Asker> {
  return store.asOperator(async (tx) => {
    const key = await findApiKey(tx, hash);
    if (key === undefined) throw refusedByApi('NOT_AUTHENTICATED');
    if (key.revokedAt !== null) throw refusedByApi('KEY_REVOKED');
    const partner = (await findPartners(tx, [key.partnerId])).get(key.partnerId);
    if (partner === undefined) throw refusedByApi('NOT_AUTHENTICATED');
    const { id: partnerId, name, settings } = partner;
    return { role: 'partner', partnerId, name, activeDays: settings.activeDays };
  }, 'authenticate');
}
