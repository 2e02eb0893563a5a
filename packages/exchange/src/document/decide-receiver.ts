import { accept, type Instant } from '@saikne/kernel';
import type { Partner } from '../partner/partner.js';
import type { DocumentCommand } from './commands.js';
import type { DocumentDecision } from './decide-document.js';
import type { StateAt } from './document-state.js';
import { holdClause, type Hold } from './holds.js';
import { refuseAs } from './refusals.js';
import { stepTable } from './steps.js';
import { normalIdentifier } from './summary.js';

/**
 * Finds the receiver among the trading partners that both sides have agreed to. A document whose receiver is unknown,
 * gone, unlinked or suspended waits; deciding again on a document that waits for the same cause changes nothing.
 */
export function decideReceiver(
  state: StateAt<'validated'> | StateAt<'waiting'> | StateAt<'routed'>,
  command: Extract<DocumentCommand, { readonly do: 'FindReceiver' }>,
  now: Instant,
): DocumentDecision {
  const { identifiers } = state.summary.receiver;
  if (identifiers.length === 0) return refuseAs('RECEIVER_NOT_NAMED');
  const [receiver, other] = command.named;
  if (receiver === undefined) {
    return hold(state, { cause: 'RECEIVER_UNKNOWN', awaited: identifiers.map(normalIdentifier) }, now);
  }
  if (other !== undefined) {
    return refuseAs('RECEIVER_AMBIGUOUS', { receivers: command.named.map((partner) => partner.name).join(', ') });
  }
  const cause = holdCause(receiver, command.linked || receiver.id === state.sender);
  if (cause !== undefined) return hold(state, { cause, receiver: receiver.id }, now);
  if (state.step === 'routed') return accept([]);
  const { id, contractFormat: target } = receiver;
  return accept([{ fact: 'ReceiverFound', occurredAt: now, clause: stepTable.routed.clause, receiver: id, target }]);
}

function holdCause(receiver: Partner, linked: boolean): Exclude<Hold['cause'], 'RECEIVER_UNKNOWN'> | undefined {
  if (receiver.status.is === 'ended') return 'RECEIVER_LEFT';
  if (!linked) return 'RECEIVER_NOT_LINKED';
  return receiver.status.is === 'suspended' ? 'RECEIVER_SUSPENDED' : undefined;
}

function hold(state: { readonly step: string; readonly hold?: Hold }, cause: Hold, now: Instant): DocumentDecision {
  if (state.hold !== undefined && sameHold(state.hold, cause)) return accept([]);
  return accept([{ fact: 'DocumentHeld', occurredAt: now, clause: holdClause(cause.cause), hold: cause }]);
}

function sameHold(a: Hold, b: Hold): boolean {
  if (a.cause === 'RECEIVER_UNKNOWN' || b.cause === 'RECEIVER_UNKNOWN') return a.cause === b.cause;
  return a.cause === b.cause && a.receiver === b.receiver;
}
