import type { Day, Decimal } from '@saikne/kernel';

/** The kinds of value a business term holds; each has one form in the neutral document and in JSON. */
export interface ValueOf {
  readonly text: string;
  readonly code: string;
  readonly date: Day;
  readonly amount: Decimal;
  readonly unitPrice: Decimal;
  readonly quantity: Decimal;
  readonly percentage: Decimal;
  readonly identifier: Identifier;
  readonly attachment: Attachment;
}
export type ValueKind = keyof ValueOf;

/** An identifier with its scheme (ISO 6523 ICD, EAS or UNTDID code, as the term demands) and the scheme's version. */
export interface Identifier {
  readonly value: string;
  readonly scheme?: string;
  readonly schemeVersion?: string;
}

/** A file inside a document; `content` is base64 without white space. */
export interface Attachment {
  readonly mimeCode: string;
  readonly filename: string;
  readonly content: string;
}

export type Cardinality = '0..1' | '1..1' | '0..n' | '1..n';

/**
 * What happens to a document that would lose this term in a conversion: an `essential` term stops it, an
 * `accompanying` one travels in the loss report (house: "What must survive conversion?").
 */
export type Weight = 'essential' | 'accompanying' | 'technical';

/** A business term (BT): one value. */
export interface Term<K extends ValueKind = ValueKind, C extends Cardinality = Cardinality> {
  readonly is: 'term';
  readonly id: string;
  readonly kind: K;
  readonly cardinality: C;
  readonly weight: Weight;
}

/** A business group (BG): terms and groups that belong together. */
export interface Group<F extends Fields = Fields, C extends Cardinality = Cardinality> {
  readonly is: 'group';
  readonly id: string;
  readonly fields: F;
  readonly cardinality: C;
}

// An index signature may name itself; a mapped type may not.
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
export interface Fields {
  readonly [name: string]: Term | Group;
}

export function term<const K extends ValueKind, const C extends Cardinality>(
  id: string,
  kind: K,
  cardinality: C,
  weight: Weight = 'essential',
): Term<K, C> {
  return { is: 'term', id, kind, cardinality, weight };
}

export function group<const C extends Cardinality, F extends Fields>(
  id: string,
  cardinality: C,
  fields: F,
): Group<F, C> {
  return { is: 'group', id, fields, cardinality };
}

type One<N> = N extends Term<infer K> ? ValueOf[K] : N extends Group<infer F> ? Complete<F> : never;
type OneDraft<N> = N extends Term<infer K> ? ValueOf[K] : N extends Group<infer F> ? Draft<F> : never;
type Required<F extends Fields> = { [K in keyof F]: F[K]['cardinality'] extends '1..1' | '1..n' ? K : never }[keyof F];
type Many<N extends Term | Group> = N['cardinality'] extends '0..n' | '1..n' ? true : false;

/** The type of a complete document: mandatory terms present, repeated ones as arrays. */
export type Complete<F extends Fields> = {
  readonly [K in Required<F>]: Many<F[K]> extends true ? readonly One<F[K]>[] : One<F[K]>;
} & {
  readonly [K in Exclude<keyof F, Required<F>>]?: Many<F[K]> extends true ? readonly One<F[K]>[] : One<F[K]>;
};

/** The type of a document as it was read, whatever it lacks. */
export type Draft<F extends Fields> = {
  readonly [K in keyof F]?: Many<F[K]> extends true ? readonly OneDraft<F[K]>[] : OneDraft<F[K]>;
};
