/** Walking the values of a neutral document by the table of its terms. */
import type { Fields, Group, Term } from '../model/term.js';
import { isMandatory, isMany } from './term-index.js';
import { invoiceTerms, type InvoiceDraft } from './terms.js';

/** A group of the neutral document, seen without its type: keys are the table's. */
export type Values = Readonly<Record<string, unknown>>;

/** A value with its place. `pointer` is a JSON pointer into the neutral document. */
export interface TermValue {
  readonly term: Term;
  readonly pointer: string;
  readonly value: unknown;
}

/** A draft as plain values; its type is made from the same table that the walk follows. */
export function valuesOf(draft: InvoiceDraft): Values {
  return draft;
}

/** Every value of the document in the order of the table; a repeated term gives one value for each repetition. */
export function visitValues(draft: InvoiceDraft, visit: (value: TermValue) => void): void {
  visitFields(invoiceTerms, valuesOf(draft), '', visit);
}

function visitFields(fields: Fields, values: Values, pointer: string, visit: (value: TermValue) => void): void {
  for (const [key, node] of Object.entries(fields)) {
    const value = values[key];
    if (value === undefined) continue;
    const here = `${pointer}/${key}`;
    if (isMany(node)) {
      for (const [at, one] of elementsOf(value).entries()) visitOne(node, one, `${here}/${at}`, visit);
    } else {
      visitOne(node, value, here, visit);
    }
  }
}

function visitOne(node: Term | Group, value: unknown, pointer: string, visit: (value: TermValue) => void): void {
  if (node.is === 'term') visit({ term: node, pointer, value });
  else visitFields(node.fields, groupOf(value), pointer, visit);
}

/** The elements of a repeated term or group. */
export function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A group's values; anything else has none. */
export function groupOf(value: unknown): Values {
  // An object that is no array has string keys; its values are looked at one by one.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

export interface MissingTerm {
  /** BT or BG id. */
  readonly id: string;
  /** Where it would stand. */
  readonly pointer: string;
}

/** The mandatory terms and groups that are absent; within an absent group nothing more is told. */
export function missingTerms(draft: InvoiceDraft): readonly MissingTerm[] {
  const missing: MissingTerm[] = [];
  collectMissing(invoiceTerms, valuesOf(draft), '', missing);
  return missing;
}

function collectMissing(fields: Fields, values: Values, pointer: string, missing: MissingTerm[]): void {
  for (const key in fields) {
    const node = fields[key];
    if (node === undefined) continue;
    const value = values[key];
    if (value === undefined || (isMany(node) && elementsOf(value).length === 0)) {
      if (isMandatory(node)) missing.push({ id: node.id, pointer: `${pointer}/${key}` });
    } else if (node.is === 'group') {
      if (!isMany(node)) collectMissing(node.fields, groupOf(value), `${pointer}/${key}`, missing);
      else
        for (const [at, one] of elementsOf(value).entries())
          collectMissing(node.fields, groupOf(one), `${pointer}/${key}/${at}`, missing);
    }
  }
}
