import type { DocumentState } from '@saikne/exchange';
import { addMs, clause, type Id, type Instant } from '@saikne/kernel';
import {
  commitDecisions,
  failAttempts,
  maxAttempts,
  readFactsOfMany,
  type ClaimedDocument,
  type FailedAttempt,
  type Failpoints,
  type OperatorTransaction,
  type RecordedFact,
  type Store,
  type WorkerSession,
} from '@saikne/store';
import type { CheckPool } from '../checks/check-pool.js';
import type { Examination } from '../checks/examination.js';
import type { Outcome } from '../checks/jobs.js';
import type { Clock } from '../time/clock.js';
import type { Case, Context } from './case.js';
import { decide, decideWithNumbers, settleWaits, stepsReached, type Decided } from './decide-batch.js';
import { stateFromFacts } from './fact-rows.js';
import { loadContext } from './load-context.js';
import { toDecision } from './to-decision.js';

export interface PipelineParts {
  readonly store: Store;
  readonly pool: CheckPool;
  readonly clock: Clock;
  readonly failpoints: Failpoints;
  /** Told of every fault of ours; the document is tried again. */
  readonly onFault: (document: string, fault: string) => void;
}

/** How often a document is decided afresh in one batch because the event it was to wait for had just happened. */
const maxRounds = 4;

/** Takes claimed documents as far as they go and commits them together. Faults of ours give them back for later. */
export async function processBatch(
  parts: PipelineParts,
  worker: WorkerSession,
  claimed: readonly ClaimedDocument[],
): Promise<void> {
  const { store, clock, onFault } = parts;
  const failures: FailedAttempt[] = [];
  const fail = (document: ClaimedDocument, fault: string) => {
    onFault(document.id, fault);
    failures.push(toFailure(document, fault, clock.now()));
  };
  try {
    const usedUp = ({ attempt }: ClaimedDocument) => attempt > maxAttempts;
    for (const document of claimed.filter(usedUp)) fail(document, 'its attempts are used up');
    let cases = await openCases(
      parts,
      claimed.filter((document) => !usedUp(document)),
      fail,
    );
    for (let round = 1; cases.length > 0 && round <= maxRounds; round++) {
      cases = await decideAndCommit(parts, worker, cases, fail);
    }
    for (const { claimed: document } of cases) fail(document, 'what it waits for changes all the time');
  } catch (error) {
    const failed = new Set(failures.map((failure) => failure.documentId));
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    for (const document of claimed) if (!failed.has(document.id)) fail(document, text);
  }
  if (failures.length > 0) await store.asOperator((tx) => failAttempts(tx, worker, failures, clock.now()), 'fail');
}

/** A document with its first fact alone has just been received: its row says all there is to know. */
function stateOf(document: ClaimedDocument, facts: readonly RecordedFact[] | undefined): DocumentState {
  if (facts !== undefined) return stateFromFacts(facts);
  const { id, senderId: submitter, receivedAt, sha256, content } = document;
  return { step: 'received', document: id, submitter, receivedAt, sha256, sizeBytes: content.length };
}

type Fail = (document: ClaimedDocument, fault: string) => void;

/** Reads the states of documents that have been here before, and has the others examined. */
async function openCases(
  { store, pool }: PipelineParts,
  claimed: readonly ClaimedDocument[],
  fail: Fail,
): Promise<readonly Case[]> {
  const returning = claimed.filter((document) => document.version > 1).map((document) => document.id);
  const facts =
    returning.length === 0
      ? new Map<Id, readonly RecordedFact[]>()
      : await store.asOperator((tx) => readFactsOfMany(tx, returning), 'load');
  const states = new Map(claimed.map((document) => [document.id, stateOf(document, facts.get(document.id))]));
  const fresh = claimed.filter((document) => states.get(document.id)?.step === 'received');
  const outcomes = await pool.examine(fresh.map((document) => document.content));
  const examined = new Map(fresh.map((document, at) => [document.id, outcomes[at]]));
  return claimed.flatMap((document) => {
    const state = states.get(document.id) ?? { step: 'none' };
    if (document.contentLost && state.step !== 'waiting') {
      fail(document, 'its content is no longer kept');
      return [];
    }
    const examination: Outcome<Examination> | undefined = examined.get(document.id);
    if (examination?.ok === false) {
      fail(document, examination.fault);
      return [];
    }
    return [{ claimed: document, state, examination: examination?.value }];
  });
}

/** Returns the documents that were not committed because they go on: what they were to wait for has just happened. */
async function decideAndCommit(
  parts: PipelineParts,
  worker: WorkerSession,
  cases: readonly Case[],
  fail: Fail,
): Promise<readonly Case[]> {
  const { store, clock, failpoints } = parts;
  const context = await store.asOperator((tx) => loadContext(tx, cases), 'load');
  const ready = await convertAll(parts, cases, context, fail);
  if (ready.length === 0) return [];
  const { steps, moving } = await store.asOperator(async (tx) => {
    const now = clock.now();
    const settled = await settleWaits(tx, await decideWithNumbers(tx, ready, context, now), now);
    const reached = stepsReached(settled.final);
    for (const step of reached) failpoints.reach(`${step}:before-commit`);
    await commit(tx, worker, settled.final);
    return { steps: reached, moving: settled.moving };
  }, 'decide');
  for (const step of steps) failpoints.reach(`${step}:after-commit`);
  return moving;
}

async function commit(tx: OperatorTransaction, worker: WorkerSession, decided: readonly Decided[]): Promise<void> {
  await commitDecisions(
    tx,
    worker,
    decided.map(({ one, advanced, context }) => toDecision(one, advanced, context)),
  );
}

/** Has every document converted that would reach a receiver; a document whose conversion fails by our fault is left out. */
async function convertAll(
  { pool, clock }: PipelineParts,
  cases: readonly Case[],
  context: Context,
  fail: Fail,
): Promise<readonly Case[]> {
  const drafts = cases.map((one) => ({
    one,
    state: decide(unconverted(one), context, clock.now()).state,
  }));
  const routed = drafts.flatMap(({ one, state }) => (state.step === 'routed' ? [{ one, state }] : []));
  const outcomes = await pool.convert(
    routed.map(({ one, state }) => ({
      content: one.claimed.content,
      from: state.format,
      to: state.target.format,
      settings: state.target.settings,
    })),
  );
  const results = new Map(routed.map(({ one }, at) => [one.claimed.id, outcomes[at]]));
  return cases.flatMap((one) => {
    const result = results.get(one.claimed.id);
    if (result === undefined) return [one];
    if (result.ok) return [{ ...one, conversion: result.value }];
    fail(one.claimed, result.fault);
    return [];
  });
}

function unconverted({ claimed, state, examination }: Case): Case {
  return { claimed, state, examination };
}

/** Attempts are a second apart at first and four times as far each time, at most an hour. */
function toFailure(document: ClaimedDocument, fault: string, now: Instant): FailedAttempt {
  const delayMs = Math.min(3_600_000, 1000 * 4 ** (document.attempt - 1));
  return {
    documentId: document.id,
    error: fault,
    nextAttemptAt: addMs(now, delayMs),
    factIfDead: {
      type: 'DocumentGivenUp',
      clause: clause('telema:2.5'),
      occurredAt: now,
      body: { attempts: document.attempt },
    },
  };
}
