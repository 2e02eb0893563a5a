import { bySubject, subjectKey, type BySubject } from './by-subject.js';
import { isSameSubject, nameSubject, type ContractDraft, type Side, type Subject } from './fact.js';
import { endMoment, never, type Moment } from './moment.js';
import { everyPart, foundation, noParts, rightsTold, type Parts } from './parts.js';
import type { Program } from './program.js';
import type { RightView, Rule } from './rule.js';
import type { ContractState, OpenRight } from './state.js';
import type { Writable } from './writable.js';

/** A right that a rule gives, in the one shape in which rights are compared with what was told of them. */
interface StandingRight {
  readonly right: string;
  readonly holder: Side;
  readonly clause: string;
  readonly subject: Subject;
  readonly opens: Moment;
  readonly closes: Moment;
  readonly view: RightView;
  /** Whether it was told that the right is open. */
  isTold: boolean;
}

/** What one rule said last, with the parts of the state that its answer hangs on. */
interface Answer {
  readonly ask: NonNullable<Rule['rights']>;
  readonly parts: Parts;
  rights: readonly StandingRight[];
}

const none: readonly never[] = [];
const wholeContract: Subject = {};

/** So many are compared one by one. */
const readThrough = 16;

/** The rights that stand in a contract's state, and what is still to be told of them: that they opened, or are no more. */
export class StandingRights {
  private readonly answers: readonly Answer[];
  /** All of them, in the order of their rules. */
  private standing: readonly StandingRight[] = none;
  /** The same by what they are about, made when there are many. */
  private bySubject: BySubject<StandingRight> | undefined;
  private unseen: Parts = everyPart;
  /** When a right next opens or closes. */
  private next = never;
  /** A right that was told to be open is no longer there, or opens later than it did. */
  private isGone = false;

  constructor(
    private readonly program: Program,
    private readonly state: ContractState,
  ) {
    this.answers = program.rightRules.map(({ ask, parts }) => ({ ask, parts, rights: none }));
  }

  /** Tells that parts of the state are new. */
  changed(parts: Parts): void {
    this.unseen |= parts;
  }

  /** When a right next opens or closes; infinite: never. */
  nextMoment(): Moment {
    this.refresh();
    return this.next;
  }

  /** Whether there may be something to tell at a moment. */
  moveBy(moment: Moment): boolean {
    this.refresh();
    return this.isGone || this.next <= moment;
  }

  /** Rights that open at a moment, in the order of their rules, then those that were open and are no more. */
  tell(news: ContractDraft[], moment: Moment): void {
    for (const known of this.standing) {
      if (!known.isTold && isOpenAt(known, moment)) news.push(opened(known));
    }
    for (const open of this.state.openRights) {
      if (!this.standsAt(moment, open)) news.push(lapsed(open));
    }
  }

  /** Looks again at what was told. */
  look(): void {
    const { clock, openRights } = this.state;
    for (const known of this.standing) known.isTold = false;
    this.isGone = false;
    for (const open of openRights) if (!this.mark(open, clock)) this.isGone = true;
    this.next = never;
    for (const { isTold, opens, closes } of this.standing) {
      // A right that is past its window never opens again by itself.
      const moment = isTold ? closes : closes <= clock ? never : opens;
      if (moment < this.next) this.next = moment;
    }
  }

  private refresh(): void {
    const parts = this.unseen;
    if (parts === noParts) return;
    this.unseen = noParts;
    const { state, program } = this;
    const isInForce = state.stage === 'inForce';
    let isNew = (parts & foundation) !== noParts;
    for (const answer of this.answers) {
      if ((answer.parts & parts) === noParts) continue;
      const views = isInForce ? answer.ask(state, program) : none;
      if (views.length === 0 && answer.rights.length === 0) continue;
      answer.rights = views.length === 0 ? none : views.map(standing);
      isNew = true;
    }
    if (isNew) {
      this.standing = gathered(this.answers);
      this.bySubject = undefined;
    }
    if (isNew || (parts & rightsTold) !== noParts) this.look();
  }

  /** Those that can be the one that was told. */
  private about({ subject }: OpenRight): readonly StandingRight[] {
    if (this.standing.length <= readThrough) return this.standing;
    this.bySubject ??= bySubject(this.standing);
    return this.bySubject.get(subjectKey(subject)) ?? none;
  }

  /** Marks the right that was told to be open as such; false where it does not stand, or not yet. */
  private mark(open: OpenRight, clock: Moment): boolean {
    let stands = false;
    for (const known of this.about(open)) {
      if (!isSame(known, open)) continue;
      known.isTold = true;
      if (known.opens <= clock) stands = true;
    }
    return stands;
  }

  private standsAt(moment: Moment, open: OpenRight): boolean {
    for (const known of this.about(open)) if (isSame(known, open) && isOpenAt(known, moment)) return true;
    return false;
  }
}

function gathered(answers: readonly Answer[]): readonly StandingRight[] {
  const all: StandingRight[] = [];
  for (const answer of answers) for (const known of answer.rights) all.push(known);
  return all;
}

function standing(view: RightView): StandingRight {
  const { right, holder, clause, subject, opens, untilOn } = view;
  const closes = untilOn === undefined ? never : endMoment(untilOn);
  return { right, holder, clause, subject: subject ?? wholeContract, opens, closes, view, isTold: false };
}

/** Rights are told apart by their name, clause, holder and what they are about. */
function isSame(known: StandingRight, open: OpenRight): boolean {
  return (
    known.right === open.right &&
    known.holder === open.holder &&
    known.clause === open.clause &&
    isSameSubject(known.subject, open.subject)
  );
}

function isOpenAt({ opens, closes }: StandingRight, moment: Moment): boolean {
  return opens <= moment && moment < closes;
}

type Draft<Name extends ContractDraft['fact']> = Writable<Extract<ContractDraft, { readonly fact: Name }>>;

function opened({ view }: StandingRight): ContractDraft {
  const { clause, right, holder, untilOn, subject, causes } = view;
  const draft: Draft<'RightOpened'> = { fact: 'RightOpened', clause, right, holder };
  if (untilOn !== undefined) draft.until = untilOn;
  if (subject !== undefined) nameSubject(draft, subject);
  const cause = causes?.[0];
  if (cause !== undefined) draft.cause = cause;
  return draft;
}

function lapsed({ clause, right, holder, subject }: OpenRight): ContractDraft {
  const draft: Draft<'RightLapsed'> = { fact: 'RightLapsed', clause, right, holder };
  nameSubject(draft, subject);
  return draft;
}
