import { addMs, instantFromEpochMs, msPerDay, type Instant } from '@saikne/kernel';

/** Where the server takes the time from, so that tests can hold and move it. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => instantFromEpochMs(Date.now()) };

/** A clock that stands until it is moved. */
export interface ManualClock extends Clock {
  set(now: Instant): void;
}

export function manualClock(start: Instant): ManualClock {
  let current = start;
  return {
    now: () => current,
    set(now) {
      current = now;
    },
  };
}

/** The system's clock, `SAIKNE_CLOCK_SHIFT_DAYS` days ahead of it where a test asks for that. */
export function clockFromEnvironment(environment: Readonly<Record<string, string | undefined>>): Clock {
  const days = Number(environment['SAIKNE_CLOCK_SHIFT_DAYS'] ?? '0');
  return days === 0 ? systemClock : { now: () => addMs(systemClock.now(), days * msPerDay) };
}
