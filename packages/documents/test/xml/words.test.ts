import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBytes, isLetterWord, Words } from '../../src/xml/words.js';

/** Bytes in the middle of a larger buffer, as a reader may be handed them. */
const stretch = fc
  .tuple(fc.uint8Array({ maxLength: 9 }), fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 9 }))
  .map(([before, bytes, after]) =>
    Uint8Array.from([...before, ...bytes, ...after]).subarray(before.length, before.length + bytes.length),
  );

const text = fc.string({
  unit: fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', ' ', '=', '<', '&', ']', '-', '\t', '\u007f', '|', '}'),
  maxLength: 40,
});
const bytesOf = (value: string): Uint8Array => Uint8Array.from(value, (letter) => letter.charCodeAt(0));

describe('words of a document', () => {
  it('are its bytes, the first lowest, and zeros beyond its end', () => {
    fc.assert(
      fc.property(stretch, fc.nat({ max: 48 }), (bytes, at) => {
        const byte = (place: number): number => bytes[place] ?? 0;
        const expected = byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
        expect(new Words(bytes).at(at)).toBe(expected);
      }),
    );
  });

  it('tell a run of plain text as far as every byte of it is plain', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 8 }), (value, start) => {
        const end = new Words(bytesOf(value)).plainEnd(start, value.length);
        expect(value.slice(start, end)).not.toMatch(/[<&\]\t]/);
        const word = value.slice(end, end + 4);
        expect(word.length < 4 || /[<&\]=|}\t]/.test(word)).toBe(true);
      }),
    );
  });

  it('end before the word with the character asked for', () => {
    fc.assert(
      fc.property(text, (value) => {
        const end = new Words(bytesOf(value)).plainEndBefore(0, 0x2d);
        expect(value.slice(0, end)).not.toMatch(/[-<&\]]/);
      }),
    );
  });

  it('are letters only when all four bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
        const letters = [...bytes].every((byte) => /[A-Za-z]/.test(String.fromCharCode(byte)) && byte < 0x80);
        expect(isLetterWord(new Words(bytes).at(0))).toBe(letters);
      }),
    );
  });

  it('hash equal bytes equally wherever they stand, and tell them from others', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 20 }),
        fc.uint8Array({ maxLength: 20 }),
        fc.nat({ max: 7 }),
        (left, right, gap) => {
          const filling = Uint8Array.from({ length: gap }, () => 0x20);
          const words = new Words(Uint8Array.from([...left, ...filling, ...left, ...right]));
          const again = left.length + gap;
          expect(words.hash(again, again + left.length)).toBe(words.hash(0, left.length));
          expect(words.same(0, again, left.length)).toBe(true);
          const length = Math.min(left.length, right.length);
          const equal = left.subarray(0, length).every((byte, at) => byte === right[at]);
          expect(words.same(0, again + left.length, length)).toBe(equal);
        },
      ),
    );
  });

  it('keep as many bytes as are counted', () => {
    expect([0, 1, 2, 3, 4].map((count) => firstBytes(0x64636261, count))).toEqual([
      0, 0x61, 0x6261, 0x636261, 0x64636261,
    ]);
  });
});
