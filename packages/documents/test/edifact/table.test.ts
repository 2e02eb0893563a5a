import { describe, expect, test } from 'vitest';
import { d96aTable, messageTable, type TableEntry } from '../../src/formats/edifact/directory/messages.js';
import { segmentDefinition } from '../../src/formats/edifact/directory/segments.js';
import {
  closingRows,
  dueDateRows,
  headerRows,
  instructionRows,
  instructionTrigger,
  lineRow,
  summaryRows,
} from '../../src/formats/edifact/invoice/table.js';
import type { Row, SegmentRow, TextRow } from '../../src/formats/edifact/invoice/rows.js';
import { termIds } from '../../src/invoice/term-index.js';

/** Terms the exceptions place, and the one that has no place. */
const beside: Readonly<Record<string, string>> = {
  'BT-21': 'notes.ts: the subject of FTX',
  'BT-22': 'notes.ts: the text of FTX',
  'BT-83': 'payments.ts: RFF+PQ, FTX+PMD',
  'BT-89': 'payments.ts: RFF+AGA, FTX+PMD',
  'BT-90': 'payments.ts: RFF+AHL, FTX+PMD',
  'BT-120': 'exemption-reasons.ts: FTX+TXD',
  'BT-125': 'D.96A has no place for files',
};

const all: readonly Row[] = [
  ...headerRows,
  lineRow,
  ...summaryRows,
  ...closingRows,
  ...dueDateRows,
  instructionTrigger,
  ...instructionRows,
];

function leavesOf(rows: readonly Row[]): readonly (SegmentRow | TextRow)[] {
  return rows.flatMap((row): readonly (SegmentRow | TextRow)[] => {
    if (row.is === 'group') return [row.trigger, ...leavesOf(row.rows)];
    return row.is === 'exception' ? [] : [row];
  });
}
const leaves = leavesOf(all);

describe('the table of INVOIC', () => {
  test('has a place for every business term, or an exception that has', () => {
    const placed = new Set(
      leaves.flatMap((row) => (row.is === 'text' ? row.terms : row.bindings.flatMap(({ terms }) => terms))),
    );
    for (const term of Object.keys(beside)) placed.add(term);
    expect(termIds().filter((id) => !placed.has(id))).toEqual([]);
  });

  test('names only segments and places that D.96A has, but for what later directories added', () => {
    const unknown = leaves.flatMap((row) => {
      const places = row.is === 'text' ? row.at : row.bindings.flatMap(({ at }) => at);
      return [...places, ...row.when.map(({ at }) => at)]
        .filter(
          ([element, component]) => segmentDefinition(row.tag)?.[element - 1]?.components[component - 1] === undefined,
        )
        .map(([element, component]) => `${row.tag} ${element}.${component}`);
    });
    // NAD 7.4 is C819 of later directories: read, and never written because it does not fit.
    expect(new Set(unknown)).toEqual(new Set(['NAD 7.4', 'PYT 1.1']));
  });
});

describe('the segment tables', () => {
  const count = (entries: readonly TableEntry[]): number =>
    entries.reduce((sum, entry) => sum + (entry.group === 0 ? 1 : count(entry.members)), 0);

  test('D.96A has its 51 groups, each triggered by a mandatory segment', () => {
    const groups: TableEntry[] = [];
    const visit = (entries: readonly TableEntry[]) => {
      for (const entry of entries) {
        if (entry.group === 0) continue;
        groups.push(entry);
        visit(entry.members);
      }
    };
    visit(d96aTable());
    expect(groups.map(({ group }) => group)).toEqual(Array.from({ length: 51 }, (_, at) => at + 1));
    for (const { members } of groups) expect(members[0]).toMatchObject({ mandatory: true, maximum: 1, group: 0 });
    expect(count(d96aTable())).toBe(142);
  });

  test.each([
    ['93A', '96A', false],
    ['96A', '96A', true],
    ['97A', '97B', false],
    ['97B', '97B', true],
    ['01B', '01B', true],
    ['03B', '14B', false],
    ['14B', '14B', true],
    ['20A', '14B', false],
  ])('release %s is read by %s', (release, directory, exact) => {
    expect(messageTable(release)).toMatchObject({ directory, exact });
  });

  test.each(['', '96', '96C', 'ABC', '996A'])('release %s is none', (release) => {
    expect(messageTable(release)).toBeUndefined();
  });

  test('every segment of D.96A is defined', () => {
    const tags = new Set<string>();
    const visit = (entries: readonly TableEntry[]) => {
      for (const { tag, members } of entries) {
        tags.add(tag);
        visit(members);
      }
    };
    visit(d96aTable());
    expect([...tags].filter((tag) => segmentDefinition(tag) === undefined)).toEqual([]);
  });

  test('the definitions say what the directory says', () => {
    expect(segmentDefinition('BGM')).toMatchObject([
      {
        id: 'C002',
        mandatory: false,
        components: [{ id: '1001', numeric: false, maximum: 3 }, {}, {}, { id: '1000', maximum: 35 }],
      },
      { id: '1004', components: [{ id: '1004', maximum: 35 }] },
      { id: '1225' },
      { id: '4343' },
    ]);
    expect(segmentDefinition('QTY')?.[0]?.components[1]).toEqual({
      id: '6060',
      mandatory: true,
      numeric: true,
      maximum: 15,
    });
    expect(segmentDefinition('PYT')).toBeUndefined();
    expect(segmentDefinition('constructor')).toBeUndefined();
  });
});
