import { allClaims, coveredDays, daysOf, monthlyFeeFor, owedCents } from '@saikne/billing';
import {
  accept,
  addDays,
  addMonths,
  addMonthsToMonth,
  centsFromText,
  centsToText,
  daysBetween,
  day,
  earlierDay,
  firstDayOf,
  lastDayOf,
  laterDay,
  monthOf,
  refuse,
  remedy,
  roundQuotient,
  type Day,
  type Month,
  type Period,
} from '@saikne/kernel';
import { endMoment, startMoment } from '../moment.js';
import { onAct, ruleKind, type DutyView, type History, type RuleKind } from '../rule.js';
import type { ContractState } from '../state.js';
import { notYet } from './back-dating.js';
import { withoutTerms } from './rights.js';

/** The monthly fee, which counts from the day of activation; it rests while the client has laid the service to rest. */
export const monthlyFee: RuleKind = ruleKind(
  'monthly-fee',
  { fee: 'decimal?', restsDuring: 'texts' },
  (_, clause, history) => {
    const terms = feeHistory(history);
    return {
      tells: {
        monthlyFeeTerms: terms,
        feesOf: (month: Month, state: ContractState) => feeOf(month, state, terms).cents,
      },
      watches: ['activatedOn', 'monthlyFeeChargedThrough', 'endedOn', 'suspension', 'pastSuspensions'],
      next: (state) => {
        const fee = terms.isFree ? undefined : feeToCharge(state, terms);
        return fee === undefined ? undefined : endMoment(lastDayOf(fee.month));
      },
      fire: (state) => {
        const fee = feeToCharge(state, terms);
        if (fee === undefined) return [];
        const { month, cents, days } = fee;
        return [{ fact: 'MonthlyFeeCharged', clause, month, amount: centsToText(cents), days }];
      },
    };
  },
);

/** A monthly fee, and the kinds of suspension during which it rests. */
export interface FeeTerms {
  readonly feeCents: bigint;
  readonly restsDuring: readonly string[];
}

/** The fee over time; most contracts keep theirs. */
export interface FeeHistory {
  /** No fee is agreed, and none was. */
  readonly isFree: boolean;
  readonly changes: readonly Day[];
  on(on: Day): FeeTerms;
}

interface FeeParameters {
  readonly fee?: string;
  readonly restsDuring: readonly string[];
}

function feeHistory(history: History<FeeParameters>): FeeHistory {
  const { changes } = history;
  const first = feeTerms(history.on(neverBefore));
  if (changes.length === 0) return { changes, isFree: first.feeCents === 0n, on: () => first };
  const later = changes.map((from) => ({ from, terms: feeTerms(history.on(from)) }));
  const isFree = [first, ...later.map(({ terms }) => terms)].every(({ feeCents }) => feeCents === 0n);
  return { changes, isFree, on: (on) => later.findLast(({ from }) => from <= on)?.terms ?? first };
}

/** Before any contract began. */
const neverBefore = day('0001-01-01');

function feeTerms({ fee, restsDuring }: FeeParameters): FeeTerms {
  return { feeCents: fee === undefined ? 0n : (centsFromText(fee) ?? 0n), restsDuring };
}

function rests(terms: FeeTerms, suspension: { readonly kind: string }): boolean {
  return terms.restsDuring.includes(suspension.kind);
}

/** More months than any suspension lasts; what rests for longer is looked at again when something happens. */
const maxRestingMonths = 240;

/** The fee of a month: for how many days it ran, and the sum. */
interface MonthlyFee {
  readonly month: Month;
  readonly days: number;
  readonly cents: bigint;
}

/** The next month that carries a fee; months in which the service rested throughout carry none. */
function feeToCharge(state: ContractState, terms: FeeHistory): MonthlyFee | undefined {
  if (state.activatedOn === undefined) return undefined;
  const charged = state.monthlyFeeChargedThrough;
  let month = charged === undefined ? monthOf(state.activatedOn) : addMonthsToMonth(charged, 1);
  for (let at = 0; at < maxRestingMonths; at++) {
    if (state.endedOn !== undefined && month > monthOf(state.endedOn)) return undefined;
    const { cents, days } = feeOf(month, state, terms);
    if (cents > 0n) return { month, days, cents };
    if (
      state.suspension !== undefined &&
      rests(terms.on(lastDayOf(month)), state.suspension) &&
      month > monthOf(state.suspension.firstDay)
    )
      return undefined;
    month = addMonthsToMonth(month, 1);
  }
  return undefined;
}

/**
 * The fee for the days of the month on which it ran: from activation to the end, without suspensions during which it rests.
 * Where it changed within the month each day carries the fee of that day, and the sum is rounded once.
 */
function feeOf(month: Month, state: ContractState, fee: FeeHistory): { readonly cents: bigint; readonly days: number } {
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  const within = fee.changes.length === 0 ? fee.changes : fee.changes.filter((from) => from > first && from <= last);
  if (within.length === 0) {
    const terms = fee.on(first);
    const days = runningDays(month, { firstDay: first, lastDay: last }, state, terms);
    if (days === daysBetween(first, last) + 1) return { cents: terms.feeCents, days };
    return { cents: days === 0 ? 0n : monthlyFeeFor(month, terms.feeCents, days), days };
  }
  let days = 0;
  let centDays = 0n;
  [first, ...within].forEach((firstDay, at) => {
    const next = within[at];
    const terms = fee.on(firstDay);
    const covered = runningDays(
      month,
      { firstDay, lastDay: next === undefined ? last : addDays(next, -1) },
      state,
      terms,
    );
    days += covered;
    centDays += terms.feeCents * BigInt(covered);
  });
  return { cents: roundQuotient(centDays, BigInt(daysOf(month)), 'half-up'), days };
}

/** On how many days of a part of the month the fee ran. */
function runningDays(month: Month, part: Period, state: ContractState, terms: FeeTerms): number {
  const { activatedOn, endedOn, suspension, pastSuspensions } = state;
  if (activatedOn === undefined) return 0;
  const lastDay = endedOn === undefined ? part.lastDay : earlierDay(endedOn, part.lastDay);
  const firstDay = laterDay(activatedOn, part.firstDay);
  if (firstDay > lastDay) return 0;
  const running: Period = { firstDay, lastDay };
  let days = daysBetween(firstDay, lastDay) + 1;
  for (const known of pastSuspensions) if (rests(terms, known)) days -= sharedDays(month, known, running);
  if (suspension !== undefined && rests(terms, suspension)) {
    days -= sharedDays(month, { firstDay: suspension.firstDay, lastDay: part.lastDay }, running);
  }
  return days;
}

/** How many days of the month lie in both periods. */
function sharedDays(month: Month, a: Period, b: Period): number {
  const firstDay = laterDay(a.firstDay, b.firstDay);
  const lastDay = earlierDay(a.lastDay, b.lastDay);
  return firstDay > lastDay ? 0 : coveredDays(month, { firstDay, lastDay });
}

/** Activation, which waits for its fee. */
export const activationFee: RuleKind = ruleKind('activation-fee', { fee: 'decimal?' }, ({ fee }, clause) => ({
  acts: {
    ...onAct('receiveActivationFee', ({ receivedOn }, state, _program, at) => {
      if (state.activationFeeReceivedOn !== undefined && state.stage !== 'ended') {
        return refuse('FEE_ALREADY_RECEIVED', clause);
      }
      if (receivedOn !== undefined && receivedOn > at.day) return notYet(receivedOn, at, clause);
      return accept([{ fact: 'ActivationFeeReceived', clause, ...(receivedOn === undefined ? {} : { receivedOn }) }]);
    }),
    ...onAct('activate', ({ effectiveOn }, state, _program, at) => {
      if (state.activatedOn !== undefined) return refuse('ALREADY_ACTIVE', clause);
      if (effectiveOn === undefined) return accept([{ fact: 'Activated', clause }]);
      if (effectiveOn > at.day) return notYet(effectiveOn, at, clause);
      const { inForceOn } = state.agreement;
      if (effectiveOn < inForceOn) return refuse('CONTRACT_NOT_IN_FORCE', clause, { notBefore: inForceOn });
      return accept([{ fact: 'Activated', clause, activatedOn: effectiveOn }]);
    }),
  },
  gates: {
    ...onAct('activate', ({ effectiveOn }, { activationFeeReceivedOn }, _program, at) => {
      if (
        isFree(fee) ||
        (activationFeeReceivedOn !== undefined && activationFeeReceivedOn <= (effectiveOn ?? at.day))
      ) {
        return undefined;
      }
      return refuse('ACTIVATION_FEE_NOT_RECEIVED', clause, {
        instead: [remedy('PAY_ACTIVATION_FEE')],
        ...(activationFeeReceivedOn === undefined ? {} : { notBefore: activationFeeReceivedOn }),
      });
    }),
  },
}));

function isFree(fee: string | undefined): boolean {
  return fee !== undefined && centsFromText(fee) === 0n;
}

/** Planned maintenance is announced some days ahead; a window announced later counts as downtime. */
export const maintenance: RuleKind = ruleKind('maintenance', { noticeDays: 'number' }, ({ noticeDays }, clause) => ({
  acts: {
    ...onAct('announceMaintenance', (command, _state, _program, at) => {
      if (command.startsOn < at.day) return refuse('IN_THE_PAST', clause, { notBefore: at.day });
      const late = command.startsOn < addDays(at.day, noticeDays);
      return accept([
        { fact: 'MaintenanceAnnounced', clause, startsOn: command.startsOn, countsAsDowntime: late },
        { fact: late ? 'DutyMissed' : 'DutyFulfilled', clause, duty: 'announceMaintenance' },
      ]);
    }),
  },
}));

/** One service is discontinued with some days' written notice. */
export const discontinuation: RuleKind = ruleKind(
  'discontinuation',
  { noticeDays: 'number' },
  ({ noticeDays }, clause) => ({
    acts: {
      ...onAct('discontinueService', (command, _state, _program, at) => {
        const earliestDay = addDays(at.day, noticeDays);
        return command.effectiveOn < earliestDay
          ? refuse('ANNOUNCED_TOO_LATE', clause, { notBefore: earliestDay })
          : accept([
              { fact: 'ServiceDiscontinued', clause, service: command.service, effectiveOn: command.effectiveOn },
            ]);
      }),
    },
  }),
);

/** Coming back after the operator ended the contract: everything owed and a new activation fee come first. */
export const comingBack: RuleKind = ruleKind('coming-back', { after: 'texts' }, ({ after }, clause) => ({
  acts: {
    ...onAct('comeBack', (_command, state) => {
      if (state.stage !== 'ended' || state.endedOn === undefined) return refuse('NOT_ENDED', clause);
      if (!after.includes(withoutTerms(state.endedUnder ?? ''))) return refuse('SIGN_ANEW', clause);
      const owed = owedCents(state.account);
      if (owed > 0n) {
        return refuse('SOMETHING_IS_OWED', clause, {
          values: { owed: centsToText(owed) },
          instead: [remedy('PAY_WHAT_IS_OWED')],
        });
      }
      if (state.activationFeeReceivedOn === undefined || state.activationFeeReceivedOn < state.endedOn) {
        return refuse('ACTIVATION_FEE_NOT_RECEIVED', clause, { instead: [remedy('PAY_ACTIVATION_FEE')] });
      }
      return accept([{ fact: 'ContractReinstated', clause }]);
    }),
  },
}));

/** Obligations that force majeure hinders pause while it lasts. */
export const forceMajeure: RuleKind = ruleKind('force-majeure', {}, () => ({ tells: { forceMajeurePauses: true } }));

/** Only what force majeure hinders pauses; for the rest each side answers as ever. */
export const partialForceMajeure: RuleKind = ruleKind('partial-force-majeure', {}, () => ({
  tells: { onlyWhatIsHindered: true },
}));

/** Force majeure is told at once; that of a subcontractor counts only where a clause says so. */
export const forceMajeureNotice: RuleKind = ruleKind('force-majeure-notice', { of: 'text' }, ({ of }, clause) => ({
  acts: {
    ...onAct('declareForceMajeure', (command, state) => {
      if ((command.of ?? 'party') !== of) return undefined;
      return state.forceMajeure === undefined
        ? accept([{ fact: 'ForceMajeureDeclared', clause, by: command.by, hinders: command.hinders ?? [] }])
        : refuse('ALREADY_DECLARED', clause);
    }),
  },
}));

/** When force majeure is over the obligations go on at once. */
export const forceMajeureEnd: RuleKind = ruleKind('force-majeure-end', {}, (_, clause) => ({
  acts: {
    ...onAct('endForceMajeure', (_command, state) =>
      state.forceMajeure === undefined
        ? refuse('NOT_DECLARED', clause)
        : accept([{ fact: 'ForceMajeureEnded', clause }]),
    ),
  },
}));

/** Force majeure that lasts longer than some days lets each side end the contract. */
export const longForceMajeure: RuleKind = ruleKind(
  'long-force-majeure',
  { afterDays: 'number' },
  (_, clause, history) => ({
    watches: ['forceMajeure'],
    rights: ({ forceMajeure: declared }) => {
      if (declared === undefined) return [];
      const opens = startMoment(addDays(declared.from, history.on(declared.from).afterDays + 1));
      const right = { right: 'terminate', clause, opens };
      return [
        { ...right, holder: 'operator' as const },
        { ...right, holder: 'client' as const },
      ];
    },
  }),
);

/** Written complaints are answered, within some days where the terms set them. */
export const complaint: RuleKind = ruleKind('complaint', { answerDays: 'number?' }, (_, clause, history) => ({
  acts: {
    ...onAct('reportBreach', (command) =>
      command.by === 'client' ? accept([{ fact: 'ComplaintReceived', clause, what: command.what }]) : undefined,
    ),
    ...onAct('answerComplaint', (_command, state) =>
      state.complaints.some((known) => !known.answered)
        ? accept([{ fact: 'ComplaintAnswered', clause }])
        : refuse('NO_OPEN_COMPLAINT', clause),
    ),
  },
  watches: ['complaints'],
  duties: ({ complaints }) => {
    const first = complaints.find((known) => !known.answered);
    const answerDays = first === undefined ? undefined : history.on(first.on).answerDays;
    const duty: DutyView[] =
      first === undefined
        ? []
        : [
            {
              duty: 'answerComplaint',
              holder: 'operator',
              clause,
              ...(answerDays === undefined ? {} : { dueOn: addDays(first.on, answerDays) }),
            },
          ];
    return duty;
  },
}));

/** Damage is claimed within some months of its discovery and of its happening. */
export const claimWindow: RuleKind = ruleKind(
  'claim-window',
  { discoveryMonths: 'number', damageMonths: 'number' },
  (_, clause, history) => ({
    gates: {
      ...onAct('fileClaim', (command, _state, _program, at) => {
        const last = earlierDay(
          addMonths(command.discoveredOn, history.on(command.discoveredOn).discoveryMonths),
          addMonths(command.damageOn, history.on(command.damageOn).damageMonths),
        );
        return (command.receivedOn ?? at.day) > last
          ? refuse('CLAIMED_TOO_LATE', clause, { notAfter: last })
          : undefined;
      }),
    },
  }),
);

/** Only direct damage is made good, save gross negligence or intent. */
export const directDamageOnly: RuleKind = ruleKind('direct-damage-only', {}, (_, clause) => ({
  gates: {
    ...onAct('fileClaim', (command) =>
      command.indirect === true && !isGrave(command.fault) ? refuse('INDIRECT_DAMAGE', clause) : undefined,
    ),
  },
}));

/** A claim for damage is accepted for settlement; other clauses bound it and set its window. */
export const claims: RuleKind = ruleKind('claims', {}, (_, clause) => ({
  acts: {
    ...onAct('fileClaim', (command, state, program, at) => {
      if (command.amount <= 0n) return refuse('AMOUNT_NOT_POSITIVE', clause);
      const receivedOn = command.receivedOn ?? at.day;
      if (receivedOn > at.day) return notYet(receivedOn, at, clause);
      if (command.discoveredOn > receivedOn || command.damageOn > command.discoveredOn) {
        return refuse('CLAIM_DAYS_OUT_OF_ORDER', clause);
      }
      if (state.claims.some((known) => known.id === command.id)) {
        return refuse('CLAIM_ALREADY_FILED', clause, { values: { id: command.id } });
      }
      // Told by the kind that bounds claims under these terms, in this form.
      const bound = program.tell('liabilityBound');
      const boundOf = bound?.value as LiabilityBound | undefined;
      const boundCents =
        isGrave(command.fault) && bound !== undefined
          ? boundOf?.(state, command.damageOn, receivedOn, true)
          : boundOf?.(state, command.damageOn, receivedOn, false);
      return accept([
        {
          fact: 'ClaimAccepted',
          clause: bound?.clause ?? clause,
          id: command.id,
          amount: centsToText(command.amount),
          damageOn: command.damageOn,
          ...(command.receivedOn === undefined ? {} : { receivedOn }),
          ...(boundCents === undefined ? {} : { boundedAt: centsToText(boundCents) }),
        },
      ]);
    }),
  },
}));

/** The most that a claim for damage of a day, made on another, can bring; absent where no bound applies. */
export type LiabilityBound = (
  state: ContractState,
  damageOn: Day,
  claimedOn: Day,
  grave: boolean,
) => bigint | undefined;

/** Whether a fault lifts or opens liability: intent or gross negligence. */
export function isGrave(fault: string | undefined): boolean {
  return fault === 'intent' || fault === 'grossNegligence';
}

/** One calendar month's breaches cost at most that month's fees, without activation and extra charges. */
export const monthlyLiabilityBound: RuleKind = ruleKind(
  'monthly-liability-bound',
  { fee: 'decimal?', restsDuring: 'texts' },
  (_, _clause, history) => {
    const terms = feeHistory(history);
    const bound: LiabilityBound = (state, damageOn, _claimedOn, grave) => {
      if (grave) return undefined;
      const month = monthOf(damageOn);
      if (!terms.isFree) return feeOf(month, state, terms).cents;
      return allClaims(state.account).reduce(
        (sum, claim) => (monthOf(claim.issuedOn) === month ? sum + claim.netCents : sum),
        0n,
      );
    };
    return { tells: { liabilityBound: bound } };
  },
);
