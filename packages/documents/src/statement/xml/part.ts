/**
 * A format's table is made of parts. A part knows an element (or several), the field it holds, and both ways between
 * them; the order of the parts is the order of writing. Names are lists where older versions of a format say otherwise:
 * every one is read, the first is written.
 */
import type { XmlNode } from '../../xml/xml-document.js';
import { given } from '../given.js';
import type { StatementOutput } from './statement-output.js';
import type { StatementReading } from './statement-reading.js';
import type { ElementValue } from './values.js';

export type Names = string | readonly string[];

/** Fields of a record and where they stand. */
export interface Part<T extends object> {
  /** `undefined`, with a finding, where something mandatory is missing or unreadable. */
  read(reading: StatementReading, place: Place): T | undefined;
  write(output: StatementOutput, record: T): void;
}

/** An element, or where one would stand. */
export interface Place {
  /** -1 where there is no such element. */
  readonly node: XmlNode;
  /** The nearest element there is: what findings point at. */
  readonly near: XmlNode;
}

export type RecordOf<P> = P extends Part<infer T> ? T : never;
type All<P extends readonly unknown[]> = P extends readonly [Part<infer First>, ...infer Rest]
  ? First & All<Rest>
  : unknown;
type Field<K extends string, V> = Readonly<Record<K, V>>;
type OptionalField<K extends string, V> = Readonly<Partial<Record<K, V>>>;

export function placeOf(node: XmlNode): Place {
  return { node, near: node };
}

/** Several parts of one element, in the order of writing. */
export function all<const P extends readonly Part<object>[]>(...parts: P): Part<All<P> & object> {
  return {
    read: (reading, place) => {
      const record = {};
      let complete = true;
      for (const part of parts) {
        const fields = part.read(reading, place);
        if (fields === undefined) complete = false;
        else Object.assign(record, fields);
      }
      // Every part has put its own fields in.
      return complete ? (record as All<P> & object) : undefined;
    },
    write: (output, record) => {
      for (const part of parts) part.write(output, record);
    },
  };
}

export function optional<K extends string, V>(
  names: Names,
  field: K,
  value: ElementValue<V>,
): Part<OptionalField<K, V>> {
  return {
    read: (reading, place) => {
      const node = onlyChild(reading, place, names);
      return given(field, node < 0 || isEmpty(reading, node) ? undefined : value.read(reading, node));
    },
    write: (output, record) => {
      const held = record[field];
      if (held !== undefined) value.write(output, written(names), held);
    },
  };
}

export function required<K extends string, V>(names: Names, field: K, value: ElementValue<V>): Part<Field<K, V>> {
  return {
    read: (reading, place) => {
      const node = onlyChild(reading, place, names);
      if (node < 0 || isEmpty(reading, node)) {
        reading.find('STATEMENT-PART-MISSING', place.near, { part: written(names) });
        return undefined;
      }
      const held = value.read(reading, node);
      return held === undefined ? undefined : onlyField(field, held);
    },
    write: (output, record) => {
      // Types of a neutral statement may leave out what this format demands.
      const held = record[field] as V | undefined;
      if (held === undefined) output.lacks(field);
      else value.write(output, written(names), held);
    },
  };
}

/** A field that no element says: the place in the table does. */
export function constant<K extends string, const V>(field: K, value: V): Part<Field<K, V>> {
  return { read: () => onlyField(field, value), write: () => undefined };
}

/** As {@link optional}, with the value it has where the element is not there; that value is not written. */
export function withDefault<K extends string, V>(
  names: Names,
  field: K,
  value: ElementValue<V>,
  absent: V,
): Part<Field<K, V>> {
  const part = optional(names, field, value);
  return {
    read: (reading, place) => onlyField(field, part.read(reading, place)?.[field] ?? absent),
    write: (output, record) => {
      if (record[field] !== absent) part.write(output, record);
    },
  };
}

/** Elements of one name, each with one value; blank ones say nothing. */
export function values<K extends string, V>(
  name: string,
  field: K,
  value: ElementValue<V>,
): Part<OptionalField<K, readonly V[]>> {
  return {
    read: (reading, place) => {
      const held: V[] = [];
      for (const node of children(reading, place, name)) {
        const each = isEmpty(reading, node) ? undefined : value.read(reading, node);
        if (each !== undefined) held.push(each);
      }
      return given(field, held.length === 0 ? undefined : held);
    },
    write: (output, record) => {
      for (const each of record[field] ?? []) value.write(output, name, each);
    },
  };
}

/** Fields of the same record that stand in an element within. */
export function within<T extends object>(names: Names, part: Part<T>): Part<T> {
  return {
    read: (reading, place) => part.read(reading, inner(place, onlyChild(reading, place, names))),
    write: (output, record) => {
      output.within(written(names), () => {
        part.write(output, record);
      });
    },
  };
}

/** Fields that stand in an element within, or, in older versions, without it. */
export function orWithin<T extends object>(name: string, part: Part<T>): Part<T> {
  return {
    ...within(name, part),
    read: (reading, place) => {
      const node = onlyChild(reading, place, name);
      return part.read(reading, node < 0 ? place : placeOf(node));
    },
  };
}

/** Fields that stand in the first element of a name; what more there is stays unread. */
export function withinFirst<T extends object>(name: string, part: Part<T>): Part<T> {
  return {
    ...within(name, part),
    read: (reading, place) => part.read(reading, inner(place, children(reading, place, name)[0] ?? -1)),
  };
}

/** A record of its own; absent where nothing of it is there. */
export function group<K extends string, T extends object>(
  names: Names,
  field: K,
  part: Part<T>,
): Part<OptionalField<K, T>> {
  return {
    read: (reading, place) => {
      const node = onlyChild(reading, place, names);
      const record = node < 0 ? undefined : readWhole(reading, node, part);
      return given(field, record === undefined || Object.keys(record).length === 0 ? undefined : record);
    },
    write: (output, holder) => {
      const record = holder[field];
      if (record !== undefined)
        output.within(written(names), () => {
          part.write(output, record);
        });
    },
  };
}

/** As {@link group}, for an element that the schema demands even where nothing is to be said in it. */
export function writtenGroup<K extends string, T extends object>(
  names: Names,
  field: K,
  part: Part<T>,
): Part<OptionalField<K, T>> {
  return {
    ...group(names, field, part),
    write: (output, holder) => {
      const record = holder[field];
      output.always(written(names), () => {
        if (record !== undefined) part.write(output, record);
      });
    },
  };
}

export function requiredGroup<K extends string, T extends object>(
  names: Names,
  field: K,
  part: Part<T>,
): Part<Field<K, T>> {
  return {
    read: (reading, place) => {
      const node = onlyChild(reading, place, names);
      if (node < 0) reading.find('STATEMENT-PART-MISSING', place.near, { part: written(names) });
      const record = node < 0 ? undefined : readWhole(reading, node, part);
      return record === undefined ? undefined : onlyField(field, record);
    },
    write: (output, holder) => {
      output.within(written(names), () => {
        part.write(output, holder[field]);
      });
    },
  };
}

/** A list of records; one that lacks something mandatory is left out, with its findings. */
export function groups<K extends string, T extends object>(
  names: Names,
  field: K,
  part: Part<T>,
): Part<Field<K, readonly T[]>> {
  return {
    read: (reading, place) => {
      const records: T[] = [];
      for (const node of children(reading, place, names)) {
        const record = readWhole(reading, node, part);
        if (record !== undefined) records.push(record);
      }
      return onlyField(field, records);
    },
    write: (output, holder) => {
      for (const record of holder[field])
        output.always(written(names), () => {
          part.write(output, record);
        });
    },
  };
}

/** As {@link groups}, absent where there is none. */
export function optionalGroups<K extends string, T extends object>(
  names: Names,
  field: K,
  part: Part<T>,
): Part<OptionalField<K, readonly T[]>> {
  const list = groups(names, field, part);
  return {
    read: (reading, place) => {
      const records = list.read(reading, place)?.[field] ?? [];
      return given(field, records.length === 0 ? undefined : records);
    },
    write: (output, holder) => {
      list.write(output, onlyField(field, holder[field] ?? []));
    },
  };
}

/** A record that fails gives back every text that was taken for it. */
function readWhole<T extends object>(reading: StatementReading, node: XmlNode, part: Part<T>): T | undefined {
  const record = part.read(reading, placeOf(node));
  if (record === undefined) reading.giveBack(node);
  return record;
}

function children(reading: StatementReading, { node }: Place, names: Names): readonly XmlNode[] {
  const found: XmlNode[] = [];
  if (node < 0) return found;
  const { document } = reading;
  for (let child = document.firstChild(node); child >= 0; child = document.nextSibling(child)) {
    const local = reading.localName(child);
    if (typeof names === 'string' ? local === names : names.includes(local)) found.push(child);
  }
  return found;
}

function onlyChild(reading: StatementReading, place: Place, names: Names): XmlNode {
  const [first, second] = children(reading, place, names);
  if (second !== undefined) reading.find('STATEMENT-PART-REPEATED', second, { part: written(names) });
  return first ?? -1;
}

function inner(place: Place, node: XmlNode): Place {
  return { node, near: node < 0 ? place.near : node };
}

function isEmpty(reading: StatementReading, node: XmlNode): boolean {
  return reading.document.isBlank(node) && reading.document.firstChild(node) < 0;
}

function written(names: Names): string {
  return typeof names === 'string' ? names : (names[0] ?? '');
}

function onlyField<K extends string, V>(field: K, value: V): Field<K, V> {
  // One key, the one named.
  return { [field]: value } as Field<K, V>;
}
