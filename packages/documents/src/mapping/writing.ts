/** What is kept while a document is written: the elements begun, and what waits for the first content in them. */
import { placedTerm } from '../invoice/term-index.js';
import { groupOf, type Values } from '../invoice/values.js';
import type { Loss } from '../model/leaf.js';
import type { XmlBuilder } from '../xml/xml-builder.js';
import type { XmlName } from '../xml/xml-document.js';
import type { CompiledAttribute, CompiledHolder } from './compiled.js';
import { valuesAt, type Slot } from './slot.js';

/** A group instance being written, with its pointer. */
export interface WriteScope {
  readonly values: Values;
  readonly pointer: string;
  readonly outer: WriteScope | undefined;
}

/** An element whose start is written only when something comes to stand in it. */
export interface Frame {
  readonly holder: CompiledHolder;
  readonly scope: WriteScope;
  opened: boolean;
  readonly waiting: FixedText[];
}

export interface WriteState {
  readonly builder: XmlBuilder;
  readonly document: Values;
  readonly frames: Frame[];
  readonly gathered: ReadonlyMap<string, unknown>;
  readonly losses: Loss[];
  readonly placed: Set<string>;
  readonly currency: string | undefined;
  readonly taxCurrency: string | undefined;
}

export function attributeText(
  state: WriteState,
  attribute: CompiledAttribute,
  value: unknown,
  scope: WriteScope,
): string | undefined {
  switch (attribute.is) {
    case 'part':
      return textOf(groupOf(value)[attribute.part]);
    case 'constant':
      return attribute.written ? attribute.value : undefined;
    case 'derived':
      return attribute.source.written ? attribute.source.value(scope.values, state.document) : undefined;
    case 'currency':
      if (!attribute.written) return undefined;
      return attribute.term === 'BT-5' ? state.currency : state.taxCurrency;
    case 'term': {
      const own = valueOf(scope, attribute.slot);
      return own === undefined ? undefined : attribute.codec.write(own);
    }
  }
}

/** A text that is written only beside some content. */
export interface FixedText {
  readonly path: readonly XmlName[];
  readonly value: string;
}

export function waitOrEmit(state: WriteState, fixed: FixedText): void {
  const frame = state.frames.at(-1);
  if (frame === undefined) return;
  if (frame.opened) emitFixed(state, fixed);
  else frame.waiting.push(fixed);
}

export function emitFixed(state: WriteState, constant: FixedText): void {
  for (const name of constant.path) state.builder.open(name);
  state.builder.text(constant.value);
  for (let left = constant.path.length; left > 0; left--) state.builder.close();
}

export function writeText(state: WriteState, name: XmlName, text: string): void {
  state.builder.open(name);
  state.builder.text(text);
  state.builder.close();
}

export function enter(state: WriteState, holder: CompiledHolder, scope: WriteScope): void {
  state.frames.push({ holder, scope, opened: false, waiting: [] });
}

export function openAll(state: WriteState): void {
  for (const frame of state.frames) {
    if (frame.opened) continue;
    frame.opened = true;
    state.builder.open(frame.holder.name);
    for (const attribute of frame.holder.attributes) {
      const written = attributeText(state, attribute, undefined, frame.scope);
      // A schema may want an attribute though it is empty.
      if (written !== undefined && (written !== '' || attribute.is === 'derived'))
        state.builder.attribute(attribute.name, written);
    }
    for (const fixed of frame.waiting) emitFixed(state, fixed);
  }
}

export function leave(state: WriteState): void {
  if (state.frames.pop()?.opened === true) state.builder.close();
}

export function lossOf(term: string, path: string, value: string, reason: Loss['reason']): Loss {
  return { term, path, value, reason, weight: placedTerm(term).term.weight };
}

export function ownerScope(scope: WriteScope, up: number): WriteScope {
  let owner = scope;
  for (let left = up; left > 0 && owner.outer !== undefined; left--) owner = owner.outer;
  return owner;
}

export function valueOf(scope: WriteScope, slot: Slot): unknown {
  return valuesAt(ownerScope(scope, slot.up).values, slot.steps)?.[slot.key];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
