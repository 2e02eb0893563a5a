import type { Day, Id } from '@saikne/kernel';
import { findDocument, type DocumentRecord } from '@saikne/store';
import type { Asker } from './access.js';
import type { ApiParts } from './parts.js';
import { refusedByApi } from './problems.js';
import { asAsker } from './scope.js';

/** The document, where the asker may see it; row-level security decides. */
export async function documentOf({ store }: ApiParts, asker: Asker, id: Id<'document'>): Promise<DocumentRecord> {
  const document = await asAsker(store, asker, (tx) => findDocument(tx, id));
  if (document === undefined) throw refusedByApi('NOT_FOUND');
  return document;
}

/** The last day on which the asker reads a document's content; null: not at all. */
export function readableUntil(document: DocumentRecord, asker: Asker): Day | null {
  if (asker.role !== 'partner') return document.expiresOn;
  return asker.partnerId === document.senderId ? document.senderReadsUntil : document.receiverReadsUntil;
}
