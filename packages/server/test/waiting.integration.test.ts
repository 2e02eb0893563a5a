import { addMs, msPerDay } from '@saikne/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../src/index.js';
import { company, invoice, openSite, send, settled, shiftedClock, type Member, type Site } from './support/site.js';

let site: Site;
let seller: Member;
let buyer: Member;
let shiftMs = 0;

beforeAll(async () => {
  site = await openSite({ clock: shiftedClock(systemClock, (now) => addMs(now, shiftMs)) });
  seller = await site.join(company(0));
  buyer = await site.join(company(2));
});
afterAll(async () => {
  await site.close();
});

const documentOf = (receipt: object) => ('document' in receipt ? String(receipt.document) : '');
const moved = (id: string) => settled(seller.client, id, (state) => state !== 'waiting' && state !== 'received');

describe('a document that cannot go on waits, and moves on by itself', () => {
  it('for a link, until the other side accepts', async () => {
    const receipt = await send(seller, invoice({ seller: seller.company, buyer: buyer.company, number: 'W-1' }));
    expect(receipt).toMatchObject({ state: 'waiting' });
    const id = documentOf(receipt);
    const waiting = await seller.client.call('document', { params: { id } });
    expect(waiting.hold).toMatchObject({ cause: 'RECEIVER_NOT_LINKED', instead: [{ code: 'REQUEST_LINK' }] });
    const link = await seller.client.call('requestLink', { body: { identifier: buyer.company.registration } });
    expect((await seller.client.call('document', { params: { id } })).state).toBe('waiting');
    await buyer.client.call('acceptLink', { params: { id: link.id } });
    expect((await moved(id)).state).toBe('delivered');
  });

  it('for a receiver that is unknown, until it joins by any of its identifiers', async () => {
    const newcomer = company(6);
    const receipt = await send(seller, invoice({ seller: seller.company, buyer: newcomer, number: 'W-2' }));
    const id = documentOf(receipt);
    expect((await seller.client.call('document', { params: { id } })).hold?.cause).toBe('RECEIVER_UNKNOWN');
    const { id: partner } = await site.operator.call('registerPartner', {
      body: {
        name: newcomer.name,
        identifiers: [{ scheme: 'vat', value: newcomer.vat }],
        contractFormat: { format: 'ubl' },
      },
    });
    const now = await settled(seller.client, id, (state) => state === 'waiting');
    expect(now.receiver.id === null || now.receiver.id === partner).toBe(true);
    const held = await settledHold(id, 'RECEIVER_NOT_LINKED');
    expect(held.receiver.id).toBe(partner);
  });

  it('for a receiver that is suspended, until its service is resumed', async () => {
    await site.operator.call('suspendPartner', { params: { id: buyer.id } });
    const receipt = await send(seller, invoice({ seller: seller.company, buyer: buyer.company, number: 'W-3' }));
    const id = documentOf(receipt);
    expect((await seller.client.call('document', { params: { id } })).hold).toMatchObject({
      cause: 'RECEIVER_SUSPENDED',
      clause: 'telema:6.3.2',
    });
    await site.operator.call('resumePartner', { params: { id: buyer.id } });
    expect((await moved(id)).state).toBe('delivered');
  });

  it('lets a suspended receiver read what waits for it, and nothing goes out from it', async () => {
    await site.operator.call('suspendPartner', { params: { id: buyer.id } });
    const content = invoice({ seller: seller.company, buyer: buyer.company, number: 'W-4' });
    const id = documentOf(await send(seller, content));
    expect(await buyer.client.bytes('original', id)).toEqual(content);
    const own = invoice({ seller: buyer.company, buyer: seller.company, number: 'W-5' });
    expect(await send(buyer, own)).toMatchObject({ code: 'SENDER_SUSPENDED', clause: 'telema:6.3.2' });
    await site.operator.call('resumePartner', { params: { id: buyer.id } });
    await moved(id);
  });

  it('tells the sender, once, when it waits longer than two weeks', async () => {
    const id = documentOf(await send(seller, invoice({ seller: seller.company, buyer: company(7), number: 'W-6' })));
    shiftMs = 15 * msPerDay;
    const told = await settledWith(id, (facts) => facts.includes('SenderTold'));
    expect(told.state).toBe('waiting');
    shiftMs = 30 * msPerDay;
    await send(seller, invoice({ seller: seller.company, buyer: buyer.company, number: 'W-7' }));
    const later = await seller.client.call('document', { params: { id } });
    expect(later.timeline.filter(({ fact }) => fact === 'SenderTold')).toHaveLength(1);
    shiftMs = 0;
  });
});

describe('a document that waits as long as its content is kept', () => {
  it('ends as undeliverable on the last day, with the reason told to its sender', async () => {
    let aheadMs = 0;
    const own = await openSite({ clock: shiftedClock(systemClock, (now) => addMs(now, aheadMs)) });
    try {
      const from = await own.join(company(0));
      const id = documentOf(await send(from, invoice({ seller: from.company, buyer: company(7), number: 'W-8' })));
      expect((await from.client.call('document', { params: { id } })).state).toBe('waiting');
      aheadMs = 4000 * msPerDay;
      const ended = await settled(own.operator, id, (state) => state === 'undeliverable');
      expect(ended.refusal).toMatchObject({
        code: 'RECEIVER_UNKNOWN',
        clause: 'telema:def.active-period',
        instead: [{ code: 'REACH_RECEIVER_OTHERWISE' }],
      });
      expect(ended.timeline.at(-1)?.fact).toBe('DocumentUndeliverable');
    } finally {
      await own.close();
    }
  });
});

describe('when the wait and the event that ends it race', () => {
  it('every document is delivered, whichever comes first', async () => {
    const rounds = 40;
    const receivers = [company(8), company(9), company(10), company(3)];
    for (let round = 0; round < rounds; round++) {
      const to = receivers[round % receivers.length] ?? company(8);
      const member = members.get(to.shortName) ?? (await site.join(to));
      members.set(to.shortName, member);
      const link = await seller.client.call('requestLink', { body: { partner: member.id } });
      const content = invoice({ seller: seller.company, buyer: to, number: `X-${String(round)}` });
      const submitted = seller.client.submit({ content, idempotencyKey: `x-${String(round)}` });
      const accepted = (round % 3) * 4;
      const accept = new Promise((resolve) => setTimeout(resolve, accepted)).then(() =>
        member.client.call('acceptLink', { params: { id: link.id } }),
      );
      const [{ document }] = await Promise.all([submitted, accept]);
      expect((await moved(document)).state).toBe('delivered');
      await seller.client.call('endLink', { params: { id: link.id } });
    }
  });
});

const members = new Map<string, Member>();

async function settledHold(id: string, cause: string) {
  for (let tries = 0; tries < 400; tries++) {
    const evidence = await seller.client.call('document', { params: { id } });
    if (evidence.hold?.cause === cause) return evidence;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`document ${id} does not wait for ${cause}`);
}

async function settledWith(id: string, until: (facts: readonly string[]) => boolean) {
  for (let tries = 0; tries < 800; tries++) {
    const evidence = await seller.client.call('document', { params: { id } });
    if (until(evidence.timeline.map(({ fact }) => fact))) return evidence;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`document ${id} did not get there`);
}
