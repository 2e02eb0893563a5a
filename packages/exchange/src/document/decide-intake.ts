import { accept, type Instant } from '@saikne/kernel';
import type { Partner } from '../partner/partner.js';
import type { DocumentCommand } from './commands.js';
import type { DocumentDecision } from './decide-document.js';
import { refuseAs } from './refusals.js';
import { stepTable } from './steps.js';

type Command<Do extends DocumentCommand['do']> = Extract<DocumentCommand, { readonly do: Do }>;

/** How many rule ids a refusal's values name; the findings themselves are kept whole beside the document. */
export const maxRulesNamed = 20;

export function decideIdentity(command: Command<'IdentifyDocument'>, now: Instant): DocumentDecision {
  if (command.format === undefined) return refuseAs('FORMAT_UNKNOWN');
  const { clause } = stepTable.identified;
  return accept([{ fact: 'DocumentIdentified', occurredAt: now, clause, format: command.format }]);
}

export function decideReading(command: Command<'ReadDocument'>, now: Instant): DocumentDecision {
  if (!('summary' in command)) {
    const { problems, firstRule, firstPath } = command;
    return refuseAs('DOCUMENT_UNREADABLE', { problems, firstRule, firstPath });
  }
  return accept([{ fact: 'DocumentRead', occurredAt: now, clause: stepTable.read.clause, summary: command.summary }]);
}

/**
 * Telema 2.7.2 with the house's reading: every partner the document names as its sender is the authenticated one, or
 * one it is recorded as acting for; nothing goes out from a suspended partner (6.3.2, house).
 */
export function decideSender({ submitter, named }: Command<'AuthoriseSender'>, now: Instant): DocumentDecision {
  const blocked = blockedSender([submitter, ...named]);
  if (blocked !== undefined && mayActFor(submitter, blocked)) {
    return refuseAs(blocked.status.is === 'suspended' ? 'SENDER_SUSPENDED' : 'SENDER_ENDED', { sender: blocked.name });
  }
  const [sender] = named;
  if (sender === undefined) return refuseAs('SENDER_NOT_NAMED', { submitter: submitter.name });
  if (!named.every((partner) => mayActFor(submitter, partner))) {
    return refuseAs('SENDER_NOT_AUTHORISED', { submitter: submitter.name });
  }
  return accept([
    { fact: 'SenderAuthorised', occurredAt: now, clause: stepTable.authorised.clause, sender: sender.id },
  ]);
}

export function decideValidity(command: Command<'ValidateDocument'>, now: Instant): DocumentDecision {
  const { profile, errors, warnings, rules } = command;
  if (errors > 0) {
    return refuseAs('DOCUMENT_INVALID', { profile, errors, rules: rules.slice(0, maxRulesNamed).join(', ') });
  }
  return accept([
    { fact: 'DocumentValidated', occurredAt: now, clause: stepTable.validated.clause, profile, warnings },
  ]);
}

function blockedSender(partners: readonly Partner[]): Partner | undefined {
  return partners.find((partner) => partner.status.is !== 'active');
}

function mayActFor(submitter: Partner, partner: Partner): boolean {
  return partner.id === submitter.id || submitter.actsFor.includes(partner.id);
}
