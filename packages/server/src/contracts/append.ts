import type { AnyFact, ContractState } from '@saikne/contract';
import type { Instant } from '@saikne/kernel';
import {
  appendToContracts,
  type ContractAppend,
  type NewContractFact,
  type OperatorTransaction,
  type StoredContract,
} from '@saikne/store';
import { numberDocuments } from '../billing/number-documents.js';
import type { TermsBook } from './books.js';
import { topicsOf } from './effects.js';
import type { Played } from './play.js';
import { toNewFact } from './recorded.js';
import { standingOf } from './standing.js';
import { jsonOfState, stateShape } from './state-json.js';

/** How many facts may lie behind a snapshot before a new one is written. */
export const factsBetweenSnapshots = 12;

/** A contract with what has just come of it. */
export interface PlayedContract extends Played {
  readonly row: StoredContract;
  readonly book: TermsBook;
}

/** What was appended, for whoever writes something of its own in the same transaction. */
export interface AppendedToContract {
  readonly contract: StoredContract;
  readonly state: ContractState;
  readonly facts: readonly AppendedFact[];
}

export interface AppendedFact {
  readonly factId: NewContractFact['factId'];
  readonly position: number;
  readonly fact: AnyFact;
}

/** Appends what came of contracts: one call a batch, in the transaction that holds their rows. */
export async function appendPlayed(
  tx: OperatorTransaction,
  played: readonly PlayedContract[],
  now: Instant,
): Promise<readonly AppendedToContract[]> {
  const rows = played.map((one) => {
    const facts = one.facts.map((fact) => toNewFact(fact, now));
    return { one, facts, append: toAppend(one, facts, now) };
  });
  await appendToContracts(
    tx,
    rows.map(({ append }) => append),
  );
  const appended = rows.map(({ one: { row, state, facts }, facts: recorded }) => ({
    contract: row,
    state,
    facts: recorded.map(({ factId }, at) => ({
      factId,
      position: row.position + at + 1,
      fact: factAt(facts, at),
    })),
  }));
  // Last: the counters of numbers stay locked until the commit.
  await numberDocuments(tx, appended, now);
  return appended;
}

function toAppend(
  { row, book, state, facts, nextAt }: PlayedContract,
  recorded: readonly NewContractFact[],
  now: Instant,
) {
  const position = row.position + facts.length;
  const effects = recorded.flatMap(({ factId }, at) =>
    topicsOf(factAt(facts, at), book).map((topic) => ({ topic, factId, position: row.position + at + 1 })),
  );
  const append: ContractAppend = {
    contractId: row.id,
    seenPosition: row.position,
    facts: recorded,
    standing: standingOf(book, state, nextAt),
    snapshot: isSnapshotDue(row, position) ? { position, shape: stateShape, stateJson: jsonOfState(state) } : null,
    effects,
    effectsDueAt: now,
  };
  return append;
}

function isSnapshotDue({ snapshot }: StoredContract, position: number): boolean {
  if (snapshot?.shape !== stateShape) return position >= factsBetweenSnapshots;
  return position - snapshot.position >= factsBetweenSnapshots;
}

function factAt(facts: readonly AnyFact[], at: number): AnyFact {
  const fact = facts[at];
  if (fact === undefined) throw new RangeError('recorded facts stand in the order of the facts themselves');
  return fact;
}
