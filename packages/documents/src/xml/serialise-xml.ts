import type { Finding } from '../model/finding.js';
import { firstForbiddenCharacter } from './encoding.js';
import { pathOf } from './path-of.js';
import { encodeUtf8 } from './utf8.js';
import { fixedNamespaces } from './vocabulary/namespaces.js';
import type { XmlDocument, XmlName, XmlNode } from './xml-document.js';
import { xmlFinding } from './xml-problem.js';

export interface XmlWriting {
  /** Spaces for each level; 0 writes no white space between elements. Default 2. */
  readonly indent?: number;
  /** Whether the XML declaration is written. Default yes. */
  readonly declaration?: boolean;
}

export type SerialisedXml =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly finding: Finding };

/**
 * A document as UTF-8 bytes: canonical prefixes, declared on the document element, in the order of the fixed table;
 * the same document gives the same bytes. Refused where a text has a character that XML cannot hold: it is never
 * replaced. An element with text and child elements is written without white space of ours.
 */
export function serialiseXml(
  document: XmlDocument,
  { indent = 2, declaration = true }: XmlWriting = {},
): SerialisedXml {
  const names = new WrittenNames(document);
  const pieces: string[] = declaration ? ['<?xml version="1.0" encoding="UTF-8"?>\n'] : [];
  const open: { readonly node: XmlNode; readonly end: XmlNode; readonly spaced: boolean }[] = [];
  for (let node = 0; node < document.size; node++) {
    for (let last = open.at(-1); last !== undefined && last.end <= node; last = open.at(-1)) {
      open.pop();
      pieces.push(closing(names.of(document.name(last.node)), last.spaced ? newLine(indent, open.length) : ''));
    }
    if (open.at(-1)?.spaced === true) pieces.push(newLine(indent, open.length));
    const tag = names.of(document.name(node));
    pieces.push('<', tag, node === 0 ? names.declarations() : '');
    for (const { name, value } of document.attributes(node)) {
      if (firstForbiddenCharacter(value) >= 0) return refused(document, node, value);
      pieces.push(' ', names.of(name), '="', escapeAttribute(value), '"');
    }
    const text = document.text(node);
    if (firstForbiddenCharacter(text) >= 0) return refused(document, node, text);
    const childless = document.firstChild(node) < 0;
    if (childless && text === '') pieces.push('/>');
    else if (childless) pieces.push('>', escapeText(text), closing(tag, ''));
    else {
      pieces.push('>', escapeText(text));
      open.push({ node, end: document.end(node), spaced: indent > 0 && text === '' });
    }
  }
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    pieces.push(closing(names.of(document.name(last.node)), last.spaced ? newLine(indent, open.length) : ''));
  }
  pieces.push('\n');
  return { ok: true, bytes: encodeUtf8(pieces.join('')) };
}

const newLine = (indent: number, depth: number): string => `\n${' '.repeat(indent * depth)}`;
const closing = (tag: string, before: string): string => `${before}</${tag}>`;

function refused(document: XmlDocument, node: XmlNode, text: string): SerialisedXml {
  const codePoint = text.codePointAt(firstForbiddenCharacter(text)) ?? 0;
  const character = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const where = { path: pathOf(document, node), line: document.line(node), column: document.column(node) };
  return { ok: false, finding: xmlFinding('XML-CHARACTER-FORBIDDEN', where, { character }) };
}

function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

function escapeAttribute(value: string): string {
  if (!/[&<"\t\n\r]/.test(value)) return value;
  return value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/\t/g, '&#9;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;');
}

/** How a document's names are written: the qualified name of each and the declarations that make it true. */
class WrittenNames {
  readonly #document: XmlDocument;
  readonly #prefixes = new Map<string, string>();
  readonly #qualified = new Map<XmlName, string>();

  constructor(document: XmlDocument) {
    this.#document = document;
    const { elements, attributes } = usedNamespaces(document);
    const root = document.nameUri(document.name(document.root));
    // The document element's namespace is the default one where it has no canonical prefix and nothing needs another.
    if (root !== '' && (canonicalPrefix(root) ?? '') === '' && !elements.has('') && !attributes.has(root)) {
      this.#prefixes.set(root, '');
    }
    const uris = new Set([...elements, ...attributes]);
    const ordered = [...fixedNamespaces.map(({ uri }) => uri).filter((uri) => uris.has(uri)), ...uris];
    let made = 0;
    for (const uri of ordered) {
      if (uri === '' || this.#prefixes.has(uri)) continue;
      const canonical = canonicalPrefix(uri) ?? '';
      this.#prefixes.set(uri, canonical === '' ? `ns${++made}` : canonical);
    }
  }

  of(name: XmlName): string {
    let qualified = this.#qualified.get(name);
    if (qualified === undefined) {
      const prefix = this.#prefixes.get(this.#document.nameUri(name)) ?? '';
      qualified = prefix === '' ? this.#document.localName(name) : `${prefix}:${this.#document.localName(name)}`;
      this.#qualified.set(name, qualified);
    }
    return qualified;
  }

  declarations(): string {
    return [...this.#prefixes]
      .filter(([, prefix]) => prefix !== 'xml')
      .map(([uri, prefix]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`)
      .join('');
  }
}

function canonicalPrefix(uri: string): string | undefined {
  return fixedNamespaces.find((namespace) => namespace.uri === uri)?.prefix;
}

function usedNamespaces(document: XmlDocument): {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
} {
  const elementNames = new Set<XmlName>();
  const attributeNames = new Set<XmlName>();
  for (let node = 0; node < document.size; node++) {
    elementNames.add(document.name(node));
    if (document.attributeCount(node) > 0) for (const { name } of document.attributes(node)) attributeNames.add(name);
  }
  const uris = (names: ReadonlySet<XmlName>): Set<string> =>
    new Set([...names].map((name) => document.nameUri(name)).filter((uri) => uri !== '' || names === elementNames));
  return { elements: uris(elementNames), attributes: uris(attributeNames) };
}
