/** Writes a neutral document as an interchange of one INVOIC D.96A message. */
import type { Invoice } from '../../../invoice/terms.js';
import { valuesOf } from '../../../invoice/values.js';
import type { Finding } from '../../../model/finding.js';
import type { Identifier } from '../../../model/term.js';
import type { Writing } from '../../format.js';
import { d96aTable } from '../directory/messages.js';
import type { EdifactSettings, InterchangeParty } from '../settings.js';
import { characterSet, type CharacterSet } from '../syntax/character-set.js';
import { defaultRepetition, type Separators } from '../syntax/separators.js';
import { serialise, type PlainSegment } from '../syntax/serialise.js';
import { syntaxFinding } from '../syntax/syntax-finding.js';
import { writeExceptions } from './exceptions.js';
import { OutputGroup } from './output.js';
import { closingRows, headerRows, lineRow, summaryRows } from './table.js';
import { Writer } from './writer.js';

export function writeInvoice(invoice: Invoice, settings: EdifactSettings): Writing {
  const declared = settings.characterSet ?? smallestSet(invoice);
  const set = characterSet(settings.encoding ?? declared);
  const findings = envelopeFindings(settings, declared, set);
  if (set === undefined || findings.length > 0) return { ok: false, findings };
  const version = settings.syntaxVersion ?? defaultVersion(declared);
  const separators = separatorsFor(settings, version);

  const table = d96aTable();
  const behind = table.findIndex(({ tag }) => tag === 'UNS');
  const header = new OutputGroup('', table.slice(0, behind));
  const summary = new OutputGroup('', table.slice(behind + 1));
  const context = {
    decimalMark: settings.decimalMark ?? '.',
    currency: invoice.currency,
    taxCurrency: invoice.vatAccountingCurrency,
  } as const;
  const writer = new Writer(context, set, writeExceptions);
  const scope = { output: header, groups: [], values: valuesOf(invoice), pointer: '' };
  writer.write([...headerRows, lineRow], scope);
  writer.write(summaryRows, { ...scope, output: summary });
  writer.write(closingRows, scope);

  const body = [...header.inOrder(), { tag: 'UNS', elements: [['S']] }, ...summary.inOrder()];
  const segments = enveloped(body, { invoice, settings, declared, version, set });
  const bytes = serialise(segments, {
    separators,
    characterSet: set,
    una: settings.una ?? true,
    lineBreaks: settings.lineBreaks ?? false,
  });
  return { ok: true, bytes, losses: writer.losses(invoice), added: writer.added(invoice) };
}

/** UNOC where ISO 8859-1 has every character of the document, UNOY otherwise. */
function smallestSet(invoice: Invoice): string {
  return /[\u0100-\uffff]/.test(JSON.stringify(invoice)) ? 'UNOY' : 'UNOC';
}

function defaultVersion(declared: string): number {
  return ['UNOA', 'UNOB', 'UNOC', 'UNOD', 'UNOE', 'UNOF'].includes(declared) ? 3 : 4;
}

function separatorsFor(settings: EdifactSettings, version: number): Separators {
  return {
    component: ':',
    element: '+',
    decimalMark: settings.decimalMark ?? '.',
    release: '?',
    segment: "'",
    ...(version >= 4 ? { repetition: defaultRepetition } : {}),
  };
}

function envelopeFindings(
  settings: EdifactSettings,
  declared: string,
  set: CharacterSet | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  const refuse = (setting: string, value: string) => {
    findings.push(syntaxFinding('EDIFACT-SETTING', setting, 0, { setting, value: value.slice(0, 70) }));
  };
  if (set === undefined)
    refuse(settings.encoding === undefined ? 'characterSet' : 'encoding', settings.encoding ?? declared);
  else if (!/^UNO[A-Z]$/.test(declared)) refuse('characterSet', declared);
  const texts: readonly (readonly [string, string | undefined, number])[] = [
    ['sender', settings.sender?.id, 35],
    ['sender', settings.sender?.qualifier, 4],
    ['recipient', settings.recipient?.id, 35],
    ['recipient', settings.recipient?.qualifier, 4],
    ['controlReference', settings.controlReference, 14],
    ['messageReference', settings.messageReference, 14],
    ['associationCode', settings.associationCode, 6],
    ['applicationReference', settings.applicationReference, 14],
  ];
  for (const [setting, value, maximum] of texts) {
    if (value === undefined) continue;
    if (value === '' || value.length > maximum || !hasAll(set, value)) refuse(setting, value);
  }
  const { preparedOn, preparedAt } = settings;
  if (preparedOn !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(preparedOn)) refuse('preparedOn', preparedOn);
  if (preparedAt !== undefined && !/^\d{2}:\d{2}$/.test(preparedAt)) refuse('preparedAt', preparedAt);
  return findings;
}

function hasAll(set: CharacterSet | undefined, text: string): boolean {
  return set === undefined || Array.from(text).every((character) => set.has(character));
}

interface Envelope {
  readonly invoice: Invoice;
  readonly settings: EdifactSettings;
  readonly declared: string;
  readonly version: number;
  readonly set: CharacterSet;
}

function enveloped(
  body: readonly PlainSegment[],
  { invoice, settings, declared, version, set }: Envelope,
): readonly PlainSegment[] {
  const sender =
    settings.sender ?? partyOf([invoice.seller.electronicAddress, ...(invoice.seller.identifiers ?? [])], set);
  const recipient = settings.recipient ?? partyOf([invoice.buyer.electronicAddress, invoice.buyer.identifier], set);
  const control = settings.controlReference ?? controlReferenceOf(invoice.number);
  const reference = settings.messageReference ?? '1';
  const day = (settings.preparedOn ?? invoice.issueDate).replaceAll('-', '');
  const time = (settings.preparedAt ?? '00:00').replace(':', '');
  const message: PlainSegment[] = [
    { tag: 'UNH', elements: [[reference], ['INVOIC', 'D', '96A', 'UN', settings.associationCode ?? '']] },
    ...body,
  ];
  return [
    {
      tag: 'UNB',
      elements: [
        [declared, String(version)],
        [sender.id, sender.qualifier ?? ''],
        [recipient.id, recipient.qualifier ?? ''],
        [version >= 4 ? day : day.slice(2), time],
        [control],
        [],
        [settings.applicationReference ?? ''],
        [],
        [],
        [],
        [settings.test === true ? '1' : ''],
      ],
    },
    ...message,
    { tag: 'UNT', elements: [[String(message.length + 1)], [reference]] },
    { tag: 'UNZ', elements: [['1'], [control]] },
  ];
}

/** The first identifier that an interchange can hold, a GLN for choice; that says so by its qualifier. */
function partyOf(identifiers: readonly (Identifier | undefined)[], set: CharacterSet): InterchangeParty {
  const glns = identifiers.filter((identifier) => identifier?.scheme === '0088');
  for (const identifier of [...glns, ...identifiers]) {
    if (
      identifier === undefined ||
      identifier.value.trim() === '' ||
      identifier.value.length > 35 ||
      !hasAll(set, identifier.value)
    )
      continue;
    return identifier.scheme === '0088' ? { id: identifier.value, qualifier: '14' } : { id: identifier.value };
  }
  return { id: 'UNKNOWN' };
}

/** The last 14 letters and digits of the document's number, which tell more than its first. */
function controlReferenceOf(number: string): string {
  const letters = number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(-14);
  return letters === '' ? '1' : letters;
}
