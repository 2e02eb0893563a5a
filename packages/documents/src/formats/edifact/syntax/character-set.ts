/**
 * The character sets of interchanges: what UNB's syntax identifier names (ISO 9735, code list 0001), and what partners
 * agree on beside it. Nothing is ever transliterated: a byte without a character decodes to U+FFFD and is reported, a
 * character without a byte cannot be encoded and is reported.
 */
import { invariant } from '@saikne/kernel';
import { decodeBytes, encodeUtf8 } from '../../../model/text-coding.js';

export interface CharacterSet {
  /** What UNB says (`UNOC`), or the label it was asked for by (`windows-1257`). */
  readonly name: string;
  /** UTF-8 has several bytes a character; the others have one. */
  readonly isUtf8: boolean;
  /** Levels A and B have no control characters, so that a line break inside a segment is no text. */
  readonly dropsLineBreaks: boolean;
  /** The character of each byte from 0x80; U+FFFD where there is none. Empty for UTF-8. */
  readonly upperHalf: string;
  /** Whether the set has the character (a whole code point). */
  has(character: string): boolean;
  /** Whether it has every character from the space to the tilde. */
  readonly hasPrintableAscii: boolean;
  /** The bytes of a text whose characters the set has. */
  encode(text: string): Uint8Array;
}

/** Syntax identifiers and the label of the same set, as TextDecoder knows it. */
const labels: Readonly<Record<string, string>> = {
  UNOA: 'ascii',
  UNOB: 'ascii',
  UNOC: 'iso-8859-1',
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'iso-8859-6',
  UNOJ: 'iso-8859-8',
  UNOK: 'iso-8859-9',
  UNOW: 'utf-8',
  UNOY: 'utf-8',
};

/** Sets a partner may agree on beside the syntax identifiers. */
const agreed = [
  'ascii',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-9',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-15',
  'iso-8859-16',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1257',
  'utf-8',
];

/** Every name `characterSet` knows. */
export const characterSetNames: readonly string[] = [...Object.keys(labels), ...agreed];

/** The set of a syntax identifier or label, whatever its case; undefined where there is none. */
export function characterSet(name: string): CharacterSet | undefined {
  const upper = name.toUpperCase();
  const lower = name
    .toLowerCase()
    .replace(/^utf8$/, 'utf-8')
    .replace(/^us-ascii$/, 'ascii')
    .replace(/^latin1$/, 'iso-8859-1');
  const label = labels[upper] ?? (agreed.includes(lower) ? lower : undefined);
  if (label === undefined) return undefined;
  const key = label === 'ascii' ? upper : label;
  const known = made.get(key) ?? build(upper in labels ? upper : lower, label);
  made.set(key, known);
  return { ...known, name: upper in labels ? upper : lower };
}

/** ASCII alone: what is safe to read where the character set is not known. */
export function asciiOnly(): CharacterSet {
  return build('ascii', 'ascii');
}

/** Sets made so far; bounded by the number of labels. */
const made = new Map<string, CharacterSet>();

const levelA = /^[A-Z0-9 .,\-()/=!"%&*;<>'+:?]$/;
const replacement = '\u{fffd}';

function build(name: string, label: string): CharacterSet {
  const dropsLineBreaks = name === 'UNOA' || name === 'UNOB';
  if (label === 'utf-8') {
    return {
      name,
      isUtf8: true,
      dropsLineBreaks,
      upperHalf: '',
      has: isText,
      hasPrintableAscii: true,
      encode: encodeUtf8,
    };
  }
  const upperHalf = upperHalfOf(label);
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 0x80; byte++) bytes.set(String.fromCharCode(byte), byte);
  for (const [index, character] of Array.from(upperHalf).entries()) {
    if (character !== replacement) bytes.set(character, 0x80 + index);
  }
  return {
    name,
    isUtf8: false,
    dropsLineBreaks,
    upperHalf,
    has: (character) => (name === 'UNOA' ? levelA.test(character) : isText(character) && bytes.has(character)),
    hasPrintableAscii: name !== 'UNOA',
    encode: (text) => {
      const encoded = new Uint8Array(text.length);
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const byte = code < 0x80 ? code : bytes.get(text.charAt(at));
        invariant(byte !== undefined, `${label} has no ${text.charAt(at)}`);
        encoded[at] = byte;
      }
      return encoded;
    },
  };
}

/** Whether a code point is text: no control character, no half of a surrogate pair. */
function isText(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20 && !(code >= 0x7f && code <= 0x9f) && !(code >= 0xd800 && code <= 0xdfff) && code < 0x110000;
}

/** 0x80 to 0x9F of Windows-1252, by Microsoft's table: some runtimes decode it as ISO 8859-1. */
const windows1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

function upperHalfOf(label: string): string {
  if (label === 'ascii') return replacement.repeat(128);
  if (label === 'windows-1252') return windows1252 + upperHalfOf('iso-8859-1').slice(32);
  let upperHalf = '';
  for (let byte = 0x80; byte <= 0xff; byte++) {
    // WHATWG reads ISO 8859-1 and 8859-9 as Windows code pages, which differ from them in 0x80 to 0x9F only.
    const isControl = label.startsWith('iso-') && byte < 0xa0;
    upperHalf += isControl ? String.fromCharCode(byte) : (decodeBytes(Uint8Array.of(byte), label) ?? replacement);
  }
  return upperHalf;
}
