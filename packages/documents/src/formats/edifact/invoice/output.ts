/** A message being written: groups and segments within the repetitions and lengths of D.96A. */
import { segmentDefinition } from '../directory/segments.js';
import type { TableEntry } from '../directory/messages.js';
import { digitCount } from './numbers.js';
import type { Place } from './rows.js';

/** A segment's texts: elements behind the tag, each with its components. */
export interface OutputSegment {
  readonly tag: string;
  readonly elements: string[][];
}

export class OutputGroup {
  readonly tag: string;
  readonly segments: OutputSegment[] = [];
  readonly groups: OutputGroup[] = [];
  readonly #counts = new Map<string, number>();
  readonly #entries: readonly TableEntry[];

  constructor(tag: string, entries: readonly TableEntry[]) {
    this.tag = tag;
    this.#entries = entries;
  }

  /** How many more segments or groups of the tag fit. */
  room(tag: string): number {
    return (this.#entry(tag)?.maximum ?? 0) - (this.#counts.get(tag) ?? 0);
  }

  /** Whether the tag opens a group here. */
  opens(tag: string): boolean {
    return (this.#entry(tag)?.group ?? 0) !== 0;
  }

  /** A group that does not belong to this one yet. */
  open(trigger: OutputSegment): OutputGroup {
    const group = new OutputGroup(trigger.tag, this.#entry(trigger.tag)?.members ?? []);
    group.segments.push(trigger);
    group.#counts.set(trigger.tag, 1);
    return group;
  }

  /** Takes the group in. */
  attach(group: OutputGroup): void {
    this.groups.push(group);
    this.#countOne(group.tag);
  }

  /** Adds a segment; one that opens a group, as a group of its own. */
  add(segment: OutputSegment): void {
    if (this.opens(segment.tag)) {
      this.attach(this.open(segment));
      return;
    }
    this.segments.push(segment);
    this.#countOne(segment.tag);
  }

  /** The segments in the order of the table. */
  *inOrder(): Generator<OutputSegment> {
    for (const entry of this.#entries) {
      if (entry.group === 0) {
        for (const segment of this.segments) if (segment.tag === entry.tag) yield segment;
      } else {
        for (const group of this.groups) if (group.tag === entry.tag) yield* group.inOrder();
      }
    }
  }

  #entry(tag: string): TableEntry | undefined {
    return this.#entries.find((entry) => entry.tag === tag);
  }

  #countOne(tag: string): void {
    this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1);
  }
}

export function outputSegment(tag: string): OutputSegment {
  return { tag, elements: [] };
}

export function setText(segment: OutputSegment, [element, component]: Place, text: string): void {
  if (text === '') return;
  while (segment.elements.length < element) segment.elements.push([]);
  const components = segment.elements[element - 1];
  if (components === undefined) return;
  while (components.length < component) components.push('');
  components[component - 1] = text;
}

/**
 * The text as the place takes it: as it is where it fits the representation and length D.96A gives the place, without
 * some trailing zeros where a number has too many digits; undefined where it does not fit, or there is no such place.
 */
export function fittingText(tag: string, [element, component]: Place, text: string): string | undefined {
  const definition = segmentDefinition(tag)?.[element - 1]?.components[component - 1];
  if (text === '') return text;
  if (definition === undefined) return undefined;
  if (!definition.numeric) return text.length <= definition.maximum ? text : undefined;
  if (!/^-?\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  let fitting = text;
  while (digitCount(fitting) > definition.maximum && /[.,]\d*0$/.test(fitting)) {
    fitting = fitting.slice(0, -1).replace(/[.,]$/, '');
  }
  return digitCount(fitting) <= definition.maximum ? fitting : undefined;
}

/** Whether every mandatory component of the segment is there, as far as its elements are. */
export function isComplete(segment: OutputSegment): boolean {
  const definition = segmentDefinition(segment.tag) ?? [];
  return definition.every((element, index) => {
    const components = segment.elements[index] ?? [];
    if (components.every((text) => text === '')) return !element.mandatory;
    return element.components.every(({ mandatory }, at) => !mandatory || (components[at] ?? '') !== '');
  });
}
