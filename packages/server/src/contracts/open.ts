import type { Agreement, AnyCommand } from '@saikne/contract';
import { TermsError } from '@saikne/contract';
import { dayAt, yearOf, type Id, type Instant } from '@saikne/kernel';
import {
  findPartnerNames,
  insertContract,
  lockContracts,
  nextContractNumber,
  type OperatorTransaction,
  type StoredContract,
} from '@saikne/store';
import { Refused, refusedByApi } from '../api/problems.js';
import { newId } from '../time/ids.js';
import { appendPlayed } from './append.js';
import type { TermsBook } from './books.js';
import type { ContractParts } from './parts.js';
import { playAct, playNothing, playSigning, playTime, type Played } from './play.js';
import { inStep } from './steps.js';

/** A contract to be opened, with what has happened under it already, in order of time. */
export interface Opening {
  readonly book: TermsBook;
  readonly clientId: Id<'partner'>;
  readonly number?: string;
  readonly agreement: Agreement;
  /** Signed on the agreement's day, or by acts of its history and later: an application, a contract taken over. */
  readonly signing: 'agreed' | 'byActs';
  readonly history: readonly { readonly at: Instant; readonly command: AnyCommand }[];
}

/**
 * Opens a contract and plays it up to now: what was done under it before is done again, each act at its own moment, so
 * that a contract taken over stands where it would stand. Throws the refusal of an act that the contract did not allow,
 * and `TERMS_UNFIT`, `CONTRACT_NUMBER_TAKEN` or `NOT_FOUND` (the client).
 */
export async function openContract(parts: ContractParts, opening: Opening): Promise<Id<'contract'>> {
  const now = parts.clock.now();
  const played = playOpening(opening, now);
  const id = newId<'contract'>(now);
  await inStep(parts.store, 'contract-open', async (tx) => {
    const row = await insertRow(tx, id, opening, now);
    await appendPlayed(tx, [{ ...played, row, book: opening.book }], now);
  });
  return id;
}

function playOpening({ book, agreement, signing, history }: Opening, now: Instant): Played {
  let { facts, state } = begun(book, agreement, signing);
  for (const [place, { at, command }] of history.entries()) {
    const act = playAct(book, state, command, at);
    if (!act.ok) throw new Refused({ ...act.error, values: { ...act.error.values, act: place + 1, do: command.do } });
    facts = [...facts, ...act.value.facts];
    ({ state } = act.value);
  }
  const lived = playTime(book, state, now);
  return { facts: [...facts, ...lived.facts], state: lived.state };
}

function begun(book: TermsBook, agreement: Agreement, signing: Opening['signing']): Played {
  try {
    return signing === 'agreed' ? playSigning(book, agreement) : playNothing(book, agreement);
  } catch (error) {
    if (!(error instanceof TermsError)) throw error;
    const problem = error.problems.map((one) => `${one.clause}: ${one.problem}`).join('; ');
    throw refusedByApi('TERMS_UNFIT', { problem });
  }
}

async function insertRow(
  tx: OperatorTransaction,
  id: Id<'contract'>,
  { book, clientId, number, agreement }: Opening,
  now: Instant,
): Promise<StoredContract> {
  if (!(await findPartnerNames(tx, [clientId])).has(clientId)) throw refusedByApi('NOT_FOUND');
  const { id: termsId, inForceFrom: termsVersion } = book.terms;
  const given = number ?? (await freeNumber(tx, termsId, agreement, now));
  const { signedOn, inForceOn } = agreement;
  const days = { openedAt: now, signedOn, inForceOn };
  const contract = { id, number: given, clientId, termsId, termsVersion, agreement, ...days };
  if (!(await insertContract(tx, contract))) throw refusedByApi('CONTRACT_NUMBER_TAKEN', { number: given });
  const [row] = await lockContracts(tx, [id]);
  if (row === undefined) throw new Error('a contract that was inserted is there');
  return row;
}

/** `TELEMA-2026-00001`. A number that somebody gave by hand is passed over: the series goes on behind it. */
async function freeNumber(
  tx: OperatorTransaction,
  termsId: string,
  { signedOn, zone }: Agreement,
  now: Instant,
): Promise<string> {
  const year = Math.min(yearOf(signedOn), yearOf(dayAt(now, zone)));
  const next = await nextContractNumber(tx, termsId, year);
  return `${termsId.toUpperCase()}-${String(year)}-${String(next).padStart(5, '0')}`;
}
