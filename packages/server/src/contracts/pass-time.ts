import { addMs, type Instant } from '@saikne/kernel';
import {
  holdContracts,
  nextContractWake,
  takeDueContracts,
  type DueContract,
  type OperatorTransaction,
  type StoredContract,
} from '@saikne/store';
import { appendPlayed, type PlayedContract } from './append.js';
import { loadedFrom, readFactsBehind } from './loaded.js';
import type { ContractParts } from './parts.js';
import { playTime } from './play.js';
import { inStep } from './steps.js';

/** How many contracts one transaction takes. */
export const contractsPerBatch = 200;

export interface ClockParts extends ContractParts {
  /** Told of each contract that a fault of ours stopped; it is tried again later. */
  readonly onFault: (contract: string, fault: string) => void;
}

/** What one batch came to. */
export interface TimePassed {
  readonly contracts: number;
  /** Where the next batch goes on; undefined: nothing more was due. */
  readonly last: DueContract | undefined;
}

interface Fault {
  readonly row: StoredContract;
  readonly fault: string;
}

/**
 * Lets time pass for the contracts whose moment has come: takes a batch of them, decides, and appends in one transaction.
 * However late it comes, each thing happens once and at its own moment; processes that do the same take other contracts.
 * Going on behind the last one of an earlier batch spares work where many are due at one moment.
 */
export function passDueTime(parts: ClockParts, behind?: DueContract, limit = contractsPerBatch): Promise<TimePassed> {
  return inStep(parts.store, 'contract-clock', async (tx) => {
    const now = parts.clock.now();
    const rows = await takeDueContracts(tx, { now, limit, ...(behind === undefined ? {} : { behind }) });
    const last = rows.at(-1);
    if (last === undefined) return { contracts: 0, last: undefined };
    const unfolded = await readFactsBehind(tx, rows);
    const played: PlayedContract[] = [];
    const faults: Fault[] = [];
    for (const row of rows) {
      try {
        const { book, state } = loadedFrom(parts.shelf, row, unfolded.get(row.id) ?? []);
        played.push({ row, book, ...playTime(book, state, now) });
      } catch (error) {
        faults.push({ row, fault: textOf(error) });
      }
    }
    await appendPlayed(tx, played, now);
    await hold(tx, parts, [...faults, ...stuck(played, now)], now);
    return { contracts: rows.length, last: rows.length < limit ? undefined : placeOf(last) };
  });
}

function placeOf({ id, wakesAt }: StoredContract): DueContract | undefined {
  return wakesAt === null ? undefined : { id, wakesAt };
}

/** When the next contract is due; undefined: none ever. */
export function nextDue({ store }: Pick<ContractParts, 'store'>): Promise<Instant | undefined> {
  return store.asOperator((tx) => nextContractWake(tx));
}

/** A contract to which nothing happens although its moment has come would be taken again and again. */
function stuck(played: readonly PlayedContract[], now: Instant): readonly Fault[] {
  return played
    .filter(({ facts, nextAt }) => facts.length === 0 && (nextAt ?? now) < now)
    .map(({ row }) => ({ row, fault: 'its moment had come and nothing happened' }));
}

/** Attempts are a minute apart at first and four times as far each time, at most a day. */
async function hold(
  tx: OperatorTransaction,
  { onFault }: ClockParts,
  faults: readonly Fault[],
  now: Instant,
): Promise<void> {
  for (const { row, fault } of faults) onFault(row.id, fault);
  await holdContracts(
    tx,
    faults.map(({ row, fault }) => ({
      contractId: row.id,
      wakesAt: addMs(now, Math.min(86_400_000, 60_000 * 4 ** Math.min(row.attempts, 10))),
      fault: fault.slice(0, 2000),
    })),
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
