/** Reading of attributes, and of values that stand partly in them. */
import { trimmed } from '../model/white-space.js';
import type { XmlNode } from '../xml/xml-document.js';
import type { CompiledAttribute, CompiledLeaf } from './compiled.js';
import { isSchemaHint } from './leave.js';
import type { XmlReading } from './reading.js';
import { ownerOf, type Scope } from './scope.js';
import { openAt, type OpenValues } from './slot.js';
import { shortened } from './tree.js';

/** The value with its parts that stand in attributes; `undefined` for a file without a name or type. */
export function wholeValue(reading: XmlReading, node: XmlNode, leaf: CompiledLeaf, read: unknown): unknown {
  const { kind } = leaf.slot;
  if (kind !== 'identifier' && kind !== 'attachment') return read;
  const parts: OpenValues = {};
  if (kind === 'identifier') parts['value'] = read;
  if (leaf.impliedScheme !== undefined) parts['scheme'] = leaf.impliedScheme;
  if (leaf.partsElsewhere) return { mimeCode: '', filename: '', content: read };
  for (const attribute of leaf.attributes) {
    if (attribute.is !== 'part') continue;
    const part = trimmed(reading.document.attribute(node, attribute.name) ?? '');
    if (part !== '') parts[attribute.part] = part;
  }
  if (kind === 'identifier') return parts;
  parts['content'] = read;
  return parts['mimeCode'] === undefined || parts['filename'] === undefined ? undefined : parts;
}

export function readAttributes(
  reading: XmlReading,
  node: XmlNode,
  bindings: readonly CompiledAttribute[],
  scope: Scope,
  value: unknown,
): void {
  for (const { name, value: text } of reading.document.attributes(node)) {
    const binding = bindings.find((one) => one.name === name);
    if (binding === undefined || !readAttribute(reading, node, binding, trimmed(text), scope, value)) {
      if (isSchemaHint(reading.document, name)) reading.structural++;
      else reading.leaveAttribute(node, name, text);
    }
  }
}

export function readAttribute(
  reading: XmlReading,
  node: XmlNode,
  binding: CompiledAttribute,
  text: string,
  scope: Scope,
  value: unknown,
): boolean {
  switch (binding.is) {
    case 'part':
      if (value === undefined || text === '') return false;
      reading.carried++;
      return true;
    case 'constant':
      if (!binding.anything && !binding.accepted.has(text.toUpperCase())) return false;
      reading.structural++;
      return true;
    case 'derived':
      reading.derived.push({ values: scope.values, source: binding.source, text, node, attribute: binding.name });
      return true;
    case 'currency':
      if (text !== (binding.term === 'BT-5' ? reading.currency : reading.taxCurrency)) return false;
      reading.structural++;
      return true;
    case 'term': {
      const read = binding.codec.read(text);
      const target = openAt(ownerOf(scope, binding.slot.up), binding.slot.steps);
      if (text === '' || read === undefined) return false;
      if (target[binding.slot.key] !== undefined) {
        if (target[binding.slot.key] !== read) {
          reading.find(
            'TERM-REPEATED',
            'warning',
            node,
            { term: binding.slot.term, value: shortened(text) },
            binding.name,
          );
          return false;
        }
        reading.structural++;
        return true;
      }
      target[binding.slot.key] = read;
      reading.carried++;
      return true;
    }
  }
}

/** An amount in another currency than the document says is not the amount the term asks for. */
export function inItsCurrency(reading: XmlReading, node: XmlNode, leaf: CompiledLeaf): boolean {
  for (const binding of leaf.attributes) {
    if (binding.is !== 'currency') continue;
    const written = reading.document.attribute(node, binding.name);
    const expected = binding.term === 'BT-5' ? reading.currency : reading.taxCurrency;
    if (written === undefined || expected === undefined || trimmed(written) === expected) continue;
    reading.find(
      'CURRENCY-DIFFERS',
      'error',
      node,
      { term: leaf.slot.term, value: shortened(written), expected },
      binding.name,
    );
    return false;
  }
  return true;
}
