import { decideDocument, decideSubmission, noDocument } from '@saikne/exchange';
import type { Finding } from '@saikne/documents';
import { addDays, dayAt, epochMsOf, invariant, startOfDay, type Day, type Id } from '@saikne/kernel';
import {
  countDocumentsByState,
  listDocuments,
  maxIdempotencyKeyLength,
  readFacts,
  retryDead,
  type DocumentPage,
} from '@saikne/store';
import type { Evidence, Receipt, RegisterCounts, RegisterEntry, RegisterPage } from '@saikne/wire';
import { sha256Of } from '../../checks/sha256.js';
import { toNewFact } from '../../pipeline/fact-rows.js';
import { readingWindows } from '../../pipeline/reading-windows.js';
import { newId } from '../../time/ids.js';
import type { Asker } from '../access.js';
import type { ApiParts, ApiRequest } from '../parts.js';
import { fileNameOf } from '../file-name.js';
import { Refused, refusedByApi } from '../problems.js';
import { asAsker, partnerOf } from '../scope.js';
import { toCounts } from '../show/counts.js';
import { toEvidence } from '../show/evidence.js';
import { documentOf, readableUntil } from '../visible-document.js';
import { loadNames, toRegisterEntry } from '../show/register-entry.js';
import { waitUntilSettled } from '../wait-until-settled.js';
import type { Handlers } from './handler.js';
import { readContent } from './content.js';
import { showReadable } from './readable.js';

/** Stores the bytes and answers with the receipt, after the commit and never before. */
async function submitDocument(parts: ApiParts, request: ApiRequest<'submitDocument'>): Promise<Receipt> {
  const { store, clock } = parts;
  const { content, asker } = request;
  if (content.length === 0) throw refusedByApi('DOCUMENT_EMPTY');
  const { partnerId: senderId, activeDays } = partnerOf(asker);
  const receivedAt = clock.now();
  const id = newId<'document'>(receivedAt);
  const sha256 = sha256Of(content);
  const decision = decideDocument(
    noDocument(),
    { do: 'ReceiveDocument', document: id, submitter: senderId, sha256, sizeBytes: content.length },
    receivedAt,
  );
  invariant(decision.ok, 'a document that is not there can be received');
  const outcome = await store.submit({
    id,
    senderId,
    idempotencyKey: idempotencyKeyOf(request) ?? id,
    content,
    sha256,
    mediaType: mediaTypeOf(request.header('content-type')),
    fileName: fileNameOf(request.header('content-disposition')),
    channel: 'http',
    receivedAt,
    ...readingWindows(activeDays, receivedAt),
    facts: decision.value.map((fact) => toNewFact(fact)),
  });
  if (outcome.kind === 'key-conflict') {
    const first = { document: outcome.documentId, sha256: '', receivedAt: outcome.receivedAt };
    const conflict = decideSubmission(first, sha256);
    invariant(!conflict.ok, 'other bytes under a used key are refused');
    throw new Refused(conflict.error);
  }
  const receipt = {
    document: outcome.documentId,
    receivedAt: outcome.receivedAt,
    sha256,
    sizeBytes: content.length,
    repeated: outcome.kind === 'repeated',
  };
  const waitSeconds = Number(/(?:^|[,;\s])wait=(\d{1,3})/.exec(request.header('prefer') ?? '')?.[1] ?? 0);
  if (waitSeconds > 0) return { ...receipt, state: await settledState(parts, asker, outcome.documentId, waitSeconds) };
  if (outcome.kind === 'accepted') return { ...receipt, state: 'received' };
  return { ...receipt, state: (await documentOf(parts, asker, outcome.documentId)).state };
}

async function listRegister(parts: ApiParts, request: ApiRequest<'listDocuments'>): Promise<RegisterPage> {
  const { asker, query, language } = request;
  const { limit } = query;
  const documents = await asAsker(parts.store, asker, (tx) => listDocuments(tx, { limit, ...toPage(query, asker) }));
  const names = await parts.store.asOperator((tx) => loadNames(tx, documents));
  const last = documents.length === limit ? documents.at(-1) : undefined;
  return { items: documents.map((one) => toRegisterEntry(one, names, language)), next: last?.id ?? null };
}

/** What narrows the register. The ids were checked to be UUIDs, and the days to be days, by the route's schema. */
function toPage(query: ApiRequest<'listDocuments'>['query'], asker: Asker): Omit<DocumentPage, 'limit'> {
  const { state, direction, partner, documentType, number, from, until, before } = query;
  const side = direction === 'received' ? 'receiver' : 'sender';
  const whose = asker.role === 'partner' ? asker.partnerId : (partner as Id<'partner'> | undefined);
  const end = until === undefined ? undefined : firstIdOf(addDays(until as Day, 1));
  const older = [before as Id<'document'> | undefined, end].filter((id) => id !== undefined).sort()[0];
  return {
    ...(state === undefined ? {} : { states: state }),
    ...(direction === undefined || whose === undefined ? {} : { of: { partnerId: whose, as: side } as const }),
    ...(partner === undefined ? {} : { partnerId: partner as Id<'partner'> }),
    ...(documentType === undefined ? {} : { documentType }),
    ...(number === undefined ? {} : { numberStart: number }),
    ...(from === undefined ? {} : { notBefore: firstIdOf(from as Day) }),
    ...(older === undefined ? {} : { before: older }),
  };
}

/** The least id that a document received on this day can have: ids begin with the milliseconds since 1970. */
function firstIdOf(day: Day): Id<'document'> {
  const hex = epochMsOf(startOfDay(day)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000` as Id<'document'>; // In the form of an id.
}

async function countRegister(parts: ApiParts, { asker }: ApiRequest<'countDocuments'>): Promise<RegisterCounts> {
  return toCounts(await asAsker(parts.store, asker, (tx) => countDocumentsByState(tx)));
}

async function showEvidence(parts: ApiParts, request: ApiRequest<'document'>): Promise<Evidence> {
  const { asker, language } = request;
  const document = await documentOf(parts, asker, request.params.id as Id<'document'>); // A UUID by its schema.
  const facts = await asAsker(parts.store, asker, (tx) => readFacts(tx, document.id));
  const names = await parts.store.asOperator((tx) => loadNames(tx, [document]));
  const entry = toRegisterEntry(document, names, language);
  const today = dayAt(parts.clock.now(), 'Europe/Riga');
  const until = readableUntil(document, asker);
  return toEvidence({
    document,
    entry,
    facts,
    language,
    readableUntil: until !== null && until >= today ? until : null,
  });
}

async function retryDocument(parts: ApiParts, request: ApiRequest<'retryDocument'>): Promise<RegisterEntry> {
  const documentId = request.params.id as Id<'document'>; // A UUID by its schema.
  const now = parts.clock.now();
  const fact = toNewFact({
    fact: 'DocumentRetried',
    occurredAt: now,
    clause: refusedByApi('DOCUMENT_NOT_DEAD').refusal.clause,
  });
  const retried = await parts.store.asOperator((tx) => retryDead(tx, { documentId, now, fact }), 'retry');
  const document = await documentOf(parts, request.asker, documentId);
  if (!retried) throw refusedByApi('DOCUMENT_NOT_DEAD', { state: document.state });
  const names = await parts.store.asOperator((tx) => loadNames(tx, [document]));
  return toRegisterEntry(document, names, request.language);
}

async function settledState(
  parts: ApiParts,
  asker: Asker,
  id: Id<'document'>,
  waitSeconds: number,
): Promise<Receipt['state']> {
  const document = await waitUntilSettled(parts, () => documentOf(parts, asker, id), Math.min(60, waitSeconds) * 1000);
  if (document.refusal === null) return document.state;
  const facts = await asAsker(parts.store, asker, (tx) => readFacts(tx, id));
  const refused = facts.findLast(({ type }) => type === 'DocumentRefused');
  // Written by the pipeline beside the fact.
  const kept = refused?.body['evidence'] as { readonly findings?: readonly Finding[] } | undefined;
  throw new Refused(document.refusal, { document: id, findings: kept?.findings ?? [] });
}

function idempotencyKeyOf(request: ApiRequest<'submitDocument'>): string | undefined {
  const key = request.header('idempotency-key');
  if (key === undefined) return undefined;
  if (key.length === 0 || key.length > maxIdempotencyKeyLength) {
    throw refusedByApi('REQUEST_MALFORMED', { problem: `Idempotency-Key: 1 to ${maxIdempotencyKeyLength} characters` });
  }
  return key;
}

function mediaTypeOf(header: string | undefined): string {
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(header ?? '')?.[0];
  return type ?? 'application/octet-stream';
}

export const documentHandlers = {
  submitDocument,
  listDocuments: listRegister,
  countDocuments: countRegister,
  document: showEvidence,
  original: readContent('original'),
  converted: readContent('converted'),
  readableDocument: showReadable,
  retryDocument,
} satisfies Handlers<
  | 'submitDocument'
  | 'listDocuments'
  | 'countDocuments'
  | 'document'
  | 'original'
  | 'converted'
  | 'readableDocument'
  | 'retryDocument'
>;
