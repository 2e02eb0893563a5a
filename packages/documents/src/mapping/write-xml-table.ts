/** Writes a neutral document by a compiled table: elements in the table's order, none without content. */
import { placedTerm } from '../invoice/term-index.js';
import { elementsOf, groupOf, type Values } from '../invoice/values.js';
import type { Loss } from '../model/leaf.js';
import { firstForbiddenCharacter } from '../xml/encoding.js';
import { XmlBuilder } from '../xml/xml-builder.js';
import type { XmlDocument } from '../xml/xml-document.js';
import type {
  CompiledComposite,
  CompiledDerived,
  CompiledEntry,
  CompiledHolder,
  CompiledLeaf,
  CompiledTable,
} from './compiled.js';
import { pointerOf, valuesAt } from './slot.js';
import { valuesToWrite, writeValue, writePlaceholder, loseAttributeTerms } from './write-value.js';
import {
  type WriteScope,
  type WriteState,
  enter,
  openAll,
  leave,
  waitOrEmit,
  writeText,
  lossOf,
  textOf,
} from './writing.js';

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

/** A term of the document that stands only in a repeated group has no place where there is no instance. */
function loseUnplacedShared(state: WriteState, table: CompiledTable, values: Values): void {
  for (const slot of table.shared) {
    const value = valuesAt(values, slot.steps)?.[slot.key];
    if (value === undefined || state.placed.has(slot.term)) continue;
    state.losses.push(lossOf(slot.term, pointerOf('', slot), textOf(value) ?? '', 'no-place-in-target'));
  }
}
