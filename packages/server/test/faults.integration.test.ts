import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMs } from '@saikne/kernel';
import {
  claimDocuments,
  maxAttempts,
  noFailpoints,
  openDatabase,
  openStore,
  type Database,
  type Store,
} from '@saikne/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckPool, type CheckPool } from '../src/checks/check-pool.js';
import { processBatch } from '../src/pipeline/process-batch.js';
import { systemClock } from '../src/index.js';
import {
  company,
  invoice,
  openSite,
  refusalOf,
  settled,
  shiftedClock,
  type Member,
  type Site,
} from './support/site.js';

let site: Site;
let database: Database;
let store: Store;
let seller: Member;
let buyer: Member;
let shiftMs = 0;
const clock = shiftedClock(systemClock, (now) => addMs(now, shiftMs));

beforeAll(async () => {
  // The API alone: the test is the worker.
  site = await openSite({ roles: ['api'], clock });
  database = await openDatabase({ dataDir: site.home });
  store = await openStore({ database });
  seller = await site.join(company(0));
  buyer = await site.join(company(2));
  await site.link(seller, buyer);
});
afterAll(async () => {
  await store.close();
  await database.close();
  await site.close();
});

const failing: CheckPool = {
  examine: (contents) => Promise.resolve(contents.map(() => ({ ok: false, fault: 'our own fault' }))),
  convert: (orders) => Promise.resolve(orders.map(() => ({ ok: false, fault: 'our own fault' }))),
  close: () => Promise.resolve(),
};

/** Works once on what is due; answers how many documents that were. */
async function work(pool: CheckPool): Promise<number> {
  const worker = await store.openWorker();
  const request = { worker, limit: 100, maxBytes: 1_000_000, now: clock.now() };
  const { documents } = await store.asOperator((tx) => claimDocuments(tx, request));
  await processBatch({ store, pool, clock, failpoints: noFailpoints, onFault: () => undefined }, worker, documents);
  await worker.close();
  return documents.length;
}

describe('a fault of ours', () => {
  it('is not the document’s: it is tried again, at the end given up, and delivered when a person retries it', async () => {
    const content = invoice({ seller: seller.company, buyer: buyer.company, number: 'D-1' });
    const { document: id } = await seller.client.submit({ content, idempotencyKey: 'd1' });
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      expect((await seller.client.call('document', { params: { id } })).state).toBe('received');
      expect(await work(failing)).toBe(1);
      expect(await work(failing)).toBe(0);
      shiftMs += 2 * 3_600_000;
    }
    const dead = await seller.client.call('document', { params: { id } });
    expect(dead.state).toBe('dead');
    expect(dead.timeline.at(-1)).toMatchObject({ fact: 'DocumentGivenUp', step: null });

    expect(await work(failing)).toBe(0);
    expect(await refusalOf(seller.client.call('retryDocument', { params: { id } }))).toMatchObject({ status: 403 });
    expect((await site.operator.call('retryDocument', { params: { id } })).state).toBe('received');
    const pool = openCheckPool(1);
    expect(await work(pool)).toBe(1);
    await pool.close();
    expect((await settled(seller.client, id)).state).toBe('delivered');
    expect(await refusalOf(site.operator.call('retryDocument', { params: { id } }))).toMatchObject({
      code: 'DOCUMENT_NOT_DEAD',
    });
  });
});

describe('two invalid copies that come to a worker together', () => {
  it('are each refused as invalid: a number that nobody keeps makes no duplicates', async () => {
    const home = await mkdtemp(join(tmpdir(), 'saikne-copies-'));
    const intake = await openSite({ home, roles: ['api'] });
    const ids: string[] = [];
    try {
      const from = await intake.join(company(0));
      const to = await intake.join(company(2));
      for (const note of ['one', 'two']) {
        const content = invoice({ seller: from.company, buyer: to.company, number: 'C-1', note, wrongBy: '1.00' });
        ids.push((await from.client.submit({ content, idempotencyKey: note })).document);
      }
    } finally {
      await intake.close();
    }
    const site = await openSite({ home });
    try {
      const refusals = ids.map(async (id) => (await settled(site.operator, id)).refusal?.code);
      expect(await Promise.all(refusals)).toEqual(['DOCUMENT_INVALID', 'DOCUMENT_INVALID']);
    } finally {
      await site.close();
      await rm(home, { recursive: true, force: true });
    }
  });
});
