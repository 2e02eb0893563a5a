import { bySubject, subjectKey, type BySubject } from './by-subject.js';
import { isSameSubject, nameSubject, type ContractDraft, type Side, type Subject } from './fact.js';
import { always, endMoment, never, type Moment } from './moment.js';
import { dutiesTold, everyPart, foundation, noParts, type Parts } from './parts.js';
import type { Program } from './program.js';
import type { DutyView, Rule } from './rule.js';
import type { ContractState, OpenDuty } from './state.js';
import type { Writable } from './writable.js';

/** A duty that a rule sets, in the one shape in which duties are compared with what was told of them. */
interface StandingDuty {
  readonly duty: string;
  readonly holder: Side;
  readonly clause: string;
  readonly subject: Subject;
  readonly dueOn: string | undefined;
  /** The end of the day on which it is due; it never ends where no day is set, or while it waits for somebody. */
  readonly missedFrom: Moment;
  readonly from: Moment;
  readonly view: DutyView;
  /** The duty as it was told. */
  told: OpenDuty | undefined;
}

/** What one rule said last, with the parts of the state that its answer hangs on. */
interface Answer {
  readonly ask: NonNullable<Rule['duties']>;
  readonly parts: Parts;
  duties: readonly StandingDuty[];
}

const none: readonly never[] = [];
const wholeContract: Subject = {};

/** So many are compared one by one. */
const readThrough = 16;

/** The duties that stand in a contract's state, and what is still to be told of them. */
export class StandingDuties {
  private readonly answers: readonly Answer[];
  /** All of them, in the order of their rules. */
  private standing: readonly StandingDuty[] = none;
  /** The same by what they are about, made when there are many. */
  private bySubject: BySubject<StandingDuty> | undefined;
  private unseen: Parts = everyPart;
  /** When a duty next arises or is missed. */
  private next = never;
  /** A duty is new, another than was told, or no longer there. */
  private hasMoved = false;

  constructor(
    private readonly program: Program,
    private readonly state: ContractState,
  ) {
    this.answers = program.dutyRules.map(({ ask, parts }) => ({ ask, parts, duties: none }));
  }

  /** Tells that parts of the state are new. */
  changed(parts: Parts): void {
    this.unseen |= parts;
  }

  /** When a duty next arises or is missed; infinite: never. */
  nextMoment(): Moment {
    this.refresh();
    return this.next;
  }

  /** Whether there may be something to tell at a moment. */
  moveBy(moment: Moment): boolean {
    this.refresh();
    return this.hasMoved || this.next <= moment;
  }

  /** Duties that arise or are missed at a moment, in the order of their rules, then those that are no more. */
  tell(news: ContractDraft[], moment: Moment): void {
    for (const known of this.standing) {
      if (known.from > moment) continue;
      if (known.told === undefined || known.told.dueOn !== known.dueOn) news.push(arisen(known));
      else if (!known.told.missed && moment >= known.missedFrom) news.push(about('DutyMissed', known.told));
    }
    for (const open of this.state.openDuties) {
      if (this.standsAt(moment, open)) continue;
      const bound = this.program.dutyRules.find(({ clause }) => clause === open.clause);
      const fulfilled = bound?.rule.fulfilled?.(this.state, open) ?? true;
      news.push(about(fulfilled ? 'DutyFulfilled' : 'DutyLapsed', open));
    }
  }

  /** Looks again at what was told. */
  look(): void {
    const { clock, openDuties } = this.state;
    for (const known of this.standing) known.told = undefined;
    this.hasMoved = false;
    for (const open of openDuties) if (!this.mark(open)) this.hasMoved = true;
    this.next = never;
    for (const known of this.standing) {
      let moment = never;
      if (known.told === undefined) {
        if (known.from === always) this.hasMoved = true;
        else moment = known.from;
      } else if (known.told.dueOn !== known.dueOn || known.from > clock) this.hasMoved = true;
      else if (!known.told.missed) moment = known.missedFrom;
      if (moment < this.next) this.next = moment;
    }
  }

  private refresh(): void {
    const parts = this.unseen;
    if (parts === noParts) return;
    this.unseen = noParts;
    const { state, program } = this;
    let isNew = (parts & foundation) !== noParts;
    for (const answer of this.answers) {
      if ((answer.parts & parts) === noParts) continue;
      const views = withHindrance(answer.ask(state, program), state, program);
      if (views.length === 0 && answer.duties.length === 0) continue;
      answer.duties = views.length === 0 ? none : views.map(standing);
      isNew = true;
    }
    if (isNew) {
      this.standing = gathered(this.answers);
      this.bySubject = undefined;
    }
    if (isNew || (parts & dutiesTold) !== noParts) this.look();
  }

  /** Those that can be the one that was told. */
  private about({ subject }: OpenDuty): readonly StandingDuty[] {
    if (this.standing.length <= readThrough) return this.standing;
    this.bySubject ??= bySubject(this.standing);
    return this.bySubject.get(subjectKey(subject)) ?? none;
  }

  /** Notes with each duty how it was told; false where it no longer stands. */
  private mark(open: OpenDuty): boolean {
    let stands = false;
    for (const known of this.about(open)) {
      if (!isSame(known, open)) continue;
      known.told ??= open;
      stands = true;
    }
    return stands;
  }

  private standsAt(moment: Moment, open: OpenDuty): boolean {
    for (const known of this.about(open)) if (isSame(known, open) && known.from <= moment) return true;
    return false;
  }
}

/** Duties that force majeure hinders are not missed while it lasts; they wait for their own holder. */
export function withHindrance(views: readonly DutyView[], state: ContractState, program: Program): readonly DutyView[] {
  const { forceMajeure } = state;
  if (forceMajeure === undefined || program.tell('forceMajeurePauses') === undefined) return views;
  const onlySome = program.tell('onlyWhatIsHindered') !== undefined;
  return views.map((view) =>
    onlySome && !forceMajeure.hinders.includes(view.duty) ? view : { ...view, waitingOn: view.holder },
  );
}

function gathered(answers: readonly Answer[]): readonly StandingDuty[] {
  const all: StandingDuty[] = [];
  for (const answer of answers) for (const known of answer.duties) all.push(known);
  return all;
}

function standing(view: DutyView): StandingDuty {
  const { duty, holder, clause, subject, dueOn, waitingOn, from } = view;
  return {
    duty,
    holder,
    clause,
    subject: subject ?? wholeContract,
    dueOn,
    missedFrom: dueOn === undefined || waitingOn !== undefined ? never : endMoment(dueOn),
    from: from ?? always,
    view,
    told: undefined,
  };
}

/** Duties are told apart by their name, clause, holder and what they are about. */
function isSame(known: StandingDuty, open: OpenDuty): boolean {
  return (
    known.duty === open.duty &&
    known.holder === open.holder &&
    known.clause === open.clause &&
    isSameSubject(known.subject, open.subject)
  );
}

type Draft<Name extends ContractDraft['fact']> = Writable<Extract<ContractDraft, { readonly fact: Name }>>;

function arisen({ view }: StandingDuty): ContractDraft {
  const { clause, duty, holder, dueOn, subject, waitingOn } = view;
  const draft: Draft<'DutyArose'> = { fact: 'DutyArose', clause, duty, holder };
  if (dueOn !== undefined) draft.dueOn = dueOn;
  if (subject !== undefined) nameSubject(draft, subject);
  if (waitingOn !== undefined) draft.waitingOn = waitingOn;
  return draft;
}

function about(
  fact: 'DutyMissed' | 'DutyFulfilled' | 'DutyLapsed',
  { clause, duty, subject }: OpenDuty,
): ContractDraft {
  const draft: Draft<typeof fact> = { fact, clause, duty };
  nameSubject(draft, subject);
  return draft;
}
