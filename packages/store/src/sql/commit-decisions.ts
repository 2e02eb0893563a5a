import type { Id } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { DocumentDecision } from '../model/document-work.js';
import { appendFacts } from './append-facts.js';
import { plainArray } from './array.js';
import { insertPayloads } from './insert-payloads.js';
import { insertMailboxEntries, insertWaiting, releaseNumbers, updateDocuments } from './settle-documents.js';

const endClaims = {
  name: 'end-claims',
  text: `
    delete from saikne.document_queue where document_id = any ($1::uuid[]) and claimed_by = $2 returning document_id`,
};

/**
 * Commits a batch of decisions: facts, states, numbers, converted contents, mailbox entries and waits, and takes the
 * documents out of the queue. A document whose claim has gone to another worker is left alone; the ids of the others
 * are returned. One transaction with `registerBusinessKeys` and `lockWaitingPoints`.
 */
export async function commitDecisions(
  tx: OperatorTransaction,
  worker: { readonly id: number },
  decisions: readonly DocumentDecision[],
): Promise<readonly Id<'document'>[]> {
  const asked = decisions.map(({ document }) => document.id);
  const rows = await tx.run<{ readonly document_id: Id<'document'> }>(endClaims, [plainArray(asked), worker.id]);
  const ours = new Set(rows.map((row) => row.document_id));
  const settled = decisions.filter(({ document }) => ours.has(document.id));
  if (settled.length === 0) return [];
  await updateDocuments(tx, settled);
  await appendFacts(
    tx,
    settled.map(({ document, facts }) => ({ subjectId: document.id, ownerId: null, version: document.version, facts })),
  );
  await releaseNumbers(tx, settled);
  await insertPayloads(tx, settled.flatMap(toConverted));
  await insertMailboxEntries(tx, settled);
  await insertWaiting(tx, settled);
  tx.wake('document_change');
  return settled.map(({ document }) => document.id);
}

function toConverted({ document, outcome }: DocumentDecision) {
  if (outcome.state !== 'delivered' || outcome.converted === null) return [];
  const kind = 'converted' as const;
  return [{ ...outcome.converted, documentId: document.id, kind, expiresOn: document.expiresOn }];
}
