import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id, Instant } from '@saikne/kernel';
import {
  commitDecisions,
  endOverdueWaits,
  findDocument,
  findLivingLinks,
  findWaits,
  insertTradingLink,
  keyOfWaitingPoint,
  lockTradingLink,
  lockWaitingPoints,
  releaseWaiting,
  updateTradingLink,
  type ClaimedDocument,
  type DocumentOutcome,
  type OperatorTransaction,
  type Store,
  type TradingLink,
  type WaitingPoint,
  type WorkerSession,
} from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { claim, decision, delivered, deliverAll, later, newId, now, somePartners, submission } from './samples.js';

let opened: TestStore;
let store: Store;
let sender: Id<'partner'>;
let receiver: Id<'partner'>;
let worker: WorkerSession;

beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
  const [one, two] = await somePartners(store, 'Sender', 'Receiver');
  if (one === undefined || two === undefined) throw new Error('two partners were asked for');
  [sender, receiver] = [one.id, two.id];
  worker = await store.openWorker();
});
afterAll(async () => {
  await worker.close();
  await opened.close();
});

const gln: WaitingPoint = { kind: 'partner', scheme: 'gln', value: '4750000000005' };
const vat: WaitingPoint = { kind: 'partner', scheme: 'vat', value: 'LV40000000001' };

function waits(points: readonly WaitingPoint[], until: Instant | null = null): DocumentOutcome {
  return { state: 'waiting', points, since: now, until, receiverReads: null };
}

/** Hands a document in and lets it wait. */
async function letWait(points: readonly WaitingPoint[], until: Instant | null = null): Promise<Id<'document'>> {
  const { documentId } = await store.submit(submission(sender));
  const { documents } = await claim(store, worker);
  await store.asOperator(async (tx) => {
    await lockWaitingPoints(tx, points);
    const decisions = documents.map((document) => decision(document, null, waits(points, until)));
    await commitDecisions(tx, worker, decisions);
  });
  return documentId;
}

const stateOf = async (id: Id<'document'>) => (await store.asOperator((tx) => findDocument(tx, id)))?.state;
const release = (point: WaitingPoint) => store.asOperator((tx) => releaseWaiting(tx, point, now));

describe('a waiting document', () => {
  test('is in no queue, and its sender can see what it waits for', async () => {
    const id = await letWait([gln]);
    expect(await stateOf(id)).toBe('waiting');
    expect((await claim(store, worker)).documents).toEqual([]);
    const seen = await store.asTenant([sender], (tx) => findWaits(tx, [id]));
    expect(seen).toEqual([{ documentId: id, pointKey: keyOfWaitingPoint(gln), since: now, until: null }]);
    expect(await store.asTenant([receiver], (tx) => findWaits(tx, [id]))).toEqual([]);
    await release(gln);
    await deliverAll(store, worker, receiver);
  });

  test('moves on when the event comes, knowing what it waited for and since when', async () => {
    const id = await letWait([gln]);
    expect(await release(vat)).toBe(0);
    expect(await release(gln)).toBe(1);
    expect(await release(gln)).toBe(0);
    const { documents } = await claim(store, worker);
    expect(documents).toMatchObject([{ id, version: 2, waited: { pointKey: keyOfWaitingPoint(gln), since: now } }]);
    const decisions = documents.map((document) => decision(document, receiver));
    await store.asOperator((tx) => commitDecisions(tx, worker, decisions));
    expect(await stateOf(id)).toBe('delivered');
  });

  test('at several points moves on with the first event, once, and waits at none of them any more', async () => {
    const id = await letWait([gln, vat]);
    expect(await release(vat)).toBe(1);
    expect(await release(gln)).toBe(0);
    expect(await store.asOperator((tx) => findWaits(tx, [id]))).toEqual([]);
    expect(await deliverAll(store, worker, receiver)).toBe(1);
  });

  test('goes back to the queue at its limit, not before', async () => {
    const id = await letWait([gln, vat], later(1000));
    const end = (at: Instant) => store.asOperator((tx) => endOverdueWaits(tx, at, 10));
    expect(await end(later(999))).toBe(0);
    expect(await end(later(1000))).toBe(1);
    expect(await end(later(1000))).toBe(0);
    expect(await stateOf(id)).toBe('received');
    expect(await deliverAll(store, worker, receiver)).toBe(1);
  });

  test('is queued once when several events and its limit come at the same moment', async () => {
    for (let round = 0; round < 40; round++) {
      await letWait([gln, vat], now);
      const moved = await Promise.all([
        release(gln),
        release(vat),
        store.asOperator((tx) => endOverdueWaits(tx, now, 10)),
      ]);
      expect(moved.reduce((sum, count) => sum + count, 0)).toBe(1);
      expect(await deliverAll(store, worker, receiver)).toBe(1);
    }
  });
});

describe('waiting and the event that ends it', () => {
  const accept = (link: TradingLink) =>
    store.asOperator(async (tx) => {
      const found = await lockTradingLink(tx, link.id);
      if (found === undefined) throw new Error('the link was inserted');
      await updateTradingLink(tx, { ...found, state: 'accepted', answeredAt: now, version: 2 });
      await releaseWaiting(tx, { kind: 'link', oneId: sender, otherId: link.otherId }, now);
    });

  const outcomeNow = async (tx: OperatorTransaction, otherId: Id<'partner'>): Promise<DocumentOutcome> => {
    const [link] = await findLivingLinks(tx, [{ oneId: sender, otherId }]);
    return link?.state === 'accepted' ? delivered() : waits([{ kind: 'link', oneId: otherId, otherId: sender }]);
  };

  const decide = (documents: readonly ClaimedDocument[], otherId: Id<'partner'>) =>
    store.asOperator(async (tx) => {
      let outcome = await outcomeNow(tx, otherId);
      if (outcome.state === 'waiting') {
        await lockWaitingPoints(tx, outcome.points);
        outcome = await outcomeNow(tx, otherId);
      }
      const decisions = documents.map((document) => decision(document, otherId, outcome));
      await commitDecisions(tx, worker, decisions);
    });

  test('never miss each other, whichever is first', async () => {
    const ends = new Set<string>();
    for (let round = 0; round < 60; round++) {
      const otherId = (await somePartners(store, `Other ${String(round)}`))[0]?.id ?? newId<'partner'>();
      const link: TradingLink = {
        id: newId<'link'>(),
        requesterId: sender,
        otherId,
        state: 'requested',
        requestedAt: now,
        answeredAt: null,
        endedAt: null,
        version: 1,
      };
      await store.asOperator((tx) => insertTradingLink(tx, link));
      const { documentId } = await store.submit(submission(sender));
      const { documents } = await claim(store, worker);
      const race = [() => decide(documents, otherId), () => accept(link)];
      await Promise.all((round % 2 === 0 ? race : race.reverse()).map((one) => one()));
      const state = await stateOf(documentId);
      ends.add(state ?? 'lost');
      // Either it was decided with the link in force, or it waited and has been released into the queue.
      expect(['delivered', 'received']).toContain(state);
      if (state === 'received') expect(await deliverAll(store, worker, otherId)).toBe(1);
    }
    // The race is worth something only if both have happened.
    expect([...ends].sort()).toEqual(['delivered', 'received']);
  });
});
