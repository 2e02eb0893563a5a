/** What two neutral documents say differently, term by term. */
import { equalDecimals, parseDecimal } from '@saikne/kernel';
import { isMany } from '../invoice/term-index.js';
import { normalForm } from '../invoice/normal-form.js';
import { invoiceTerms, type InvoiceDraft } from '../invoice/terms.js';
import { elementsOf, groupOf, valuesOf, type Values } from '../invoice/values.js';
import type { Fields, Group, Term } from '../model/term.js';
import { trimmed } from '../model/white-space.js';

export interface Difference {
  /** BT or BG id. */
  readonly term: string;
  /** A pointer into the neutral document; for parts of identifiers and files as well. */
  readonly path: string;
  readonly left?: string;
  readonly right?: string;
}

export interface CompareOptions {
  /** `numeric`: 1.0 equals 1.00 (default). `lexical`: the number of decimals counts too. */
  readonly decimals?: 'numeric' | 'lexical';
}

/**
 * The differences of two documents in their normal forms. White space at the ends of texts is no content; the order
 * of a seller's identifiers (BT-29) has no meaning. Groups are compared in their order.
 */
export function compareInvoices(
  left: InvoiceDraft,
  right: InvoiceDraft,
  options: CompareOptions = {},
): readonly Difference[] {
  const comparison: Comparison = { differences: [], lexical: options.decimals === 'lexical' };
  compareFields(comparison, invoiceTerms, '', valuesOf(normalForm(left)), valuesOf(normalForm(right)));
  return comparison.differences;
}

interface Comparison {
  readonly differences: Difference[];
  readonly lexical: boolean;
}

function compareFields(comparison: Comparison, fields: Fields, pointer: string, left: Values, right: Values): void {
  for (const key in fields) {
    const node = fields[key];
    if (node === undefined) continue;
    const here = `${pointer}/${key}`;
    if (!isMany(node)) compareOne(comparison, node, here, left[key], right[key]);
    else if (node.is === 'group') compareLists(comparison, node, here, elementsOf(left[key]), elementsOf(right[key]));
    else compareLists(comparison, node, here, sorted(left[key]), sorted(right[key]));
  }
}

function compareLists(
  comparison: Comparison,
  node: Term | Group,
  pointer: string,
  left: readonly unknown[],
  right: readonly unknown[],
): void {
  for (let at = 0; at < Math.max(left.length, right.length); at++)
    compareOne(comparison, node, `${pointer}/${at}`, left[at], right[at]);
}

/** Repeated identifiers in an order of their own. */
function sorted(value: unknown): readonly unknown[] {
  const items = elementsOf(value);
  return items.length < 2 ? items : [...items].sort((a, b) => (identifierText(a) < identifierText(b) ? -1 : 1));
}

function identifierText(value: unknown): string {
  const { value: own, scheme, schemeVersion } = groupOf(value);
  return JSON.stringify([own, scheme, schemeVersion]);
}

function compareOne(comparison: Comparison, node: Term | Group, pointer: string, left: unknown, right: unknown): void {
  if (left === right) return;
  if (node.is === 'group') {
    compareFields(comparison, node.fields, pointer, groupOf(left), groupOf(right));
    return;
  }
  if (node.kind === 'identifier' || node.kind === 'attachment') {
    compareParts(comparison, node, pointer, groupOf(left), groupOf(right));
  } else if (!sameText(comparison, node, textOf(left), textOf(right))) {
    differ(comparison, node, pointer, left, right);
  }
}

function compareParts(comparison: Comparison, node: Term, pointer: string, left: Values, right: Values): void {
  for (const part of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const [own, other] = [textOf(left[part]), textOf(right[part])];
    if (own !== other) differ(comparison, node, part === 'value' ? pointer : `${pointer}/${part}`, own, other);
  }
}

function sameText(comparison: Comparison, node: Term, left: string | undefined, right: string | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined || comparison.lexical || !isNumber(node)) return false;
  const [one, other] = [parseDecimal(left), parseDecimal(right)];
  return one !== undefined && other !== undefined && equalDecimals(one, other);
}

function isNumber(node: Term): boolean {
  return ['amount', 'unitPrice', 'quantity', 'percentage'].includes(node.kind);
}

/** The text as it counts: without white space at its ends, and no text where nothing is left. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? trimmed(value) : '';
  return text === '' ? undefined : text;
}

function differ(comparison: Comparison, node: Term, path: string, left: unknown, right: unknown): void {
  const [own, other] = [textOf(left), textOf(right)];
  comparison.differences.push({
    term: node.id,
    path,
    ...(own === undefined ? {} : { left: own }),
    ...(other === undefined ? {} : { right: other }),
  });
}
