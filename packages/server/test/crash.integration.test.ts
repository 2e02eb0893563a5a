import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failpoints, stepNames } from '@saikne/exchange';
import { addMs, msPerDay } from '@saikne/kernel';
import { openDatabase, type Database } from '@saikne/store';
import { createClient, type Client, type Evidence } from '@saikne/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../src/index.js';
import { startChild } from './support/child.js';
import { company, invoice, openSite, settled, shiftedClock, type Member } from './support/site.js';

/** The pipeline's own transactions, beside the steps of the table. */
const transactions = ['claim', 'load', 'decide'].flatMap((step) => [`${step}:before-commit`, `${step}:after-commit`]);
/** Reached only by a document that has waited as long as its content is kept. */
const atTheEnd = (failpoint: string) => failpoint.startsWith('undeliverable:');
const everywhere: readonly string[] = [...failpoints.filter((failpoint) => !atTheEnd(failpoint)), ...transactions];
const farAheadDays = 4000;

let home: string;
let database: Database;
let seller: Member;
let buyer: Member;
let unlinked: Member;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'saikne-crash-'));
  // Held open by this process, so that the embedded server outlives the processes that are killed.
  database = await openDatabase({ dataDir: home });
  const site = await openSite({ home });
  seller = await site.join(company(0));
  buyer = await site.join(company(2));
  unlinked = await site.join(company(5));
  await site.link(seller, buyer);
  await site.close();
});
afterAll(async () => {
  await database.close();
  await rm(home, { recursive: true, force: true });
});

interface Paper {
  readonly key: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly ends: 'acknowledged' | 'waiting' | 'refused';
}

/** One document for each way through the steps. */
function papersOf(name: string): readonly Paper[] {
  const of = (number: string, to: Member, changes: { readonly wrongBy?: string; readonly note?: string } = {}) =>
    invoice({ seller: seller.company, buyer: to.company, number: `${name} ${number}`, ...changes });
  return [
    { key: `${name} good`, content: of('1', buyer), ends: 'acknowledged' },
    { key: `${name} repeat`, content: of('1', buyer, { note: 'vēlreiz' }), ends: 'refused' },
    { key: `${name} bad`, content: of('2', buyer, { wrongBy: '1.00' }), ends: 'refused' },
    { key: `${name} waits`, content: of('3', unlinked), ends: 'waiting' },
  ];
}

/** What a sender and a receiver do, again and again until everybody has what they want. Answers the documents' ids. */
async function run(url: string, papers: readonly Paper[]): Promise<readonly string[]> {
  const as = ({ key: apiKey }: Member): Client => createClient({ baseUrl: url, fetch, apiKey });
  const ids: string[] = [];
  for (const { content, key, ends } of papers) {
    const { document } = await as(seller).submit({ content, idempotencyKey: key });
    ids.push(document);
    const { state } = await settled(as(seller), document);
    if (ends !== 'acknowledged') continue;
    if (state !== 'acknowledged') {
      await as(buyer).bytes('fetchDocument', document);
      await as(buyer).call('acknowledgeDocument', { params: { id: document } });
    }
  }
  return ids;
}

describe('a kill at any failpoint loses and doubles nothing', () => {
  it.each(everywhere)('%s', async (failpoint) => {
    const papers = papersOf(failpoint);
    const child = await startChild(home, { SAIKNE_FAILPOINT: failpoint, NODE_ENV: 'test' });
    // The connection breaks when the process dies; that is the point.
    await run(child.url, papers).catch(() => undefined);
    expect(await child.ended).toMatchObject({ signal: 'SIGKILL' });

    const site = await openSite({ home });
    try {
      const ids = await run(site.url, papers);
      expect(new Set(ids).size).toBe(papers.length);
      for (const [at, { ends }] of papers.entries()) {
        const evidence = await site.operator.call('document', { params: { id: ids[at] ?? '' } });
        expect(evidence.state).toBe(ends);
        expectOneOfEach(evidence);
      }
      const { items } = await site.operator.call('listDocuments', { query: { limit: 200 } });
      expect(items.filter(({ number }) => number?.startsWith(`${failpoint} `))).toHaveLength(papers.length);
      const { items: mail } = await site.as(buyer.key).call('mailbox', { query: { show: 'all', limit: 200 } });
      expect(mail.filter(({ number }) => number === `${failpoint} 1`)).toHaveLength(1);
    } finally {
      await site.close();
    }
  });
});

describe('a kill when a wait ends without delivery', () => {
  it.each(failpoints.filter(atTheEnd))('%s', async (failpoint) => {
    const before = await openSite({ home });
    const content = invoice({ seller: seller.company, buyer: unlinked.company, number: failpoint });
    const { document } = await before.as(seller.key).submit({ content, idempotencyKey: failpoint, waitSeconds: 30 });
    await before.close();
    const env = { SAIKNE_FAILPOINT: failpoint, SAIKNE_CLOCK_SHIFT_DAYS: String(farAheadDays), NODE_ENV: 'test' };
    const child = await startChild(home, env);
    expect(await child.ended).toMatchObject({ signal: 'SIGKILL' });

    const later = shiftedClock(systemClock, (now) => addMs(now, farAheadDays * msPerDay));
    const site = await openSite({ home, clock: later });
    try {
      const evidence = await settled(site.operator, document, (state) => state === 'undeliverable');
      expect(evidence.refusal).toMatchObject({ code: 'RECEIVER_NOT_LINKED', clause: 'telema:def.active-period' });
      expectOneOfEach(evidence);
    } finally {
      await site.close();
    }
  });
});

describe('the failpoints', () => {
  it('are those of the step table, each of which the runs above reach', () => {
    for (const step of stepNames)
      expect([...everywhere, ...failpoints.filter(atTheEnd)]).toContain(`${step}:before-commit`);
  });
});

function expectOneOfEach({ timeline }: Evidence): void {
  const facts = timeline.map(({ fact }) => fact);
  expect(new Set(facts).size).toBe(facts.length);
}
