import { afterAll, beforeAll, expect, test } from 'vitest';
import { clause, type Id, type Refusal } from '@saikne/kernel';
import {
  commitDecisions,
  findFirstDocuments,
  registerBusinessKeys,
  type BusinessKey,
  type ClaimedDocument,
  type Store,
  type WorkerSession,
} from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { claim, decision, newId, now, somePartners, submission } from './samples.js';

let opened: TestStore;
let store: Store;
let sender: Id<'partner'>;
let receiver: Id<'partner'>;
let worker: WorkerSession;

beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
  const [one, two] = await somePartners(store, 'Sender', 'Receiver');
  [sender, receiver] = [one?.id ?? newId(), two?.id ?? newId()];
  worker = await store.openWorker();
});
afterAll(async () => {
  await worker.close();
  await opened.close();
});

function key(documentId: Id<'document'>, number: string, documentYear = 2026): BusinessKey {
  return { documentId, senderId: sender, documentType: 'invoice', number, documentYear };
}

async function received(): Promise<ClaimedDocument> {
  await store.submit(submission(sender));
  const { documents } = await claim(store, worker);
  const [document] = documents;
  if (document === undefined) throw new Error('a document was handed in');
  return document;
}

/** Registers a key and delivers, or refuses where somebody else has it. Returns the first document's id. */
function settle(document: ClaimedDocument, number: string, { year = 2026, refused = false } = {}) {
  return store.asOperator(async (tx) => {
    const own = key(document.id, number, year);
    const first = (await registerBusinessKeys(tx, [own])).get(document.id);
    const refusal: Refusal = { code: 'REFUSED', clause: clause('telema:2.8.4'), values: {}, instead: [] };
    const outcome = { state: 'refused', refusal, freed: own } as const;
    const made = refused || first !== undefined ? decision(document, receiver, outcome) : decision(document, receiver);
    await commitDecisions(tx, worker, [made]);
    return first?.documentId;
  });
}

test('is taken by the first document and names it to a second one [telema:2.8.4]', async () => {
  const [first, second] = [await received(), await received()];
  expect(await settle(first, 'A-17')).toBeUndefined();
  expect(await settle(second, 'A-17')).toBe(first.id);
});

test('of another calendar year is another key [telema:2.8.4]', async () => {
  const [first, second] = [await received(), await received()];
  expect(await settle(first, 'B-17', { year: 2026 })).toBeUndefined();
  expect(await settle(second, 'B-17', { year: 2027 })).toBeUndefined();
});

test('is free again when the first document was refused, and only then [telema:2.8.4]', async () => {
  const [first, second, third, fourth] = [await received(), await received(), await received(), await received()];
  expect(await settle(first, 'C-17', { refused: true })).toBeUndefined();
  expect(await settle(second, 'C-17')).toBeUndefined();
  // The refusal of a duplicate frees nothing: the number is not its own.
  expect(await settle(third, 'C-17')).toBe(second.id);
  expect(await settle(fourth, 'C-17')).toBe(second.id);
});

test('stays with a document that comes back after waiting: it is no duplicate of itself', async () => {
  const document = await received();
  const twice = await store.asOperator(async (tx) => [
    await registerBusinessKeys(tx, [key(document.id, 'D-17')]),
    await registerBusinessKeys(tx, [key(document.id, 'D-17')]),
  ]);
  expect(twice.map((duplicates) => duplicates.size)).toEqual([0, 0]);
});

test('within one batch belongs to the document that arrived first', async () => {
  const [first, second] = [await received(), await received()];
  const keys = [key(second.id, 'E-17'), key(first.id, 'E-17')];
  const duplicates = await store.asOperator((tx) => registerBusinessKeys(tx, keys));
  expect([...duplicates]).toEqual([[second.id, { documentId: first.id, receivedAt: now }]]);
});

test('given back while another document asks for it belongs to that document or names its holder, never neither', async () => {
  for (let round = 0; round < 20; round++) {
    const number = `G-${String(round)}`;
    const [first, second] = [await received(), await received()];
    await store.asOperator((tx) => registerBusinessKeys(tx, [key(first.id, number)]));
    const [, holder] = await Promise.all([settle(first, number, { refused: true }), settle(second, number)]);
    const third = await received();
    const next = await settle(third, number);
    expect([holder ?? second.id, next ?? third.id]).toEqual(
      holder === undefined ? [second.id, second.id] : [first.id, third.id],
    );
  }
});

test('is only looked up for a document that is refused anyway', async () => {
  const [first, second] = [await received(), await received()];
  const look = () => store.asOperator((tx) => findFirstDocuments(tx, [key(first.id, 'H-17'), key(second.id, 'H-17')]));
  expect([...(await look())]).toEqual([]);
  await settle(first, 'H-17');
  expect([...(await look())]).toEqual([[second.id, { documentId: first.id, receivedAt: now }]]);
});

test('is given to one of two workers that want it at once, and many keys in any order block nobody', async () => {
  const numbers = Array.from({ length: 40 }, (_, at) => `F-${String(at)}`);
  const documents = [await received(), await received(), await received()];
  const attempts = documents.map((document, at) =>
    store.asOperator((tx) => {
      const order = at % 2 === 0 ? numbers : [...numbers].reverse();
      return registerBusinessKeys(
        tx,
        order.map((number) => key(document.id, number)),
      );
    }),
  );
  const duplicates = await Promise.all(attempts);
  expect(duplicates.map(({ size }) => size).sort()).toEqual([0, 1, 1]);
  const firsts = duplicates.flatMap((found) => [...found.values()].map(({ documentId }) => documentId));
  expect(new Set(firsts).size).toBe(1);
});
