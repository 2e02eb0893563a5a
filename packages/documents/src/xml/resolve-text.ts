import {
  AMPERSAND,
  CARRIAGE_RETURN,
  DOUBLE_QUOTE,
  APOSTROPHE,
  EXCLAMATION,
  GREATER_THAN,
  HASH,
  HYPHEN,
  isSpace,
  LESS_THAN,
  LINE_FEED,
  QUESTION,
  SEMICOLON,
  SLASH,
  SPACE,
} from './characters.js';
import { decodeUtf8, putCodePoint } from './utf8.js';

/**
 * The text of a stretch of an element's content that is more than plain characters: references, CDATA sections,
 * comments, processing instructions, carriage returns, child elements. The reader has found all of it well-formed;
 * what comes out is never longer than what went in. Runs of mere white space beside a child element are dropped.
 */
export function resolveContent(bytes: Uint8Array, start: number, end: number): string {
  const out = new Uint8Array(end - start);
  let length = 0;
  let depth = 0;
  let runStart = 0;
  let solid = false;
  let at = start;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte !== LESS_THAN) {
      if (depth > 0) {
        at++;
        continue;
      }
      if (byte === AMPERSAND) {
        const stop = bytes.indexOf(SEMICOLON, at);
        length = putCodePoint(out, length, referenced(bytes, at + 1, stop));
        solid = true;
        at = stop + 1;
      } else if (byte === CARRIAGE_RETURN) {
        if (bytes[at + 1] !== LINE_FEED) out[length++] = LINE_FEED;
        at++;
      } else {
        if (!isSpace(byte)) solid = true;
        out[length++] = byte;
        at++;
      }
      continue;
    }
    const next = bytes[at + 1] ?? 0;
    if (next === QUESTION) {
      at = findPair(bytes, at + 2, QUESTION) + 2;
    } else if (next === EXCLAMATION && bytes[at + 2] === HYPHEN) {
      at = findPair(bytes, at + 4, HYPHEN) + 3;
    } else if (next === EXCLAMATION) {
      const stop = findCdataEnd(bytes, at + 9);
      if (depth === 0) {
        length = copyCdata(bytes, at + 9, stop, out, length);
        solid = true;
      }
      at = stop + 3;
    } else {
      if (depth === 0) {
        if (!solid) length = runStart;
        runStart = length;
        solid = false;
      }
      const stop = findTagEnd(bytes, at);
      if (next === SLASH) depth--;
      else if (bytes[stop - 1] !== SLASH) depth++;
      if (depth === 0) runStart = length;
      at = stop + 1;
    }
  }
  return decodeUtf8(out, 0, length);
}

/** An attribute's value: references resolved, every white space character a space, a line end one space. */
export function resolveAttribute(bytes: Uint8Array, start: number, end: number): string {
  const out = new Uint8Array(end - start);
  let length = 0;
  let at = start;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte === AMPERSAND) {
      const stop = bytes.indexOf(SEMICOLON, at);
      length = putCodePoint(out, length, referenced(bytes, at + 1, stop));
      at = stop + 1;
      continue;
    }
    if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) at++;
    out[length++] = isSpace(byte) ? SPACE : byte;
    at++;
  }
  return decodeUtf8(out, 0, length);
}

/** The code point that a reference (without & and ;) stands for; -1 for an entity XML does not predefine. */
export function referenced(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== HASH) return predefined(decodeUtf8(bytes, start, end));
  const hexadecimal = bytes[start + 1] === 0x78;
  const radix = hexadecimal ? 16 : 10;
  let codePoint = 0;
  for (let at = start + (hexadecimal ? 2 : 1); at < end; at++) {
    const byte = bytes[at] ?? 0;
    const digit = byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57;
    codePoint = Math.min(codePoint * radix + digit, 0x110000);
  }
  return codePoint;
}

function predefined(entity: string): number {
  switch (entity) {
    case 'amp':
      return AMPERSAND;
    case 'lt':
      return LESS_THAN;
    case 'gt':
      return GREATER_THAN;
    case 'quot':
      return DOUBLE_QUOTE;
    case 'apos':
      return APOSTROPHE;
    default:
      return -1;
  }
}

function copyCdata(bytes: Uint8Array, start: number, end: number, out: Uint8Array, length: number): number {
  let put = length;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== CARRIAGE_RETURN) out[put++] = byte;
    else if (bytes[at + 1] !== LINE_FEED) out[put++] = LINE_FEED;
  }
  return put;
}

/** Where `?>` or `-->` begins. */
function findPair(bytes: Uint8Array, start: number, mark: number): number {
  const offset = mark === HYPHEN ? 2 : 1;
  let at = start;
  while (bytes[at] !== mark || bytes[at + offset] !== GREATER_THAN || bytes[at + offset - 1] !== mark) at++;
  return at;
}

function findCdataEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] !== 0x5d || bytes[at + 1] !== 0x5d || bytes[at + 2] !== GREATER_THAN) at++;
  return at;
}

/** Where the tag's > stands, past any > in attribute values. */
function findTagEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  let quote = 0;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER_THAN) return at;
    else if (byte === DOUBLE_QUOTE || byte === APOSTROPHE) quote = byte;
    at++;
  }
}
