import type { XmlName } from '../../../xml/xml-document.js';
import { nameOf } from '../../../xml/vocabulary/vocabulary.js';
import { ciiTypes, ciiTypeUses, ciiValueTypes } from './cii-d16b.js';

/** A child in the sequence of a type. */
export interface Particle {
  readonly name: XmlName;
  readonly type: CiiType;
  readonly required: boolean;
  readonly repeats: boolean;
}

export type ValueKind = 'decimal' | 'date' | 'dateTime' | 'boolean' | 'base64' | 'text';

export type CiiType =
  | {
      readonly is: 'sequence';
      readonly particles: readonly Particle[];
      /** Place of each name in the sequence. */
      readonly places: ReadonlyMap<XmlName, number>;
    }
  /** Exactly one of these children. */
  | { readonly is: 'choice'; readonly children: ReadonlyMap<XmlName, CiiType> }
  | {
      readonly is: 'value';
      readonly kind: ValueKind;
      /** The attributes it may carry; a text where the value is fixed. */
      readonly attributes: ReadonlyMap<XmlName, string | undefined>;
    };

const text: CiiType = { is: 'value', kind: 'text', attributes: new Map([[nameOf('format'), undefined]]) };
const plain = (kind: ValueKind): CiiType => ({ is: 'value', kind, attributes: new Map() });

const choice = (...children: readonly (readonly [name: string, type: CiiType])[]): CiiType => ({
  is: 'choice',
  children: new Map(children.map(([name, type]) => [nameOf(name), type])),
});

/** The types of dates and indicators, which have children of udt or qdt. */
const wrappers: readonly (readonly [name: string, type: CiiType])[] = [
  ['DateTime', choice(['udt:DateTimeString', text], ['udt:DateTime', plain('dateTime')])],
  ['Date', choice(['udt:DateString', text], ['udt:Date', plain('date')])],
  ['Indicator', choice(['udt:IndicatorString', text], ['udt:Indicator', plain('boolean')])],
  ['FormattedDateTime', choice(['qdt:DateTimeString', text])],
];

/** Reads the tables of the CII D16B schemas: the type of the document element. */
export function readCiiSchema(): CiiType {
  const sequences = new Map(entries(ciiTypes));
  const types = new Map<string, CiiType>([...wrappers, ...entries(ciiValueTypes).map(valueType)]);
  const uses = new Map(entries(ciiTypeUses).flatMap(([type, names]) => names.map((name) => [name, type] as const)));
  const known = [...sequences.keys(), ...types.keys()].sort((a, b) => b.length - a.length);
  const typeOf = (element: string): string =>
    uses.get(element) ?? known.find((type) => element.endsWith(type)) ?? unknownType(element);
  const read = (type: string): CiiType => {
    const done = types.get(type);
    if (done !== undefined) return done;
    const particles: Particle[] = [];
    const places = new Map<XmlName, number>();
    // Types contain themselves, so a type is known before its children are.
    const made: CiiType = { is: 'sequence', particles, places };
    types.set(type, made);
    for (const word of sequences.get(type) ?? []) {
      const [, element = '', named, occurs = ''] = /^([\w:]+)(?:=(\w+))?([?*+]?)$/.exec(word) ?? [];
      const name = nameOf(element.includes(':') ? element : `ram:${element}`);
      places.set(name, particles.length);
      particles.push({
        name,
        type: read(named ?? typeOf(element.replace(/^rsm:/, ''))),
        required: occurs === '' || occurs === '+',
        repeats: occurs === '*' || occurs === '+',
      });
    }
    return made;
  };
  return read('CrossIndustryInvoice');
}

function unknownType(element: string): never {
  throw new Error(`the tables of CII give no type to ${element}`);
}

/** Lines "Type: words", each continued by deeper indentation. */
function entries(table: string): readonly (readonly [string, readonly string[]])[] {
  return [...table.matchAll(/\n {2}(\w+):((?:[^\n]*\n {4})*[^\n]*)/g)].map(([, type = '', words = '']) => [
    type,
    words.trim().split(/\s+/),
  ]);
}

function valueType([type, [kind = 'text', ...attributes]]: readonly [string, readonly string[]]): readonly [
  string,
  CiiType,
] {
  return [
    type,
    {
      is: 'value',
      // The first word of each line is one of these three.
      kind: kind as ValueKind,
      attributes: new Map(
        attributes.map((word) => {
          const [name = '', fixed] = word.split('=');
          return [nameOf(name), fixed?.replaceAll('~', ' ')];
        }),
      ),
    },
  ];
}
