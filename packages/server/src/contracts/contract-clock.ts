import type { DueContract } from '@saikne/store';
import type { RunningRole } from '../pipeline/worker-role.js';
import { nextDue, passDueTime, type ClockParts } from './pass-time.js';
import { msUntil, openBell } from './sleeper.js';

export interface ContractClockParts extends ClockParts {
  readonly onError: (error: unknown) => void;
}

/** After a failed round, such as a lost connection, in milliseconds. */
const pauseMs = 1000;
/** Batches at once: one is decided while another is read or written. */
const batchesAtOnce = 2;

/**
 * Lets time pass for contracts. Nobody polls: it sleeps until the earliest moment of all contracts, or until a contract
 * was changed.
 */
export function startContractClock(parts: ContractClockParts): RunningRole {
  const bell = openBell();
  const unsubscribe = parts.store.listener.on('contract_clock', () => {
    bell.ring();
  });
  let stopping = false;

  async function lane(behind: DueContract): Promise<void> {
    for (let last: DueContract | undefined = behind; last !== undefined && !stopping;) {
      ({ last } = await passDueTime(parts, last));
    }
  }

  async function round(): Promise<void> {
    try {
      // Most rounds find a few contracts; only where more are due is it worth while to work side by side.
      const { last } = await passDueTime(parts);
      if (last !== undefined) await allOf(Array.from({ length: batchesAtOnce }, () => lane(last)));
      if (!stopping) await bell.wait(msUntil(await nextDue(parts), parts.clock.now()));
    } catch (error) {
      parts.onError(error);
      if (!stopping) await bell.wait(pauseMs);
    }
  }

  async function run(): Promise<void> {
    while (!stopping) await round();
  }

  const running = run();
  return {
    async stop() {
      stopping = true;
      bell.ring();
      unsubscribe();
      await running;
    },
  };
}

/** Waits for all of them, and then throws the first failure. */
async function allOf(lanes: readonly Promise<void>[]): Promise<void> {
  const settled = await Promise.allSettled(lanes);
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
}
