import type { XmlName } from '../../xml/xml-document.js';
import type { CodeList } from '../../code-lists/code-list.js';
import type { Test } from './rule-book.js';
import { normalizeSpace } from './text.js';
import type { Tree } from './tree.js';

/**
 * Whether the element's text, white space normalized, is a code of the list. Most documents use one code again and again, so the
 * code met last is compared first: that makes no string.
 */
export function textIn(list: CodeList): Test<Tree> {
  let last = '';
  return (tree, node) => {
    if (last !== '' && tree.is(node, last)) return true;
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
    if (last !== '' && tree.document.attributeEquals(node, name, last)) return true;
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
