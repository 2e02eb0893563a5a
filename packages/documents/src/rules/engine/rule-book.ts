import type { XmlNode } from '../../xml/xml-document.js';
import type { Severity } from '../../model/finding.js';
import type { PathText } from './path-pattern.js';
import type { Tree } from './tree.js';

/** Whether the rule holds at this element. */
export type Test<T extends Tree> = (tree: T, node: XmlNode) => boolean;

/** What kind of thing a rule says, and of what: the message templates are made from this. */
export interface RuleMessage {
  readonly kind: string;
  /** Business terms (BT-1, BG-23) in the order the template names them. */
  readonly terms?: readonly string[];
  /** Anything else the template needs: a path, a code list, a category, a number. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Rule<T extends Tree> {
  readonly id: string;
  readonly severity: Severity;
  readonly message: RuleMessage;
  readonly test: Test<T>;
}

/** Rules judged at every element that `at` (and `when`) picks, unless an earlier group of the same pattern picked it. */
export interface RuleGroup<T extends Tree> {
  readonly at: PathText | readonly PathText[];
  readonly when?: Test<T>;
  /** Judged on the first walk already: for groups at every element that need no fact of the document. */
  readonly early?: true;
  readonly rules: readonly Rule<T>[];
}

/** Groups of which only the first that picks an element judges it, as a Schematron pattern does. */
export interface RulePattern<T extends Tree> {
  readonly name: string;
  /** Whether the pattern concerns this document at all; asked once a document, after the collectors have run. */
  readonly applies?: (tree: T) => boolean;
  readonly groups: readonly RuleGroup<T>[];
}

/** "There shall be no such element (or attribute)": broken once however many there are. */
export interface Restriction<T extends Tree> {
  readonly id: string;
  readonly severity: Severity;
  readonly message: RuleMessage;
  readonly at: PathText | readonly PathText[];
  /** The attribute that shall not be there; without it, the element. */
  readonly attribute?: string;
  /** Elements for which the restriction does not speak. */
  readonly unless?: Test<T>;
}

/** Gathers facts on the way through the document, before any rule is judged. */
export interface Collector<T extends Tree> {
  readonly at: PathText | readonly PathText[];
  readonly collect: (tree: T, node: XmlNode) => void;
}

/** Rules of one publisher and release for one syntax. */
export interface RuleBook<T extends Tree> {
  readonly name: string;
  readonly version: string;
  readonly patterns: readonly RulePattern<T>[];
  readonly restrictions: readonly Restriction<T>[];
}
