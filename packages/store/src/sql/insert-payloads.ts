import type { Transaction } from '../database/transaction.js';
import type { Payload } from '../model/document.js';
import { plainArray, textArray } from './array.js';

/** All contents travel as one value, cut into pieces by the server: bytes in an array would be sent as text. */
const statement = {
  name: 'insert-payloads',
  text: `
    insert into saikne.payload (document_id, kind, expires_on, format, media_type, sha256, content)
    select document_id, kind, expires_on, format, media_type, decode(sha256, 'hex'), substring($9::bytea from start for size)
    from unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::integer[])
      as piece (document_id, kind, expires_on, format, media_type, sha256, start, size)`,
};

/** Stores contents; the partitions of their days must exist. */
export async function insertPayloads(tx: Transaction, payloads: readonly Payload[]): Promise<void> {
  if (payloads.length === 0) return;
  let position = 1;
  const starts = payloads.map(({ content }) => {
    const start = position;
    position += content.length;
    return start;
  });
  await tx.run(statement, [
    plainArray(payloads.map((payload) => payload.documentId)),
    plainArray(payloads.map((payload) => payload.kind)),
    plainArray(payloads.map((payload) => payload.expiresOn)),
    textArray(payloads.map((payload) => payload.format)),
    textArray(payloads.map((payload) => payload.mediaType)),
    plainArray(payloads.map((payload) => payload.sha256)),
    plainArray(starts),
    plainArray(payloads.map((payload) => payload.content.length)),
    Buffer.concat(payloads.map((payload) => payload.content)),
  ]);
}
