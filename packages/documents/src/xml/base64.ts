import { isSpace } from './characters.js';

/** What a byte is in Base64: a digit of six bits, or one of these. */
const FILLER = 64;
const SPACE = 65;
const NOTHING = 66;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const digits = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x3d) return FILLER;
  if (isSpace(byte)) return SPACE;
  const digit = alphabet.indexOf(String.fromCharCode(byte));
  return digit < 0 ? NOTHING : digit;
});

/**
 * Whether the bytes are Base64 as XML Schema has it (part 2, 3.2.16): whole groups of four, white space anywhere, and where
 * the last group is filled up, no bits left over in its last digit.
 */
export function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  let count = 0;
  let last = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = digits[bytes[at] ?? 0] ?? NOTHING;
    if (digit < FILLER) {
      count++;
      last = digit;
    } else if (digit !== SPACE) break;
  }
  let fillers = 0;
  for (; at < end; at++) {
    const digit = digits[bytes[at] ?? 0] ?? NOTHING;
    if (digit === FILLER) fillers++;
    else if (digit !== SPACE) return false;
  }
  switch (count % 4) {
    case 0:
      return fillers === 0;
    case 2:
      return fillers === 2 && (last & 0x0f) === 0;
    case 3:
      return fillers === 1 && (last & 0x03) === 0;
    default:
      return false;
  }
}
