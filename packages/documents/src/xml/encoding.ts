import { isCharacter, isSpace } from './characters.js';
import { placeOf } from './flat-xml-document.js';
import { decodeCharset, encodeUtf8, putCodePoint } from './utf8.js';
import { xmlFinding, type XmlProblem } from './xml-problem.js';
import type { Finding } from '../model/finding.js';

/** A document as UTF-8, and where it goes on after byte order mark and XML declaration. */
export interface Utf8Document {
  readonly bytes: Uint8Array;
  readonly start: number;
}

/** Encodings by the name an XML declaration gives, in capitals; the label is WHATWG's. */
const labels: ReadonlyMap<string, string> = new Map([
  ['ISO-8859-4', 'iso-8859-4'],
  ['ISO-8859-5', 'iso-8859-5'],
  ['ISO-8859-13', 'iso-8859-13'],
  ['ISO-8859-15', 'iso-8859-15'],
  ['WINDOWS-1250', 'windows-1250'],
  ['WINDOWS-1251', 'windows-1251'],
  ['WINDOWS-1257', 'windows-1257'],
]);

/**
 * Windows-1252 where it differs from ISO-8859-1, from 0x80 on; 0 where a byte stands for nothing. It is written out
 * because Node's decoder (v20) takes these bytes for C1 controls.
 */
const windows1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

/** Names of encodings that the reader takes, for messages and documentation. */
export const xmlEncodings: readonly string[] = [
  'UTF-8',
  'UTF-16',
  'US-ASCII',
  'ISO-8859-1',
  'WINDOWS-1252',
  ...labels.keys(),
];

/** No declaration is longer than this. */
const longestDeclaration = 1024;

const s = '[ \\t\\r\\n]';
const declarationPattern = new RegExp(
  `^<\\?xml${s}+version${s}*=${s}*(?:"1\\.[0-9]+"|'1\\.[0-9]+')` +
    `(?:${s}+encoding${s}*=${s}*(?:"([A-Za-z][A-Za-z0-9._-]*)"|'([A-Za-z][A-Za-z0-9._-]*)'))?` +
    `(?:${s}+standalone${s}*=${s}*(?:"(?:yes|no)"|'(?:yes|no)'))?${s}*\\?>`,
);

/**
 * Brings a document to UTF-8 by its byte order mark or its declaration. UTF-8 is neither copied nor checked here.
 * UTF-16 needs its byte order mark (XML 1.0, 4.3.3).
 */
export function toUtf8(bytes: Uint8Array): Utf8Document | Finding {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes, 'utf-16be');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return declared(bytes, 3, 'UTF-8');
  return declared(bytes, 0, undefined);
}

function fromUtf16(bytes: Uint8Array, label: string): Utf8Document | Finding {
  const text = decodeCharset(bytes.subarray(2), label);
  if (text === undefined) return atStart('XML-ENCODING-BROKEN', { encoding: 'UTF-16', byte: '' });
  return declared(encodeUtf8(text), 0, 'UTF-16');
}

/** Reads the declaration at `start`; `known` is the encoding that the byte order mark has already told. */
function declared(bytes: Uint8Array, start: number, known: string | undefined): Utf8Document | Finding {
  if (!startsDeclaration(bytes, start)) return { bytes, start };
  if (known !== 'UTF-16') {
    for (const usual of usualDeclarations) {
      if (stands(bytes, start, usual)) return { bytes, start: start + usual.length };
    }
  }
  const match = declarationPattern.exec(head(bytes, start));
  if (match === null) {
    const place = placeOf(bytes, start);
    return xmlFinding('XML-DECLARATION-MALFORMED', { path: '/', ...place }, {});
  }
  const after = start + match[0].length;
  const encoding = (match[1] ?? match[2] ?? known ?? 'UTF-8').toUpperCase();
  if (known !== undefined) {
    const agrees = encoding === known || (known === 'UTF-16' && (encoding === 'UTF-16LE' || encoding === 'UTF-16BE'));
    return agrees ? { bytes, start: after } : atStart('XML-ENCODING-CONTRADICTED', { encoding, found: known });
  }
  if (encoding === 'UTF-8' || encoding === 'UTF8') return { bytes, start: after };
  if (encoding.startsWith('UTF-16')) return atStart('XML-ENCODING-CONTRADICTED', { encoding, found: 'UTF-8' });
  return transcoded(bytes, encoding, match[0].length);
}

/** How nearly all documents begin: these need not be taken apart. */
const usualDeclarations = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="utf-8"?>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  "<?xml version='1.0' encoding='UTF-8'?>",
];

function stands(bytes: Uint8Array, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

function startsDeclaration(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start] === 0x3c &&
    bytes[start + 1] === 0x3f &&
    bytes[start + 2] === 0x78 &&
    bytes[start + 3] === 0x6d &&
    bytes[start + 4] === 0x6c &&
    isSpace(bytes[start + 5] ?? 0)
  );
}

function head(bytes: Uint8Array, start: number): string {
  let text = '';
  const end = Math.min(bytes.length, start + longestDeclaration);
  for (let at = start; at < end; at++) {
    text += String.fromCharCode(bytes[at] ?? 0);
    if (bytes[at] === 0x3e) break;
  }
  return text;
}

/** The declaration is ASCII in every encoding here, so it is as long in UTF-8. */
function transcoded(bytes: Uint8Array, encoding: string, start: number): Utf8Document | Finding {
  if (encoding === 'ISO-8859-1') return { bytes: fromLatin1(bytes, []), start };
  if (encoding === 'WINDOWS-1252') {
    const undefinedByte = bytes.findIndex((byte) => windows1252[byte - 0x80] === 0);
    if (undefinedByte >= 0) return broken(bytes, undefinedByte, encoding);
    return { bytes: fromLatin1(bytes, windows1252), start };
  }
  if (encoding === 'US-ASCII' || encoding === 'ASCII') {
    const high = bytes.findIndex((byte) => byte >= 0x80);
    return high < 0 ? { bytes, start } : broken(bytes, high, encoding);
  }
  const label = labels.get(encoding);
  if (label === undefined) {
    return atStart('XML-ENCODING-UNSUPPORTED', { encoding: encoding.slice(0, 60), supported: xmlEncodings.join(', ') });
  }
  const text = decodeCharset(bytes, label);
  // A character set of single bytes has no U+FFFD of its own: where one comes out, a byte stood for nothing.
  if (text === undefined) return atStart('XML-ENCODING-BROKEN', { encoding, byte: '' });
  const nothing = text.indexOf('\uFFFD');
  return nothing < 0 ? { bytes: encodeUtf8(text), start } : broken(bytes, nothing, encoding);
}

/** ISO-8859-1, where a byte is its code point, but for those from 0x80 on that `exceptions` lists. */
function fromLatin1(bytes: Uint8Array, exceptions: readonly number[]): Uint8Array {
  let length = bytes.length;
  for (const byte of bytes) if (byte >= 0x80) length += 2;
  const utf8 = new Uint8Array(length);
  let at = 0;
  for (const byte of bytes) at = putCodePoint(utf8, at, exceptions[byte - 0x80] ?? byte);
  return utf8.subarray(0, at);
}

function broken(bytes: Uint8Array, at: number, encoding: string): Finding {
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase();
  return xmlFinding('XML-ENCODING-BROKEN', { path: '/', ...placeOf(bytes, at) }, { encoding, byte });
}

function atStart(problem: XmlProblem, values: Readonly<Record<string, string | number>>): Finding {
  return xmlFinding(problem, { path: '/', line: 1, column: 1 }, values);
}

/** Where a text has a character that XML 1.0 cannot hold, lone surrogates among them; -1 where it has none. */
export function firstForbiddenCharacter(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit < 0xd800) continue;
    const codePoint = text.codePointAt(at) ?? 0;
    if (!isCharacter(codePoint)) return at;
    if (codePoint > 0xffff) at++;
  }
  return -1;
}
