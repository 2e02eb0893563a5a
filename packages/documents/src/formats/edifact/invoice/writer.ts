/**
 * Writes a neutral document by the rows of the table. What a row has put into a segment is claimed by its pointer;
 * whatever is unclaimed at the end is the loss report. So a value can neither be written twice nor vanish.
 */
import { groupSlotOf, pointerOf, slotOf, valuesAt, type Slot } from '../../../mapping/slot.js';
import { visitValues, elementsOf, groupOf, type Values } from '../../../invoice/values.js';
import type { Invoice } from '../../../invoice/terms.js';
import type { Added } from '../../format.js';
import type { Loss, LossReason } from '../../../model/leaf.js';
import type { CharacterSet } from '../syntax/character-set.js';
import { fittingText, isComplete, type OutputGroup, outputSegment, setText, type OutputSegment } from './output.js';
import {
  goingOnPlace,
  maximumLeftOut,
  type Binding,
  type FormContext,
  type GroupRow,
  type Place,
  type Qualifier,
  type Row,
  type SegmentRow,
  type TextRow,
} from './rows.js';
import { splitLines } from './text-lines.js';

/** What is being written: a group of the message, and a group instance of the document. */
export interface WriteScope {
  readonly output: OutputGroup;
  readonly groups: readonly string[];
  readonly values: Values;
  readonly pointer: string;
}

const printableAscii = /^[ -~]*$/;

export type WriteException = (writer: Writer, scope: WriteScope) => void;

export class Writer {
  readonly context: FormContext;
  readonly exceptions: ReadonlyMap<string, WriteException>;
  readonly #characterSet: CharacterSet;
  readonly #claims = new Set<string>();
  /** Parts of claimed identifiers that found no place. */
  readonly #without = new Set<string>();
  /** What was claimed since the outermost attempt began. */
  readonly #log: string[] = [];
  #depth = 0;
  /** Why a value found no place, where it is not for want of one. */
  readonly #reasons = new Map<string, LossReason>();
  /** Numbers that lost trailing zeros to fit. */
  readonly #shortened = new Map<string, string>();
  /** Where terms live, by the innermost group and the term. */
  readonly #slots = new Map<string, Map<string, Slot>>();

  constructor(context: FormContext, characterSet: CharacterSet, exceptions: ReadonlyMap<string, WriteException>) {
    this.context = context;
    this.#characterSet = characterSet;
    this.exceptions = exceptions;
  }

  write(rows: readonly Row[], scope: WriteScope): void {
    for (const row of rows) {
      switch (row.is) {
        case 'segment':
          this.#writeSegments(row, scope);
          break;
        case 'text':
          this.#writeText(row, scope);
          break;
        case 'group':
          this.#writeGroups(row, scope);
          break;
        case 'exception':
          this.exceptions.get(row.name)?.(this, scope);
          break;
      }
    }
  }

  /** Everything the message does not hold. */
  losses(invoice: Invoice): readonly Loss[] {
    const losses: Loss[] = [];
    visitValues(invoice, ({ term, pointer, value }) => {
      if (!this.#claims.has(pointer)) {
        losses.push({
          term: term.id,
          path: pointer,
          value: shown(value),
          reason: this.#reason(pointer),
          weight: term.weight,
        });
        return;
      }
      if (term.kind !== 'identifier') return;
      for (const part of ['scheme', 'schemeVersion']) {
        const text = groupOf(value)[part];
        const path = `${pointer}/${part}`;
        if (typeof text !== 'string' || !this.#without.has(path)) continue;
        losses.push({ term: term.id, path, value: text, reason: this.#reason(path), weight: 'accompanying' });
      }
    });
    return losses;
  }

  /** Numbers written with fewer trailing zeros than the document has: the same numbers, but not the same texts. */
  added(invoice: Invoice): readonly Added[] {
    const added: Added[] = [];
    if (this.#shortened.size === 0) return added;
    visitValues(invoice, ({ term, pointer, value }) => {
      const shortened = this.#shortened.get(pointer);
      if (shortened === undefined || !this.#claims.has(pointer)) return;
      added.push({ term: term.id, path: pointer, value: shortened, replaces: shown(value) });
    });
    return added;
  }

  isClaimed(pointer: string): boolean {
    return this.#claims.has(pointer);
  }

  claim(pointer: string): void {
    if (this.#claims.has(pointer)) return;
    this.#claims.add(pointer);
    this.#log.push(pointer);
  }

  /** Runs `attempt`; where it returns false, nothing it claimed counts. */
  attempt(attempt: () => boolean): boolean {
    const mark = this.#log.length;
    this.#depth++;
    const isDone = attempt();
    this.#depth--;
    while (!isDone && this.#log.length > mark) this.#unclaim(this.#log.pop() ?? '');
    if (this.#depth === 0) this.#log.length = 0;
    return isDone;
  }

  #unclaim(pointer: string): void {
    this.#claims.delete(pointer);
    this.#shortened.delete(pointer);
    this.#without.delete(`${pointer}/scheme`);
    this.#without.delete(`${pointer}/schemeVersion`);
  }

  /** Whether the character set has every character; where not, that is why the value is lost. */
  hasCharacters(text: string, pointer: string): boolean {
    if (this.#characterSet.hasPrintableAscii && printableAscii.test(text)) return true;
    for (const character of text) {
      if (this.#characterSet.has(character)) continue;
      this.#reasons.set(pointer, 'character-not-in-repertoire');
      return false;
    }
    return true;
  }

  #reason(pointer: string): LossReason {
    return this.#reasons.get(pointer) ?? 'no-place-in-target';
  }

  /** A segment with its qualifiers and constants. */
  segment(tag: string, ...qualifiers: readonly (readonly Qualifier[])[]): OutputSegment {
    const segment = outputSegment(tag);
    for (const { at, codes } of qualifiers.flat()) setText(segment, at, codes[0] ?? '');
    return segment;
  }

  /** Puts a binding's values into the segment; false where it has none, they are written already, or do not fit. */
  bind(binding: Binding, segment: OutputSegment, scope: WriteScope, index?: number): boolean {
    const pointers: (string | undefined)[] = [];
    const values = binding.terms.map((term) => {
      const slot = this.#slot(term, scope.groups);
      const found = valuesAt(scope.values, slot.steps)?.[slot.key];
      const at = index ?? mainIdentifier(elementsOf(found));
      const one = slot.many ? elementsOf(found)[at] : found;
      const pointer = `${pointerOf(scope.pointer, slot)}${slot.many ? `/${at}` : ''}`;
      const isOpen = one !== undefined && !this.#claims.has(pointer);
      pointers.push(isOpen ? pointer : undefined);
      return isOpen ? one : undefined;
    });
    if (values.every((value) => value === undefined)) return false;
    const written = binding.form.write(values, this.context);
    if (written === undefined || written.texts.length > binding.at.length) return false;
    const included = pointers.filter((_, at) => written.terms?.includes(at) ?? true).filter((one) => one !== undefined);
    const texts: string[] = [];
    for (const [at, whole] of written.texts.entries()) {
      const place = binding.at[at];
      const text = place === undefined ? undefined : fittingText(segment.tag, place, whole);
      if (text === undefined) return false;
      texts.push(text);
      if (text !== whole) for (const pointer of included) this.#shortened.set(pointer, text.replace(',', '.'));
      for (const pointer of included) if (!this.hasCharacters(text, pointer)) return false;
    }
    for (const [at, text] of texts.entries()) setText(segment, binding.at[at] ?? [1, 1], text);
    for (const pointer of included) this.claimWhole(pointer, written.without ?? []);
    return included.length > 0;
  }

  /** Claims a value, but for the parts of it that are left out. */
  claimWhole(pointer: string, without: readonly string[]): void {
    this.claim(pointer);
    for (const part of without) this.#without.add(`${pointer}/${part}`);
  }

  #slot(term: string, groups: readonly string[]): Slot {
    const group = groups.at(-1) ?? '';
    const slots = this.#slots.get(group) ?? new Map<string, Slot>();
    this.#slots.set(group, slots);
    const slot = slots.get(term) ?? slotOf(term, groups);
    slots.set(term, slot);
    return slot;
  }

  /** The instances of a repeated business group below the scope. */
  instances(scope: WriteScope, each: string): readonly WriteScope[] {
    const slot = groupSlotOf(each, scope.groups);
    const found = elementsOf(valuesAt(scope.values, slot.steps)?.[slot.key]);
    const pointer = pointerOf(scope.pointer, slot);
    return found.map((values, index) => ({
      output: scope.output,
      groups: [...scope.groups, each],
      values: groupOf(values),
      pointer: `${pointer}/${index}`,
    }));
  }

  #writeSegments(row: SegmentRow, scope: WriteScope): void {
    if (row.each !== undefined) {
      for (const inner of this.instances(scope, row.each)) this.#writeSegment(row, inner);
      return;
    }
    const count = Math.max(1, ...row.bindings.flatMap(({ terms }) => terms.map((term) => this.#countOf(term, scope))));
    for (let index = 0; index < count; index++) this.#writeSegment(row, scope, index);
  }

  /** How many values a repeated term has. */
  #countOf(term: string, scope: WriteScope): number {
    const slot = this.#slot(term, scope.groups);
    return slot.many ? elementsOf(valuesAt(scope.values, slot.steps)?.[slot.key]).length : 1;
  }

  #hasValue({ terms }: Binding, scope: WriteScope): boolean {
    return terms.some((term) => {
      const slot = this.#slot(term, scope.groups);
      return valuesAt(scope.values, slot.steps)?.[slot.key] !== undefined;
    });
  }

  #writeSegment(row: SegmentRow, scope: WriteScope, index?: number): void {
    if (!row.bindings.some((binding) => this.#hasValue(binding, scope))) return;
    this.attempt(() => {
      const segment = this.segment(row.tag, row.when, row.constants);
      let bound = false;
      for (const binding of row.bindings) if (this.bind(binding, segment, scope, index)) bound = true;
      if (!bound || !isComplete(segment) || scope.output.room(row.tag) < 1) return false;
      scope.output.add(segment);
      return true;
    });
  }

  #writeText(row: TextRow, scope: WriteScope): void {
    const [term = ''] = row.terms;
    const slot = this.#slot(term, scope.groups);
    const pointer = pointerOf(scope.pointer, slot);
    const value = valuesAt(scope.values, slot.steps)?.[slot.key];
    const text = row.split([value]);
    if (text === undefined || this.#claims.has(pointer)) return;
    if (this.text(scope.output, row, text, pointer)) this.claim(pointer);
  }

  /** Writes a text into as many segments as it takes; false where there is no room for all of it. */
  text(
    output: OutputGroup,
    row: Omit<TextRow, 'is' | 'terms' | 'split' | 'join'>,
    text: string,
    pointer: string,
  ): boolean {
    const chunks = splitLines(text, row.size);
    const parts = row.goesOn === undefined ? inFull(chunks, row.at.length) : withoutEmptyEnds(chunks, row.at.length);
    if (parts.length > output.room(row.tag) || chunks.some((chunk) => chunk.length > row.size)) return false;
    if (parts.some(({ leftOut }) => leftOut > maximumLeftOut)) return false;
    if (!chunks.every((chunk) => this.hasCharacters(chunk, pointer))) return false;
    for (const [index, { texts, leftOut }] of parts.entries()) {
      const goesOn = index === 0 ? undefined : row.goesOn;
      const segment = this.segment(row.tag, goesOn ?? row.when);
      if (goesOn !== undefined) setText(segment, goingOnPlace, `C${String(leftOut).padStart(2, '0')}`);
      for (const [at, place] of row.at.entries()) setText(segment, place, texts[at] ?? '');
      output.add(segment);
    }
    return true;
  }

  #writeGroups(row: GroupRow, scope: WriteScope): void {
    const scopes = row.each === undefined ? [scope] : this.instances(scope, row.each);
    for (const inner of scopes)
      this.group(row.trigger, inner, (below) => {
        this.write(row.rows, below);
      });
  }

  /** Writes a group: its trigger, and what `fill` adds. Without any value in it there is no group. */
  group(trigger: SegmentRow, scope: WriteScope, fill: (below: WriteScope, segment: OutputSegment) => void): boolean {
    return this.attempt(() => {
      const before = this.#log.length;
      const segment = this.segment(trigger.tag, trigger.when, trigger.constants);
      // A repeated term of the trigger has its first value there; the rows below hold the others.
      for (const binding of trigger.bindings) this.bind(binding, segment, scope);
      const output = scope.output.open(segment);
      fill({ ...scope, output }, segment);
      const isWorthIt = this.#log.length > before && isComplete(segment);
      if (!isWorthIt || scope.output.room(trigger.tag) < 1) return false;
      scope.output.attach(output);
      return true;
    });
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  const { value: identifier, filename } = groupOf(value);
  return typeof identifier === 'string' ? identifier : typeof filename === 'string' ? filename : '';
}

/** The qualifiers of a place for rows made in code. */
export function qualifier(at: Place, ...codes: readonly string[]): Qualifier {
  return { at, codes };
}

/** Of several identifiers the one that goes with the party's name: its GLN, or the first. */
function mainIdentifier(identifiers: readonly unknown[]): number {
  return Math.max(
    0,
    identifiers.findIndex((identifier) => groupOf(identifier)['scheme'] === '0088'),
  );
}

interface Part {
  readonly texts: readonly string[];
  /** Empty components between the part before and this one. */
  readonly leftOut: number;
}

function inFull(chunks: readonly string[], size: number): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < chunks.length; at += size) parts.push({ texts: chunks.slice(at, at + size), leftOut: 0 });
  return parts;
}

/** Parts that neither begin nor end with an empty component: FTX must have its first, and trailing ones vanish. */
function withoutEmptyEnds(chunks: readonly string[], size: number): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  let leftOut = 0;
  while (at < chunks.length) {
    let end = Math.min(at + size, chunks.length);
    while (end > at && chunks[end - 1] === '') end--;
    if (end > at) parts.push({ texts: chunks.slice(at, end), leftOut });
    at = end;
    leftOut = 0;
    for (; at < chunks.length && chunks[at] === ''; at++) leftOut++;
  }
  return parts;
}
