/** Turns a table into tries of interned names, once for each table. */
import { invariant } from '@saikne/kernel';
import { nameOf } from '../xml/vocabulary/vocabulary.js';
import type { XmlName } from '../xml/xml-document.js';
import { usualCodec } from './codecs.js';
import { groupSlotOf, slotOf, type GroupSlot, type Slot } from './slot.js';
import type { AttributeBinding, Codec, Composite, Entry, Holder, LeafPlace, Table, ValuePart } from './table.js';

/** Something that must be so for an element to be this entry and not another of the same name. */
export type Check =
  | { readonly is: 'text'; readonly path: readonly XmlName[]; readonly values: ReadonlySet<string> }
  | {
      readonly is: 'attribute';
      readonly path: readonly XmlName[];
      readonly name: XmlName;
      readonly values: ReadonlySet<string>;
    }
  | { readonly is: 'taxCurrency'; readonly path: readonly XmlName[]; readonly name: XmlName };

export type CompiledAttribute =
  | { readonly is: 'part'; readonly name: XmlName; readonly part: ValuePart }
  | { readonly is: 'term'; readonly name: XmlName; readonly slot: Slot; readonly codec: Codec }
  | {
      readonly is: 'constant';
      readonly name: XmlName;
      readonly value: string;
      readonly accepted: ReadonlySet<string>;
      readonly written: boolean;
    }
  | { readonly is: 'currency'; readonly name: XmlName; readonly term: 'BT-5' | 'BT-6'; readonly written: boolean };

interface CompiledBase {
  /** Its number in the table; stamps tell a second occurrence by it. */
  readonly number: number;
  readonly name: XmlName;
  readonly checks: readonly Check[];
}

export interface CompiledLeaf extends CompiledBase {
  readonly is: 'leaf';
  readonly slot: Slot;
  readonly place: LeafPlace;
  readonly codec: Codec;
  readonly attributes: readonly CompiledAttribute[];
  readonly part: ValuePart | undefined;
  readonly schemed: boolean | undefined;
  readonly readOnly: boolean;
  readonly placeholder: { readonly value: string; readonly beside: XmlName; readonly besideSlot: Slot } | undefined;
}

export interface CompiledComposite extends CompiledBase {
  readonly is: 'composite';
  readonly group: GroupSlot;
  readonly source: Composite;
}

export interface CompiledConstant extends CompiledBase {
  readonly is: 'constant';
  readonly path: readonly XmlName[];
  readonly value: string;
  readonly accepted: ReadonlySet<string>;
  readonly written: boolean;
  readonly essential: boolean | undefined;
}

export interface CompiledHolder extends CompiledBase {
  readonly is: 'holder';
  readonly children: readonly CompiledEntry[];
  readonly byName: ReadonlyMap<XmlName, readonly CompiledEntry[]>;
  readonly group: GroupSlot | undefined;
  readonly repeats: boolean;
  readonly always: boolean;
  /** The repeated term of which each occurrence of a `repeats` element holds one value. */
  readonly manyLeaf: CompiledLeaf | undefined;
  readonly attributes: readonly CompiledAttribute[];
}

export interface CompiledCount extends CompiledBase {
  readonly is: 'count';
  readonly counted: ReadonlySet<XmlName>;
}

export type CompiledEntry = CompiledLeaf | CompiledComposite | CompiledConstant | CompiledHolder | CompiledCount;

export interface CompiledTable {
  readonly root: CompiledHolder;
  /** How many entries there are, the root included. */
  readonly size: number;
  /** Where the currencies stand, to be known before the first amount. */
  readonly currencyPath: readonly XmlName[];
  readonly taxCurrencyPath: readonly XmlName[];
  /** Terms of the document that stand only inside a repeated group. */
  readonly shared: readonly Slot[];
}

interface Counter {
  next: number;
}

export function compileTable(table: Table): CompiledTable {
  const counter = { next: 0 };
  const root = compileHolder(
    {
      is: 'holder',
      name: table.root,
      children: table.children,
      repeats: false,
      always: true,
      attributes: table.attributes,
    },
    [],
    counter,
    [],
  );
  return {
    root,
    size: counter.next,
    currencyPath: pathOfTerm(table.children, 'BT-5'),
    taxCurrencyPath: pathOfTerm(table.children, 'BT-6'),
    shared: sharedTerms(table.children).map((term) => slotOf(term, [])),
  };
}

function compileEntry(
  entry: Entry,
  scopes: readonly string[],
  counter: Counter,
  siblings: readonly Entry[],
): CompiledEntry {
  switch (entry.is) {
    case 'holder':
      return compileHolder(entry, scopes, counter, siblings);
    case 'leaf': {
      const slot = slotOf(entry.term, scopes);
      invariant(entry.place !== 'scope' || slot.up === 0, `${entry.term} stands outside its group at ${entry.name}`);
      return {
        is: 'leaf',
        number: counter.next++,
        name: nameOf(entry.name),
        checks: attributeChecks(entry.attributes, []),
        slot,
        place: entry.place,
        codec: entry.codec ?? usualCodec(slot.kind),
        attributes: compileAttributes(entry.attributes, scopes),
        part: entry.part,
        schemed: entry.schemed,
        readOnly: entry.readOnly === true || entry.place === 'alias',
        placeholder: entry.placeholder && {
          value: entry.placeholder.value,
          beside: nameOf(entry.placeholder.beside),
          besideSlot: slotOf(termNamed(siblings, entry.placeholder.beside), scopes),
        },
      };
    }
    case 'composite':
      return {
        is: 'composite',
        number: counter.next++,
        name: nameOf(entry.name),
        checks: [],
        group: groupSlotOf(entry.group, scopes),
        source: entry,
      };
    case 'constant': {
      const path = entry.path.map(nameOf);
      return {
        is: 'constant',
        number: counter.next++,
        name: first(path),
        checks: [],
        path,
        value: entry.value,
        accepted: valueSet(entry),
        written: entry.written,
        essential: entry.essential,
      };
    }
    case 'count':
      return {
        is: 'count',
        number: counter.next++,
        name: nameOf(entry.name),
        checks: [],
        counted: new Set(entry.counts.map(nameOf)),
      };
  }
}

function compileHolder(
  source: Holder,
  scopes: readonly string[],
  counter: Counter,
  siblings: readonly Entry[],
): CompiledHolder {
  const hasNamesakes = siblings.some((one) => one !== source && one.is === 'holder' && one.name === source.name);
  const inner = source.group === undefined ? scopes : [...scopes, source.group];
  const number = counter.next++;
  const children = source.children.map((child) => compileEntry(child, inner, counter, source.children));
  const byName = new Map<XmlName, CompiledEntry[]>();
  for (const child of children) {
    const sameName = byName.get(child.name);
    if (sameName === undefined) byName.set(child.name, [child]);
    else sameName.push(child);
  }
  const manyLeaf = source.repeats
    ? children.find(
        (child): child is CompiledLeaf => child.is === 'leaf' && (child.slot.many || child.place === 'gathered'),
      )
    : undefined;
  invariant(!source.repeats || manyLeaf !== undefined, `${source.name} repeats without a repeated term`);
  return {
    is: 'holder',
    number,
    name: nameOf(source.name),
    checks: [...attributeChecks(source.attributes, []), ...checksWithin(source.children, hasNamesakes)],
    children,
    byName,
    group: source.group === undefined ? undefined : groupSlotOf(source.group, scopes),
    repeats: source.repeats,
    always: source.always,
    manyLeaf,
    attributes: compileAttributes(source.attributes, inner),
  };
}

function compileAttributes(
  attributes: readonly AttributeBinding[],
  scopes: readonly string[],
): readonly CompiledAttribute[] {
  return attributes.map((attribute): CompiledAttribute => {
    const name = nameOf(attribute.name);
    switch (attribute.is) {
      case 'part':
        return { is: 'part', name, part: attribute.part };
      case 'term': {
        const slot = slotOf(attribute.term, scopes);
        return { is: 'term', name, slot, codec: usualCodec(slot.kind) };
      }
      case 'constant':
        return {
          is: 'constant',
          name,
          value: attribute.value,
          accepted: valueSet(attribute),
          written: attribute.written,
        };
      case 'currency':
        return { is: 'currency', name, term: attribute.term, written: attribute.written };
    }
  });
}

/**
 * What an element with these children must have to be this entry: only what stands directly in it. A leaf's telling
 * attribute speaks for the element around it only where there are others of the name.
 */
function checksWithin(children: readonly Entry[], hasNamesakes: boolean): readonly Check[] {
  return children.flatMap((child): readonly Check[] => {
    switch (child.is) {
      case 'constant':
        return child.tells ? [{ is: 'text', path: child.path.map(nameOf), values: valueSet(child) }] : [];
      case 'leaf':
        return hasNamesakes ? attributeChecks(child.attributes, [nameOf(child.name)]) : [];
      case 'holder':
      case 'composite':
      case 'count':
        return [];
    }
  });
}

function attributeChecks(attributes: readonly AttributeBinding[], path: readonly XmlName[]): readonly Check[] {
  return attributes.flatMap((attribute): readonly Check[] => {
    if (attribute.is === 'constant' && attribute.tells)
      return [{ is: 'attribute', path, name: nameOf(attribute.name), values: valueSet(attribute) }];
    if (attribute.is === 'currency' && attribute.tells)
      return [{ is: 'taxCurrency', path, name: nameOf(attribute.name) }];
    return [];
  });
}

function valueSet(source: { readonly value: string; readonly accepts: readonly string[] }): ReadonlySet<string> {
  return new Set([source.value, ...source.accepts].map((value) => value.toUpperCase()));
}

function pathOfTerm(entries: readonly Entry[], termId: string): readonly XmlName[] {
  for (const entry of entries) {
    if (entry.is === 'leaf' && entry.term === termId) return [nameOf(entry.name)];
    if (entry.is === 'holder') {
      const below = pathOfTerm(entry.children, termId);
      if (below.length > 0) return [nameOf(entry.name), ...below];
    }
  }
  return [];
}

function sharedTerms(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry.is === 'holder') return sharedTerms(entry.children);
    return entry.is === 'leaf' && entry.place === 'shared' ? [entry.term] : [];
  });
}

function termNamed(entries: readonly Entry[], name: string): string {
  const found = entries.find((entry) => entry.is === 'leaf' && entry.name === name);
  invariant(found?.is === 'leaf', `no leaf ${name} among the neighbours`);
  return found.term;
}

function first<T>(items: readonly T[]): T {
  const item = items[0];
  invariant(item !== undefined, 'an empty path');
  return item;
}
