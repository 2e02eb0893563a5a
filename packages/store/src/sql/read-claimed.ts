import type { Day, Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction, Statement } from '../database/transaction.js';
import type { ClaimedDocument } from '../model/document-work.js';
import { plainArray } from './array.js';
import type { Claim } from './claim-documents.js';

interface DocumentRow {
  readonly id: Id<'document'>;
  readonly version: number;
  readonly channel: string;
  readonly file_name: string | null;
  readonly received_at: Instant;
  readonly expires_on: Day;
  readonly sender_reads_until: Day;
  readonly sha256: string;
  readonly bytes: number;
}

interface ContentRow {
  readonly document_id: Id<'document'>;
  readonly media_type: string;
  readonly content: Uint8Array;
}

const documents: Statement = {
  name: 'read-claimed-documents',
  text: `
    select id, version, channel, file_name, received_at, expires_on, sender_reads_until, bytes,
      encode(sha256, 'hex') as sha256
    from saikne.document where id = any ($1::uuid[])`,
};

/** Planned anew each time, so that the planner sees the day and opens that day's partition only. */
const contents: Statement = {
  text: `
    select document_id, media_type, content from saikne.payload
    where expires_on = $1::date and kind = 'original' and document_id = any ($2::uuid[])`,
};

const giveBack: Statement = {
  name: 'give-claims-back',
  text: `
    update saikne.document_queue set claimed_by = null, attempts = attempts - 1 where document_id = any ($1::uuid[])`,
};

/**
 * Reads what was claimed, in the order of arrival, with its content: as many documents as fit into `maxBytes`, at
 * least one. The rest is given back to the queue.
 */
export async function readClaimed(
  tx: OperatorTransaction,
  claims: readonly Claim[],
  maxBytes: number,
): Promise<readonly ClaimedDocument[]> {
  if (claims.length === 0) return [];
  const rows = await tx.run<DocumentRow>(documents, [plainArray(claims.map((claim) => claim.document_id))]);
  const sorted = [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
  const fitting = countFitting(sorted, maxBytes);
  const taken = sorted.slice(0, fitting);
  const tooMuch = sorted.slice(fitting);
  if (tooMuch.length > 0) await tx.run(giveBack, [plainArray(tooMuch.map((row) => row.id))]);
  const contentOf = await readContents(tx, taken);
  const claimOf = new Map(claims.map((claim) => [claim.document_id, claim]));
  return taken.flatMap((row) => {
    const claim = claimOf.get(row.id);
    const content = contentOf.get(row.id);
    return claim === undefined ? [] : [toClaimed(row, claim, content)];
  });
}

function countFitting(rows: readonly DocumentRow[], maxBytes: number): number {
  let bytes = 0;
  const overflow = rows.findIndex((row, at) => (bytes += row.bytes) > maxBytes && at > 0);
  return overflow === -1 ? rows.length : overflow;
}

async function readContents(
  tx: OperatorTransaction,
  rows: readonly DocumentRow[],
): Promise<ReadonlyMap<Id<'document'>, ContentRow>> {
  const found = new Map<Id<'document'>, ContentRow>();
  for (const day of new Set(rows.map((row) => row.expires_on))) {
    const ids = rows.filter((row) => row.expires_on === day).map((row) => row.id);
    for (const row of await tx.run<ContentRow>(contents, [day, plainArray(ids)])) found.set(row.document_id, row);
  }
  return found;
}

/** A document whose content is gone is handed out all the same: a claim that failed for it would block everybody's. */
function toClaimed(row: DocumentRow, claim: Claim, content: ContentRow | undefined): ClaimedDocument {
  return {
    id: row.id,
    senderId: claim.sender_id,
    version: row.version,
    attempt: claim.attempts,
    waited:
      claim.waited_for === null || claim.waited_since === null
        ? null
        : { pointKey: claim.waited_for, since: claim.waited_since },
    channel: row.channel,
    fileName: row.file_name,
    receivedAt: row.received_at,
    expiresOn: row.expires_on,
    senderReadsUntil: row.sender_reads_until,
    mediaType: content?.media_type ?? 'application/octet-stream',
    sha256: row.sha256,
    content: content?.content ?? new Uint8Array(),
    contentLost: content === undefined,
  };
}
