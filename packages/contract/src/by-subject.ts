import type { Subject } from './fact.js';

/** Lists of what is about the same, by `subjectKey`. */
export type BySubject<Item> = ReadonlyMap<string, readonly Item[]>;

export function bySubject<Item extends { readonly subject: Subject }>(items: readonly Item[]): BySubject<Item> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const key = subjectKey(item.subject);
    const known = found.get(key);
    if (known === undefined) found.set(key, [item]);
    else known.push(item);
  }
  return found;
}

/** A text that is the same for two subjects exactly where they are the same. */
export function subjectKey({ invoice, announcement, notice, subscription }: Subject): string {
  if (announcement === undefined && notice === undefined && subscription === undefined) {
    return invoice === undefined ? '' : `#${invoice}`;
  }
  return JSON.stringify([invoice, announcement, notice, subscription]);
}
