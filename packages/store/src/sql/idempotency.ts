import type { Id, Instant } from '@saikne/kernel';
import type { Transaction } from '../database/transaction.js';
import { plainArray, textArray } from './array.js';

/** A request as it is told from others: whose, under which key, with which content, and what it makes. */
export interface IdempotentRequest {
  readonly partnerId: Id<'partner'>;
  readonly key: string;
  /** Of the request's content, in hexadecimal. */
  readonly sha256: string;
  readonly subjectId: Id;
  readonly answeredAt: Instant;
}

interface Row {
  readonly partner_id: Id<'partner'>;
  readonly key: string;
  readonly sha256: string;
  readonly subject_id: Id;
  readonly answered_at: Instant;
}

/** In the order of keys, so that two batches never wait for each other. */
const record = {
  name: 'record-requests',
  text: `
    insert into saikne.idempotency (partner_id, key, request_sha256, subject_id, answered_at)
    select partner_id, key, decode(sha256, 'hex'), subject_id, answered_at
    from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[])
      as request (partner_id, key, sha256, subject_id, answered_at)
    order by partner_id, key
    on conflict (partner_id, key) do nothing
    returning subject_id`,
};

const find = {
  name: 'find-requests',
  text: `
    select partner_id, key, encode(request_sha256, 'hex') as sha256, subject_id, answered_at
    from saikne.idempotency join unnest($1::uuid[], $2::text[]) as asked (partner_id, key) using (partner_id, key)`,
};

/** Records requests and returns the subjects of those that are new. The others are found by `findRequests`. */
export async function recordRequests(
  tx: Transaction,
  requests: readonly IdempotentRequest[],
): Promise<ReadonlySet<Id>> {
  const rows = await tx.run<Pick<Row, 'subject_id'>>(record, [
    plainArray(requests.map((request) => request.partnerId)),
    textArray(requests.map((request) => request.key)),
    plainArray(requests.map((request) => request.sha256)),
    plainArray(requests.map((request) => request.subjectId)),
    plainArray(requests.map((request) => request.answeredAt)),
  ]);
  return new Set(rows.map((row) => row.subject_id));
}

/** The recorded requests among those asked for. */
export async function findRequests(
  tx: Transaction,
  asked: readonly Pick<IdempotentRequest, 'partnerId' | 'key'>[],
): Promise<readonly IdempotentRequest[]> {
  const rows = await tx.run<Row>(find, [
    plainArray(asked.map((request) => request.partnerId)),
    textArray(asked.map((request) => request.key)),
  ]);
  return rows.map((row) => ({
    partnerId: row.partner_id,
    key: row.key,
    sha256: row.sha256,
    subjectId: row.subject_id,
    answeredAt: row.answered_at,
  }));
}
