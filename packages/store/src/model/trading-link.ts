import type { Id, Instant } from '@saikne/kernel';

/** `requested` and `accepted` links live; there is at most one living link between two partners, whoever asked. */
export type TradingLinkState = 'requested' | 'accepted' | 'refused' | 'ended';

export interface TradingLink {
  readonly id: Id<'link'>;
  /** Who asked, and by asking accepted. */
  readonly requesterId: Id<'partner'>;
  readonly otherId: Id<'partner'>;
  readonly state: TradingLinkState;
  readonly requestedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly endedAt: Instant | null;
  /** The number of this link's facts in the journal. */
  readonly version: number;
}

/** Two partners, in any order. */
export interface PartnerPair {
  readonly oneId: Id<'partner'>;
  readonly otherId: Id<'partner'>;
}
