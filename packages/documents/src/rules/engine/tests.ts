import type { XmlName } from '../../xml/xml-document.js';
import type { Test } from './rule-book.js';
import type { Path, Tree } from './tree.js';

/** The path reaches something. */
export function present(...path: Path): Test<Tree> {
  return (tree, node) => tree.has(node, path);
}

/** At least one of the children is there. */
export function presentAny(...names: readonly XmlName[]): Test<Tree> {
  return (tree, node) => {
    for (const name of names) if (tree.child(node, name) !== -1) return true;
    return false;
  };
}

/** None of the children is there. */
export function absent(...names: readonly XmlName[]): Test<Tree> {
  return (tree, node) => {
    for (const name of names) if (tree.child(node, name) !== -1) return false;
    return true;
  };
}

/** The first element the path reaches holds more than white space. */
export function filled(...path: Path): Test<Tree> {
  return (tree, node) => tree.filledAt(node, path);
}

/** The path reaches one element at most. */
export function atMostOne(...path: Path): Test<Tree> {
  return (tree, node) => tree.count(node, path) <= 1;
}

/** The element carries the attribute, whatever its value. */
export function carries(attribute: XmlName): Test<Tree> {
  return (tree, node) => tree.document.hasAttribute(node, attribute);
}

/** The child's number has two digits after the point at most. */
export function twoDecimals(name: XmlName): Test<Tree> {
  return (tree, node) => tree.placesAfterPoint(tree.child(node, name)) <= 2;
}

export const always: Test<Tree> = () => true;
export const never: Test<Tree> = () => false;
