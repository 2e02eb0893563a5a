import type { Id } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { ContentAccess, SecurityEvent } from '../model/account.js';

const insertAccess = {
  name: 'insert-content-access',
  text: `
    insert into saikne.content_access
      (id, at, document_id, sender_id, receiver_id, kind, partner_id, account_id, role, reason)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
const accesses = {
  name: 'list-content-accesses',
  text: `
    select id, at, document_id as "documentId", sender_id as "senderId", receiver_id as "receiverId", kind,
      partner_id as "partnerId", account_id as "accountId", role, reason
    from saikne.content_access
    where ($1::uuid is null or id < $1) and ($2::uuid is null or document_id = $2)
    order by id desc limit $3`,
};
const insertEvent = {
  name: 'insert-security-event',
  text: `
    insert into saikne.security_event (id, at, kind, clause, account_id, partner_id, network, device, message_values)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};
const events = {
  name: 'list-security-events',
  text: `
    select id, at, kind, clause, account_id as "accountId", partner_id as "partnerId", network, device,
      message_values as "values"
    from saikne.security_event where $1::uuid is null or id < $1 order by id desc limit $2`,
};
const recent = {
  name: 'find-recent-event',
  text: 'select 1 from saikne.security_event where account_id = $1 and kind = $2 and at > $3 limit 1',
};

/** Records a reading of a document's content, in the transaction that reads it. */
export async function recordContentAccess(tx: Transaction, access: ContentAccess): Promise<void> {
  const { id, at, documentId, senderId, receiverId, kind, partnerId, accountId, role, reason } = access;
  await tx.run(insertAccess, [id, at, documentId, senderId, receiverId, kind, partnerId, accountId, role, reason]);
}

/** Readings, newest first, before the one with the id `after`. A tenant sees those of its documents. */
export function listContentAccesses(
  tx: Transaction,
  page: { readonly document?: Id<'document'>; readonly after?: Id<'access'>; readonly limit: number },
): Promise<readonly ContentAccess[]> {
  return tx.run<ContentAccess>(accesses, [page.after ?? null, page.document ?? null, page.limit]);
}

export async function recordSecurityEvent(tx: OperatorTransaction, event: SecurityEvent): Promise<void> {
  const { id, at, kind, clause, accountId, partnerId, network, device, values } = event;
  await tx.run(insertEvent, [id, at, kind, clause, accountId, partnerId, network, device, JSON.stringify(values)]);
}

/** Whether the same sign was raised for this person after `since`: one is enough. */
export async function wasRaised(
  tx: OperatorTransaction,
  event: Pick<SecurityEvent, 'accountId' | 'kind'> & { readonly since: string },
): Promise<boolean> {
  return (await tx.run(recent, [event.accountId, event.kind, event.since])).length > 0;
}

/** Signs, newest first, before the one with the id `after`. A tenant sees those of its people. */
export function listSecurityEvents(
  tx: Transaction,
  page: { readonly after?: Id<'security-event'>; readonly limit: number },
): Promise<readonly SecurityEvent[]> {
  return tx.run<SecurityEvent>(events, [page.after ?? null, page.limit]);
}
