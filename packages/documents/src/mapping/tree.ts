/** Looking around in an XML tree by interned names. */
import { trimmed } from '../model/white-space.js';
import type { XmlDocument, XmlName, XmlNode } from '../xml/xml-document.js';

export function nodeAt(document: XmlDocument, from: XmlNode, path: readonly XmlName[]): XmlNode {
  let here = from;
  for (const name of path) {
    here = childNamed(document, here, name);
    if (here < 0) return -1;
  }
  return here;
}

export function childNamed(document: XmlDocument, node: XmlNode, name: XmlName): XmlNode {
  for (let child = document.firstChild(node); child >= 0; child = document.nextSibling(child))
    if (document.name(child) === name) return child;
  return -1;
}

export function hasSibling(document: XmlDocument, node: XmlNode, name: XmlName): boolean {
  return childNamed(document, document.parent(node), name) >= 0;
}

export function textAt(document: XmlDocument, root: XmlNode, path: readonly XmlName[]): string | undefined {
  const node = path.length === 0 ? -1 : nodeAt(document, root, path);
  const text = node < 0 ? '' : trimmed(document.text(node));
  return text === '' ? undefined : text;
}

/** How much of a wrong value a finding repeats. */
const longestShownValue = 60;

export function shortened(text: string): string {
  return text.length <= longestShownValue ? text : `${text.slice(0, longestShownValue)}…`;
}
