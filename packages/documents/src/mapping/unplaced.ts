/** What a table has no place for, whatever the document. */
import { visitValues } from '../invoice/values.js';
import type { InvoiceDraft } from '../invoice/terms.js';
import { groupOf } from '../invoice/values.js';
import type { Loss } from '../model/leaf.js';
import type { Entry, Table } from './table.js';
import { termsOf } from './table.js';

export interface Places {
  readonly terms: ReadonlySet<string>;
  /** `BT-29/scheme`: the parts of identifiers and files that have a place; `BT-29/scheme=0088` where one value has. */
  readonly parts: ReadonlySet<string>;
}

/** What has a place in the table. */
export function placesOf(table: Table): Places {
  return { terms: new Set(termsOf(table.children)), parts: new Set(partsOf(table.children)) };
}

function partsOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry): readonly string[] => {
    if (entry.is === 'holder') return partsOf(entry.children);
    if (entry.is !== 'leaf' || entry.place === 'alias') return [];
    const parts = entry.attributes.flatMap((attribute) =>
      attribute.is === 'part' ? [`${entry.term}/${attribute.part}`] : [],
    );
    if (entry.impliedScheme !== undefined) parts.push(`${entry.term}/scheme=${entry.impliedScheme}`);
    return entry.part === undefined ? parts : [...parts, `${entry.term}/${entry.part}`];
  });
}

/** The losses of a document whose terms, or parts of them, have no place. */
export function unplacedLosses(draft: InvoiceDraft, places: Places): readonly Loss[] {
  const losses: Loss[] = [];
  visitValues(draft, ({ term, pointer, value }) => {
    if (!places.terms.has(term.id)) {
      losses.push(loss(term.id, pointer, textOf(value), term.weight));
    } else if (term.kind === 'identifier') {
      for (const [part, text] of Object.entries(groupOf(value)))
        if (part !== 'value' && typeof text === 'string' && !hasPlace(places, `${term.id}/${part}`, text))
          losses.push(loss(term.id, `${pointer}/${part}`, text, 'accompanying'));
    }
  });
  return losses;
}

function hasPlace({ parts }: Places, part: string, value: string): boolean {
  return parts.has(part) || parts.has(`${part}=${value}`);
}

function loss(term: string, path: string, value: string, weight: Loss['weight']): Loss {
  return { term, path, value, reason: 'no-place-in-target', weight };
}

/** The value as a loss report shows it: an identifier's value, a file's name. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { value: own, filename } = groupOf(value);
  if (typeof own === 'string') return own;
  return typeof filename === 'string' ? filename : '';
}
