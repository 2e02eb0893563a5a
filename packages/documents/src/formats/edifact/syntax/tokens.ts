/**
 * An interchange cut into segments, elements and components: flat arrays over the bytes, so that a hundred thousand
 * lines cost no objects. Every index is checked by whoever made it; texts are decoded when they are asked for.
 */
import type { Finding } from '../../../model/finding.js';
import type { CharacterSet } from './character-set.js';
import { maximumComponentBytes } from './limits.js';
import type { Separators } from './separators.js';

export interface Tokens {
  readonly bytes: Uint8Array;
  readonly separators: Separators;
  /** Whether a UNA segment declared them. */
  readonly hasUna: boolean;
  /** The syntax version of the first UNB (1 to 4), 0 where there is none. */
  readonly syntaxVersion: number;
  readonly characterSet: CharacterSet;
  readonly segmentCount: number;
  /** First element of each segment, and one entry more: the end. The first element of a segment is its tag. */
  readonly segmentStart: Int32Array;
  /** First component of each element, and one entry more: the end. */
  readonly elementStart: Int32Array;
  /** Whether the element repeats the one before it (syntax 4). */
  readonly elementRepeats: Uint8Array;
  readonly componentStart: Int32Array;
  readonly componentEnd: Int32Array;
  /** Bit 1: has a released character. Bit 2: has a byte from 0x80. Bit 4: has a control character. */
  readonly componentFlags: Uint8Array;
  /** Bytes of an object that a UNO segment announced, by the number of that segment: start and end. */
  readonly objects: ReadonlyMap<number, readonly [start: number, end: number]>;
  readonly findings: readonly Finding[];
}

export const flagReleased = 1;
export const flagHigh = 2;
export const flagControl = 4;

/** The text of a component, its releases taken out. */
export function componentText(tokens: Tokens, component: number): string {
  const start = tokens.componentStart[component] ?? 0;
  // Longer components have been refused by then; nobody needs all of their text.
  const end = Math.min(tokens.componentEnd[component] ?? 0, start + maximumComponentBytes);
  const flags = tokens.componentFlags[component] ?? 0;
  if (start === end) return '';
  if ((flags & flagHigh) === 0) return asciiText(tokens, start, end, (flags & flagReleased) !== 0);
  return highText(tokens, start, end);
}

function asciiText(tokens: Tokens, start: number, end: number, released: boolean): string {
  const { bytes } = tokens;
  if (!released && end - start <= 512) {
    // The slice is a typed array of bytes, which apply takes though its type asks for an array.
    return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
  }
  const release = tokens.separators.release?.charCodeAt(0) ?? -1;
  let text = '';
  for (let at = start; at < end; at++) {
    if (bytes[at] === release && at + 1 < end) at++;
    text += String.fromCharCode(bytes[at] ?? 0);
  }
  return text;
}

function highText(tokens: Tokens, start: number, end: number): string {
  const { bytes, characterSet } = tokens;
  const release = tokens.separators.release?.charCodeAt(0) ?? -1;
  if (!characterSet.isUtf8) {
    let text = '';
    for (let at = start; at < end; at++) {
      if (bytes[at] === release && at + 1 < end) at++;
      const byte = bytes[at] ?? 0;
      text += byte < 0x80 ? String.fromCharCode(byte) : (characterSet.upperHalf[byte - 0x80] ?? '\u{fffd}');
    }
    return text;
  }
  return utf8Text(bytes, start, end, release);
}

/** UTF-8 as RFC 3629 has it; every byte that is none becomes U+FFFD. */
function utf8Text(bytes: Uint8Array, start: number, end: number, release: number): string {
  let text = '';
  for (let at = start; at < end; at++) {
    if (bytes[at] === release && at + 1 < end) at++;
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    const length =
      lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
    const code = length === 0 || at + length > end ? -1 : codePoint(bytes, at, length);
    text += code < 0 ? '\u{fffd}' : String.fromCodePoint(code);
    if (code >= 0) at += length - 1;
  }
  return text;
}

const smallest = [0, 0, 0x80, 0x800, 0x10000];

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] ?? 0) & (0x7f >> length);
  for (let offset = 1; offset < length; offset++) {
    const next = bytes[at + offset] ?? 0;
    if ((next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 0x3f);
  }
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code < (smallest[length] ?? 0) || isSurrogate || code > 0x10ffff ? -1 : code;
}
