/**
 * The words in which a format's table is written. One table says where each business term stands in the syntax, in the
 * order in which the schema wants the elements; `compile.ts` turns it into what the reader and the writer walk.
 */

import type { Values } from '../invoice/values.js';

/** What an attribute of an element means. */
export type AttributeBinding =
  /** A part of the element's own value: an identifier's scheme, a file's name. */
  | { readonly is: 'part'; readonly name: string; readonly part: ValuePart }
  /** A business term of its own: the unit of a quantity. */
  | { readonly is: 'term'; readonly name: string; readonly term: string; readonly codec?: Codec }
  /** Follows from the document; another value is unread. */
  | ({ readonly is: 'derived'; readonly name: string } & Derivation)
  /** Always the same; `accepts` are further values that mean the same. */
  | ({ readonly is: 'constant'; readonly name: string } & Constancy)
  /** The amount's currency: the value of BT-5 or BT-6. Unwritten where the syntax only allows it. */
  | {
      readonly is: 'currency';
      readonly name: string;
      readonly term: 'BT-5' | 'BT-6';
      readonly written: boolean;
      readonly tells: boolean;
    };

export type ValuePart = 'scheme' | 'schemeVersion' | 'mimeCode' | 'filename';

/** A value that the syntax says again in its own way though it follows from the document. */
interface Derivation {
  /** `undefined` where nothing is to be written. `values` is the group around the element. */
  value(values: Values, document: Values): string | undefined;
  /** Any value is understood: it is a label, a file's number, a sender's own counting. */
  readonly anything: boolean;
  /** Whether another value than the derived one is an essential loss. */
  readonly essential: boolean;
  /** False for what is understood but not written. */
  readonly written: boolean;
}

/** What the schema allows in an element; a value beyond it is reported lost, never cut. */
export interface Limit {
  readonly maximumLength?: number;
  readonly maximumDecimals?: number;
  readonly pattern?: RegExp;
}

interface Constancy {
  readonly value: string;
  /** Values that mean the same on reading; compared without regard to case. */
  readonly accepts: readonly string[];
  /** Any other value is understood too: a label for people. */
  readonly anything?: boolean;
  /** Whether this value tells the entry from others of the same element name. */
  readonly tells: boolean;
  /** False for what is understood but not written. */
  readonly written: boolean;
}

/** Turns a value into the syntax's text and back. */
export interface Codec {
  /** `undefined` where the text has not the form. The text is trimmed and not empty. */
  read(text: string): unknown;
  /** `undefined` where the value does not belong in this place. */
  write(value: unknown): string | undefined;
}

/**
 * Where the term's value lives as seen from the element:
 * `scope` in the group whose element surrounds it; `shared` at the document, though the element stands in a repeated
 * group: written once, understood when said again; `alias` a second place that is read but never written; `gathered` handed to the
 * format's exceptions, which know where it belongs.
 */
export type LeafPlace = 'scope' | 'shared' | 'alias' | 'gathered';

/** An element that holds one business term. */
export interface Leaf {
  readonly is: 'leaf';
  readonly name: string;
  readonly term: string;
  readonly place: LeafPlace;
  readonly attributes: readonly AttributeBinding[];
  /** The form of the text where it is not the usual one of the term's kind. */
  readonly codec?: Codec;
  /** The element holds only this part of the term's identifier. */
  readonly part?: ValuePart;
  /** Of two places for an identifier: true for the one that wants a scheme, false for the one without. */
  readonly schemed?: boolean;
  /** Understood here, written elsewhere. */
  readonly readOnly?: boolean;
  /** An alias that is written too, because the schema or its readers want the value twice. */
  readonly echoed?: boolean;
  /** Identifiers of this scheme stand here without it, the first one of them. */
  readonly impliedScheme?: string;
  /** All but the first identifier of this scheme, which has an element of its own. */
  readonly unlessScheme?: string;
  /** A file whose name and type stand in elements of their own. */
  readonly partsElsewhere?: boolean;
  readonly limit?: Limit;
  /** What the schema wants written here when the term is absent; `beside` only when that neighbour is there. */
  readonly placeholder?: { readonly value: string; readonly beside?: string };
}

/** An element that holds several terms of a group in one text; repeated for each instance of the group. */
export interface Composite {
  readonly is: 'composite';
  readonly name: string;
  readonly group: string;
  readonly terms: readonly string[];
  read(text: string): Readonly<Record<string, string>>;
  /** `undefined` where reading would not give the same values back. */
  write(values: Readonly<Record<string, unknown>>): string | undefined;
}

/** An element, or a chain of elements, whose text is always the same. Written only beside some content. */
export interface Constant extends Constancy {
  readonly is: 'constant';
  readonly path: readonly string[];
  /** How much another value matters, where its name does not tell. */
  readonly essential?: boolean;
}

/** An element that holds others. */
export interface Holder {
  readonly is: 'holder';
  readonly name: string;
  readonly children: readonly Entry[];
  /** The repeated group of which each occurrence is an instance. */
  readonly group?: string;
  /** An attribute further inside that tells the element from others of its name. */
  readonly toldBy?: { readonly path: readonly string[]; readonly attribute: string; readonly value: string };
  /** The element repeats because a repeated term stands in it. */
  readonly repeats: boolean;
  /** May be there several times on reading; written once. */
  readonly again: boolean;
  /** Written though it has no content. */
  readonly always: boolean;
  readonly attributes: readonly AttributeBinding[];
}

/** An element that says how many of its siblings there are. Understood, not written. */
export interface Count {
  readonly is: 'count';
  readonly name: string;
  readonly counts: readonly string[];
}

/** An element whose text follows from the document. */
export interface Derived extends Derivation {
  readonly is: 'derived';
  readonly name: string;
}

export type Entry = Leaf | Composite | Constant | Holder | Count | Derived;

export function leaf(name: string, term: string, options: Partial<Omit<Leaf, 'is' | 'name' | 'term'>> = {}): Leaf {
  return { is: 'leaf', name, term, place: 'scope', attributes: [], ...options };
}

export function holder(
  name: string,
  children: readonly Entry[],
  options: Partial<Omit<Holder, 'is' | 'name' | 'children'>> = {},
): Holder {
  return { is: 'holder', name, children, repeats: false, again: false, always: false, attributes: [], ...options };
}

/** Each occurrence of the element is an instance of the repeated group. */
export function each(group: string, name: string, children: readonly Entry[]): Holder {
  return holder(name, children, { group });
}

export function constant(
  path: string | readonly string[],
  value: string,
  options: Partial<Omit<Constant, 'is' | 'path' | 'value'>> = {},
): Constant {
  return {
    is: 'constant',
    path: typeof path === 'string' ? [path] : path,
    value,
    accepts: [],
    tells: false,
    written: true,
    ...options,
  };
}

export function derived(
  name: string,
  value: Derivation['value'],
  options: Partial<Omit<Derivation, 'value'>> = {},
): Derived {
  return { is: 'derived', name, value, anything: false, essential: true, written: true, ...options };
}

export function derivedAttribute(
  name: string,
  value: Derivation['value'],
  options: Partial<Omit<Derivation, 'value'>> = {},
): AttributeBinding {
  return { is: 'derived', name, value, anything: false, essential: true, written: true, ...options };
}

export function partAttribute(name: string, part: ValuePart): AttributeBinding {
  return { is: 'part', name, part };
}

export function termAttribute(name: string, term: string, codec?: Codec): AttributeBinding {
  return { is: 'term', name, term, ...(codec === undefined ? {} : { codec }) };
}

export function constantAttribute(name: string, value: string, options: Partial<Constancy> = {}): AttributeBinding {
  return { is: 'constant', name, value, accepts: [], tells: false, written: true, ...options };
}

export function currencyAttribute(
  term: 'BT-5' | 'BT-6',
  options: { readonly written?: boolean; readonly tells?: boolean } = {},
): AttributeBinding {
  return { is: 'currency', name: 'currencyID', term, written: options.written ?? true, tells: options.tells ?? false };
}

/** A format's table for one document element. */
export interface Table {
  readonly root: string;
  readonly children: readonly Entry[];
  readonly attributes: readonly AttributeBinding[];
}

/** Every business term the table has a place for, in its order; a term with two places stands twice. */
export function termsOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry): readonly string[] => {
    switch (entry.is) {
      case 'leaf':
        return entry.place === 'alias' ? [] : [entry.term, ...attributeTerms(entry.attributes)];
      case 'composite':
        return entry.terms;
      case 'holder':
        return [...attributeTerms(entry.attributes), ...termsOf(entry.children)];
      case 'constant':
      case 'count':
      case 'derived':
        return [];
    }
  });
}

function attributeTerms(attributes: readonly AttributeBinding[]): readonly string[] {
  return attributes.flatMap((attribute) => (attribute.is === 'term' ? [attribute.term] : []));
}
