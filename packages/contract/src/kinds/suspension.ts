import {
  lateChargeGrown,
  openCosts,
  openLateCharge,
  openPrincipal,
  overdueCents,
  owedCents,
  percentOf,
} from '@saikne/billing';
import {
  accept,
  addDays,
  addMonths,
  centsFromText,
  centsToText,
  laterDay,
  refuse,
  remedy,
  type ClauseRef,
  type Day,
} from '@saikne/kernel';
import { rightViews } from '../outlook.js';
import type { ContractDraft } from '../fact.js';
import { dayOfMoment, endMoment, minutesInto, startMoment, type Moment } from '../moment.js';
import type { Program } from '../program.js';
import { onAct, ruleKind, type DutyView, type Outcome, type RightView, type RuleKind, type When } from '../rule.js';
import type { ContractState, OpenRight } from '../state.js';
import { clauseNamed } from './rights.js';

/** An automatic suspension that needs its reasons told comes later on the day they were told, at 10:00. */
const automaticAfterTellingMinutes = 600;

/** What the causes of a suspension, and the telling of them, hang on. */
const suspensionWatches = ['openRights', 'suspension', 'reasonsTold', 'account', 'objections', 'breaches'] as const;

/** Carries out suspensions for which a right is open. */
export const suspension: RuleKind = ruleKind('suspension', {}, (_, clause) => ({
  acts: {
    ...onAct('suspend', (command, state, program, at) => {
      if (state.suspension !== undefined) return refuse('ALREADY_SUSPENDED', state.suspension.clause);
      const named = clauseNamed(command.cause, program);
      const open = openRight(state, named);
      if (open === undefined) return noRight(named, state, program, at, clause);
      return accept([suspended(open)]);
    }),
  },
  watches: suspensionWatches,
  next: (state, program) => (state.agreement.policy['suspend'] === 'automatic' ? automatic(state, program) : undefined),
  fire: (state) => {
    const open = openRight(state, undefined);
    return open === undefined ? [] : [suspended(open)];
  },
}));

/** Why the right cannot be used: not yet (and from when), or not at all; where a clause is named, that clause's right. */
function noRight(
  named: ClauseRef | undefined,
  state: ContractState,
  program: Program,
  at: When,
  clause: ClauseRef,
): Outcome {
  const coming = rightViews(state, program)
    .filter((view) => view.right === 'suspend' && view.opens > at.moment && isUnder(view.clause, named))
    .reduce<RightView | undefined>(
      (known, view) => (known === undefined || view.opens < known.opens ? view : known),
      undefined,
    );
  if (coming === undefined) return refuse('NO_RIGHT_TO_SUSPEND', named ?? clause);
  return refuse('RIGHT_NOT_YET_OPEN', coming.clause, { notBefore: dayOfMoment(coming.opens) });
}

function openRight(state: ContractState, named: ClauseRef | undefined): OpenRight | undefined {
  return state.openRights.find((known) => known.right === 'suspend' && isUnder(known.clause, named));
}

/** A clause that stands above others, such as 6.2 over 6.2.1, names them all. */
function isUnder(clause: ClauseRef, named: ClauseRef | undefined): boolean {
  return named === undefined || clause === named || clause.startsWith(`${named}.`);
}

function suspended(open: OpenRight): ContractDraft {
  return { fact: 'Suspended', clause: open.clause, kind: 'imposed' };
}

/** The moment at which an automatic suspension comes: at once, or on the day the reasons were told. */
function automatic(state: ContractState, program: Program): Moment | undefined {
  const open = openRight(state, undefined);
  if (open === undefined || state.suspension !== undefined) return undefined;
  if (program.offer('reasonsFirst') === undefined) return open.openedAt;
  const told = toldFor(state, program, open.openedAt);
  return told === undefined ? undefined : minutesInto(told.on, automaticAfterTellingMinutes);
}

/** No suspension without its reasons told shortly before, for a cause that still stands. */
export const reasonsTold: RuleKind = ruleKind('reasons-told', { validDays: 'number' }, ({ validDays }, clause) => ({
  offers: { reasonsFirst: { validDays } },
  acts: {
    ...onAct('tellReasons', (command, state, program) => {
      const causes = causesOf(command.right, state, program);
      if (causes.length === 0) return refuse('NOTHING_TO_TELL', clause, { values: { right: command.right } });
      return accept([{ fact: 'ReasonsTold', clause, right: command.right, causes: [...new Set(causes)] }]);
    }),
  },
  gates: {
    ...onAct('suspend', (_command, state, program, at) =>
      toldFor(state, program, at.moment) === undefined
        ? refuse('REASONS_NOT_TOLD', clause, { instead: [remedy('TELL_REASONS')] })
        : undefined,
    ),
  },
  watches: suspensionWatches,
  duties: (state, program) => {
    const open = openRight(state, undefined);
    if (open === undefined || toldFor(state, program, open.openedAt) !== undefined) return [];
    return [{ duty: 'tellReasons', holder: 'operator', clause }];
  },
  fulfilled: (state) => state.reasonsTold.some((told) => told.right === 'suspend' && told.at === state.clock),
  next: (state, program) => {
    if (state.agreement.policy['suspend'] !== 'automatic' || state.suspension !== undefined) return undefined;
    const open = openRight(state, undefined);
    return open === undefined || toldFor(state, program, open.openedAt) !== undefined ? undefined : open.openedAt;
  },
  fire: (state, program) => [
    { fact: 'ReasonsTold', clause, right: 'suspend', causes: [...new Set(causesOf('suspend', state, program))] },
  ],
}));

function causesOf(right: string, state: ContractState, program: Program): readonly string[] {
  return rightViews(state, program)
    .filter((view) => view.right === right)
    .flatMap((view) => view.causes ?? []);
}

/** The reasons told for a suspension at that moment: not too long ago, and for a cause that still stands. */
function toldFor(
  state: ContractState,
  program: Program,
  moment: Moment,
): ContractState['reasonsTold'][number] | undefined {
  const days = program.offer('reasonsFirst')?.value.validDays ?? 0;
  const causes = causesOf('suspend', state, program);
  const earliestDay = addDays(dayOfMoment(moment), -days);
  return state.reasonsTold.findLast(
    (told) => told.right === 'suspend' && told.on >= earliestDay && told.causes.some((cause) => causes.includes(cause)),
  );
}

/** A suspension is lifted when what caused it is cured. */
export const liftedWhenCured: RuleKind = ruleKind('lifted-when-cured', {}, (_, clause) => ({
  acts: {
    ...onAct('resume', (_command, state, _program, at) => {
      if (state.suspension === undefined) return refuse('NOT_SUSPENDED', clause);
      const owed = overduePrincipal(state, at.day);
      if (owed > 0n)
        return refuse('NOT_CURED', clause, {
          values: { owed: centsToText(owed) },
          instead: [remedy('PAY_WHAT_IS_OWED')],
        });
      return accept([{ fact: 'Resumed', clause }]);
    }),
  },
  watches: ['suspension', 'account', 'openDuties', 'breaches', 'clock'],
  duties: (state) => (isCured(state) && !resumesByItself(state) ? resuming(clause) : none),
  fulfilled: (state) => state.suspension === undefined,
  next: (state) =>
    resumesByItself(state) && isCured(state) && overduePrincipal(state, dayOfMoment(state.clock)) === 0n
      ? state.clock
      : undefined,
  fire: () => [{ fact: 'Resumed', clause }],
}));

function isCured(state: ContractState): boolean {
  return state.suspension?.kind === 'imposed' && !missedPayment(state) && state.breaches.every((known) => known.cured);
}

/** Something was not paid by its day; it changes only with what happens, never by the clock alone. */
function missedPayment({ openDuties }: ContractState): boolean {
  return openDuties.some(({ duty, missed }) => duty === 'pay' && missed);
}

function resumesByItself({ agreement }: ContractState): boolean {
  return agreement.policy['resume'] === 'automatic';
}

const none: readonly never[] = [];

/** The operator's duty to bring the service back: nothing stands in the way any more. No day is set for it. */
function resuming(clause: ClauseRef): readonly DutyView[] {
  return [{ duty: 'resume', holder: 'operator', clause }];
}

function overduePrincipal(state: ContractState, on: Day): bigint {
  return state.account.claims.reduce((sum, claim) => (claim.dueOn < on ? sum + openPrincipal(claim) : sum), 0n);
}

/** The service comes back when the fee for it, all debts, charges for lateness and collection costs are paid. */
export const restoration: RuleKind = ruleKind('restoration', { fee: 'decimal' }, ({ fee }, clause) => {
  const netCents = centsFromText(fee) ?? 0n;
  return {
    offers: { restorationFee: { netCents } },
    tells: { keptCredit: (state: ContractState) => (isPaidFor(state, netCents) ? grossFee(state, netCents) : 0n) },
    acts: {
      ...onAct('resume', (_command, state, program, at) => {
        if (state.suspension === undefined) return refuse('NOT_SUSPENDED', clause);
        const missing = missingFor(state, netCents, at.day);
        if (missing > 0n) {
          const values = { missing: centsToText(missing + lateChargesGrowing(state, program, at.day)) };
          return refuse('RESTORATION_NOT_PAID', clause, { values, instead: [remedy('PAY_WHAT_IS_OWED', values)] });
        }
        return accept(restored(state, netCents, clause));
      }),
    },
    watches: ['suspension', 'account', 'openDuties', 'breaches', 'clock'],
    duties: (state) => (isPaidFor(state, netCents) && !resumesByItself(state) ? resuming(clause) : none),
    fulfilled: (state) => state.suspension === undefined,
    next: (state) => {
      if (state.suspension === undefined) return undefined;
      const { lastDay } = state.suspension;
      if (lastDay !== undefined && state.clock < endMoment(lastDay)) {
        return missingFor(state, netCents, lastDay) === 0n ? endMoment(lastDay) : undefined;
      }
      if (!resumesByItself(state)) return undefined;
      return missingFor(state, netCents, dayOfMoment(state.clock)) === 0n ? state.clock : undefined;
    },
    fire: (state) => restored(state, netCents, clause),
  };
});

/** Everything that bringing the service back takes is there; one laid to rest by the client has had its time, too. */
function isPaidFor(state: ContractState, netCents: bigint): boolean {
  const { suspension: current, account, clock } = state;
  if (current === undefined || missedPayment(state)) return false;
  const charges = account.claims.reduce((sum, claim) => sum + openCosts(claim) + openLateCharge(claim), 0n);
  if (account.creditCents < grossFee(state, netCents) + charges) return false;
  if (current.kind === 'voluntary') return current.lastDay !== undefined && clock >= endMoment(current.lastDay);
  return state.breaches.every((known) => known.cured);
}

function restored(state: ContractState, netCents: bigint, clause: ClauseRef): readonly ContractDraft[] {
  const vatCents = percentOf(netCents, state.agreement.vatRatePercent);
  const resumed: ContractDraft = { fact: 'Resumed', clause };
  if (netCents === 0n) return [resumed];
  return [{ fact: 'RestorationFeeCharged', clause, net: centsToText(netCents), vat: centsToText(vatCents) }, resumed];
}

/** What paying everything that is overdue on a day would bring to light of charges for its lateness. */
function lateChargesGrowing(state: ContractState, program: Program, on: Day): bigint {
  const late = program.offer('lateTerms')?.value;
  return state.account.claims.reduce(
    (sum, claim) => (claim.dueOn < on && openPrincipal(claim) > 0n ? sum + lateChargeGrown(claim, on, late) : sum),
    0n,
  );
}

function grossFee({ agreement }: ContractState, netCents: bigint): bigint {
  return netCents + percentOf(netCents, agreement.vatRatePercent);
}

/** What is still missing of the fee with VAT and of everything that is overdue; money on the account counts. */
function missingFor(state: ContractState, netCents: bigint, on: Day): bigint {
  const needed = grossFee(state, netCents) + overdueCents(state.account, on);
  const credit = state.account.creditCents;
  return needed > credit ? needed - credit : 0n;
}

/** The client lays the service to rest for some months, asked for ahead, with nothing owed. */
export const voluntarySuspension: RuleKind = ruleKind(
  'voluntary-suspension',
  { maxMonths: 'number', noticeDays: 'number' },
  ({ maxMonths, noticeDays }, clause) => ({
    acts: {
      ...onAct('requestVoluntarySuspension', (command, state, _program, at) => {
        if (state.suspension !== undefined) return refuse('ALREADY_SUSPENDED', clause);
        if (state.granted !== undefined) return refuse('SUSPENSION_ALREADY_GRANTED', clause);
        const earliest = addDays(at.day, noticeDays);
        if (!Number.isInteger(command.months) || command.months < 1 || command.months > maxMonths) {
          const from = laterDay(command.from, earliest);
          const notAfter = addDays(addMonths(from, maxMonths), -1);
          return refuse('TOO_MANY_MONTHS', clause, { notAfter, values: { most: maxMonths } });
        }
        if (command.from < earliest) return refuse('ASKED_TOO_LATE', clause, { notBefore: earliest });
        const owed = owedCents(state.account);
        if (owed > 0n) {
          return refuse('SOMETHING_IS_OWED', clause, {
            values: { owed: centsToText(owed) },
            instead: [remedy('PAY_WHAT_IS_OWED')],
          });
        }
        if (openObligation(state)) return refuse('OBLIGATION_OPEN', clause);
        const lastDay = addDays(addMonths(command.from, command.months), -1);
        return accept([{ fact: 'VoluntarySuspensionGranted', clause, firstDay: command.from, lastDay }]);
      }),
    },
    watches: ['suspension', 'granted', 'account', 'openDuties', 'breaches'],
    rights: (state) => {
      if (state.suspension !== undefined || state.granted !== undefined) return [];
      if (state.account.claims.length > 0 || openObligation(state)) return [];
      const opens = startMoment(state.agreement.inForceOn);
      return [{ right: 'suspendVoluntarily', holder: 'client', clause, opens }];
    },
    next: ({ stage, granted, suspension: current }) =>
      stage === 'inForce' && granted !== undefined && current === undefined ? startMoment(granted.firstDay) : undefined,
    fire: () => [{ fact: 'Suspended', clause, kind: 'voluntary' }],
  }),
);

/** Another obligation of the client is open: a duty, or a breach that is not cured. */
function openObligation(state: ContractState): boolean {
  return state.openDuties.some((duty) => duty.holder === 'client') || state.breaches.some((known) => !known.cured);
}
