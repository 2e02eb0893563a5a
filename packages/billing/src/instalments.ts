import {
  addMonthsToMonth,
  daysBetween,
  earlierDay,
  firstDayOf,
  invariant,
  lastDayOf,
  laterDay,
  monthOf,
  roundQuotient,
  type Month,
  type Period,
} from '@saikne/kernel';

/** What one calendar month carries of a levelled fee. */
export interface Instalment {
  readonly month: Month;
  readonly cents: bigint;
}

export interface LevelledFee {
  /** What the instalments fall on: first and last day, both included. */
  readonly period: Period;
  /** The whole sum of the period; not negative. */
  readonly feeCents: bigint;
  /** What a full month carries; the first month carries its covered days' share, the last whatever is left. */
  readonly instalmentCents: bigint;
}

/**
 * The instalments of a fee, one for each calendar month that the period touches. They add up to the fee to the cent, and
 * none is negative or more than what is left when its turn comes.
 */
export function levelledInstalments(fee: LevelledFee): readonly Instalment[] {
  invariant(fee.feeCents >= 0n && fee.instalmentCents >= 0n, 'a fee and its instalment are not negative');
  const { firstDay, lastDay } = fee.period;
  invariant(firstDay <= lastDay, 'a period has at least one day');
  const last = monthOf(lastDay);
  const instalments: Instalment[] = [];
  let left = fee.feeCents;
  for (let month = monthOf(firstDay); month < last; month = addMonthsToMonth(month, 1)) {
    const due = instalments.length === 0 ? coveredShare(fee, month) : fee.instalmentCents;
    const cents = due < left ? due : left;
    instalments.push({ month, cents });
    left -= cents;
  }
  instalments.push({ month: last, cents: left });
  return instalments;
}

/** One twelfth, sixth … of a period's fee: what a full month carries, rounded half-up to the cent. */
export function instalmentOf(fullPeriodFeeCents: bigint, monthsInPeriod: number): bigint {
  return roundQuotient(fullPeriodFeeCents, BigInt(monthsInPeriod), 'half-up');
}

/** The part of a sum that `days` of `ofDays` carry, rounded half-up to the cent. */
export function shareByDays(cents: bigint, days: number, ofDays: number): bigint {
  return roundQuotient(cents * BigInt(days), BigInt(ofDays), 'half-up');
}

/** What an early reduction does to instalments: those after the month of the request give up a share of their licences. */
export interface BroughtForward {
  readonly instalments: readonly Instalment[];
  /** What the later months gave up; already added to the month of the request. */
  readonly broughtForwardCents: bigint;
}

/**
 * Takes `licences` of `ofLicences` off all months after `month` and makes what they carried due in `month`. Each month's
 * share is rounded half-up on its own, and the sum over the period does not change.
 */
export function bringForward(
  instalments: readonly Instalment[],
  reduction: { readonly month: Month; readonly licences: number; readonly ofLicences: number },
): BroughtForward {
  const { month, licences, ofLicences } = reduction;
  invariant(licences >= 0 && licences <= ofLicences && ofLicences > 0, 'some of the licences there are');
  let broughtForwardCents = 0n;
  const reduced = instalments.map((instalment) => {
    if (instalment.month <= month) return instalment;
    const cents = shareByDays(instalment.cents, licences, ofLicences);
    broughtForwardCents += cents;
    return { month: instalment.month, cents: instalment.cents - cents };
  });
  return { instalments: addTo(reduced, month, broughtForwardCents), broughtForwardCents };
}

/** What the instalments carry in a month; several may fall on one. */
export function instalmentsIn(instalments: readonly Instalment[], month: Month): bigint {
  return instalments.reduce((sum, instalment) => (instalment.month === month ? sum + instalment.cents : sum), 0n);
}

function addTo(instalments: readonly Instalment[], month: Month, cents: bigint): readonly Instalment[] {
  if (cents === 0n) return instalments;
  if (!instalments.some((instalment) => instalment.month === month)) return [{ month, cents }, ...instalments];
  return instalments.map((instalment) =>
    instalment.month === month ? { month, cents: instalment.cents + cents } : instalment,
  );
}

function coveredShare(fee: LevelledFee, month: Month): bigint {
  const firstOfMonth = firstDayOf(month);
  const lastOfMonth = lastDayOf(month);
  const covered =
    daysBetween(laterDay(fee.period.firstDay, firstOfMonth), earlierDay(fee.period.lastDay, lastOfMonth)) + 1;
  const inMonth = daysBetween(firstOfMonth, lastOfMonth) + 1;
  return covered === inMonth ? fee.instalmentCents : shareByDays(fee.instalmentCents, covered, inMonth);
}
