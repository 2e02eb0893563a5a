import type { XmlName } from '../../xml/xml-document.js';
import { parsePath, stepMatches, type PathPattern, type PathText } from './path-pattern.js';

/** The state of an element: everything its path from the document element says about it. */
export type PathState = number;

/** Before the document element. */
export const START: PathState = 0;

/** Bound on states kept; documents with more different paths than that make the automaton forget and start again. */
const STATE_LIMIT = 4096;

/**
 * Matches all path patterns at once: one table look-up per element gives a state, and the state tells which patterns the
 * element matches. States and transitions are built when a document first needs them (as lazy regular-expression engines do)
 * and kept for the documents after it, so the number of patterns costs nothing per element.
 */
export class PathAutomaton<Info> {
  readonly #patterns: readonly (PathPattern & { readonly item: number })[];
  /** Patterns that begin at the document element; those that begin anywhere, by the name of their first step or with an ending. */
  readonly #anchored: readonly number[];
  readonly #beginningWith = new Map<string, number[]>();
  readonly #beginningWithEnding: readonly number[];
  readonly #literals = new Map<string, number>();
  readonly #endings: readonly string[];
  readonly #classCount: number;
  readonly #describe: (items: readonly number[]) => Info;
  #classes: Int16Array = new Int16Array(0);
  #states: StateEntry<Info>[] = [];
  #keys = new Map<string, PathState>();
  /** Row per state: class of the name → next state, -1 where not yet known. */
  #next: Int32Array;

  /**
   * @param paths what to match; the index of a path is its item.
   * @param describe makes what is kept for a state out of the items it matches (ascending).
   */
  constructor(paths: readonly PathText[], describe: (items: readonly number[]) => Info) {
    this.#patterns = paths.flatMap((path, item) => parsePath(path).map((pattern) => ({ ...pattern, item })));
    const beginningWithEnding: number[] = [];
    const anchored: number[] = [];
    this.#patterns.forEach(({ anchored: isAnchored, steps: [first] }, index) => {
      if (isAnchored) anchored.push(index);
      else if (first?.is !== 'name') beginningWithEnding.push(index);
      else {
        const known = this.#beginningWith.get(first.name);
        if (known === undefined) this.#beginningWith.set(first.name, [index]);
        else known.push(index);
      }
    });
    this.#anchored = anchored;
    this.#beginningWithEnding = beginningWithEnding;
    const endings = new Set<string>();
    for (const { steps } of this.#patterns) {
      for (const step of steps) {
        if (step.is === 'ending') endings.add(step.ending);
        else if (!this.#literals.has(step.name)) this.#literals.set(step.name, this.#literals.size);
      }
    }
    this.#endings = [...endings];
    this.#classCount = this.#literals.size + 2 ** this.#endings.length;
    this.#describe = describe;
    this.#next = new Int32Array(0);
    this.#forget();
  }

  /** Whether so many states have been built that {@link reset} should be called before the next document. */
  get crowded(): boolean {
    return this.#states.length > STATE_LIMIT / 2;
  }

  reset(): void {
    this.#forget();
  }

  info(state: PathState): Info {
    return this.#entry(state).info;
  }

  /** The state of a child called `name` of an element in `state`; `textOf` gives the name's text when it is new here. */
  step(state: PathState, name: XmlName, textOf: (name: XmlName) => string): PathState {
    const known = name < this.#classes.length ? (this.#classes[name] ?? -1) : -1;
    const nameClass = known === -1 ? this.#classify(name, textOf(name)) : known;
    const next = this.#next[state * this.#classCount + nameClass] ?? -1;
    return next === -1 ? this.#build(state, nameClass, textOf(name)) : next;
  }

  /** Forgets the numbers of names that only one document gave. */
  forgetNames(from: XmlName): void {
    if (this.#classes.length > from) this.#classes.fill(-1, from);
  }

  #classify(name: XmlName, text: string): number {
    const literal = this.#literals.get(text);
    const nameClass =
      literal ??
      this.#literals.size + this.#endings.reduce((bits, ending, at) => bits | (text.endsWith(ending) ? 1 << at : 0), 0);
    if (name >= this.#classes.length) {
      const larger = new Int16Array(Math.max(2048, name * 2)).fill(-1);
      larger.set(this.#classes);
      this.#classes = larger;
    }
    this.#classes[name] = nameClass;
    return nameClass;
  }

  #build(state: PathState, nameClass: number, text: string): PathState {
    const reached: number[] = [];
    const items: number[] = [];
    const { positions } = this.#entry(state);
    const advance = (pattern: number, at: number): void => {
      const entry = this.#patterns[pattern];
      const step = entry?.steps[at];
      if (!entry || !step || !stepMatches(step, text)) return;
      if (at + 1 === entry.steps.length) items.push(entry.item);
      else reached.push(pattern * 16 + at + 1);
    };
    for (const position of positions) advance(position >> 4, position & 15);
    for (const pattern of this.#beginningWith.get(text) ?? []) advance(pattern, 0);
    for (const pattern of this.#beginningWithEnding) advance(pattern, 0);
    if (state === START) for (const pattern of this.#anchored) advance(pattern, 0);
    const distinctItems = [...new Set(items)].sort((a, b) => a - b);
    const distinct = [...new Set(reached)].sort((a, b) => a - b);
    const key = `${distinct.join()}|${distinctItems.join()}`;
    const next = this.#keys.get(key) ?? this.#add(key, distinct, distinctItems);
    this.#next[state * this.#classCount + nameClass] = next;
    return next;
  }

  #add(key: string, positions: readonly number[], items: readonly number[]): PathState {
    const state = this.#states.length;
    this.#states.push({ positions, info: this.#describe(items) });
    this.#keys.set(key, state);
    if (this.#states.length * this.#classCount > this.#next.length) {
      const larger = new Int32Array(this.#next.length * 2).fill(-1);
      larger.set(this.#next);
      this.#next = larger;
    }
    return state;
  }

  #entry(state: PathState): StateEntry<Info> {
    const entry = this.#states[state];
    if (!entry) throw new Error(`no path state ${String(state)}`);
    return entry;
  }

  #forget(): void {
    this.#states = [];
    this.#keys = new Map();
    this.#next = new Int32Array(256 * this.#classCount).fill(-1);
    this.#add('start', [], []);
  }
}

interface StateEntry<Info> {
  /** Patterns under way: pattern × 16 + the step that comes next. */
  readonly positions: readonly number[];
  readonly info: Info;
}
