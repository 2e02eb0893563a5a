import { type AnyDraft, type BoundRule, type Outcome, type TakeOverContent } from '@saikne/contract';
import { accept, centsToText, clause, refuse, type Day } from '@saikne/kernel';
import type { ResaleCommand } from '../acts.js';
import { resaleDraft } from '../fact.js';
import { licencesOf, periodAt, type Subscription } from '../service-content.js';
import { monthBefore, periodIndex, periodWith, takenOver } from '../taken-over.js';
import { isCount } from './ordering.js';

const house = clause('house:taken-over');

type TakeOver = ResaleCommand<'takeOver'>;

/** The service content of a contract that ran elsewhere: its subscriptions go on in the middle of their periods. */
export const takingOverContent: BoundRule = {
  clause: house,
  kind: 'taking-over-content',
  rule: {
    tells: {
      takeOver: ((command, state, program, at) => {
        // The act was read by this room's table, which holds all that the other one has.
        const content = command as TakeOver;
        // A set of terms without subscriptions has none to take over.
        if (program.tell('periods') === undefined) {
          return (content.subscriptions ?? []).length === 0
            ? accept([])
            : refuse('NO_SUBSCRIPTIONS_IN_THESE_TERMS', house);
        }
        const subscriptions = subscriptionsTakenOver(content, at.day);
        if (!subscriptions.ok) return subscriptions;
        const first = (content.subscriptions ?? [])
          .map(({ startedOn }) => startedOn)
          .reduce<Day | undefined>((known, next) => (known === undefined || next < known ? next : known), undefined);
        const firstConfirmedOn = content.firstConfirmedOn ?? first;
        // Told by the missing-confirmation kind, in this form.
        const deemedOn = program.tell('confirmationDeemedOn')?.value as
          ((agreement: typeof state.agreement, sentOn: Day) => Day) | undefined;
        const deemedReceived =
          firstConfirmedOn !== undefined &&
          content.missingReportedOn === undefined &&
          deemedOn !== undefined &&
          deemedOn(state.agreement, firstConfirmedOn) < at.day;
        return accept([
          resaleDraft({
            fact: 'ContentTakenOver',
            clause: house,
            accepted: (content.accepted ?? []).map(({ document, on, version }) => ({
              document,
              acceptedOn: on,
              ...(version === undefined ? {} : { version }),
            })),
            deemedReceived,
            powerOfAttorney: content.powerOfAttorney ?? false,
            pauseAgreed: content.pauseAgreed ?? false,
            upstreamSuspended: content.upstreamSuspended ?? [],
            upstreamRefused: (content.upstreamRefused ?? []).map(({ subscription, on }) => ({
              subscription,
              refusedOn: on,
            })),
            ...(firstConfirmedOn === undefined ? {} : { firstConfirmedOn }),
            ...(content.missingReportedOn === undefined ? {} : { missingReportedOn: content.missingReportedOn }),
            ...(content.increasedIn === undefined ? {} : { increasedIn: content.increasedIn }),
            ...(content.upstreamEndedOn === undefined ? {} : { upstreamEndedOn: content.upstreamEndedOn }),
          }),
          ...subscriptions.value,
        ]);
      }) satisfies TakeOverContent,
    },
  },
};

function subscriptionsTakenOver(command: TakeOver, today: Day): Outcome {
  const drafts: AnyDraft[] = [];
  const running = new Map<string, { readonly known: Subscription; licences: number; leaving: number }>();
  for (const entry of command.subscriptions ?? []) {
    const { subscription, product, period: unit, startedOn, licences, price, stillToCharge, carried } = entry;
    const values = { subscription };
    if (running.has(subscription)) return refuse('SUBSCRIPTION_EXISTS', house, { values });
    if (!isCount(licences)) return refuse('LICENCES_NOT_POSITIVE', house, { values });
    if (price < 0n) return refuse('AMOUNT_NOT_POSITIVE', house, { values });
    if (startedOn > today) return refuse('IN_THE_FUTURE', house, { values, notAfter: today });
    const firstDay = entry.currentFrom ?? periodWith(startedOn, today, unit).firstDay;
    const index = periodIndex(startedOn, firstDay, unit);
    if (index === undefined) return refuse('NO_PERIOD_BEGINS_THEN', house, { values });
    const period = periodAt(startedOn, index, unit);
    const chargedThrough = entry.chargedThrough ?? (startedOn < today ? monthBefore(today) : undefined);
    const taken = {
      subscription,
      product,
      unit,
      anchor: startedOn,
      period,
      licences,
      priceCents: price,
      carriedCents: carried ?? 0n,
      assigned: entry.assigned ?? 0,
      ended: entry.ended ?? false,
      ...(chargedThrough === undefined ? {} : { chargedThrough }),
    };
    const known = takenOver(taken);
    if (stillToCharge !== undefined && stillToCharge > price * BigInt(licences)) {
      return refuse('MORE_THAN_THE_FEE', house, { values });
    }
    running.set(subscription, { known, licences, leaving: 0 });
    drafts.push(
      resaleDraft({
        fact: 'SubscriptionTakenOver',
        clause: house,
        subscription,
        product,
        period: unit,
        startedOn,
        firstDay: period.firstDay,
        lastDay: period.lastDay,
        licences: licencesOf(known),
        price: centsToText(price),
        ...(chargedThrough === undefined ? {} : { chargedThrough }),
        ...(carried === undefined ? {} : { carried: centsToText(carried) }),
        ...(stillToCharge === undefined ? {} : { stillToCharge: centsToText(stillToCharge) }),
        assigned: taken.assigned,
        ended: taken.ended,
      }),
    );
  }
  const steps = [
    ...(command.additions ?? []).map((added) => ({ on: added.on, added })),
    ...(command.reductions ?? []).map((reduced) => ({ on: reduced.on, reduced })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const step of steps) {
    const { subscription, licences, on } = 'added' in step ? step.added : step.reduced;
    const values = { subscription };
    const counted = running.get(subscription);
    if (counted === undefined) return refuse('UNKNOWN_SUBSCRIPTION', house, { values });
    if (!isCount(licences)) return refuse('LICENCES_NOT_POSITIVE', house, { values });
    const { firstDay, lastDay } = counted.known.period;
    if (on < firstDay || on > today || on > lastDay) {
      return refuse('OUTSIDE_THE_PERIOD', house, { values, notBefore: firstDay, notAfter: today });
    }
    if ('added' in step) {
      counted.licences += licences;
      drafts.push(
        resaleDraft({
          fact: 'LicencesTakenOver',
          clause: house,
          subscription,
          licences,
          addedOn: on,
          lastDay: step.added.lastDay ?? lastDay,
        }),
      );
    } else {
      counted.leaving += licences;
      const left = counted.licences - counted.leaving;
      if (left < 0) return refuse('NOT_SO_MANY_LICENCES', house, { values: { ...values, left: left + licences } });
      drafts.push(
        resaleDraft({
          fact: 'ReductionTakenOver',
          clause: house,
          subscription,
          licences,
          askedOn: on,
          when: step.reduced.when,
        }),
      );
    }
  }
  return accept(drafts);
}
