import type { Id, Instant } from '@saikne/kernel';

/** How a partner is connected (Telema, definition "Pieslēgums"). */
export const connections = ['EDIDIRECT', 'WEB', 'ROAMING', 'ERPCLOUD', 'PROXY'] as const;
export type Connection = (typeof connections)[number];

export type PartnerState = 'active' | 'suspended' | 'ended';

/** A number a partner is known by. `scheme` is an EAS code or a name of the house (`vat`, `registration`, `gln`). */
export interface PartnerIdentifier {
  readonly scheme: string;
  readonly value: string;
}

/** What the contract fixes for the exchange (Telema 2.2.1). */
export interface PartnerSettings {
  readonly connection: Connection;
  /** The format the partner receives, as the documents room names it. */
  readonly format: string;
  /** Technical terms that the format demands: character set, endpoint ids, profile. */
  readonly formatOptions: Readonly<Record<string, unknown>>;
  readonly language: string;
  /** Days for which content is readable. */
  readonly activeDays: number;
  /** Days for which the transfer record is readable; at least `activeDays`. */
  readonly registrationDays: number;
}

export interface Partner {
  readonly id: Id<'partner'>;
  readonly name: string;
  readonly state: PartnerState;
  readonly stateSince: Instant;
  /** The number of this partner's facts in the journal. */
  readonly version: number;
  readonly settings: PartnerSettings;
  readonly identifiers: readonly PartnerIdentifier[];
}

/** A partner that may send in another's name (Telema 2.7.2, house rule). */
export interface ActingRight {
  readonly partnerId: Id<'partner'>;
  readonly actsForId: Id<'partner'>;
  readonly reason: string;
  readonly grantedAt: Instant;
}

/** An API key as the store knows it: never the key itself. */
export interface ApiKey {
  readonly id: Id<'api-key'>;
  readonly partnerId: Id<'partner'>;
  /** The key's first characters, by which people tell keys apart. */
  readonly prefix: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  /** To the minute. */
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly replacedBy: Id<'api-key'> | null;
}
