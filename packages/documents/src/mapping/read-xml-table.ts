/** Reads an XML document into the neutral document by a compiled table: one walk over the tree. */
import { trimmed } from '../model/white-space.js';
import type { XmlDocument, XmlNode } from '../xml/xml-document.js';
import { formRule } from './codecs.js';
import type { Check, CompiledEntry, CompiledHolder, CompiledLeaf, CompiledTable } from './compiled.js';
import { leaveAttributes } from './leave.js';
import { inItsCurrency, readAttributes, wholeValue } from './read-attributes.js';
import { readComposite, readConstant, readCount, readDerived } from './read-fixed.js';
import { XmlReading } from './reading.js';
import { newInstance, ownerOf, type Scope } from './scope.js';
import { settleAliases, settleParts } from './settle.js';
import { openAt, type OpenValues } from './slot.js';
import { hasSibling, nodeAt, shortened, textAt } from './tree.js';

export function readXmlTable(
  document: XmlDocument,
  root: XmlNode,
  table: CompiledTable,
  ignored: ReadonlySet<XmlNode>,
): XmlReading {
  const reading = new XmlReading(document, table.size, ignored);
  reading.currency = textAt(document, root, table.currencyPath);
  reading.taxCurrency = textAt(document, root, table.taxCurrencyPath);
  const scope = { values: reading.draft, outer: undefined };
  readInside(reading, root, table.root, scope);
  settleParts(reading);
  settleAliases(reading);
  return reading;
}

function readInside(reading: XmlReading, node: XmlNode, holder: CompiledHolder, scope: Scope): void {
  const { document } = reading;
  if (!document.isBlank(node)) reading.leaveText(node);
  if (document.attributeCount(node) > 0) readAttributes(reading, node, holder.attributes, scope, undefined);
  for (let child = document.firstChild(node); child >= 0; child = document.nextSibling(child)) {
    if (reading.ignored.size > 0 && reading.ignored.has(child)) continue;
    const entry = chosenEntry(reading, child, holder.byName.get(document.name(child)));
    if (entry === undefined) reading.leaveElement(child);
    else readEntry(reading, child, entry, node, scope);
  }
}

function readEntry(reading: XmlReading, node: XmlNode, entry: CompiledEntry, parent: XmlNode, scope: Scope): void {
  switch (entry.is) {
    case 'leaf': {
      readLeaf(reading, node, entry, scope);
      return;
    }
    case 'holder':
      if (entry.group !== undefined) {
        readInside(reading, node, entry, { values: newInstance(scope.values, entry.group), outer: scope });
      } else if (!entry.repeats && !entry.again && reading.stamps[entry.number] === parent) {
        leaveRepeated(reading, node);
      } else {
        reading.stamps[entry.number] = parent;
        readInside(reading, node, entry, scope);
      }
      return;
    case 'constant': {
      readConstant(reading, node, entry, 0);
      return;
    }
    case 'composite': {
      readComposite(reading, node, entry, scope);
      return;
    }
    case 'count': {
      readCount(reading, node, entry, parent);
      return;
    }
    case 'derived': {
      readDerived(reading, node, entry, scope);
      return;
    }
  }
}

/** The entry among those of the same name whose telling values are there. */
function chosenEntry(
  reading: XmlReading,
  node: XmlNode,
  entries: readonly CompiledEntry[] | undefined,
): CompiledEntry | undefined {
  if (entries === undefined) return undefined;
  for (const entry of entries) if (entry.checks.length === 0 || holdsAll(reading, node, entry.checks)) return entry;
  return undefined;
}

function holdsAll(reading: XmlReading, node: XmlNode, checks: readonly Check[]): boolean {
  for (const check of checks) {
    const place = nodeAt(reading.document, node, check.path);
    if (place < 0 || !holds(reading, place, check)) return false;
  }
  return true;
}

function holds(reading: XmlReading, place: XmlNode, check: Check): boolean {
  if (check.is === 'text') return check.values.has(trimmed(reading.document.text(place)).toUpperCase());
  const value = reading.document.attribute(place, check.name);
  if (value === undefined) return false;
  if (check.is === 'attribute') return check.values.has(trimmed(value).toUpperCase());
  return value === reading.taxCurrency && value !== reading.currency;
}

function readLeaf(reading: XmlReading, node: XmlNode, leaf: CompiledLeaf, scope: Scope): void {
  const { document } = reading;
  const text = trimmed(document.text(node));
  if (text === '' || document.firstChild(node) >= 0 || !inItsCurrency(reading, node, leaf)) {
    reading.leaveElement(node);
    return;
  }
  const { placeholder } = leaf;
  if (
    placeholder?.value === text &&
    (placeholder.beside === undefined || hasSibling(document, node, placeholder.beside.name))
  ) {
    reading.structural++;
    leaveAttributes(reading, node);
    return;
  }
  const read = leaf.codec.read(text);
  if (read === undefined) {
    reading.find(formRule(leaf.slot.kind), 'error', node, { term: leaf.slot.term, value: shortened(text) });
    reading.leaveElement(node);
    return;
  }
  const value = leaf.part === undefined ? wholeValue(reading, node, leaf, read) : text;
  if (value === undefined) {
    reading.find('TERM-INCOMPLETE', 'error', node, { term: leaf.slot.term });
    reading.leaveElement(node);
    return;
  }
  const values = ownerOf(scope, leaf.slot.up);
  if (leaf.part !== undefined) {
    reading.parts.push({ values, slot: leaf.slot, part: leaf.part, value: text, node });
  } else if (leaf.place === 'gathered') {
    reading.gather(leaf.slot.term, value, node);
  } else if (leaf.place === 'alias') {
    reading.aliases.push({ values, slot: leaf.slot, value, node });
  } else if (!setValue(values, leaf, value, reading)) {
    reading.find('TERM-REPEATED', 'warning', node, { term: leaf.slot.term, value: shortened(text) });
    reading.leaveElement(node);
    return;
  }
  if (document.attributeCount(node) > 0) readAttributes(reading, node, leaf.attributes, scope, value);
}

/** False where the place is taken by another value. */
function setValue(values: OpenValues, leaf: CompiledLeaf, value: unknown, reading: XmlReading): boolean {
  const { slot } = leaf;
  const target = openAt(values, slot.steps);
  const there = target[slot.key];
  if (there === undefined) {
    target[slot.key] = slot.many ? [value] : value;
  } else if (slot.many) {
    // A repeated term's place was made as an array two lines above.
    (there as unknown[]).push(value);
  } else {
    if (leaf.place !== 'shared' || there !== value) return false;
    reading.structural++;
    return true;
  }
  reading.carried++;
  return true;
}

function leaveRepeated(reading: XmlReading, node: XmlNode): void {
  reading.find('ELEMENT-REPEATED', 'warning', node, {
    element: reading.document.nameText(reading.document.name(node)),
  });
  reading.leaveElement(node);
}
