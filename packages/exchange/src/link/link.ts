import {
  accept,
  assertNever,
  clause,
  invariant,
  refuse,
  type Decider,
  type Decision,
  type Instant,
} from '@saikne/kernel';
import type { PartnerId } from '../partner/partner.js';

/** The agreement of two partners to trade documents. Both sides must want it (Telema, definition; house). */
export type LinkState =
  | { readonly is: 'none' }
  | { readonly is: 'requested'; readonly by: PartnerId; readonly at: Instant }
  | { readonly is: 'active'; readonly since: Instant }
  | { readonly is: 'refused'; readonly by: PartnerId; readonly at: Instant }
  | { readonly is: 'ended'; readonly by: PartnerId; readonly at: Instant };

/** `by` is one of the link's two partners; the server sees to that. */
export interface LinkCommand {
  readonly do: 'RequestLink' | 'AcceptLink' | 'RefuseLink' | 'EndLink';
  readonly by: PartnerId;
}

const tradingPartners = clause('telema:def.trading-partners');

export interface LinkFact {
  readonly fact: 'LinkRequested' | 'LinkAccepted' | 'LinkRefused' | 'LinkEnded';
  readonly occurredAt: Instant;
  readonly clause: typeof tradingPartners;
  readonly by: PartnerId;
}

export const linkRefusalCodes = [
  'LINK_ALREADY_ACTIVE',
  'LINK_NOT_REQUESTED',
  'LINK_OWN_REQUEST',
  'LINK_NOT_ACTIVE',
] as const;

export type LinkRefusalCode = (typeof linkRefusalCodes)[number];

export const linkDecider: Decider<LinkState, LinkCommand, LinkFact, LinkRefusalCode> = {
  initialState: () => ({ is: 'none' }),
  decide: decideLink,
  evolve: (_, { fact, by, occurredAt: at }) => {
    switch (fact) {
      case 'LinkRequested':
        return { is: 'requested', by, at };
      case 'LinkAccepted':
        return { is: 'active', since: at };
      case 'LinkRefused':
        return { is: 'refused', by, at };
      case 'LinkEnded':
        return { is: 'ended', by, at };
      default:
        return assertNever(fact);
    }
  },
};

function decideLink(
  state: LinkState,
  { do: what, by }: LinkCommand,
  occurredAt: Instant,
): Decision<LinkFact, LinkRefusalCode> {
  const happened = (fact: LinkFact['fact']) => accept([{ fact, occurredAt, clause: tradingPartners, by }]);
  const own = state.is === 'requested' && state.by === by;
  switch (what) {
    case 'RequestLink':
      if (state.is === 'active') return refuse('LINK_ALREADY_ACTIVE', tradingPartners);
      // Both sides have asked: that is the agreement.
      if (state.is === 'requested') return own ? accept([]) : happened('LinkAccepted');
      return happened('LinkRequested');
    case 'AcceptLink':
      if (state.is === 'active') return accept([]);
      if (state.is !== 'requested') return notRequested();
      return own ? refuse('LINK_OWN_REQUEST', tradingPartners) : happened('LinkAccepted');
    case 'RefuseLink':
      if (state.is === 'refused') return accept([]);
      if (state.is !== 'requested') return notRequested();
      return own ? refuse('LINK_OWN_REQUEST', tradingPartners) : happened('LinkRefused');
    case 'EndLink':
      if (state.is === 'ended') return accept([]);
      return state.is === 'active' || own ? happened('LinkEnded') : refuse('LINK_NOT_ACTIVE', tradingPartners);
    default:
      return assertNever(what);
  }
}

function notRequested(): Decision<never, LinkRefusalCode> {
  return refuse('LINK_NOT_REQUESTED', tradingPartners, { instead: [{ code: 'REQUEST_LINK', values: {} }] });
}

/** The one text for a pair of partners, whichever comes first. */
export function linkPair(a: PartnerId, b: PartnerId): readonly [PartnerId, PartnerId] {
  invariant(a !== b, 'a partner has no link with itself');
  return a < b ? [a, b] : [b, a];
}
