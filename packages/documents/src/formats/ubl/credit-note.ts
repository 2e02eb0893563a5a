import type { Entry } from '../../mapping/table.js';

/** Where the schema of the CreditNote wants an element elsewhere than that of the Invoice does: after which one. */
const movedAfter: readonly (readonly [name: string, after: string])[] = [
  ['cbc:TaxPointDate', 'cbc:IssueDate'],
  ['cac:OriginatorDocumentReference', 'cac:AdditionalDocumentReference'],
];

/** The entries of an invoice in the order of a credit note. */
export function creditNoteSequence(entries: readonly Entry[]): readonly Entry[] {
  let sequence = [...entries];
  for (const [name, after] of movedAfter) {
    const moved = sequence.filter((entry) => elementName(entry) === name);
    sequence = sequence.filter((entry) => elementName(entry) !== name);
    const place = sequence.findLastIndex((entry) => elementName(entry) === after);
    sequence.splice(place + 1, 0, ...moved);
  }
  return sequence;
}

function elementName(entry: Entry): string | undefined {
  return entry.is === 'constant' ? entry.path[0] : entry.name;
}
