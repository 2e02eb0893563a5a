import type { AnyFact, ContractState } from '@saikne/contract';
import type { Id, Instant } from '@saikne/kernel';
import { findContract, type StoredContract, type Transaction } from '@saikne/store';
import type { TermsBook, TermsShelf } from './books.js';
import { loadContract } from './loaded.js';
import { playTime } from './play.js';

/** A contract as it stands at a moment, whether the clock has come round to it or not. Nothing of it is stored. */
export interface ContractNow {
  readonly row: StoredContract;
  readonly book: TermsBook;
  readonly asOf: Instant;
  readonly state: ContractState;
  /** What is due and not recorded yet. */
  readonly pending: readonly AnyFact[];
}

/** Reads a contract, where the transaction may see it. */
export async function contractNow(
  tx: Transaction,
  shelf: TermsShelf,
  id: Id<'contract'>,
  now: Instant,
): Promise<ContractNow | undefined> {
  const row = await findContract(tx, id);
  if (row === undefined) return undefined;
  const { book, state: recorded } = await loadContract(tx, shelf, row);
  const { facts: pending, state } = playTime(book, recorded, now);
  return { row, book, asOf: now, state, pending };
}
