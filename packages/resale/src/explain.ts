import { claimOf, explainInstalment, explainShare, explainSum, type Explanation } from '@saikne/billing';
import {
  cents,
  type AnyFact,
  type ContractFact,
  type ContractState,
  type Explainer,
  type Program,
} from '@saikne/contract';
import { centsToText, daysIn, type ClauseRef } from '@saikne/kernel';
import type { ResaleFact } from './fact.js';
import { addedBatch, committedFee, monthsIn, serviceContentOf, type Subscription } from './service-content.js';

/** The facts with an amount that this room explains: its own, and charges of the contract that it alone can account for. */
type Explained = ResaleFact | Extract<ContractFact, { readonly fact: 'InstalmentCharged' | 'ClaimAccepted' }>;
type Explainers = {
  readonly [Name in Explained['fact']]?: (
    fact: Extract<Explained, { readonly fact: Name }>,
    state: ContractState,
    program: Program,
  ) => Explanation | undefined;
};

const explainers: Explainers = {
  SubscriptionStarted: periodFee,
  SubscriptionRenewed: periodFee,
  LicencesAdded: (fact, state) => {
    const known = subscriptionOf(fact.subscription, state);
    if (known === undefined) return undefined;
    const batch = addedBatch(known, fact.licences, fact.on, fact.lastDay);
    return explainShare({
      cents: cents(fact.fee),
      wholeCents: batch.wholeCents,
      days: daysIn(batch.period),
      ofDays: daysIn(known.period),
      formula: 'shareOfPeriod',
      clause: fact.clause,
    });
  },
  InstalmentCharged: ({ subscription, month, amount, clause }, state) => {
    const known = subscriptionOf(subscription, state);
    if (known === undefined) return undefined;
    const months = monthsIn(known.unit);
    const parts = known.batches.flatMap(({ period, feeCents, wholeCents, instalments, isBroughtOver }) =>
      isBroughtOver === true
        ? instalments
            .filter((one) => one.month === month)
            .map((one) => plain('broughtOver', centsToText(one.cents), clause))
        : explainInstalment({ period, feeCents, wholeCents, months, instalments, clause }, month),
    );
    const carried = known.carried.reduce((sum, one) => (one.month === month ? sum + one.cents : sum), 0n);
    const before = carried === 0n ? [] : [plain('earlierPeriod', centsToText(carried), clause)];
    return explainSum(clause, cents(amount), [...before, ...parts]);
  },
  FeeRecalculated: ({ invoice, days, ofDays, amount, clause }, state) => {
    const claim = claimOf(state.account, invoice);
    if (claim === undefined) return undefined;
    const wholeCents = claim.netCents;
    return explainShare({ cents: cents(amount), wholeCents, days, ofDays, formula: 'shareOfMonth', clause });
  },
  ClaimAccepted: ({ boundedAt, clause }, state, program) => {
    if (boundedAt === undefined || program.tell('periods') === undefined) return undefined;
    const running = serviceContentOf(state).subscriptions.filter(({ ended }) => !ended);
    const parts = running.map((known) => plain('given', centsToText(committedFee(known)), clause));
    return { ...plain('perPeriodFees', boundedAt, clause), ...(parts.length > 0 ? { parts } : {}) };
  },
};

/** The table as `explain` reads it: each entry is asked only for facts of its own name. */
export const resaleExplainers = explainers as Readonly<Record<string, Explainer>>;

function periodFee(
  fact: AnyFact & { readonly licences: number; readonly price: string; readonly fee: string },
): Explanation {
  const { licences, price, fee, clause } = fact;
  return { amount: fee, clause, formula: 'periodFee', values: { licences, price }, rounding: 'none' };
}

function plain(
  formula: 'broughtOver' | 'earlierPeriod' | 'given' | 'perPeriodFees',
  amount: string,
  clause: ClauseRef,
): Explanation {
  return { amount, clause, formula, values: {}, rounding: 'none' };
}

function subscriptionOf(subscription: string, state: ContractState): Subscription | undefined {
  return serviceContentOf(state).subscriptions.find((known) => known.subscription === subscription);
}
