import type { ClauseRef } from './clause.js';
import type { Day } from './day.js';
import type { Instant } from './instant.js';
import { err, ok, type Result } from './result.js';

/** Values that a message needs; amounts and days are given as their text. */
export type MessageValues = Readonly<Record<string, string | number | boolean>>;

/** Something the asker can do instead; its code is a message key. */
export interface Remedy {
  readonly code: string;
  readonly values: MessageValues;
}

/** Why something is not allowed, said so that software and people can both act on it. Wording lies in the messages. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** The clause that refuses. */
  readonly clause: ClauseRef;
  readonly values: MessageValues;
  readonly instead: readonly Remedy[];
  /** The first day on which the same request would be allowed. */
  readonly notBefore?: Day;
  /** The last day on which it would have been allowed. */
  readonly notAfter?: Day;
}

/** What came of a command: facts to append (none where nothing changes), or a refusal that changes nothing. */
export type Decision<Fact, Code extends string = string> = Result<readonly Fact[], Refusal<Code>>;

/** A pure state machine: what happened is folded into a state, a command is decided on that state and the time given. */
export interface Decider<State, Command, Fact, Code extends string = string> {
  initialState(): State;
  decide(state: State, command: Command, now: Instant): Decision<Fact, Code>;
  evolve(state: State, fact: Fact): State;
}

/** The parts of a refusal that may be left out when it is made. */
export type RefusalDetails = Partial<Omit<Refusal, 'code' | 'clause'>>;

export function accept<Fact>(facts: readonly Fact[]): Decision<Fact, never> {
  return ok(facts);
}

export function refuse<Code extends string>(
  code: Code,
  clause: ClauseRef,
  details: RefusalDetails = {},
): Decision<never, Code> {
  return err({ values: {}, instead: [], ...details, code, clause });
}

export function remedy(code: string, values: MessageValues = {}): Remedy {
  return { code, values };
}

/** The state after these facts, in their order. */
export function evolveAll<State, Fact>(
  decider: Pick<Decider<State, never, Fact>, 'evolve'>,
  state: State,
  facts: readonly Fact[],
): State {
  return facts.reduce((current, fact) => decider.evolve(current, fact), state);
}
