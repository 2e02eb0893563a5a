import { afterEach, describe, expect, it, vi } from 'vitest';
import { comesFromOwnPage, networkOf } from '../src/accounts/visit.js';
import { defaultLimits } from '../src/api/parts.js';
import { openRateLimit } from '../src/api/rate-limit.js';
import { languageOfHeader } from '../src/api/texts.js';
import { openClosing } from '../src/running/closing.js';

describe('the rate limit', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets a burst through, then says when to try again, each asker for itself', async () => {
    vi.useFakeTimers({ now: 0 });
    const limit = openRateLimit({ ...defaultLimits, requestsPerSecond: 2, requestBurst: 6 });
    for (let at = 0; at < 6; at++) await limit.take('a');
    await expect(limit.take('a')).rejects.toMatchObject({
      refusal: { code: 'TOO_MANY_REQUESTS', values: { seconds: 3 } },
    });
    await limit.take('b');
    vi.setSystemTime(3001);
    await limit.take('a');
  });
});

describe('a visit', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:7:8::1', '2001:db8:7::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
  ])('from %s comes from the network %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://a.example', host: 'a.example' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'https://a.example', host: 'a.example' }, true],
    [{ origin: 'https://b.example', host: 'a.example' }, false],
    [{ origin: 'null', host: 'a.example' }, false],
    [{ host: 'a.example' }, false],
  ])('with the headers %j comes from our own page: %s', (headers, own) => {
    expect(comesFromOwnPage(headers)).toBe(own);
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'lv'],
    ['', 'lv'],
    ['ru', 'ru'],
    ['fr,de;q=0.9', 'lv'],
    ['en;q=0.1, lt;q=0.8', 'lt'],
    ['EN-gb', 'en'],
  ])('for %s is %s', (header, language) => {
    expect(languageOfHeader(header)).toBe(language);
  });
});

describe('closing', () => {
  it('stops in the reverse order, once, and goes on where something refuses', async () => {
    const stopped: string[] = [];
    const closing = openClosing();
    const part = (name: string, fails = false) => {
      closing.add(() => {
        stopped.push(name);
        return fails ? Promise.reject(new Error(name)) : Promise.resolve();
      });
    };
    part('database');
    part('store', true);
    part('http');
    await expect(closing.close()).rejects.toThrow('could not be stopped');
    await expect(closing.close()).rejects.toThrow('could not be stopped');
    expect(stopped).toEqual(['http', 'store', 'database']);
  });
});
