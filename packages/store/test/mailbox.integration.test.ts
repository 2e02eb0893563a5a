import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '@saikne/kernel';
import {
  acknowledge,
  commitDecisions,
  findDocument,
  listDocuments,
  listMailbox,
  readFacts,
  recordFetch,
  type MailboxCursor,
  type Store,
  type WorkerSession,
} from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { claim, decision, delivered, fact, later, newId, now, somePartners, submission } from './samples.js';

let opened: TestStore;
let store: Store;
let sender: Id<'partner'>;
let worker: WorkerSession;

beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
  sender = (await somePartners(store, 'Sender'))[0]?.id ?? newId();
  worker = await store.openWorker();
});
afterAll(async () => {
  await worker.close();
  await opened.close();
});

/** A receiver of its own with so many documents; the first handed in becomes available last. */
async function receiverWith(count: number) {
  const receiverId = (await somePartners(store, 'Receiver'))[0]?.id ?? newId<'partner'>();
  await Promise.all(Array.from({ length: count }, () => store.submit(submission(sender))));
  const { documents } = await claim(store, worker);
  await store.asOperator((tx) =>
    commitDecisions(
      tx,
      worker,
      documents.map((document, at) =>
        decision(document, receiverId, { ...delivered(), availableAt: later(count - at) } as ReturnType<
          typeof delivered
        >),
      ),
    ),
  );
  const ids = documents.map(({ id }) => id);
  const receipt = (documentIds: readonly Id<'document'>[], type: string) => ({
    receiverId,
    documentIds,
    at: now,
    fact: () => fact(type),
  });
  return {
    receiverId,
    ids,
    list: (page: { after?: MailboxCursor; limit?: number; all?: boolean } = {}) =>
      store.asTenant([receiverId], (tx) => listMailbox(tx, { receiverId, limit: 100, ...page })),
    fetch: (...documentIds: readonly Id<'document'>[]) =>
      store.asTenant([receiverId], (tx) => recordFetch(tx, receipt(documentIds, 'DocumentFetched'))),
    acknowledge: (...documentIds: readonly Id<'document'>[]) =>
      store.asTenant([receiverId], (tx) => acknowledge(tx, receipt(documentIds, 'DocumentAcknowledged'))),
  };
}

const read = (id: Id<'document'>) =>
  store.asOperator(async (tx) => ({
    state: (await findDocument(tx, id))?.state,
    facts: (await readFacts(tx, id)).map(({ type }) => type),
  }));

test('lists what is available longest first, page by page, nothing twice and nothing left out', async () => {
  const { ids, list } = await receiverWith(7);
  const seen: Id<'document'>[] = [];
  let after: MailboxCursor | undefined;
  for (let pages = 0; pages < 10; pages++) {
    const page = await list({ limit: 3, ...(after === undefined ? {} : { after }) });
    if (page.length === 0) break;
    seen.push(...page.map(({ documentId }) => documentId));
    after = page.at(-1);
  }
  expect(seen).toEqual([...ids].reverse());
});

test('records the first fetch only', async () => {
  const { ids, fetch, list } = await receiverWith(2);
  const [id] = ids;
  if (id === undefined) throw new Error('documents were delivered');
  expect(await fetch(id)).toEqual([id]);
  expect(await fetch(id)).toEqual([]);
  expect(await read(id)).toEqual({
    state: 'fetched',
    facts: ['DocumentReceived', 'DocumentDelivered', 'DocumentFetched'],
  });
  expect(await list()).toHaveLength(2);
});

test('drops a document from its list once acknowledged, keeps it in the register, and acknowledges it once', async () => {
  const { ids, receiverId, acknowledge, fetch, list } = await receiverWith(3);
  const [id] = ids;
  if (id === undefined) throw new Error('documents were delivered');
  expect(await acknowledge(id)).toEqual([id]);
  expect(await acknowledge(id)).toEqual([]);
  expect((await list()).map(({ documentId }) => documentId)).not.toContain(id);
  expect((await list({ all: true })).map(({ documentId }) => documentId)).toContain(id);
  const register = await store.asTenant([receiverId], (tx) =>
    listDocuments(tx, { of: { partnerId: receiverId, as: 'receiver' }, states: ['acknowledged'], limit: 10 }),
  );
  expect(register.map((document) => document.id)).toEqual([id]);
  // A fetch afterwards is recorded, but the state never goes back.
  expect(await fetch(id)).toEqual([id]);
  expect(await read(id)).toEqual({
    state: 'acknowledged',
    facts: ['DocumentReceived', 'DocumentDelivered', 'DocumentAcknowledged', 'DocumentFetched'],
  });
});

test('acknowledges once although asked many times at once', async () => {
  const { ids, acknowledge } = await receiverWith(5);
  const answers = await Promise.all(Array.from({ length: 4 }, () => acknowledge(...ids)));
  expect(answers.flat().sort()).toEqual([...ids].sort());
});

test('does nothing for documents that are in no mailbox of the receiver', async () => {
  const [mine, yours] = [await receiverWith(1), await receiverWith(1)];
  expect(await mine.acknowledge(...yours.ids)).toEqual([]);
  expect(await read(yours.ids[0] ?? newId())).toMatchObject({ state: 'delivered' });
});
