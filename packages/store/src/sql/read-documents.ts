import type { Id } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { DocumentRecord, DocumentState } from '../model/document.js';
import { plainArray } from './array.js';

const columns = `
  document.id, document.sender_id as "senderId", document.receiver_id as "receiverId",
  receiver_name as "receiverName", document.state, document.version,
  channel, file_name as "fileName", format, profile, document_type as "documentType", number, issued_on as "issuedOn",
  currency, amount_due as "amountDue", receiver_name as "receiverName",
  encode(sha256, 'hex') as sha256, bytes, received_at as "receivedAt", document.available_at as "availableAt",
  document.fetched_at as "fetchedAt", document.acknowledged_at as "acknowledgedAt",
  receiver_reads_from as "receiverReadsFrom", sender_reads_until as "senderReadsUntil",
  receiver_reads_until as "receiverReadsUntil", expires_on as "expiresOn", refusal`;

/** Behind every id; a bound instead of a missing one lets the index serve every page. */
const newest = `'ffffffff-ffff-ffff-ffff-ffffffffffff'`;

const find = {
  name: 'find-documents',
  text: `select ${columns} from saikne.document where id = any ($1::uuid[])`,
};

const lock = {
  name: 'lock-document',
  text: `select ${columns} from saikne.document where id = $1 for update`,
};

/** Ids sort by time, so that days of arrival are bounds of ids. */
const narrowed = `
  id < coalesce($1::uuid, ${newest}) and ($2::text[] is null or document.state = any ($2))
  and ($5::uuid is null or sender_id = $5 or document.receiver_id = $5)
  and ($6::text is null or document_type = $6)
  and ($7::text is null or starts_with(lower(number), lower($7)))
  and ($8::uuid is null or id >= $8)`;

const listAll = {
  name: 'list-documents',
  text: `
    select ${columns} from saikne.document
    where $4::uuid is null and ${narrowed} order by id desc limit $3`,
};

const listSent = {
  name: 'list-documents-sent',
  text: `
    select ${columns} from saikne.document
    where sender_id = $4 and ${narrowed} order by id desc limit $3`,
};

const listReceived = {
  name: 'list-documents-received',
  text: `
    select ${columns} from saikne.mailbox join saikne.document on document.id = mailbox.document_id
    where mailbox.receiver_id = $4 and mailbox.document_id < coalesce($1::uuid, ${newest}) and ${narrowed}
    order by mailbox.document_id desc limit $3`,
};

const counts = {
  name: 'count-documents-by-state',
  text: 'select state, count(*) as documents from saikne.document group by state',
};

/** The most documents one page lists. */
export const maxDocumentsListed = 500;

export interface DocumentPage {
  /** Whose documents; left out: all that the transaction may see. */
  readonly of?: { readonly partnerId: Id<'partner'>; readonly as: 'sender' | 'receiver' };
  /** In one of these states; left out: in any. */
  readonly states?: readonly DocumentState[];
  /** With this partner as sender or receiver. */
  readonly partnerId?: Id<'partner'>;
  readonly documentType?: string;
  /** The number begins so, in whatever case. */
  readonly numberStart?: string;
  /** Older than this one. */
  readonly before?: Id<'document'>;
  /** This one and newer; an id made from an instant serves as well. */
  readonly notBefore?: Id<'document'>;
  readonly limit: number;
}

export async function findDocument(tx: Transaction, id: Id<'document'>): Promise<DocumentRecord | undefined> {
  return (await tx.run<DocumentRecord>(find, [plainArray([id])]))[0];
}

export function findDocuments(tx: Transaction, ids: readonly Id<'document'>[]): Promise<readonly DocumentRecord[]> {
  return tx.run<DocumentRecord>(find, [plainArray(ids)]);
}

/** A document, its row locked until the transaction ends: for a command that decides on its state. */
export async function lockDocument(tx: OperatorTransaction, id: Id<'document'>): Promise<DocumentRecord | undefined> {
  return (await tx.run<DocumentRecord>(lock, [id]))[0];
}

/** Documents, newest first. */
export function listDocuments(tx: Transaction, page: DocumentPage): Promise<readonly DocumentRecord[]> {
  const { of, states, partnerId, documentType, numberStart, before, notBefore, limit } = page;
  const statement = of === undefined ? listAll : of.as === 'sender' ? listSent : listReceived;
  return tx.run<DocumentRecord>(statement, [
    before ?? null,
    states === undefined ? null : plainArray(states),
    Math.min(limit, maxDocumentsListed),
    of?.partnerId ?? null,
    partnerId ?? null,
    documentType ?? null,
    numberStart ?? null,
    notBefore ?? null,
  ]);
}

/** How many documents are in each state; a state without documents is left out. Reads every row's state. */
export async function countDocumentsByState(tx: Transaction): Promise<ReadonlyMap<DocumentState, number>> {
  const rows = await tx.run<{ readonly state: DocumentState; readonly documents: number }>(counts, []);
  return new Map(rows.map((row) => [row.state, row.documents]));
}
