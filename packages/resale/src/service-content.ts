import {
  bringForward,
  instalmentOf,
  instalmentsIn,
  levelledInstalments,
  shareByDays,
  type Instalment,
} from '@saikne/billing';
import { daysIn, invariant, nextPeriod, type Day, type Instant, type Month, type Period } from '@saikne/kernel';
import type { ContractState, StateChange } from '@saikne/contract';

import type { Administrator } from './fact.js';

export type PeriodUnit = 'year' | 'month';

/** Licences that came together: the first ones of a period, or an increase. */
export interface Batch {
  readonly licences: number;
  /** Those whose fee still falls into instalments; the others were brought forward by an early reduction. */
  readonly paying: number;
  readonly feeCents: bigint;
  /** On which its fee falls. */
  readonly period: Period;
  /** What these licences cost for a whole period. */
  readonly wholeCents: bigint;
  readonly instalments: readonly Instalment[];
  /** What was still to be charged was told when the contract was taken over. */
  readonly isBroughtOver?: boolean;
}

/** One product's subscription: its current period, the price locked for it, and what was asked for its renewal. */
export interface Subscription {
  readonly subscription: string;
  readonly product: string;
  readonly unit: PeriodUnit;
  /** The first day of the first period; all anniversaries are counted from it. */
  readonly anchor: Day;
  readonly index: number;
  readonly period: Period;
  readonly priceCents: bigint;
  readonly batches: readonly Batch[];
  /** Licences that will not renew. */
  readonly leaving: number;
  /** Instalments of earlier periods that fall on a month still to be charged. */
  readonly carried: readonly Instalment[];
  readonly chargedThrough?: Month;
  readonly ended: boolean;
  readonly assigned: number;
}

/** The last request to add licences; what was asked for at one moment for several subscriptions is one request. */
export interface Increase {
  readonly month: Month;
  readonly request?: string;
  /** Absent where it came before the contract was taken over. */
  readonly askedAt?: Instant;
  readonly subscriptions: readonly string[];
}

/** What this room keeps of a contract. */
export interface ServiceContent {
  readonly subscriptions: readonly Subscription[];
  /** Which documents the client accepted: on which day, and in which version where that was said. */
  readonly accepted: Readonly<Record<string, { readonly on: Day; readonly version?: string }>>;
  /** The latest version on record of each document. */
  readonly versions: Readonly<Record<string, string>>;
  readonly administrators: readonly Administrator[];
  /** Who may work in the client's environment from outside, and until when. */
  readonly remoteAccess: readonly { readonly to: string; readonly lastDay?: Day }[];
  readonly powerOfAttorney: boolean;
  readonly firstConfirmedOn?: Day;
  readonly deemedReceived: boolean;
  readonly missingReportedOn?: Day;
  readonly lastIncrease?: Increase;
  readonly upstreamSuspended: readonly string[];
  readonly upstreamRefused: readonly { readonly subscription: string; readonly on: Day }[];
  readonly upstreamEndedOn?: Day;
  readonly pauseAgreed: boolean;
}

/** Stands for "all of them" where an upstream event names no subscription. */
export const allSubscriptions = '*';

const empty: ServiceContent = {
  subscriptions: [],
  accepted: {},
  versions: {},
  administrators: [],
  remoteAccess: [],
  powerOfAttorney: false,
  deemedReceived: false,
  upstreamSuspended: [],
  upstreamRefused: [],
  pauseAgreed: false,
};

export function serviceContentOf(state: ContractState): ServiceContent {
  // Only this room writes its slice.
  return (state.slices['resale'] as ServiceContent | undefined) ?? empty;
}

export function serviceContentChange(state: ContractState, content: ServiceContent): StateChange {
  return { slices: { ...state.slices, resale: content } };
}

export function monthsIn(unit: PeriodUnit): number {
  return unit === 'year' ? 12 : 1;
}

/** The subscription's period so many periods after its first. */
export function periodAt(anchor: Day, index: number, unit: PeriodUnit): Period {
  return nextPeriod(anchor, index, monthsIn(unit));
}

export function licencesOf(subscription: Subscription): number {
  return subscription.batches.reduce((sum, batch) => sum + batch.licences, 0);
}

/** What is committed for the current period, without VAT. */
export function committedFee(subscription: Subscription): bigint {
  return subscription.batches.reduce((sum, batch) => sum + batch.feeCents, 0n);
}

/** Licences for a whole period, in levelled instalments. */
export function wholePeriodBatch(period: Period, unit: PeriodUnit, licences: number, priceCents: bigint): Batch {
  const feeCents = priceCents * BigInt(licences);
  const instalmentCents = instalmentOf(feeCents, monthsIn(unit));
  return {
    licences,
    paying: licences,
    feeCents,
    period,
    wholeCents: feeCents,
    instalments: levelledInstalments({ period, feeCents, instalmentCents }),
  };
}

/** Licences added on a day: the fee of the days left over the whole period's, at the locked price. */
export function addedBatch(subscription: Subscription, licences: number, firstDay: Day, lastDay: Day): Batch {
  const wholeCents = subscription.priceCents * BigInt(licences);
  const period: Period = { firstDay, lastDay };
  const feeCents =
    lastDay === subscription.period.lastDay
      ? shareByDays(wholeCents, daysIn(period), daysIn(subscription.period))
      : wholeCents;
  const instalmentCents = instalmentOf(wholeCents, monthsIn(subscription.unit));
  return {
    licences,
    paying: licences,
    feeCents,
    period,
    wholeCents,
    instalments: levelledInstalments({ period, feeCents, instalmentCents }),
  };
}

/** All instalments of a month: of the current period's batches and of earlier periods. */
export function chargeIn(subscription: Subscription, month: Month): bigint {
  return subscription.batches.reduce(
    (sum, batch) => sum + instalmentsIn(batch.instalments, month),
    instalmentsIn(subscription.carried, month),
  );
}

/** The first month that carries something not yet charged; nothing is charged where nothing is due. */
export function nextMonthToCharge(subscription: Subscription): Month | undefined {
  let next: Month | undefined;
  const consider = ({ month, cents }: Instalment): void => {
    const open = subscription.chargedThrough === undefined || month > subscription.chargedThrough;
    if (open && cents > 0n && (next === undefined || month < next)) next = month;
  };
  subscription.carried.forEach(consider);
  for (const batch of subscription.batches) batch.instalments.forEach(consider);
  return next;
}

/** An early reduction: the newest batch goes first; its later instalments become due in the month of the request. */
export function reducedEarly(subscription: Subscription, licences: number, month: Month): Subscription {
  let left = licences;
  const batches = subscription.batches
    .toReversed()
    .map((batch): Batch => {
      const taken = Math.min(left, batch.paying);
      if (taken === 0) return batch;
      left -= taken;
      const { instalments } = bringForward(batch.instalments, { month, licences: taken, ofLicences: batch.paying });
      return { ...batch, paying: batch.paying - taken, instalments };
    })
    .toReversed();
  invariant(left === 0, 'no more licences are taken off than are left');
  return { ...subscription, batches, leaving: subscription.leaving + licences };
}

/** The next period: fewer licences where some were taken off, at the price that holds on its first day. */
export function renewed(subscription: Subscription, licences: number, priceCents: bigint): Subscription {
  const index = subscription.index + 1;
  const period = periodAt(subscription.anchor, index, subscription.unit);
  const carried = [...subscription.carried, ...subscription.batches.flatMap((batch) => batch.instalments)].filter(
    ({ month }) => subscription.chargedThrough === undefined || month > subscription.chargedThrough,
  );
  return {
    ...subscription,
    index,
    period,
    priceCents,
    batches: [wholePeriodBatch(period, subscription.unit, licences, priceCents)],
    leaving: 0,
    carried,
  };
}
