/** Reads the groups of a message by the rows of the table. */
import type { EdifactProblem, SharedProblem } from '../problem.js';
import { trimmed } from '../../../model/white-space.js';
import type { Finding } from '../../../model/finding.js';
import { groupSlotOf, openAt, slotOf, type OpenValues, type Slot } from '../../../mapping/slot.js';
import { placeName } from '../directory/segments.js';
import type { GroupNode } from '../directory/structure.js';
import { syntaxFinding } from '../syntax/syntax-finding.js';
import { textOf, type Segment } from '../syntax/segment.js';
import type { Account } from './account.js';
import {
  goingOnPlace,
  type Binding,
  type FormContext,
  type GroupRow,
  type Place,
  type Qualifier,
  type Row,
  type SegmentRow,
  type TextRow,
} from './rows.js';
import { joinLines } from './text-lines.js';

/** A group instance being read: its node, and its values with those of the repeated groups around it. */
export interface Scope {
  readonly node: GroupNode;
  /** The repeated business groups around, outermost first. */
  readonly groups: readonly string[];
  /** The values of the document and of each of them. */
  readonly values: readonly OpenValues[];
}

export type ReadException = (reader: Reader, scope: Scope) => void;

export class Reader {
  readonly findings: Finding[] = [];
  readonly account: Account;
  readonly exceptions: ReadonlyMap<string, ReadException>;
  readonly pathOf: (segment: Segment) => string;
  context: FormContext;
  readonly #used = new Set<Segment>();
  readonly #nodes = new Map<Segment, GroupNode>();
  /** Where terms live, by the innermost group and the term. */
  readonly #slots = new Map<string, Map<string, Slot>>();

  constructor(
    account: Account,
    context: FormContext,
    exceptions: ReadonlyMap<string, ReadException>,
    pathOf: (segment: Segment) => string,
  ) {
    this.account = account;
    this.context = context;
    this.exceptions = exceptions;
    this.pathOf = pathOf;
  }

  /** Makes the groups of a section known by their triggers. */
  know(node: GroupNode): void {
    const [trigger] = node.segments;
    if (trigger !== undefined) this.#nodes.set(trigger, node);
    for (const group of node.groups) this.know(group);
  }

  read(rows: readonly Row[], scope: Scope): void {
    for (const row of rows) {
      switch (row.is) {
        case 'segment':
          this.#readSegments(row, scope);
          break;
        case 'text':
          this.#readTexts(row, scope);
          break;
        case 'group':
          this.#readGroups(row, scope);
          break;
        case 'exception':
          this.exceptions.get(row.name)?.(this, scope);
          break;
      }
    }
  }

  /** The segments of the group nobody has used yet, told by tag and qualifiers, the preferred codes first. */
  matching(node: GroupNode, tag: string, when: readonly Qualifier[]): readonly Segment[] {
    if (!node.tags.has(tag)) return [];
    const found: { segment: Segment; rank: number }[] = [];
    const look = (segment: Segment | undefined) => {
      if (segment?.tag !== tag || this.#used.has(segment)) return;
      const rank = rankOf(segment, when);
      if (rank >= 0) found.push({ segment, rank });
    };
    for (const segment of node.segments) look(segment);
    for (const group of node.groups) if (group.tag === tag) look(group.segments[0]);
    return found.sort((a, b) => a.rank - b.rank).map(({ segment }) => segment);
  }

  /** Marks a segment as read, its qualifiers as structural. */
  use(segment: Segment, qualifiers: readonly Qualifier[]): void {
    this.#used.add(segment);
    for (const { at, codes } of qualifiers) {
      if (codes.includes(textOf(segment, at[0], at[1]))) this.account.structural(segment, at);
    }
  }

  isUsed(segment: Segment): boolean {
    return this.#used.has(segment);
  }

  /** Puts a value where the term lives; false where another value is there already. */
  put(scope: Scope, term: string, value: unknown): 'put' | 'same' | 'other' {
    const slot = this.#slot(term, scope.groups);
    const around = scope.values[scope.values.length - 1 - slot.up] ?? {};
    const target = openAt(around, slot.steps);
    const there = target[slot.key];
    if (slot.many) {
      if (Array.isArray(there)) there.push(value);
      else target[slot.key] = [value];
      return 'put';
    }
    if (there === undefined) {
      target[slot.key] = value;
      return 'put';
    }
    return JSON.stringify(there) === JSON.stringify(value) ? 'same' : 'other';
  }

  find(
    rule: EdifactProblem | SharedProblem,
    segment: Segment,
    place: Place,
    values: Finding['values'],
    severity: Finding['severity'] = 'error',
  ): void {
    const path = `${this.pathOf(segment)}/${placeName(segment.tag, place[0], place[1] - 1)}`;
    this.findings.push(syntaxFinding(rule, path, segment.number, values, severity));
  }

  /** A new instance of a repeated group below the scope; it joins the document when `commit` finds something in it. */
  instance(scope: Scope, node: GroupNode, each: string): { readonly scope: Scope; readonly commit: () => void } {
    const values: OpenValues = {};
    const inner = { node, groups: [...scope.groups, each], values: [...scope.values, values] };
    return {
      scope: inner,
      commit: () => {
        if (Object.keys(values).length > 0) this.#append(scope, each, values);
      },
    };
  }

  #append(scope: Scope, each: string, values: OpenValues): void {
    const { steps, key } = groupSlotOf(each, scope.groups);
    const target = openAt(scope.values.at(-1) ?? {}, steps);
    const there = target[key];
    if (Array.isArray(there)) there.push(values);
    else target[key] = [values];
  }

  #slot(term: string, groups: readonly string[]): Slot {
    const group = groups.at(-1) ?? '';
    const slots = this.#slots.get(group) ?? new Map<string, Slot>();
    this.#slots.set(group, slots);
    const slot = slots.get(term) ?? slotOf(term, groups);
    slots.set(term, slot);
    return slot;
  }

  #isSet(scope: Scope, term: string): boolean {
    const slot = this.#slot(term, scope.groups);
    if (slot.many) return false;
    let here: unknown = scope.values[scope.values.length - 1 - slot.up];
    for (const step of slot.steps) here = isValues(here) ? here[step.key] : undefined;
    return isValues(here) && here[slot.key] !== undefined;
  }

  #readSegments(row: SegmentRow, scope: Scope): void {
    for (const segment of this.matching(scope.node, row.tag, row.when)) {
      if (row.each !== undefined) {
        const inner = this.instance(scope, scope.node, row.each);
        if (this.bindSegment(row, segment, inner.scope)) inner.commit();
        continue;
      }
      if (row.bindings.every(({ terms }) => terms.every((term) => this.#isSet(scope, term)))) {
        // Said again in another segment: structural where it is the same, left over where it is not.
        if (!this.#saysAgain(row, segment, scope)) return;
        continue;
      }
      this.bindSegment(row, segment, scope);
    }
  }

  /** Binds what the segment holds; false where it holds none of it. */
  bindSegment(row: SegmentRow, segment: Segment, scope: Scope): boolean {
    let bound = false;
    for (const binding of row.bindings) if (this.#bindOne(binding, segment, scope)) bound = true;
    if (bound) this.use(segment, [...row.when, ...row.constants]);
    return bound;
  }

  #bindOne(binding: Binding, segment: Segment, scope: Scope): boolean {
    const texts = binding.at.map(([element, component]) => textOf(segment, element, component));
    if (texts.every((text) => text === '')) return false;
    const read = binding.form.read(texts, this.context);
    if (read === undefined) return false;
    if ('problem' in read) {
      const term = binding.terms[read.term] ?? '';
      this.find(read.problem, segment, binding.at[0] ?? [1, 1], { term, value: read.value.slice(0, 70) });
      return true;
    }
    const [place = [1, 1]] = binding.at;
    if (read.note !== undefined) {
      this.find(read.note, segment, place, { term: binding.terms[0] ?? '' }, 'information');
    }
    let held = false;
    for (const [index, term] of binding.terms.entries()) {
      const value = read.values[index];
      if (value === undefined) continue;
      if (this.put(scope, term, value) !== 'other') held = true;
      else this.find('TERM-REPEATED', segment, binding.at[0] ?? [1, 1], { term, value: shown(value) }, 'warning');
    }
    if (held) for (const place of binding.at) this.account.carried(segment, place);
    return held;
  }

  #saysAgain(row: SegmentRow, segment: Segment, scope: Scope): boolean {
    const isSame = row.bindings.every(({ at, terms, form }) => {
      const read = form.read(
        at.map(([element, component]) => textOf(segment, element, component)),
        this.context,
      );
      return (
        read !== undefined &&
        'values' in read &&
        terms.every((term, index) => {
          const value = read.values[index];
          return value === undefined || this.put(scope, term, value) === 'same';
        })
      );
    });
    if (!isSame) return false;
    this.use(segment, [...row.when, ...row.constants]);
    for (const { at } of row.bindings) for (const place of at) this.account.structural(segment, place);
    return true;
  }

  #readTexts(row: TextRow, scope: Scope): void {
    if (row.each === undefined && row.terms.every((term) => this.#isSet(scope, term))) return;
    const [first, ...others] = this.matching(scope.node, row.tag, row.when);
    if (first === undefined) return;
    const chain = row.goesOn === undefined ? [first, ...others] : this.chainFrom(scope.node, first, row.goesOn);
    const text = this.chainText(chain, row.at, row.size);
    for (const [index, value] of row.join(text).entries()) {
      const term = row.terms[index];
      const held = typeof value === 'string' ? trimmed(value) : '';
      if (term !== undefined && held !== '') this.put(scope, term, held);
    }
    for (const segment of chain) {
      this.use(segment, [...row.when, ...(row.goesOn ?? [])]);
      for (const place of row.at) this.account.carried(segment, place);
    }
  }

  /** A segment and those right behind it that go on with its text. */
  chainFrom(node: GroupNode, first: Segment, goesOn: readonly Qualifier[]): readonly Segment[] {
    const chain = [first];
    for (let at = node.segments.indexOf(first) + 1; at > 0 && at < node.segments.length; at++) {
      const next = node.segments[at];
      if (next?.tag !== first.tag || rankOf(next, goesOn) < 0) break;
      chain.push(next);
    }
    return chain;
  }

  /** The text of a chain. Marked segments say how many empty components they left out; the others have all of theirs. */
  chainText(chain: readonly Segment[], places: readonly Place[], size: number): string {
    const components: string[] = [];
    for (const segment of chain) {
      const leftOut = /^C(\d\d)$/.exec(textOf(segment, goingOnPlace[0], goingOnPlace[1]))?.[1];
      if (leftOut !== undefined && components.length > 0) {
        while (components.at(-1) === '') components.pop();
        for (let count = Number(leftOut); count > 0; count--) components.push('');
      }
      components.push(...places.map(([element, component]) => textOf(segment, element, component)));
    }
    return joinLines(components, size);
  }

  #readGroups(row: GroupRow, scope: Scope): void {
    const { trigger } = row;
    const triggers = this.matching(scope.node, trigger.tag, trigger.when);
    for (const segment of triggers) {
      const node = this.#nodes.get(segment);
      if (node === undefined || node === scope.node || row.suits?.(shapeOf(node)) === false) continue;
      if (row.each === undefined) {
        this.#readGroup(row, segment, { ...scope, node });
        return;
      }
      const inner = this.instance(scope, node, row.each);
      this.#readGroup(row, segment, inner.scope);
      inner.commit();
    }
  }

  #readGroup(row: GroupRow, segment: Segment, scope: Scope): void {
    this.use(segment, [...row.trigger.when, ...row.trigger.constants]);
    for (const binding of row.trigger.bindings) this.#bindOne(binding, segment, scope);
    this.read(row.rows, scope);
  }
}

function isValues(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 70);
}

/** How well the segment fits the qualifiers: 0 the codes we write, -1 not at all. */
export function rankOf(segment: Segment, when: readonly Qualifier[]): number {
  let rank = 0;
  for (const { at, codes } of when) {
    const index = codes.indexOf(textOf(segment, at[0], at[1]));
    if (index < 0) return -1;
    rank += index;
  }
  return rank;
}

function shapeOf(node: GroupNode): { tags: readonly string[]; texts: (tag: string, at: Place) => readonly string[] } {
  const segments = [...node.segments, ...node.groups.flatMap((group) => group.segments.slice(0, 1))];
  return {
    tags: segments.map(({ tag }) => tag),
    texts: (tag, at) => segments.filter((one) => one.tag === tag).map((one) => textOf(one, at[0], at[1])),
  };
}
