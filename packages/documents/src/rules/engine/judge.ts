import type { XmlDocument, XmlName, XmlNode } from '../../xml/xml-document.js';
import { fixedNameCount, nameOf } from '../../xml/vocabulary/vocabulary.js';
import { PathAutomaton, START } from './path-automaton.js';
import type { PathText } from './path-pattern.js';
import type { Collector, Restriction, Rule, RuleBook, RuleGroup, RulePattern, Test } from './rule-book.js';
import type { Tree } from './tree.js';

/** A rule or restriction, as far as it is told. */
export type JudgedRule = Pick<Rule<Tree>, 'id' | 'severity' | 'message'>;

/** Is told of each broken rule, and where. */
export type Broken = (rule: JudgedRule, node: XmlNode) => void;

export interface JudgeParts<T extends Tree> {
  /** The facts object; its `begin` is called for each document. */
  readonly tree: T;
  readonly collectors: readonly Collector<T>[];
  readonly books: readonly RuleBook<T>[];
}

/** Before the first document it is not known of any pattern whether it concerns it. */
const UNKNOWN = 2;

/** What a path state asks to be done with an element in it. */
interface StatePlan<T extends Tree> {
  readonly early: readonly CompiledGroup<T>[];
  readonly collect: readonly Collector<T>['collect'][];
  readonly restrictions: readonly CompiledRestriction<T>[];
  readonly judged: readonly CompiledPattern<T>[];
  /** Of those, the groups of the patterns that concern a document, by the number of the set of such patterns. */
  readonly concerned: (readonly (readonly CompiledGroup<T>[])[])[];
}

/** The groups of a pattern that a path may belong to. */
interface CompiledPattern<T extends Tree> {
  readonly pattern: number;
  readonly groups: readonly CompiledGroup<T>[];
}

/** A group in the one shape that the judging loop meets, whatever the tables leave out: engines are fast with one shape. */
interface CompiledGroup<T extends Tree> {
  readonly when: Test<T> | undefined;
  readonly tests: readonly Test<T>[];
  readonly rules: readonly JudgedRule[];
}

interface CompiledRestriction<T extends Tree> {
  readonly restriction: Restriction<T>;
  readonly index: number;
  readonly attribute: XmlName | undefined;
}

/**
 * Rule books compiled into two walks: the first gives every element its path state, gathers facts and sees the restrictions
 * broken; the second visits the elements that rules are judged at. Nothing is allocated for a document that keeps all rules.
 */
export class Judge<T extends Tree> {
  readonly #tree: T;
  readonly #patterns: readonly RulePattern<T>[];
  readonly #automaton: PathAutomaton<StatePlan<T> | undefined>;
  readonly #applies: Uint8Array;
  readonly #brokenRestrictions: Int32Array;
  readonly #restrictions: readonly Restriction<T>[];
  readonly #anywhere: readonly CompiledRestriction<T>[];
  readonly #forbidden: CompiledRestriction<T>[] = [];
  readonly #concernedSets = new Map<string, number>();
  #concernedSet = 0;
  #states: Int32Array = new Int32Array(1024);
  #judged: Int32Array = new Int32Array(1024);

  constructor(parts: JudgeParts<T>) {
    this.#tree = parts.tree;
    this.#patterns = parts.books.flatMap((book) => book.patterns);
    this.#restrictions = parts.books.flatMap((book) => book.restrictions);
    this.#applies = new Uint8Array(this.#patterns.length).fill(UNKNOWN);
    this.#brokenRestrictions = new Int32Array(this.#restrictions.length);
    const compiled = this.#restrictions.map((restriction, index): CompiledRestriction<T> => ({
      restriction,
      index,
      attribute: restriction.attribute === undefined ? undefined : nameOf(restriction.attribute),
    }));
    this.#anywhere = compiled.filter(isAnywhere);
    const entries: Entry<T>[] = [
      ...parts.collectors.map((collector): Entry<T> => ({ is: 'collector', at: collector.at, collector })),
      ...compiled
        .filter((each) => !isAnywhere(each))
        .map((each): Entry<T> => ({ is: 'restriction', at: each.restriction.at, compiled: each })),
      ...this.#patterns.flatMap((pattern, index) =>
        pattern.groups.map((group): Entry<T> => ({ is: 'group', at: group.at, group, pattern: index })),
      ),
    ];
    const paths: PathText[] = [];
    const owners: Entry<T>[] = [];
    for (const entry of entries) {
      for (const path of typeof entry.at === 'string' ? [entry.at] : entry.at) {
        paths.push(path);
        owners.push(entry);
      }
    }
    this.#automaton = new PathAutomaton(paths, (items) => planOf(items, owners));
  }

  /**
   * Judges the document; `broken` is told of each broken rule and where.
   *
   * @param root the document element of what is judged: another than the document's own where it stands in an envelope.
   */
  judge(document: XmlDocument, broken: Broken, root: XmlNode = document.root): void {
    const tree = this.#tree;
    tree.begin(document, root);
    if (this.#automaton.crowded) this.#automaton.reset();
    this.#automaton.forgetNames(fixedNameCount);
    const judgedCount = this.#walk(document, root, broken);
    this.#findConcerned();
    for (let at = 0; at < judgedCount; at++) this.#judgeAt(this.#judged[at] ?? -1, broken);
  }

  #walk(document: XmlDocument, root: XmlNode, broken: Broken): number {
    const size = document.size;
    if (this.#states.length < size) {
      this.#states = new Int32Array(size * 2);
      this.#judged = new Int32Array(size * 2);
    }
    const states = this.#states;
    const automaton = this.#automaton;
    const tree = this.#tree;
    const textOf = (name: XmlName): string => document.nameText(name);
    this.#brokenRestrictions.fill(0);
    let judgedCount = 0;
    this.#findForbiddenAttributes(document);
    const end = document.end(root);
    for (let node = root; node < end; node++) {
      const before = node === root ? START : (states[document.parent(node)] ?? START);
      const state = automaton.step(before, document.name(node), textOf);
      states[node] = state;
      const plan = automaton.info(state);
      if (this.#forbidden.length > 0)
        for (const restriction of this.#forbidden) this.#checkRestriction(restriction, node, broken);
      if (plan === undefined) continue;
      if (plan.early.length > 0) this.#judgeFirst(plan.early, node, broken);
      for (const collect of plan.collect) collect(tree, node);
      if (plan.judged.length > 0) this.#judged[judgedCount++] = node;
      for (const restriction of plan.restrictions) this.#checkRestriction(restriction, node, broken);
    }
    return judgedCount;
  }

  /** Most documents use none of the attributes that shall stand nowhere, so no element has to be asked for them. */
  #findForbiddenAttributes(document: XmlDocument): void {
    this.#forbidden.length = 0;
    for (const restriction of this.#anywhere) {
      if (restriction.attribute !== undefined && document.usesAttribute(restriction.attribute))
        this.#forbidden.push(restriction);
    }
  }

  #checkRestriction(compiled: CompiledRestriction<T>, node: XmlNode, broken: Broken): void {
    const { restriction, index, attribute } = compiled;
    if (this.#brokenRestrictions[index] === 1) return;
    const tree = this.#tree;
    if (attribute !== undefined && !tree.document.hasAttribute(node, attribute)) return;
    if (restriction.unless?.(tree, node) === true) return;
    this.#brokenRestrictions[index] = 1;
    broken(restriction, node);
  }

  #judgeAt(node: XmlNode, broken: Broken): void {
    const plan = this.#automaton.info(this.#states[node] ?? START);
    if (plan === undefined) return;
    const concerned = (plan.concerned[this.#concernedSet] ??= plan.judged
      .filter(({ pattern }) => this.#applies[pattern] !== 0)
      .map(({ groups }) => groups));
    for (const groups of concerned) this.#judgeFirst(groups, node, broken);
  }

  /** Which patterns concern the document: few sets of them ever come up, so that each state keeps its groups by set. */
  #findConcerned(): void {
    let changed = false;
    for (let at = 0; at < this.#patterns.length; at++) {
      const applies = this.#patterns[at]?.applies?.(this.#tree) !== false ? 1 : 0;
      if (this.#applies[at] === applies) continue;
      this.#applies[at] = applies;
      changed = true;
    }
    // Mostly the document before was concerned by the same.
    if (!changed) return;
    const key = this.#applies.join();
    let set = this.#concernedSets.get(key);
    if (set === undefined) {
      set = this.#concernedSets.size;
      this.#concernedSets.set(key, set);
    }
    this.#concernedSet = set;
  }

  /** Judges the element by the first of the groups that picks it. */
  #judgeFirst(groups: readonly CompiledGroup<T>[], node: XmlNode, broken: Broken): void {
    const tree = this.#tree;
    for (const { when, tests, rules } of groups) {
      if (when !== undefined && !when(tree, node)) continue;
      for (let at = 0; at < tests.length; at++) {
        if (tests[at]?.(tree, node) === false) tell(broken, rules[at], node);
      }
      return;
    }
  }
}

function tell(broken: Broken, rule: JudgedRule | undefined, node: XmlNode): void {
  if (rule !== undefined) broken(rule, node);
}

/** An attribute that shall not stand on any element. */
function isAnywhere<T extends Tree>({ restriction, attribute }: CompiledRestriction<T>): boolean {
  return restriction.at === '*' && attribute !== undefined;
}

type Entry<T extends Tree> = { readonly at: PathText | readonly PathText[] } & (
  | { readonly is: 'collector'; readonly collector: Collector<T> }
  | { readonly is: 'restriction'; readonly compiled: CompiledRestriction<T> }
  | { readonly is: 'group'; readonly group: RuleGroup<T>; readonly pattern: number }
);

function planOf<T extends Tree>(items: readonly number[], owners: readonly Entry<T>[]): StatePlan<T> | undefined {
  if (items.length === 0) return undefined;
  const entries = new Set(items.map((item) => owners[item]));
  const collect: Collector<T>['collect'][] = [];
  const restrictions: CompiledRestriction<T>[] = [];
  const early: CompiledGroup<T>[] = [];
  const groups = new Map<number, CompiledGroup<T>[]>();
  for (const entry of entries) {
    if (entry === undefined) continue;
    if (entry.is === 'collector') collect.push(entry.collector.collect);
    else if (entry.is === 'restriction') restrictions.push(entry.compiled);
    else if (entry.group.early === true) early.push(compiledGroup(entry.group));
    else groups.set(entry.pattern, [...(groups.get(entry.pattern) ?? []), compiledGroup(entry.group)]);
  }
  return {
    early,
    collect,
    restrictions,
    judged: [...groups].map(([pattern, list]) => ({ pattern, groups: list })),
    concerned: [],
  };
}

function compiledGroup<T extends Tree>({ when, rules }: RuleGroup<T>): CompiledGroup<T> {
  return { when, tests: rules.map(({ test }) => test), rules };
}
