import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, type Id } from '@saikne/kernel';
import { findDocument, listDocuments, readFacts, readPayload, submissionBounds, type Store } from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { expiresOn, fact, now, somePartners, submission } from './samples.js';

let opened: TestStore;
let store: Store;
let sender: Id<'partner'>;
let other: Id<'partner'>;

beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
  const [one, two] = await somePartners(store, 'Sender SIA', 'Other SIA');
  if (one === undefined || two === undefined) throw new Error('two partners were asked for');
  [sender, other] = [one.id, two.id];
});
afterAll(() => opened.close());

describe('a document handed in', () => {
  test('is stored byte for byte with its hash, facts and times', async () => {
    // Every byte there is, among them those that are no text.
    const content = Uint8Array.from({ length: 256 * 40 }, (_, at) => at % 256);
    const handedIn = submission(sender, {
      content,
      fileName: 'rēķins "1"\\.xml',
      facts: [fact('A'), fact('B', { n: 1 })],
    });
    expect(await store.submit(handedIn)).toEqual({ kind: 'accepted', documentId: handedIn.id, receivedAt: now });
    await store.asTenant([sender], async (tx) => {
      expect(await findDocument(tx, handedIn.id)).toMatchObject({
        senderId: sender,
        state: 'received',
        version: 2,
        fileName: 'rēķins "1"\\.xml',
        sha256: handedIn.sha256,
        bytes: content.length,
        receivedAt: now,
        expiresOn,
        refusal: null,
      });
      const payload = await readPayload(tx, { documentId: handedIn.id, kind: 'original', expiresOn });
      expect(Buffer.compare(payload?.content ?? Buffer.of(), Buffer.from(content))).toBe(0);
      expect((await readFacts(tx, handedIn.id)).map(({ version, type, body }) => ({ version, type, body }))).toEqual([
        { version: 1, type: 'A', body: {} },
        { version: 2, type: 'B', body: { n: 1 } },
      ]);
    });
  });

  test('may be empty or larger than a database page', async () => {
    const large = Buffer.alloc(3_000_000, 'saikne ');
    const [empty, big] = [submission(sender, { content: Buffer.of() }), submission(sender, { content: large })];
    await Promise.all([store.submit(empty), store.submit(big)]);
    const read = (documentId: Id<'document'>) =>
      store.asTenant([sender], (tx) => readPayload(tx, { documentId, kind: 'original', expiresOn }));
    expect((await read(empty.id))?.content).toHaveLength(0);
    expect(Buffer.compare((await read(big.id))?.content ?? Buffer.of(), large)).toBe(0);
  });

  test('opens the partition of its day by itself', async () => {
    const late = day('2031-07-01');
    const handedIn = submission(sender, { expiresOn: late });
    await store.submit(handedIn);
    const payload = await store.asTenant([sender], (tx) =>
      readPayload(tx, { documentId: handedIn.id, kind: 'original', expiresOn: late }),
    );
    expect(payload?.sha256).toBe(handedIn.sha256);
  });

  test('opens a partition once, although several processes want it at the same moment', async () => {
    const stores = await Promise.all([opened.openAnother(), opened.openAnother(), opened.openAnother()]);
    const wanted = day('2031-07-02');
    const outcomes = await Promise.all(stores.map((one) => one.submit(submission(sender, { expiresOn: wanted }))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
  });
});

describe('the idempotency key', () => {
  test('gives the first receipt again for the same content', async () => {
    const first = submission(sender, { text: '<a/>' });
    await store.submit(first);
    const retry = submission(sender, { text: '<a/>', idempotencyKey: first.idempotencyKey });
    expect(await store.submit(retry)).toEqual({ kind: 'repeated', documentId: first.id, receivedAt: now });
    expect(await store.asOperator((tx) => findDocument(tx, retry.id))).toBeUndefined();
  });

  test('is refused for other content', async () => {
    const first = submission(sender, { text: '<a/>' });
    await store.submit(first);
    const misuse = submission(sender, { text: '<b/>', idempotencyKey: first.idempotencyKey });
    expect(await store.submit(misuse)).toMatchObject({ kind: 'key-conflict', documentId: first.id });
    expect(await store.asOperator((tx) => findDocument(tx, misuse.id))).toBeUndefined();
  });

  test("is the sender's own: another partner may use the same one", async () => {
    const first = submission(sender);
    await store.submit(first);
    const same = submission(other, { idempotencyKey: first.idempotencyKey });
    expect(await store.submit(same)).toMatchObject({ kind: 'accepted', documentId: same.id });
  });

  test('makes one document of many retries at once, in one process and in several', async () => {
    const stores = [store, await opened.openAnother(), await opened.openAnother()];
    const key = submission(sender).id;
    const retries = stores.flatMap((one) =>
      Array.from({ length: 40 }, () => one.submit(submission(sender, { text: '<same/>', idempotencyKey: key }))),
    );
    const outcomes = await Promise.all(retries);
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'repeated')).toHaveLength(119);
    expect(new Set(outcomes.map(({ documentId }) => documentId)).size).toBe(1);
  });
});

describe('group commit', () => {
  test('answers each of many documents of many senders for itself, in few transactions', async () => {
    const before = await commits();
    const many = Array.from({ length: 600 }, (_, at) => submission(at % 2 === 0 ? sender : other));
    const outcomes = await Promise.all(many.map((one) => store.submit(one)));
    expect(outcomes.map(({ documentId }) => documentId)).toEqual(many.map(({ id }) => id));
    expect((await commits()) - before).toBeLessThan(60);
    const ids = new Set((await store.asOperator((tx) => listDocuments(tx, { limit: 500 }))).map(({ id }) => id));
    expect(many.slice(200).every(({ id }) => ids.has(id))).toBe(true);
  });

  test('stores the others when one of them cannot be stored', async () => {
    // NUL cannot be in a text of PostgreSQL.
    const faulty = submission(sender, { fileName: 'a\u0000b' });
    const good = Array.from({ length: 20 }, () => submission(sender));
    const results = await Promise.allSettled(
      [...good.slice(0, 10), faulty, ...good.slice(10)].map((one) => store.submit(one)),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(results[10]?.status).toBe('rejected');
    expect(await store.asOperator((tx) => findDocument(tx, faulty.id))).toBeUndefined();
    expect(await store.asOperator((tx) => findDocument(tx, good[19]?.id ?? faulty.id))).toBeDefined();
  });

  test('refuses what is too much to hold, stores none of it, and goes on', async () => {
    const flood = Array.from({ length: submissionBounds.maxPendingDocuments + 50 }, () => submission(sender));
    const results = await Promise.allSettled(flood.map((one) => store.submit(one)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(50);
    expect(refused.every((result) => result.reason instanceof Error && result.reason.name === 'StoreBusy')).toBe(true);
    expect((await store.submit(submission(sender))).kind).toBe('accepted');
  });

  test('finishes what was handed in before it closes', async () => {
    const closing = await opened.openAnother();
    const handedIn = Array.from({ length: 50 }, () => submission(sender));
    const outcomes = Promise.all(handedIn.map((one) => closing.submit(one)));
    await closing.close();
    expect((await outcomes).every(({ kind }) => kind === 'accepted')).toBe(true);
  });
});

async function commits(): Promise<number> {
  return opened.database.asOwner(async (client) => {
    // Rows written by one transaction carry its number.
    const { rows } = await client.query<{ commits: number }>(
      `select count(distinct xmin::text)::integer as commits from saikne.document`,
    );
    return rows[0]?.commits ?? 0;
  });
}
