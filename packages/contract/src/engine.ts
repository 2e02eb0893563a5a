import { invariant, refuse, type Instant, type Refusal } from '@saikne/kernel';
import { actsAfterTheEnd, actsBeforeForce, type AnyCommand } from './acts.js';
import { evolveContract, isContractFact, keyOf } from './evolve.js';
import type { AnyDraft, AnyFact, ContractDraft } from './fact.js';
import { dayOfMoment, earliest, endMoment, instantOfMoment, momentOfStamp, type Moment } from './moment.js';
import { noSuchContract, notInTheseTerms, type Program } from './program.js';
import type { DutyView, Outcome, RightView, When } from './rule.js';
import type { RuleBook } from './rule-book.js';
import type { ContractState } from './state.js';

/** More steps than a contract of a century takes; reaching it means a rule that never moves on. */
const maxSteps = 1_000_000;

/** How often rights and duties may change one another at one moment. */
const maxRounds = 100;

/** A contract being played: the state so far, and the facts since the run began. It lives for one decision. */
export class ContractRun {
  readonly facts: AnyFact[] = [];

  constructor(
    private readonly book: RuleBook,
    public state: ContractState,
  ) {}

  get program(): Program {
    return this.book.programFor(this.state.agreement);
  }

  /** Lets time pass: everything due up to and including `until` happens, in order, each thing at its own moment. */
  advance(until: Moment): void {
    for (let step = 0; ; step++) {
      invariant(step < maxSteps, 'time passes in a bounded number of steps');
      const next = nextMoment(this.state, this.program);
      if (next === undefined || next > until) return;
      this.step(next > this.state.clock ? next : this.state.clock);
    }
  }

  /** What an act comes to at a moment that the run has reached; facts are applied, a refusal changes nothing. */
  act(command: AnyCommand, moment: Moment): Refusal | undefined {
    const at: When = { day: dayOfMoment(moment), moment };
    const outcome = decideAct(command, this.state, this.program, at);
    if (!outcome.ok) return outcome.error;
    this.apply(outcome.value, at);
    this.settle(at);
    this.advance(moment);
    return undefined;
  }

  /** Applies facts that somebody else decided on, such as the signing of the contract. */
  record(drafts: readonly AnyDraft[], moment: Moment): void {
    const at: When = { day: dayOfMoment(moment), moment };
    this.apply(drafts, at);
    this.settle(at);
  }

  private step(moment: Moment): void {
    const at: When = { day: dayOfMoment(moment), moment };
    for (const { rule } of this.program.timedRules) {
      const next = rule.next?.(this.state, this.program);
      if (next !== undefined && next <= moment) this.apply(rule.fire?.(this.state, this.program, at) ?? [], at);
    }
    this.settle(at);
  }

  private apply(drafts: readonly AnyDraft[], at: When): void {
    for (const draft of drafts) {
      const fact: AnyFact = { on: at.day, at: instantOfMoment(at.moment, this.state.agreement.zone), ...draft };
      this.facts.push(fact);
      this.state = evolveAt(this.book, this.state, fact, at.moment);
      for (const follow of this.program.follows.get(fact.fact) ?? []) {
        this.apply(follow(fact, this.state, this.program, at), at);
      }
    }
  }

  /** Tells which rights opened and lapsed, and which duties arose, were fulfilled, missed or lapsed. */
  private settle(at: When): void {
    for (let round = 0; round < maxRounds; round++) {
      const news = [
        ...rightNews(this.state, this.program, at.moment),
        ...dutyNews(this.state, this.program, at.moment),
      ];
      if (news.length === 0) return;
      this.apply(news, at);
    }
    invariant(false, 'rights and duties settle');
  }
}

/** The state after a fact, from whichever room it comes. */
export function evolveFact(book: RuleBook, state: ContractState, fact: AnyFact): ContractState {
  return evolveAt(book, state, fact, momentOfStamp(fact, state.agreement.zone));
}

/** The next moment at which something happens by itself, or a right or duty changes; absent: never. */
export function nextMoment(state: ContractState, program: Program): Moment | undefined {
  let next: Moment | undefined;
  for (const { rule } of program.timedRules) next = earliest(next, rule.next?.(state, program));
  for (const view of rightsOf(state, program)) {
    const known = state.openRights.some((open) => open.key === rightKey(view));
    next = earliest(
      next,
      known ? (view.untilOn === undefined ? undefined : endMoment(view.untilOn)) : opening(view, state),
    );
  }
  for (const view of dutiesOf(state, program)) {
    const open = state.openDuties.find((duty) => duty.key === dutyKey(view));
    if (open === undefined) next = earliest(next, view.from);
    else if (!open.missed && view.waitingOn === undefined && view.dueOn !== undefined)
      next = earliest(next, endMoment(view.dueOn));
  }
  return next;
}

/** All rights that the terms give in this state, open or yet to open. */
export function rightsOf(state: ContractState, program: Program): readonly RightView[] {
  if (state.stage !== 'inForce') return [];
  const views: RightView[] = [];
  for (const { rule } of program.rightRules) {
    for (const view of rule.rights?.(state, program) ?? []) views.push(view);
  }
  return views;
}

/** All duties that stand in this state. */
export function dutiesOf(state: ContractState, program: Program): readonly DutyView[] {
  const views: DutyView[] = [];
  for (const { rule } of program.dutyRules) {
    for (const view of rule.duties?.(state, program) ?? []) views.push(hindered(view, state, program));
  }
  return views;
}

/** A duty that force majeure hinders is not missed while it lasts; it waits for its own holder. */
function hindered(view: DutyView, state: ContractState, program: Program): DutyView {
  const { forceMajeure } = state;
  if (forceMajeure === undefined || program.tell('forceMajeurePauses') === undefined) return view;
  const paused = forceMajeure.hinders.includes(view.duty) || program.tell('onlyWhatIsHindered') === undefined;
  return paused ? { ...view, waitingOn: view.holder } : view;
}

export function isOpenAt(view: RightView, moment: Moment): boolean {
  return view.opens <= moment && (view.untilOn === undefined || moment < endMoment(view.untilOn));
}

function evolveAt(book: RuleBook, state: ContractState, fact: AnyFact, moment: Moment): ContractState {
  const evolver = book.evolvers.get(fact.fact);
  const evolved = isContractFact(fact) ? evolveContract(state, fact, moment) : state;
  const whole = evolver === undefined ? evolved : evolver(evolved, fact);
  invariant(evolver !== undefined || isContractFact(fact), `some room knows the fact ${fact.fact}`);
  return whole.clock >= moment ? whole : { ...whole, clock: moment };
}

/** A right that is past its window never opens again by itself. */
function opening(view: RightView, state: ContractState): Moment | undefined {
  return view.untilOn !== undefined && endMoment(view.untilOn) <= state.clock ? undefined : view.opens;
}

/**
 * Refusals are checked in this order, and the first one wins: the contract's stage, whether the terms know the act, what
 * the clause of the act asks for, then the gates in the order of their clauses.
 */
function decideAct(command: AnyCommand, state: ContractState, program: Program, at: When): Outcome {
  const stage = refusedByStage(command.do, state, program);
  if (stage !== undefined) return stage;
  const handlers = program.acts.get(command.do);
  if (handlers === undefined)
    return refuse('NOT_IN_THESE_TERMS', notInTheseTerms, { values: { terms: program.terms.id } });
  let outcome: Outcome | undefined;
  for (const { handle } of handlers) {
    outcome = handle(command, state, program, at);
    if (outcome !== undefined) break;
  }
  if (outcome === undefined) return refuse('NOT_FORESEEN', notInTheseTerms, { values: { terms: program.terms.id } });
  if (!outcome.ok) return outcome;
  for (const gate of program.gates.get(command.do) ?? []) {
    const closed = gate(command, state, program, at);
    if (closed !== undefined && !closed.ok) return closed;
  }
  return outcome;
}

function refusedByStage(act: string, state: ContractState, program: Program): Outcome | undefined {
  switch (state.stage) {
    case 'unsigned':
      return refuse('CONTRACT_NOT_SIGNED', noSuchContract);
    case 'signed':
      return actsBeforeForce.has(act)
        ? undefined
        : refuse('CONTRACT_NOT_IN_FORCE', noSuchContract, { notBefore: state.agreement.inForceOn });
    case 'inForce':
      return undefined;
    case 'ended':
      return actsAfterTheEnd.has(act) && program.tell('survivesTheEnd') !== undefined
        ? undefined
        : refuse('CONTRACT_ENDED', state.endedUnder ?? noSuchContract, {
            ...(state.endedOn === undefined ? {} : { notAfter: state.endedOn }),
          });
  }
}

function rightNews(state: ContractState, program: Program, moment: Moment): readonly ContractDraft[] {
  const news: ContractDraft[] = [];
  const current = new Set<string>();
  for (const view of rightsOf(state, program)) {
    if (!isOpenAt(view, moment)) continue;
    const key = rightKey(view);
    current.add(key);
    if (state.openRights.some((open) => open.key === key)) continue;
    const cause = view.causes?.[0];
    news.push({
      fact: 'RightOpened',
      clause: view.clause,
      right: view.right,
      holder: view.holder,
      ...(view.untilOn === undefined ? {} : { until: view.untilOn }),
      ...view.subject,
      ...(cause === undefined ? {} : { cause }),
    });
  }
  for (const open of state.openRights) {
    if (current.has(open.key)) continue;
    news.push({ fact: 'RightLapsed', clause: open.clause, right: open.right, holder: open.holder, ...open.subject });
  }
  return news;
}

function dutyNews(state: ContractState, program: Program, moment: Moment): readonly ContractDraft[] {
  const news: ContractDraft[] = [];
  const current = new Set<string>();
  for (const view of dutiesOf(state, program)) {
    if (view.from !== undefined && view.from > moment) continue;
    const key = dutyKey(view);
    current.add(key);
    const open = state.openDuties.find((duty) => duty.key === key);
    if (open === undefined || open.dueOn !== view.dueOn) {
      news.push({
        fact: 'DutyArose',
        clause: view.clause,
        duty: view.duty,
        holder: view.holder,
        ...(view.dueOn === undefined ? {} : { dueOn: view.dueOn }),
        ...view.subject,
        ...(view.waitingOn === undefined ? {} : { waitingOn: view.waitingOn }),
      });
    } else if (
      !open.missed &&
      view.waitingOn === undefined &&
      view.dueOn !== undefined &&
      moment >= endMoment(view.dueOn)
    ) {
      news.push({ fact: 'DutyMissed', clause: view.clause, duty: view.duty, ...view.subject });
    }
  }
  for (const open of state.openDuties) {
    if (current.has(open.key)) continue;
    const bound = program.dutyRules.find(({ clause }) => clause === open.clause);
    const fulfilled = bound?.rule.fulfilled?.(state, open) ?? true;
    news.push({
      fact: fulfilled ? 'DutyFulfilled' : 'DutyLapsed',
      clause: open.clause,
      duty: open.duty,
      ...open.subject,
    });
  }
  return news;
}

function rightKey(view: RightView): string {
  return keyOf(view.right, view.clause, view.holder, view.subject ?? {});
}

function dutyKey(view: DutyView): string {
  return keyOf(view.duty, view.clause, view.holder, view.subject ?? {});
}

export function instantFor(state: ContractState, moment: Moment): Instant {
  return instantOfMoment(moment, state.agreement.zone);
}
