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
  CompiledConstant,
  CompiledEntry,
  CompiledHolder,
  CompiledLeaf,
  CompiledTable,
} from './compile.js';
import { pointerOf, valuesAt, type Slot } from './slot.js';

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
  readonly waiting: CompiledConstant[];
}

interface WriteState {
  readonly builder: XmlBuilder;
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
      writeConstant(state, entry);
      return;
    }
    case 'composite': {
      writeComposite(state, entry, scope);
      return;
    }
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
  for (const [at, value] of valuesToWrite(state, many, scope).entries()) {
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
  const values = valuesToWrite(state, leaf, scope);
  for (const [at, value] of values.entries()) writeValue(state, leaf, value, scope, at);
  if (values.length > 0 || leaf.readOnly) return;
  loseAttributeTerms(state, leaf, scope);
  if (leaf.placeholder !== undefined && valueOf(scope, leaf.placeholder.besideSlot) !== undefined) {
    openAll(state);
    writeText(state, leaf.name, leaf.placeholder.value);
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

function valuesToWrite(state: WriteState, leaf: CompiledLeaf, scope: WriteScope): readonly unknown[] {
  if (leaf.readOnly || (leaf.place === 'shared' && state.placed.has(leaf.slot.term))) return [];
  const value = leaf.place === 'gathered' ? state.gathered.get(leaf.slot.term) : valueOf(scope, leaf.slot);
  if (value === undefined) return [];
  return leaf.slot.many && leaf.place !== 'gathered' ? elementsOf(value) : [value];
}

function writeValue(state: WriteState, leaf: CompiledLeaf, value: unknown, scope: WriteScope, at: number): void {
  const text = leaf.codec.write(leaf.part === undefined ? mainPart(leaf, value) : groupOf(value)[leaf.part]);
  if (text === undefined || !fitsSchemeDemand(leaf, value)) return;
  const texts = [text, ...leaf.attributes.map((attribute) => attributeText(state, attribute, value, scope) ?? '')];
  if (texts.some((one) => firstForbiddenCharacter(one) >= 0)) {
    const pointer = pointerOf(ownerScope(scope, leaf.slot.up).pointer, leaf.slot);
    const lost = leaf.slot.many ? `${pointer}/${at}` : pointer;
    state.losses.push(lossOf(leaf.slot.term, lost, text, 'character-not-in-repertoire'));
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
    case 'currency':
      if (!attribute.written) return undefined;
      return attribute.term === 'BT-5' ? state.currency : state.taxCurrency;
    case 'term': {
      const own = valueOf(scope, attribute.slot);
      return own === undefined ? undefined : attribute.codec.write(own);
    }
  }
}

function writeConstant(state: WriteState, constant: CompiledConstant): void {
  if (!constant.written) return;
  const frame = state.frames.at(-1);
  if (frame === undefined) return;
  if (frame.opened) emitConstant(state, constant);
  else frame.waiting.push(constant);
}

function emitConstant(state: WriteState, constant: CompiledConstant): void {
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
      if (written !== undefined && written !== '') state.builder.attribute(attribute.name, written);
    }
    for (const constant of frame.waiting) emitConstant(state, constant);
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
