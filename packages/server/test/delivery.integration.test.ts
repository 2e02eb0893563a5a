import { read } from '@saikne/documents';
import { routes } from '@saikne/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { company, invoice, openSite, refusalOf, send, settled, type Member, type Site } from './support/site.js';

let site: Site;
let seller: Member;
let edifact: Member;
let cii: Member;
let other: Member;

beforeAll(async () => {
  site = await openSite();
  seller = await site.join(company(0));
  edifact = await site.join(company(1));
  cii = await site.join(company(2));
  other = await site.join(company(5));
  await site.link(seller, edifact);
  await site.link(seller, cii);
});
afterAll(async () => {
  await site.close();
});

async function deliver(to: Member, number: string): Promise<string> {
  const receipt = await send(seller, invoice({ seller: seller.company, buyer: to.company, number }));
  expect(receipt).toMatchObject({ state: 'delivered' });
  return 'document' in receipt ? (receipt.document ?? '') : '';
}

describe('delivery in the receiver’s format', () => {
  it.each([
    ['edifact', () => edifact],
    ['cii', () => cii],
  ])('gives the same business content in %s (telema:2.7.3, 2.7.4)', async (format, to) => {
    const sent = invoice({ seller: seller.company, buyer: to().company, number: `F-${format}` });
    const id = await deliver(to(), `F-${format}`);
    const taken = await to().client.bytes('fetchDocument', id);
    const result = read(taken);
    expect(result.format).toBe(format);
    expect(result.invoice?.totals).toEqual(read(sent).invoice?.totals);
    expect(result.invoice?.lines.map(({ item }) => item.name)).toEqual(['Ēvelēti dēļi']);
  });

  it('gives the very bytes where nothing has to be converted', async () => {
    const sent = invoice({ seller: cii.company, buyer: seller.company, number: 'F-same' }, 'ubl');
    const receipt = await send(cii, sent);
    expect(receipt).toMatchObject({ state: 'delivered' });
    expect(await seller.client.bytes('fetchDocument', 'document' in receipt ? (receipt.document ?? '') : '')).toEqual(
      sent,
    );
  });

  it('keeps the whole evidence: every step with its clause, hashes, transfer time', async () => {
    const id = await deliver(edifact, 'F-evidence');
    const evidence = await seller.client.call('document', { params: { id } });
    expect(evidence.timeline.map(({ step }) => step)).toEqual([
      'received',
      'identified',
      'read',
      'authorised',
      'registered',
      'validated',
      'routed',
      'converted',
      'proven',
      'delivered',
    ]);
    for (const { clause, clauseSummary, message } of evidence.timeline) {
      expect(clauseSummary === null).toBe(clause.startsWith('house:'));
      expect(clause).toMatch(/^(telema|house):/);
      expect(message).not.toBe('');
    }
    expect(evidence.transferMs).toBeGreaterThanOrEqual(0);
    expect(evidence.contents.map(({ kind }) => kind)).toEqual(['original', 'converted']);
    expect(evidence).toMatchObject({
      number: 'F-evidence',
      amountDue: '242.00',
      currency: 'EUR',
      deliveredFormat: 'edifact',
    });
    const converted = await seller.client.bytes('converted', id);
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(converted));
    expect(evidence.contents[1]?.sha256).toBe(Buffer.from(digest).toString('hex'));
  });
});

describe('the mailbox', () => {
  it('lists, gives and takes acknowledgements, each as often as asked', async () => {
    const id = await deliver(cii, 'M-1');
    const once = await cii.client.bytes('fetchDocument', id);
    expect(await cii.client.bytes('fetchDocument', id)).toEqual(once);
    const first = await cii.client.call('acknowledgeDocument', { params: { id } });
    expect(await cii.client.call('acknowledgeDocument', { params: { id } })).toEqual(first);
    const { timeline, state } = await cii.client.call('document', { params: { id } });
    expect(state).toBe('acknowledged');
    expect(timeline.filter(({ fact }) => fact === 'DocumentFetched')).toHaveLength(1);
    expect(timeline.filter(({ fact }) => fact === 'DocumentAcknowledged')).toHaveLength(1);
    const open = await cii.client.call('mailbox');
    expect(open.items.map(({ document }) => document)).not.toContain(id);
    const all = await cii.client.call('mailbox', { query: { show: 'all' } });
    expect(all.items.map(({ document }) => document)).toContain(id);
  });

  it('records one fetch where many ask at once', async () => {
    const id = await deliver(cii, 'M-2');
    await Promise.all(Array.from({ length: 10 }, () => cii.client.bytes('fetchDocument', id)));
    const { timeline } = await cii.client.call('document', { params: { id } });
    expect(timeline.filter(({ fact }) => fact === 'DocumentFetched')).toHaveLength(1);
  });

  it('does not count looking at the headers as a fetch', async () => {
    const id = await deliver(cii, 'M-head');
    const { path } = routes.fetchDocument;
    const asked = await fetch(site.url + path.replace(':id', id), {
      method: 'HEAD',
      headers: { authorization: `Bearer ${cii.key}` },
    });
    expect(asked.status).toBe(404);
    const { timeline } = await cii.client.call('document', { params: { id } });
    expect(timeline.map(({ fact }) => fact)).not.toContain('DocumentFetched');
  });

  it.each([
    ['/v1/mailbox?after=2026-13-99T99:99:99.000Z_00000000-0000-0000-0000-000000000000'],
    ['/v1/mailbox?after=2026-01-01T00:00:00.000Z_------------------------------------'],
    ['/v1/documents/%zz'],
  ])('answers 400 with problem details to %s', async (address) => {
    const answer = await fetch(site.url + address, { headers: { authorization: `Bearer ${cii.key}` } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ status: 400, title: 'REQUEST_MALFORMED' });
  });

  it('refuses to acknowledge what was not fetched', async () => {
    const id = await deliver(cii, 'M-3');
    expect(await refusalOf(cii.client.call('acknowledgeDocument', { params: { id } }))).toMatchObject({
      status: 409,
      code: 'NOT_FETCHED_YET',
    });
  });

  it('pages oldest first without leaving anything out', async () => {
    const ids = [await deliver(edifact, 'M-4'), await deliver(edifact, 'M-5'), await deliver(edifact, 'M-6')];
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await edifact.client.call('mailbox', { query: { limit: 1, after } });
      found.push(...page.items.map(({ document }) => document));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(found.filter((id) => ids.includes(id))).toEqual(ids);
  });
});

describe('tenancy', () => {
  it('hides a document from everybody but its parties', async () => {
    const id = await deliver(cii, 'T-1');
    for (const ask of [
      () => other.client.call('document', { params: { id } }),
      () => other.client.bytes('original', id),
      () => other.client.bytes('converted', id),
      () => other.client.bytes('fetchDocument', id),
      () => other.client.call('acknowledgeDocument', { params: { id } }),
      () => edifact.client.bytes('original', id),
    ]) {
      expect(await refusalOf(ask())).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
    const { items } = await other.client.call('listDocuments');
    expect(items).toEqual([]);
    expect((await other.client.call('countDocuments')).total).toBe(0);
  });

  it('does not let the sender fetch from the receiver’s mailbox', async () => {
    const id = await deliver(cii, 'T-2');
    expect(await refusalOf(seller.client.bytes('fetchDocument', id))).toMatchObject({ status: 404 });
  });

  it('shows a partner its trading partners by name, and nobody’s settings but its own', async () => {
    const { items } = await cii.client.call('listPartners');
    expect(items.map(({ name }) => name).toSorted()).toEqual([cii.company.name, seller.company.name].toSorted());
    expect(items.find(({ id }) => id === seller.id)?.settings).toBeNull();
    expect(items.find(({ id }) => id === cii.id)?.settings).not.toBeNull();
  });

  it('lets no partner do what the operator does', async () => {
    expect(await refusalOf(cii.client.call('suspendPartner', { params: { id: seller.id } }))).toMatchObject({
      status: 403,
    });
    expect(await refusalOf(cii.client.call('createApiKey', { params: { id: seller.id } }))).toMatchObject({
      status: 403,
    });
  });
});

describe('a large document', () => {
  it('does not hold up the server: small ones overtake it', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => ({
      name: `Prece ${String(at)}`,
      quantity: '1',
      unit: 'H87' as const,
      price: '1.00',
    }));
    const large = invoice({ seller: seller.company, buyer: cii.company, number: 'L-1', lines });
    const receipt = await seller.client.submit({ content: large, idempotencyKey: 'large' });
    await deliver(cii, 'L-2');
    const done = await settled(seller.client, receipt.document);
    expect(done.state).toBe('delivered');
  });
});
