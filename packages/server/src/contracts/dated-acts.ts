import { readAct, type AnyCommand, type AnyFact } from '@saikne/contract';
import { atTime, parseDay, type Day, type Instant, type Zone } from '@saikne/kernel';
import type { ContractSide } from '@saikne/store';
import { Refused, refusedByApi } from '../api/problems.js';
import type { TermsBook } from './books.js';
import { permitted } from './permitted-acts.js';
import { playAct } from './play.js';
import type { ContractNow } from './read.js';

/** An act of a request, with the day and time at which it is or was done. */
export interface DatedAct {
  readonly on?: string | undefined;
  readonly at?: string | undefined;
  readonly do: string;
}

export interface ActAt {
  readonly at: Instant;
  readonly command: AnyCommand;
}

const noon = '12:00';

/** The acts that a contract taken over brings along: in order of time, and none of them ahead of now. */
export function readHistory(acts: readonly DatedAct[], book: TermsBook, zone: Zone, now: Instant): readonly ActAt[] {
  const read = acts.map((act, place) => readDated(act, `history[${String(place)}]`, book, zone, now));
  for (const [place, { at }] of read.entries()) {
    const problem = at > now ? 'lies ahead' : at < (read[place - 1]?.at ?? at) ? 'comes before the act above it' : '';
    if (problem !== '') throw refusedByApi('REQUEST_MALFORMED', { problem: `history[${String(place)}]: ${problem}` });
  }
  return read;
}

/** What acts would bring, tried on a copy of a contract and played on to the end of a day. Throws their refusals. */
export function tryActs(
  now: ContractNow,
  acts: readonly DatedAct[],
  side: ContractSide,
  until: Day,
): readonly AnyFact[] {
  const { book, asOf } = now;
  let { state } = now;
  const facts: AnyFact[] = [];
  for (const [place, act] of acts.entries()) {
    const { at, command } = readDated(act, `acts[${String(place)}]`, book, state.agreement.zone, asOf);
    const own = permitted(command, side, state);
    if (own === undefined) throw refusedByApi('ACT_NOT_YOURS');
    const played = playAct(book, state, own, at);
    if (!played.ok) throw new Refused(played.error);
    facts.push(...played.value.facts);
    ({ state } = played.value);
  }
  facts.push(...book.decider.foresee(state, until));
  return facts;
}

function readDated({ on, at, ...act }: DatedAct, path: string, book: TermsBook, zone: Zone, now: Instant): ActAt {
  const command = readAct(act, book.book.acts);
  if (!command.ok) {
    const problem = command.error.map((one) => `${path}.${one.path}: ${one.problem}`).join('; ');
    throw refusedByApi('REQUEST_MALFORMED', { problem });
  }
  const day = on === undefined ? undefined : parseDay(on);
  return { at: day === undefined ? now : atTime(day, at ?? noon, zone), command: command.value };
}
