import type { XmlDocument, XmlNode } from '../../../xml/xml-document.js';
import { isSchemaDate, normalizeSpace } from '../../engine/text.js';
import type { CiiType, ValueKind } from './schema.js';

/** What the schemas of CII say of a document, besides its business. */
export const ciiStructureRules = [
  'CII-XSD-UNKNOWN',
  'CII-XSD-ORDER',
  'CII-XSD-REPEATED',
  'CII-XSD-MISSING',
  'CII-XSD-TEXT',
  'CII-XSD-ATTRIBUTE',
  'CII-XSD-VALUE',
] as const;
export type CiiStructureRule = (typeof ciiStructureRules)[number];

/** Is told of each break of the schema: where, and what the message names. */
export type StructureBroken = (rule: CiiStructureRule, node: XmlNode, values: Readonly<Record<string, string>>) => void;

type Of<K extends CiiType['is']> = Extract<CiiType, { readonly is: K }>;

/** Checks order, number, attributes and values of the elements from `node` on, which is of the given type. */
export function checkCiiStructure(type: CiiType, document: XmlDocument, node: XmlNode, broken: StructureBroken): void {
  checkAttributes(type, document, node, broken);
  switch (type.is) {
    case 'sequence':
      checkSequence(type, document, node, broken);
      return;
    case 'choice':
      checkChoice(type, document, node, broken);
      return;
    case 'value':
      checkValue(type, document, node, broken);
      return;
  }
}

function checkSequence(
  { particles, places }: Of<'sequence'>,
  document: XmlDocument,
  node: XmlNode,
  broken: StructureBroken,
): void {
  if (!document.isBlank(node)) broken('CII-XSD-TEXT', node, {});
  /** The particle reached, and whether it was met already. */
  let reached = 0;
  let met = false;
  const passTo = (place: number): void => {
    for (; reached < place; reached++, met = false) {
      const particle = particles[reached];
      if (particle?.required === true && !met)
        broken('CII-XSD-MISSING', node, { element: document.nameText(particle.name) });
    }
  };
  for (let child = document.firstChild(node); child !== -1; child = document.nextSibling(child)) {
    const place = places.get(document.name(child));
    const particle = place === undefined ? undefined : particles[place];
    if (place === undefined || particle === undefined) {
      broken('CII-XSD-UNKNOWN', child, { element: document.nameText(document.name(child)) });
      continue;
    }
    if (place < reached) broken('CII-XSD-ORDER', child, { element: document.nameText(particle.name) });
    else {
      passTo(place);
      if (met && !particle.repeats) broken('CII-XSD-REPEATED', child, { element: document.nameText(particle.name) });
      met = true;
    }
    checkCiiStructure(particle.type, document, child, broken);
  }
  passTo(particles.length);
}

function checkChoice({ children }: Of<'choice'>, document: XmlDocument, node: XmlNode, broken: StructureBroken): void {
  if (!document.isBlank(node)) broken('CII-XSD-TEXT', node, {});
  let met = false;
  for (let child = document.firstChild(node); child !== -1; child = document.nextSibling(child)) {
    const element = document.nameText(document.name(child));
    const type = children.get(document.name(child));
    if (type === undefined) broken('CII-XSD-UNKNOWN', child, { element });
    else if (met) broken('CII-XSD-REPEATED', child, { element });
    else checkCiiStructure(type, document, child, broken);
    met ||= type !== undefined;
  }
  const [first] = children.keys();
  if (!met && first !== undefined) broken('CII-XSD-MISSING', node, { element: document.nameText(first) });
}

function checkValue({ kind }: Of<'value'>, document: XmlDocument, node: XmlNode, broken: StructureBroken): void {
  const child = document.firstChild(node);
  if (child !== -1) broken('CII-XSD-UNKNOWN', child, { element: document.nameText(document.name(child)) });
  else if (!valueFits(document, node, kind))
    broken('CII-XSD-VALUE', node, { kind, value: document.text(node).slice(0, 40) });
}

/** Attributes of the schema language may stand anywhere; a fixed value is all its attribute may have. */
function checkAttributes(type: CiiType, document: XmlDocument, node: XmlNode, broken: StructureBroken): void {
  const count = document.attributeCount(node);
  for (let at = 0; at < count; at++) {
    const name = document.attributeNameAt(node, at);
    const attribute = document.nameText(name);
    if (attribute.startsWith('xsi:')) continue;
    if (type.is !== 'value' || !type.attributes.has(name)) {
      broken('CII-XSD-ATTRIBUTE', node, { attribute });
      continue;
    }
    const fixed = type.attributes.get(name);
    const value = document.attribute(node, name) ?? '';
    if (fixed !== undefined && normalizeSpace(value) !== fixed)
      broken('CII-XSD-ATTRIBUTE', node, { attribute, value: fixed });
  }
}

const DATE_TIME =
  /^(-?\d{4,}-\d\d-\d\d)T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)(Z|[+-]\d\d:\d\d)?$/;

function valueFits(document: XmlDocument, node: XmlNode, kind: ValueKind): boolean {
  switch (kind) {
    case 'text':
      return true;
    case 'decimal':
      return document.decimalScale(node) >= 0;
    case 'date':
      return isSchemaDate(document.text(node));
    case 'dateTime': {
      const [, day, zone = ''] = DATE_TIME.exec(document.text(node).trim()) ?? [];
      return day !== undefined && isSchemaDate(day + zone);
    }
    case 'boolean':
      return ['true', 'false', '1', '0'].includes(document.text(node).trim());
    case 'base64':
      return document.isBase64(node);
  }
}
