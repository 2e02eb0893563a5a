import { keyOf } from './evolve.js';
import { earliest, endMoment, type Moment } from './moment.js';
import type { BoundRule, Program } from './program.js';
import type { DutyView, RightView, Rule } from './rule.js';
import type { ContractState } from './state.js';

const none: readonly never[] = [];

/** All rights that the terms give in this state, open or yet to open. */
export function rightViews(state: ContractState, program: Program): readonly RightView[] {
  if (state.stage !== 'inForce') return none;
  return program.rightRules.flatMap(({ rule }) => rule.rights?.(state, program) ?? none);
}

/** A right or duty with what tells it apart. */
export interface Keyed<View> {
  readonly key: string;
  readonly view: View;
}

/**
 * What the rules of a program say about a state: rights, duties, and the next moment of each. An answer is kept until a
 * part of the state that its rule watches has changed; a contract's life asks for it at every fact.
 */
export class Outlook {
  private readonly rightAnswers: readonly Answer<readonly Keyed<RightView>[]>[];
  private readonly dutyAnswers: readonly Answer<readonly Keyed<DutyView>[]>[];
  private readonly momentAnswers: readonly Answer<Moment | undefined>[];
  private readonly allRights = new Answer<readonly Keyed<RightView>[]>(undefined, (state) =>
    state.stage === 'inForce' ? gathered(this.rightAnswers, state) : none,
  );
  private readonly allDuties = new Answer<readonly Keyed<DutyView>[]>(undefined, (state) =>
    gathered(this.dutyAnswers, state),
  );
  private readonly next = new Answer<Moment | undefined>(undefined, (state) => this.soonest(state));

  constructor(
    readonly program: Program,
    keepAnswers = true,
  ) {
    const answers = <Value>(rules: readonly BoundRule[], ask: (rule: Rule, state: ContractState) => Value) =>
      rules.map(({ rule }) => new Answer(keepAnswers ? rule.watches : undefined, (state) => ask(rule, state)));
    this.rightAnswers = answers(program.rightRules, (rule, state) =>
      (rule.rights?.(state, program) ?? []).map((view) => ({
        key: keyOf(view.right, view.clause, view.holder, view.subject ?? {}),
        view,
      })),
    );
    this.dutyAnswers = answers(program.dutyRules, (rule, state) =>
      (rule.duties?.(state, program) ?? []).map((view) => ({
        key: keyOf(view.duty, view.clause, view.holder, view.subject ?? {}),
        view: hindered(view, state, program),
      })),
    );
    this.momentAnswers = answers(program.timedRules, (rule, state) => rule.next?.(state, program));
  }

  /** All rights that the terms give in this state, open or yet to open. */
  rights(state: ContractState): readonly Keyed<RightView>[] {
    return this.allRights.in(state);
  }

  /** All duties that stand in this state. */
  duties(state: ContractState): readonly Keyed<DutyView>[] {
    return this.allDuties.in(state);
  }

  /** The moment of the program's timed rule at that place. */
  momentAt(place: number, state: ContractState): Moment | undefined {
    return this.momentAnswers[place]?.in(state);
  }

  /** The next moment at which something happens by itself, or a right or duty changes; absent: never. */
  nextMoment(state: ContractState): Moment | undefined {
    return this.next.in(state);
  }

  private soonest(state: ContractState): Moment | undefined {
    let next: Moment | undefined;
    for (const answer of this.momentAnswers) next = earliest(next, answer.in(state));
    for (const { key, view } of this.rights(state)) {
      const known = state.openRights.some((open) => open.key === key);
      next = earliest(next, known ? closing(view) : opening(view, state));
    }
    for (const { key, view } of this.duties(state)) {
      const open = state.openDuties.find((duty) => duty.key === key);
      if (open === undefined) next = earliest(next, view.from);
      else if (!open.missed && view.waitingOn === undefined && view.dueOn !== undefined) {
        next = earliest(next, endMoment(view.dueOn));
      }
    }
    return next;
  }
}

/** What a rule said last, and of which state. */
class Answer<Value> {
  private seen: ContractState | undefined;
  private value: Value | undefined;

  constructor(
    private readonly watches: readonly (keyof ContractState)[] | undefined,
    private readonly ask: (state: ContractState) => Value,
  ) {}

  in(state: ContractState): Value {
    if (this.seen !== undefined && this.isSame(this.seen, state)) {
      // It was kept when `seen` was.
      return this.value as Value;
    }
    this.seen = state;
    this.value = this.ask(state);
    return this.value;
  }

  private isSame(seen: ContractState, state: ContractState): boolean {
    if (seen === state) return true;
    if (this.watches === undefined || seen.stage !== state.stage || seen.forceMajeure !== state.forceMajeure)
      return false;
    for (const name of this.watches) if (seen[name] !== state[name]) return false;
    return true;
  }
}

function gathered<View>(
  answers: readonly Answer<readonly Keyed<View>[]>[],
  state: ContractState,
): readonly Keyed<View>[] {
  let all: Keyed<View>[] | undefined;
  for (const answer of answers) {
    for (const keyed of answer.in(state)) (all ??= []).push(keyed);
  }
  return all ?? none;
}

/** A duty that force majeure hinders is not missed while it lasts; it waits for its own holder. */
function hindered(view: DutyView, state: ContractState, program: Program): DutyView {
  const { forceMajeure } = state;
  if (forceMajeure === undefined || program.tell('forceMajeurePauses') === undefined) return view;
  const paused = forceMajeure.hinders.includes(view.duty) || program.tell('onlyWhatIsHindered') === undefined;
  return paused ? { ...view, waitingOn: view.holder } : view;
}

function closing(view: RightView): Moment | undefined {
  return view.untilOn === undefined ? undefined : endMoment(view.untilOn);
}

/** A right that is past its window never opens again by itself. */
function opening(view: RightView, state: ContractState): Moment | undefined {
  return view.untilOn !== undefined && endMoment(view.untilOn) <= state.clock ? undefined : view.opens;
}
