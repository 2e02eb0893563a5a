import type { XmlName } from '../../../xml/xml-document.js';
import { findName, nameOf } from '../../../xml/vocabulary/vocabulary.js';
import { ublTypes, ublTypeUses } from './ubl-2.1.js';

/** A child in the sequence of a type. */
export interface Particle {
  readonly name: XmlName;
  readonly required: boolean;
  readonly repeats: boolean;
}

/** An aggregate's content: its children in their order. */
export interface SequenceType {
  readonly particles: readonly Particle[];
  /** Place of each name in the sequence. */
  readonly places: ReadonlyMap<XmlName, number>;
}

/** The value a basic component holds, and the attributes it may carry; `!` marks one that it must. */
export interface ValueType {
  readonly kind: 'decimal' | 'date' | 'time' | 'boolean' | 'base64' | 'text';
  readonly attributes: ReadonlySet<XmlName>;
  readonly requiredAttributes: readonly XmlName[];
}

export interface UblSchema {
  /** The content of aggregates and of the document elements. */
  readonly sequences: ReadonlyMap<XmlName, SequenceType>;
  readonly values: ReadonlyMap<XmlName, ValueType>;
}

const identifier = 'schemeID schemeName schemeAgencyID schemeAgencyName schemeVersionID schemeDataURI schemeURI';
const code = 'listID listAgencyID listAgencyName listName listVersionID name languageID listURI listSchemeURI';

/** The data types by the last word of a component's name, which UBL's naming rules tie to the type. */
const valueTypes: readonly (readonly [ending: string, kind: ValueType['kind'], attributes: string])[] = [
  ['Amount', 'decimal', 'currencyID! currencyCodeListVersionID'],
  ['BinaryObject', 'base64', 'mimeCode! format encodingCode characterSetCode uri filename'],
  ['Code', 'text', code],
  ['Date', 'date', ''],
  ['Time', 'time', ''],
  ['ID', 'text', identifier],
  ['URI', 'text', identifier],
  ['Indicator', 'boolean', ''],
  ['Measure', 'decimal', 'unitCode! unitCodeListVersionID'],
  ['Numeric', 'decimal', 'format'],
  ['Percent', 'decimal', 'format'],
  ['Rate', 'decimal', 'format'],
  ['Quantity', 'decimal', 'unitCode unitCodeListID unitCodeListAgencyID unitCodeListAgencyName'],
  ['', 'text', 'languageID languageLocaleID'],
];

/** Reads the tables of the UBL 2.1 schemas. */
export function readUblSchema(): UblSchema {
  const types = new Map(entries(ublTypes));
  const typeNames = new Map(
    entries(ublTypeUses).flatMap(([type, elements]) => elements.map((element) => [element, type] as const)),
  );
  const sequences = new Map<XmlName, SequenceType>();
  const values = new Map<XmlName, ValueType>();
  const made = new Map<string, SequenceType>();
  const use = (element: XmlName, type: string): void => {
    const words = types.get(type);
    if (words === undefined || sequences.has(element)) return;
    const known = made.get(type);
    const sequence = known ?? sequenceOf(words);
    made.set(type, sequence);
    sequences.set(element, sequence);
    if (known !== undefined) return;
    for (const word of words) {
      const written = word.replace(/[?*+]$/, '');
      const [prefix = '', local = ''] = written.split(':');
      if (prefix === 'cac' || types.has(local)) use(nameOf(written), typeNames.get(local) ?? local);
      else if (!written.includes(':')) values.set(nameOf(`cbc:${written}`), valueTypeOf(written));
      else if (local !== 'ExtensionContent') values.set(nameOf(written), valueTypeOf(local));
    }
  };
  use(nameOf('Invoice'), 'Invoice');
  use(nameOf('CreditNote'), 'CreditNote');
  return { sequences, values };
}

/** Lines "Type: words", each continued by deeper indentation. */
function entries(table: string): readonly (readonly [string, readonly string[]])[] {
  return [...table.matchAll(/\n {2}(\w+):((?:[^\n]*\n {4})*[^\n]*)/g)].map(([, type = '', words = '']) => [
    type,
    words.trim().split(/\s+/),
  ]);
}

function sequenceOf(words: readonly string[]): SequenceType {
  const particles = words.map((word): Particle => {
    const occurs = /[?*+]$/.exec(word)?.[0] ?? '';
    const written = occurs === '' ? word : word.slice(0, -1);
    return {
      name: nameOf(written.includes(':') ? written : `cbc:${written}`),
      required: occurs === '' || occurs === '+',
      repeats: occurs === '*' || occurs === '+',
    };
  });
  return { particles, places: new Map(particles.map(({ name }, place) => [name, place])) };
}

function valueTypeOf(written: string): ValueType {
  const [, kind, attributes] = valueTypes.find(([ending]) => written.endsWith(ending)) ?? ['', 'text' as const, ''];
  const words = attributes.split(' ').filter((word) => word !== '');
  const names = words.map((word) => findName(word.replace('!', ''))).filter((name) => name !== undefined);
  const required = words.filter((word) => word.endsWith('!')).map((word) => nameOf(word.slice(0, -1)));
  return { kind, attributes: new Set(names), requiredAttributes: required };
}
