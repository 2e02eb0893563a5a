import { day } from '@saikne/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { company, invoice, openSite, refusalOf, send, type Member, type Site } from './support/site.js';

let site: Site;
let seller: Member;
let buyer: Member;
let stranger: Member;

beforeAll(async () => {
  site = await openSite();
  seller = await site.join(company(0));
  buyer = await site.join(company(2));
  stranger = await site.join(company(5));
  await site.link(seller, buyer);
});
afterAll(async () => {
  await site.close();
});

const of = (number: string, issueDate = '2026-03-02') =>
  invoice({ seller: seller.company, buyer: buyer.company, number, issueDate: day(issueDate) });

describe('retry or duplicate', () => {
  it('returns the first receipt for the same key and bytes, and does nothing again', async () => {
    const first = await send(seller, of('R-1'), 'k1');
    const again = await send(seller, of('R-1'), 'k1');
    expect(first).toMatchObject({ state: 'delivered', repeated: false });
    expect(again).toEqual({ ...first, repeated: true });
    const { items } = await buyer.client.call('mailbox');
    expect(items.filter(({ number }) => number === 'R-1')).toHaveLength(1);
  });

  it('refuses the same document under another key as a duplicate, naming the first', async () => {
    const first = await send(seller, of('R-2'), 'k2');
    const again = await send(seller, of('R-2'), 'k3');
    expect(again).toMatchObject({ status: 409, code: 'DUPLICATE_NUMBER', clause: 'telema:2.8.4' });
    expect(again).toHaveProperty(['values', 'first'], 'document' in first ? first.document : '');
  });

  it('refuses other bytes under the same key, and keeps nothing of them', async () => {
    await send(seller, of('R-3'), 'k4');
    const before = await site.operator.call('countDocuments');
    expect(await send(seller, of('R-4'), 'k4')).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await site.operator.call('countDocuments')).toEqual(before);
  });

  it('lets two partners use the same key', async () => {
    const theirs = invoice({ seller: stranger.company, buyer: buyer.company, number: 'R-5' });
    await send(seller, of('R-5'), 'k5');
    expect(await send(stranger, theirs, 'k5')).toMatchObject({ repeated: false });
  });

  it('takes one of many that arrive at once and refuses the others, each naming it', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, at) => send(seller, of('R-6'), `race-${String(at)}`)));
    const delivered = all.filter((one) => 'state' in one);
    expect(delivered).toHaveLength(1);
    for (const one of all) if ('code' in one) expect(one.code).toBe('DUPLICATE_NUMBER');
  });
});

describe('worked example E7', () => {
  it('tells years apart, refuses a repeat in any format, and frees the number of a refused document', async () => {
    const bad = invoice({
      seller: seller.company,
      buyer: buyer.company,
      number: 'A-17',
      issueDate: day('2026-12-31'),
      wrongBy: '1.00',
    });
    expect(await send(seller, bad)).toMatchObject({ code: 'DOCUMENT_INVALID' });
    const first = await send(seller, of('A-17', '2026-12-31'));
    expect(first).toMatchObject({ state: 'delivered' });
    expect(await send(seller, of('A-17', '2027-01-02'))).toMatchObject({ state: 'delivered' });
    const asCii = invoice(
      { seller: seller.company, buyer: buyer.company, number: 'A-17', issueDate: day('2026-12-30') },
      'cii',
    );
    const third = await send(seller, asCii);
    expect(third).toMatchObject({ code: 'DUPLICATE_NUMBER', values: { year: '2026' } });
    expect(third).toHaveProperty(['values', 'first'], 'document' in first ? first.document : '');
  });
});

describe('what is refused', () => {
  it('names the rules an invalid document breaks, and keeps its bytes', async () => {
    const content = invoice({ seller: seller.company, buyer: buyer.company, number: 'B-1', wrongBy: '0.10' });
    const problem = await send(seller, content);
    expect(problem).toMatchObject({ status: 422, code: 'DOCUMENT_INVALID' });
    const { document = '', findings = [] } = problem as {
      document?: string;
      findings?: { rule: string; message: string }[];
    };
    expect(findings.map(({ rule }) => rule)).toContain('BR-CO-16');
    expect(await seller.client.bytes('original', document)).toEqual(content);
  });

  it('says where a mutilated document is broken', async () => {
    const problem = await send(seller, of('B-2').slice(0, 700));
    expect(problem).toMatchObject({ instead: [{ code: expect.any(String) as string }] });
    const { findings = [] } = problem as { findings?: { rule: string }[] };
    expect(findings.length).toBeGreaterThan(0);
  });

  it('refuses a number that is longer than an index holds, and goes on with what others send', async () => {
    expect(await send(seller, of('N'.repeat(12_000)))).toMatchObject({ code: 'DOCUMENT_UNREADABLE' });
    expect(await send(seller, of('AFTER-LONG'))).toMatchObject({ state: 'delivered' });
  });

  it.each([
    ['text', new TextEncoder().encode('hello')],
    ['nothing but a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf])],
    ['zeros', new Uint8Array(1000)],
  ])('refuses %s as no known format', async (_, content) => {
    expect(await send(seller, content)).toMatchObject({ status: 415, code: 'FORMAT_UNKNOWN' });
  });

  it('refuses a document of another partner (telema:2.7.2)', async () => {
    expect(await send(stranger, of('B-3'))).toMatchObject({
      status: 403,
      code: 'SENDER_NOT_AUTHORISED',
      clause: 'telema:2.7.2',
    });
  });

  it('takes it when the partner is recorded as acting for the other', async () => {
    await site.operator.call('grantActing', { params: { id: stranger.id, other: seller.id } });
    expect(await send(stranger, of('B-4'))).toMatchObject({ state: 'delivered' });
    expect(await send(seller, of('B-4'))).toMatchObject({ code: 'DUPLICATE_NUMBER' });
  });

  it('frees the number that a representative’s refused document had', async () => {
    const bad = invoice({ seller: seller.company, buyer: buyer.company, number: 'B-5', wrongBy: '1.00' });
    expect(await send(stranger, bad)).toMatchObject({ code: 'DOCUMENT_INVALID' });
    expect(await send(seller, of('B-5'))).toMatchObject({ state: 'delivered' });
  });

  it('refuses an empty body and an unknown key before anything is stored', async () => {
    expect(await send(seller, new Uint8Array())).toMatchObject({ status: 400, code: 'DOCUMENT_EMPTY' });
    expect(await refusalOf(site.as('sk_0123456789abcdef').call('listLinks'))).toMatchObject({
      status: 401,
      code: 'NOT_AUTHENTICATED',
    });
    expect(await refusalOf(site.anybody.call('listDocuments'))).toMatchObject({ status: 401 });
  });
});
