import {
  advance,
  decideDocument,
  evolveDocument,
  stepNames,
  stepOf,
  type Advanced,
  type DocumentCommand,
  type FirstDocument,
} from '@saikne/exchange';
import type { Instant } from '@saikne/kernel';
import {
  findFirstDocuments,
  lockWaitingPoints,
  registerBusinessKeys,
  type BusinessKey,
  type OperatorTransaction,
} from '@saikne/store';
import type { Case, Context } from './case.js';
import { loadContext } from './load-context.js';
import { nextCommand } from './next-command.js';
import { toNumberRow, waitEndsAt, waitingPointsOf } from './outcome-of.js';

/** A case with what was decided on it. */
export interface Decided {
  readonly one: Case;
  readonly advanced: Advanced;
  readonly context: Context;
}

/** Takes a case as far as it goes with what is known; duplicates are not known yet. */
export function decide(one: Case, context: Context, now: Instant, first?: FirstDocument): Advanced {
  const next = nextCommand(one, context, first);
  // Without its content a waiting document goes nowhere any more.
  const advanced = advance(one.state, one.claimed.contentLost ? () => undefined : next, now);
  if (advanced.state.step !== 'waiting') return advanced;
  const ended = follow(advanced, { do: 'EndWait', endsAt: waitEndsAt(one) }, now);
  return ended.state.step === 'waiting' && advanced.facts.length === 0 ? tellSender(ended, context, now) : ended;
}

/** A document that came back from waiting only because its wait grew long: its sender is told. */
function tellSender(advanced: Advanced, context: Context, now: Instant): Advanced {
  const { state } = advanced;
  if (state.step !== 'waiting') return advanced;
  const receiver = state.hold.cause === 'RECEIVER_UNKNOWN' ? undefined : context.partner(state.hold.receiver);
  return follow(advanced, { do: 'TellSender', ...(receiver === undefined ? {} : { receiver }) }, now);
}

function follow({ state, facts }: Advanced, command: DocumentCommand, now: Instant): Advanced {
  const decision = decideDocument(state, command, now);
  const more = decision.ok ? decision.value : [];
  return { state: more.reduce(evolveDocument, state), facts: [...facts, ...more] };
}

/**
 * Decides a batch inside the transaction that commits it. Numbers are taken by the documents that would be accepted;
 * one that is refused anyway takes none and is called a duplicate only of a document that has the number.
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
    ...(await findFirstDocuments(tx, drafts.filter(refused).flatMap(newKey))),
  ]);
  return drafts.map((draft) => {
    const first = duplicates.get(draft.one.claimed.id);
    if (first === undefined) return draft;
    const advanced = decide(draft.one, context, now, { document: first.documentId, receivedAt: first.receivedAt });
    return { ...draft, advanced };
  });
}

/** A batch looked at a second time: what may be committed now, and what turned out to go on and is decided afresh. */
export interface SettledBatch {
  readonly final: readonly Decided[];
  readonly moving: readonly Case[];
}

/**
 * Before a wait is final, or its end: locks what it waits for and looks again. Either the event has happened by now and
 * shows, or it will find the document waiting. What goes on after all is left out, so that nothing is converted while
 * the locks are held.
 */
export async function settleWaits(
  tx: OperatorTransaction,
  decided: readonly Decided[],
  now: Instant,
): Promise<SettledBatch> {
  const held = decided.filter(isHeld);
  if (held.length === 0) return { final: decided, moving: [] };
  const again = await lookAgain(tx, held, now);
  // Another cause than the one locked for: its points are locked too, and then it is looked at once more.
  const moved = again.filter(waitsElsewhere(held));
  const latest = new Map((await lookAgain(tx, moved, now)).map((item) => [item.one.claimed.id, item]));
  const settled = new Map(again.map((item) => [item.one.claimed.id, latest.get(item.one.claimed.id) ?? item]));
  const final = decided.map((item) => settled.get(item.one.claimed.id) ?? item);
  const goesOn = (item: Decided) => settled.has(item.one.claimed.id) && !isHeld(item);
  return {
    final: final.filter((item) => !goesOn(item)),
    moving: final.filter(goesOn).map(({ one }) => one),
  };
}

async function lookAgain(tx: OperatorTransaction, held: readonly Decided[], now: Instant): Promise<readonly Decided[]> {
  if (held.length === 0) return [];
  await lockWaitingPoints(tx, held.flatMap(pointsOf));
  const cases = held.map(({ one }) => one);
  const context = await loadContext(tx, cases);
  return cases.map((one) => ({ one, advanced: decide(one, context, now), context }));
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

/** Waiting, or given up as undeliverable just now. */
function isHeld({ advanced: { state } }: Decided): boolean {
  return state.step === 'waiting' || state.step === 'undeliverable';
}

function pointsOf({ advanced: { state } }: Decided) {
  return 'hold' in state ? waitingPointsOf(state.hold, state.sender) : [];
}

function waitsElsewhere(before: readonly Decided[]): (now: Decided) => boolean {
  const known = new Map(before.map((item) => [item.one.claimed.id, JSON.stringify(pointsOf(item))]));
  return (item) => isHeld(item) && known.get(item.one.claimed.id) !== JSON.stringify(pointsOf(item));
}
