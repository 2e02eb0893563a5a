import { accept, assertNever, addMs, msPerDay, type Instant } from '@saikne/kernel';
import { exchangeParameters } from '../parameters.js';
import type { Partner, PartnerId } from '../partner/partner.js';
import type { DocumentCommand } from './commands.js';
import type { DocumentDecision } from './decide-document.js';
import type { DocumentState, StateAt } from './document-state.js';
import { refuseAs } from './refusals.js';
import { stepTable } from './steps.js';

type Command<Do extends DocumentCommand['do']> = Extract<DocumentCommand, { readonly do: Do }>;

/** The receiver takes a document out of its mailbox; taking it again changes nothing. */
export function decideFetch(state: DocumentState, command: Command<'FetchDocument'>, now: Instant): DocumentDecision {
  if (!isReceiver(state, command.by)) return refuseAs('RECEIVER_ONLY');
  if (state.step === 'delivered') {
    return accept([{ fact: 'DocumentFetched', occurredAt: now, clause: stepTable.fetched.clause }]);
  }
  const taken = state.step === 'fetched' || state.step === 'acknowledged';
  return taken ? accept([]) : refuseAs('NOT_DELIVERED_YET', { step: state.step });
}

/** The receiver confirms that it keeps the document; confirming again changes nothing. */
export function decideAcknowledgement(
  state: DocumentState,
  command: Command<'AcknowledgeDocument'>,
  now: Instant,
): DocumentDecision {
  if (!isReceiver(state, command.by)) return refuseAs('RECEIVER_ONLY');
  if (state.step === 'fetched') {
    return accept([{ fact: 'DocumentAcknowledged', occurredAt: now, clause: stepTable.acknowledged.clause }]);
  }
  if (state.step === 'acknowledged') return accept([]);
  return state.step === 'delivered' ? refuseAs('NOT_FETCHED_YET') : refuseAs('NOT_DELIVERED_YET', { step: state.step });
}

/** The sender of a waiting document is told, once, when its wait passes the limit. */
export function decideTelling(
  state: StateAt<'waiting'>,
  command: Command<'TellSender'>,
  now: Instant,
): DocumentDecision {
  if (state.senderToldAt !== undefined || now < tellingDueAt(state, command.receiver)) return accept([]);
  const { clause } = exchangeParameters.suspendedReadingDays;
  return accept([{ fact: 'SenderTold', occurredAt: now, clause, hold: state.hold }]);
}

/**
 * A wait ends without delivery when the content comes to its last day (house: content is kept as long as any of its
 * readers is entitled to it, and then it is gone for good). The document keeps its number: it was accepted.
 */
export function decideEndOfWait(
  state: StateAt<'waiting'>,
  command: Command<'EndWait'>,
  now: Instant,
): DocumentDecision {
  if (now < command.endsAt) return accept([]);
  const { clause } = stepTable.undeliverable;
  return accept([{ fact: 'DocumentUndeliverable', occurredAt: now, clause, hold: state.hold }]);
}

/**
 * When the sender of a waiting document is to be told: where the receiver is suspended, when its reading in the portal
 * ends (6.3.2), and as long after the wait began for any other cause (house).
 */
export function tellingDueAt(state: StateAt<'waiting'>, receiver: Partner | undefined): Instant {
  const afterMs = exchangeParameters.suspendedReadingDays.value * msPerDay;
  const status = state.hold.cause === 'RECEIVER_SUSPENDED' ? receiver?.status : undefined;
  const since = status?.is === 'suspended' ? status.since : state.heldSince;
  return addMs(since, afterMs);
}

function isReceiver(state: DocumentState, by: PartnerId): boolean {
  switch (state.step) {
    case 'routed':
    case 'converted':
    case 'proven':
    case 'delivered':
    case 'fetched':
    case 'acknowledged':
    case 'refused':
      return state.receiver === by;
    case 'waiting':
    case 'undeliverable':
      return state.hold.cause !== 'RECEIVER_UNKNOWN' && state.hold.receiver === by;
    case 'none':
    case 'received':
    case 'identified':
    case 'read':
    case 'authorised':
    case 'registered':
    case 'validated':
      return false;
    default:
      return assertNever(state);
  }
}
