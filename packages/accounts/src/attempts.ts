import { epochMsOf, instantFromEpochMs, type Instant } from '@saikne/kernel';

/**
 * Guesses are slowed down, nobody is locked out: a hard lock would be a weapon against the person (and against a whole
 * company). Each budget is counted by itself and the longest wait counts.
 *
 * - `device`: this person on a browser it signed in with before. Strangers cannot use it up.
 * - `place`: this person from one network, on an unknown browser.
 * - `network`: anybody from one network.
 * - `person`: this person from everywhere, on unknown browsers: many networks guessing together.
 * - `code`: the second factor of this person from everywhere, on unknown browsers; whoever comes so far knows the
 *   password, and six digits are few.
 */
export const attemptBudgets = {
  device: { free: 10, longestSeconds: 300 },
  place: { free: 5, longestSeconds: 120 },
  network: { free: 100, longestSeconds: 10 },
  person: { free: 100, longestSeconds: 5 },
  code: { free: 20, longestSeconds: 300 },
} as const;

export type AttemptBudget = keyof typeof attemptBudgets;

/** Failures are forgotten after this time without another one. */
export const attemptMemoryMs = 24 * 3_600_000;

export interface Attempts {
  readonly failures: number;
  readonly lastAt: Instant;
}

/** The moment before which the next attempt is not looked at; undefined: it is looked at now. */
export function waitsUntil(budget: AttemptBudget, attempts: Attempts | undefined, now: Instant): Instant | undefined {
  if (attempts === undefined) return undefined;
  const last = epochMsOf(attempts.lastAt);
  if (epochMsOf(now) - last >= attemptMemoryMs) return undefined;
  const { free, longestSeconds } = attemptBudgets[budget];
  const over = attempts.failures - free;
  if (over < 0) return undefined;
  const seconds = Math.min(longestSeconds, 2 ** Math.min(over, 20));
  const until = last + seconds * 1000;
  return until > epochMsOf(now) ? instantFromEpochMs(until) : undefined;
}
