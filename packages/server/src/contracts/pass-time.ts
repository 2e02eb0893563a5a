import { addMs, type Instant } from '@saikne/kernel';
import { holdContracts, nextContractWake, takeDueContracts, type OperatorTransaction } from '@saikne/store';
import { appendPlayed, type PlayedContract } from './append.js';
import { loadContracts, type LoadedContract } from './loaded.js';
import type { ContractParts } from './parts.js';
import { playTime } from './play.js';
import { inStep } from './steps.js';

/** How many contracts one transaction takes. */
export const contractsPerBatch = 200;

export interface ClockParts extends ContractParts {
  /** Told of each contract that a fault of ours stopped; it is tried again later. */
  readonly onFault: (contract: string, fault: string) => void;
}

/**
 * Lets time pass for the contracts whose moment has come: takes a batch of them, decides, and appends in one transaction.
 * However late it comes, each thing happens once and at its own moment; processes that do the same take other contracts.
 * Returns how many were taken; fewer than asked for: nothing more is due.
 */
export function passDueTime(parts: ClockParts, limit = contractsPerBatch): Promise<number> {
  return inStep(parts.store, 'contract-clock', async (tx) => {
    const now = parts.clock.now();
    const rows = await takeDueContracts(tx, { now, limit });
    if (rows.length === 0) return 0;
    const loaded = await loadContracts(tx, parts.shelf, rows);
    const played: PlayedContract[] = [];
    const faults: { readonly one: LoadedContract; readonly fault: string }[] = [];
    for (const one of loaded) {
      try {
        played.push({ row: one.row, book: one.book, ...playTime(one.book, one.state, now) });
      } catch (error) {
        faults.push({ one, fault: textOf(error) });
      }
    }
    await appendPlayed(tx, played, now);
    await hold(tx, parts, [...faults, ...stuck(played, loaded, now)], now);
    return rows.length;
  });
}

/** When the next contract is due; undefined: none ever. */
export function nextDue({ store }: Pick<ContractParts, 'store'>): Promise<Instant | undefined> {
  return store.asOperator((tx) => nextContractWake(tx));
}

/** A contract to which nothing happens although its moment has come would be taken again and again. */
function stuck(played: readonly PlayedContract[], loaded: readonly LoadedContract[], now: Instant) {
  const silent = new Set(
    played
      .filter(({ facts, book, state }) => facts.length === 0 && (book.decider.nextInstant(state) ?? now) < now)
      .map(({ row }) => row.id),
  );
  return loaded
    .filter(({ row }) => silent.has(row.id))
    .map((one) => ({ one, fault: 'its moment had come and nothing happened' }));
}

/** Attempts are a minute apart at first and four times as far each time, at most a day. */
async function hold(
  tx: OperatorTransaction,
  { onFault }: ClockParts,
  faults: readonly { readonly one: LoadedContract; readonly fault: string }[],
  now: Instant,
): Promise<void> {
  for (const { one, fault } of faults) onFault(one.row.id, fault);
  await holdContracts(
    tx,
    faults.map(({ one: { row }, fault }) => ({
      contractId: row.id,
      wakesAt: addMs(now, Math.min(86_400_000, 60_000 * 4 ** Math.min(row.attempts, 10))),
      fault: fault.slice(0, 2000),
    })),
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
