import type { Id } from '@saikne/kernel';
import { dayAt } from '@saikne/kernel';
import { readPayload } from '@saikne/store';
import type { ApiParts, Bytes, RequestById } from '../parts.js';
import { refusedByApi } from '../problems.js';
import { reasonOf, recordReading } from '../record-reading.js';
import { asAsker } from '../scope.js';
import { documentOf, readableUntil } from '../visible-document.js';

/** A document's bytes for its parties, inside each one's own reading window. */
export function readContent(kind: 'original' | 'converted') {
  return async (parts: ApiParts, { asker, params, header }: RequestById): Promise<Bytes> => {
    const { store, clock } = parts;
    const documentId = params.id as Id<'document'>; // A UUID by its schema.
    const document = await documentOf(parts, asker, documentId);
    const reason = reasonOf(asker, header);
    const until = readableUntil(document, asker);
    if (until === null) throw refusedByApi('NOT_FOUND');
    if (until < dayAt(clock.now(), 'Europe/Riga')) throw refusedByApi('CONTENT_EXPIRED', { until });
    const { expiresOn } = document;
    const payload = await asAsker(store, asker, async (tx) => {
      const found = await readPayload(tx, { documentId, kind, expiresOn });
      if (found !== undefined) await recordReading(tx, { asker, document, kind, reason, now: clock.now() });
      return found;
    });
    if (payload === undefined) throw refusedByApi('NOT_FOUND');
    const { content, mediaType, sha256 } = payload;
    return {
      content,
      mediaType,
      sha256,
      fileName: kind === 'original' && document.fileName !== null ? document.fileName : documentId,
    };
  };
}
