/**
 * What became of every data element of a message and its envelope. The reader marks components as it uses them; the
 * account is then drawn up from the tokens, so that nothing can fall between the two.
 */
import type { LeafAccount, UnreadLeaf } from '../../../model/leaf.js';
import { placeName } from '../directory/segments.js';
import type { GroupNode, Structure } from '../directory/structure.js';
import { textAt, type Message } from '../syntax/interchange.js';
import type { Segment } from '../syntax/segment.js';
import { componentText, type Tokens } from '../syntax/tokens.js';
import type { Place } from './rows.js';

const unread = 0;
const carried = 1;
const structural = 2;

export class Account {
  readonly #marks: Uint8Array;

  constructor(tokens: Tokens) {
    this.#marks = new Uint8Array(tokens.componentStart.length);
  }

  carried(segment: Segment, place: Place): void {
    this.#mark(segment, place, carried);
  }

  structural(segment: Segment, place: Place): void {
    this.#mark(segment, place, structural);
  }

  /** What was carried turns out to be implied by another place. */
  restate(segment: Segment, place: Place): void {
    const component = componentOf(segment, place);
    if (component >= 0) this.#marks[component] = structural;
  }

  isUnread(segment: Segment, place: Place): boolean {
    const component = componentOf(segment, place);
    return component >= 0 && this.#marks[component] === unread;
  }

  #mark(segment: Segment, place: Place, mark: number): void {
    const component = componentOf(segment, place);
    if (component >= 0 && this.#marks[component] !== carried) this.#marks[component] = mark;
  }

  /** Counts the components of the segments from the tokens; service segments are structural, objects are not held. */
  settle(tokens: Tokens, segments: readonly number[], pathOf: (segment: number) => string): LeafAccount {
    const counts = { total: 0, carried: 0, structural: 0 };
    const left: UnreadLeaf[] = [];
    for (const index of segments) {
      const tag = textAt(tokens, index, 0);
      const isService = /^(UN[ABGHSTEZ])$/.test(tag);
      const from = tokens.segmentStart[index] ?? 0;
      const to = tokens.segmentStart[index + 1] ?? 0;
      for (let element = from + 1; element < to; element++) {
        const first = tokens.elementStart[element] ?? 0;
        const end = tokens.elementStart[element + 1] ?? 0;
        for (let component = first; component < end; component++) {
          if (tokens.componentStart[component] === tokens.componentEnd[component]) continue;
          counts.total++;
          const mark = isService ? structural : this.#marks[component];
          if (mark === carried) counts.carried++;
          else if (mark === structural) counts.structural++;
          else {
            const place: Place = [element - from, component - first + 1];
            left.push({
              path: `${pathOf(index)}/${placeName(tag, place[0], place[1] - 1)}`,
              value: componentText(tokens, component),
              essential: isEssential(tag, place, componentText(tokens, component)),
            });
          }
        }
      }
    }
    return { ...counts, unread: left };
  }
}

function componentOf(segment: Segment, [element, component]: Place): number {
  const found = segment.elements[element - 1];
  return found === undefined || (found.texts[component - 1] ?? '') === '' ? -1 : found.first + component - 1;
}

/** Segments that hold ids, dates, parties, lines, amounts, VAT or payment details. */
const essentialTags: ReadonlySet<string> = new Set(
  'BGM DTM PAI RFF NAD FII TAX MOA CUX PAT PYT PCD ALC QTY LIN PIA PRI APR RTE UNS CNT'.split(' '),
);

/** Places in them that only describe. */
const describing: ReadonlySet<string> = new Set([
  'BGM 1.4',
  'PRI 1.3',
  'PRI 1.4',
  'NAD 4.6',
  'ALC 3.1',
  'ALC 4.1',
  'TAX 2.4',
]);

/** Message functions (1225) that change nothing about the invoice: duplicate, copy, retransmission, additional transmission. */
const harmlessFunctions: ReadonlySet<string> = new Set(['7', '31', '35', '43']);

function isEssential(tag: string, [element, component]: Place, text: string): boolean {
  if (tag === 'BGM' && element === 3) return !harmlessFunctions.has(text);
  return essentialTags.has(tag) && !describing.has(`${tag} ${element}.${component}`);
}

/** The path of each segment of a message: `UNH[1]/LIN[3]/PRI[1]`. */
export function segmentPaths(structure: Structure, message: Message): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  const visit = (node: GroupNode): void => {
    const counts = new Map<string, number>();
    for (const [index, segment] of node.segments.entries()) {
      const ordinal = (counts.get(segment.tag) ?? 0) + 1;
      counts.set(segment.tag, ordinal);
      const isTrigger = index === 0 && node.group !== 0;
      paths.set(segment.number, isTrigger ? node.path : `${node.path}/${segment.tag}[${ordinal}]`);
    }
    for (const group of node.groups) visit(group);
  };
  visit(structure.header);
  visit(structure.summary);
  for (const stray of structure.strays) paths.set(stray.number, `UNH[${message.number}]/${stray.tag}`);
  return paths;
}
