import type { XmlDocument, XmlName, XmlNode } from '../../../xml/xml-document.js';
import { nameOf } from '../../../xml/vocabulary/vocabulary.js';
import { isSchemaDate, normalizeSpace } from '../../engine/text.js';
import type { SequenceType, UblSchema, ValueType } from './schema.js';

/** What the schemas of UBL say of a document, besides its business. */
export const structureRules = [
  'UBL-XSD-UNKNOWN',
  'UBL-XSD-ORDER',
  'UBL-XSD-REPEATED',
  'UBL-XSD-MISSING',
  'UBL-XSD-TEXT',
  'UBL-XSD-ATTRIBUTE',
  'UBL-XSD-ATTRIBUTE-MISSING',
  'UBL-XSD-VALUE',
] as const;
export type StructureRule = (typeof structureRules)[number];

/** Is told of each break of the schema: where, and what the message names. */
export type StructureBroken = (rule: StructureRule, node: XmlNode, values: Readonly<Record<string, string>>) => void;

/** Checks order, number and values of the elements from `root` on; what an extension holds is not looked at. */
export function checkStructure(schema: UblSchema, document: XmlDocument, root: XmlNode, broken: StructureBroken): void {
  const end = document.end(root);
  let node = root;
  while (node < end) {
    const name = document.name(node);
    const sequence = schema.sequences.get(name);
    if (sequence !== undefined) {
      checkSequence(document, node, sequence, broken);
      node++;
      continue;
    }
    const value = schema.values.get(name);
    if (value !== undefined) checkValue(document, node, value, broken);
    else if (name === extensionContent) checkExtensionContent(document, node, broken);
    // An unknown element was told where its parent was checked; what is in it has no place to be judged by.
    node = document.end(node);
  }
}

function checkSequence(
  document: XmlDocument,
  node: XmlNode,
  { particles, places }: SequenceType,
  broken: StructureBroken,
): void {
  if (!document.isBlank(node)) broken('UBL-XSD-TEXT', node, {});
  for (let at = 0; at < document.attributeCount(node); at++)
    checkAttribute(document, node, document.attributeNameAt(node, at), undefined, broken);
  /** The particle reached, and whether it was met already. */
  let reached = 0;
  let met = false;
  for (let child = document.firstChild(node); child !== -1; child = document.nextSibling(child)) {
    const place = places.get(document.name(child));
    if (place === undefined) {
      broken('UBL-XSD-UNKNOWN', child, { element: document.nameText(document.name(child)) });
      continue;
    }
    if (place < reached) {
      broken('UBL-XSD-ORDER', child, { element: document.nameText(document.name(child)) });
      continue;
    }
    for (; reached < place; reached++, met = false) tellMissing(document, node, particles[reached], met, broken);
    if (met && particles[place]?.repeats === false)
      broken('UBL-XSD-REPEATED', child, { element: document.nameText(document.name(child)) });
    met = true;
  }
  for (; reached < particles.length; reached++, met = false)
    tellMissing(document, node, particles[reached], met, broken);
}

/** An extension holds one element of any namespace but that of extensions. */
function checkExtensionContent(document: XmlDocument, node: XmlNode, broken: StructureBroken): void {
  if (!document.isBlank(node)) broken('UBL-XSD-TEXT', node, {});
  for (let at = 0; at < document.attributeCount(node); at++)
    checkAttribute(document, node, document.attributeNameAt(node, at), undefined, broken);
  const child = document.firstChild(node);
  if (child === -1) {
    broken('UBL-XSD-MISSING', node, { element: '*' });
    return;
  }
  const element = document.nameText(document.name(child));
  if (element.startsWith('ext:')) broken('UBL-XSD-UNKNOWN', child, { element });
  const second = document.nextSibling(child);
  if (second !== -1) broken('UBL-XSD-REPEATED', second, { element: document.nameText(document.name(second)) });
}

function tellMissing(
  document: XmlDocument,
  parent: XmlNode,
  particle: SequenceType['particles'][number] | undefined,
  met: boolean,
  broken: StructureBroken,
): void {
  if (particle?.required === true && !met && !hasChild(document, parent, particle.name))
    broken('UBL-XSD-MISSING', parent, { element: document.nameText(particle.name) });
}

/** An element that stands in the wrong place is not missing besides. */
function hasChild(document: XmlDocument, parent: XmlNode, name: XmlName): boolean {
  for (let child = document.firstChild(parent); child !== -1; child = document.nextSibling(child)) {
    if (document.name(child) === name) return true;
  }
  return false;
}

function checkValue(document: XmlDocument, node: XmlNode, type: ValueType, broken: StructureBroken): void {
  const child = document.firstChild(node);
  if (child !== -1) broken('UBL-XSD-UNKNOWN', child, { element: document.nameText(document.name(child)) });
  else if (!valueFits(document, node, type.kind))
    broken('UBL-XSD-VALUE', node, { kind: type.kind, value: document.text(node).slice(0, 40) });
  for (const required of type.requiredAttributes) {
    if (!document.hasAttribute(node, required))
      broken('UBL-XSD-ATTRIBUTE-MISSING', node, { attribute: document.nameText(required) });
  }
  for (let at = 0; at < document.attributeCount(node); at++)
    checkAttribute(document, node, document.attributeNameAt(node, at), type, broken);
}

/** Attributes of the schema language and of XML itself may stand anywhere. */
function checkAttribute(
  document: XmlDocument,
  node: XmlNode,
  name: XmlName,
  type: ValueType | undefined,
  broken: StructureBroken,
): void {
  if (type?.attributes.has(name) === true) {
    const value = name === languageID ? normalizeSpace(document.attribute(node, name) ?? '') : undefined;
    if (value !== undefined && !LANGUAGE.test(value))
      broken('UBL-XSD-VALUE', node, { kind: 'language', value: value.slice(0, 40) });
    return;
  }
  const written = document.nameText(name);
  if (written.startsWith('xsi:')) return;
  broken('UBL-XSD-ATTRIBUTE', node, { attribute: written });
}

const extensionContent = nameOf('ext:ExtensionContent');
const languageID = nameOf('languageID');
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
const TIME =
  /^(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/;

function valueFits(document: XmlDocument, node: XmlNode, kind: ValueType['kind']): boolean {
  switch (kind) {
    case 'text':
      return true;
    case 'decimal':
      return document.decimalScale(node) >= 0;
    case 'date':
      return isSchemaDate(document.text(node));
    case 'time':
      return TIME.test(document.text(node).trim());
    case 'boolean':
      return ['true', 'false', '1', '0'].includes(document.text(node).trim());
    case 'base64':
      return document.isBase64(node);
  }
}
