import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochMsOfId, parseId, uuidV7 } from '@saikne/kernel';

const times = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const randomBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('an id is the UUID version 7 that RFC 9562 gives as its example', () => {
  // RFC 9562, appendix A.6: 2022-02-22 19:22:22 UTC, rand_a CC3, rand_b 18C4DC0C0C07398F.
  const random = Uint8Array.from([0x0c, 0xc3, 0x98, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('ids carry their time, sort by it and are read back', () => {
  fc.assert(
    fc.property(times, randomBytes, times, randomBytes, (a, aRandom, b, bRandom) => {
      const x = uuidV7<'document'>(a, aRandom);
      const y = uuidV7<'document'>(b, bRandom);
      expect(epochMsOfId(x)).toBe(a);
      expect(parseId(x)).toBe(x);
      expect(parseId(x.toUpperCase())).toBe(x);
      if (a !== b) expect(x < y).toBe(a < b);
    }),
  );
});

test('all 74 random bits count', () => {
  const ids = new Set<string>();
  for (let at = 0; at < 10; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const random = new Uint8Array(10);
      random[at] = 1 << bit;
      ids.add(uuidV7(0, random));
    }
  }
  // 80 bits given, 4 for the version and 2 for the variant are not used: those leave the all-zero id.
  expect(ids.size).toBe(75);
});

test('refuses other UUIDs, and a wrong number of bytes is a programmer’s error', () => {
  expect(parseId('017f22e2-79b0-4cc3-98c4-dc0c0c07398f')).toBeUndefined();
  expect(parseId('017f22e2-79b0-7cc3-18c4-dc0c0c07398f')).toBeUndefined();
  expect(parseId('017f22e279b07cc398c4dc0c0c07398f')).toBeUndefined();
  expect(() => uuidV7(0, new Uint8Array(9))).toThrow('10 random bytes');
  expect(() => uuidV7(2 ** 48, new Uint8Array(10))).toThrow('no time for an id');
  expect(() => uuidV7(-1, new Uint8Array(10))).toThrow('no time for an id');
});
