import { attemptMemoryMs, later } from '@saikne/accounts';
import { dayAt } from '@saikne/kernel';
import {
  dropExpiredPayload,
  endOverdueWaits,
  forgetAttempts,
  forgetPasskeyChallenges,
  type Store,
} from '@saikne/store';
import type { Clock } from '../time/clock.js';
import type { RunningRole } from './worker-role.js';

/** The most waits ended and partitions dropped at one tick; the next tick goes on. */
const perTick = { waits: 1000, partitions: 10 } as const;

export interface ClockRoleParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly tickMs: number;
  readonly onError: (error: unknown) => void;
}

/** What happens because time passes: long waits end, content whose last day is over vanishes, old attempts are forgotten. */
export async function tick({ store, clock }: Pick<ClockRoleParts, 'store' | 'clock'>): Promise<void> {
  const now = clock.now();
  await store.asOperator((tx) => endOverdueWaits(tx, now, perTick.waits), 'overdue');
  await store.asOperator(
    (tx) => dropExpiredPayload(tx, { before: dayAt(now, 'Europe/Riga'), atMost: perTick.partitions }),
    'expire',
  );
  await store.asOperator(async (tx) => {
    await forgetAttempts(tx, later(now, -attemptMemoryMs));
    await forgetPasskeyChallenges(tx, now);
  }, 'tidy');
}

export function startClockRole(parts: ClockRoleParts): RunningRole {
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= tick(parts)
      .catch(parts.onError)
      .finally(() => (underWay = undefined));
  }, parts.tickMs);
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
