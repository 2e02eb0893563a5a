import { nameSubject, type ContractDraft, type Subject } from './fact.js';
import { endMoment, type Moment } from './moment.js';
import { isSameDuty, isSameRight, openDutyOf, openRightOf, type Outlook } from './outlook.js';
import type { DutyView, RightView } from './rule.js';
import type { ContractState } from './state.js';
import type { Writable } from './writable.js';

type Draft<Name extends ContractDraft['fact']> = Extract<ContractDraft, { readonly fact: Name }>;

export function isOpenAt(view: RightView, moment: Moment): boolean {
  return view.opens <= moment && (view.untilOn === undefined || moment < endMoment(view.untilOn));
}

/** Rights that open at a moment, then those that were open and are no more. */
export function rightNews(news: ContractDraft[], outlook: Outlook, state: ContractState, moment: Moment): void {
  const { rights } = outlook;
  for (const view of rights) {
    if (isOpenAt(view, moment) && openRightOf(view, state) === undefined) news.push(opened(view));
  }
  for (const open of state.openRights) {
    if (rights.some((view) => isSameRight(view, open) && isOpenAt(view, moment))) continue;
    const { clause, right, holder, subject } = open;
    news.push(about({ fact: 'RightLapsed', clause, right, holder }, subject));
  }
}

/** Duties that arise or are missed at a moment, then those that are no more: fulfilled, or lapsed. */
export function dutyNews(news: ContractDraft[], outlook: Outlook, state: ContractState, moment: Moment): void {
  const { duties, program } = outlook;
  for (const view of duties) {
    if (!hasArisen(view, moment)) continue;
    const open = openDutyOf(view, state);
    if (open === undefined || open.dueOn !== view.dueOn) news.push(arisen(view));
    else if (!open.missed && isMissed(view, moment)) {
      news.push(about({ fact: 'DutyMissed', clause: view.clause, duty: view.duty }, view.subject));
    }
  }
  for (const open of state.openDuties) {
    if (duties.some((view) => isSameDuty(view, open) && hasArisen(view, moment))) continue;
    const { clause, duty, subject } = open;
    const bound = program.dutyRules.find((known) => known.clause === clause);
    const fulfilled = bound?.rule.fulfilled?.(state, open) ?? true;
    news.push(about({ fact: fulfilled ? 'DutyFulfilled' : 'DutyLapsed', clause, duty }, subject));
  }
}

function hasArisen(view: DutyView, moment: Moment): boolean {
  return view.from === undefined || view.from <= moment;
}

function isMissed(view: DutyView, moment: Moment): boolean {
  return view.waitingOn === undefined && view.dueOn !== undefined && moment >= endMoment(view.dueOn);
}

type AboutSomething = Writable<Draft<'RightLapsed' | 'DutyMissed' | 'DutyFulfilled' | 'DutyLapsed'>>;

function about(draft: AboutSomething, subject: Subject | undefined): ContractDraft {
  if (subject !== undefined) nameSubject(draft, subject);
  return draft;
}

function opened(view: RightView): ContractDraft {
  const { clause, right, holder, untilOn, subject, causes } = view;
  const draft: Writable<Draft<'RightOpened'>> = { fact: 'RightOpened', clause, right, holder };
  if (untilOn !== undefined) draft.until = untilOn;
  if (subject !== undefined) nameSubject(draft, subject);
  const cause = causes?.[0];
  if (cause !== undefined) draft.cause = cause;
  return draft;
}

function arisen(view: DutyView): ContractDraft {
  const { clause, duty, holder, dueOn, subject, waitingOn } = view;
  const draft: Writable<Draft<'DutyArose'>> = { fact: 'DutyArose', clause, duty, holder };
  if (dueOn !== undefined) draft.dueOn = dueOn;
  if (subject !== undefined) nameSubject(draft, subject);
  if (waitingOn !== undefined) draft.waitingOn = waitingOn;
  return draft;
}
