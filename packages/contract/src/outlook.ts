import { isSameSubject, type Subject } from './fact.js';
import { endMoment, type Moment } from './moment.js';
import { dutiesTold, everyPart, foundation, noParts, rightsTold, type Parts } from './parts.js';
import type { Program } from './program.js';
import type { DutyView, RightView, Rule } from './rule.js';
import type { ContractState, OpenDuty, OpenRight } from './state.js';

const none: readonly never[] = [];
const nothing: Subject = {};

/** A moment that does not come. */
const never = Infinity as Moment;

/** All rights that the terms give in this state, open or yet to open. */
export function rightViews(state: ContractState, program: Program): readonly RightView[] {
  if (state.stage !== 'inForce') return none;
  return program.rightRules.flatMap(({ rule }) => rule.rights?.(state, program) ?? none);
}

/** All duties that stand in this state. */
export function dutyViews(state: ContractState, program: Program): readonly DutyView[] {
  return program.dutyRules.flatMap(({ rule }) => withHindrance(rule.duties?.(state, program) ?? none, state, program));
}

/** What a rule said last, with the parts of the state that it hangs on. */
interface Kept<Answer> {
  readonly rule: Rule;
  readonly parts: Parts;
  answer: Answer;
}

function gathered<View>(answers: readonly Kept<readonly View[]>[]): readonly View[] {
  let all: View[] | undefined;
  for (const { answer } of answers) {
    for (const view of answer) (all ??= []).push(view);
  }
  return all ?? none;
}

/**
 * What the rules of a program say about a state that changes under it: rights, duties, and the next moment of each rule.
 * It is told which parts of the state have changed, and asks only the rules that watch one of them again.
 */
export class Outlook {
  /** All rights, open or yet to open, in the order of the rules. */
  rights: readonly RightView[] = none;
  duties: readonly DutyView[] = none;
  private readonly rightAnswers: readonly Kept<readonly RightView[]>[];
  private readonly dutyAnswers: readonly Kept<readonly DutyView[]>[];
  private readonly moments: readonly Kept<Moment>[];
  /** What has changed since the rules were last asked for each of the three. */
  private changedForRights: Parts = everyPart;
  private changedForDuties: Parts = everyPart;
  private changedForMoments: Parts = everyPart;
  /** When a right next opens or closes, and whether one that was told is no longer there or no longer open. */
  private nextOfRights = never;
  private rightGone = false;
  /** When a duty next arises or is missed, and whether one is still to be told or taken back. */
  private nextOfDuties = never;
  private dutyMoved = false;
  private nextOfRules = never;

  constructor(
    readonly program: Program,
    private readonly state: ContractState,
    private readonly keepAnswers = true,
  ) {
    this.rightAnswers = program.rightRules.map(({ rule, parts }) => ({ rule, parts, answer: none }));
    this.dutyAnswers = program.dutyRules.map(({ rule, parts }) => ({ rule, parts, answer: none }));
    this.moments = program.timedRules.map(({ rule, parts }) => ({ rule, parts, answer: never }));
  }

  /** Tells that parts of the state are new. */
  changed(parts: Parts): void {
    const seen = this.keepAnswers || parts === noParts ? parts : everyPart;
    this.changedForRights |= seen;
    this.changedForDuties |= seen;
    this.changedForMoments |= seen;
  }

  /** Whether there may be something to tell about rights at a moment. */
  rightsMoveBy(moment: Moment): boolean {
    this.askForRights();
    return this.rightGone || this.nextOfRights <= moment;
  }

  dutiesMoveBy(moment: Moment): boolean {
    this.askForDuties();
    return this.dutyMoved || this.nextOfDuties <= moment;
  }

  /** Everything about rights and duties has been told: what comes next is looked up anew. */
  told(): void {
    this.lookAtRights();
    this.lookAtDuties();
  }

  /** The moment of the program's timed rule at that place; infinite: never. */
  momentAt(place: number): Moment {
    this.askForMoments();
    return this.moments[place]?.answer ?? never;
  }

  /** The next moment at which something happens by itself, or a right or duty changes; infinite: never. */
  nextMoment(): Moment {
    this.askForRights();
    this.askForDuties();
    this.askForMoments();
    const next = this.nextOfRights < this.nextOfDuties ? this.nextOfRights : this.nextOfDuties;
    return this.nextOfRules < next ? this.nextOfRules : next;
  }

  private askForRights(): void {
    const parts = this.changedForRights;
    if (parts === noParts) return;
    this.changedForRights = noParts;
    const { state, program } = this;
    let isNew = (parts & foundation) !== noParts;
    if (state.stage === 'inForce') {
      for (const kept of this.rightAnswers) {
        if ((kept.parts & parts) === noParts) continue;
        const answer = kept.rule.rights?.(state, program) ?? none;
        if (answer.length > 0 || kept.answer.length > 0) isNew = true;
        kept.answer = answer;
      }
    }
    if (isNew) this.rights = state.stage === 'inForce' ? gathered(this.rightAnswers) : none;
    if (isNew || (parts & rightsTold) !== noParts) this.lookAtRights();
  }

  private askForDuties(): void {
    const parts = this.changedForDuties;
    if (parts === noParts) return;
    this.changedForDuties = noParts;
    const { state, program } = this;
    let isNew = (parts & foundation) !== noParts;
    for (const kept of this.dutyAnswers) {
      if ((kept.parts & parts) === noParts) continue;
      const answer = withHindrance(kept.rule.duties?.(state, program) ?? none, state, program);
      if (answer.length > 0 || kept.answer.length > 0) isNew = true;
      kept.answer = answer;
    }
    if (isNew) this.duties = gathered(this.dutyAnswers);
    if (isNew || (parts & dutiesTold) !== noParts) this.lookAtDuties();
  }

  private askForMoments(): void {
    const parts = this.changedForMoments;
    if (parts === noParts) return;
    this.changedForMoments = noParts;
    const { state, program } = this;
    let next = never;
    for (const kept of this.moments) {
      if ((kept.parts & parts) !== noParts) kept.answer = kept.rule.next?.(state, program) ?? never;
      if (kept.answer < next) next = kept.answer;
    }
    this.nextOfRules = next;
  }

  private lookAtRights(): void {
    const { rights, state } = this;
    let next = never;
    let gone = false;
    for (const view of rights) {
      const isOpen = openRightOf(view, state) !== undefined;
      const moment = isOpen ? closing(view) : opening(view, state);
      if (moment < next) next = moment;
      if (isOpen && view.opens > state.clock) gone = true;
    }
    this.nextOfRights = next;
    for (const open of state.openRights) if (!hasRight(rights, open)) gone = true;
    this.rightGone = gone;
  }

  private lookAtDuties(): void {
    const { duties, state } = this;
    let next = never;
    let moved = false;
    for (const view of duties) {
      const open = openDutyOf(view, state);
      let moment = never;
      if (open === undefined) {
        if (view.from === undefined) moved = true;
        else moment = view.from;
      } else if (open.dueOn !== view.dueOn || (view.from !== undefined && view.from > state.clock)) moved = true;
      else if (!open.missed && view.waitingOn === undefined && view.dueOn !== undefined) moment = endMoment(view.dueOn);
      if (moment < next) next = moment;
    }
    this.nextOfDuties = next;
    for (const open of state.openDuties) if (!hasDuty(duties, open)) moved = true;
    this.dutyMoved = moved;
  }
}

/** The right as it was told to be open, if it was. */
export function openRightOf(view: RightView, state: ContractState): OpenRight | undefined {
  for (const open of state.openRights) if (isSameRight(view, open)) return open;
  return undefined;
}

export function openDutyOf(view: DutyView, state: ContractState): OpenDuty | undefined {
  for (const open of state.openDuties) if (isSameDuty(view, open)) return open;
  return undefined;
}

function hasRight(rights: readonly RightView[], open: OpenRight): boolean {
  for (const view of rights) if (isSameRight(view, open)) return true;
  return false;
}

function hasDuty(duties: readonly DutyView[], open: OpenDuty): boolean {
  for (const view of duties) if (isSameDuty(view, open)) return true;
  return false;
}

/** Rights are told apart by their name, clause, holder and what they are about. */
export function isSameRight(view: RightView, open: OpenRight): boolean {
  return (
    view.clause === open.clause &&
    view.right === open.right &&
    view.holder === open.holder &&
    isSameSubject(view.subject ?? nothing, open.subject)
  );
}

export function isSameDuty(view: DutyView, open: OpenDuty): boolean {
  return (
    view.clause === open.clause &&
    view.duty === open.duty &&
    view.holder === open.holder &&
    isSameSubject(view.subject ?? nothing, open.subject)
  );
}

/** Duties that force majeure hinders are not missed while it lasts; they wait for their own holder. */
function withHindrance(views: readonly DutyView[], state: ContractState, program: Program): readonly DutyView[] {
  const { forceMajeure } = state;
  if (forceMajeure === undefined || program.tell('forceMajeurePauses') === undefined) return views;
  const onlySome = program.tell('onlyWhatIsHindered') !== undefined;
  return views.map((view) =>
    onlySome && !forceMajeure.hinders.includes(view.duty) ? view : { ...view, waitingOn: view.holder },
  );
}

function closing(view: RightView): Moment {
  return view.untilOn === undefined ? never : endMoment(view.untilOn);
}

/** A right that is past its window never opens again by itself. */
function opening(view: RightView, state: ContractState): Moment {
  return view.untilOn !== undefined && endMoment(view.untilOn) <= state.clock ? never : view.opens;
}
