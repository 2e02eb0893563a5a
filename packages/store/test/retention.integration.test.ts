import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, day, type Day, type Id } from '@saikne/kernel';
import {
  dropExpiredPayload,
  ensurePayloadPartitions,
  findDocument,
  liftLegalHold,
  placeLegalHold,
  readFacts,
  readHeldPayload,
  readPayload,
  type Store,
} from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { claim, now, somePartners, submission, newId } from './samples.js';

let opened: TestStore;
let store: Store;
let sender: Id<'partner'>;

beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
  sender = (await somePartners(store, 'Sender'))[0]?.id ?? newId();
});
afterAll(() => opened.close());

async function keptUntil(expiresOn: Day): Promise<Id<'document'>> {
  return (await store.submit(submission(sender, { expiresOn }))).documentId;
}

const contentOf = (documentId: Id<'document'>, expiresOn: Day) =>
  store.asOperator((tx) => readPayload(tx, { documentId, expiresOn, kind: 'original' }));
const drop = (before: Day, atMost = 100) => store.asOperator((tx) => dropExpiredPayload(tx, { before, atMost }));

test('content is there on its last day and gone the day after; row and facts stay', async () => {
  const last = day('2027-01-31');
  const id = await keptUntil(last);
  expect(await drop(last)).toEqual([]);
  expect(await contentOf(id, last)).toBeDefined();
  expect(await drop(addDays(last, 1))).toEqual([last]);
  expect(await contentOf(id, last)).toBeUndefined();
  expect(await store.asOperator((tx) => findDocument(tx, id))).toMatchObject({ id, expiresOn: last });
  expect(await store.asOperator((tx) => readFacts(tx, id))).toHaveLength(1);
});

test('a document whose content is gone is handed out as such and stops nobody else', async () => {
  const lost = await keptUntil(day('2027-01-15'));
  await drop(day('2027-01-16'));
  const kept = await keptUntil(day('2027-12-31'));
  const worker = await store.openWorker();
  const { documents } = await claim(store, worker);
  await worker.close();
  const contentLost = new Map(documents.map((document) => [document.id, document.contentLost]));
  expect([contentLost.get(lost), contentLost.get(kept)]).toEqual([true, false]);
});

test('the oldest days go first, no more of them at once than asked for', async () => {
  const days = ['2027-02-03', '2027-02-01', '2027-02-02'].map(day);
  await store.asOperator((tx) => ensurePayloadPartitions(tx, days));
  expect(await drop(day('2027-03-01'), 2)).toEqual(['2027-02-01', '2027-02-02']);
  expect(await drop(day('2027-03-01'), 2)).toEqual(['2027-02-03']);
});

test('partitions may be asked for again', async () => {
  const days = [day('2027-04-01'), day('2027-04-01')];
  await store.asOperator((tx) => ensurePayloadPartitions(tx, days));
  await store.asOperator((tx) => ensurePayloadPartitions(tx, days));
  expect(await drop(day('2027-04-02'))).toEqual(['2027-04-01']);
});

test('a legal hold is copied out before the day ends it, and vanishes when it is lifted', async () => {
  const last = day('2027-05-31');
  const [held, other] = [await keptUntil(last), await keptUntil(last)];
  await store.asOperator((tx) => placeLegalHold(tx, { documentId: held, reason: 'case 12', placedAt: now }));
  const before = await contentOf(held, last);
  await drop(addDays(last, 1));
  const read = (documentId: Id<'document'>) =>
    store.asOperator((tx) => readHeldPayload(tx, { documentId, kind: 'original' }));
  expect(await read(held)).toEqual(before);
  expect(await read(other)).toBeUndefined();
  await store.asOperator((tx) => liftLegalHold(tx, held));
  expect(await read(held)).toBeUndefined();
});

test('content that lay in its partition is in no other place: a tenant cannot reach a partition by its name', async () => {
  await keptUntil(day('2027-06-30'));
  const direct = store.asTenant([sender], (tx) => tx.run({ text: 'select * from saikne.payload_20270630' }, []));
  await expect(direct).rejects.toThrow('permission denied');
});
