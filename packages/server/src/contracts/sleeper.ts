import { epochMsOf, type Instant } from '@saikne/kernel';

/** A worker sleeps no longer than this although nothing is due: a wake-up may have been lost with its connection. */
export const longestSleepMs = 60_000;

/** Wakes one sleeper; a ring that nobody waited for is remembered. */
export interface Bell {
  ring(): void;
  wait(ms: number): Promise<void>;
}

export function openBell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    wait: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          wake = undefined;
          rung = false;
          resolve();
        };
        const timer = setTimeout(done, rung ? 0 : ms);
        wake = done;
      }),
  };
}

/** How long to sleep until a moment, in milliseconds; undefined: there is none. */
export function msUntil(due: Instant | undefined, now: Instant): number {
  if (due === undefined) return longestSleepMs;
  return Math.min(longestSleepMs, Math.max(0, epochMsOf(due) - epochMsOf(now)));
}
