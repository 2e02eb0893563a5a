/** Parts of an element that the table has no place for. */
import type { XmlDocument, XmlName, XmlNode } from '../xml/xml-document.js';
import type { XmlReading } from './reading.js';

export function leaveChildren(reading: XmlReading, node: XmlNode): void {
  const { document } = reading;
  for (let child = document.firstChild(node); child >= 0; child = document.nextSibling(child))
    reading.leaveElement(child);
}

export function leaveAttributes(reading: XmlReading, node: XmlNode): void {
  if (reading.document.attributeCount(node) === 0) return;
  for (const { name, value } of reading.document.attributes(node)) {
    if (isSchemaHint(reading.document, name)) reading.structural++;
    else reading.leaveAttribute(node, name, value);
  }
}

/** xsi:* attributes tell a parser where a schema is: nothing of the document. */
export function isSchemaHint(document: XmlDocument, name: XmlName): boolean {
  return document.nameUri(name) === 'http://www.w3.org/2001/XMLSchema-instance';
}
