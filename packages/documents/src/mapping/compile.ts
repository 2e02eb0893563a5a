/** Turns a table into tries of interned names, once for each table. */
import { invariant } from '@saikne/kernel';
import { nameOf } from '../xml/vocabulary/vocabulary.js';
import type { XmlName } from '../xml/xml-document.js';
import { usualCodec } from './codecs.js';
import type {
  Check,
  CompiledAttribute,
  CompiledLeaf,
  Placeholder,
  CompiledHolder,
  CompiledEntry,
  CompiledTable,
} from './compiled.js';
import { groupSlotOf, slotOf } from './slot.js';
import type { AttributeBinding, Entry, Holder, Table } from './table.js';

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
      again: false,
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
        codec: entry.codec ?? usualCodec(entry.part === undefined ? slot.kind : 'text'),
        attributes: compileAttributes(entry.attributes, scopes),
        part: entry.part,
        schemed: entry.schemed,
        readOnly: entry.readOnly === true || (entry.place === 'alias' && entry.echoed !== true),
        impliedScheme: entry.impliedScheme,
        unlessScheme: entry.unlessScheme,
        partsElsewhere: entry.partsElsewhere === true,
        limit: entry.limit,
        placeholder: entry.placeholder && compilePlaceholder(entry.placeholder, siblings, scopes),
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
        anything: entry.anything === true,
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
    case 'derived':
      return { is: 'derived', number: counter.next++, name: nameOf(entry.name), checks: [], source: entry };
  }
}

function compilePlaceholder(
  { value, beside }: { readonly value: string; readonly beside?: string },
  siblings: readonly Entry[],
  scopes: readonly string[],
): Placeholder {
  if (beside === undefined) return { value, beside: undefined };
  return { value, beside: { name: nameOf(beside), slot: slotOf(termNamed(siblings, beside), scopes) } };
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
    checks: [
      ...attributeChecks(source.attributes, []),
      ...toldChecks(source),
      ...checksWithin(source.children, hasNamesakes),
    ],
    children,
    byName,
    group: source.group === undefined ? undefined : groupSlotOf(source.group, scopes),
    repeats: source.repeats,
    again: source.again,
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
        return { is: 'term', name, slot, codec: attribute.codec ?? usualCodec(slot.kind) };
      }
      case 'constant':
        return {
          is: 'constant',
          name,
          value: attribute.value,
          accepted: valueSet(attribute),
          anything: attribute.anything === true,
          written: attribute.written,
        };
      case 'derived':
        return { is: 'derived', name, source: attribute };
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
      case 'derived':
        return [];
    }
  });
}

function toldChecks({ toldBy }: Holder): readonly Check[] {
  if (toldBy === undefined) return [];
  const { path, attribute, value } = toldBy;
  return [{ is: 'attribute', path: path.map(nameOf), name: nameOf(attribute), values: new Set([value.toUpperCase()]) }];
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
