import type { Id, Instant, Language } from '@saikne/kernel';
import type { PartyIdentifier } from '../document/summary.js';

export type PartnerId = Id<'partner'>;

/** The five kinds of connection of the terms' definitions. */
export const connections = ['EDIDIRECT', 'WEB', 'ROAMING', 'ERPCLOUD', 'PROXY'] as const;

export type Connection = (typeof connections)[number];

/** How the receiver wants its documents (Telema 2.2.1, 2.7.4); settings are those of the format. */
export interface ContractFormat {
  readonly format: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** What a partner is in the exchange. Its contract's money and terms live in their own rooms. */
export interface PartnerProfile {
  readonly name: string;
  readonly language: Language;
  readonly identifiers: readonly PartyIdentifier[];
  readonly contractFormat: ContractFormat;
  readonly connection: Connection;
  /** Days a document's full content stays readable, from its arrival. */
  readonly activePeriodDays: number;
  /** Days its transfer record stays readable; never fewer than the active period's. */
  readonly registrationPeriodDays: number;
}

export type PartnerStatus =
  | { readonly is: 'active' }
  | { readonly is: 'suspended'; readonly since: Instant; readonly voluntary: boolean }
  | { readonly is: 'ended'; readonly since: Instant };

export interface Partner extends PartnerProfile {
  readonly id: PartnerId;
  readonly status: PartnerStatus;
  /** Partners this one is recorded as acting for: self-billing, PROXY, ERPCLOUD, groups (Telema 2.7.2, house). */
  readonly actsFor: readonly PartnerId[];
}
