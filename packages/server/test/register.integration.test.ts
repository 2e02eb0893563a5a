import { dayAt } from '@saikne/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { company, invoice, openSite, refusalOf, send, type Member, type Site } from './support/site.js';

let site: Site;
let seller: Member;
let one: Member;
let other: Member;
let stranger: Member;

beforeAll(async () => {
  site = await openSite();
  seller = await site.join(company(0));
  one = await site.join(company(1));
  other = await site.join(company(2));
  stranger = await site.join(company(3));
  await site.link(seller, one);
  await site.link(seller, other);
  for (const [from, to, number] of [
    [seller, one, 'R-1'],
    [seller, one, 'R-2'],
    [seller, other, 'S-1'],
    [one, seller, 'R-3'],
  ] as const) {
    await send(from, invoice({ seller: from.company, buyer: to.company, number }));
  }
});
afterAll(async () => {
  await site.close();
});

describe('the register', () => {
  const numbers = async (query: Readonly<Record<string, string>>) =>
    (await seller.client.call('listDocuments', { query })).items.map(({ number }) => number);
  const today = dayAt(new Date().toISOString() as Parameters<typeof dayAt>[0]);

  it('tells what was sent and what came', async () => {
    expect(await numbers({ direction: 'sent' })).toEqual(['S-1', 'R-2', 'R-1']);
    expect(await numbers({ direction: 'received' })).toEqual(['R-3']);
  });

  it('is narrowed to one partner, on whichever side it stands', async () => {
    expect(await numbers({ partner: one.id })).toEqual(['R-3', 'R-2', 'R-1']);
    expect(await numbers({ partner: one.id, direction: 'sent' })).toEqual(['R-2', 'R-1']);
  });

  it('is narrowed by the beginning of a number, in whatever case', async () => {
    expect(await numbers({ number: 'r-' })).toEqual(['R-3', 'R-2', 'R-1']);
    expect(await numbers({ number: '%' })).toEqual([]);
  });

  it('is narrowed by type and by days, both included', async () => {
    expect(await numbers({ documentType: 'creditNote' })).toEqual([]);
    expect(await numbers({ from: today, until: today })).toHaveLength(4);
    expect(await numbers({ until: '2020-01-01' })).toEqual([]);
    expect(await numbers({ from: '2999-01-01' })).toEqual([]);
  });

  it('shows the operator one partner’s side where it is asked', async () => {
    const { items } = await site.operator.call('listDocuments', {
      query: { partner: one.id, direction: 'sent' },
    });
    expect(items.map(({ number }) => number)).toEqual(['R-3']);
  });
});

describe('links', () => {
  it('are listed in pages, newest first', async () => {
    const first = await seller.client.call('listLinks', { query: { limit: 1 } });
    expect(first.items.map(({ other: { id } }) => id)).toEqual([other.id]);
    const second = await seller.client.call('listLinks', { query: { limit: 1, before: first.next ?? '' } });
    expect(second.items.map(({ other: { id } }) => id)).toEqual([one.id]);
  });

  it('show the one who asks to the one who is asked, and not the other way before the yes', async () => {
    const { id } = await seller.client.call('requestLink', { body: { partner: stranger.id } });
    const known = await stranger.client.call('partner', { params: { id: seller.id } });
    expect(known.name).toBe(seller.company.name);
    expect(await refusalOf(seller.client.call('partner', { params: { id: stranger.id } }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const mine = await seller.client.call('listPartners');
    expect(mine.items.map((partner) => partner.id)).not.toContain(stranger.id);
    await stranger.client.call('acceptLink', { params: { id } });
    expect((await seller.client.call('partner', { params: { id: stranger.id } })).id).toBe(stranger.id);
  });
});

describe('a document as a person reads it', () => {
  it('is the same whatever format it came in, and only for who may read the bytes', async () => {
    const [entry] = (await seller.client.call('listDocuments', { query: { number: 'S-1' } })).items;
    const id = entry?.id ?? '';
    for (const reader of [seller, other]) {
      const shown = await reader.client.call('readableDocument', {
        params: { id },
        query: { kind: reader === seller ? 'original' : await kindFor(other, id) },
      });
      expect(shown).toMatchObject({ number: 'S-1', currency: 'EUR', lineCount: 1 });
      expect(shown.lines[0]?.name).toBe('Ēvelēti dēļi');
      expect(shown.seller.name).toBe(seller.company.name);
    }
    expect(await refusalOf(stranger.client.call('readableDocument', { params: { id } }))).toMatchObject({
      status: 404,
    });
  });
});

async function kindFor(member: Member, id: string): Promise<'original' | 'converted'> {
  const { contents } = await member.client.call('document', { params: { id } });
  return contents[0]?.kind ?? 'original';
}
