import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '@saikne/kernel';
import {
  claimDocuments,
  commitDecisions,
  failAttempts,
  findDocument,
  listDeadDocuments,
  listMailbox,
  maxAttempts,
  readFacts,
  readQueueDepth,
  releaseAbandonedClaims,
  retryDead,
  type Store,
  type WorkerSession,
} from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { claim, decision, deliverAll, fact, later, newId, now, somePartners, submission } from './samples.js';

let opened: TestStore;
let store: Store;
let senders: readonly Id<'partner'>[];
let receiver: Id<'partner'>;
let worker: WorkerSession;

beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
  const partners = await somePartners(store, 'Receiver', 'A', 'B', 'C');
  const ids = partners.map(({ id }) => id);
  receiver = ids[0] ?? newId<'partner'>();
  senders = ids.slice(1);
});
beforeEach(async () => {
  worker = await store.openWorker();
});
afterEach(async () => {
  // What a test left claimed is nobody's any more; the next one begins with an empty queue.
  await opened.database.asOwner((client) =>
    client.query('update saikne.document_queue set claimed_by = null, attempts = 0, died_at = null'),
  );
  while ((await deliverAll(store, worker, receiver)) > 0);
  await worker.close();
});
afterAll(() => opened.close());

async function handIn(count: number, sender = senders[0] ?? receiver): Promise<readonly Id<'document'>[]> {
  const all = Array.from({ length: count }, () => submission(sender));
  await Promise.all(all.map((one) => store.submit(one)));
  return all.map(({ id }) => id);
}

function fail(documentIds: readonly Id<'document'>[], nextAttemptAt = now) {
  const failures = documentIds.map((documentId) => {
    return { documentId, error: 'the disk is full', nextAttemptAt, factIfDead: fact('DocumentDied') };
  });
  return store.asOperator((tx) => failAttempts(tx, worker, failures, now));
}

describe('claims', () => {
  test('give each document to one worker only, however many ask at once', async () => {
    const ids = await handIn(200);
    const workers = await Promise.all(Array.from({ length: 4 }, () => store.openWorker()));
    const batches = await Promise.all([...workers, ...workers].map((one) => claim(store, one, 40)));
    const claimed = batches.flatMap(({ documents }) => documents.map(({ id }) => id));
    expect(new Set(claimed).size).toBe(claimed.length);
    expect(claimed.every((id) => ids.includes(id))).toBe(true);
    await Promise.all(workers.map((one) => one.close()));
  });

  test('give every sender the same share, so that a flood delays nobody else', async () => {
    await handIn(300, senders[0]);
    await handIn(3, senders[1]);
    await handIn(1, senders[2]);
    const { documents } = await claim(store, worker, 30);
    const shares = senders.map((id) => documents.filter(({ senderId }) => senderId === id).length);
    expect(shares).toEqual([10, 3, 1]);
  });

  test('come round to every sender although one claim cannot serve all', async () => {
    const crowd = await somePartners(store, ...Array.from({ length: 9 }, (_, at) => `Sender ${String(at)}`));
    for (const { id } of crowd) await handIn(2, id);
    const served = new Set<Id<'partner'>>();
    let afterSender: string | undefined;
    for (let round = 0; round < 3; round++) {
      const cursor = afterSender === undefined ? {} : { afterSender };
      const batch = await store.asOperator((tx) =>
        claimDocuments(tx, { worker, limit: 3, maxBytes: 1_000_000, now, ...cursor }),
      );
      for (const { senderId } of batch.documents) served.add(senderId);
      afterSender = batch.nextSender;
    }
    expect(served.size).toBe(9);
  });

  test('take as many bytes as asked for and leave the rest unclaimed and untried', async () => {
    const sender = senders[0] ?? receiver;
    const text = 'x'.repeat(1000);
    await Promise.all(Array.from({ length: 5 }, () => store.submit(submission(sender, { text }))));
    const first = await store.asOperator((tx) => claimDocuments(tx, { worker, limit: 10, maxBytes: 2500, now }));
    const second = await store.asOperator((tx) => claimDocuments(tx, { worker, limit: 10, maxBytes: 1, now }));
    const third = await store.asOperator((tx) => claimDocuments(tx, { worker, limit: 10, maxBytes: 9000, now }));
    expect([first, second, third].map(({ documents }) => documents.length)).toEqual([2, 1, 2]);
    expect(third.documents.every(({ attempt }) => attempt === 1)).toBe(true);
  });

  test('of a worker that is gone come back at once, and their attempt counts', async () => {
    const [id] = await handIn(1);
    const gone = await store.openWorker();
    await claim(store, gone);
    expect((await claim(store, worker)).documents).toEqual([]);
    expect(await store.asOperator(releaseAbandonedClaims)).toBe(0);
    await gone.close();
    expect(await untilReleased()).toBe(1);
    const again = await claim(store, worker);
    expect(again.documents.map(({ id, attempt }) => ({ id, attempt }))).toEqual([{ id, attempt: 2 }]);
  });

  test('that were lost commit nothing: what another worker has is left to it', async () => {
    const [kept, lost] = await handIn(2);
    const { documents } = await claim(store, worker);
    const decisions = documents.map((one) => decision(one, receiver));
    await opened.database.asOwner((client) =>
      client.query('update saikne.document_queue set claimed_by = 0 where document_id = $1', [lost]),
    );
    expect(await store.asOperator((tx) => commitDecisions(tx, worker, decisions))).toEqual([kept]);
    const untouched = await store.asOperator((tx) => findDocument(tx, lost ?? newId()));
    expect(untouched).toMatchObject({ state: 'received', version: 1 });
    await opened.database.asOwner((client) => client.query('update saikne.document_queue set claimed_by = null'));
  });

  test('commit a decision once: the second time there is nothing to commit', async () => {
    const [id] = await handIn(1);
    const { documents } = await claim(store, worker);
    const decisions = documents.map((one) => decision(one, receiver));
    const commit = () => store.asOperator((tx) => commitDecisions(tx, worker, decisions));
    expect(await commit()).toEqual([id]);
    expect(await commit()).toEqual([]);
    expect(await store.asOperator((tx) => readFacts(tx, id ?? newId()))).toHaveLength(2);
  });
});

describe('a failed attempt', () => {
  test('is tried again when its time has come, not before', async () => {
    const ids = await handIn(3);
    await claim(store, worker);
    await fail(ids, later(60_000));
    expect((await claim(store, worker)).documents).toEqual([]);
    expect((await claim(store, worker, 100, later(60_000))).documents.map(({ attempt }) => attempt)).toEqual([2, 2, 2]);
  });

  test('goes alone after the second, so that one dangerous document harms no other', async () => {
    const ids = await handIn(3);
    for (let attempt = 0; attempt < 2; attempt++) {
      await claim(store, worker);
      await fail(ids);
    }
    expect((await claim(store, worker)).documents).toHaveLength(1);
  });

  test(`kills the document after ${String(maxAttempts)} of them, visibly, until a person lets it try again`, async () => {
    const [id] = await handIn(1);
    if (id === undefined) throw new Error('a document was handed in');
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      const { documents } = await claim(store, worker);
      expect(documents.map((one) => one.attempt)).toEqual([attempt]);
      expect(await fail([id])).toEqual(attempt === maxAttempts ? [id] : []);
    }
    expect((await claim(store, worker)).documents).toEqual([]);
    expect(await store.asOperator((tx) => listDeadDocuments(tx, 10))).toMatchObject([
      { documentId: id, diedAt: now, lastError: 'the disk is full' },
    ]);
    expect((await store.asOperator((tx) => findDocument(tx, id)))?.state).toBe('dead');
    const again = { documentId: id, now, fact: fact('DocumentRetried') };
    expect(await store.asOperator((tx) => retryDead(tx, again))).toBe(true);
    expect(await store.asOperator((tx) => retryDead(tx, again))).toBe(false);
    await deliverAll(store, worker, receiver);
    const facts = await store.asOperator((tx) => readFacts(tx, id));
    expect(facts.map(({ version, type }) => `${String(version)} ${type}`)).toEqual([
      '1 DocumentReceived',
      '2 DocumentDied',
      '3 DocumentRetried',
      '4 DocumentDelivered',
    ]);
  });

  test('of a document that kills its worker ends too: beyond the last attempt it only remains to be failed', async () => {
    const [id] = await handIn(1);
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      const victim = await store.openWorker();
      await claim(store, victim);
      await victim.close();
      await untilReleased();
    }
    const { documents } = await claim(store, worker);
    expect(documents.map(({ attempt }) => attempt)).toEqual([maxAttempts + 1]);
    expect(await fail([id ?? newId()])).toEqual([id]);
    const retried = { documentId: id ?? newId<'document'>(), now, fact: fact('DocumentRetried') };
    expect(await store.asOperator((tx) => retryDead(tx, retried))).toBe(true);
  });
});

test('a delivered document is in the mailbox once, with its converted content where there is one', async () => {
  const [reader] = await somePartners(store, 'Reader');
  if (reader === undefined) throw new Error('a partner was asked for');
  await handIn(1);
  const { documents } = await claim(store, worker);
  const [document] = documents;
  if (document === undefined) throw new Error('a document was handed in');
  const content = Buffer.from('UNB+UNOC:3');
  const converted = { format: 'edifact', mediaType: 'application/edifact', sha256: 'cd'.repeat(32), content };
  const outcome = { state: 'delivered', availableAt: now, receiverReadsUntil: document.expiresOn, converted } as const;
  await store.asOperator((tx) => commitDecisions(tx, worker, [decision(document, reader.id, outcome)]));
  const page = { receiverId: reader.id, limit: 10 };
  const entries = await store.asTenant([reader.id], (tx) => listMailbox(tx, page));
  expect(entries).toMatchObject([{ documentId: document.id, payloadKind: 'converted', availableAt: now }]);
  expect(await store.asOperator(readQueueDepth)).toEqual({ ready: 0, claimed: 0, dead: 0, oldestDueAt: null });
});

/** A backend notices that its client is gone a moment after the connection was closed. */
async function untilReleased(): Promise<number> {
  for (let tries = 0; tries < 1000; tries++) {
    const released = await store.asOperator(releaseAbandonedClaims);
    if (released > 0) return released;
  }
  return 0;
}
