import { describe, expect, it } from 'vitest';
import { ApiRefusal, createClient, type FetchInit, type FetchResponse } from '../src/index.js';

const id = '018bcfe5-6801-7101-8101-010101010101';

/** A server of one answer; it keeps what it was asked. */
function answering(status: number, body: unknown, stream: readonly string[] = []) {
  const asked: { url: string; init: FetchInit }[] = [];
  const parts = stream.map((text) => new TextEncoder().encode(text));
  const response: FetchResponse = {
    ok: status < 400,
    status,
    headers: { get: () => null },
    json: () => Promise.resolve(body),
    arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)),
    body: {
      getReader: () => ({
        read: () => Promise.resolve(parts.length > 0 ? { done: false, value: parts.shift() } : { done: true }),
        cancel: () => Promise.resolve(),
      }),
    },
  };
  const fetch = (url: string, init: FetchInit) => {
    asked.push({ url, init });
    return Promise.resolve(response);
  };
  return { asked, client: createClient({ baseUrl: 'http://x', fetch, apiKey: 'k', language: 'lv' }) };
}

describe('the client', () => {
  it('sends the key, the language and the query', async () => {
    const { asked, client } = answering(200, { items: [], next: null });
    await client.call('listDocuments', { query: { state: 'waiting', limit: 5, before: undefined } });
    expect(asked[0]?.url).toBe('http://x/v1/documents?state=waiting&limit=5');
    expect(asked[0]?.init.headers).toMatchObject({ authorization: 'Bearer k', 'accept-language': 'lv' });
  });

  it('puts parameters into the path, escaped', async () => {
    const { asked, client } = answering(200, {});
    await client.bytes('original', 'a/b');
    expect(asked[0]?.url).toBe('http://x/v1/documents/a%2Fb/original');
  });

  it('throws a refusal with its code and clause', async () => {
    const problem = {
      type: 'urn:x',
      title: 't',
      status: 409,
      detail: 'd',
      code: 'C',
      clause: 'telema:2.8.4',
      values: {},
      instead: [],
    };
    const refused = answering(409, problem).client.call('document', { params: { id } });
    await expect(refused).rejects.toBeInstanceOf(ApiRefusal);
    await expect(refused).rejects.toMatchObject({ problem: { code: 'C', clause: 'telema:2.8.4' } });
  });

  it('says so when the answer is not the API’s', async () => {
    await expect(answering(502, 'bad gateway').client.call('health')).rejects.toMatchObject({
      problem: { code: 'NOT_SAIKNE' },
    });
  });

  it('rejects an answer that breaks its schema', async () => {
    await expect(answering(200, { status: 'fine' }).client.call('health')).rejects.toThrow();
  });

  it('reads events that come in pieces', async () => {
    const event = `event: change\ndata: ${JSON.stringify({ at: '2026-03-02T10:00:00.000Z', counts: { total: 0, byState: empty } })}\n\n`;
    const { client } = answering(200, {}, [': hello\n\n', event.slice(0, 20), event.slice(20), event]);
    const seen: string[] = [];
    const { ended } = await client.changes(({ at }) => seen.push(at));
    await ended;
    expect(seen).toHaveLength(2);
  });
});

const empty = {
  received: 0,
  waiting: 0,
  delivered: 0,
  fetched: 0,
  acknowledged: 0,
  refused: 0,
  undeliverable: 0,
  dead: 0,
};
