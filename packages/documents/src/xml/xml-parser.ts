import {
  AMPERSAND,
  APOSTROPHE,
  attributeClasses,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  CARRIAGE_RETURN,
  DOUBLE_QUOTE,
  EQUALS,
  EXCLAMATION,
  FORBIDDEN,
  GREATER_THAN,
  HASH,
  HIGH,
  HYPHEN,
  isAsciiNameStart,
  isCharacter,
  isHighName,
  isHighNameStart,
  isSpace,
  LESS_THAN,
  NAME as NAME_CLASS,
  NAME_COLON,
  NAME_HIGH,
  nameClasses,
  PLAIN,
  QUESTION,
  SEMICOLON,
  SLASH,
  textClasses,
} from './characters.js';
import {
  ATTRIBUTE_WIDTH,
  BEYOND_ASCII,
  ELEMENT_WIDTH,
  END,
  FIRST_ATTRIBUTE,
  FlatXmlDocument,
  NAME,
  PARENT,
  PLACE,
  placeOf,
  TAG_NAME_LENGTH,
  TEXT_SIZE,
  TEXT_START,
  TO_RESOLVE,
} from './flat-xml-document.js';
import { canScanLongTexts, longPlainEnd } from './long-text.js';
import { NamespaceScope } from './namespace-scope.js';
import { pathOf } from './path-of.js';
import { referenced, resolveAttribute } from './resolve-text.js';
import { codePointAt, decodeUtf8, sequenceLength } from './utf8.js';
import { noNamespace, xmlNamespace, xmlnsUri } from './vocabulary/namespaces.js';
import { findFixedName, findFixedNamespace } from './vocabulary/name-index.js';
import { firstBytes, isLetterWord, mixed, spaceWord, Words } from './words.js';
import type { XmlLimits } from './xml-limits.js';
import { xmlFinding, type XmlProblem } from './xml-problem.js';
import type { Finding } from '../model/finding.js';
import type { XmlDocument } from './xml-document.js';

/** The place in the document after something well-formed; -1 when the document is refused. */
type Place = number;

const cacheSlots = 256;
const cacheWidth = 4;
const longestExcerpt = 60;
/** From so many plain bytes on, a text is worth handing over to {@link longPlainEnd}. */
const LONG_TEXT = 256;
/** Stands for the namespace of namespace declarations, which nothing may be put into. */
const RESERVED = -2;
/** Room for elements to begin with; a document of one large attachment needs no more, and the arrays grow. */
const firstElements = 2048;

/** Where the plain characters from `start` on end. */
function plainEnd(words: Words, bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let long = start + LONG_TEXT;
  for (;;) {
    at = words.plainEnd(at, long);
    if (at >= long) {
      if (canScanLongTexts()) at = longPlainEnd(bytes, at, end);
      long = at + LONG_TEXT;
    }
    // What is in this word may be plain all the same.
    const next = at + 4;
    while (at < next && at < end && textClasses[bytes[at] ?? 0] === PLAIN) at++;
    if (at < next) return at;
  }
}

/** Where the white space from `start` on ends. */
function spaceEnd(words: Words, bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(bytes[at] ?? 0)) {
    at++;
    while (words.at(at) === spaceWord) at += 4;
  }
  return at;
}

/** Large enough for most documents; larger ones grow their own. */
interface Workspace {
  readonly elements: Int32Array;
  readonly attributes: Int32Array;
}

/** Arrays to read into, kept from one document to the next: making them costs more than reading a small invoice. */
let workspace: Workspace | undefined;

function takeWorkspace(): Workspace {
  const taken = workspace ?? {
    elements: new Int32Array(firstElements * ELEMENT_WIDTH),
    attributes: new Int32Array(firstElements * ATTRIBUTE_WIDTH),
  };
  workspace = undefined;
  return taken;
}

/**
 * One document being read: XML 1.0 (fifth edition) with Namespaces 1.0, no document type declaration, from UTF-8 bytes
 * into flat arrays. This file is long because its loops share their state and are written for speed: they look at
 * every byte once, make no string and allocate nothing but the arrays. Where an array is read within its bounds,
 * `?? 0` only speaks to the compiler.
 */
export class XmlParser {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #limits: XmlLimits;
  readonly #scope: NamespaceScope;
  readonly #words: Words;
  readonly #workspace: Workspace;
  /** Names beyond the vocabulary met before: namespace, offset, length, name. A cache, never a truth. */
  #unknown: Int32Array | undefined;
  #elements: Int32Array;
  #size = 0;
  #attributes: Int32Array;
  #attributeCount = 0;
  /** Pairs of what the element being read declares: offset and length of the prefix. */
  readonly #declared: number[] = [];
  #open = -1;
  #beyondAscii = false;
  /** Of the name read last: where its colon stands, -1 for none; the hashes of its local part and of its prefix. */
  #colon = -1;
  #hash = 0;
  #prefixHash = 0;
  #finding: Finding | undefined;

  constructor(bytes: Uint8Array, limits: XmlLimits) {
    this.#bytes = bytes;
    this.#end = bytes.length;
    this.#limits = limits;
    this.#words = new Words(bytes);
    this.#scope = new NamespaceScope(this.#words, limits.maxNamespaces, limits.maxUnknownNames);
    this.#workspace = takeWorkspace();
    this.#elements = this.#workspace.elements;
    this.#attributes = this.#workspace.attributes;
  }

  /** Reads the document that begins (after its declaration) at `start`. */
  read(start: number): { readonly document: XmlDocument } | { readonly finding: Finding } {
    const root = this.#outside(start, true);
    const after = root < 0 ? -1 : this.#content(root);
    const end = after < 0 ? -1 : this.#outside(after, false);
    const refusal =
      end < 0 || this.#finding !== undefined ? (this.#finding ?? this.#refused('XML-ENDED-EARLY', 0)) : undefined;
    const result = refusal === undefined ? { document: this.#document() } : { finding: refusal };
    workspace = this.#workspace;
    return result;
  }

  #document(): XmlDocument {
    const last = this.#size * ELEMENT_WIDTH;
    this.#elements.fill(0, last, last + ELEMENT_WIDTH);
    this.#elements[last + PARENT] = -2;
    this.#elements[last + FIRST_ATTRIBUTE] = this.#attributeCount;
    return new FlatXmlDocument({
      bytes: this.#bytes,
      elements: this.#elements.slice(0, last + ELEMENT_WIDTH),
      size: this.#size,
      attributes: this.#attributes.slice(0, this.#attributeCount * ATTRIBUTE_WIDTH),
      texts: [],
      names: this.#scope.names,
      beyondAscii: this.#beyondAscii,
    });
  }

  /** What may stand around the document element: white space, comments, processing instructions. */
  #outside(start: Place, before: boolean): Place {
    const bytes = this.#bytes;
    let at = start;
    for (;;) {
      while (at < this.#end && isSpace(bytes[at] ?? 0)) at++;
      if (at >= this.#end) return before ? this.#refuse('XML-EMPTY', at) : at;
      if (bytes[at] !== LESS_THAN) return this.#strayOutside(at);
      const next = bytes[at + 1];
      if (next !== EXCLAMATION && next !== QUESTION) {
        return before ? at : this.#refuse('XML-CONTENT-OUTSIDE-ROOT', at);
      }
      if (next === EXCLAMATION && bytes[at + 2] !== HYPHEN) {
        const doctype = decodeUtf8(bytes, at, Math.min(at + 9, this.#end)) === '<!DOCTYPE';
        return this.#refuse(doctype ? 'XML-DTD-REFUSED' : 'XML-CONTENT-OUTSIDE-ROOT', at);
      }
      at = next === QUESTION ? this.#instruction(at) : this.#comment(at);
      if (at < 0) return -1;
    }
  }

  #strayOutside(at: number): Place {
    return this.#character(at) < 0 ? -1 : this.#refuse('XML-CONTENT-OUTSIDE-ROOT', at);
  }

  /** From the start tag of the document element through its end tag. */
  #content(start: Place): Place {
    const bytes = this.#bytes;
    const end = this.#end;
    const words = this.#words;
    let at = start;
    let depth = 0;
    for (;;) {
      // A tag begins at `at`.
      if (bytes[at + 1] === SLASH) {
        at = this.#endTag(at);
        if (at < 0) return -1;
        depth--;
        if (depth === 0) return at;
      } else {
        if (this.#size >= this.#limits.maxElements) {
          return this.#refuse('XML-LIMIT-ELEMENTS', at, { limit: this.#limits.maxElements });
        }
        const node = this.#size;
        at = this.#startTag(at);
        if (at < 0) return -1;
        if (this.#open === node) {
          depth++;
          if (depth > this.#limits.maxDepth) {
            return this.#refuse('XML-LIMIT-DEPTH', at - 1, { limit: this.#limits.maxDepth });
          }
        } else if (depth === 0) return at;
      }

      // A run of text, up to the next tag.
      const runStart = at;
      at = spaceEnd(words, bytes, at, end);
      if (at + 1 < end && bytes[at] === LESS_THAN) {
        const next = bytes[at + 1] ?? 0;
        if (next !== EXCLAMATION && next !== QUESTION) {
          if (at > runStart && next === SLASH && this.#open === this.#size - 1) this.#whiteLeaf(runStart, at);
          continue;
        }
      }
      // Once more from the start: white space may hold carriage returns, which matter now.
      at = runStart;
      let flags = 0;
      let solid = false;
      for (;;) {
        at = plainEnd(words, bytes, at, end);
        if (at >= end) return this.#endedEarly(at);
        const byte = bytes[at] ?? 0;
        if (byte === LESS_THAN) {
          const next = bytes[at + 1] ?? 0;
          if (next !== EXCLAMATION && next !== QUESTION) break;
          const section = next === EXCLAMATION && bytes[at + 2] === BRACKET_OPEN;
          if (section) solid = true;
          at = section ? this.#cdata(at) : next === QUESTION ? this.#instruction(at) : this.#comment(at);
          if (at < 0) return -1;
          flags |= this.#beyondAscii ? TO_RESOLVE | BEYOND_ASCII : TO_RESOLVE;
        } else if (byte >= 0x80) {
          at = this.#character(at);
          if (at < 0) return -1;
          flags |= BEYOND_ASCII;
        } else if (byte === AMPERSAND) {
          at = this.#reference(at);
          if (at < 0) return -1;
          flags |= TO_RESOLVE;
          solid = true;
        } else if (byte === CARRIAGE_RETURN) {
          flags |= TO_RESOLVE;
          at++;
        } else if (byte === BRACKET_CLOSE) {
          if (bytes[at + 1] === BRACKET_CLOSE && bytes[at + 2] === GREATER_THAN) {
            return this.#refuse('XML-CDATA-END-IN-TEXT', at);
          }
          at++;
        } else return this.#character(at);
      }
      if (flags >= TO_RESOLVE) this.#resolvableRun(runStart, at, flags, solid);
      else this.#addRun(runStart, at, flags);
    }
  }

  /** White space that is all of an element's content is its text. */
  #whiteLeaf(start: number, end: number): void {
    const carriageReturn = this.#bytes.subarray(start, end).includes(CARRIAGE_RETURN);
    this.#addRun(start, end, carriageReturn ? TO_RESOLVE : 0);
  }

  /** A run with markup or line ends in it: no text where it is only white space beside a child element. */
  #resolvableRun(start: number, end: number, flags: number, solid: boolean): void {
    const leaf = this.#bytes[end + 1] === SLASH && this.#open === this.#size - 1;
    if (leaf || solid || !this.#isWhiteRun(start, end)) this.#addRun(start, end, flags);
  }

  /** Adds a run to the open element's text; a second run stretches the text over the child elements between them. */
  #addRun(start: number, end: number, flags: number): void {
    const at = this.#open * ELEMENT_WIDTH;
    const before = this.#elements[at + TEXT_SIZE] ?? 0;
    if (before === 0) {
      this.#elements[at + TEXT_START] = start;
      this.#elements[at + TEXT_SIZE] = ((end - start) << 2) | flags;
      return;
    }
    const first = this.#elements[at + TEXT_START] ?? 0;
    this.#elements[at + TEXT_SIZE] = ((end - first) << 2) | TO_RESOLVE | BEYOND_ASCII;
  }

  /** Whether a run without references and CDATA is white space but for comments and processing instructions. */
  #isWhiteRun(start: number, end: number): boolean {
    const bytes = this.#bytes;
    let at = start;
    while (at < end) {
      if (isSpace(bytes[at] ?? 0)) at++;
      else if (bytes[at] !== LESS_THAN) return false;
      else at = bytes[at + 1] === QUESTION ? this.#instruction(at) : this.#comment(at);
    }
    return true;
  }

  #endTag(start: Place): Place {
    const bytes = this.#bytes;
    const record = this.#open * ELEMENT_WIDTH;
    const nameStart = (this.#elements[record + PLACE] ?? 0) + 1;
    const length = this.#elements[record + TAG_NAME_LENGTH] ?? 0;
    let at = start + 2;
    if (at + length >= this.#end) return this.#endTagProblem(start);
    if (!this.#words.same(at, nameStart, length)) return this.#endTagProblem(start);
    at += length;
    while (at < this.#end && isSpace(bytes[at] ?? 0)) at++;
    if (at >= this.#end || bytes[at] !== GREATER_THAN) return this.#endTagProblem(start);
    this.#close();
    return at + 1;
  }

  #close(): void {
    const record = this.#open * ELEMENT_WIDTH;
    this.#elements[record + END] = this.#size;
    if (this.#scope.owner === this.#open) this.#scope.leave(this.#open);
    this.#open = this.#elements[record + PARENT] ?? -1;
  }

  #endTagProblem(start: Place): Place {
    const afterName = this.#name(start + 2);
    if (afterName < 0) return -1;
    const record = this.#open * ELEMENT_WIDTH;
    const nameStart = (this.#elements[record + PLACE] ?? 0) + 1;
    const expected = this.#excerpt(nameStart, nameStart + (this.#elements[record + TAG_NAME_LENGTH] ?? 0));
    const found = this.#excerpt(start + 2, afterName);
    if (found !== expected) return this.#refuse('XML-TAG-MISMATCH', start, { expected, found });
    let at = afterName;
    while (at < this.#end && isSpace(this.#bytes[at] ?? 0)) at++;
    return at >= this.#end ? this.#endedEarly(at) : this.#refuse('XML-TAG-MALFORMED', at, { name: found });
  }

  /** A start tag or empty-element tag: records the element and, unless it is empty, opens it. */
  #startTag(start: Place): Place {
    const bytes = this.#bytes;
    const node = this.#size;
    if ((node + 2) * ELEMENT_WIDTH > this.#elements.length) this.#elements = grown(this.#elements);
    const elements = this.#elements;
    const record = node * ELEMENT_WIDTH;
    const afterName = this.#name(start + 1);
    if (afterName < 0) return -1;
    const colon = this.#colon;
    const hash = this.#hash;
    const prefixHash = this.#prefixHash;
    const firstAttribute = this.#attributeCount;
    elements[record + PARENT] = this.#open;
    elements[record + PLACE] = start;
    elements[record + TAG_NAME_LENGTH] = afterName - start - 1;
    elements[record + FIRST_ATTRIBUTE] = firstAttribute;
    elements[record + TEXT_SIZE] = 0;

    let at = afterName;
    let byte = at < this.#end ? (bytes[at] ?? 0) : 0;
    if (byte !== GREATER_THAN) {
      at = this.#attributesOf(node, at);
      if (at < 0) return -1;
      byte = bytes[at] ?? 0;
    }
    const name = this.#resolve(start + 1, afterName, colon, hash, prefixHash, 0);
    if (name < 0) return -1;
    elements[record + NAME] = name;
    this.#size = node + 1;
    if (byte === GREATER_THAN) {
      this.#open = node;
      return at + 1;
    }
    elements[record + END] = node + 1;
    if (this.#scope.owner === node) this.#scope.leave(node);
    return at + 2;
  }

  /** The attributes up to > or />, where it stops. */
  #attributesOf(node: number, start: Place): Place {
    const bytes = this.#bytes;
    const first = this.#attributeCount;
    const declared = this.#declared;
    declared.length = 0;
    let prefixed = false;
    let count = 0;
    let at = start;
    for (;;) {
      const spaceStart = at;
      while (at < this.#end && isSpace(bytes[at] ?? 0)) at++;
      if (at >= this.#end) return this.#endedEarly(at);
      const byte = bytes[at] ?? 0;
      if (byte === GREATER_THAN) break;
      if (byte === SLASH) {
        if (bytes[at + 1] === GREATER_THAN) break;
        return this.#refuse('XML-TAG-MALFORMED', at, { name: this.#tagName(node) });
      }
      if (at === spaceStart) return this.#refuse('XML-TAG-MALFORMED', at, { name: this.#tagName(node) });
      if (++count > this.#limits.maxAttributes) {
        return this.#refuse('XML-LIMIT-ATTRIBUTES', at, { limit: this.#limits.maxAttributes });
      }
      const nameStart = at;
      const nameEnd = this.#name(at);
      if (nameEnd < 0) return -1;
      const colon = this.#colon;
      const hash = this.#hash;
      at = nameEnd;
      while (at < this.#end && isSpace(bytes[at] ?? 0)) at++;
      if (bytes[at] !== EQUALS) return this.#attributeProblem(at, nameStart, nameEnd);
      at++;
      while (at < this.#end && isSpace(bytes[at] ?? 0)) at++;
      const quote = bytes[at];
      if (quote !== DOUBLE_QUOTE && quote !== APOSTROPHE) return this.#attributeProblem(at, nameStart, nameEnd);
      const valueStart = at + 1;
      let flags = 0;
      at = valueStart;
      for (;;) {
        while (at < this.#end && attributeClasses[bytes[at] ?? 0] === PLAIN) at++;
        if (at >= this.#end) return this.#endedEarly(at);
        const special = bytes[at] ?? 0;
        if (special === quote) break;
        const kind = attributeClasses[special];
        if (kind === HIGH || kind === FORBIDDEN) {
          at = this.#character(at);
          if (at < 0) return -1;
          flags |= BEYOND_ASCII;
        } else if (special === LESS_THAN) {
          return this.#refuse('XML-ATTRIBUTE-LESS-THAN', at, { name: this.#excerpt(nameStart, nameEnd) });
        } else if (special === AMPERSAND) {
          at = this.#reference(at);
          if (at < 0) return -1;
          flags |= TO_RESOLVE;
        } else {
          if (special !== DOUBLE_QUOTE && special !== APOSTROPHE) flags |= TO_RESOLVE;
          at++;
        }
      }
      const valueEnd = at;
      at++;
      if (bytes[nameStart] === 0x78 && this.#isDeclaration(nameStart, nameEnd, colon)) {
        if (!this.#declare(node, nameStart, nameEnd, colon, hash, valueStart, valueEnd, flags)) return -1;
        continue;
      }
      if ((this.#attributeCount + 1) * ATTRIBUTE_WIDTH > this.#attributes.length) {
        this.#attributes = grown(this.#attributes);
      }
      const record = this.#attributeCount * ATTRIBUTE_WIDTH;
      if (colon < 0) {
        const name = this.#resolve(nameStart, nameEnd, -1, hash, 0, 1);
        if (name < 0) return -1;
        this.#attributes[record] = name;
        if (!this.#isNewAttribute(first, this.#attributeCount, name, nameStart, nameEnd)) return -1;
      } else {
        // The prefix may be declared further on in this tag: until then, where the name stands.
        this.#attributes[record] = -nameStart;
        prefixed = true;
      }
      this.#attributes[record + 1] = valueStart;
      this.#attributes[record + 2] = ((valueEnd - valueStart) << 2) | flags;
      this.#attributeCount++;
    }
    return prefixed && !this.#resolvePrefixed(first) ? -1 : at;
  }

  /** Gives the element's prefixed attributes their names, now that all its declarations are known. */
  #resolvePrefixed(first: number): boolean {
    for (let each = first; each < this.#attributeCount; each++) {
      const record = each * ATTRIBUTE_WIDTH;
      const pending = this.#attributes[record] ?? 0;
      if (pending >= 0) continue;
      const nameEnd = this.#name(-pending);
      const name = this.#resolve(-pending, nameEnd, this.#colon, this.#hash, this.#prefixHash, 1);
      if (name < 0) return false;
      this.#attributes[record] = name;
      for (let other = first; other < this.#attributeCount; other++) {
        if (other !== each && this.#attributes[other * ATTRIBUTE_WIDTH] === name) {
          this.#refuse('XML-ATTRIBUTE-REPEATED', -pending, { name: this.#excerpt(-pending, nameEnd) });
          return false;
        }
      }
    }
    return true;
  }

  #isNewAttribute(first: number, end: number, name: number, nameStart: number, nameEnd: number): boolean {
    for (let each = first; each < end; each++) {
      if (this.#attributes[each * ATTRIBUTE_WIDTH] === name) {
        this.#refuse('XML-ATTRIBUTE-REPEATED', nameStart, { name: this.#excerpt(nameStart, nameEnd) });
        return false;
      }
    }
    return true;
  }

  #attributeProblem(at: Place, nameStart: number, nameEnd: number): Place {
    if (at >= this.#end) return this.#endedEarly(at);
    return this.#refuse('XML-ATTRIBUTE-MALFORMED', at, { name: this.#excerpt(nameStart, nameEnd) });
  }

  #isDeclaration(nameStart: number, nameEnd: number, colon: number): boolean {
    const end = colon < 0 ? nameEnd : colon;
    return end - nameStart === 5 && sameText(this.#bytes, nameStart, 'xmlns');
  }

  /** A namespace declaration (Namespaces 1.0, sections 2.2 and 3). */
  #declare(
    node: number,
    nameStart: number,
    nameEnd: number,
    colon: number,
    hash: number,
    valueStart: number,
    valueEnd: number,
    flags: number,
  ): boolean {
    const prefixStart = colon < 0 ? nameEnd : colon + 1;
    const prefixLength = nameEnd - prefixStart;
    const declared = this.#declared;
    for (let at = 0; at < declared.length; at += 2) {
      if (declared[at + 1] === prefixLength && this.#words.same(declared[at] ?? 0, prefixStart, prefixLength)) {
        this.#refuse('XML-ATTRIBUTE-REPEATED', nameStart, { name: this.#excerpt(nameStart, nameEnd) });
        return false;
      }
    }
    declared.push(prefixStart, prefixLength);
    const namespace = this.#namespaceOf(valueStart, valueEnd, flags);
    const isXml = prefixLength === 3 && sameText(this.#bytes, prefixStart, 'xml');
    const reserved =
      namespace === RESERVED ||
      (prefixLength === 5 && sameText(this.#bytes, prefixStart, 'xmlns')) ||
      isXml !== (namespace === xmlNamespace) ||
      (namespace === noNamespace && prefixLength > 0);
    if (reserved) {
      const uri = this.#uriOf(valueStart, valueEnd, flags).slice(0, longestExcerpt);
      this.#refuse('XML-NAMESPACE-MALFORMED', nameStart, { name: this.#excerpt(nameStart, nameEnd), uri });
      return false;
    }
    if (isXml) return true;
    if (namespace < 0) {
      this.#refuse('XML-LIMIT-NAMESPACES', nameStart, { limit: this.#limits.maxUnknownNames });
      return false;
    }
    // The local part of the attribute's name is the prefix.
    const prefixHash = prefixLength === 0 ? 0 : hash;
    if (!this.#scope.declare(node, { start: prefixStart, length: prefixLength, hash: prefixHash }, namespace)) {
      this.#refuse('XML-LIMIT-NAMESPACES', nameStart, { limit: this.#limits.maxNamespaces });
      return false;
    }
    return true;
  }

  /** The namespace that an attribute value names: {@link RESERVED} for that of xmlns, -1 where there are too many. */
  #namespaceOf(start: number, end: number, flags: number): number {
    if (flags === 0) {
      const fixed = findFixedNamespace(this.#words.hash(start, end), this.#words, start, end - start);
      if (fixed >= 0) return fixed;
    }
    const uri = this.#uriOf(start, end, flags);
    return uri === xmlnsUri ? RESERVED : this.#scope.numberOf(uri);
  }

  #uriOf(start: number, end: number, flags: number): string {
    return flags < TO_RESOLVE ? decodeUtf8(this.#bytes, start, end) : resolveAttribute(this.#bytes, start, end);
  }

  /** A qualified name: where it ends; {@link #colon} says where its colon stands, -1 for none. */
  #name(start: Place): Place {
    const bytes = this.#bytes;
    const words = this.#words;
    this.#colon = -1;
    this.#prefixHash = 0;
    let hash = 0;
    let partStart = start;
    let at = start;
    for (;;) {
      const word = words.at(at);
      if (isLetterWord(word)) {
        hash = mixed(hash, word);
        at += 4;
        continue;
      }
      let count = 0;
      while (count < 4 && nameClasses[(word >>> (count << 3)) & 0xff] === NAME_CLASS) count++;
      if (count > 0) {
        hash = mixed(hash, firstBytes(word, count));
        at += count;
        if (count === 4) continue;
      }
      const ended = nameClasses[bytes[at] ?? 0];
      if (at === partStart || !isAsciiNameStart(bytes[partStart] ?? 0) || at >= this.#end) return this.#anyName(start);
      if (ended === NAME_HIGH || (ended === NAME_COLON && this.#colon >= 0)) return this.#anyName(start);
      if (ended !== NAME_COLON) break;
      this.#colon = at;
      this.#prefixHash = hash;
      hash = 0;
      partStart = ++at;
    }
    this.#hash = hash;
    return at;
  }

  /** As {@link #name}, for names beyond ASCII and for what is none. */
  #anyName(start: Place): Place {
    const end = this.#wholeName(start);
    if (end < 0) return -1;
    const colon = this.#colon;
    this.#prefixHash = colon < 0 ? 0 : this.#words.hash(start, colon);
    this.#hash = this.#words.hash(colon < 0 ? start : colon + 1, end);
    return end;
  }

  #wholeName(start: Place): Place {
    const bytes = this.#bytes;
    const end = this.#end;
    this.#colon = -1;
    let at = start;
    for (;;) {
      while (at < end && nameClasses[bytes[at] ?? 0] === NAME_CLASS) at++;
      if (at >= end) return this.#endedEarly(at);
      const kind = nameClasses[bytes[at] ?? 0];
      if (kind === NAME_COLON) {
        if (this.#colon >= 0 || at === start) return this.#refuse('XML-NAME-MALFORMED', at);
        this.#colon = at;
        at++;
      } else if (kind === NAME_HIGH) {
        const first = at === start || at - 1 === this.#colon;
        const next = this.#character(at);
        if (next < 0) return -1;
        const codePoint = codePointAt(bytes, at, next - at);
        if (first ? !isHighNameStart(codePoint) : !isHighName(codePoint)) return this.#refuse('XML-NAME-MALFORMED', at);
        at = next;
      } else break;
    }
    if (at === start || !this.#startsName(start)) return this.#nameProblem(start);
    if (this.#colon >= 0 && (this.#colon + 1 === at || !this.#startsName(this.#colon + 1))) {
      return this.#nameProblem(this.#colon + 1);
    }
    return at;
  }

  #startsName(at: number): boolean {
    const byte = this.#bytes[at] ?? 0;
    return byte >= 0x80 || isAsciiNameStart(byte);
  }

  #nameProblem(at: number): Place {
    return this.#bytes[at] === undefined || this.#character(at) < 0 ? -1 : this.#refuse('XML-NAME-MALFORMED', at);
  }

  /** The number of a qualified name in the context in force; the hashes are of its local part and its prefix. */
  #resolve(start: number, end: number, colon: number, hash: number, prefixHash: number, attribute: 0 | 1): number {
    const localStart = colon < 0 ? start : colon + 1;
    const prefixLength = colon < 0 ? 0 : colon - start;
    const namespace = attribute === 1 && colon < 0 ? noNamespace : this.#scope.resolve(start, prefixLength, prefixHash);
    if (namespace < 0) {
      return this.#refuse('XML-PREFIX-UNDECLARED', start, { prefix: this.#excerpt(start, start + prefixLength) });
    }
    const fixed = findFixedName(namespace, hash, this.#words, localStart, end - localStart);
    return fixed >= 0 ? fixed : this.#unknownName(namespace, hash, localStart, end);
  }

  #unknownName(namespace: number, hash: number, start: number, end: number): number {
    const cache = (this.#unknown ??= new Int32Array(cacheSlots * cacheWidth).fill(-1));
    const slot = (mixed(hash, namespace) & (cacheSlots - 1)) * cacheWidth;
    const length = end - start;
    if (
      cache[slot] === namespace &&
      cache[slot + 2] === length &&
      this.#words.same(start, cache[slot + 1] ?? 0, length)
    ) {
      return cache[slot + 3] ?? -1;
    }
    const name = this.#scope.unknownName(namespace, decodeUtf8(this.#bytes, start, end));
    if (name < 0) return this.#refuse('XML-LIMIT-NAMES', start, { limit: this.#limits.maxUnknownNames });
    cache[slot] = namespace;
    cache[slot + 1] = start;
    cache[slot + 2] = length;
    cache[slot + 3] = name;
    return name;
  }

  /** One character: where it ends. */
  #character(at: Place): Place {
    const bytes = this.#bytes;
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      if (isCharacter(first)) return at + 1;
      return this.#refuse('XML-CHARACTER-FORBIDDEN', at, { character: codePointName(first) });
    }
    this.#beyondAscii = true;
    const length = sequenceLength(bytes, at, this.#end);
    if (length === 0)
      return this.#refuse('XML-ENCODING-BROKEN', at, { encoding: 'UTF-8', byte: hexadecimal(first, 2) });
    // Only U+FFFE and U+FFFF are well-formed and yet no characters of XML.
    if (first === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) {
      return this.#refuse('XML-CHARACTER-FORBIDDEN', at, { character: codePointName(codePointAt(bytes, at, 3)) });
    }
    return at + length;
  }

  /** A character reference or one of the five predefined entities: where it ends. */
  #reference(start: Place): Place {
    const bytes = this.#bytes;
    let at = start + 1;
    if (bytes[at] === HASH) {
      const hexadecimalForm = bytes[at + 1] === 0x78;
      at += hexadecimalForm ? 2 : 1;
      const digits = at;
      while (at < this.#end && isDigit(bytes[at] ?? 0, hexadecimalForm)) at++;
      if (at === digits || bytes[at] !== SEMICOLON) return this.#refuse('XML-REFERENCE-MALFORMED', start);
      const codePoint = referenced(bytes, start + 1, at);
      if (!isCharacter(codePoint)) {
        return this.#refuse('XML-CHARACTER-FORBIDDEN', start, { character: codePointName(codePoint) });
      }
      return at + 1;
    }
    const nameEnd = this.#name(at);
    if (nameEnd < 0) {
      this.#finding = undefined;
      return this.#refuse('XML-REFERENCE-MALFORMED', start);
    }
    if (bytes[nameEnd] !== SEMICOLON) return this.#refuse('XML-REFERENCE-MALFORMED', start);
    if (referenced(bytes, at, nameEnd) < 0) {
      return this.#refuse('XML-ENTITY-UNDECLARED', start, { name: this.#excerpt(at, nameEnd) });
    }
    return nameEnd + 1;
  }

  #comment(start: Place): Place {
    const bytes = this.#bytes;
    if (bytes[start + 2] !== HYPHEN || bytes[start + 3] !== HYPHEN) return this.#markupProblem(start);
    let at = start + 4;
    for (;;) {
      at = this.#plainUntil(at, HYPHEN);
      if (at < 0) return -1;
      if (bytes[at + 1] !== HYPHEN) at++;
      else if (bytes[at + 2] === GREATER_THAN) return at + 3;
      else return at + 2 >= this.#end ? this.#endedEarly(at) : this.#refuse('XML-COMMENT-MALFORMED', at);
    }
  }

  #cdata(start: Place): Place {
    const bytes = this.#bytes;
    if (decodeUtf8(bytes, start, Math.min(start + 9, this.#end)) !== '<![CDATA[') return this.#markupProblem(start);
    let at = start + 9;
    for (;;) {
      at = this.#plainUntil(at, BRACKET_CLOSE);
      if (at < 0) return -1;
      if (bytes[at + 1] === BRACKET_CLOSE && bytes[at + 2] === GREATER_THAN) return at + 3;
      at++;
    }
  }

  #instruction(start: Place): Place {
    const bytes = this.#bytes;
    const targetEnd = this.#name(start + 2);
    if (targetEnd < 0) return -1;
    const target = decodeUtf8(bytes, start + 2, Math.min(targetEnd, start + 2 + longestExcerpt));
    if (this.#colon >= 0 || target.toLowerCase() === 'xml') {
      return this.#refuse('XML-INSTRUCTION-MALFORMED', start, { name: target });
    }
    const closes = bytes[targetEnd] === QUESTION && bytes[targetEnd + 1] === GREATER_THAN;
    if (!closes && !isSpace(bytes[targetEnd] ?? 0)) {
      return this.#refuse('XML-INSTRUCTION-MALFORMED', targetEnd, { name: target });
    }
    let at = targetEnd;
    for (;;) {
      at = this.#plainUntil(at, QUESTION);
      if (at < 0) return -1;
      if (bytes[at + 1] === GREATER_THAN) return at + 2;
      at++;
    }
  }

  /** Something that begins with `<!` in content and is neither comment nor CDATA section. */
  #markupProblem(start: Place): Place {
    const text = decodeUtf8(this.#bytes, start, Math.min(start + 9, this.#end));
    if (start + 9 > this.#end) return this.#endedEarly(this.#end);
    if (text === '<!DOCTYPE') return this.#refuse('XML-DTD-REFUSED', start);
    return this.#refuse(text.startsWith('<![') ? 'XML-CDATA-MALFORMED' : 'XML-COMMENT-MALFORMED', start);
  }

  /** Over characters of any kind to the next `mark`, which must come. */
  #plainUntil(start: Place, mark: number): Place {
    const bytes = this.#bytes;
    let at = start;
    for (;;) {
      at = this.#words.plainEndBefore(at, mark);
      const next = at + 4;
      while (at < next && at < this.#end && bytes[at] !== mark && textClasses[bytes[at] ?? 0] === PLAIN) at++;
      if (at === next) continue;
      if (at >= this.#end) return this.#endedEarly(at);
      if (bytes[at] === mark) return at;
      at = this.#character(at);
      if (at < 0) return -1;
    }
  }

  #endedEarly(at: Place): Place {
    return this.#refuse('XML-ENDED-EARLY', Math.min(at, this.#end), {
      name: this.#open < 0 ? '' : this.#tagName(this.#open),
    });
  }

  #tagName(node: number): string {
    const record = node * ELEMENT_WIDTH;
    const start = (this.#elements[record + PLACE] ?? 0) + 1;
    return this.#excerpt(start, start + (this.#elements[record + TAG_NAME_LENGTH] ?? 0));
  }

  #excerpt(start: number, end: number): string {
    return decodeUtf8(this.#bytes, start, Math.min(end, start + longestExcerpt));
  }

  #refuse(problem: XmlProblem, at: Place, values: Readonly<Record<string, string | number>> = {}): -1 {
    this.#finding ??= this.#refused(problem, at, values);
    return -1;
  }

  #refused(problem: XmlProblem, at: Place, values: Readonly<Record<string, string | number>> = {}): Finding {
    const path = this.#open < 0 ? '/' : pathOf(this.#soFar(), this.#open);
    return xmlFinding(problem, { path, ...placeOf(this.#bytes, at) }, values);
  }

  /** The elements read so far, as if all that are open ended here. */
  #soFar(): XmlDocument {
    for (let node = this.#open; node >= 0; node = this.#elements[node * ELEMENT_WIDTH + PARENT] ?? -1) {
      this.#elements[node * ELEMENT_WIDTH + END] = this.#size;
    }
    return this.#document();
  }
}

function grown(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Whether this ASCII text stands at `start`. */
function sameText(bytes: Uint8Array, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

function isDigit(byte: number, hexadecimalForm: boolean): boolean {
  if (byte >= 0x30 && byte <= 0x39) return true;
  const lower = byte | 0x20;
  return hexadecimalForm && lower >= 0x61 && lower <= 0x66;
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function codePointName(codePoint: number): string {
  return `U+${hexadecimal(codePoint, 4)}`;
}
