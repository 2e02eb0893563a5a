/** What no row of the table can say, by the names the table has for it. */
import { elementsOf, groupOf } from '../../../invoice/values.js';
import type { OpenValues } from '../../../mapping/slot.js';
import { trimmed } from '../../../model/white-space.js';
import { textOf, type Segment } from '../syntax/segment.js';
import { readNotes, writeNotes } from './notes.js';
import { setText } from './output.js';
import { readPayments, writePayments } from './payments.js';
import type { ReadException, Reader, Scope } from './reader.js';
import { readExemptionReasons, writeExemptionReasons } from './exemption-reasons.js';
import { qualifier, type WriteException, type Writer, type WriteScope } from './writer.js';

export const readExceptions: ReadonlyMap<string, ReadException> = new Map<string, ReadException>([
  ['currencies', readCurrencies],
  ['invoicedObject', readInvoicedObject],
  ['supportingDocuments', readSupportingDocuments],
  ['payments', readPayments],
  ['lineIdentifier', readLineIdentifier],
  ['furtherIdentifications', readFurtherIdentifications],
  ['lineCount', readLineCount],
  ['exemptionReasons', readExemptionReasons],
  ['notes', readNotes],
]);

export const writeExceptions: ReadonlyMap<string, WriteException> = new Map<string, WriteException>([
  ['payments', writePayments],
  ['lineIdentifier', writeLineIdentifier],
  ['lineCount', writeLineCount],
  ['exemptionReasons', writeExemptionReasons],
  ['notes', writeNotes],
]);

/** Amounts are read once the currencies are known; without CUX the one currency every amount names is the document's. */
function readCurrencies(reader: Reader, scope: Scope): void {
  const draft = scope.values[0] ?? {};
  if (draft['currency'] === undefined) {
    const named = new Set<string>();
    collectCurrencies(scope.node, named);
    const [only] = named;
    if (named.size === 1 && only !== undefined) draft['currency'] = only;
  }
  reader.context = {
    ...reader.context,
    currency: textIn(draft, 'currency'),
    taxCurrency: textIn(draft, 'vatAccountingCurrency'),
  };
}

function collectCurrencies(node: Scope['node'], named: Set<string>): void {
  for (const segment of node.segments) {
    const currency = segment.tag === 'MOA' ? textOf(segment, 1, 3) : '';
    if (currency !== '') named.add(currency);
  }
  for (const group of node.groups) collectCurrencies(group, named);
}

function textIn(values: OpenValues, key: string): string | undefined {
  const value = values[key];
  return typeof value === 'string' ? value : undefined;
}

/** D.14B: RFF+ATS without a number, and the object's in GIR. */
function readInvoicedObject(reader: Reader, scope: Scope): void {
  for (const node of scope.node.groups) {
    const [trigger, ...others] = node.segments;
    const object = others.find(({ tag }) => tag === 'GIR');
    if (trigger?.tag !== 'RFF' || textOf(trigger, 1) !== 'ATS' || object === undefined || reader.isUsed(trigger))
      continue;
    if (reader.put(scope, 'BT-18', { value: trimmed(textOf(object, 2)) }) === 'other') continue;
    reader.use(trigger, [qualifier([1, 1], 'ATS')]);
    reader.use(object, [qualifier([1, 1], textOf(object, 1))]);
    reader.account.carried(object, [2, 1]);
  }
}

/** D.14B: EFI with the description, the location in COM, the reference in RFF. */
function readSupportingDocuments(reader: Reader, scope: Scope): void {
  for (const node of scope.node.groups) {
    const [trigger, ...others] = node.segments;
    const reference = others.find((one) => one.tag === 'RFF' && textOf(one, 1) === 'ATS');
    if (trigger?.tag !== 'EFI' || reference === undefined) continue;
    const { scope: inner, commit } = reader.instance(scope, node, 'BG-24');
    reader.put(inner, 'BT-122', trimmed(textOf(reference, 1, 2)));
    reader.use(reference, [qualifier([1, 1], 'ATS')]);
    reader.account.carried(reference, [1, 2]);
    const description = trimmed(textOf(trigger, 1, 2));
    if (description !== '') {
      reader.put(inner, 'BT-123', description);
      reader.account.carried(trigger, [1, 2]);
    }
    reader.use(trigger, []);
    const location = others.find((one) => one.tag === 'COM' && textOf(one, 1, 2) === 'AO');
    if (location !== undefined) {
      reader.put(inner, 'BT-124', trimmed(textOf(location, 1)));
      reader.use(location, [qualifier([1, 2], 'AO')]);
      reader.account.carried(location, [1, 1]);
    }
    commit();
  }
}

/** A line's identifier that is no number of six digits stands in RFF+FI; LIN then counts the lines. */
function readLineIdentifier(reader: Reader, scope: Scope): void {
  const [reference] = reader.matching(scope.node, 'RFF', [qualifier([1, 1], 'FI')]);
  const [line] = scope.node.segments;
  const values = scope.values.at(-1);
  const identifier = reference === undefined ? '' : trimmed(textOf(reference, 1, 2));
  if (reference === undefined || identifier === '' || values === undefined) return;
  values['identifier'] = identifier;
  reader.use(reference, [qualifier([1, 1], 'FI')]);
  reader.account.carried(reference, [1, 2]);
  if (line !== undefined) reader.account.restate(line, [1, 1]);
}

function writeLineIdentifier(writer: Writer, scope: WriteScope): void {
  const pointer = `${scope.pointer}/identifier`;
  const identifier = scope.values['identifier'];
  const [line] = scope.output.segments;
  if (writer.isClaimed(pointer) || typeof identifier !== 'string' || line === undefined) return;
  const isWritable = identifier.length <= 35 && !identifier.includes('\n') && writer.hasCharacters(identifier, pointer);
  if (!isWritable || scope.output.room('RFF') < 1) return;
  setText(line, [1, 1], String(Number(scope.pointer.slice('/lines/'.length)) + 1));
  const reference = writer.segment('RFF', [qualifier([1, 1], 'FI')]);
  setText(reference, [1, 2], identifier);
  scope.output.add(reference);
  writer.claim(pointer);
}

/** PIA takes five numbers; we write one to a segment, and read all. */
function readFurtherIdentifications(reader: Reader, scope: Scope): void {
  for (const segment of scope.node.segments) {
    if (segment.tag !== 'PIA') continue;
    for (let element = 3; element <= 6; element++) readIdentification(reader, scope, segment, element);
  }
}

function readIdentification(reader: Reader, scope: Scope, segment: Segment, element: number): void {
  const value = trimmed(textOf(segment, element));
  if (value === '') return;
  const list = textOf(segment, element, 2);
  const [term, held]: readonly [string, unknown] =
    list === 'SA'
      ? ['BT-155', value]
      : list === 'IN' || list === 'BP'
        ? ['BT-156', value]
        : list === 'EN' || list === 'SRV' || list === 'UP'
          ? ['BT-157', { value, scheme: '0160' }]
          : ['BT-158', { value, ...(list === '' ? {} : { scheme: list }) }];
  const isNaming = term !== 'BT-158' || textOf(segment, 1) === '1';
  if (!isNaming || reader.put(scope, term, held) === 'other') return;
  reader.account.carried(segment, [element, 1]);
  if (term === 'BT-158') reader.account.carried(segment, [element, 2]);
  else reader.account.structural(segment, [element, 2]);
}

/** CNT+2 counts the lines; the other control totals follow from what they total. */
function readLineCount(reader: Reader, scope: Scope): void {
  const lines = elementsOf(scope.values[0]?.['lines']).length;
  for (const segment of reader.matching(scope.node, 'CNT', [])) {
    const said = textOf(segment, 1, 2);
    if (textOf(segment, 1) === '2' && Number(said.replace(',', '.')) !== lines) {
      reader.find('EDIFACT-CNT-LINES', segment, [1, 2], { said, counted: lines });
    }
    reader.use(segment, []);
    for (const component of [1, 2, 3]) reader.account.structural(segment, [1, component]);
  }
}

function writeLineCount(writer: Writer, scope: WriteScope): void {
  const segment = writer.segment('CNT', [qualifier([1, 1], '2')]);
  setText(segment, [1, 2], String(elementsOf(groupOf(scope.values)['lines']).length));
  scope.output.add(segment);
}
