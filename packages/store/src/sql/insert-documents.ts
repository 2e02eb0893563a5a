import type { Transaction } from '../database/transaction.js';
import type { Submission } from '../model/submission.js';
import { plainArray, textArray } from './array.js';

const documents = {
  name: 'insert-documents',
  text: `
    insert into saikne.document
      (id, sender_id, state, version, channel, file_name, sha256, bytes, received_at, sender_reads_until, expires_on)
    select id, sender_id, 'received', version, channel, file_name, decode(sha256, 'hex'), bytes, received_at,
      sender_reads_until, expires_on
    from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::integer[],
      $8::timestamptz[], $9::date[], $10::date[])
      as submission (id, sender_id, version, channel, file_name, sha256, bytes, received_at, sender_reads_until, expires_on)`,
};

const queue = {
  name: 'enqueue-documents',
  text: `
    insert into saikne.document_queue (document_id, sender_id, next_attempt_at)
    select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[])`,
};

/** Inserts the rows of newly received documents and puts them in the queue. */
export async function insertDocuments(tx: Transaction, submissions: readonly Submission[]): Promise<void> {
  const ids = plainArray(submissions.map((submission) => submission.id));
  const senders = plainArray(submissions.map((submission) => submission.senderId));
  const received = plainArray(submissions.map((submission) => submission.receivedAt));
  await tx.run(documents, [
    ids,
    senders,
    plainArray(submissions.map((submission) => submission.facts.length)),
    textArray(submissions.map((submission) => submission.channel)),
    textArray(submissions.map((submission) => submission.fileName)),
    plainArray(submissions.map((submission) => submission.sha256)),
    plainArray(submissions.map((submission) => submission.content.length)),
    received,
    plainArray(submissions.map((submission) => submission.senderReadsUntil)),
    plainArray(submissions.map((submission) => submission.expiresOn)),
  ]);
  await tx.run(queue, [ids, senders, received]);
  tx.wake('document_queue');
}
