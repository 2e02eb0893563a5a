import {
  exchangeParameters,
  stepTable,
  tellingDueAt,
  type BusinessKey,
  type DocumentState,
  type Hold,
  type Partner,
  type StateAt,
} from '@saikne/exchange';
import {
  addDays,
  compareDays,
  compareInstants,
  dayAt,
  invariant,
  startOfDay,
  type Day,
  type Id,
  type Instant,
  type Refusal,
} from '@saikne/kernel';
import type { BusinessKey as NumberRow, DocumentOutcome, WaitingPoint } from '@saikne/store';
import type { Case, Context } from './case.js';

/** Where a document goes from the step it has reached; the pipeline stops at these steps alone. */
export function outcomeOf(one: Case, state: DocumentState, context: Context): DocumentOutcome {
  if (state.step === 'refused') {
    const freed = 'key' in state ? toNumberRow(one.claimed.id, state.key) : null;
    return { state: 'refused', refusal: state.refusal, freed };
  }
  if (state.step === 'waiting') return waitingOutcome(one, state, context);
  if (state.step === 'undeliverable') return { state: 'undeliverable', refusal: undeliverable(state) };
  if (state.step === 'delivered') return deliveredOutcome(one, state, context);
  invariant(false, `the pipeline stopped at the step ${state.step}`);
}

/** The number of a document as the store registers it. */
export function toNumberRow(documentId: Id<'document'>, key: BusinessKey): NumberRow {
  const { sender: senderId, documentType, number, year: documentYear } = key;
  return { documentId, senderId, documentType, number, documentYear };
}

/** The waiting points of a hold; any of them moves the document on. */
export function waitingPointsOf(hold: Hold, sender: Id<'partner'>): readonly WaitingPoint[] {
  switch (hold.cause) {
    case 'RECEIVER_UNKNOWN':
      return hold.awaited.map(({ scheme, value }) => ({ kind: 'partner', scheme, value }));
    case 'RECEIVER_NOT_LINKED':
      return [{ kind: 'link', oneId: sender, otherId: hold.receiver }];
    case 'RECEIVER_LEFT':
    case 'RECEIVER_SUSPENDED':
      return [{ kind: 'resumption', partnerId: hold.receiver }];
  }
}

/**
 * When a wait ends without delivery: at the beginning of the last day its content is kept, so that it is told while the
 * original can still be read. Where the content has gone already: at once.
 */
export function waitEndsAt({ claimed }: Pick<Case, 'claimed'>): Instant {
  return claimed.contentLost ? claimed.receivedAt : startOfDay(claimed.expiresOn, 'Europe/Riga');
}

function undeliverable({ hold }: StateAt<'undeliverable'>): Refusal {
  const { clause } = stepTable.undeliverable;
  return { code: hold.cause, clause, values: {}, instead: [{ code: 'REACH_RECEIVER_OTHERWISE', values: {} }] };
}

function waitingOutcome(one: Case, state: StateAt<'waiting'>, context: Context): DocumentOutcome {
  const { hold, sender, heldSince, senderToldAt } = state;
  const receiver = hold.cause === 'RECEIVER_UNKNOWN' ? undefined : context.partner(hold.receiver);
  const endsAt = waitEndsAt(one);
  return {
    state: 'waiting',
    points: waitingPointsOf(hold, sender),
    since: heldSince,
    until: senderToldAt === undefined ? sooner(tellingDueAt(state, receiver), endsAt) : endsAt,
    receiverReads: suspendedReading(receiver, hold),
  };
}

/** A suspended receiver reads in the portal what comes in, for two weeks from its suspension (Telema 6.3.2). */
function suspendedReading(receiver: Partner | undefined, hold: Hold) {
  if (hold.cause !== 'RECEIVER_SUSPENDED' || receiver?.status.is !== 'suspended') return null;
  const { since } = receiver.status;
  return { from: since, until: addDays(dayAt(since, 'Europe/Riga'), exchangeParameters.suspendedReadingDays.value) };
}

function deliveredOutcome(one: Case, state: StateAt<'delivered'>, context: Context): DocumentOutcome {
  const { deliveredAt: availableAt, deliveredSha256: sha256 } = state;
  const receiver = context.partner(state.receiver);
  invariant(receiver !== undefined, `the receiver ${state.receiver} is no partner`);
  const windowEnd = addDays(dayAt(availableAt, 'Europe/Riga'), receiver.activePeriodDays);
  const converted = one.conversion?.converted ?? null;
  return {
    state: 'delivered',
    availableAt,
    receiverReadsUntil: earlier(windowEnd, one.claimed.expiresOn),
    converted: converted === null ? null : { ...converted, sha256 },
  };
}

function sooner(a: Instant, b: Instant): Instant {
  return compareInstants(a, b) <= 0 ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return compareDays(a, b) <= 0 ? a : b;
}
