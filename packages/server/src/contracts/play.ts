import {
  ContractRun,
  instantOfMoment,
  momentOf,
  startMoment,
  unsigned,
  type Agreement,
  type AnyCommand,
  type AnyFact,
  type ContractDraft,
  type ContractState,
  type Moment,
} from '@saikne/contract';
import { clause, err, ok, type Instant, type Refusal, type Result } from '@saikne/kernel';
import type { TermsBook } from './books.js';

/** What came of playing a contract on: its new facts, and the contract after them. */
export interface Played {
  readonly facts: readonly AnyFact[];
  readonly state: ContractState;
  /** When something next happens by itself, where the run has told; null: never. */
  readonly nextAt?: Instant | null;
}

const agreed = clause('house:agreed');

/** A contract before anything happened. Throws `TermsError` where its own values do not fit the terms. */
export function playNothing({ book }: TermsBook, agreement: Agreement): Played {
  book.programFor(agreement);
  return { facts: [], state: unsigned(agreement) };
}

/** A contract at its signing. Throws `TermsError` where its own values do not fit the terms. */
export function playSigning({ book }: TermsBook, agreement: Agreement): Played {
  const { signedOn, inForceOn } = agreement;
  book.programFor(agreement);
  const run = new ContractRun(book, unsigned(agreement));
  const signed: ContractDraft = { fact: 'ContractSigned', clause: agreed, signedOn, inForceOn };
  run.record([signed], startMoment(signedOn));
  return { facts: run.facts, state: run.state };
}

/** Everything that is due by now, each thing at its own moment. */
export function playTime({ book }: TermsBook, state: ContractState, now: Instant): Played {
  const run = new ContractRun(book, state);
  run.advance(momentNow(state, now));
  return played(run);
}

/** An act now, behind whatever is due before it. */
export function playAct(
  { book }: TermsBook,
  state: ContractState,
  command: AnyCommand,
  now: Instant,
): Result<Played, Refusal> {
  const run = new ContractRun(book, state);
  const moment = momentNow(state, now);
  run.advance(moment);
  const refusal = run.act(command, moment);
  return refusal === undefined ? ok(played(run)) : err(refusal);
}

function played(run: ContractRun): Played {
  const { facts, state, nextMoment } = run;
  const nextAt = nextMoment === undefined ? null : instantOfMoment(nextMoment, state.agreement.zone);
  return { facts, state, nextAt };
}

/** A clock that is set back does not take a contract back. */
function momentNow(state: ContractState, now: Instant): Moment {
  const moment = momentOf(now, state.agreement.zone);
  return moment > state.clock ? moment : state.clock;
}
