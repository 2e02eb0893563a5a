import {
  advance,
  decideDocument,
  evolveDocument,
  stepNames,
  stepOf,
  type Advanced,
  type FirstDocument,
} from '@saikne/exchange';
import type { Id, Instant } from '@saikne/kernel';
import { lockWaitingPoints, registerBusinessKeys, type BusinessKey, type OperatorTransaction } from '@saikne/store';
import type { Case, Context } from './case.js';
import { loadContext } from './load-context.js';
import { nextCommand } from './next-command.js';
import { toNumberRow, waitingPointsOf } from './outcome-of.js';

/** A case with what was decided on it. */
export interface Decided {
  readonly one: Case;
  readonly advanced: Advanced;
  readonly context: Context;
}

/** Takes a case as far as it goes with what is known; duplicates are not known yet. */
export function decide(one: Case, context: Context, now: Instant, first?: FirstDocument): Advanced {
  const advanced = advance(one.state, nextCommand(one, context, first), now);
  if (advanced.state.step !== 'waiting' || advanced.facts.length > 0) return advanced;
  return tellSender(advanced, context, now);
}

/** A document that came back from waiting only because its wait grew long: its sender is told. */
function tellSender(advanced: Advanced, context: Context, now: Instant): Advanced {
  const { state } = advanced;
  if (state.step !== 'waiting') return advanced;
  const receiver = state.hold.cause === 'RECEIVER_UNKNOWN' ? undefined : context.partner(state.hold.receiver);
  const decision = decideDocument(state, { do: 'TellSender', ...(receiver === undefined ? {} : { receiver }) }, now);
  const facts = decision.ok ? decision.value : [];
  return { state: facts.reduce(evolveDocument, state), facts };
}

/**
 * Decides a batch inside the transaction that commits it. Numbers are taken first by the documents that would be
 * accepted and then by those that are refused anyway, so that a bad document never keeps a good one's number.
 */
export async function decideWithNumbers(
  tx: OperatorTransaction,
  cases: readonly Case[],
  context: Context,
  now: Instant,
): Promise<readonly Decided[]> {
  const drafts = cases.map((one) => ({ one, advanced: decide(one, context, now), context }));
  const refused = (draft: Decided) => draft.advanced.state.step === 'refused';
  const duplicates = new Map([
    ...(await registerBusinessKeys(tx, drafts.filter((draft) => !refused(draft)).flatMap(newKey))),
    ...(await registerBusinessKeys(tx, drafts.filter(refused).flatMap(newKey))),
  ]);
  return drafts.map((draft) => {
    const first = duplicates.get(draft.one.claimed.id);
    if (first === undefined) return draft;
    const advanced = decide(draft.one, context, now, { document: first.documentId, receivedAt: first.receivedAt });
    return { ...draft, advanced };
  });
}

/**
 * Before a wait is final: locks what it waits for and looks again. Either the event has happened by now and shows, or
 * it will find the document waiting. `convert` is asked where a document turns out to go on after all.
 */
export async function settleWaits(
  tx: OperatorTransaction,
  decided: readonly Decided[],
  now: Instant,
  convert: (cases: readonly Case[], context: Context) => Promise<readonly Case[]>,
): Promise<readonly Decided[]> {
  const waiting = decided.filter(({ advanced }) => advanced.state.step === 'waiting');
  if (waiting.length === 0) return decided;
  await lockWaitingPoints(tx, waiting.flatMap(pointsOf));
  const context = await loadContext(
    tx,
    waiting.map(({ one }) => one),
  );
  const again = await convert(
    waiting.map(({ one }) => one),
    context,
  );
  const settled = new Map<Id<'document'>, Decided>(
    again.map((one) => [one.claimed.id, { one, advanced: decide(one, context, now), context }]),
  );
  const moved = [...settled.values()].filter(waitsElsewhere(waiting));
  // Another cause than the one locked for: its points are locked too, and then it is looked at once more.
  if (moved.length > 0) {
    await lockWaitingPoints(tx, moved.flatMap(pointsOf));
    const latest = await loadContext(
      tx,
      moved.map(({ one }) => one),
    );
    for (const { one } of moved)
      settled.set(one.claimed.id, { one, advanced: decide(one, latest, now), context: latest });
  }
  // A wait that was looked at again and could not be decided is left out: it comes back to the queue as a fault of ours.
  const looked = new Set(waiting.map(({ one }) => one.claimed.id));
  return decided.flatMap((item) => {
    const id = item.one.claimed.id;
    return looked.has(id) ? [settled.get(id)].filter((one) => one !== undefined) : [item];
  });
}

/** The steps a decision brought documents into, for failpoints. */
export function stepsReached(decided: readonly Decided[]): readonly string[] {
  const facts = new Set<string>(decided.flatMap(({ advanced }) => advanced.facts.map(({ fact }) => fact)));
  return stepsByFact.filter(([, fact]) => facts.has(fact)).map(([step]) => step);
}

const stepsByFact = stepNames.map((step) => [step, stepOf(step).fact] as const);

function newKey({ one, advanced }: Decided): readonly BusinessKey[] {
  return advanced.facts.flatMap((fact) =>
    fact.fact === 'NumberRegistered' ? [toNumberRow(one.claimed.id, fact.key)] : [],
  );
}

function pointsOf({ advanced: { state } }: Decided) {
  return state.step === 'waiting' ? waitingPointsOf(state.hold, state.sender) : [];
}

function waitsElsewhere(before: readonly Decided[]): (now: Decided) => boolean {
  const known = new Map(before.map((item) => [item.one.claimed.id, JSON.stringify(pointsOf(item))]));
  return (item) =>
    item.advanced.state.step === 'waiting' && known.get(item.one.claimed.id) !== JSON.stringify(pointsOf(item));
}
