import { accept, err, type Day, type Decision, type Instant } from '@saikne/kernel';
import type { AnyCommand } from './acts.js';
import { ContractRun, dutiesOf, evolveFact, nextMoment, replay, rightsOf } from './engine.js';
import type { AnyFact } from './fact.js';
import { endMoment, instantOfMoment, momentOf, type Moment } from './moment.js';
import type { RuleBook } from './rule-book.js';
import type { DutyView, RightView } from './rule.js';
import type { ContractState } from './state.js';

/** Time passing is a command like any other: everything due by now happens, each thing dated at its own moment. */
export interface PassTime {
  readonly do: 'passTime';
}
export const passTime: PassTime = { do: 'passTime' };

/** A contract under one set of terms, for a shell that keeps journals. */
export interface ContractDecider {
  /**
   * What a command comes to now. The facts begin with whatever was due before it; a refusal carries none, and passing
   * time first brings those.
   */
  decide(state: ContractState, command: AnyCommand | PassTime, now: Instant): Decision<AnyFact>;
  evolve(state: ContractState, fact: AnyFact): ContractState;
  /** Evolves one fact after the other, faster than one by one. */
  replay(state: ContractState, facts: readonly AnyFact[]): ContractState;
  /** The instant at which time must next be told to pass; absent: never. */
  nextInstant(state: ContractState): Instant | undefined;
  /** Who may do what, now or from a later moment on. */
  rights(state: ContractState): readonly RightView[];
  /** Who must do what, by when. */
  duties(state: ContractState): readonly DutyView[];
  /** What comes next if nobody acts, to the end of a day. Nothing is changed. */
  foresee(state: ContractState, until: Day): readonly AnyFact[];
}

export function contractDecider(book: RuleBook): ContractDecider {
  return {
    decide(state, command, now) {
      const run = new ContractRun(book, state);
      const moment = laterOf(momentOf(now, state.agreement.zone), state.clock);
      run.advance(moment);
      if (command.do === passTime.do) return accept(run.facts);
      const refusal = run.act(command, moment);
      return refusal === undefined ? accept(run.facts) : err(refusal);
    },
    evolve: (state, fact) => evolveFact(book, state, fact),
    replay: (state, facts) => replay(book, state, facts),
    nextInstant(state) {
      const moment = nextMoment(state, book.programFor(state.agreement));
      return moment === undefined ? undefined : instantOfMoment(moment, state.agreement.zone);
    },
    rights: (state) => rightsOf(state, book.programFor(state.agreement)),
    duties: (state) => dutiesOf(state, book.programFor(state.agreement)),
    foresee(state, until) {
      const run = new ContractRun(book, state);
      run.advance(endMoment(until));
      return run.facts;
    },
  };
}

/** A clock that is set back does not take a contract back. */
function laterOf(a: Moment, b: Moment): Moment {
  return a > b ? a : b;
}
