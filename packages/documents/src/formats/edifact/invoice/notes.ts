/**
 * Notes (BG-1): FTX with the note's subject code, GEN where it has none. A subject that means another term, and GEN said
 * outright, carry text function 1 ("for subsequent use"), which marks the segment as a note.
 */
import { groupOf } from '../../../invoice/values.js';
import { trimmed } from '../../../model/white-space.js';
import { textOf } from '../syntax/segment.js';
import type { Reader, Scope } from './reader.js';
import { goingOn, type Place } from './rows.js';
import { qualifier, type Writer, type WriteScope } from './writer.js';

const freeText: readonly Place[] = [
  [4, 1],
  [4, 2],
  [4, 3],
  [4, 4],
  [4, 5],
];
const size = 70;
const general = 'GEN';

/** Subjects under which the table and its exceptions look for other terms. */
const taken: ReadonlySet<string> = new Set([general, 'AAB', 'REG', 'DOC', 'AGM', 'AAT']);

export function readNotes(reader: Reader, scope: Scope): void {
  const notes = new Set(reader.matching(scope.node, 'FTX', [qualifier([2, 1], '', '1'), qualifier([3, 1], '')]));
  // Matching puts the plain ones first; what counts is the order of the message.
  for (const segment of scope.node.segments.filter((one) => notes.has(one))) {
    const subject = textOf(segment, 1);
    const chain = reader.chainFrom(scope.node, segment, goingOn(subject));
    const text = trimmed(reader.chainText(chain, freeText, size));
    if (text === '') continue;
    const { scope: inner, commit } = reader.instance(scope, scope.node, 'BG-1');
    const isSaid = subject !== general || textOf(segment, 2) === '1';
    if (isSaid) {
      reader.put(inner, 'BT-21', subject);
      reader.account.carried(segment, [1, 1]);
    }
    reader.put(inner, 'BT-22', text);
    for (const one of chain) {
      reader.use(one, [qualifier([1, 1], subject), qualifier([2, 1], '1'), ...goingOn(subject)]);
      for (const place of freeText) reader.account.carried(one, place);
    }
    commit();
  }
}

export function writeNotes(writer: Writer, scope: WriteScope): void {
  for (const note of writer.instances(scope, 'BG-1')) {
    const { text, subjectCode } = groupOf(note.values);
    if (typeof text !== 'string') continue;
    const said = typeof subjectCode === 'string' && /^[A-Z0-9]{1,3}$/.test(subjectCode) ? subjectCode : undefined;
    const subject = said ?? general;
    const when = [
      qualifier([1, 1], subject),
      ...(said !== undefined && taken.has(said) ? [qualifier([2, 1], '1')] : []),
    ];
    const row = { tag: 'FTX', when, at: freeText, size, goesOn: goingOn(subject) };
    if (!writer.text(scope.output, row, text, `${note.pointer}/text`)) continue;
    writer.claim(`${note.pointer}/text`);
    if (said !== undefined) writer.claim(`${note.pointer}/subjectCode`);
  }
}
