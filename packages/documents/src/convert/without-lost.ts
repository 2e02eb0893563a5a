import type { InvoiceDraft } from '../invoice/terms.js';
import { groupOf, valuesOf } from '../invoice/values.js';
import type { Loss } from '../model/leaf.js';
import type { Remainder } from './after-writing.js';

/** Takes the lost values away; a group of which nothing is left goes with them. Truncated values stay. */
export function withoutLost(draft: InvoiceDraft, losses: readonly Loss[]): Remainder {
  const gone = losses.filter(({ reason }) => reason !== 'truncated');
  const lost = new Set(gone.map(({ path }) => path));
  if (lost.size === 0) return { draft, unfounded: [] };
  const met = new Set<string>();
  const kept = remainderOf(valuesOf(draft), '', lost, met);
  // The same table's keys with some of the values.
  return { draft: groupOf(kept), unfounded: gone.filter(({ path }) => !met.has(path)) };
}

function remainderOf(value: unknown, pointer: string, lost: ReadonlySet<string>, met: Set<string>): unknown {
  if (lost.has(pointer)) {
    // What stands below goes with it: an identifier's scheme with its value.
    for (const path of lost) if (path === pointer || path.startsWith(`${pointer}/`)) met.add(path);
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, at) => remainderOf(item, `${pointer}/${at}`, lost, met));
    const left = items.filter((item) => item !== undefined);
    return left.length === 0 ? undefined : left;
  }
  const entries = Object.entries(groupOf(value)).flatMap(([key, own]): [string, unknown][] => {
    const left = remainderOf(own, `${pointer}/${key}`, lost, met);
    return left === undefined ? [] : [[key, left]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
