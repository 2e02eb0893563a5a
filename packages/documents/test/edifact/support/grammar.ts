/**
 * Interchanges made from the grammar: the segment table of INVOIC D.96A with the element definitions of its segments,
 * so that structure, presence, representation and lengths are right while the content is anything.
 */
import { d96aTable, type TableEntry } from '../../../src/formats/edifact/directory/messages.js';
import { segmentDefinition, type ComponentDefinition } from '../../../src/formats/edifact/directory/segments.js';
import { characterSet, type CharacterSet } from '../../../src/formats/edifact/syntax/character-set.js';
import { serialise, type PlainSegment } from '../../../src/formats/edifact/syntax/serialise.js';
import type { Separators } from '../../../src/formats/edifact/syntax/separators.js';
import type { Random } from '../../xml/differential/mutations.js';

/** Codes that mean something to the reader, so that random messages reach its rows. */
const codes: Readonly<Record<string, readonly string[]>> = {
  '1001': ['380', '381', '916'],
  '1153': ['ON', 'CT', 'VA', 'GN', 'OI', 'PQ', 'AGA', 'IA', 'FI', 'LI', 'ACD', 'ADE', 'ABU', 'AED'],
  '2005': ['137', '35', '131', '167', '168', '13', '171', '263'],
  '2379': ['102', '102', '102', '203', '101', '718', '999'],
  '3035': ['SU', 'BY', 'PE', 'LC', 'DP', 'RB', 'PB', 'BI'],
  '3055': ['9', '5', 'ZZZ', '16'],
  '3139': ['IC', 'SU', 'PD'],
  '3155': ['TE', 'EM', 'EI'],
  '4279': ['1', '3', '7'],
  '4441': ['C00', 'C02', '8', '120', '83', '24', '146'],
  '4451': ['AAB', 'DOC', 'REG', 'TXD', 'ZZZ', 'PMD', 'GEN', 'AAI', 'ACF', 'ACB'],
  '4453': ['1'],
  '5025': ['79', '125', '176', '77', '9', '203', '204', '23', '25', '124', '2', '509'],
  '5125': ['AAA', 'AAB', 'INF'],
  '5153': ['VAT'],
  '5245': ['1', '2', '3'],
  '5283': ['7'],
  '5305': ['S', 'E', 'AE'],
  '5463': ['A', 'C'],
  '6063': ['47', '12'],
  '6069': ['2', '1'],
  '6345': ['EUR', 'PLN'],
  '6347': ['2', '6'],
  '7077': ['F', 'A', 'L'],
  '7143': ['SA', 'IN', 'EN', 'MP', 'STI'],
  '4347': ['1', '5'],
};

const sets = ['UNOA', 'UNOB', 'UNOC', 'UNOD', 'UNOE', 'UNOF', 'UNOH', 'UNOK', 'UNOW', 'UNOY'];
const separators = [":+.?*'", ":+,?*'", '|^.!~#', '\u001f\u001d. *\u001c', '=*.? ~'];
const letters = " ABCXYZ0129.,-()/!%&;<>+:?'*=abcxyzāčēģšžõäöüėųßéЖядαω€#@\u00a0";

export interface GrammarInterchange {
  readonly bytes: Uint8Array;
  readonly segments: readonly PlainSegment[];
}

/** An interchange of one INVOIC message; the same random stream makes the same bytes. */
export function grammarInterchange(random: Random): GrammarInterchange {
  const name = pick(random, sets);
  const set = characterSet(name);
  if (set === undefined) throw new Error(`no set ${name}`);
  const version = random(2) === 0 ? 3 : 4;
  const [component = '', element = '', mark = '.', release = '', fifth = '', segment = ''] = pick(random, separators);
  const chosen: Separators = {
    component,
    element,
    decimalMark: version === 4 ? 'either' : mark === ',' ? ',' : '.',
    segment,
    ...(release === ' ' ? {} : { release }),
    ...(version === 4 && fifth !== ' ' ? { repetition: fifth } : {}),
  };
  const make: Make = { random, set, mark, avoid: release === ' ' ? [component, element, segment, fifth] : [] };
  const body = entriesOf(make, d96aTable().slice(1, -1));
  const segments: PlainSegment[] = [
    { tag: 'UNB', elements: [[name, String(version)], ['A1'], ['B2'], ['260101', '1200'], ['R1']] },
    { tag: 'UNH', elements: [['1'], ['INVOIC', 'D', '96A', 'UN']] },
    ...body,
    { tag: 'UNT', elements: [[String(body.length + 2)], ['1']] },
    { tag: 'UNZ', elements: [['1'], ['R1']] },
  ];
  const options = { separators: chosen, characterSet: set, una: true, lineBreaks: random(3) === 0 };
  const written = serialise(segments, options);

  return { bytes: written, segments };
}

interface Make {
  readonly random: Random;
  readonly set: CharacterSet;
  readonly mark: string;
  /** Characters that cannot be released. */
  readonly avoid: readonly string[];
}

function entriesOf(make: Make, entries: readonly TableEntry[]): readonly PlainSegment[] {
  const segments: PlainSegment[] = [];
  for (const entry of entries) {
    for (let count = countOf(make.random, entry); count > 0; count--) {
      if (entry.group === 0) segments.push(segmentOf(make, entry.tag));
      else segments.push(...entriesOf(make, entry.members));
    }
  }
  return segments;
}

/** Mandatory entries once or more; what invoices use more often than the rest. */
function countOf(random: Random, entry: TableEntry): number {
  const usual = [
    'NAD',
    'RFF',
    'TAX',
    'MOA',
    'LIN',
    'PAT',
    'ALC',
    'FTX',
    'PRI',
    'QTY',
    'CUX',
    'DTM',
    'PAI',
    'FII',
    'IMD',
    'PIA',
    'CTA',
    'COM',
  ];
  const isUsual = usual.includes(entry.tag);
  const least = entry.mandatory ? 1 : 0;
  const extra = isUsual ? random(3) : random(12) === 0 ? 1 : 0;
  return Math.min(entry.maximum, entry.tag === 'UNS' ? 1 : least + extra);
}

function segmentOf(make: Make, tag: string): PlainSegment {
  if (tag === 'UNS') return { tag, elements: [['S']] };
  const { random } = make;
  const elements = (segmentDefinition(tag) ?? []).map(({ mandatory, components }) => {
    if (!mandatory && random(3) === 0) return [];
    const texts = components.map((component, index) => {
      const isWanted = component.mandatory || (mandatory && index === 0) || random(2) === 0;
      return isWanted ? textOf(make, component) : '';
    });
    return texts.every((text) => text === '')
      ? []
      : texts.map((text, at) => text || (components[at]?.mandatory ? textOf(make, components[at]) : ''));
  });
  return { tag, elements };
}

function textOf({ random, set, mark, avoid }: Make, component: ComponentDefinition): string {
  const known = codes[component.id];
  if (known !== undefined && random(10) > 0) return pick(random, known);
  if (component.id === '2380') return pick(random, ['20260131', '202601311230', '20260230', '2026013120260228']);
  if (component.numeric) {
    const whole = String(random(10 ** Math.min(3, component.maximum)));
    return component.maximum > 6 && random(2) === 0
      ? `${random(4) === 0 ? '-' : ''}${whole}${mark}${random(100)}`
      : whole;
  }
  let text = '';
  for (let length = 1 + random(Math.min(component.maximum, 40)); length > 0; length--) {
    const character = pick(random, Array.from(letters));
    if (set.has(character) && !avoid.includes(character)) text += character;
  }
  return text.trim() === '' ? 'X' : text;
}

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
