import {
  earliest,
  endMoment,
  ruleKind,
  startMoment,
  type Announcement,
  type AnyDraft,
  type ContractState,
  type DutyView,
  type Moment,
  type Program,
  type RuleKind,
} from '@saikne/contract';
import { accept, addDays, centsFromText, centsToText, invariant, refuse, remedy, type Day } from '@saikne/kernel';
import { onResaleAct, type ResaleCommand } from '../acts.js';
import { resaleDraft } from '../fact.js';
import {
  allSubscriptions,
  licencesOf,
  periodAt,
  serviceContentOf,
  type ServiceContent,
  type Subscription,
} from '../service-content.js';
import { activeSubscription, isCount, unknownSubscription } from './ordering.js';

/**
 * A subscription begins with its confirmation and ends on the last day of its period, unless it is renewed. Its end cites
 * the clause that keeps it from renewing, which tells so under `ends` and the reason.
 */
export const subscriptionPeriod: RuleKind = ruleKind('subscription-period', {}, (_, clause) => ({
  tells: { periods: true },
  watches: ['slices', 'announcements', 'suspension'],
  next: (state, program) => {
    let next: Moment | undefined;
    for (const known of serviceContentOf(state).subscriptions) {
      if (!known.ended && whyNotRenewed(known, state, program) !== undefined) {
        next = earliest(next, endMoment(known.period.lastDay));
      }
    }
    return next;
  },
  fire: (state, program, at) =>
    serviceContentOf(state).subscriptions.flatMap((known): readonly AnyDraft[] => {
      if (known.ended || endMoment(known.period.lastDay) > at.moment) return [];
      const because = whyNotRenewed(known, state, program);
      if (because === undefined) return [];
      const under = program.tell(`ends ${because}`)?.clause ?? clause;
      return [resaleDraft({ fact: 'SubscriptionEnded', clause: under, subscription: known.subscription, because })];
    }),
}));

/** At its period's end a subscription renews by itself for the same period, at the price that holds on that day. */
export const automaticRenewal: RuleKind = ruleKind(
  'automatic-renewal',
  { warnDays: 'number' },
  ({ warnDays }, clause) => ({
    tells: { renews: true },
    watches: ['slices', 'announcements', 'suspension'],
    next: (state, program) => {
      let next: Moment | undefined;
      for (const known of serviceContentOf(state).subscriptions) {
        if (!known.ended && whyNotRenewed(known, state, program) === undefined) {
          next = earliest(next, startMoment(addDays(known.period.lastDay, 1)));
        }
      }
      return next;
    },
    fire: (state, program, at) =>
      serviceContentOf(state).subscriptions.flatMap((known): readonly AnyDraft[] => {
        const firstDay = addDays(known.period.lastDay, 1);
        if (known.ended || startMoment(firstDay) > at.moment || whyNotRenewed(known, state, program) !== undefined)
          return [];
        const licences = licencesOf(known) - known.leaving;
        const priceCents = priceOn(firstDay, known, state);
        return [
          resaleDraft({
            fact: 'SubscriptionRenewed',
            clause,
            subscription: known.subscription,
            firstDay,
            lastDay: periodAt(known.anchor, known.index + 1, known.unit).lastDay,
            licences,
            price: centsToText(priceCents),
            fee: centsToText(priceCents * BigInt(licences)),
          }),
        ];
      }),
    duties: (state) =>
      serviceContentOf(state).subscriptions.flatMap((known): readonly DutyView[] => {
        if (state.stage !== 'inForce' || known.ended || rejectedFor(known, state) === undefined) return [];
        return [
          {
            duty: 'askAboutRenewal',
            holder: 'operator',
            clause,
            dueOn: known.period.lastDay,
            from: startMoment(addDays(known.period.lastDay, -warnDays)),
            subject: { subscription: known.subscription },
            waitingOn: 'client',
          },
        ];
      }),
    fulfilled: (state, { subject }) =>
      serviceContentOf(state).subscriptions.some(
        (known) => known.subscription === subject.subscription && !known.ended,
      ),
  }),
);

/** Why a subscription ends with its period; `undefined` where it renews. */
function whyNotRenewed(known: Subscription, state: ContractState, program: Program): string | undefined {
  if (program.tell('renews') === undefined) return 'NO_RENEWAL';
  if (state.stage === 'ended') return 'CONTRACT_ENDED';
  if (known.leaving >= licencesOf(known)) return 'ALL_LICENCES_TAKEN_OFF';
  if (isRefusedUpstream(known, serviceContentOf(state))) return 'REFUSED_UPSTREAM';
  if (rejectedFor(known, state) !== undefined) return 'PRICE_REJECTED';
  if (lapsesInSuspension(state, program)) return 'SUSPENDED';
  return undefined;
}

export function isRefusedUpstream(known: Subscription, content: ServiceContent): boolean {
  return content.upstreamRefused.some(
    ({ subscription }) => subscription === known.subscription || subscription === allSubscriptions,
  );
}

/** The rejected price that would hold at the next renewal. */
function rejectedFor(known: Subscription, state: ContractState): Announcement | undefined {
  const change = changesFor(known, addDays(known.period.lastDay, 1), state).at(-1);
  return change?.answer === 'rejected' ? change : undefined;
}

/** The changes of this product's price that hold on a day, in the order in which they take effect. */
function changesFor(known: Subscription, on: Day, state: ContractState): readonly Announcement[] {
  return state.announcements
    .filter(
      (change) =>
        change.what === 'price' &&
        change.product === known.product &&
        change.period === known.unit &&
        change.effectiveOn <= on &&
        change.effectiveOn > known.period.firstDay,
    )
    .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
}

function priceOn(day: Day, known: Subscription, state: ContractState): bigint {
  const price = changesFor(known, day, state).findLast(({ answer }) => answer !== 'rejected')?.price;
  if (price === undefined) return known.priceCents;
  const cents = centsFromText(price);
  invariant(cents !== undefined, `an announced price is decimal text: ${price}`);
  return cents;
}

/** What happens to a period that ends inside a suspension: the operator's policy, or a person asked some days before. */
export const renewalInSuspension: RuleKind = ruleKind(
  'renewal-in-suspension',
  { askDays: 'number' },
  ({ askDays }, clause) => ({
    tells: { renewalInSuspension: true, 'ends SUSPENDED': true },
    watches: ['slices', 'suspension'],
    duties: (state) =>
      serviceContentOf(state).subscriptions.flatMap((known): readonly DutyView[] => {
        const asks = (state.agreement.policy['renewWhileSuspended'] ?? 'ask') === 'ask';
        if (!asks || state.stage !== 'inForce' || state.suspension === undefined || known.ended) return [];
        return [
          {
            duty: 'decideRenewal',
            holder: 'operator',
            clause,
            dueOn: known.period.lastDay,
            from: startMoment(addDays(known.period.lastDay, -askDays)),
            subject: { subscription: known.subscription },
            waitingOn: 'operator',
          },
        ];
      }),
  }),
);

function lapsesInSuspension(state: ContractState, program: Program): boolean {
  return (
    state.suspension !== undefined &&
    program.tell('renewalInSuspension') !== undefined &&
    state.agreement.policy['renewWhileSuspended'] === 'lapse'
  );
}

/** Reductions count for the renewal when they come some days before the period's end; later it renews whole. */
export const reduction: RuleKind = ruleKind('reduction', { days: 'number' }, ({ days }, clause) => ({
  tells: { 'ends ALL_LICENCES_TAKEN_OFF': true },
  gates: {
    ...onResaleAct('reduce', (command, state, _program, at) => {
      const known = activeSubscription(state, command.subscription);
      if (known === undefined) return undefined;
      const notAfter = addDays(known.period.lastDay, -days);
      const receivedOn = command.receivedOn ?? at.day;
      if (receivedOn > at.day) {
        return refuse('IN_THE_FUTURE', clause, { values: { day: receivedOn }, notAfter: at.day });
      }
      if (receivedOn < known.period.firstDay) {
        return refuse('BEFORE_THIS_PERIOD', clause, { notBefore: known.period.firstDay });
      }
      const renewsOn = addDays(known.period.lastDay, 1);
      return receivedOn > notAfter
        ? refuse('RENEWS_WHOLE', clause, {
            notAfter,
            values: { renewsOn },
            instead: [
              remedy('REDUCE_IN_NEXT_PERIOD', { from: renewsOn }),
              remedy('REDUCE_EARLY_IN_NEXT_PERIOD', { from: renewsOn }),
            ],
          })
        : undefined;
    }),
  },
  acts: {
    ...onResaleAct('reduce', (command, state) => {
      const refusal = wrongReduction(command, state, clause);
      if (refusal !== undefined) return refusal;
      if (command.when === 'early') return undefined;
      return accept([registered(command, 'renewal', clause)]);
    }),
  },
}));

/** Early: what is left of the committed fee for the licences taken off becomes due with the month of the request. */
export const earlyReduction: RuleKind = ruleKind('early-reduction', {}, (_, clause) => ({
  tells: { earlyReduction: true },
  acts: {
    ...onResaleAct('reduce', (command, state) => {
      if (command.when !== 'early') return undefined;
      const refusal = wrongReduction(command, state, clause);
      if (refusal !== undefined) return refusal;
      return accept([registered(command, 'early', clause)]);
    }),
  },
}));

function registered(command: ResaleCommand<'reduce'>, when: 'renewal' | 'early', clause: AnyDraft['clause']): AnyDraft {
  const { subscription, licences, receivedOn } = command;
  return resaleDraft({
    fact: 'ReductionRegistered',
    clause,
    subscription,
    licences,
    when,
    ...(receivedOn === undefined ? {} : { receivedOn }),
  });
}

function wrongReduction(
  command: { readonly subscription: string; readonly licences: number },
  state: ContractState,
  clause: AnyDraft['clause'],
): ReturnType<typeof unknownSubscription> | undefined {
  const known = activeSubscription(state, command.subscription);
  if (known === undefined) return unknownSubscription(command.subscription);
  if (!isCount(command.licences)) return refuse('LICENCES_NOT_POSITIVE', clause);
  const left = licencesOf(known) - known.leaving;
  return command.licences > left ? refuse('NOT_SO_MANY_LICENCES', clause, { values: { left } }) : undefined;
}

/** When the contract ends licences stay usable to the end of the paid period, and what is left of their fee is due. */
export const useToPeriodEnd: RuleKind = ruleKind('use-to-period-end', {}, () => ({
  tells: { 'ends CONTRACT_ENDED': true },
  follows: {
    ContractEnded: (_fact, state, program) => {
      const early = program.tell('earlyReduction');
      if (early === undefined) return [];
      return serviceContentOf(state).subscriptions.flatMap((known): readonly AnyDraft[] => {
        const licences = licencesOf(known) - known.leaving;
        if (known.ended || licences === 0) return [];
        const { subscription } = known;
        return [
          resaleDraft({ fact: 'ReductionRegistered', clause: early.clause, subscription, licences, when: 'early' }),
        ];
      });
    },
  },
}));

/** The contract ends when its last subscription does, unless a pause was agreed or an upstream failed. */
export const noSubscriptionLeft: RuleKind = ruleKind('no-subscription-left', {}, (_, clause) => ({
  follows: {
    SubscriptionEnded: (_fact, state) => {
      const content = serviceContentOf(state);
      const left = content.subscriptions.some((known) => !known.ended);
      const failed = content.subscriptions.some((known) => isRefusedUpstream(known, content));
      if (state.stage !== 'inForce' || left || content.pauseAgreed || failed) return [];
      // A fact of `contract`, whose table types it: { how }.
      return [{ fact: 'ContractEnded', clause, how: 'noSubscription' } as AnyDraft];
    },
  },
  acts: {
    ...onResaleAct('agreePause', (_command, state) =>
      serviceContentOf(state).pauseAgreed
        ? refuse('PAUSE_ALREADY_AGREED', clause)
        : accept([resaleDraft({ fact: 'PauseAgreed', clause })]),
    ),
  },
}));
