import { invariant, type Id } from '@saikne/kernel';
import type { OperatorTransaction, Store, TenantTransaction } from '@saikne/store';
import type { Reach } from '@saikne/wire';
import type { Asker } from './access.js';
import { refusedByApi } from './problems.js';

/** Runs work in a transaction that sees what the asker may see: its own, or everything. */
export function asAsker<T>(
  store: Store,
  asker: Asker,
  run: (tx: TenantTransaction | OperatorTransaction) => Promise<T>,
  step?: string,
): Promise<T> {
  if (asker.role === 'partner') return store.asTenant([asker.partnerId], run, step);
  invariant(asker.role !== 'anybody', 'a public route reads nothing');
  return store.asOperator(run, step);
}

/** The partner that asks; a route of partners lets nobody else in. */
export function partnerOf(asker: Asker): Extract<Asker, { readonly role: 'partner' }> {
  invariant(asker.role === 'partner', 'the gate lets partners in alone');
  return asker;
}

/** Who did something, as a journal keeps it: a person, a key, or the operator's own key. */
export function actorOf(asker: Asker): string {
  if (asker.account !== null) return `account:${asker.account.id}`;
  return asker.key === null ? asker.role : `api-key:${asker.key}`;
}

/** Refuses, as if there were nothing, what lies beyond the asker's reach; null: the operator's own. */
export function requireWithin(asker: Asker, reach: Reach, partnerId: Id<'partner'> | null): void {
  if (reach === 'all') return;
  if (asker.role !== 'partner' || asker.partnerId !== partnerId) throw refusedByApi('NOT_FOUND');
}
