/** Business terms by their id: where each stands in the neutral document. */
import { invariant } from '@saikne/kernel';
import type { Fields, Group, Term } from '../model/term.js';
import { invoiceTerms } from './terms.js';

export interface PlacedTerm {
  readonly term: Term;
  /** The key in its group: `name`. */
  readonly key: string;
  /** The groups it stands in, from the outermost: seller, postalAddress. */
  readonly groups: readonly PlacedGroup[];
}

export interface PlacedGroup {
  readonly group: Group;
  readonly key: string;
  /** The groups around it, from the outermost. */
  readonly groups: readonly PlacedGroup[];
}

export function isMany(node: Term | Group): boolean {
  return node.cardinality === '0..n' || node.cardinality === '1..n';
}

export function isMandatory(node: Term | Group): boolean {
  return node.cardinality === '1..1' || node.cardinality === '1..n';
}

interface Index {
  readonly terms: ReadonlyMap<string, PlacedTerm>;
  readonly groups: ReadonlyMap<string, PlacedGroup>;
}

let built: Index | undefined;

function index(): Index {
  built ??= buildIndex();
  return built;
}

function buildIndex(): Index {
  const terms = new Map<string, PlacedTerm>();
  const groups = new Map<string, PlacedGroup>();
  const visit = (fields: Fields, around: readonly PlacedGroup[]): void => {
    for (const [key, node] of Object.entries(fields)) {
      if (node.is === 'term') {
        terms.set(node.id, { term: node, key, groups: around });
      } else {
        const placed = { group: node, key, groups: around };
        groups.set(node.id, placed);
        visit(node.fields, [...around, placed]);
      }
    }
  };
  visit(invoiceTerms, []);
  return { terms, groups };
}

/** The term of an id such as `BT-27`; an unknown id is a programmer's error. */
export function placedTerm(id: string): PlacedTerm {
  const found = index().terms.get(id);
  invariant(found !== undefined, `no business term ${id}`);
  return found;
}

/** The group of an id such as `BG-4`; an unknown id is a programmer's error. */
export function placedGroup(id: string): PlacedGroup {
  const found = index().groups.get(id);
  invariant(found !== undefined, `no business group ${id}`);
  return found;
}

/** Every term's id, in the order of the table. */
export function termIds(): readonly string[] {
  return [...index().terms.keys()];
}

/** Every group's id, in the order of the table. */
export function groupIds(): readonly string[] {
  return [...index().groups.keys()];
}
