import type { XmlName, XmlNode } from '../../xml/xml-document.js';
import { nameOf } from '../../xml/vocabulary/vocabulary.js';
import type { Rule, RuleGroup, RulePattern } from '../engine/rule-book.js';
import type { CiiTree } from './cii-tree.js';
import { abbreviations, unusedInCii } from './en16931-unused.js';
import { isOfRam, ram } from './names.js';

/** What shall not stand in an element, as a tree of names to walk down: no more of the document is looked at than needed. */
interface Forbidden {
  readonly children: Map<XmlName, Forbidden>;
  readonly attributes: Map<XmlName, number>;
  /** The rules that forbid this element itself: the official tables forbid some twice. */
  readonly rules: number[];
}

const newForbidden = (): Forbidden => ({ children: new Map(), attributes: new Map(), rules: [] });

/**
 * The rules of {@link unusedInCii}. The condition of each group walks the element once and notes the rules it breaks; as
 * nearly every element breaks none, the group's rules are nearly never asked.
 */
export const unusedElements: RulePattern<CiiTree> = {
  name: 'EN 16931 unused elements, CII',
  groups: groupsOf(unusedInCii),
};

function groupsOf(table: string): readonly RuleGroup<CiiTree>[] {
  return table
    .trim()
    .split(/^\s*at /m)
    .filter((section) => section.trim() !== '')
    .map((section) => {
      const [at = '', ...lines] = section.trim().split('\n');
      return groupOf(at.trim(), lines);
    });
}

function groupOf(at: string, lines: readonly string[]): RuleGroup<CiiTree> {
  const forbidden = newForbidden();
  const rules = lines.map((line, rule): Rule<CiiTree> => {
    const [number = '', path = ''] = line.trim().split(' ');
    forbid(forbidden, path, rule);
    const isAttribute = path.startsWith('@');
    return {
      id: `CII-${number.replace('!', '')}`,
      severity: number.endsWith('!') ? 'error' : 'warning',
      message: isAttribute
        ? { kind: 'unused-attribute', values: { attribute: path.slice(1), in: at } }
        : { kind: 'unused', values: { path: withPrefixes(path), in: at } },
      test: (tree) => !tree.forbidden.has(rule),
    };
  });
  const excepted = at === 'ram:*Amount' ? ram.TaxTotalAmount : -1;
  const onlyAttributes = forbidden.children.size === 0;
  const anyOfRam = at.startsWith('ram:*');
  return {
    at: anyOfRam ? at.slice('ram:'.length) : fullPath(at),
    when: (tree, node) => {
      if (onlyAttributes && tree.document.attributeCount(node) === 0) return false;
      if (tree.document.name(node) === excepted || (anyOfRam && !isOfRam(tree, node))) return false;
      // Clearing costs more than all the rest where there is nothing to clear, as there nearly always is.
      if (tree.forbidden.size > 0) tree.forbidden.clear();
      seek(tree, node, forbidden);
      return tree.forbidden.size > 0;
    },
    rules,
  };
}

function fullPath(at: string): string {
  for (const [short, path] of Object.entries(abbreviations)) {
    if (at === short || at.startsWith(`${short}/`)) return path + at.slice(short.length);
  }
  return at;
}

function withPrefixes(path: string): string {
  return path
    .split('/')
    .map((step) => (/[:@]/.test(step) ? step : `ram:${step}`))
    .join('/');
}

function forbid(root: Forbidden, path: string, rule: number): void {
  let at = root;
  for (const step of withPrefixes(path).split('/')) {
    if (step.startsWith('@')) {
      at.attributes.set(nameOf(step.slice(1)), rule);
      return;
    }
    const name = nameOf(step);
    const next = at.children.get(name) ?? newForbidden();
    at.children.set(name, next);
    at = next;
  }
  at.rules.push(rule);
}

function seek(tree: CiiTree, node: XmlNode, forbidden: Forbidden): void {
  const document = tree.document;
  if (forbidden.attributes.size > 0) {
    const count = document.attributeCount(node);
    for (let index = 0; index < count; index++) {
      const rule = forbidden.attributes.get(document.attributeNameAt(node, index));
      if (rule !== undefined) tree.forbidden.add(rule);
    }
  }
  if (forbidden.children.size === 0) return;
  for (let child = document.firstChild(node); child !== -1; child = document.nextSibling(child)) {
    const next = forbidden.children.get(document.name(child));
    if (next === undefined) continue;
    for (const rule of next.rules) tree.forbidden.add(rule);
    seek(tree, child, next);
  }
}
