import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { BusinessKey } from '../model/document-work.js';
import { plainArray, textArray } from './array.js';

/** The document that has a number already. */
export interface FirstDocument {
  readonly documentId: Id<'document'>;
  readonly receivedAt: Instant;
}

/** In the order of keys, so that two batches never wait for each other; within a batch the earlier document is first. */
const register = {
  name: 'register-business-keys',
  text: `
    insert into saikne.document_number (sender_id, document_type, number, document_year, document_id)
    select sender_id, document_type, number, document_year, document_id
    from unnest($1::uuid[], $2::text[], $3::text[], $4::integer[], $5::uuid[])
      as key (sender_id, document_type, number, document_year, document_id)
    order by sender_id, document_type, number, document_year, document_id
    on conflict do nothing
    returning document_id`,
};

const findFirst = {
  name: 'find-first-documents',
  text: `
    select key.document_id, first.document_id as first_id, document.received_at
    from unnest($1::uuid[], $2::text[], $3::text[], $4::integer[], $5::uuid[])
      as key (sender_id, document_type, number, document_year, document_id)
    join saikne.document_number first using (sender_id, document_type, number, document_year)
    join saikne.document on document.id = first.document_id`,
};

interface FirstRow {
  readonly document_id: Id<'document'>;
  readonly first_id: Id<'document'>;
  readonly received_at: Instant;
}

/** How often a number is tried for that its holder gives back at the same moment. */
const maxTries = 8;

/**
 * Takes the documents' numbers (Telema 2.8.4) and returns the duplicates with the document that has the number. It is
 * decided in this transaction: another worker with the same number waits for its end. A refusal committed by
 * `commitDecisions` gives the number back.
 */
export async function registerBusinessKeys(
  tx: OperatorTransaction,
  keys: readonly BusinessKey[],
): Promise<ReadonlyMap<Id<'document'>, FirstDocument>> {
  const duplicates = new Map<Id<'document'>, FirstDocument>();
  let open = keys;
  for (let tries = 0; open.length > 0; tries++) {
    // Each is either taken here or found with its holder, but for a holder that has just given it back.
    if (tries === maxTries) throw new Error(`document numbers change hands all the time: ${open[0]?.number ?? ''}`);
    const taken = await tx.run<{ readonly document_id: Id<'document'> }>(register, toValues(open));
    const owned = new Set(taken.map((row) => row.document_id));
    const others = open.filter((key) => !owned.has(key.documentId));
    if (others.length === 0) break;
    const holders = await tx.run<FirstRow>(findFirst, toValues(others));
    for (const holder of holders) if (holder.first_id !== holder.document_id) duplicates.set(...entryOf(holder));
    const answered = new Set(holders.map((row) => row.document_id));
    open = others.filter((key) => !answered.has(key.documentId));
  }
  return duplicates;
}

/** The documents that have these numbers, where others than the documents themselves have them. Nothing is taken. */
export async function findFirstDocuments(
  tx: OperatorTransaction,
  keys: readonly BusinessKey[],
): Promise<ReadonlyMap<Id<'document'>, FirstDocument>> {
  if (keys.length === 0) return new Map();
  const holders = await tx.run<FirstRow>(findFirst, toValues(keys));
  return new Map(holders.filter((holder) => holder.first_id !== holder.document_id).map(entryOf));
}

function entryOf({ document_id, first_id, received_at }: FirstRow): [Id<'document'>, FirstDocument] {
  return [document_id, { documentId: first_id, receivedAt: received_at }];
}

function toValues(keys: readonly BusinessKey[]): readonly string[] {
  return [
    plainArray(keys.map((key) => key.senderId)),
    textArray(keys.map((key) => key.documentType)),
    textArray(keys.map((key) => key.number)),
    plainArray(keys.map((key) => key.documentYear)),
    plainArray(keys.map((key) => key.documentId)),
  ];
}
