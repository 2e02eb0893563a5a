import type { Codec } from '../../mapping/table.js';

/** eDoc tells taxed from not taxed; it can say two of the categories of UNTDID 5305. */
const categories: ReadonlyMap<string, string> = new Map([
  ['TAX', 'S'],
  ['NOTTAX', 'O'],
]);

export const writableCategories: ReadonlySet<string> = new Set(categories.values());

export const vatCategory: Codec = {
  read: (source) => categories.get(source.toUpperCase()),
  write: (value) => [...categories].find(([, category]) => category === value)?.[0],
};
