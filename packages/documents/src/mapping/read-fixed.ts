/** Reading of elements that hold no term of their own: constants, counts, and texts that hold a whole group. */
import { trimmed } from '../model/white-space.js';
import type { XmlNode } from '../xml/xml-document.js';
import type { CompiledComposite, CompiledConstant, CompiledCount, CompiledDerived } from './compiled.js';
import { leaveAttributes, leaveChildren } from './leave.js';
import type { XmlReading } from './reading.js';
import { newInstance, type Scope } from './scope.js';
import { shortened } from './tree.js';

export function readConstant(reading: XmlReading, node: XmlNode, entry: CompiledConstant, depth: number): void {
  const { document } = reading;
  if (depth < entry.path.length - 1) {
    if (!document.isBlank(node)) reading.leaveText(node);
    leaveAttributes(reading, node);
    const wanted = entry.path[depth + 1];
    for (let child = document.firstChild(node); child >= 0; child = document.nextSibling(child)) {
      if (document.name(child) === wanted) readConstant(reading, child, entry, depth + 1);
      else reading.leaveElement(child);
    }
    return;
  }
  leaveChildren(reading, node);
  leaveAttributes(reading, node);
  const text = trimmed(document.text(node));
  if (text === '') return;
  if (entry.anything || entry.accepted.has(text.toUpperCase())) reading.structural++;
  else reading.leaveText(node, entry.essential);
}

export function readComposite(reading: XmlReading, node: XmlNode, entry: CompiledComposite, scope: Scope): void {
  leaveChildren(reading, node);
  leaveAttributes(reading, node);
  const text = trimmed(reading.document.text(node));
  if (text === '') return;
  Object.assign(newInstance(scope.values, entry.group), entry.source.read(text));
  reading.carried++;
}

export function readCount(reading: XmlReading, node: XmlNode, entry: CompiledCount, parent: XmlNode): void {
  const { document } = reading;
  leaveChildren(reading, node);
  leaveAttributes(reading, node);
  const text = trimmed(document.text(node));
  if (text === '') return;
  let counted = 0;
  for (let child = document.firstChild(parent); child >= 0; child = document.nextSibling(child))
    if (entry.counted.has(document.name(child))) counted++;
  if (Number(text) === counted) reading.structural++;
  else {
    reading.find('COUNT-WRONG', 'warning', node, { value: shortened(text), counted });
    reading.leaveText(node);
  }
}

export function readDerived(reading: XmlReading, node: XmlNode, entry: CompiledDerived, scope: Scope): void {
  leaveChildren(reading, node);
  leaveAttributes(reading, node);
  const text = trimmed(reading.document.text(node));
  if (text !== '')
    reading.derived.push({ values: scope.values, source: entry.source, text, node, attribute: undefined });
}
