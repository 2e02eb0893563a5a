/** Writes a neutral document by a compiled table: elements in the table's order, none without content. */
import { elementsOf, groupOf, type Values } from '../invoice/values.js';
import { placedTerm } from '../invoice/term-index.js';
import type { Loss } from '../model/leaf.js';
import { firstForbiddenCharacter } from '../xml/encoding.js';
import { XmlBuilder } from '../xml/xml-builder.js';
import type { XmlDocument, XmlName } from '../xml/xml-document.js';
import type {
  CompiledAttribute,
  CompiledComposite,
  CompiledDerived,
  CompiledEntry,
  CompiledHolder,
  CompiledLeaf,
  CompiledTable,
  Placeholder,
} from './compile.js';
import { pointerOf, valuesAt, type Slot } from './slot.js';
import type { Limit } from './table.js';

/** A group instance being written, with its pointer. */
interface WriteScope {
  readonly values: Values;
  readonly pointer: string;
  readonly outer: WriteScope | undefined;
}

/** An element whose start is written only when something comes to stand in it. */
interface Frame {
  readonly holder: CompiledHolder;
  readonly scope: WriteScope;
  opened: boolean;
  readonly waiting: FixedText[];
}

interface WriteState {
  readonly builder: XmlBuilder;
  readonly document: Values;
  readonly frames: Frame[];
  readonly gathered: ReadonlyMap<string, unknown>;
  readonly losses: Loss[];
  readonly placed: Set<string>;
  readonly currency: string | undefined;
  readonly taxCurrency: string | undefined;
}

export interface WrittenTree {
  readonly document: XmlDocument;
  readonly losses: readonly Loss[];
}

export function writeXmlTable(
  values: Values,
  table: CompiledTable,
  gathered: ReadonlyMap<string, unknown>,
): WrittenTree {
  const state: WriteState = {
    builder: new XmlBuilder(),
    document: values,
    frames: [],
    gathered,
    losses: [],
    placed: new Set(),
    currency: textOf(values['currency']),
    taxCurrency: textOf(values['vatAccountingCurrency']),
  };
  const scope = { values, pointer: '', outer: undefined };
  enter(state, table.root, scope);
  openAll(state);
  writeChildren(state, table.root, scope);
  leave(state);
  loseUnplacedShared(state, table, values);
  return { document: state.builder.finish(), losses: state.losses };
}

function writeEntry(state: WriteState, entry: CompiledEntry, scope: WriteScope): void {
  switch (entry.is) {
    case 'leaf': {
      writeLeaf(state, entry, scope);
      return;
    }
    case 'holder': {
      writeHolder(state, entry, scope);
      return;
    }
    case 'constant': {
      if (entry.written) waitOrEmit(state, entry);
      return;
    }
    case 'composite': {
      writeComposite(state, entry, scope);
      return;
    }
    case 'derived':
      writeDerived(state, entry, scope);
      return;
    case 'count':
      return;
  }
}

function writeHolder(state: WriteState, holder: CompiledHolder, scope: WriteScope): void {
  if (holder.group !== undefined) {
    const pointer = pointerOf(scope.pointer, holder.group);
    const instances = elementsOf(valuesAt(scope.values, holder.group.steps)?.[holder.group.key]);
    for (const [at, instance] of instances.entries()) {
      const inner = { values: groupOf(instance), pointer: `${pointer}/${at}`, outer: scope };
      enter(state, holder, inner);
      writeChildren(state, holder, inner);
      leave(state);
    }
  } else if (holder.manyLeaf !== undefined) {
    writeRepeating(state, holder, holder.manyLeaf, scope);
  } else {
    enter(state, holder, scope);
    if (holder.always) openAll(state);
    writeChildren(state, holder, scope);
    leave(state);
  }
}

/** One element for each value of the repeated term in it. */
function writeRepeating(state: WriteState, holder: CompiledHolder, many: CompiledLeaf, scope: WriteScope): void {
  for (const { value, at } of valuesToWrite(state, many, scope)) {
    enter(state, holder, scope);
    for (const child of holder.children) {
      if (child === many) writeValue(state, many, value, scope, at);
      else writeEntry(state, child, scope);
    }
    leave(state);
  }
}

function writeChildren(state: WriteState, holder: CompiledHolder, scope: WriteScope): void {
  for (const child of holder.children) writeEntry(state, child, scope);
}

function writeLeaf(state: WriteState, leaf: CompiledLeaf, scope: WriteScope): void {
  if (leaf.readOnly) return;
  const values = valuesToWrite(state, leaf, scope);
  for (const { value, at } of values) writeValue(state, leaf, value, scope, at);
  if (values.length > 0) return;
  loseAttributeTerms(state, leaf, scope);
  if (leaf.placeholder !== undefined) writePlaceholder(state, leaf.name, leaf.placeholder, scope);
}

function writePlaceholder(state: WriteState, name: XmlName, placeholder: Placeholder, scope: WriteScope): void {
  if (placeholder.beside === undefined) {
    waitOrEmit(state, { path: [name], value: placeholder.value });
  } else if (stands(placeholder, scope)) {
    openAll(state);
    writeText(state, name, placeholder.value);
  }
}

/** A term in an attribute has no place where the element's own term is absent: a unit without a quantity. */
function loseAttributeTerms(state: WriteState, leaf: CompiledLeaf, scope: WriteScope): void {
  for (const attribute of leaf.attributes) {
    if (attribute.is !== 'term') continue;
    const value = textOf(valueOf(scope, attribute.slot));
    if (value === undefined) continue;
    const { pointer } = ownerScope(scope, attribute.slot.up);
    state.losses.push(lossOf(attribute.slot.term, pointerOf(pointer, attribute.slot), value, 'no-place-in-target'));
  }
}

/** Whether the placeholder would be read as one here. */
function stands({ beside }: Placeholder, scope: WriteScope): boolean {
  return beside === undefined || valueOf(scope, beside.slot) !== undefined;
}

interface PlacedValue {
  readonly value: unknown;
  /** Its place among the repetitions of the term. */
  readonly at: number;
}

function valuesToWrite(state: WriteState, leaf: CompiledLeaf, scope: WriteScope): readonly PlacedValue[] {
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

function writeValue(state: WriteState, leaf: CompiledLeaf, value: unknown, scope: WriteScope, at: number): void {
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
function loseValue(state: WriteState, leaf: CompiledLeaf, text: string, scope: WriteScope, at: number): void {
  if (leaf.place === 'alias') return;
  const pointer = pointerOf(ownerScope(scope, leaf.slot.up).pointer, leaf.slot);
  const reason = firstForbiddenCharacter(text) >= 0 ? 'character-not-in-repertoire' : 'no-place-in-target';
  state.losses.push(lossOf(leaf.slot.term, leaf.slot.many ? `${pointer}/${at}` : pointer, text, reason));
}

function isWithin(text: string, { maximumLength, maximumDecimals, pattern }: Limit): boolean {
  if (maximumLength !== undefined && text.length > maximumLength) return false;
  if (maximumDecimals !== undefined && significantDecimals(text) > maximumDecimals) return false;
  return pattern === undefined || pattern.test(text);
}

/** XML Schema counts the decimals of the value: 1.5000 has one. */
function significantDecimals(text: string): number {
  return /\.(\d*?)0*$/.exec(text)?.[1]?.length ?? 0;
}

/** Of two places for an identifier, one for those with a scheme and one for those without. */
function fitsSchemeDemand(leaf: CompiledLeaf, value: unknown): boolean {
  if (leaf.schemed === undefined) return true;
  return (groupOf(value)['scheme'] !== undefined) === leaf.schemed;
}

function mainPart(leaf: CompiledLeaf, value: unknown): unknown {
  if (leaf.slot.kind === 'identifier') return groupOf(value)['value'];
  return leaf.slot.kind === 'attachment' ? groupOf(value)['content'] : value;
}

function attributeText(
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
interface FixedText {
  readonly path: readonly XmlName[];
  readonly value: string;
}

function waitOrEmit(state: WriteState, fixed: FixedText): void {
  const frame = state.frames.at(-1);
  if (frame === undefined) return;
  if (frame.opened) emitFixed(state, fixed);
  else frame.waiting.push(fixed);
}

function emitFixed(state: WriteState, constant: FixedText): void {
  for (const name of constant.path) state.builder.open(name);
  state.builder.text(constant.value);
  for (let left = constant.path.length; left > 0; left--) state.builder.close();
}

function writeComposite(state: WriteState, entry: CompiledComposite, scope: WriteScope): void {
  const pointer = pointerOf(scope.pointer, entry.group);
  const instances = elementsOf(valuesAt(scope.values, entry.group.steps)?.[entry.group.key]);
  for (const [at, instance] of instances.entries()) {
    const values = groupOf(instance);
    const text = entry.source.write(values);
    if (text !== undefined && firstForbiddenCharacter(text) < 0) {
      openAll(state);
      writeText(state, entry.name, text);
      continue;
    }
    const reason = text === undefined ? 'no-place-in-target' : 'character-not-in-repertoire';
    for (const term of entry.source.terms) {
      const { key } = placedTerm(term);
      const value = textOf(values[key]);
      if (value !== undefined) state.losses.push(lossOf(term, `${pointer}/${at}/${key}`, value, reason));
    }
  }
}

function writeDerived(state: WriteState, { name, source }: CompiledDerived, scope: WriteScope): void {
  const value = source.written ? source.value(scope.values, state.document) : undefined;
  if (value !== undefined && firstForbiddenCharacter(value) < 0) waitOrEmit(state, { path: [name], value });
}

function writeText(state: WriteState, name: XmlName, text: string): void {
  state.builder.open(name);
  state.builder.text(text);
  state.builder.close();
}

function enter(state: WriteState, holder: CompiledHolder, scope: WriteScope): void {
  state.frames.push({ holder, scope, opened: false, waiting: [] });
}

function openAll(state: WriteState): void {
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

function leave(state: WriteState): void {
  if (state.frames.pop()?.opened === true) state.builder.close();
}

/** A term of the document that stands only in a repeated group has no place where there is no instance. */
function loseUnplacedShared(state: WriteState, table: CompiledTable, values: Values): void {
  for (const slot of table.shared) {
    const value = valuesAt(values, slot.steps)?.[slot.key];
    if (value === undefined || state.placed.has(slot.term)) continue;
    state.losses.push(lossOf(slot.term, pointerOf('', slot), textOf(value) ?? '', 'no-place-in-target'));
  }
}

function lossOf(term: string, path: string, value: string, reason: Loss['reason']): Loss {
  return { term, path, value, reason, weight: placedTerm(term).term.weight };
}

function ownerScope(scope: WriteScope, up: number): WriteScope {
  let owner = scope;
  for (let left = up; left > 0 && owner.outer !== undefined; left--) owner = owner.outer;
  return owner;
}

function valueOf(scope: WriteScope, slot: Slot): unknown {
  return valuesAt(ownerScope(scope, slot.up).values, slot.steps)?.[slot.key];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
