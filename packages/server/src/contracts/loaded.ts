import { unsigned, type Agreement, type AnyFact, type ContractState } from '@saikne/contract';
import { invariant } from '@saikne/kernel';
import { readFactsOfContracts, type RecordedContractFact, type StoredContract, type Transaction } from '@saikne/store';
import type { TermsBook, TermsShelf } from './books.js';
import { fromRecordedFact } from './recorded.js';
import { stateOfJson, stateShape } from './state-json.js';

/** A contract as it was when its last fact was recorded. */
export interface LoadedContract {
  readonly row: StoredContract;
  readonly book: TermsBook;
  readonly state: ContractState;
}

/** A contract's state: the snapshot, and the facts behind it folded in. */
export async function loadContract(tx: Transaction, shelf: TermsShelf, row: StoredContract): Promise<LoadedContract> {
  const facts = await readFactsBehind(tx, [row]);
  return loadedFrom(shelf, row, facts.get(row.id) ?? []);
}

/** Several contracts with their states. */
export async function loadContracts(
  tx: Transaction,
  shelf: TermsShelf,
  rows: readonly StoredContract[],
): Promise<readonly LoadedContract[]> {
  const facts = await readFactsBehind(tx, rows);
  return rows.map((row) => loadedFrom(shelf, row, facts.get(row.id) ?? []));
}

/** The facts of contracts that their snapshots do not hold yet. */
export function readFactsBehind(
  tx: Transaction,
  rows: readonly StoredContract[],
): Promise<ReadonlyMap<StoredContract['id'], readonly RecordedContractFact[]>> {
  const behind = rows.filter((row) => row.position > snapshotPosition(row));
  return readFactsOfContracts(
    tx,
    behind.map((row) => ({ contractId: row.id, after: snapshotPosition(row) })),
  );
}

/** A contract from its row and the facts behind its snapshot. Throws where this software cannot read them. */
export function loadedFrom(
  shelf: TermsShelf,
  row: StoredContract,
  facts: readonly RecordedContractFact[],
): LoadedContract {
  const book = bookOf(shelf, row.termsId);
  const usable = row.snapshot?.shape === stateShape ? row.snapshot : undefined;
  const begun = usable === undefined ? unsigned(agreementOf(row)) : stateOfJson(usable.state);
  const state = facts.length === 0 ? begun : book.decider.replay(begun, facts.map(fromRecordedFact));
  return { row, book, state };
}

/** The state that these facts make of what was signed; the journal alone decides. */
export function stateFromFacts(book: TermsBook, agreement: Agreement, facts: readonly AnyFact[]): ContractState {
  return book.decider.replay(unsigned(agreement), facts);
}

/** What was signed, as the row has it. */
export function agreementOf(row: Pick<StoredContract, 'agreement'>): Agreement {
  // Written from an agreement when the contract was opened; it consists of texts, numbers and flags.
  return row.agreement as Agreement;
}

export function bookOf(shelf: TermsShelf, termsId: string): TermsBook {
  const book = shelf.find(termsId);
  invariant(book !== undefined, `the terms ${termsId} of a contract are known`);
  return book;
}

/** The place up to which the row's snapshot spares folding; one of another shape spares nothing. */
function snapshotPosition({ snapshot }: StoredContract): number {
  return snapshot?.shape === stateShape ? snapshot.position : 0;
}
