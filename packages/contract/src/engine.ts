import { invariant, refuse, type Refusal } from '@saikne/kernel';
import { actsAfterTheEnd, actsBeforeForce, actsBeforeSigning, type AnyCommand } from './acts.js';
import { changeFrom, isContractFact } from './evolve.js';
import type { AnyDraft, AnyFact, ContractDraft } from './fact.js';
import { dayOfMoment, endMoment, instantOfMoment, momentOfStamp, type Moment } from './moment.js';
import { Outlook, rightViews } from './outlook.js';
import { noSuchContract, notInTheseTerms, type Program } from './program.js';
import type { DutyView, Outcome, RightView, When } from './rule.js';
import type { RuleBook } from './rule-book.js';
import { changed, type ContractState } from './state.js';

/** More steps than a contract of a century takes; reaching it means a rule that never moves on. */
const maxSteps = 1_000_000;

/** How often rights and duties may change one another at one moment. */
const maxRounds = 100;

/** A contract being played: the state so far, and the facts since the run began. It lives for one decision. */
export class ContractRun {
  readonly facts: AnyFact[] = [];
  private outlook: Outlook;

  constructor(
    private readonly book: RuleBook,
    public state: ContractState,
    private readonly keepAnswers = true,
  ) {
    this.outlook = new Outlook(book.programFor(state.agreement), keepAnswers);
  }

  /** Lets time pass: everything due up to and including `until` happens, in order, each thing at its own moment. */
  advance(until: Moment): void {
    for (let step = 0; ; step++) {
      invariant(step < maxSteps, 'time passes in a bounded number of steps');
      const next = this.outlook.nextMoment(this.state);
      if (next === undefined || next > until) return;
      this.step(next > this.state.clock ? next : this.state.clock);
    }
  }

  /** What an act comes to at a moment that the run has reached; facts are applied, a refusal changes nothing. */
  act(command: AnyCommand, moment: Moment): Refusal | undefined {
    const at: When = { day: dayOfMoment(moment), moment };
    const outcome = decideAct(command, this.state, this.outlook.program, at);
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
    this.outlook.program.timedRules.forEach(({ rule }, place) => {
      const next = this.outlook.momentAt(place, this.state);
      if (next !== undefined && next <= moment) {
        this.apply(rule.fire?.(this.state, this.outlook.program, at) ?? [], at);
      }
    });
    this.settle(at);
  }

  private apply(drafts: readonly AnyDraft[], at: When): void {
    for (const draft of drafts) {
      const fact: AnyFact = { on: at.day, at: instantOfMoment(at.moment, this.state.agreement.zone), ...draft };
      this.facts.push(fact);
      this.evolve(fact, at.moment);
      for (const follow of this.outlook.program.follows.get(fact.fact) ?? []) {
        this.apply(follow(fact, this.state, this.outlook.program, at), at);
      }
    }
  }

  private evolve(fact: AnyFact, moment: Moment): void {
    this.state = evolveAt(this.book, this.state, fact, moment);
    const program = this.book.programFor(this.state.agreement);
    if (program !== this.outlook.program) this.outlook = new Outlook(program, this.keepAnswers);
  }

  /** Tells which rights opened and lapsed, and which duties arose, were fulfilled, missed or lapsed. */
  private settle(at: When): void {
    for (let round = 0; round < maxRounds; round++) {
      const news: ContractDraft[] = [];
      rightNews(news, this.state, this.outlook, at.moment);
      dutyNews(news, this.state, this.outlook, at.moment);
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
  return new Outlook(program).nextMoment(state);
}

/** All rights that the terms give in this state, open or yet to open. */
export function rightsOf(state: ContractState, program: Program): readonly RightView[] {
  return rightViews(state, program);
}

/** All duties that stand in this state. */
export function dutiesOf(state: ContractState, program: Program): readonly DutyView[] {
  return new Outlook(program).duties(state).map(({ view }) => view);
}

export function isOpenAt(view: RightView, moment: Moment): boolean {
  return view.opens <= moment && (view.untilOn === undefined || moment < endMoment(view.untilOn));
}

function evolveAt(book: RuleBook, state: ContractState, fact: AnyFact, moment: Moment): ContractState {
  const evolver = book.evolvers.get(fact.fact);
  const isOurs = isContractFact(fact);
  invariant(evolver !== undefined || isOurs, `some room knows the fact ${fact.fact}`);
  const evolved = isOurs ? changed(state, changeFrom(fact, state, moment)) : state;
  const whole = evolver === undefined ? evolved : changed(evolved, evolver(evolved, fact));
  return whole.clock >= moment ? whole : { ...whole, clock: moment };
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
      return actsBeforeSigning.has(act) ? undefined : refuse('CONTRACT_NOT_SIGNED', noSuchContract);
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

function rightNews(news: ContractDraft[], state: ContractState, outlook: Outlook, moment: Moment): void {
  const rights = outlook.rights(state);
  for (const { key, view } of rights) {
    if (!isOpenAt(view, moment) || state.openRights.some((open) => open.key === key)) continue;
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
    if (rights.some(({ key, view }) => key === open.key && isOpenAt(view, moment))) continue;
    news.push({ fact: 'RightLapsed', clause: open.clause, right: open.right, holder: open.holder, ...open.subject });
  }
}

function dutyNews(news: ContractDraft[], state: ContractState, outlook: Outlook, moment: Moment): void {
  const duties = outlook.duties(state);
  for (const { key, view } of duties) {
    if (view.from !== undefined && view.from > moment) continue;
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
    } else if (!open.missed && isMissed(view, moment)) {
      news.push({ fact: 'DutyMissed', clause: view.clause, duty: view.duty, ...view.subject });
    }
  }
  for (const open of state.openDuties) {
    if (duties.some(({ key, view }) => key === open.key && (view.from === undefined || view.from <= moment))) continue;
    const bound = outlook.program.dutyRules.find(({ clause }) => clause === open.clause);
    const fulfilled = bound?.rule.fulfilled?.(state, open) ?? true;
    news.push({
      fact: fulfilled ? 'DutyFulfilled' : 'DutyLapsed',
      clause: open.clause,
      duty: open.duty,
      ...open.subject,
    });
  }
}

function isMissed(view: DutyView, moment: Moment): boolean {
  return view.waitingOn === undefined && view.dueOn !== undefined && moment >= endMoment(view.dueOn);
}
