/** UTF-8, with what Node and browsers share. One decoder of a kind is kept: making one costs more than using it. */

interface Decoder {
  decode(bytes: Uint8Array): string;
}
interface Coding {
  readonly TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

// Both classes are part of every runtime this room is used in; only the compiler's ES2023 library leaves them out.
const coding = globalThis as unknown as Coding;

const utf8 = new coding.TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
const latin1 = new coding.TextDecoder('latin1', { fatal: false, ignoreBOM: true });
const encoder = new coding.TextEncoder();

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of bytes already known to be UTF-8. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  return utf8.decode(bytes.subarray(start, end));
}

/** One character a byte; right for ASCII, of use only for that. */
export function decodeAscii(bytes: Uint8Array): string {
  return latin1.decode(bytes);
}

/** The text in the character set by its WHATWG label, or undefined where the bytes are none in it or nobody knows it. */
export function decodeCharset(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new coding.TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Length in bytes of the well-formed UTF-8 sequence of two to four bytes at `at`, 0 where there is none: no overlong
 * forms, no surrogates, nothing above U+10FFFF (Unicode 15.0, table 3-7).
 */
export function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  const second = at + 1 < end ? (bytes[at + 1] ?? 0) : 0;
  if (first < 0xc2 || (second & 0xc0) !== 0x80) return 0;
  if (first < 0xe0) return 2;
  const third = at + 2 < end ? (bytes[at + 2] ?? 0) : 0;
  if ((third & 0xc0) !== 0x80) return 0;
  if (first < 0xf0) {
    if (first === 0xe0 && second < 0xa0) return 0;
    if (first === 0xed && second > 0x9f) return 0;
    return 3;
  }
  const fourth = at + 3 < end ? (bytes[at + 3] ?? 0) : 0;
  if ((fourth & 0xc0) !== 0x80) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first > 0xf4 || (first === 0xf4 && second > 0x8f)) return 0;
  return 4;
}

/** The code point of a well-formed sequence of the given length. */
export function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  if (length === 1) return first;
  const second = (bytes[at + 1] ?? 0) & 0x3f;
  if (length === 2) return ((first & 0x1f) << 6) | second;
  const third = (bytes[at + 2] ?? 0) & 0x3f;
  if (length === 3) return ((first & 0x0f) << 12) | (second << 6) | third;
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] ?? 0) & 0x3f);
}

/** Writes a code point as UTF-8 and returns where it ended. */
export function putCodePoint(bytes: Uint8Array, at: number, codePoint: number): number {
  if (codePoint < 0x80) {
    bytes[at] = codePoint;
    return at + 1;
  }
  if (codePoint < 0x800) {
    bytes[at] = 0xc0 | (codePoint >> 6);
    bytes[at + 1] = 0x80 | (codePoint & 0x3f);
    return at + 2;
  }
  if (codePoint < 0x10000) {
    bytes[at] = 0xe0 | (codePoint >> 12);
    bytes[at + 1] = 0x80 | ((codePoint >> 6) & 0x3f);
    bytes[at + 2] = 0x80 | (codePoint & 0x3f);
    return at + 3;
  }
  bytes[at] = 0xf0 | (codePoint >> 18);
  bytes[at + 1] = 0x80 | ((codePoint >> 12) & 0x3f);
  bytes[at + 2] = 0x80 | ((codePoint >> 6) & 0x3f);
  bytes[at + 3] = 0x80 | (codePoint & 0x3f);
  return at + 4;
}
