import type { XmlName } from '../../xml/xml-document.js';
import type { CodeList } from '../../code-lists/code-list.js';
import type { Test } from './rule-book.js';
import { normalizeSpace } from './text.js';
import type { Tree } from './tree.js';

/**
 * Whether the element's text, white space normalized, is a code of the list. Short codes are looked up without making a string;
 * so is the long code met last, for most documents use one again and again.
 */
export function textIn(list: CodeList): Test<Tree> {
  let last = '';
  return (tree, node) => {
    if (list.hasPacked(tree.packed(node)) || (last !== '' && tree.is(node, last))) return true;
    const text = tree.normal(node);
    if (!list.has(text)) return false;
    last = text;
    return true;
  };
}

/** The same of an attribute. */
export function attributeIn(name: XmlName, list: CodeList, spaceNormalized = true): Test<Tree> {
  let last = '';
  return (tree, node) => {
    const { document } = tree;
    if (list.hasPacked(document.packedAttribute(node, name))) return true;
    if (last !== '' && document.attributeEquals(node, name, last)) return true;
    const value = tree.attribute(node, name) ?? '';
    const code = spaceNormalized ? normalizeSpace(value) : value;
    if (!list.has(code)) return false;
    last = code;
    return true;
  };
}

/** The element carries the attribute. */
export function carrying(name: XmlName): Test<Tree> {
  return (tree, node) => tree.document.hasAttribute(node, name);
}
