import { accept, addDays, refuse } from '@saikne/kernel';
import type { ContractDraft } from '../fact.js';
import { earliest, endMoment, type Moment } from '../moment.js';
import { unknownThing } from '../program.js';
import { onAct, ruleKind, type DutyView, type RuleKind } from '../rule.js';
import { notYet } from './back-dating.js';

/** When something happens that the client must tell others of, it is reminded; the reminder is on record. */
export const reminder: RuleKind = ruleKind('reminder', { of: 'text', on: 'texts' }, ({ of, on }, clause) => ({
  follows: Object.fromEntries(
    on.map((name) => [name, (): readonly ContractDraft[] => [{ fact: 'ClientReminded', clause, of, because: name }]]),
  ),
}));

/**
 * A change on the client's side that could disturb the service is agreed with the operator some days before: a request, an
 * answer, both on record. What nobody has answered by then is not agreed.
 */
export const agreedChange: RuleKind = ruleKind('agreed-change', { days: 'number' }, ({ days }, clause) => ({
  acts: {
    ...onAct('requestSystemChange', ({ change, plannedOn }, state, _program, at) => {
      if (state.systemChanges.some((known) => known.change === change)) {
        return refuse('ALREADY_REQUESTED', clause, { values: { change } });
      }
      const earliestDay = addDays(at.day, days);
      if (plannedOn < earliestDay) return refuse('ASKED_TOO_LATE', clause, { notBefore: earliestDay });
      return accept([{ fact: 'SystemChangeRequested', clause, change, plannedOn }]);
    }),
    ...onAct('answerSystemChange', ({ change, agree }, state, _program, at) => {
      const known = state.systemChanges.find((one) => one.change === change);
      if (known === undefined) return refuse('UNKNOWN_SYSTEM_CHANGE', unknownThing, { values: { change } });
      if (known.answer !== undefined) return refuse('ALREADY_ANSWERED', clause, { values: { change } });
      const notAfter = addDays(known.plannedOn, -days);
      if (at.day > notAfter) return refuse('ANSWERED_TOO_LATE', clause, { notAfter });
      return accept([{ fact: 'SystemChangeAnswered', clause, change, agreed: agree }]);
    }),
  },
  watches: ['systemChanges'],
  duties: ({ systemChanges }) => {
    const views: DutyView[] = [];
    for (const { plannedOn, answer, change } of systemChanges) {
      if (answer !== undefined) continue;
      const dueOn = addDays(plannedOn, -days);
      views.push({ duty: 'answerSystemChange', holder: 'operator', clause, dueOn, subject: { announcement: change } });
    }
    return views;
  },
  fulfilled: ({ systemChanges }, { subject }) =>
    systemChanges.some(({ change, answer }) => change === subject.announcement && answer !== 'lapsed'),
  next: ({ systemChanges }) =>
    systemChanges.reduce<Moment | undefined>(
      (next, { plannedOn, answer }) =>
        answer === undefined ? earliest(next, endMoment(addDays(plannedOn, -days))) : next,
      undefined,
    ),
  fire: ({ systemChanges }, _program, at) =>
    systemChanges
      .filter(({ plannedOn, answer }) => answer === undefined && endMoment(addDays(plannedOn, -days)) <= at.moment)
      .map(({ change }): ContractDraft => ({ fact: 'SystemChangeLapsed', clause, change })),
}));

/** Something is put on record under its clause: a claim by somebody else, an analysis that goes with an activation. */
export const filedRecord: RuleKind = ruleKind('filed-record', { what: 'text' }, ({ what }, clause) => ({
  acts: {
    ...onAct('fileRecord', (command, _state, _program, at) => {
      if (command.what !== what) return undefined;
      const { receivedOn, reference, about } = command;
      if (receivedOn !== undefined && receivedOn > at.day) return notYet(receivedOn, at, clause);
      return accept([
        {
          fact: 'RecordFiled',
          clause,
          what,
          reference,
          ...(about === undefined ? {} : { about }),
          ...(receivedOn === undefined ? {} : { receivedOn }),
        },
      ]);
    }),
  },
}));

/** A question that others must solve is coordinated on the client's reasoned request, and followed until it is closed. */
export const coordination: RuleKind = ruleKind('coordination', {}, (_, clause) => ({
  acts: {
    ...onAct('requestCoordination', ({ matter, reason }, state) => {
      if (reason.trim() === '') return refuse('REASON_NEEDED', clause);
      return state.coordination.some((known) => known.matter === matter && !known.closed)
        ? refuse('ALREADY_REQUESTED', clause, { values: { change: matter } })
        : accept([{ fact: 'CoordinationOpened', clause, matter, reason }]);
    }),
    ...onAct('closeCoordination', ({ matter, outcome }, state) =>
      state.coordination.some((known) => known.matter === matter && !known.closed)
        ? accept([{ fact: 'CoordinationClosed', clause, matter, outcome }])
        : refuse('NO_OPEN_COORDINATION', unknownThing, { values: { matter } }),
    ),
  },
  watches: ['coordination'],
  duties: ({ coordination: matters }) =>
    matters
      .filter(({ closed }) => !closed)
      .map(({ matter }) => ({
        duty: 'coordinate',
        holder: 'operator' as const,
        clause,
        subject: { announcement: matter },
      })),
}));
