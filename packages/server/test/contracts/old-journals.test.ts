import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAct, readAgreement, type AnyFact } from '@saikne/contract';
import { day, instant, startOfDay, type Instant } from '@saikne/kernel';
import type { RecordedContractFact } from '@saikne/store';
import { describe, expect, it } from 'vitest';
import { openTermsShelf, type TermsBook } from '../../src/contracts/books.js';
import { stateFromFacts } from '../../src/contracts/loaded.js';
import { playAct, playSigning, playTime } from '../../src/contracts/play.js';
import { fromRecordedFact, toNewFact } from '../../src/contracts/recorded.js';
import { standingOf } from '../../src/contracts/standing.js';
import { jsonOfState, stateOfJson, stateShape } from '../../src/contracts/state-json.js';
import { currentVersion, upcast } from '../../src/contracts/upcasters.js';

/**
 * Journals as this software once wrote them. Their facts are never written again; `SAIKNE_WRITE_FIXTURE=1` writes the
 * state that they make today, and where there is no file the lives below.
 */
const file = fileURLToPath(new URL('../fixtures/contract-journals.json', import.meta.url));
const writing = process.env['SAIKNE_WRITE_FIXTURE'] === '1';

interface OldJournal {
  readonly terms: string;
  readonly agreement: Readonly<Record<string, unknown>>;
  readonly facts: readonly Omit<RecordedContractFact, 'contractId' | 'position' | 'factId'>[];
  readonly standing: object;
  readonly shape: number;
  readonly state: unknown;
}

const shelf = openTermsShelf();

function bookOf(terms: string): TermsBook {
  const book = shelf.find(terms);
  if (book === undefined) throw new Error(`there are no terms ${terms}`);
  return book;
}

function agreementOf({ terms, agreement }: Pick<OldJournal, 'terms' | 'agreement'>) {
  const read = readAgreement(agreement, terms);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const lives = [
  {
    terms: 'telema',
    agreement: {
      signedOn: '2026-01-05',
      parameters: { activationFee: '50.00', monthlyFee: '30.00' },
      policy: { issueInvoice: 'automatic' },
      deviations: [{ clause: 'telema:5.5', parameter: 'dueDays', value: 14 }],
    },
    acts: [
      ['2026-01-05', { do: 'receiveActivationFee' }],
      ['2026-01-06', { do: 'activate' }],
      ['2026-03-25', { do: 'pay', amount: '40.00' }],
      ['2026-04-02', { do: 'object', invoice: '2026-03', amount: '5.00' }],
      ['2026-04-06', { do: 'answerObjection', invoice: '2026-03', founded: false }],
      ['2026-05-20', { do: 'tellReasons', right: 'suspend' }],
      ['2026-05-21', { do: 'suspend' }],
      ['2026-06-10', { do: 'pay', amount: '300.00', payment: 'bank-1' }],
      ['2026-06-11', { do: 'resume' }],
      ['2026-07-01', { do: 'reversePayment', payment: 'bank-1' }],
    ],
  },
  {
    terms: 'lmt',
    agreement: {
      signedOn: '2026-01-05',
      parameters: { dueDays: 14, lateInterestPerDay: '0.02' },
      policy: { issueInvoice: 'automatic' },
    },
    acts: [
      ['2026-01-05', { do: 'acceptDocuments' }],
      [
        '2026-01-06',
        { do: 'confirmPurchase', subscription: 'S', product: 'Std', period: 'year', licences: 10, price: '120.00' },
      ],
      ['2026-03-10', { do: 'increase', subscription: 'S', licences: 2 }],
      ['2026-04-10', { do: 'reduce', subscription: 'S', licences: 3, when: 'renewal' }],
      [
        '2026-05-02',
        { do: 'announcePrice', product: 'Std', period: 'year', price: '130.00', effectiveOn: '2026-12-01' },
      ],
      ['2026-06-20', { do: 'pay', amount: '250.00' }],
    ],
  },
] as const;

const end = startOfDay(day('2027-02-10'));

function write(): void {
  const journals = lives.map(({ terms, agreement, acts }): OldJournal => {
    const book = bookOf(terms);
    let { facts, state } = playSigning(book, agreementOf({ terms, agreement }));
    const follow = (played: { readonly facts: readonly AnyFact[]; readonly state: typeof state }) => {
      facts = [...facts, ...played.facts];
      ({ state } = played);
    };
    for (const [on, act] of acts) {
      const command = readAct(act, book.book.acts);
      if (!command.ok) throw new Error(JSON.stringify(command.error));
      const played = playAct(book, state, command.value, instant(`${on}T10:00:00Z`));
      if (!played.ok) throw new Error(`${act.do}: ${played.error.code}`);
      follow(played.value);
    }
    follow(playTime(book, state, end));
    return {
      terms,
      agreement,
      facts: facts.map((fact) => withoutId(toNewFact(fact, end))),
      standing: standingOf(book, state),
      shape: stateShape,
      state: JSON.parse(jsonOfState(state)) as unknown,
    };
  });
  writeFileSync(file, `${JSON.stringify(journals, null, 1)}\n`);
}

function withoutId({ name, version, on, at, clause, body }: ReturnType<typeof toNewFact>): OldJournal['facts'][number] {
  // What toNewFact gives is JSON.
  return { name, version, on, at, clause, body: body as Readonly<Record<string, unknown>> };
}

/** The facts stay as they were written; the state is what they make today. */
function refresh(): void {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as readonly OldJournal[];
  const journals = kept.map((journal) => {
    const facts = journal.facts.map((fact) => fromRecordedFact(fact as RecordedContractFact));
    const state = stateFromFacts(bookOf(journal.terms), agreementOf(journal), facts);
    return { ...journal, shape: stateShape, state: JSON.parse(jsonOfState(state)) as unknown };
  });
  writeFileSync(file, `${JSON.stringify(journals, null, 1)}\n`);
}

if (writing && existsSync(file)) refresh();
else if (writing) write();
const journals = JSON.parse(readFileSync(file, 'utf8')) as readonly OldJournal[];

describe.each(journals)('a journal of $terms as it was once written', (journal) => {
  const book = bookOf(journal.terms);
  const facts = journal.facts.map((fact) => fromRecordedFact(fact as RecordedContractFact));
  const state = stateFromFacts(book, agreementOf(journal), facts);

  it('is still read: the contract stands where it stood', () => {
    expect(facts.length).toBeGreaterThan(60);
    expect(standingOf(book, state)).toMatchObject(journal.standing);
  });

  it('makes the state of the shape that snapshots have; where this fails, raise stateShape and write the fixture', () => {
    expect(journal.shape).toBe(stateShape);
    expect(JSON.parse(jsonOfState(state))).toEqual(journal.state);
    expect(stateOfJson(JSON.parse(jsonOfState(state)))).toEqual(state);
  });

  it('goes on from there as time passes', () => {
    const later: Instant = startOfDay(day('2027-06-10'));
    const lived = playTime(book, state, later);
    expect(lived.facts.length).toBeGreaterThan(0);
    expect(lived.nextAt).toBe(book.decider.nextInstant(lived.state) ?? null);
    expect(playTime(book, stateOfJson(JSON.parse(jsonOfState(state))), later)).toEqual(playTime(book, state, later));
  });
});

describe('a fact whose shape has changed', () => {
  const table = {
    InvoiceSent: [
      ({ by, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, channel: by }),
      (body: Readonly<Record<string, unknown>>) => ({ ...body, copies: 1 }),
    ],
  };

  it('is read in today’s shape, from whichever version it was written in', () => {
    expect(upcast('InvoiceSent', 1, { invoice: 'A1', by: 'post' }, table)).toEqual({
      invoice: 'A1',
      channel: 'post',
      copies: 1,
    });
    expect(upcast('InvoiceSent', 2, { invoice: 'A1', channel: 'post' }, table)).toEqual({
      invoice: 'A1',
      channel: 'post',
      copies: 1,
    });
    expect(currentVersion('InvoiceSent', table)).toBe(3);
    expect(currentVersion('InvoicePaid', table)).toBe(1);
  });

  it('is not guessed at where a newer software wrote it', () => {
    expect(() => upcast('InvoiceSent', 4, {}, table)).toThrow(/version 4/);
  });
});
