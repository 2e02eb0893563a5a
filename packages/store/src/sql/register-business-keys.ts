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
    join saikne.document on document.id = first.document_id
    where first.document_id <> key.document_id`,
};

interface FirstRow {
  readonly document_id: Id<'document'>;
  readonly first_id: Id<'document'>;
  readonly received_at: Instant;
}

/**
 * Takes the documents' numbers (Telema 2.8.4) and returns the duplicates with the document that has the number. It is
 * decided in this transaction: another worker with the same number waits for its end. A refusal committed by
 * `commitDecisions` gives the number back.
 */
export async function registerBusinessKeys(
  tx: OperatorTransaction,
  keys: readonly BusinessKey[],
): Promise<ReadonlyMap<Id<'document'>, FirstDocument>> {
  if (keys.length === 0) return new Map();
  const values = toValues(keys);
  const taken = await tx.run<{ readonly document_id: Id<'document'> }>(register, values);
  const owned = new Set(taken.map((row) => row.document_id));
  const others = keys.filter((key) => !owned.has(key.documentId));
  if (others.length === 0) return new Map();
  const rows = await tx.run<FirstRow>(findFirst, toValues(others));
  return new Map(rows.map((row) => [row.document_id, { documentId: row.first_id, receivedAt: row.received_at }]));
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
