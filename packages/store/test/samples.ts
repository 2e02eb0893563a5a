import { createHash, randomBytes } from 'node:crypto';
import { clause, day, instant, instantFromEpochMs, uuidV7, type Id, type Instant } from '@saikne/kernel';
import {
  claimDocuments,
  commitDecisions,
  insertPartner,
  type ClaimedBatch,
  type ClaimedDocument,
  type DocumentDecision,
  type DocumentOutcome,
  type DocumentTerms,
  type NewFact,
  type Partner,
  type Store,
  type Submission,
  type WorkerSession,
} from '@saikne/store';

export const now: Instant = instant('2026-11-23T10:00:00.000Z');
export const expiresOn = day('2027-05-22');

let made = 0;

/** Ids in the order they are asked for, whatever the clock does. */
export function newId<Kind extends string>(): Id<Kind> {
  made += 1;
  return uuidV7<Kind>(1_795_000_000_000 + made, randomBytes(10));
}

export function fact(type: string, body: object = {}): NewFact {
  return { type, clause: clause('telema:2.7.2'), occurredAt: now, body };
}

export function partner(name: string, changes: Partial<Partner> = {}): Partner {
  return {
    id: newId<'partner'>(),
    name,
    state: 'active',
    stateSince: now,
    version: 0,
    settings: {
      connection: 'EDIDIRECT',
      format: 'ubl',
      formatOptions: {},
      language: 'lv',
      activeDays: 180,
      registrationDays: 365,
    },
    identifiers: [],
    ...changes,
  };
}

/** Partners that are in the database. */
export async function somePartners(store: Store, ...names: readonly string[]): Promise<readonly Partner[]> {
  const partners = names.map((name) => partner(name));
  await store.asOperator(async (tx) => {
    for (const one of partners) await insertPartner(tx, one);
  });
  return partners;
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A document as a partner hands it in; every one is another document under another key unless told otherwise. */
export function submission(senderId: Id<'partner'>, changes: Partial<Submission> & { text?: string } = {}): Submission {
  const { text = `<Invoice>${newId()}</Invoice>`, ...rest } = changes;
  const content = rest.content ?? Buffer.from(text, 'utf8');
  const id = rest.id ?? newId<'document'>();
  return {
    id,
    senderId,
    idempotencyKey: id,
    content,
    sha256: sha256(content),
    mediaType: 'application/xml',
    fileName: null,
    channel: 'http',
    receivedAt: now,
    senderReadsUntil: expiresOn,
    expiresOn,
    facts: [fact('DocumentReceived')],
    ...rest,
  };
}

export const noTerms: DocumentTerms = {
  format: null,
  profile: null,
  documentType: null,
  number: null,
  issuedOn: null,
  receiverId: null,
  receiverName: null,
  currency: null,
  amountDue: null,
};

export function delivered(availableAt = now): DocumentOutcome {
  return { state: 'delivered', availableAt, receiverReadsUntil: expiresOn, converted: null };
}

export function decision(
  document: ClaimedDocument,
  receiverId: Id<'partner'> | null,
  outcome: DocumentOutcome = delivered(),
): DocumentDecision {
  const type = outcome.state === 'delivered' ? 'DocumentDelivered' : 'DocumentDecided';
  return { document, terms: { ...noTerms, receiverId }, facts: [fact(type)], outcome };
}

export function claim(store: Store, worker: WorkerSession, limit = 100, at = now): Promise<ClaimedBatch> {
  return store.asOperator((tx) => claimDocuments(tx, { worker, limit, maxBytes: 1_000_000, now: at }));
}

/** Claims everything that is ready and delivers it. */
export async function deliverAll(store: Store, worker: WorkerSession, receiverId: Id<'partner'>): Promise<number> {
  const { documents } = await claim(store, worker);
  const decisions = documents.map((document) => decision(document, receiverId));
  return (await store.asOperator((tx) => commitDecisions(tx, worker, decisions))).length;
}

export function later(ms: number): Instant {
  return instantFromEpochMs(Date.parse(now) + ms);
}
