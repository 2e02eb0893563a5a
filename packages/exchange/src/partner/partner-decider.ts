import {
  accept,
  assertNever,
  clause,
  invariant,
  refuse,
  type ClauseRef,
  type Decider,
  type Decision,
  type Instant,
} from '@saikne/kernel';
import type { ContractFormat, Partner, PartnerId, PartnerProfile } from './partner.js';

export type PartnerState = { readonly is: 'none' } | { readonly is: 'known'; readonly partner: Partner };

export type PartnerCommand =
  | { readonly do: 'RegisterPartner'; readonly partner: PartnerId; readonly profile: PartnerProfile }
  | { readonly do: 'SuspendPartner'; readonly voluntary: boolean }
  | { readonly do: 'ResumePartner' }
  | { readonly do: 'EndPartner' }
  | { readonly do: 'ChangeContractFormat'; readonly contractFormat: ContractFormat }
  | { readonly do: 'RecordRepresentation' | 'WithdrawRepresentation'; readonly of: PartnerId };

interface At {
  readonly occurredAt: Instant;
  readonly clause: ClauseRef;
}

export type PartnerFact = At &
  (
    | { readonly fact: 'PartnerRegistered'; readonly partner: PartnerId; readonly profile: PartnerProfile }
    | { readonly fact: 'PartnerSuspended'; readonly voluntary: boolean }
    | { readonly fact: 'PartnerResumed' | 'PartnerEnded' }
    | { readonly fact: 'ContractFormatChanged'; readonly contractFormat: ContractFormat }
    | { readonly fact: 'RepresentationRecorded' | 'RepresentationWithdrawn'; readonly of: PartnerId }
  );

export const partnerRefusalCodes = [
  'PARTNER_EXISTS',
  'PARTNER_UNKNOWN',
  'PARTNER_ENDED',
  'PARTNER_NOT_SUSPENDED',
  'PERIODS_CROSS',
  'IDENTIFIER_MISSING',
] as const;

export type PartnerRefusalCode = (typeof partnerRefusalCodes)[number];

const clauses = {
  contract: clause('telema:2.2.1'),
  periods: clause('telema:def.registration-period'),
  representation: clause('telema:2.7.2'),
  voluntarySuspension: clause('telema:6.1'),
  suspension: clause('telema:6.2'),
  resumption: clause('telema:6.3.3'),
  ending: clause('telema:6.4.1'),
  ended: clause('telema:6.8'),
} as const;

/** A partner as the exchange knows it. When a suspension is allowed at all is the contract's decision, made before. */
export const partnerDecider: Decider<PartnerState, PartnerCommand, PartnerFact, PartnerRefusalCode> = {
  initialState: () => ({ is: 'none' }),
  decide: decidePartner,
  evolve: evolvePartner,
};

function decidePartner(
  state: PartnerState,
  command: PartnerCommand,
  occurredAt: Instant,
): Decision<PartnerFact, PartnerRefusalCode> {
  if (command.do === 'RegisterPartner') {
    if (state.is === 'known') return refuse('PARTNER_EXISTS', clauses.contract);
    const { partner, profile } = command;
    if (profile.identifiers.length === 0) return refuse('IDENTIFIER_MISSING', clauses.contract);
    if (profile.registrationPeriodDays < profile.activePeriodDays) return refuse('PERIODS_CROSS', clauses.periods);
    return accept([{ fact: 'PartnerRegistered', occurredAt, clause: clauses.contract, partner, profile }]);
  }
  if (state.is === 'none') return refuse('PARTNER_UNKNOWN', clauses.contract);
  const { status, actsFor } = state.partner;
  if (command.do === 'EndPartner') {
    return accept(status.is === 'ended' ? [] : [{ fact: 'PartnerEnded', occurredAt, clause: clauses.ending }]);
  }
  if (status.is === 'ended') return refuse('PARTNER_ENDED', clauses.ended);
  switch (command.do) {
    case 'SuspendPartner': {
      const { voluntary } = command;
      const because = voluntary ? clauses.voluntarySuspension : clauses.suspension;
      return accept(
        status.is === 'suspended' ? [] : [{ fact: 'PartnerSuspended', occurredAt, clause: because, voluntary }],
      );
    }
    case 'ResumePartner':
      if (status.is !== 'suspended') return refuse('PARTNER_NOT_SUSPENDED', clauses.resumption);
      return accept([{ fact: 'PartnerResumed', occurredAt, clause: clauses.resumption }]);
    case 'ChangeContractFormat': {
      const { contractFormat } = command;
      return accept([{ fact: 'ContractFormatChanged', occurredAt, clause: clauses.contract, contractFormat }]);
    }
    case 'RecordRepresentation':
      if (actsFor.includes(command.of)) return accept([]);
      return accept([{ fact: 'RepresentationRecorded', occurredAt, clause: clauses.representation, of: command.of }]);
    case 'WithdrawRepresentation':
      if (!actsFor.includes(command.of)) return accept([]);
      return accept([{ fact: 'RepresentationWithdrawn', occurredAt, clause: clauses.representation, of: command.of }]);
    default:
      return assertNever(command);
  }
}

function evolvePartner(state: PartnerState, fact: PartnerFact): PartnerState {
  if (fact.fact === 'PartnerRegistered') {
    return { is: 'known', partner: { id: fact.partner, ...fact.profile, status: { is: 'active' }, actsFor: [] } };
  }
  invariant(state.is === 'known', `${fact.fact} of a partner that is not there`);
  return { is: 'known', partner: { ...state.partner, ...change(state.partner, fact) } };
}

function change(
  partner: Partner,
  fact: Exclude<PartnerFact, { readonly fact: 'PartnerRegistered' }>,
): Partial<Partner> {
  switch (fact.fact) {
    case 'PartnerSuspended':
      return { status: { is: 'suspended', since: fact.occurredAt, voluntary: fact.voluntary } };
    case 'PartnerResumed':
      return { status: { is: 'active' } };
    case 'PartnerEnded':
      return { status: { is: 'ended', since: fact.occurredAt } };
    case 'ContractFormatChanged':
      return { contractFormat: fact.contractFormat };
    case 'RepresentationRecorded':
      return { actsFor: [...partner.actsFor, fact.of] };
    case 'RepresentationWithdrawn':
      return { actsFor: partner.actsFor.filter((other) => other !== fact.of) };
    default:
      return assertNever(fact);
  }
}
