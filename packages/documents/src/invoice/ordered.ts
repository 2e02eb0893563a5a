import type { Fields, Group, Term } from '../model/term.js';
import { isMany } from './term-index.js';
import { invoiceTerms, type InvoiceDraft } from './terms.js';
import { elementsOf, groupOf, valuesOf, type Values } from './values.js';

/** The same document with its keys in the order of the table, without empty lists. */
export function orderedInvoice(draft: InvoiceDraft): Values {
  return orderedFields(invoiceTerms, valuesOf(draft));
}

function orderedFields(fields: Fields, values: Values): Values {
  const ordered: Record<string, unknown> = {};
  for (const [key, node] of Object.entries(fields)) {
    const value = values[key];
    if (value === undefined) continue;
    if (!isMany(node)) ordered[key] = orderedOne(node, value);
    else if (elementsOf(value).length > 0) ordered[key] = elementsOf(value).map((one) => orderedOne(node, one));
  }
  return ordered;
}

/** The parts of identifiers and files in one order too. */
const parts = ['value', 'scheme', 'schemeVersion', 'mimeCode', 'filename', 'content'];

function orderedOne(node: Term | Group, value: unknown): unknown {
  if (node.is === 'group') return orderedFields(node.fields, groupOf(value));
  if (typeof value !== 'object') return value;
  const own = groupOf(value);
  return Object.fromEntries(parts.flatMap((part) => (own[part] === undefined ? [] : [[part, own[part]]])));
}
