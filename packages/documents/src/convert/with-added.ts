import type { Added } from '../formats/format.js';
import type { InvoiceDraft } from '../invoice/terms.js';
import { groupOf, valuesOf } from '../invoice/values.js';

/** The document as the target has it: with what was added or replaced, as far as that is a term of the document. */
export function withAdded(draft: InvoiceDraft, added: readonly Added[]): InvoiceDraft {
  let values: unknown = valuesOf(draft);
  for (const { term, path, value } of added)
    if (term !== undefined) values = withValue(values, path.split('/').slice(1), value);
  // The same table's keys; each value put in has its term's form.
  return values as InvoiceDraft;
}

function withValue(values: unknown, [key, ...below]: readonly string[], value: string): unknown {
  if (key === undefined) return value;
  if (Array.isArray(values))
    return values.map((one: unknown, at) => (String(at) === key ? withValue(one, below, value) : one));
  const group = groupOf(values);
  return { ...group, [key]: withValue(group[key], below, value) };
}
