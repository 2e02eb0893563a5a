/**
 * The words the INVOIC table is written in. A row says which segment, told by which qualifiers, holds which business
 * terms in which components. Reader and writer both walk the same rows: the reader takes the first value a place has,
 * the writer puts the first code of a list. Rows that name the same term are alternatives in order of preference.
 */
import type { EdifactProblem, SharedProblem } from '../problem.js';
import { parseDecimal } from '@saikne/kernel';
import type { DecimalMark, NumberContext } from './numbers.js';

/** An element of a segment and a component of it, both from 1: `[4, 2]` is the second component of the fourth element. */
export type Place = readonly [element: number, component: number];

/** The codes a component must have; the first is the one we write. `''` is an absent component. */
export interface Qualifier {
  readonly at: Place;
  readonly codes: readonly string[];
}

export interface FormContext extends NumberContext {
  readonly decimalMark: DecimalMark;
  /** The document's currency, once it is known. */
  readonly currency: string | undefined;
  readonly taxCurrency: string | undefined;
}

/** What a form made of components: one value for each of the binding's terms, undefined where there is none. */
export type Read =
  | { readonly values: readonly unknown[]; readonly note?: EdifactProblem }
  /** The components have not the form of their kind: a finding. */
  | { readonly problem: SharedProblem; readonly term: number; readonly value: string }
  /** The components are no value of these terms, which is no fault of theirs. */
  | undefined;

/** The components of values, and the parts of identifiers that found no place in them (`scheme`, `schemeVersion`). */
export interface Written {
  readonly texts: readonly string[];
  /** Which of the binding's terms these are; all that have a value where it is not said. */
  readonly terms?: readonly number[];
  readonly without?: readonly string[];
}

export interface Form {
  readonly read: (texts: readonly string[], context: FormContext) => Read;
  /** Undefined where the values have no place here. */
  readonly write: (values: readonly unknown[], context: FormContext) => Written | undefined;
}

/** Terms bound to components. */
export interface Binding {
  readonly terms: readonly string[];
  readonly at: readonly Place[];
  readonly form: Form;
}

/** A segment that holds terms. */
export interface SegmentRow {
  readonly is: 'segment';
  readonly tag: string;
  readonly when: readonly Qualifier[];
  readonly bindings: readonly Binding[];
  /** Written besides, and structural on reading where it says the same. */
  readonly constants: readonly Qualifier[];
  /** The repeated business group each such segment is an instance of. */
  readonly each?: string;
}

/** A text over the components of as many segments as it takes. */
export interface TextRow {
  readonly is: 'text';
  readonly tag: string;
  readonly when: readonly Qualifier[];
  readonly at: readonly Place[];
  /** Characters a component takes. */
  readonly size: number;
  readonly terms: readonly string[];
  readonly split: (values: readonly unknown[]) => string | undefined;
  readonly join: (text: string) => readonly unknown[];
  /**
   * What marks a segment that goes on with the text of the one before it (`goingOn`); without it, every one of these
   * segments does.
   */
  readonly goesOn?: readonly Qualifier[];
  readonly each?: string;
}

/** A segment group told by its trigger; `each` makes every one an instance of a repeated business group. */
export interface GroupRow {
  readonly is: 'group';
  readonly trigger: SegmentRow;
  readonly rows: readonly Row[];
  readonly each?: string;
  /** Whether the group is what the row means, where its trigger alone does not tell. */
  readonly suits?: (group: GroupShape) => boolean;
}

/** What `suits` sees of a group. */
export interface GroupShape {
  readonly tags: readonly string[];
  /** The texts of the components at a place, in all segments with the tag. */
  readonly texts: (tag: string, at: Place) => readonly string[];
}

/** A place for what no row can say; the exceptions know it by its name. */
export interface ExceptionRow {
  readonly is: 'exception';
  readonly name: string;
}

export type Row = SegmentRow | TextRow | GroupRow | ExceptionRow;

export function placeOf(text: string): Place {
  const [element = '1', component = '1'] = text.split('.');
  return [Number(element), Number(component)];
}

/**
 * Qualifiers as the table writes them: `1.1=RB|BF 3.2=` is component 1 of element 1 one of two codes (the first is the
 * one we write), and component 2 of element 3 absent.
 */
function qualifiers(when: string): readonly Qualifier[] {
  if (when === '') return [];
  return when.split(' ').map((one) => {
    const [place = '', codes = ''] = one.split('=');
    return { at: placeOf(place), codes: codes.split('|') };
  });
}

interface SegmentOptions {
  readonly constants?: string;
  readonly each?: string;
}

export function segment(
  tag: string,
  when: string,
  bindings: readonly Binding[],
  { constants = '', each }: SegmentOptions = {},
): SegmentRow {
  const row = { is: 'segment', tag, when: qualifiers(when), bindings, constants: qualifiers(constants) } as const;
  return each === undefined ? row : { ...row, each };
}

interface GroupOptions {
  readonly each?: string;
  readonly suits?: (group: GroupShape) => boolean;
}

export function group(trigger: SegmentRow, rows: readonly Row[], options: GroupOptions = {}): GroupRow {
  return { is: 'group', trigger, rows, ...options };
}

export function exception(name: string): ExceptionRow {
  return { is: 'exception', name };
}

/** Binds terms to components: `bind('BT-84', '2.1', text)`. */
export function bind(terms: string, places: string, form: Form): Binding {
  return { terms: terms.split(' '), at: places.split(' ').map(placeOf), form };
}

interface TextOptions {
  readonly size: number;
  /** The subject of an FTX that may go on in further ones. */
  readonly goesOn?: string;
  readonly each?: string;
}

/** A text of one term over several components and segments. */
export function longText(tag: string, when: string, places: string, term: string, options: TextOptions): TextRow {
  return {
    is: 'text',
    tag,
    when: qualifiers(when),
    at: places.split(' ').map(placeOf),
    size: options.size,
    terms: [term],
    split: ([value]) => (typeof value === 'string' ? value : undefined),
    join: (text) => [text],
    ...(options.goesOn === undefined ? {} : { goesOn: goingOn(options.goesOn) }),
    ...(options.each === undefined ? {} : { each: options.each }),
  };
}

/** A number as a text, where it has more digits than its own place takes. */
export function longNumber(row: TextRow): TextRow {
  return { ...row, join: (text) => [parseDecimal(text)] };
}

/** Where FTX says that it goes on: C00 to C99 in 4441, the number being that of empty components left out in between. */
export const goingOnPlace: Place = [3, 1];

/** The most empty components between two segments of a text. */
export const maximumLeftOut = 99;

/** An FTX segment that goes on with the text of the one before it, under the same subject. */
export function goingOn(subject: string): readonly Qualifier[] {
  return [
    { at: [1, 1], codes: [subject] },
    { at: goingOnPlace, codes: goingOnCodes },
    { at: [3, 3], codes: ['ZZZ'] },
  ];
}

const goingOnCodes = Array.from({ length: maximumLeftOut + 1 }, (_, count) => `C${String(count).padStart(2, '0')}`);
