import { accept, type Instant } from '@saikne/kernel';
import { businessKeyOf } from './business-key.js';
import type { DocumentCommand } from './commands.js';
import type { DocumentDecision } from './decide-document.js';
import type { StateAt } from './document-state.js';
import { refuseAs } from './refusals.js';
import { stepTable } from './steps.js';

/**
 * Telema 2.8.4: a number is unique for its sender, document type and the calendar year of the document's date. The
 * refusal names the first; only the refusal of the first frees the number (house).
 */
export function decideNumber(
  state: StateAt<'authorised'>,
  command: Extract<DocumentCommand, { readonly do: 'RegisterNumber' }>,
  now: Instant,
): DocumentDecision {
  const key = businessKeyOf(state.sender, state.summary);
  if (command.first !== undefined) {
    const { document, receivedAt } = command.first;
    return refuseAs('DUPLICATE_NUMBER', {
      number: key.number,
      documentType: key.documentType,
      year: String(key.year),
      first: document,
      firstReceivedAt: receivedAt,
    });
  }
  return accept([{ fact: 'NumberRegistered', occurredAt: now, clause: stepTable.registered.clause, key }]);
}
