import type { XmlName, XmlNode } from '../../xml/xml-document.js';
import { nameOf } from '../../xml/vocabulary/vocabulary.js';
import type { Collector, Rule, RuleGroup, RulePattern } from '../engine/rule-book.js';
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

/** What the table says below one `at`. */
interface Section {
  readonly at: string;
  readonly lines: readonly { readonly number: string; readonly path: string }[];
}

const sections: readonly Section[] = unusedInCii
  .trim()
  .split(/^\s*at /m)
  .filter((section) => section.trim() !== '')
  .map((section) => {
    const [at = '', ...lines] = section.trim().split('\n');
    return {
      at: at.trim(),
      lines: lines.map((line) => {
        const [number = '', path = ''] = line.trim().split(' ');
        return { number, path };
      }),
    };
  });

/**
 * The rules of {@link unusedInCii}. Only elements that a collector has seen something forbidden in are judged: the
 * condition of their group then walks the element once and notes the rules it breaks.
 */
export const unusedElements: RulePattern<CiiTree> = {
  name: 'EN 16931 unused elements, CII',
  applies: (tree) => tree.suspects.size > 0,
  groups: sections.map(groupOf),
};

/** Finds the elements that may break one of {@link unusedElements}; there is nothing to do where a document has none. */
export const unusedCollectors: readonly Collector<CiiTree>[] = sections.flatMap(({ at, lines }) => {
  const elements = new Set<string>();
  const attributes = new Map<string, XmlName[]>();
  for (const { path } of lines) {
    const steps = withPrefixes(path).split('/');
    const last = steps.at(-1) ?? '';
    if (!last.startsWith('@')) elements.add(steps.join('/'));
    else {
      const owner = steps.slice(0, -1).join('/');
      attributes.set(owner, [...(attributes.get(owner) ?? []), nameOf(last.slice(1))]);
    }
  }
  const place = judgedPath(at);
  return [
    ...[...elements].map((path): Collector<CiiTree> => {
      const depth = path.split('/').length;
      return {
        at: `${place}/${path}`,
        collect: (tree, node) => {
          tree.suspect(node, depth);
        },
      };
    }),
    ...[...attributes].map(([owner, names]): Collector<CiiTree> => {
      const depth = owner === '' ? 0 : owner.split('/').length;
      return {
        at: owner === '' ? place : `${place}/${owner}`,
        collect: (tree, node) => {
          if (tree.document.attributeCount(node) === 0) return;
          for (const name of names) if (tree.document.hasAttribute(node, name)) tree.suspect(node, depth);
        },
      };
    }),
  ];
});

/** The path of what is judged; whether it is of ram is asked when it is judged. */
function judgedPath(at: string): string {
  return at.startsWith('ram:*') ? at.slice('ram:'.length) : fullPath(at);
}

function groupOf({ at, lines }: Section): RuleGroup<CiiTree> {
  const forbidden = newForbidden();
  const rules = lines.map(({ number, path }, rule): Rule<CiiTree> => {
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
  const anyOfRam = at.startsWith('ram:*');
  return {
    at: judgedPath(at),
    when: (tree, node) => {
      if (!tree.suspects.has(node)) return false;
      if (tree.document.name(node) === excepted || (anyOfRam && !isOfRam(tree, node))) return false;
      tree.forbidden.clear();
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
