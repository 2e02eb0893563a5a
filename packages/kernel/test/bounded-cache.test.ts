import { expect, test } from 'vitest';
import { boundedCache } from '../src/bounded-cache.js';

test('a value is made once, and no more than the limit are kept: the oldest goes first', () => {
  const made: string[] = [];
  const cache = boundedCache(2, (key) => {
    made.push(key);
    return key.toUpperCase();
  });
  expect(['a', 'b', 'a', 'b'].map((key) => cache.get(key))).toEqual(['A', 'B', 'A', 'B']);
  expect(made).toEqual(['a', 'b']);
  cache.get('c');
  cache.get('b');
  expect(made).toEqual(['a', 'b', 'c']);
  cache.get('a');
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
