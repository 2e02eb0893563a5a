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

  async function lane(): Promise<void> {
    let last: DueContract | undefined;
    do ({ last } = await passDueTime(parts, last));
    while (last !== undefined && !stopping);
  }

  async function round(): Promise<void> {
    try {
      const lanes = await Promise.allSettled(Array.from({ length: batchesAtOnce }, lane));
      for (const one of lanes) if (one.status === 'rejected') throw one.reason;
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
