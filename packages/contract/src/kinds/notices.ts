import { accept, addBusinessDays, addDays, refuse, type ClauseRef, type Day } from '@saikne/kernel';
import type { ContractCommand } from '../acts.js';
import type { ContractDraft, Deviation } from '../fact.js';
import { earliest, endMoment, startMoment, type Moment } from '../moment.js';
import { unknownThing, type Program } from '../program.js';
import { onAct, ruleKind, type Outcome, type RuleKind, type When } from '../rule.js';
import type { Announcement, ContractState, Edition, Notice } from '../state.js';
import { notYet } from './back-dating.js';
import { clauseNamed, endingBy, withoutTerms, type LaterEnding } from './rights.js';

/** Official notices go by registered post and count as delivered some business days after posting. */
export const officialNotice: RuleKind = ruleKind(
  'official-notice',
  { businessDays: 'number' },
  ({ businessDays }, clause) => ({
    tells: {
      deliveredOn: (postedOn: Day, country: ContractState['agreement']['country']) =>
        addBusinessDays(postedOn, businessDays, country),
    },
    acts: {
      ...onAct('postOfficialNotice', (command, state, program, at) =>
        command.kind === 'other' ? posted(command, state, program, at, clause, {}) : undefined,
      ),
    },
    watches: ['notices'],
    next: ({ notices }) =>
      notices.reduce<Moment | undefined>(
        (next, notice) => (notice.delivered ? next : earliest(next, endMoment(notice.deliveredOn))),
        undefined,
      ),
    fire: ({ notices }, _program, at) =>
      notices
        .filter((notice) => !notice.delivered && endMoment(notice.deliveredOn) <= at.moment)
        .map(({ notice }): ContractDraft => ({ fact: 'NoticeDelivered', clause, notice })),
  }),
);

type PostCommand = ContractCommand<'postOfficialNotice'>;

/** The posting of a notice, refused where its id was used before or its terms do not count deliveries. */
function posted(
  command: PostCommand,
  state: ContractState,
  program: Program,
  at: When,
  clause: ClauseRef,
  more: { readonly endsOn?: Day },
  then: readonly ContractDraft[] = [],
): Outcome {
  // Told by the official-notice kind, in this form.
  const delivery = program.tell('deliveredOn');
  const deliveredOn = delivery?.value as
    ((postedOn: Day, country: ContractState['agreement']['country']) => Day) | undefined;
  if (deliveredOn === undefined) return refuse('NO_OFFICIAL_NOTICES', clause);
  if (state.notices.some((known) => known.notice === command.notice)) {
    return refuse('NOTICE_ALREADY_POSTED', clause, { values: { notice: command.notice } });
  }
  const postedOn = command.postedOn ?? at.day;
  if (postedOn > at.day) return notYet(postedOn, at, clause);
  const to = program.tell('deemedAddress') === undefined ? undefined : state.contacts['address'];
  return accept([
    {
      fact: 'NoticePosted',
      clause,
      notice: command.notice,
      kind: command.kind,
      by: command.by,
      ...(command.postedOn === undefined ? {} : { postedOn }),
      deliveredOn: deliveredOn(postedOn, state.agreement.country),
      ...(to === undefined || command.by === 'client' ? {} : { to }),
      ...more,
      ...(command.changes === undefined ? {} : { changes: command.changes }),
    },
    ...then,
  ]);
}

/** Either side ends the contract by an official notice sent some days ahead, counted from posting. */
export const terminationByNotice: RuleKind = ruleKind(
  'termination-by-notice',
  { days: 'number' },
  ({ days }, clause) => ({
    acts: {
      ...onAct('postOfficialNotice', (command, state, program, at) => {
        if (command.kind !== 'termination') return undefined;
        const endsOn = addDays(command.postedOn ?? at.day, days);
        if (leavingBefore(command, state, program, endsOn) !== undefined) return undefined;
        return ending(command, state, program, at, clause, { endsOn, atStart: false });
      }),
    },
  }),
);

/**
 * The change before which this notice leaves: where it says so, or where it names no clause and so ends the contract no
 * later than otherwise.
 */
function leavingBefore(
  command: PostCommand,
  state: ContractState,
  program: Program,
  otherwiseOn: Day,
): Announcement | undefined {
  const told = program.tell('leavingBefore');
  if (told === undefined || command.by !== 'client') return undefined;
  // Told by the leave-before-change kind, in this form.
  const change = (told.value as (state: ContractState) => Announcement | undefined)(state);
  if (change === undefined) return undefined;
  const named = clauseNamed(command.under, program);
  return named === told.clause || (named === undefined && change.effectiveOn <= otherwiseOn) ? change : undefined;
}

function ending(
  command: PostCommand,
  state: ContractState,
  program: Program,
  at: When,
  clause: ClauseRef,
  end: { readonly endsOn: Day; readonly atStart: boolean },
): Outcome {
  const { notice } = command;
  const known = state.ending;
  const sooner = known === undefined || end.endsOn < known.day;
  const set: readonly ContractDraft[] = sooner
    ? [{ fact: 'EndingSet', clause, how: end.atStart ? 'change' : 'notice', notice, ...end }]
    : [];
  return posted(command, state, program, at, clause, { endsOn: sooner ? end.endsOn : known.day }, set);
}

/** A change of the contract is proposed by official notice; what is not answered in time is agreed. */
export const amendment: RuleKind = ruleKind('amendment', { answerDays: 'number' }, (_, clause, history) => {
  const lastDayToAnswer = ({ deliveredOn }: Notice): Day => addDays(deliveredOn, history.on(deliveredOn).answerDays);
  const open = (notice: Notice): boolean => notice.kind === 'amendment' && notice.answer === undefined;
  return {
    acts: {
      ...onAct('postOfficialNotice', (command, state, program, at) => {
        if (command.kind !== 'amendment') return undefined;
        const problem = wrongChanges(state, program, at.day, command.changes);
        if (problem !== undefined) return refuse('TERMS_DO_NOT_FIT', clause, { values: { problem } });
        return posted(command, state, program, at, clause, {});
      }),
      ...onAct('answerAmendment', (command, state, _program, at) => {
        const notice = state.notices.find((known) => known.notice === command.notice && known.kind === 'amendment');
        if (notice === undefined) return refuse('UNKNOWN_NOTICE', unknownThing, { values: { notice: command.notice } });
        const postedOn = command.postedOn ?? at.day;
        if (postedOn > at.day) return notYet(postedOn, at, clause);
        if (postedOn > lastDayToAnswer(notice))
          return refuse('ANSWERED_TOO_LATE', clause, { notAfter: lastDayToAnswer(notice) });
        // Silence was no answer where one had been posted.
        if (notice.answer === 'refused' || (notice.answer === 'agreed' && (notice.tacit !== true || command.accept)))
          return refuse('ALREADY_ANSWERED', clause, { values: { notice: notice.notice } });
        return accept([
          command.accept
            ? { fact: 'AmendmentAgreed', clause, notice: notice.notice, tacit: false }
            : {
                fact: 'AmendmentRefused',
                clause,
                notice: notice.notice,
                ...(command.postedOn === undefined ? {} : { postedOn }),
              },
        ]);
      }),
    },
    watches: ['notices'],
    rights: ({ notices }) =>
      notices.filter(open).map((notice) => ({
        right: 'answerAmendment',
        holder: notice.by === 'operator' ? 'client' : 'operator',
        clause,
        opens: startMoment(notice.postedOn),
        untilOn: lastDayToAnswer(notice),
        subject: { notice: notice.notice },
      })),
    next: ({ stage, notices }) =>
      stage === 'inForce'
        ? notices.reduce<Moment | undefined>(
            (next, notice) => (open(notice) ? earliest(next, endMoment(lastDayToAnswer(notice))) : next),
            undefined,
          )
        : undefined,
    fire: ({ notices }, _program, at) =>
      notices
        .filter((notice) => open(notice) && endMoment(lastDayToAnswer(notice)) <= at.moment)
        .map(({ notice }): ContractDraft => ({ fact: 'AmendmentAgreed', clause, notice, tacit: true })),
  };
});

/** Changes of the terms are announced some days before they take effect, save for named exceptions. */
export const announcedChange: RuleKind = ruleKind(
  'announced-change',
  { noticeDays: 'number?', exceptions: 'texts' },
  ({ noticeDays, exceptions }, clause) => ({
    acts: {
      ...onAct('announceTermsChange', (command, state, program, at) => {
        const { exception, effectiveOn, terms, changes } = command;
        if (noticeDays === undefined) return refuse('NOTICE_DAYS_NOT_AGREED', clause);
        if (exception !== undefined && !exceptions.includes(exception)) {
          return refuse('UNKNOWN_EXCEPTION', clause, { values: { exception, known: exceptions.join(', ') } });
        }
        const earliestDay = exception === undefined ? addDays(at.day, noticeDays) : at.day;
        if (effectiveOn < earliestDay) return refuse('ANNOUNCED_TOO_LATE', clause, { notBefore: earliestDay });
        const announcement = command.announcement ?? String(state.announcements.length + 1);
        if (state.announcements.some((known) => known.announcement === announcement)) {
          return refuse('ALREADY_ANNOUNCED', clause, { values: { announcement } });
        }
        const problem = wrongEdition(state, program, effectiveOn, terms, changes);
        if (problem !== undefined) return refuse('TERMS_DO_NOT_FIT', clause, { values: { problem } });
        return accept([
          {
            fact: 'ChangeAnnounced',
            clause,
            announcement,
            effectiveOn,
            what: 'terms',
            ...(exception === undefined ? {} : { exception }),
            ...(terms === undefined ? {} : { terms }),
            ...(changes === undefined ? {} : { changes }),
          },
        ]);
      }),
    },
  }),
);

/** Why the contract could not live with these changes of its own. */
export function wrongChanges(
  { agreement }: ContractState,
  program: Program,
  from: Day,
  changes: readonly Deviation[] = [],
): string | undefined {
  if (changes.length === 0) return undefined;
  const deviations = [...agreement.deviations, ...changes.map((change) => ({ ...change, from }))];
  return program.problemsWith({ ...agreement, deviations })[0]?.problem;
}

/** Why the contract could not live under the changed terms, in the order in which they would take effect. */
export function wrongEdition(
  { agreement, announcements }: ContractState,
  program: Program,
  from: Day,
  terms: string | undefined,
  changes: readonly Deviation[] | undefined,
): string | undefined {
  if (terms === undefined && changes === undefined) return undefined;
  const coming = announcements
    .filter((known) => known.what === 'terms' && known.applied !== true && known.answer !== 'rejected')
    .map((known): Edition => editionOf(known));
  const next: Edition = {
    from,
    ...(terms === undefined ? {} : { terms }),
    ...(changes === undefined ? {} : { changes }),
  };
  const editions = [...(agreement.editions ?? []), ...[...coming, next].toSorted(byDay)];
  return program.problemsWith({ ...agreement, editions })[0]?.problem;
}

function editionOf({ effectiveOn, terms, changes }: Announcement): Edition {
  return {
    from: effectiveOn,
    ...(terms === undefined ? {} : { terms }),
    ...(changes === undefined ? {} : { changes }),
  };
}

function byDay(a: Edition, b: Edition): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

/** Who does not agree to changed terms may end the contract as of the day they take effect. */
export const leaveBeforeChange: RuleKind = ruleKind('leave-before-change', {}, (_, clause) => {
  const pending = (state: ContractState): Announcement | undefined =>
    state.announcements.find((known) => known.what === 'terms' && known.answer === undefined);
  return {
    tells: { leavingBefore: pending },
    acts: {
      ...onAct('postOfficialNotice', (command, state, program, at) => {
        const change = command.kind === 'termination' && command.by === 'client' ? pending(state) : undefined;
        if (change === undefined) return undefined;
        return ending(command, state, program, at, clause, { endsOn: change.effectiveOn, atStart: true });
      }),
      ...onAct('terminate', (command, state) => {
        const under = command.under === undefined ? undefined : withoutTerms(command.under);
        if (under === undefined ? command.by !== 'client' : under !== withoutTerms(clause)) return undefined;
        const change = pending(state);
        if (change !== undefined && command.by !== 'operator') {
          const set = endingBy(state, change.effectiveOn);
          if (set !== undefined) return refuse('ENDING_ALREADY_SET', clause, { values: { endsOn: set } });
          return accept([{ fact: 'EndingSet', clause, endsOn: change.effectiveOn, atStart: true, how: 'change' }]);
        }
        const last = state.announcements.findLast((known) => known.what === 'terms');
        return refuse('NO_RIGHT_TO_END', clause, {
          values: { by: command.by ?? 'client', under: under ?? '' },
          ...(last === undefined ? {} : { notAfter: addDays(last.effectiveOn, -1) }),
        });
      }),
    },
    watches: ['announcements', 'ending'],
    rights: (state) => {
      const change = pending(state);
      if (change === undefined || state.ending?.clause === clause) return [];
      return [
        {
          right: 'terminate',
          holder: 'client',
          clause,
          opens: startMoment(change.announcedOn),
          untilOn: addDays(change.effectiveOn, -1),
          subject: { announcement: change.announcement },
        },
      ];
    },
  };
});

/**
 * Silence is acceptance: what nobody rejected or leaves is accepted when the day before it takes effect ends. Accepted
 * terms take the place of the old ones on their day.
 */
export const tacitAcceptance: RuleKind = ruleKind('tacit-acceptance', { of: 'text' }, ({ of }, clause) => {
  const open = (known: Announcement): boolean => known.what === of && known.answer === undefined;
  const waits = (known: Announcement): boolean =>
    known.what === of &&
    known.answer === 'accepted' &&
    known.applied !== true &&
    (known.terms !== undefined || known.changes !== undefined);
  return {
    watches: ['announcements', 'ending'],
    next: ({ stage, announcements, ending: set }) => {
      if (stage !== 'inForce') return undefined;
      let next: Moment | undefined;
      for (const known of announcements) {
        if (open(known) && set?.how !== 'change') next = earliest(next, lastMoment(known));
        else if (waits(known)) next = earliest(next, startMoment(known.effectiveOn));
      }
      return next;
    },
    fire: ({ announcements, ending: set }, _program, at) => {
      const replaced = announcements.find((known) => waits(known) && startMoment(known.effectiveOn) <= at.moment);
      if (replaced !== undefined) {
        const { announcement, terms, changes } = replaced;
        return [
          {
            fact: 'TermsReplaced',
            clause,
            announcement,
            ...(terms === undefined ? {} : { terms }),
            ...(changes === undefined ? {} : { changes }),
          },
        ];
      }
      if (set?.how === 'change') return [];
      return announcements
        .filter((known) => open(known) && lastMoment(known) <= at.moment)
        .map(({ announcement }): ContractDraft => ({ fact: 'ChangeAccepted', clause, announcement, tacit: true }));
    },
  };
});

/** The end of the last day on which a change can be rejected; a change of the same day is accepted at once. */
function lastMoment(known: Announcement): Moment {
  return known.effectiveOn <= known.announcedOn
    ? startMoment(known.announcedOn)
    : endMoment(addDays(known.effectiveOn, -1));
}

/** The right to end some days ahead, when the operator can no longer provide the service. */
export const endingAhead = (clause: ClauseRef, days: number): Readonly<Record<string, LaterEnding>> => ({
  [`ending under ${clause}`]: (on) => ({ endsOn: addDays(on, days), atStart: false, how: 'right' }),
});
