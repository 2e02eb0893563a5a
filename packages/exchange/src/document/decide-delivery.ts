import { accept, epochMsOf, type Instant } from '@saikne/kernel';
import { exchangeParameters } from '../parameters.js';
import type { DocumentCommand } from './commands.js';
import type { DocumentDecision } from './decide-document.js';
import type { StateAt } from './document-state.js';
import { refuseAs } from './refusals.js';
import { stepTable } from './steps.js';

/** How many lost terms a refusal's values name; the loss report itself is kept whole beside the document. */
export const maxTermsNamed = 20;

/** Telema 2.7.4 and 2.7.3: converted to the receiver's contract format, and stopped where something essential is lost. */
export function decideConversion(
  state: StateAt<'routed'>,
  command: Extract<DocumentCommand, { readonly do: 'ConvertDocument' }>,
  now: Instant,
): DocumentDecision {
  const target = state.target.format;
  if (command.outcome === 'essential-loss') {
    const terms = command.terms.slice(0, maxTermsNamed).join(', ');
    return refuseAs('CONVERSION_LOSES_ESSENTIALS', { target, count: command.terms.length, terms });
  }
  if (!command.proven) return refuseAs('CONVERSION_NOT_PROVEN', { target });
  const { sha256, losses, added } = command;
  const { clause } = stepTable.converted;
  return accept([{ fact: 'DocumentConverted', occurredAt: now, clause, deliveredSha256: sha256, losses, added }]);
}

export function decideProof(now: Instant): DocumentDecision {
  return accept([{ fact: 'ConversionProven', occurredAt: now, clause: stepTable.proven.clause }]);
}

/**
 * Puts the document into the receiver's mailbox and measures its transfer time (Telema 2.5): from arrival to now,
 * without the time it waited for its receiver or a link, which is not the exchange's.
 */
export function decideDelivery(state: StateAt<'proven'>, now: Instant): DocumentDecision {
  const transferMs = Math.max(0, epochMsOf(now) - epochMsOf(state.receivedAt) - state.heldMs);
  const late = transferMs >= exchangeParameters.transferLimitMinutes.value * 60_000;
  return accept([{ fact: 'DocumentDelivered', occurredAt: now, clause: stepTable.delivered.clause, transferMs, late }]);
}
