import {
  creditNote,
  earliest,
  endMoment,
  isGrave,
  ruleKind,
  unknownThing,
  type AnyDraft,
  type ContractState,
  type Moment,
  type RuleKind,
} from '@saikne/contract';
import { claimOf, percentOf, shareByDays } from '@saikne/billing';
import { accept, centsToText, daysInMonth, lastDayOf, period as periodOf, daysIn, refuse } from '@saikne/kernel';
import { onResaleAct } from '../acts.js';
import { resaleDraft } from '../fact.js';
import { chargeIn, committedFee, nextMonthToCharge, serviceContentOf } from '../service-content.js';

/** The fee of a period: price × licences; instalments are charged at each month's end. */
export const subscriptionFee: RuleKind = ruleKind('subscription-fee', {}, (_, clause) => ({
  tells: { feeClause: true },
  watches: ['slices'],
  next: (state, program) => {
    if (program.tell('levelled') === undefined || program.tell('charging') === undefined) return undefined;
    let next: Moment | undefined;
    for (const subscription of serviceContentOf(state).subscriptions) {
      const month = nextMonthToCharge(subscription);
      if (month !== undefined) next = earliest(next, endMoment(lastDayOf(month)));
    }
    return next;
  },
  fire: (state, _program, at) =>
    serviceContentOf(state).subscriptions.flatMap((subscription): readonly AnyDraft[] => {
      const month = nextMonthToCharge(subscription);
      if (month === undefined || endMoment(lastDayOf(month)) > at.moment) return [];
      const amount = centsToText(chargeIn(subscription, month));
      return [
        { fact: 'InstalmentCharged', clause, subscription: subscription.subscription, month, amount } as AnyDraft,
      ];
    }),
}));

/** The service fee is charged in levelled monthly payments. */
export const levelledInstalments: RuleKind = ruleKind('levelled-instalments', {}, () => ({
  tells: { levelled: true },
}));

/** Charging starts the day the first purchase confirmation is sent. */
export const chargingStart: RuleKind = ruleKind('charging-start', {}, (_, clause) => ({
  tells: { charging: true },
  follows: {
    SubscriptionStarted: (_fact, state) =>
      serviceContentOf(state).subscriptions.length === 1 ? [resaleDraft({ fact: 'ChargingStarted', clause })] : [],
  },
}));

/** What was wrongly delayed or limited is credited in proportion, on the client's request. */
export const recalculation: RuleKind = ruleKind('recalculation', {}, (_, clause) => ({
  acts: {
    ...onResaleAct('requestRecalculation', (command, state, _program, at) => {
      const claim = claimOf(state.account, command.invoice);
      if (claim === undefined) return refuse('UNKNOWN_INVOICE', unknownThing, { values: { invoice: command.invoice } });
      if (command.to < command.from || command.to > at.day)
        return refuse('NOT_A_PAST_PERIOD', clause, { notBefore: command.to });
      const days = daysIn(periodOf(command.from, command.to));
      const ofDays = daysInMonth(command.from);
      if (days > ofDays) return refuse('LONGER_THAN_THE_MONTH', clause, { values: { days: ofDays } });
      const left = claim.netCents + claim.vatCents - claim.creditedCents;
      const netCents = shareByDays(claim.netCents, days, ofDays);
      const vatCents = percentOf(netCents, state.agreement.vatRatePercent);
      if (netCents + vatCents > left)
        return refuse('ALREADY_CREDITED', clause, { values: { left: centsToText(left) } });
      return accept([
        resaleDraft({
          fact: 'FeeRecalculated',
          clause,
          invoice: claim.invoice,
          days,
          ofDays,
          amount: centsToText(netCents),
        }),
        creditNote(state, clause, claim.invoice, netCents, vatCents),
      ]);
    }),
  },
}));

/** At most the fees of all products for their current periods; only for proven intent or gross negligence. */
export const periodLiabilityBound: RuleKind = ruleKind('period-liability-bound', {}, (_, clause) => ({
  tells: {
    liabilityBound: (state: ContractState) =>
      serviceContentOf(state).subscriptions.reduce((sum, known) => (known.ended ? sum : sum + committedFee(known)), 0n),
  },
  gates: {
    fileClaim: (command) => {
      const fault = 'fault' in command && typeof command.fault === 'string' ? command.fault : undefined;
      return fault !== undefined && !isGrave(fault) ? refuse('NO_GRAVE_FAULT', clause) : undefined;
    },
  },
}));
