import type { ContractDraft } from './fact.js';
import { endMoment, never, type Moment } from './moment.js';
import { everyPart, noParts, type Parts } from './parts.js';
import type { Program } from './program.js';
import type { DutyView, RightView, Rule } from './rule.js';
import { StandingDuties, withHindrance } from './standing-duties.js';
import { StandingRights } from './standing-rights.js';
import type { ContractState } from './state.js';

const none: readonly never[] = [];

/** All rights that the terms give in this state, open or yet to open. */
export function rightViews(state: ContractState, program: Program): readonly RightView[] {
  if (state.stage !== 'inForce') return none;
  return program.rightRules.flatMap(({ ask }) => ask(state, program));
}

export function isOpenAt(view: RightView, moment: Moment): boolean {
  return view.opens <= moment && (view.untilOn === undefined || moment < endMoment(view.untilOn));
}

/** All duties that stand in this state. */
export function dutyViews(state: ContractState, program: Program): readonly DutyView[] {
  return program.dutyRules.flatMap(({ ask }) => withHindrance(ask(state, program), state, program));
}

/** The next moment of a timed rule as it said last, with the parts of the state that it hangs on. */
interface Answer {
  readonly ask: NonNullable<Rule['next']>;
  readonly parts: Parts;
  moment: Moment;
}

/**
 * What the rules of a program say about a state that changes under it: rights, duties, and the next moment of each timed
 * rule. It is told which parts of the state have changed, and asks only the rules that watch one of them again.
 */
export class Outlook {
  private readonly rights: StandingRights;
  private readonly duties: StandingDuties;
  private readonly answers: readonly Answer[];
  private unseen: Parts = everyPart;
  private next = never;

  constructor(
    readonly program: Program,
    private readonly state: ContractState,
    private readonly keepAnswers = true,
  ) {
    this.rights = new StandingRights(program, state);
    this.duties = new StandingDuties(program, state);
    this.answers = program.timedRules.map(({ ask, parts }) => ({ ask, parts, moment: never }));
  }

  /** Tells that parts of the state are new. */
  changed(parts: Parts): void {
    const seen = this.keepAnswers || parts === noParts ? parts : everyPart;
    this.unseen |= seen;
    this.rights.changed(seen);
    this.duties.changed(seen);
  }

  /** What is to be told of rights and duties at a moment; nothing: it has all been told. */
  newsAt(moment: Moment): readonly ContractDraft[] {
    const rightsMove = this.rights.moveBy(moment);
    const dutiesMove = this.duties.moveBy(moment);
    if (!rightsMove && !dutiesMove) return none;
    const news: ContractDraft[] = [];
    if (rightsMove) this.rights.tell(news, moment);
    if (dutiesMove) this.duties.tell(news, moment);
    if (news.length === 0) {
      this.rights.look();
      this.duties.look();
    }
    return news;
  }

  /** The moment of the program's timed rule at that place; infinite: never. */
  momentAt(place: number): Moment {
    this.refresh();
    return this.answers[place]?.moment ?? never;
  }

  /** The next moment at which something happens by itself, or a right or duty changes; infinite: never. */
  nextMoment(): Moment {
    this.refresh();
    let next = this.next;
    const ofRights = this.rights.nextMoment();
    if (ofRights < next) next = ofRights;
    const ofDuties = this.duties.nextMoment();
    return ofDuties < next ? ofDuties : next;
  }

  private refresh(): void {
    const parts = this.unseen;
    if (parts === noParts) return;
    this.unseen = noParts;
    const { state, program } = this;
    this.next = never;
    for (const answer of this.answers) {
      if ((answer.parts & parts) !== noParts) answer.moment = answer.ask(state, program) ?? never;
      if (answer.moment < this.next) this.next = answer.moment;
    }
  }
}
