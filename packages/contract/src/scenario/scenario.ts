import type { Day } from '@saikne/kernel';
import type { AnyCommand } from '../acts.js';
import type { ReadingProblem } from '../read-act.js';
import type { Agreement } from '../state.js';

/** A contract's life written down: what was signed, what was done, and what must and must not come of it. */
export interface Scenario {
  readonly terms: string;
  readonly from: Day;
  readonly until: Day;
  readonly agreement: Agreement;
  /** The acts sign the contract or take it over; otherwise it is signed by itself on its day. */
  readonly signedByActs: boolean;
  readonly acts: readonly ScenarioAct[];
  readonly expect: readonly Expectation[];
  readonly never: readonly Expectation[];
}

export interface ScenarioAct {
  readonly on: Day;
  /** "HH:MM" on the wall clock. */
  readonly time: string;
  readonly command: AnyCommand;
}

/** A fact, told by some of its keys; keys left out match anything. */
export type Expectation = Readonly<Record<string, ExpectedValue>>;
export type ExpectedValue = string | number | boolean | null | readonly ExpectedValue[];

/** What is wrong in a scenario file, and where. */
export type ScenarioProblem = ReadingProblem;
