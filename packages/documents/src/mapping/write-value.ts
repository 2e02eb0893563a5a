/** Writing of one business term's value, or of what stands in its place. */
import { elementsOf, groupOf } from '../invoice/values.js';
import { firstForbiddenCharacter } from '../xml/encoding.js';
import type { XmlName } from '../xml/xml-document.js';
import type { CompiledLeaf, Placeholder } from './compiled.js';
import { pointerOf } from './slot.js';
import type { Limit } from './table.js';
import {
  type WriteScope,
  type WriteState,
  openAll,
  waitOrEmit,
  writeText,
  attributeText,
  lossOf,
  ownerScope,
  valueOf,
  textOf,
} from './writing.js';

export function writePlaceholder(state: WriteState, name: XmlName, placeholder: Placeholder, scope: WriteScope): void {
  if (placeholder.beside === undefined) {
    waitOrEmit(state, { path: [name], value: placeholder.value });
  } else if (stands(placeholder, scope)) {
    openAll(state);
    writeText(state, name, placeholder.value);
  }
}

/** A term in an attribute has no place where the element's own term is absent: a unit without a quantity. */
export function loseAttributeTerms(state: WriteState, leaf: CompiledLeaf, scope: WriteScope): void {
  for (const attribute of leaf.attributes) {
    if (attribute.is !== 'term') continue;
    const value = textOf(valueOf(scope, attribute.slot));
    if (value === undefined) continue;
    const { pointer } = ownerScope(scope, attribute.slot.up);
    state.losses.push(lossOf(attribute.slot.term, pointerOf(pointer, attribute.slot), value, 'no-place-in-target'));
  }
}

/** Whether the placeholder would be read as one here. */
export function stands({ beside }: Placeholder, scope: WriteScope): boolean {
  return beside === undefined || valueOf(scope, beside.slot) !== undefined;
}

export interface PlacedValue {
  readonly value: unknown;
  /** Its place among the repetitions of the term. */
  readonly at: number;
}

export function valuesToWrite(state: WriteState, leaf: CompiledLeaf, scope: WriteScope): readonly PlacedValue[] {
  if (leaf.readOnly || (leaf.place === 'shared' && state.placed.has(leaf.slot.term))) return [];
  const value = leaf.place === 'gathered' ? state.gathered.get(leaf.slot.term) : valueOf(scope, leaf.slot);
  if (value === undefined) return [];
  const all = leaf.slot.many && leaf.place !== 'gathered' ? elementsOf(value) : [value];
  const placed = all.map((one, at) => ({ value: one, at }));
  const scheme = leaf.impliedScheme ?? leaf.unlessScheme;
  if (scheme === undefined) return placed;
  const own = placed.find((one) => groupOf(one.value)['scheme'] === scheme);
  return placed.filter((one) => (one === own) === (leaf.impliedScheme !== undefined));
}

export function writeValue(state: WriteState, leaf: CompiledLeaf, value: unknown, scope: WriteScope, at: number): void {
  const text = leaf.codec.write(leaf.part === undefined ? mainPart(leaf, value) : groupOf(value)[leaf.part]);
  if (text === undefined || !fitsSchemeDemand(leaf, value)) return;
  if (leaf.placeholder?.value === text && leaf.place !== 'alias' && stands(leaf.placeholder, scope)) {
    loseValue(state, leaf, text, scope, at);
    writePlaceholder(state, leaf.name, leaf.placeholder, scope);
    return;
  }
  if (leaf.limit !== undefined && !isWithin(text, leaf.limit)) {
    loseValue(state, leaf, text, scope, at);
    if (leaf.placeholder !== undefined) writePlaceholder(state, leaf.name, leaf.placeholder, scope);
    return;
  }
  const texts = [text, ...leaf.attributes.map((attribute) => attributeText(state, attribute, value, scope) ?? '')];
  if (texts.some((one) => firstForbiddenCharacter(one) >= 0)) {
    loseValue(state, leaf, text, scope, at);
    return;
  }
  openAll(state);
  state.placed.add(leaf.slot.term);
  state.builder.open(leaf.name);
  for (const attribute of leaf.attributes) {
    const written = attributeText(state, attribute, value, scope);
    if (written !== undefined && written !== '') state.builder.attribute(attribute.name, written);
  }
  state.builder.text(text);
  state.builder.close();
}

/** An echo says again what stands elsewhere: it loses nothing. */
export function loseValue(state: WriteState, leaf: CompiledLeaf, text: string, scope: WriteScope, at: number): void {
  if (leaf.place === 'alias') return;
  const pointer = pointerOf(ownerScope(scope, leaf.slot.up).pointer, leaf.slot);
  const reason = firstForbiddenCharacter(text) >= 0 ? 'character-not-in-repertoire' : 'no-place-in-target';
  state.losses.push(lossOf(leaf.slot.term, leaf.slot.many ? `${pointer}/${at}` : pointer, text, reason));
}

export function isWithin(text: string, { maximumLength, maximumDecimals, pattern }: Limit): boolean {
  if (maximumLength !== undefined && text.length > maximumLength) return false;
  if (maximumDecimals !== undefined && significantDecimals(text) > maximumDecimals) return false;
  return pattern === undefined || pattern.test(text);
}

/** XML Schema counts the decimals of the value: 1.5000 has one. */
export function significantDecimals(text: string): number {
  return /\.(\d*?)0*$/.exec(text)?.[1]?.length ?? 0;
}

/** Of two places for an identifier, one for those with a scheme and one for those without. */
export function fitsSchemeDemand(leaf: CompiledLeaf, value: unknown): boolean {
  if (leaf.schemed === undefined) return true;
  return (groupOf(value)['scheme'] !== undefined) === leaf.schemed;
}

export function mainPart(leaf: CompiledLeaf, value: unknown): unknown {
  if (leaf.slot.kind === 'identifier') return groupOf(value)['value'];
  return leaf.slot.kind === 'attachment' ? groupOf(value)['content'] : value;
}
