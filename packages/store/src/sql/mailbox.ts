import type { Day, Id, Instant } from '@saikne/kernel';
import type { TenantTransaction, Transaction } from '../database/transaction.js';
import type { PayloadKind } from '../model/document.js';
import type { NewFact } from '../model/fact.js';
import { appendFacts } from './append-facts.js';
import { plainArray } from './array.js';

/** A document delivered to a receiver, as its mailbox lists it. */
export interface MailboxEntry {
  readonly documentId: Id<'document'>;
  readonly senderId: Id<'partner'>;
  readonly documentType: string | null;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly currency: string | null;
  /** Decimal text in `currency`. */
  readonly amountDue: string | null;
  /** Which content is the receiver's: the converted one, or the original where nothing was converted. */
  readonly payloadKind: PayloadKind;
  readonly availableAt: Instant;
  readonly fetchedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
}

/** Behind which entry a page begins. */
export type MailboxCursor = Pick<MailboxEntry, 'availableAt' | 'documentId'>;

/** The most entries one page lists. */
export const maxEntriesListed = 500;

const page = (only: string) => `
    select entry.document_id as "documentId", sender_id as "senderId", document_type as "documentType", number,
      issued_on as "issuedOn", currency, amount_due as "amountDue", payload_kind as "payloadKind",
      entry.available_at as "availableAt", entry.fetched_at as "fetchedAt", entry.acknowledged_at as "acknowledgedAt"
    from saikne.mailbox entry join saikne.document on document.id = entry.document_id
    where entry.receiver_id = $1 ${only}
      and (entry.available_at, entry.document_id) >
        (coalesce($2::timestamptz, '-infinity'), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'))
    order by entry.available_at, entry.document_id limit $4`;

/** Served by the index of open entries, however much was acknowledged before. */
const listOpen = { name: 'list-mailbox-open', text: page('and entry.acknowledged_at is null') };
const listAll = { name: 'list-mailbox-all', text: page('') };

const fetched = {
  name: 'mark-fetched',
  text: `
    update saikne.mailbox set fetched_at = $3
    where receiver_id = $1 and document_id = any ($2::uuid[]) and fetched_at is null returning document_id`,
};

const acknowledged = {
  name: 'mark-acknowledged',
  text: `
    update saikne.mailbox set acknowledged_at = $3
    where receiver_id = $1 and document_id = any ($2::uuid[]) and acknowledged_at is null returning document_id`,
};

/** An acknowledgement may come before the fetch is recorded; the state never goes back. */
const documentFetched = {
  name: 'document-fetched',
  text: `
    update saikne.document set fetched_at = $2, version = version + 1,
      state = case when state = 'delivered' then 'fetched' else state end
    where id = any ($1::uuid[]) returning id, version`,
};

const documentAcknowledged = {
  name: 'document-acknowledged',
  text: `
    update saikne.document set acknowledged_at = $2, version = version + 1, state = 'acknowledged'
    where id = any ($1::uuid[]) returning id, version`,
};

/** What a receiver does with documents in its mailbox, and the fact that records it. */
export interface Receipt {
  readonly receiverId: Id<'partner'>;
  readonly documentIds: readonly Id<'document'>[];
  readonly at: Instant;
  readonly fact: (documentId: Id<'document'>) => NewFact;
}

/** What the receiver has not acknowledged yet, or with `all` everything it ever got; the longest available first. */
export function listMailbox(
  tx: Transaction,
  {
    receiverId,
    after,
    limit,
    all = false,
  }: {
    readonly receiverId: Id<'partner'>;
    readonly after?: MailboxCursor;
    readonly limit: number;
    readonly all?: boolean;
  },
): Promise<readonly MailboxEntry[]> {
  const { availableAt = null, documentId = null } = after ?? {};
  const values = [receiverId, availableAt, documentId, Math.min(limit, maxEntriesListed)];
  return tx.run<MailboxEntry>(all ? listAll : listOpen, values);
}

/** Records the first fetch of each document and returns those for which this was it; later fetches change nothing. */
export function recordFetch(tx: TenantTransaction, receipt: Receipt): Promise<readonly Id<'document'>[]> {
  return record(tx, receipt, fetched, documentFetched);
}

/** Acknowledges documents and returns those that were not acknowledged before. They leave the mailbox's list. */
export function acknowledge(tx: TenantTransaction, receipt: Receipt): Promise<readonly Id<'document'>[]> {
  return record(tx, receipt, acknowledged, documentAcknowledged);
}

async function record(
  tx: TenantTransaction,
  { receiverId, documentIds, at, fact }: Receipt,
  entries: typeof fetched,
  documents: typeof documentFetched,
): Promise<readonly Id<'document'>[]> {
  const marked = await tx.run<{ readonly document_id: Id<'document'> }>(entries, [
    receiverId,
    plainArray([...documentIds].sort()),
    at,
  ]);
  if (marked.length === 0) return [];
  const ids = marked.map((row) => row.document_id);
  const rows = await tx.run<{ readonly id: Id<'document'>; readonly version: number }>(documents, [
    plainArray(ids),
    at,
  ]);
  await appendFacts(
    tx,
    rows.map(({ id, version }) => ({ subjectId: id, ownerId: receiverId, version: version - 1, facts: [fact(id)] })),
  );
  tx.wake('document_change');
  return ids;
}
