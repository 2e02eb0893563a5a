import { convert, readXml, type XmlDocument } from '@saikne/documents';
import { element, writeElement, writeWith, type Element } from './element.js';
import { makeInvoice } from './invoices.js';
import type { Random } from './random.js';

/** Reads a CII document; undefined where it is none, or has names of other vocabularies. */
export function readCiiElement(bytes: Uint8Array): Element | undefined {
  const read = readXml(bytes);
  return read.ok ? elementOf(read.document, read.document.root) : undefined;
}

function elementOf(document: XmlDocument, node: number): Element | undefined {
  const name = document.nameText(document.name(node));
  if (!/^(?:rsm|ram|udt|qdt):[A-Za-z0-9]+$/.test(name)) return undefined;
  const made = element(name, document.text(node));
  for (const attribute of document.attributes(node)) {
    const attributeName = document.nameText(attribute.name);
    if (!attributeName.includes(':')) made.attributes.set(attributeName, attribute.value);
  }
  for (let child = document.firstChild(node); child !== -1; child = document.nextSibling(child)) {
    const below = elementOf(document, child);
    if (below === undefined) return undefined;
    made.children.push(below);
  }
  return made;
}

const namespaces = [
  ['rsm', 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'],
  ['ram', 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'],
  ['udt', 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100'],
  ['qdt', 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100'],
] as const;

export function writeCiiElement(root: Element): Uint8Array {
  return writeWith(root, namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join(''));
}

/** A valid CII invoice or credit note: a made UBL one, converted. */
export function makeCiiInvoice(random: Random): Element {
  const converted = convert(writeElement(makeInvoice(random)), 'cii');
  if (!converted.ok) throw new Error(`a made invoice does not convert: ${converted.findings[0]?.rule ?? ''}`);
  const made = readCiiElement(converted.bytes);
  if (made === undefined) throw new Error('a converted invoice is no CII');
  return made;
}
