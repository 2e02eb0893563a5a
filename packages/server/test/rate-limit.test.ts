import { describe, expect, it } from 'vitest';
import { openRateLimit } from '../src/api/rate-limit.js';
import { languageOfHeader } from '../src/api/texts.js';
import { openClosing } from '../src/running/closing.js';

describe('the rate limit', () => {
  it('lets a burst through, then as many as the rate allows, each asker for itself', () => {
    let now = 0;
    const limit = openRateLimit({ maxDocumentBytes: 1, requestsPerSecond: 2, requestBurst: 3 }, () => now);
    expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0]);
    expect(limit.take('a')).toBe(1);
    expect(limit.take('b')).toBe(0);
    now = 500;
    expect(limit.take('a')).toBe(0);
    expect(limit.take('a')).toBe(1);
    now = 1_000_000;
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 1]);
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
