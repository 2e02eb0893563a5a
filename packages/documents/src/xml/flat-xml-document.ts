import { isBase64 } from './base64.js';
import { isSpace, LINE_FEED, CARRIAGE_RETURN } from './characters.js';
import { resolveAttribute, resolveContent } from './resolve-text.js';
import { decodeAscii, decodeUtf8 } from './utf8.js';
import { fixedLocalName, fixedNameCount, fixedNameText, fixedNameUri, writtenName } from './vocabulary/vocabulary.js';
import type { XmlAttribute, XmlDocument, XmlName, XmlNode } from './xml-document.js';

/** An element's record: this many numbers in {@link XmlParts.elements}. One record more stands after the last. */
export const ELEMENT_WIDTH = 8;
export const NAME = 0;
export const PARENT = 1;
export const END = 2;
export const TEXT_START = 3;
/** Length in bytes × 4 + flags; {@link GIVEN_TEXT} where TEXT_START is a place in the list of texts. */
export const TEXT_SIZE = 4;
export const FIRST_ATTRIBUTE = 5;
/** Offset of the start tag in a document that was read, its line in one that was built. */
export const PLACE = 6;
/** Length of the qualified name in the start tag; only the reader needs it. */
export const TAG_NAME_LENGTH = 7;

/** An attribute's record in {@link XmlParts.attributes}: name, start and size of the value. */
export const ATTRIBUTE_WIDTH = 3;

/** Flag of a text size: the bytes hold characters beyond ASCII. */
export const BEYOND_ASCII = 1;
/** Flag of a text size: the bytes hold references, line ends or markup to resolve. */
export const TO_RESOLVE = 2;
export const GIVEN_TEXT = -1;

export interface UnknownName {
  readonly uri: string;
  readonly local: string;
}

export interface XmlParts {
  /** The document in UTF-8; empty for one that was built. */
  readonly bytes: Uint8Array;
  readonly elements: Int32Array;
  readonly size: number;
  readonly attributes: Int32Array;
  /** Texts and values of a document that was built. */
  readonly texts: readonly string[];
  /** Names beyond the fixed vocabulary, numbered from fixedNameCount on. */
  readonly names: readonly UnknownName[];
  /** Whether any byte is beyond ASCII. */
  readonly beyondAscii: boolean;
}

/** The one {@link XmlDocument} there is, so that calls of its methods stay monomorphic. */
export class FlatXmlDocument implements XmlDocument {
  readonly root: XmlNode = 0;
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #elements: Int32Array;
  readonly #attributes: Int32Array;
  readonly #texts: readonly string[];
  readonly #names: readonly UnknownName[];
  readonly #beyondAscii: boolean;
  readonly #built: boolean;
  #ascii: string | undefined;
  /** How many texts have been spelled. */
  #spelled = 0;
  #blocks: Map<number, string> | undefined;
  #lineStarts: Int32Array | undefined;

  constructor(parts: XmlParts) {
    this.size = parts.size;
    this.#bytes = parts.bytes;
    this.#elements = parts.elements;
    this.#attributes = parts.attributes;
    this.#texts = parts.texts;
    this.#names = parts.names;
    this.#beyondAscii = parts.beyondAscii;
    this.#built = parts.bytes.length === 0;
  }

  name(node: XmlNode): XmlName {
    return this.#elements[node * ELEMENT_WIDTH + NAME] ?? -1;
  }

  parent(node: XmlNode): XmlNode {
    return this.#elements[node * ELEMENT_WIDTH + PARENT] ?? -1;
  }

  end(node: XmlNode): XmlNode {
    return this.#elements[node * ELEMENT_WIDTH + END] ?? -1;
  }

  firstChild(node: XmlNode): XmlNode {
    return this.end(node) > node + 1 ? node + 1 : -1;
  }

  nextSibling(node: XmlNode): XmlNode {
    const next = this.end(node);
    return this.parent(next) === this.parent(node) ? next : -1;
  }

  childNamed(node: XmlNode, name: XmlName): XmlNode {
    const elements = this.#elements;
    const end = elements[node * ELEMENT_WIDTH + END] ?? -1;
    let child = node + 1;
    while (child < end) {
      if (elements[child * ELEMENT_WIDTH + NAME] === name) return child;
      child = elements[child * ELEMENT_WIDTH + END] ?? end;
    }
    return -1;
  }

  siblingNamed(node: XmlNode, name: XmlName): XmlNode {
    const elements = this.#elements;
    const parent = elements[node * ELEMENT_WIDTH + PARENT] ?? -1;
    if (parent < 0) return -1;
    const end = elements[parent * ELEMENT_WIDTH + END] ?? -1;
    let sibling = elements[node * ELEMENT_WIDTH + END] ?? end;
    while (sibling < end) {
      if (elements[sibling * ELEMENT_WIDTH + NAME] === name) return sibling;
      sibling = elements[sibling * ELEMENT_WIDTH + END] ?? end;
    }
    return -1;
  }

  text(node: XmlNode): string {
    const at = node * ELEMENT_WIDTH;
    const size = this.#elements[at + TEXT_SIZE] ?? 0;
    return size === 0 ? '' : this.#string(this.#elements[at + TEXT_START] ?? 0, size, false);
  }

  isBlank(node: XmlNode): boolean {
    const at = node * ELEMENT_WIDTH;
    const size = this.#elements[at + TEXT_SIZE] ?? 0;
    if (size === 0) return true;
    if (size < 0) return isBlankText(this.text(node));
    const start = this.#elements[at + TEXT_START] ?? 0;
    const end = start + (size >> 2);
    let first = start;
    while (first < end && isSpace(this.#bytes[first] ?? 0)) first++;
    if (first === end) return true;
    // What begins with a reference or with markup may be blank once it is resolved.
    const mayBeBlank =
      (size & TO_RESOLVE) !== 0 && (this.#bytes[first] === AMPERSAND || this.#bytes[first] === LESS_THAN);
    return mayBeBlank && isBlankText(this.text(node));
  }

  mayHold(node: XmlNode, character: number): boolean {
    const at = node * ELEMENT_WIDTH;
    const size = this.#elements[at + TEXT_SIZE] ?? 0;
    if (size < 0 || (size & TO_RESOLVE) !== 0) return true;
    const start = this.#elements[at + TEXT_START] ?? 0;
    const end = start + (size >> 2);
    for (let byte = start; byte < end; byte++) if (this.#bytes[byte] === character) return true;
    return false;
  }

  textEquals(node: XmlNode, value: string): boolean {
    const at = node * ELEMENT_WIDTH;
    return this.#equals(this.#elements[at + TEXT_START] ?? 0, this.#elements[at + TEXT_SIZE] ?? 0, value, false);
  }

  decimalUnits(node: XmlNode, scale: number): number {
    const at = node * ELEMENT_WIDTH;
    const size = this.#elements[at + TEXT_SIZE] ?? 0;
    if (size < 0 || (size & (TO_RESOLVE | BEYOND_ASCII)) !== 0) return unitsOfText(this.text(node), scale);
    const start = this.#elements[at + TEXT_START] ?? 0;
    return units(this.#bytes, start, start + (size >> 2), scale);
  }

  decimalScale(node: XmlNode): number {
    const at = node * ELEMENT_WIDTH;
    const size = this.#elements[at + TEXT_SIZE] ?? 0;
    if (size < 0 || (size & (TO_RESOLVE | BEYOND_ASCII)) !== 0) return scaleOfText(this.text(node));
    const start = this.#elements[at + TEXT_START] ?? 0;
    return scaleWritten(this.#bytes, start, start + (size >> 2));
  }

  placesAfterPoint(node: XmlNode): number {
    const at = node * ELEMENT_WIDTH;
    const size = this.#elements[at + TEXT_SIZE] ?? 0;
    if (size < 0 || (size & (TO_RESOLVE | BEYOND_ASCII)) !== 0) return placesInText(this.text(node));
    const start = this.#elements[at + TEXT_START] ?? 0;
    const end = start + (size >> 2);
    for (let byte = start; byte < end; byte++) if (this.#bytes[byte] === POINT) return end - byte - 1;
    return 0;
  }

  isBase64(node: XmlNode): boolean {
    const at = node * ELEMENT_WIDTH;
    const size = this.#elements[at + TEXT_SIZE] ?? 0;
    if (size < 0 || (size & (TO_RESOLVE | BEYOND_ASCII)) !== 0) {
      const bytes = codes(this.text(node));
      return isBase64(bytes, 0, bytes.length);
    }
    const start = this.#elements[at + TEXT_START] ?? 0;
    return isBase64(this.#bytes, start, start + (size >> 2));
  }

  packedText(node: XmlNode): number {
    const at = node * ELEMENT_WIDTH;
    return this.#packed(this.#elements[at + TEXT_START] ?? 0, this.#elements[at + TEXT_SIZE] ?? 0, false);
  }

  packedAttribute(node: XmlNode, name: XmlName): number {
    const at = this.#findAttribute(node, name);
    return at < 0 ? -1 : this.#packed(this.#attributes[at + 1] ?? 0, this.#attributes[at + 2] ?? 0, true);
  }

  #packed(start: number, size: number, attribute: boolean): number {
    if (size < 0 || (size & (TO_RESOLVE | BEYOND_ASCII)) !== 0) return packedCode(this.#string(start, size, attribute));
    const length = size >> 2;
    if (length > LONGEST_PACKED) return -1;
    let packed = 0;
    for (let byte = start; byte < start + length; byte++) packed = (packed << 8) | (this.#bytes[byte] ?? 0);
    return packed;
  }

  attribute(node: XmlNode, name: XmlName): string | undefined {
    const at = this.#findAttribute(node, name);
    if (at < 0) return undefined;
    return this.#string(this.#attributes[at + 1] ?? 0, this.#attributes[at + 2] ?? 0, true);
  }

  hasAttribute(node: XmlNode, name: XmlName): boolean {
    return this.#findAttribute(node, name) >= 0;
  }

  attributeEquals(node: XmlNode, name: XmlName, value: string): boolean {
    const at = this.#findAttribute(node, name);
    return at >= 0 && this.#equals(this.#attributes[at + 1] ?? 0, this.#attributes[at + 2] ?? 0, value, true);
  }

  attributes(node: XmlNode): readonly XmlAttribute[] {
    const found: XmlAttribute[] = [];
    const { first, end } = this.#attributeRange(node);
    for (let at = first; at < end; at += ATTRIBUTE_WIDTH) {
      found.push({
        name: this.#attributes[at] ?? -1,
        value: this.#string(this.#attributes[at + 1] ?? 0, this.#attributes[at + 2] ?? 0, true),
      });
    }
    return found;
  }

  attributeCount(node: XmlNode): number {
    const at = node * ELEMENT_WIDTH + FIRST_ATTRIBUTE;
    return (this.#elements[at + ELEMENT_WIDTH] ?? 0) - (this.#elements[at] ?? 0);
  }

  attributeNameAt(node: XmlNode, index: number): XmlName {
    if (index >= this.attributeCount(node)) return -1;
    const first = this.#elements[node * ELEMENT_WIDTH + FIRST_ATTRIBUTE] ?? 0;
    return this.#attributes[(first + index) * ATTRIBUTE_WIDTH] ?? -1;
  }

  usesAttribute(name: XmlName): boolean {
    const end = (this.#elements[this.size * ELEMENT_WIDTH + FIRST_ATTRIBUTE] ?? 0) * ATTRIBUTE_WIDTH;
    for (let at = 0; at < end; at += ATTRIBUTE_WIDTH) if (this.#attributes[at] === name) return true;
    return false;
  }

  line(node: XmlNode): number {
    const place = this.#elements[node * ELEMENT_WIDTH + PLACE] ?? 0;
    return this.#built ? place : this.#lineIndex(place) + 1;
  }

  column(node: XmlNode): number {
    if (this.#built) return 0;
    const place = this.#elements[node * ELEMENT_WIDTH + PLACE] ?? 0;
    const lineStart = this.#findLineStarts()[this.#lineIndex(place)] ?? 0;
    return countCharacters(this.#bytes, lineStart, place) + 1;
  }

  nameText(name: XmlName): string {
    if (name < fixedNameCount) return fixedNameText(name);
    const own = this.#names[name - fixedNameCount];
    return own === undefined ? '' : writtenName(own.uri, own.local);
  }

  nameUri(name: XmlName): string {
    return name < fixedNameCount ? fixedNameUri(name) : (this.#names[name - fixedNameCount]?.uri ?? '');
  }

  localName(name: XmlName): string {
    return name < fixedNameCount ? fixedLocalName(name) : (this.#names[name - fixedNameCount]?.local ?? '');
  }

  #attributeRange(node: XmlNode): { readonly first: number; readonly end: number } {
    const at = node * ELEMENT_WIDTH + FIRST_ATTRIBUTE;
    return {
      first: (this.#elements[at] ?? 0) * ATTRIBUTE_WIDTH,
      end: (this.#elements[at + ELEMENT_WIDTH] ?? 0) * ATTRIBUTE_WIDTH,
    };
  }

  #findAttribute(node: XmlNode, name: XmlName): number {
    const record = node * ELEMENT_WIDTH + FIRST_ATTRIBUTE;
    const end = (this.#elements[record + ELEMENT_WIDTH] ?? 0) * ATTRIBUTE_WIDTH;
    for (let at = (this.#elements[record] ?? 0) * ATTRIBUTE_WIDTH; at < end; at += ATTRIBUTE_WIDTH)
      if (this.#attributes[at] === name) return at;
    return -1;
  }

  #string(start: number, size: number, attribute: boolean): string {
    if (size < 0) return this.#texts[start] ?? '';
    const end = start + (size >> 2);
    switch (size & 3) {
      case 0:
        if (this.#spelled < MOST_SPELLED) {
          this.#spelled++;
          return end - start > LONGEST_SPELLED
            ? decodeAscii(this.#bytes.subarray(start, end))
            : this.#spell(start, end);
        }
        if (this.#bytes.length > LARGEST_VIEWED) return this.#sliceOfBlock(start, end);
        this.#ascii ??= this.#asciiView();
        return this.#ascii.slice(start, end);
      case BEYOND_ASCII:
        return decodeUtf8(this.#bytes, start, end);
      default:
        return attribute ? resolveAttribute(this.#bytes, start, end) : resolveContent(this.#bytes, start, end);
    }
  }

  #equals(start: number, size: number, value: string, attribute: boolean): boolean {
    if (size < 0 || (size & 3) !== 0) return this.#string(start, size, attribute) === value;
    const length = size >> 2;
    if (length !== value.length) return false;
    for (let at = 0; at < length; at++) if (this.#bytes[start + at] !== value.charCodeAt(at)) return false;
    return true;
  }

  /** Letter by letter: cheaper than a view of the document while only a few short texts are asked for, as rules do. */
  #spell(start: number, end: number): string {
    const bytes = this.#bytes;
    let text = '';
    let at = start;
    for (; at + 3 < end; at += 4) {
      text += String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
    }
    for (; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
    return text;
  }

  /** As the view of the whole document, block by block: a large document is mostly attachments that nobody asks for. */
  #sliceOfBlock(start: number, end: number): string {
    const block = Math.floor(start / BLOCK);
    const blockStart = block * BLOCK;
    if (end > blockStart + BLOCK) return decodeAscii(this.#bytes.subarray(start, end));
    this.#blocks ??= new Map();
    let text = this.#blocks.get(block);
    if (text === undefined) {
      const bytes = this.#bytes.slice(blockStart, blockStart + BLOCK);
      if (this.#beyondAscii) for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) >= 0x80) bytes[at] = 0;
      text = decodeAscii(bytes);
      this.#blocks.set(block, text);
    }
    return text.slice(start - blockStart, end - blockStart);
  }

  /**
   * The document as one string from which ASCII texts are sliced. Decoders are ten times as fast where nothing is
   * beyond ASCII, so texts that are decoded from the bytes anyway are blanked out first.
   */
  #asciiView(): string {
    if (!this.#beyondAscii) return decodeAscii(this.#bytes);
    const copy = this.#bytes.slice();
    for (let at = 0; at < this.size * ELEMENT_WIDTH; at += ELEMENT_WIDTH) {
      blankOut(copy, this.#elements[at + TEXT_START] ?? 0, this.#elements[at + TEXT_SIZE] ?? 0);
    }
    const attributes = (this.#elements[this.size * ELEMENT_WIDTH + FIRST_ATTRIBUTE] ?? 0) * ATTRIBUTE_WIDTH;
    for (let at = 0; at < attributes; at += ATTRIBUTE_WIDTH) {
      blankOut(copy, this.#attributes[at + 1] ?? 0, this.#attributes[at + 2] ?? 0);
    }
    return decodeAscii(copy);
  }

  #lineIndex(place: number): number {
    const starts = this.#findLineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #findLineStarts(): Int32Array {
    this.#lineStarts ??= lineStarts(this.#bytes);
    return this.#lineStarts;
  }
}

function blankOut(bytes: Uint8Array, start: number, size: number): void {
  if (size < 0 || (size & BEYOND_ASCII) === 0) return;
  const end = start + (size >> 2);
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= 0x80) bytes[at] = 0;
}

/** Where lines begin: after a line feed, or a carriage return that no line feed follows. */
function lineStarts(bytes: Uint8Array): Int32Array {
  let count = 1;
  for (let at = 0; at < bytes.length; at++) if (endsLine(bytes, at)) count++;
  const starts = new Int32Array(count);
  let line = 1;
  for (let at = 0; at < bytes.length; at++) if (endsLine(bytes, at)) starts[line++] = at + 1;
  return starts;
}

function endsLine(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  return byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED);
}

/** Characters in a stretch of UTF-8: bytes that continue none. */
function countCharacters(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) count++;
  return count;
}

/** Line and column of an offset, for findings about documents that never came to be. */
export function placeOf(bytes: Uint8Array, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at++) {
    if (!endsLine(bytes, at)) continue;
    line++;
    lineStart = at + 1;
  }
  return { line, column: countCharacters(bytes, lineStart, offset) + 1 };
}

function isBlankText(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** Documents up to this size are viewed as one string. */
const LARGEST_VIEWED = 16_384;
const BLOCK = 4096;
const LONGEST_SPELLED = 20;
const MOST_SPELLED = 30;
const AMPERSAND = 0x26;
const LESS_THAN = 0x3c;
const POINT = 0x2e;
const LONGEST_PACKED = 4;

/** The number that {@link XmlDocument.packedText} gives for this text. */
export function packedCode(text: string): number {
  if (text.length > LONGEST_PACKED) return -1;
  let packed = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return -1;
    packed = (packed << 8) | code;
  }
  return packed;
}

function placesInText(text: string): number {
  const point = text.indexOf('.');
  if (point < 0) return 0;
  let count = 0;
  for (const character of text.slice(point + 1)) if (character !== '') count++;
  return count;
}

const ZERO = 0x30;
const NINE = 0x39;

/** See {@link XmlDocument.decimalUnits}; xs:decimal: optional sign, digits, optional point; white space collapses. */
function units(bytes: Uint8Array, start: number, end: number, scale: number): number {
  let at = start;
  let stop = end;
  while (at < stop && isSpace(bytes[at] ?? 0)) at++;
  while (stop > at && isSpace(bytes[stop - 1] ?? 0)) stop--;
  const sign = bytes[at];
  if (sign === 0x2d || sign === 0x2b) at++;
  let value = 0;
  let digits = 0;
  let fraction = -1;
  for (; at < stop; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2e) {
      if (fraction >= 0) return NaN;
      fraction = 0;
      continue;
    }
    if (byte < ZERO || byte > NINE) return NaN;
    digits++;
    if (fraction >= scale) {
      if (byte !== ZERO) return NaN;
      continue;
    }
    if (fraction >= 0) fraction++;
    value = value * 10 + (byte - ZERO);
    if (value > Number.MAX_SAFE_INTEGER) return NaN;
  }
  if (digits === 0) return NaN;
  for (let missing = Math.max(fraction, 0); missing < scale; missing++) value *= 10;
  if (value > Number.MAX_SAFE_INTEGER) return NaN;
  return sign === 0x2d && value !== 0 ? -value : value;
}

function scaleWritten(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let stop = end;
  while (at < stop && isSpace(bytes[at] ?? 0)) at++;
  while (stop > at && isSpace(bytes[stop - 1] ?? 0)) stop--;
  if (bytes[at] === 0x2d || bytes[at] === 0x2b) at++;
  let digits = 0;
  let fraction = -1;
  for (; at < stop; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2e) {
      if (fraction >= 0) return -1;
      fraction = 0;
      continue;
    }
    if (byte < ZERO || byte > NINE) return -1;
    digits++;
    if (fraction >= 0) fraction++;
  }
  if (digits === 0) return -1;
  return Math.max(fraction, 0);
}

/** Codes beyond Latin-1 are no part of a decimal or of Base64, so one byte a character is enough to tell. */
function codes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => Math.min(character.charCodeAt(0), 0xff));
}

function unitsOfText(text: string, scale: number): number {
  const bytes = codes(text);
  return units(bytes, 0, bytes.length, scale);
}

function scaleOfText(text: string): number {
  const bytes = codes(text);
  return scaleWritten(bytes, 0, bytes.length);
}
