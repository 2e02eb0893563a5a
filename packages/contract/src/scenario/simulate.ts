import { clause, type Refusal } from '@saikne/kernel';
import type { AnyCommand } from '../acts.js';
import { ContractRun } from '../engine.js';
import type { AnyFact, ContractDraft } from '../fact.js';
import { endMoment, momentAt, startMoment, type Moment } from '../moment.js';
import type { RuleBook } from '../rule-book.js';
import { unsigned, type ContractState } from '../state.js';
import type { Scenario } from './scenario.js';

const agreed = clause('house:agreed');

/** What came of a scenario: every fact from its first day to its last, and the contract as it then stands. */
export interface Simulation {
  readonly facts: readonly AnyFact[];
  readonly state: ContractState;
}

/**
 * Plays a contract from its signing to the scenario's last day, to 24:00. A refused act is a fact of its own and changes
 * nothing else. Throws `TermsError` where the contract's own values do not fit its terms.
 */
export function simulate(scenario: Scenario, book: RuleBook): Simulation {
  const { agreement, from, until } = scenario;
  const run = new ContractRun(book, unsigned(agreement));
  book.programFor(agreement);
  const sign = (before: Moment): void => {
    const { stage, application } = run.current;
    if (scenario.signedByActs || stage !== 'unsigned' || application?.closed !== undefined) return;
    if (startMoment(agreement.signedOn) > before) return;
    const { signedOn, inForceOn } = agreement;
    const start = startMoment(signedOn);
    run.advance(start);
    run.record(
      [{ fact: 'ContractSigned', clause: agreed, signedOn, inForceOn }] as readonly ContractDraft[],
      start > run.current.clock ? start : run.current.clock,
    );
  };
  for (const { on, time, command } of scenario.acts) {
    // A time that the clocks skip comes after the ones written below it; acts stay in their order.
    const told = momentAt(on, time, agreement.zone);
    const moment = told > run.current.clock ? told : run.current.clock;
    sign(moment);
    run.advance(moment);
    const refusal = run.act(command, moment);
    if (refusal !== undefined) run.record([refused(command, refusal)], moment);
  }
  sign(endMoment(until));
  run.advance(endMoment(until));
  return { facts: run.facts.filter((fact) => fact.on >= from), state: run.state };
}

/** A refusal as the fact that a journal keeps of it. */
export function refused(command: AnyCommand, refusal: Refusal): ContractDraft {
  const { code, values, instead, notBefore, notAfter } = refusal;
  return {
    fact: 'Refused',
    clause: refusal.clause,
    do: command.do,
    code,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...(instead.length === 0 ? {} : { instead: instead.map((remedy) => remedy.code) }),
  };
}
