import { epochMsOf, instantFromEpochMs, type Instant } from '@saikne/kernel';
import type { Side } from './roles.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long a session lives at most, and how long without being used. Staff see everybody's data: theirs are short. */
export const sessionLifetimes: Readonly<Record<Side, { readonly wholeMs: number; readonly idleMs: number }>> = {
  partner: { wholeMs: 7 * 24 * hourMs, idleMs: 24 * hourMs },
  operator: { wholeMs: 12 * hourMs, idleMs: 2 * hourMs },
};

/** A password was right and the second factor is awaited for so long. */
export const pendingLifetimeMs = 10 * minuteMs;
/** A session's token is changed for a new one after so long. */
export const tokenLifetimeMs = hourMs;
/** Requests under way when the token changed still carry the old one. */
export const tokenGraceMs = minuteMs;

/** How long one-time links work. */
export const linkLifetimes = {
  invitation: 7 * 24 * hourMs,
  'password-reset': 2 * hourMs,
  email: 2 * 24 * hourMs,
} as const;
export type LinkKind = keyof typeof linkLifetimes;

export interface SessionTimes {
  readonly side: Side;
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
  readonly endedAt: Instant | null;
  readonly pending: boolean;
}

export function later(at: Instant, ms: number): Instant {
  return instantFromEpochMs(epochMsOf(at) + ms);
}

/** The moment a session ends by itself if it is not used again. */
export function sessionEnd({ side, startedAt, lastSeenAt, pending }: SessionTimes): Instant {
  if (pending) return later(startedAt, pendingLifetimeMs);
  const { wholeMs, idleMs } = sessionLifetimes[side];
  const whole = later(startedAt, wholeMs);
  const idle = later(lastSeenAt, idleMs);
  return idle < whole ? idle : whole;
}

export function isSessionLive(session: SessionTimes, now: Instant): boolean {
  return session.endedAt === null && now < sessionEnd(session);
}

export interface TokenTimes {
  /** When the token in force was made. */
  readonly tokenSince: Instant;
  /** When the token in force was first used; null: not yet, its holder may never have got it. */
  readonly tokenSeenAt: Instant | null;
}

/**
 * What a session's token means. `current`: go on. `change`: go on, with a new token. `old`: a request that was under
 * way, or a browser the new token never reached. `stolen`: the old token is used although the new one was long in use,
 * so two hold it.
 */
export function judgeToken(
  presented: 'current' | 'previous',
  { tokenSince, tokenSeenAt }: TokenTimes,
  now: Instant,
): 'current' | 'change' | 'old' | 'stolen' {
  if (presented === 'current') return now >= later(tokenSince, tokenLifetimeMs) ? 'change' : 'current';
  return tokenSeenAt !== null && now >= later(tokenSeenAt, tokenGraceMs) ? 'stolen' : 'old';
}
