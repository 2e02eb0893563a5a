/**
 * Payment instructions (BG-16) and what belongs to them elsewhere. D.96A takes one FII below PAT, so every further
 * account of an instruction, its card or its debited account has a PAT group of its own: PAT+7, "extended", with the
 * means of payment said again. References stand in the header: RFF+PQ (BT-83), RFF+AGA (BT-89), RFF+AHL (BT-90), with
 * the number of the instruction as their line number (1156) unless they belong to all; what is longer than a
 * reference, in FTX+PMD.
 */
import { elementsOf, groupOf } from '../../../invoice/values.js';
import type { OpenValues } from '../../../mapping/slot.js';
import { trimmed } from '../../../model/white-space.js';
import type { GroupNode } from '../directory/structure.js';
import { textOf, type Segment } from '../syntax/segment.js';
import { setText, type OutputGroup, type OutputSegment } from './output.js';
import type { Reader, Scope } from './reader.js';
import { goingOn, type Place, type SegmentRow } from './rows.js';
import { accountRows, dueDateRows, instructionRows, instructionTrigger, meansRow } from './table.js';
import { qualifier, type Writer, type WriteScope } from './writer.js';

const freeText: readonly Place[] = [
  [4, 1],
  [4, 2],
  [4, 3],
  [4, 4],
  [4, 5],
];
const freeTextSize = 70;
const goesOn = goingOn('PMD');

interface ReferenceKind {
  readonly code: string;
  /** The number of the term, for FTX. */
  readonly number: string;
  /** The group inside the instruction, and the key in it. */
  readonly inside?: string;
  readonly key: string;
}

const references: readonly ReferenceKind[] = [
  { code: 'PQ', number: '83', key: 'remittanceInformation' },
  { code: 'AGA', number: '89', inside: 'directDebit', key: 'mandateReference' },
  { code: 'AHL', number: '90', inside: 'directDebit', key: 'creditorIdentifier' },
];

export function readPayments(reader: Reader, scope: Scope): void {
  const draft = scope.values[0] ?? {};
  reader.read(dueDateRows, scope);
  readInstructions(reader, scope, draft);
  readMeansOfHeader(reader, scope, draft);
  readPartyAccounts(reader, scope, draft);
  for (const kind of references) readReferences(reader, scope, draft, kind);
  readPartyReferences(reader, scope, draft);
  readMeansText(reader, scope, draft);
}

/** PAT 1 begins an instruction; PAT 7, "extended", goes on with the one before it. */
function readInstructions(reader: Reader, scope: Scope, draft: OpenValues): void {
  for (const node of scope.node.groups) {
    const [trigger] = node.segments;
    const isTerms = trigger?.tag === 'PAT' || trigger?.tag === 'PYT';
    if (!isTerms || reader.isUsed(trigger) || !node.segments.some(({ tag }) => tag === 'PAI')) continue;
    const last = instructionsOf(draft).at(-1);
    if (textOf(trigger, 1) === extended && last !== undefined) {
      reader.use(trigger, [qualifier([1, 1], extended)]);
      reader.read(instructionRows, { node, groups: ['BG-16'], values: [draft, last] });
      continue;
    }
    if (!['1', '3'].includes(textOf(trigger, 1))) continue;
    const { scope: inner, commit } = reader.instance(scope, node, 'BG-16');
    reader.use(trigger, [...instructionTrigger.when, ...instructionTrigger.constants]);
    reader.bindSegment(instructionTrigger, trigger, inner);
    reader.read(instructionRows, inner);
    commit();
  }
}

const extended = '7';

function instructionsOf(draft: OpenValues): readonly OpenValues[] {
  // The reader has put objects there, one for each PAT group.
  return elementsOf(draft['paymentInstructions']) as readonly OpenValues[];
}

/** PAI of the whole message, where no terms of payment have one. */
function readMeansOfHeader(reader: Reader, scope: Scope, draft: OpenValues): void {
  const [segment] = reader.matching(scope.node, 'PAI', []);
  const code = segment === undefined ? '' : trimmed(textOf(segment, 1, 3));
  if (segment === undefined || code === '' || instructionsOf(draft).length > 0) return;
  draft['paymentInstructions'] = [{ meansCode: code }];
  reader.use(segment, []);
  reader.account.carried(segment, [1, 3]);
}

/** Accounts below the parties, as D.14B and EANCOM users write them: the seller's and the payee's, and the debited one. */
function readPartyAccounts(reader: Reader, scope: Scope, draft: OpenValues): void {
  for (const party of partiesOf(scope.node)) {
    const isBuyer = ['BY', 'IV', 'BT'].includes(textOf(party.trigger, 1));
    const rows: readonly SegmentRow[] = isBuyer ? [accountRows.debit] : [accountRows.transfer];
    for (const row of rows) {
      for (const segment of reader.matching(party.node, 'FII', row.when)) {
        const account = trimmed(textOf(segment, 2));
        if (account === '') continue;
        const instructions = instructionsOf(draft);
        if (!isBuyer && instructions.some((one) => hasAccount(one, account))) {
          reader.use(segment, row.when);
          reader.account.structural(segment, [2, 1]);
          continue;
        }
        if (instructions.length === 0) draft['paymentInstructions'] = [{}];
        const instruction = instructionsOf(draft)[0] ?? {};
        const inner = { node: party.node, groups: ['BG-16'], values: [draft, instruction] };
        if (row.each === undefined) reader.bindSegment(row, segment, inner);
        else {
          const instance = reader.instance(inner, party.node, row.each);
          if (reader.bindSegment(row, segment, instance.scope)) instance.commit();
        }
      }
    }
  }
}

function hasAccount(instruction: OpenValues, account: string): boolean {
  return elementsOf(instruction['creditTransfers']).some(
    (one) => groupOf(groupOf(one)['account'])['value'] === account,
  );
}

function partiesOf(header: GroupNode): readonly { readonly node: GroupNode; readonly trigger: Segment }[] {
  return header.groups.flatMap((node) => {
    const [trigger] = node.segments;
    return trigger?.tag === 'NAD' ? [{ node, trigger }] : [];
  });
}

function readReferences(reader: Reader, scope: Scope, draft: OpenValues, kind: ReferenceKind): void {
  const instructions = instructionsOf(draft);
  for (const segment of reader.matching(scope.node, 'RFF', [qualifier([1, 1], kind.code)])) {
    const value = trimmed(textOf(segment, 1, 2));
    if (value === '' || !setReference(instructions, textOf(segment, 1, 3), kind, value)) continue;
    reader.use(segment, [qualifier([1, 1], kind.code), qualifier([1, 3], textOf(segment, 1, 3))]);
    reader.account.carried(segment, [1, 2]);
  }
  const when = [qualifier([1, 1], 'PMD'), qualifier([3, 1], kind.number), qualifier([3, 3], 'ZZZ')];
  for (const segment of reader.matching(scope.node, 'FTX', when)) {
    const chain = reader.chainFrom(scope.node, segment, goesOn);
    const index = textOf(segment, 3, 2);
    if (!setReference(instructions, index, kind, trimmed(reader.chainText(chain, freeText, freeTextSize)))) continue;
    for (const one of chain) {
      reader.use(one, [...when, qualifier([3, 2], index), ...goesOn]);
      for (const place of freeText) reader.account.carried(one, place);
    }
  }
}

/** Sets the value in the instruction of that number, or in all; false where none takes it. */
function setReference(instructions: readonly OpenValues[], index: string, kind: ReferenceKind, value: string): boolean {
  const targets = index === '' ? instructions : instructions.slice(Number(index) - 1, Number(index));
  let isSet = false;
  for (const instruction of targets) {
    const inside = kind.inside === undefined ? instruction : insideOf(instruction, kind.inside);
    if (inside[kind.key] !== undefined) continue;
    inside[kind.key] = value;
    isSet = true;
  }
  return isSet;
}

function insideOf(instruction: OpenValues, key: string): OpenValues {
  const there = instruction[key] ?? {};
  instruction[key] = there;
  // Only this reader puts objects there.
  return there as OpenValues;
}

/** D.14B: the mandate and the creditor's identifier below the buyer. */
function readPartyReferences(reader: Reader, scope: Scope, draft: OpenValues): void {
  const [instruction] = instructionsOf(draft);
  if (instruction === undefined) return;
  for (const { node } of partiesOf(scope.node)) {
    for (const [code, kind] of [
      ['AVS', references[1]],
      ['AII', references[2]],
    ] as const) {
      const [segment] = reader.matching(node, 'RFF', [qualifier([1, 1], code)]);
      const value = segment === undefined ? '' : trimmed(textOf(segment, 1, 2));
      if (segment === undefined || kind === undefined || !setReference([instruction], '', kind, value)) continue;
      reader.use(segment, [qualifier([1, 1], code)]);
      reader.account.carried(segment, [1, 2]);
    }
  }
}

/** D.14B: FTX+AAT for the text of the means of payment. */
function readMeansText(reader: Reader, scope: Scope, draft: OpenValues): void {
  const when = [qualifier([1, 1], 'AAT'), qualifier([2, 1], ''), qualifier([3, 1], '')];
  const [segment] = reader.matching(scope.node, 'FTX', when);
  const [instruction] = instructionsOf(draft);
  if (segment === undefined || instruction === undefined || instruction['meansText'] !== undefined) return;
  instruction['meansText'] = trimmed(reader.chainText([segment], freeText, freeTextSize));
  reader.use(segment, when);
  for (const place of freeText) reader.account.carried(segment, place);
}

export function writePayments(writer: Writer, scope: WriteScope): void {
  writer.write(dueDateRows, scope);
  const written = writer
    .instances(scope, 'BG-16')
    .filter((instruction) => writeInstruction(writer, scope, instruction));
  for (const kind of references) writeReferences(writer, scope, written, kind);
}

/** The PAT groups of an instruction; false where not even its means of payment found a place. */
function writeInstruction(writer: Writer, scope: WriteScope, instruction: WriteScope): boolean {
  return writer.attempt(() => {
    const { output } = scope;
    const trigger = writer.segment('PAT', instructionTrigger.when);
    const [text] = instructionTrigger.bindings;
    if (text !== undefined && writer.bind(text, trigger, instruction)) setText(trigger, [2, 1], '6');
    const means = writer.segment('PAI');
    const [code] = meansRow.bindings;
    if (output.room('PAT') < 1 || code === undefined || !writer.bind(code, means, instruction)) return false;
    const added: OutputGroup[] = [];
    const add = (account: OutputSegment | undefined) => {
      const group = output.open(added.length === 0 ? trigger : writer.segment('PAT', [qualifier([1, 1], extended)]));
      group.add({ tag: means.tag, elements: means.elements });
      if (account !== undefined) group.add(account);
      output.attach(group);
      added.push(group);
    };
    for (const transfer of writer.instances(instruction, 'BG-17'))
      addAccount(writer, accountRows.transfer, transfer, output, add);
    addAccount(writer, accountRows.card, instruction, output, add);
    addAccount(writer, accountRows.debit, instruction, output, add);
    if (added.length === 0) add(undefined);
    return true;
  });
}

function addAccount(
  writer: Writer,
  row: SegmentRow,
  scope: WriteScope,
  output: OutputGroup,
  add: (segment: OutputSegment) => void,
): void {
  writer.attempt(() => {
    const segment = writer.segment(row.tag, row.when);
    const [first, ...others] = row.bindings;
    // Without its number an account says nothing.
    if (output.room('PAT') < 1 || first === undefined || !writer.bind(first, segment, scope)) return false;
    for (const binding of others) writer.bind(binding, segment, scope);
    add(segment);
    return true;
  });
}

function writeReferences(writer: Writer, scope: WriteScope, written: readonly WriteScope[], kind: ReferenceKind): void {
  const values = written.map(({ values: instruction, pointer }) => {
    const inside = kind.inside === undefined ? instruction : groupOf(instruction[kind.inside]);
    const value = inside[kind.key];
    const path = kind.inside === undefined ? `${pointer}/${kind.key}` : `${pointer}/${kind.inside}/${kind.key}`;
    return { value: typeof value === 'string' ? value : undefined, path };
  });
  const [first] = values;
  if (first?.value !== undefined && values.every(({ value }) => value === first.value)) {
    const isWritten = writeReference(writer, scope, kind, { value: first.value, path: first.path, index: '' });
    for (const { path } of isWritten ? values : []) writer.claim(path);
    return;
  }
  for (const [at, { value, path }] of values.entries()) {
    const isWritten =
      value !== undefined && writeReference(writer, scope, kind, { value, path, index: String(at + 1) });
    if (isWritten) writer.claim(path);
  }
}

interface Reference {
  readonly value: string;
  readonly path: string;
  /** The number of the instruction; empty for all. */
  readonly index: string;
}

function writeReference(
  writer: Writer,
  { output }: WriteScope,
  kind: ReferenceKind,
  { value, path, index }: Reference,
): boolean {
  if (value.length <= 35 && !value.includes('\n') && output.room('RFF') > 0) {
    if (!writer.hasCharacters(value, path)) return false;
    const segment = writer.segment('RFF', [qualifier([1, 1], kind.code), qualifier([1, 3], index)]);
    setText(segment, [1, 2], value);
    output.add(segment);
    return true;
  }
  const when = [
    qualifier([1, 1], 'PMD'),
    qualifier([3, 1], kind.number),
    qualifier([3, 2], index),
    qualifier([3, 3], 'ZZZ'),
  ];
  return writer.text(output, { tag: 'FTX', when, at: freeText, size: freeTextSize, goesOn }, value, path);
}
