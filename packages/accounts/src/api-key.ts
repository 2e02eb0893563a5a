import type { Instant } from '@saikne/kernel';
import { later } from './session.js';

/** What a key may be made for. A key does nothing that its scopes do not say, whoever made it. */
export const keyScopes = [
  'documents:send',
  'documents:read',
  'mailbox',
  'links:read',
  'links:write',
  'company:read',
  'contracts:read',
  'contracts:act',
  'billing:read',
] as const;
export type KeyScope = (typeof keyScopes)[number];

export interface KeyTimes {
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export type KeyStanding = 'live' | 'revoked' | 'expired';

export function standingOf({ expiresAt, revokedAt }: KeyTimes, now: Instant): KeyStanding {
  if (revokedAt !== null && revokedAt <= now) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'live';
}

/** The last moment of a key that was replaced: its own end, where that comes first. */
export function endAfterRotation(expiresAt: Instant | null, now: Instant, graceHours: number): Instant {
  const graceEnds = later(now, graceHours * 3_600_000);
  return expiresAt !== null && expiresAt < graceEnds ? expiresAt : graceEnds;
}
