import { invariant, refuse, type Instant, type Refusal } from '@saikne/kernel';
import { actsAfterTheEnd, actsBeforeForce, actsBeforeSigning, type AnyCommand } from './acts.js';
import type { AnyDraft, AnyFact } from './fact.js';
import { dayOfMoment, instantOfMoment, momentOfStamp, type Moment } from './moment.js';
import { dutyViews, Outlook, rightViews } from './outlook.js';
import { noParts, type Parts } from './parts.js';
import { noSuchContract, notInTheseTerms, type Program } from './program.js';
import type { DutyView, Outcome, RightView, When } from './rule.js';
import type { RuleBook } from './rule-book.js';
import type { ContractState } from './state.js';
import { workOn, type WorkingState } from './working-state.js';
import type { Writable } from './writable.js';

/** More steps than a contract of a century takes; reaching it means a rule that never moves on. */
const maxSteps = 1_000_000;

/** How often rights and duties may change one another at one moment. */
const maxRounds = 100;

/** A contract being played: the state so far, and the facts since the run began. It lives for one decision. */
export class ContractRun {
  readonly facts: AnyFact[] = [];
  private readonly working: WorkingState;
  private outlook: Outlook;

  constructor(
    private readonly book: RuleBook,
    state: ContractState,
    private readonly keepAnswers = true,
  ) {
    this.working = workOn(state);
    this.outlook = new Outlook(book.programFor(state.agreement), this.working.state, keepAnswers);
  }

  /** The state as it stands now; the run may go on without touching it. */
  get state(): ContractState {
    return this.working.snapshot();
  }

  /** The state to look at in passing: it changes as the run goes on. */
  get current(): ContractState {
    return this.working.state;
  }

  /** The next moment at which something happens by itself, or a right or duty changes; absent: never. */
  get nextMoment(): Moment | undefined {
    const next = this.outlook.nextMoment();
    return next === Infinity ? undefined : next;
  }

  /** Lets time pass: everything due up to and including `until` happens, in order, each thing at its own moment. */
  advance(until: Moment): void {
    for (let step = 0; ; step++) {
      invariant(step < maxSteps, 'time passes in a bounded number of steps');
      const next = this.outlook.nextMoment();
      if (next > until || next === Infinity) return;
      this.step(next > this.current.clock ? next : this.current.clock);
    }
  }

  /** What an act comes to at a moment that the run has reached; facts are applied, a refusal changes nothing. */
  act(command: AnyCommand, moment: Moment): Refusal | undefined {
    const at = this.when(moment);
    const outcome = decideAct(command, this.working.state, this.outlook.program, at);
    if (!outcome.ok) return outcome.error;
    this.apply(outcome.value, at);
    this.settle(at);
    this.advance(moment);
    return undefined;
  }

  /** Applies facts that somebody else decided on, such as the signing of the contract. */
  record(drafts: readonly AnyDraft[], moment: Moment): void {
    const at = this.when(moment);
    this.apply(drafts, at);
    this.settle(at);
  }

  private when(moment: Moment): Stamped {
    const { zone } = this.working.state.agreement;
    return { day: dayOfMoment(moment), moment, instant: instantOfMoment(moment, zone) };
  }

  private step(moment: Moment): void {
    const at = this.when(moment);
    const { program } = this.outlook;
    const { timedRules } = program;
    for (let place = 0; place < timedRules.length; place++) {
      if (this.outlook.momentAt(place) > moment) continue;
      const fire = timedRules[place]?.rule.fire;
      if (fire !== undefined) this.apply(fire(this.working.state, program, at), at);
      // Other rules are at work now; they are asked in the next step, at the same moment.
      if (this.outlook.program !== program) break;
    }
    this.settle(at);
  }

  private apply(drafts: readonly AnyDraft[], at: Stamped): void {
    for (const draft of drafts) {
      const fact = stamped(draft, at);
      this.facts.push(fact);
      this.evolve(fact, at.moment);
      const follows = this.outlook.program.follows.get(fact.fact);
      if (follows === undefined) continue;
      for (const follow of follows) this.apply(follow(fact, this.working.state, this.outlook.program, at), at);
    }
  }

  private evolve(fact: AnyFact, moment: Moment): void {
    const { state } = this.working;
    const { agreement } = state;
    this.outlook.changed(evolve(this.book, this.working, fact, moment));
    if (state.agreement === agreement) return;
    const program = this.book.programFor(state.agreement);
    if (program !== this.outlook.program) this.outlook = new Outlook(program, state, this.keepAnswers);
  }

  /** Tells which rights opened and lapsed, and which duties arose, were fulfilled, missed or lapsed. */
  private settle(at: Stamped): void {
    const { moment } = at;
    for (let round = 0; round < maxRounds; round++) {
      const news = this.outlook.newsAt(moment);
      if (news.length === 0) return;
      this.apply(news, at);
    }
    invariant(false, 'rights and duties settle');
  }
}

/** A moment with its instant, which every fact of that moment carries. */
interface Stamped extends When {
  readonly instant: Instant;
}

/** A draft becomes its fact; its maker has no more use for it. One that was a fact before is copied. */
function stamped(draft: AnyDraft, at: Stamped): AnyFact {
  // With its day and instant it is a fact.
  const fact = ('on' in draft ? { ...draft } : draft) as Writable<AnyFact>;
  fact.on = at.day;
  fact.at = at.instant;
  return fact;
}

/** Makes the changes of a fact, from whichever rooms they come. */
function evolve(book: RuleBook, working: WorkingState, fact: AnyFact, moment: Moment): Parts {
  const evolvers = book.evolvers.get(fact.fact);
  invariant(evolvers !== undefined, `some room knows the fact ${fact.fact}`);
  let parts = noParts;
  for (const evolver of evolvers) parts |= working.change(evolver(working.state, fact, moment));
  return parts | working.reach(moment);
}

/** The state after the facts of a journal, or of a part of it, in their order. */
export function replay(book: RuleBook, state: ContractState, facts: readonly AnyFact[]): ContractState {
  const working = workOn(state);
  for (const fact of facts) evolve(book, working, fact, momentOfStamp(fact, working.state.agreement.zone));
  return working.snapshot();
}

/** The state after a fact. */
export function evolveFact(book: RuleBook, state: ContractState, fact: AnyFact): ContractState {
  return replay(book, state, [fact]);
}

/** The next moment at which something happens by itself, or a right or duty changes; absent: never. */
export function nextMoment(state: ContractState, program: Program): Moment | undefined {
  const next = new Outlook(program, state).nextMoment();
  return next === Infinity ? undefined : next;
}

/** All rights that the terms give in this state, open or yet to open. */
export function rightsOf(state: ContractState, program: Program): readonly RightView[] {
  return rightViews(state, program);
}

/** All duties that stand in this state. */
export function dutiesOf(state: ContractState, program: Program): readonly DutyView[] {
  return dutyViews(state, program);
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
