import { readXml, type XmlDocument } from '@saikne/documents';

/** An XML element that can be changed; names carry the canonical prefixes. */
export interface Element {
  name: string;
  attributes: Map<string, string>;
  children: Element[];
  text: string;
}

/** Reads a UBL document; undefined where it is none, or has names of other vocabularies. */
export function readElement(bytes: Uint8Array): Element | undefined {
  const read = readXml(bytes);
  return read.ok ? elementOf(read.document, read.document.root) : undefined;
}

function elementOf(document: XmlDocument, node: number): Element | undefined {
  const name = document.nameText(document.name(node));
  const attributes = new Map<string, string>();
  for (const attribute of document.attributes(node)) {
    const attributeName = document.nameText(attribute.name);
    if (!attributeName.includes(':')) attributes.set(attributeName, attribute.value);
  }
  const children: Element[] = [];
  for (let child = document.firstChild(node); child !== -1; child = document.nextSibling(child)) {
    const element = elementOf(document, child);
    if (element === undefined) return undefined;
    children.push(element);
  }
  if (!/^(?:(?:cac|cbc|ext):)?[A-Za-z0-9]+$/.test(name)) return undefined;
  return { name, attributes, children, text: document.text(node) };
}

export function cloneElement(element: Element): Element {
  return { ...element, attributes: new Map(element.attributes), children: element.children.map(cloneElement) };
}

/** An element with its text, attributes and children. */
export function element(
  name: string,
  ...content: readonly (string | Element | Readonly<Record<string, string>>)[]
): Element {
  const made: Element = { name, attributes: new Map(), children: [], text: '' };
  for (const part of content) {
    if (typeof part === 'string') made.text = part;
    else if (isElement(part)) made.children.push(part);
    else for (const [key, value] of Object.entries(part)) made.attributes.set(key, value);
  }
  return made;
}

function isElement(part: Element | Readonly<Record<string, string>>): part is Element {
  return 'children' in part && Array.isArray(part.children);
}

/** The element and all below it, each with its parent. */
export function* walk(
  element: Element,
  parent?: Element,
): Generator<{ readonly element: Element; readonly parent: Element | undefined }> {
  yield { element, parent };
  for (const child of element.children) yield* walk(child, element);
}

export function find(element: Element, ...path: readonly string[]): Element | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return element;
  for (const child of element.children) {
    const found = child.name === first ? find(child, ...rest) : undefined;
    if (found) return found;
  }
  return undefined;
}

const namespaces = [
  ['cac', 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'],
  ['cbc', 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'],
  ['ext', 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2'],
] as const;

/** Writes the document in UTF-8. */
export function writeElement(root: Element): Uint8Array {
  const declarations = namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  const own = ` xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root.name}-2"`;
  return writeWith(root, own + declarations);
}

/** Writes a document with the given namespace declarations in UTF-8. */
export function writeWith(root: Element, declarations: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${write(root, declarations)}`);
}

function write(element: Element, declarations = ''): string {
  const attributes = [...element.attributes]
    .map(([name, value]) => ` ${name}="${escape(value).replaceAll('"', '&quot;')}"`)
    .join('');
  const content = escape(element.text) + element.children.map((child) => write(child)).join('');
  return `<${element.name}${declarations}${attributes}>${content}</${element.name}>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
