import { decideDocument, type DocumentCommand, type DocumentState } from '@saikne/exchange';
import { dayAt, parseInstant, type Id, type Instant } from '@saikne/kernel';
import {
  acknowledge,
  findDocument,
  findPartnerNames,
  listMailbox,
  readFacts,
  readPayload,
  recordFetch,
  type DocumentRecord,
  type MailboxEntry,
  type Payload,
  type TenantTransaction,
} from '@saikne/store';
import type { Acknowledgement, MailboxItem, MailboxPage } from '@saikne/wire';
import { stateFromFacts, toNewFact } from '../../pipeline/fact-rows.js';
import type { ApiParts, ApiRequest, Bytes } from '../parts.js';
import { Refused, refusedByApi } from '../problems.js';
import { recordReading } from '../record-reading.js';
import { partnerOf } from '../scope.js';
import type { Handlers } from './handler.js';

/** What has come, oldest first. */
async function listInbox(parts: ApiParts, { asker, query }: ApiRequest<'mailbox'>): Promise<MailboxPage> {
  const { partnerId: receiverId } = partnerOf(asker);
  const { show, after, limit } = query;
  const entries = await parts.store.asTenant([receiverId], (tx) =>
    listMailbox(tx, {
      receiverId,
      limit,
      all: show === 'all',
      ...(after === undefined ? {} : { after: fromCursor(after) }),
    }),
  );
  const senders = [...new Set(entries.map(({ senderId }) => senderId))];
  const names = await parts.store.asOperator((tx) => findPartnerNames(tx, senders));
  const last = entries.length === limit ? entries.at(-1) : undefined;
  return {
    items: entries.map((entry) => toItem(entry, names.get(entry.senderId) ?? null)),
    next: last === undefined ? null : `${last.availableAt}_${last.documentId}`,
  };
}

/** Gives the bytes and records that they were fetched; fetching again gives the same bytes and records nothing. */
async function fetchDocument(parts: ApiParts, { asker, params }: ApiRequest<'fetchDocument'>): Promise<Bytes> {
  const { partnerId: by } = partnerOf(asker);
  const id = params.id as Id<'document'>; // A UUID by its schema.
  const { given } = await handle(parts, { do: 'FetchDocument', by }, id, async (tx, document) => {
    const payload = await give(parts, tx, document);
    await recordReading(tx, { asker, document, kind: payload.kind, reason: null, now: parts.clock.now() });
    return payload;
  });
  const { content, mediaType, sha256 } = given;
  return { content, mediaType, sha256, fileName: id };
}

/** What the receiver is given, or the refusal where its time to read is over. */
async function give({ clock }: ApiParts, tx: TenantTransaction, document: DocumentRecord): Promise<Payload> {
  const { id: documentId, expiresOn, receiverReadsUntil: until } = document;
  if (until === null) throw refusedByApi('NOT_FOUND');
  if (until < dayAt(clock.now(), 'Europe/Riga')) throw refusedByApi('CONTENT_EXPIRED', { until });
  const payload =
    (await readPayload(tx, { documentId, kind: 'converted', expiresOn })) ??
    (await readPayload(tx, { documentId, kind: 'original', expiresOn }));
  if (payload === undefined) throw refusedByApi('NOT_FOUND');
  return payload;
}

async function acknowledgeDocument(
  parts: ApiParts,
  { asker, params }: ApiRequest<'acknowledgeDocument'>,
): Promise<Acknowledgement> {
  const { partnerId: by } = partnerOf(asker);
  const document = params.id as Id<'document'>; // A UUID by its schema.
  const { at } = await handle(parts, { do: 'AcknowledgeDocument', by }, document, () => Promise.resolve());
  return { document, state: 'acknowledged', acknowledgedAt: at };
}

type Handling = Extract<DocumentCommand, { readonly do: 'FetchDocument' | 'AcknowledgeDocument' }>;

/**
 * Decides on the receiver's command and commits its fact, once; returns when it was first done and what was given.
 * Where nothing can be given, nothing is recorded.
 */
async function handle<Given>(
  { store, clock, failpoints }: ApiParts,
  command: Handling,
  id: Id<'document'>,
  take: (tx: TenantTransaction, document: DocumentRecord) => Promise<Given>,
): Promise<{ readonly at: Instant; readonly given: Given }> {
  const step = command.do === 'FetchDocument' ? 'fetched' : 'acknowledged';
  const { happened, at, given } = await store.asTenant([command.by], async (tx) => {
    const found = await findDocument(tx, id);
    if (found === undefined) throw refusedByApi('NOT_FOUND');
    const now = clock.now();
    const decision = decideDocument(await stateOf(tx, id), command, now);
    if (!decision.ok) throw new Refused(decision.error, { document: id });
    const given = await take(tx, found);
    const [fact] = decision.value;
    const record = step === 'fetched' ? recordFetch : acknowledge;
    const receipt = { receiverId: command.by, documentIds: [id], at: now };
    const recorded = fact === undefined ? [] : await record(tx, { ...receipt, fact: () => toNewFact(fact) });
    const document = await findDocument(tx, id);
    if (recorded.length > 0) failpoints.reach(`${step}:before-commit`);
    const first = step === 'fetched' ? document?.fetchedAt : document?.acknowledgedAt;
    return { happened: recorded.length > 0, at: first ?? now, given };
  });
  if (happened) failpoints.reach(`${step}:after-commit`);
  return { at, given };
}

async function stateOf(tx: TenantTransaction, id: Id<'document'>): Promise<DocumentState> {
  return stateFromFacts(await readFacts(tx, id));
}

function toItem(entry: MailboxEntry, senderName: string | null): MailboxItem {
  const { documentId, senderId, documentType, number, issuedOn, currency, amountDue } = entry;
  const { availableAt, fetchedAt, acknowledgedAt } = entry;
  return {
    document: documentId,
    sender: { id: senderId, name: senderName },
    documentType,
    number,
    issuedOn,
    currency,
    amountDue,
    availableAt,
    fetchedAt,
    acknowledgedAt,
  };
}

function fromCursor(text: string): { readonly availableAt: Instant; readonly documentId: Id<'document'> } {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text);
  const availableAt = parseInstant(match?.[1] ?? '');
  if (match === null || availableAt === undefined) {
    throw refusedByApi('REQUEST_MALFORMED', { problem: 'after: not a cursor' });
  }
  return { availableAt, documentId: match[2] as Id<'document'> }; // A UUID by the expression.
}

export const mailboxHandlers = {
  mailbox: listInbox,
  fetchDocument,
  acknowledgeDocument,
} satisfies Handlers<'mailbox' | 'fetchDocument' | 'acknowledgeDocument'>;
