import type { Day, Id } from '@saikne/kernel';
import type { OperatorTransaction, Statement, Transaction } from '../database/transaction.js';
import type { Payload, PayloadKind } from '../model/document.js';

const columns = `
  document_id as "documentId", kind, expires_on as "expiresOn", format, media_type as "mediaType",
  encode(sha256, 'hex') as sha256, content`;

/** Planned anew each time, so that the planner sees the day and opens that day's partition only. */
const fromPartition: Statement = {
  text: `
    select ${columns} from saikne.payload where expires_on = $1::date and document_id = $2::uuid and kind = $3::text`,
};

const fromHold: Statement = {
  name: 'read-held-payload',
  text: `select ${columns} from saikne.held_payload where document_id = $1 and kind = $2`,
};

/** What is asked for. The reader's own window (`senderReadsUntil`, `receiverReadsUntil`) is for the caller to check. */
export interface PayloadRequest {
  readonly documentId: Id<'document'>;
  readonly expiresOn: Day;
  readonly kind: PayloadKind;
}

/** A document's content; undefined: there is none of this kind, its day has passed, or it is not for this tenant. */
export async function readPayload(tx: Transaction, request: PayloadRequest): Promise<Payload | undefined> {
  const rows = await tx.run<Payload>(fromPartition, [request.expiresOn, request.documentId, request.kind]);
  return rows[0];
}

/** Content that was copied out because of a legal hold. */
export async function readHeldPayload(
  tx: OperatorTransaction,
  { documentId, kind }: Pick<PayloadRequest, 'documentId' | 'kind'>,
): Promise<Payload | undefined> {
  return (await tx.run<Payload>(fromHold, [documentId, kind]))[0];
}
