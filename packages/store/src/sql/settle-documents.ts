import type { Id } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { DocumentDecision, DocumentOutcome } from '../model/document-work.js';
import { keyOfWaitingPoint } from '../model/waiting-point.js';
import { jsonElements, plainArray, textArray } from './array.js';

const documents = {
  name: 'update-documents',
  text: `
    update saikne.document set
      receiver_id = decided.receiver_id, state = decided.state, version = decided.version, format = decided.format,
      profile = decided.profile, document_type = decided.document_type, number = decided.number,
      issued_on = decided.issued_on, available_at = decided.available_at,
      receiver_reads_from = decided.receiver_reads_from, receiver_reads_until = decided.receiver_reads_until,
      refusal = nullif(decided.refusal::text, 'null')::json, currency = decided.currency,
      amount_due = decided.amount_due, receiver_name = decided.receiver_name
    from rows from (
      unnest($1::uuid[], $2::uuid[], $3::text[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::date[], $10::timestamptz[], $11::timestamptz[], $12::date[], $13::text[], $14::text[], $15::text[]),
      json_array_elements($16::json)
    ) as decided (id, receiver_id, state, version, format, profile, document_type, number, issued_on, available_at,
        receiver_reads_from, receiver_reads_until, currency, amount_due, receiver_name, refusal)
    where document.id = decided.id`,
};

const numbers = {
  name: 'release-numbers',
  text: `
    delete from saikne.document_number using unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::integer[])
      as freed (document_id, sender_id, document_type, number, document_year)
    where document_number.sender_id = freed.sender_id and document_number.document_type = freed.document_type
      and document_number.number = freed.number and document_number.document_year = freed.document_year
      and document_number.document_id = freed.document_id`,
};

const mailbox = {
  name: 'insert-mailbox-entries',
  text: `
    insert into saikne.mailbox (receiver_id, document_id, payload_kind, available_at)
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[])`,
};

const waiting = {
  name: 'insert-waiting',
  text: `
    insert into saikne.document_waiting (document_id, sender_id, point_key, since, until)
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[])`,
};

/** Writes what was decided into the documents' rows. */
export async function updateDocuments(tx: OperatorTransaction, decisions: readonly DocumentDecision[]): Promise<void> {
  const times = decisions.map(({ outcome }) => timesOf(outcome));
  await tx.run(documents, [
    plainArray(decisions.map(({ document }) => document.id)),
    plainArray(decisions.map(({ terms }) => terms.receiverId)),
    plainArray(decisions.map(({ outcome }) => outcome.state)),
    plainArray(decisions.map(({ document, facts }) => document.version + facts.length)),
    textArray(decisions.map(({ terms }) => terms.format)),
    textArray(decisions.map(({ terms }) => terms.profile)),
    textArray(decisions.map(({ terms }) => terms.documentType)),
    textArray(decisions.map(({ terms }) => terms.number)),
    plainArray(decisions.map(({ terms }) => terms.issuedOn)),
    plainArray(times.map((time) => time.availableAt)),
    plainArray(times.map((time) => time.readsFrom)),
    plainArray(times.map((time) => time.readsUntil)),
    textArray(decisions.map(({ terms }) => terms.currency)),
    textArray(decisions.map(({ terms }) => terms.amountDue)),
    textArray(decisions.map(({ terms }) => terms.receiverName)),
    jsonElements(decisions.map(({ outcome }) => ('refusal' in outcome ? outcome.refusal : null))),
  ]);
}

/** Frees the numbers of refused documents; an undeliverable one keeps its number. */
export async function releaseNumbers(tx: OperatorTransaction, decisions: readonly DocumentDecision[]): Promise<void> {
  const freed = decisions.flatMap(({ outcome }) =>
    outcome.state === 'refused' && outcome.freed !== null ? [outcome.freed] : [],
  );
  if (freed.length === 0) return;
  await tx.run(numbers, [
    plainArray(freed.map((key) => key.documentId)),
    plainArray(freed.map((key) => key.senderId)),
    textArray(freed.map((key) => key.documentType)),
    textArray(freed.map((key) => key.number)),
    plainArray(freed.map((key) => key.documentYear)),
  ]);
}

export async function insertMailboxEntries(
  tx: OperatorTransaction,
  decisions: readonly DocumentDecision[],
): Promise<void> {
  const entries = decisions.flatMap(({ document, terms, outcome }) =>
    outcome.state === 'delivered' ? [{ document, receiverId: receiverOf(document.id, terms.receiverId), outcome }] : [],
  );
  if (entries.length === 0) return;
  await tx.run(mailbox, [
    plainArray(entries.map((entry) => entry.receiverId)),
    plainArray(entries.map((entry) => entry.document.id)),
    plainArray(entries.map((entry) => (entry.outcome.converted === null ? 'original' : 'converted'))),
    plainArray(entries.map((entry) => entry.outcome.availableAt)),
  ]);
}

export async function insertWaiting(tx: OperatorTransaction, decisions: readonly DocumentDecision[]): Promise<void> {
  const waits = decisions.flatMap(({ document, outcome }) =>
    outcome.state === 'waiting'
      ? [...new Set(outcome.points.map(keyOfWaitingPoint))].map((key) => ({ document, outcome, key }))
      : [],
  );
  if (waits.length === 0) return;
  await tx.run(waiting, [
    plainArray(waits.map((wait) => wait.document.id)),
    plainArray(waits.map((wait) => wait.document.senderId)),
    textArray(waits.map((wait) => wait.key)),
    plainArray(waits.map((wait) => wait.outcome.since)),
    plainArray(waits.map((wait) => wait.outcome.until)),
  ]);
}

function receiverOf(documentId: Id<'document'>, receiverId: Id<'partner'> | null): Id<'partner'> {
  if (receiverId === null) throw new Error(`document ${documentId} is to be delivered, but to nobody`);
  return receiverId;
}

function timesOf(outcome: DocumentOutcome) {
  switch (outcome.state) {
    case 'delivered':
      return {
        availableAt: outcome.availableAt,
        readsFrom: outcome.availableAt,
        readsUntil: outcome.receiverReadsUntil,
      };
    case 'waiting':
      return {
        availableAt: null,
        readsFrom: outcome.receiverReads?.from ?? null,
        readsUntil: outcome.receiverReads?.until ?? null,
      };
    case 'refused':
    case 'undeliverable':
      return { availableAt: null, readsFrom: null, readsUntil: null };
  }
}
