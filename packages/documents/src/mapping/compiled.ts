/** What the reader and the writer walk: a table as tries of interned names. */
import type { XmlName } from '../xml/xml-document.js';
import type { GroupSlot, Slot } from './slot.js';
import type { Codec, Composite, Derived, LeafPlace, Limit, ValuePart } from './table.js';

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
      readonly anything: boolean;
      readonly written: boolean;
    }
  | { readonly is: 'derived'; readonly name: XmlName; readonly source: Omit<Derived, 'is' | 'name'> }
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
  readonly impliedScheme: string | undefined;
  readonly unlessScheme: string | undefined;
  readonly partsElsewhere: boolean;
  readonly limit: Limit | undefined;
  readonly placeholder: Placeholder | undefined;
}

export interface Placeholder {
  readonly value: string;
  /** The neighbour without which it is not written; none where it always is. */
  readonly beside: { readonly name: XmlName; readonly slot: Slot } | undefined;
}

export interface CompiledDerived extends CompiledBase {
  readonly is: 'derived';
  readonly source: Derived;
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
  readonly anything: boolean;
  readonly written: boolean;
  readonly essential: boolean | undefined;
}

export interface CompiledHolder extends CompiledBase {
  readonly is: 'holder';
  readonly children: readonly CompiledEntry[];
  readonly byName: ReadonlyMap<XmlName, readonly CompiledEntry[]>;
  readonly group: GroupSlot | undefined;
  readonly repeats: boolean;
  readonly again: boolean;
  readonly always: boolean;
  /** The repeated term of which each occurrence of a `repeats` element holds one value. */
  readonly manyLeaf: CompiledLeaf | undefined;
  readonly attributes: readonly CompiledAttribute[];
}

export interface CompiledCount extends CompiledBase {
  readonly is: 'count';
  readonly counted: ReadonlySet<XmlName>;
}

export type CompiledEntry =
  CompiledLeaf | CompiledComposite | CompiledConstant | CompiledHolder | CompiledCount | CompiledDerived;

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
