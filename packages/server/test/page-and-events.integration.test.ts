import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChangeEvent } from '@saikne/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../src/index.js';
import { company, invoice, openSite, refusalOf, send, type Member, type Site } from './support/site.js';

let site: Site;
let seller: Member;
let buyer: Member;
let other: Member;

beforeAll(async () => {
  site = await openSite();
  seller = await site.join(company(0));
  buyer = await site.join(company(2));
  other = await site.join(company(5));
  await site.link(seller, buyer);
});
afterAll(async () => {
  await site.close();
});

/** Events until one fulfils the condition. */
async function eventWhere(
  member: Member,
  condition: (event: ChangeEvent) => boolean,
  meanwhile: () => Promise<unknown>,
) {
  let found: (event: ChangeEvent) => void = () => undefined;
  const event = new Promise<ChangeEvent>((resolve) => (found = resolve));
  const stream = await member.client.changes((one) => {
    if (condition(one)) found(one);
  });
  await meanwhile();
  const result = await event;
  await stream.stop();
  return result;
}

describe('live events', () => {
  it('tell the parties that something changed, with their own counts alone', async () => {
    const content = invoice({ seller: seller.company, buyer: buyer.company, number: 'E-1' });
    const { counts } = await eventWhere(
      buyer,
      (event) => event.counts.byState.delivered === 1,
      () => send(seller, content),
    );
    expect(counts.total).toBe(1);
    const nothing = await eventWhere(
      other,
      () => true,
      () => Promise.resolve(),
    );
    expect(nothing.counts.total).toBe(0);
  });
});

describe('answers', () => {
  it('come in the language that was asked for, Latvian where none was', async () => {
    const ask = async (language?: string) => {
      const headers = language === undefined ? {} : { 'accept-language': language };
      return (await (await fetch(`${site.url}/v1/links`, { headers })).json()) as { detail: string };
    };
    expect((await ask('et-EE,et;q=0.9,en;q=0.5')).detail).toContain('API-võti');
    expect((await ask('fr, lt;q=0.3')).detail).toContain('API rakto');
    expect((await ask()).detail).toContain('API atslēgas');
  });

  it.each([
    ['POST', '/v1/links', '{', 400, 'REQUEST_MALFORMED'],
    ['POST', '/v1/links', '{"partner":"x"}', 400, 'REQUEST_MALFORMED'],
    ['GET', '/v1/documents/not-an-id', undefined, 400, 'REQUEST_MALFORMED'],
    ['GET', '/v1/documents?limit=0', undefined, 400, 'REQUEST_MALFORMED'],
    ['GET', '/v1/mailbox?after=zzz', undefined, 400, 'REQUEST_MALFORMED'],
    ['GET', '/v1/nowhere', undefined, 404, 'NOT_FOUND'],
    ['DELETE', '/v1/documents', undefined, 404, 'NOT_FOUND'],
  ])('%s %s with %s is refused with %i %s', async (method, path, body, status, code) => {
    const headers = { authorization: `Bearer ${seller.key}` };
    const response = await fetch(`${site.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code });
    expect(response.status).toBe(status);
  });

  it('give documents as files that cannot run in the page', async () => {
    const receipt = await send(seller, invoice({ seller: seller.company, buyer: buyer.company, number: 'P-1' }));
    const id = 'document' in receipt ? (receipt.document ?? '') : '';
    const headers = { authorization: `Bearer ${seller.key}` };
    const response = await fetch(`${site.url}/v1/documents/${id}/original`, { headers });
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('describe themselves', async () => {
    const api = (await (await fetch(`${site.url}/openapi.json`)).json()) as { openapi: string };
    expect(api.openapi).toBe('3.1.0');
    expect((await fetch(`${site.url}/`)).status).toBe(200);
  });
});

describe('bounds', () => {
  it('refuse a document that is too large, and an asker that asks too fast', async () => {
    const home = await mkdtemp(join(tmpdir(), 'saikne-bounds-'));
    const limits = { ...defaultLimits, maxDocumentBytes: 1000, requestsPerSecond: 1, requestBurst: 5 };
    const small = await openSite({ home, limits });
    try {
      const { id } = await small.operator.call('registerPartner', {
        body: { name: 'x', identifiers: [{ scheme: 'vat', value: 'LV1' }], contractFormat: { format: 'ubl' } },
      });
      const { key } = await small.operator.call('createApiKey', { params: { id } });
      const client = small.as(key);
      const large = client.submit({ content: new Uint8Array(1001) });
      expect(await refusalOf(large)).toMatchObject({
        status: 413,
        code: 'DOCUMENT_TOO_LARGE',
        values: { limitBytes: 1000 },
      });
      const all = await Promise.allSettled(Array.from({ length: 10 }, () => client.call('listLinks')));
      const refused = all.filter((one) => one.status === 'rejected');
      expect(refused.length).toBeGreaterThan(3);
      expect(refused[0]?.reason).toMatchObject({ problem: { status: 429, code: 'TOO_MANY_REQUESTS' } });
    } finally {
      await small.close();
      await rm(home, { recursive: true, force: true });
    }
  });
});

describe('keys', () => {
  it('are kept readable by their owner alone', async () => {
    expect((await stat(join(site.home, 'keys.json'))).mode & 0o777).toBe(0o600);
  });
});

describe('demo mode', () => {
  it('lets anybody read and nobody write without a key; any other mode lets nobody do either', async () => {
    const demo = await openSite({ demo: true });
    try {
      expect(await demo.anybody.call('session')).toMatchObject({ role: 'visitor', demo: true });
      expect((await demo.anybody.call('listDocuments')).items).toEqual([]);
      expect(await refusalOf(demo.anybody.submit({ content: new Uint8Array([1]) }))).toMatchObject({ status: 401 });
    } finally {
      await demo.close();
    }
    expect(await refusalOf(site.anybody.call('session'))).toMatchObject({ status: 401 });
  });
});
