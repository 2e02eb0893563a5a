/** Bank statements against what clients owe: pure, and linear in entries and invoices. */
import { transactionsOf, type BankStatement, type StatementEntry } from '@saikne/documents';
import { paymentsOf, type BankPayment } from './bank-payment.js';
import { EntryKeys, type EntryKey } from './entry-key.js';
import { InvoiceIndex } from './invoice-index.js';
import { matchPayment, type MatchedPayment, type UnmatchedPayment } from './match-payment.js';
import type { ContractPayer, OpenInvoice } from './open-invoice.js';
import type { MatchProblem } from './problem.js';
import { TakenPayments, type TakenPayment } from './reversals.js';

export interface MatchInput {
  /** The statements of a file that was read without an error. */
  readonly statements: readonly BankStatement[];
  readonly invoices: readonly OpenInvoice[];
  readonly payers: readonly ContractPayer[];
  /** Every text of `remember` from earlier files; those of {@link entriesOf} suffice. */
  readonly known: ReadonlySet<string>;
  /** Payments taken from earlier files and not taken back; those whose names {@link entriesOf} tells suffice. */
  readonly taken: readonly TakenPayment[];
}

export interface MatchResult {
  readonly matched: readonly MatchedPayment[];
  /** Payments that a person has to place. */
  readonly forPerson: readonly UnmatchedPayment[];
  /** Entries of which no payments could be made, or reversals that name nothing. */
  readonly entriesForPerson: readonly UnclearEntry[];
  /** Taken back, in the order of the file: payments of earlier files and of this one, matched or not. */
  readonly reversed: readonly ReversedPayment[];
  /** Entries that nobody has to look at: money that went out, nothing at all, and what is not booked. */
  readonly outside: readonly EntryInFile[];
  /** Entries that were taken before. */
  readonly known: readonly EntryInFile[];
  /** To be known from now on, in the same transaction in which the rest is kept. */
  readonly remember: readonly string[];
}

/** An entry by its place in the file. */
export interface EntryInFile {
  readonly statement: number;
  readonly entry: number;
  readonly key: string;
}

export interface UnclearEntry extends EntryInFile {
  readonly why: MatchProblem;
  /** Keys of payments that may be meant. */
  readonly candidates: readonly string[];
}

export interface ReversedPayment extends EntryInFile {
  /** Keys of the payments taken back: one, or all of a batch. */
  readonly payments: readonly string[];
}

/**
 * Matches the booked entries of a file. An entry is taken once, in whatever files it comes; reversals undo exactly what
 * they name, before anything is matched, so that what bounced and was paid again finds its invoice open.
 */
export function matchStatements(input: MatchInput): MatchResult {
  const index = new InvoiceIndex(input.invoices, input.payers);
  const taken = new TakenPayments();
  for (const payment of input.taken) taken.add(payment);
  const sorted = sortEntries(input);
  for (const payment of sorted.payments) taken.add({ ...payment, parts: [] });

  const own = new Map(sorted.payments.map((payment) => [payment.key, payment]));
  const entriesForPerson = [...sorted.unclear];
  const reversed: ReversedPayment[] = [];
  const bounced = new Set<string>();
  for (const { place, payment } of sorted.reversals) {
    const reversal = taken.takeBack(payment);
    if (!reversal.ok) {
      const candidates = reversal.candidates.map(({ key }) => key);
      entriesForPerson.push({ ...place, why: reversal.problem, candidates });
      continue;
    }
    reversed.push({ ...place, payments: reversal.payments.map(({ key }) => key) });
    for (const { key, parts } of reversal.payments) {
      if (own.has(key)) bounced.add(key);
      for (const { contract, invoice, cents } of parts)
        if (invoice !== undefined) index.settle(contract, invoice, -cents);
    }
  }

  const matched: MatchedPayment[] = [];
  const forPerson: UnmatchedPayment[] = [];
  for (const payment of sorted.payments) {
    const outcome = matchPayment(payment, index);
    if ('why' in outcome) {
      forPerson.push(outcome);
      continue;
    }
    matched.push(outcome);
    if (bounced.has(payment.key)) continue;
    for (const { contract, invoice, cents } of outcome.parts)
      if (invoice === undefined) index.settleOldest(contract, payment.currency, cents);
      else index.settle(contract, invoice, cents);
  }
  const { outside, known, remember } = sorted;
  return { matched, forPerson, entriesForPerson, reversed, outside, known, remember };
}

/** What has to be looked up before a file is matched. */
export interface LookUps {
  /** Texts that may be known already. */
  readonly keys: readonly string[];
  /** Names under which reversals of the file may mean earlier payments. */
  readonly names: readonly string[];
}

export function entriesOf(statements: readonly BankStatement[]): LookUps {
  const { remember, reversals } = sortEntries({ statements, known: new Set() });
  return { keys: remember, names: [...new Set(reversals.flatMap(({ payment }) => payment.names))] };
}

interface Sorted {
  readonly payments: BankPayment[];
  readonly reversals: { readonly place: EntryInFile; readonly payment: BankPayment }[];
  readonly unclear: UnclearEntry[];
  readonly outside: EntryInFile[];
  readonly known: EntryInFile[];
  readonly remember: string[];
}

function sortEntries({ statements, known }: Pick<MatchInput, 'statements' | 'known'>): Sorted {
  const sorted: Sorted = { payments: [], reversals: [], unclear: [], outside: [], known: [], remember: [] };
  const keys = new EntryKeys();
  const now = new Set<string>();
  statements.forEach((statement, at) => {
    statement.entries.forEach((entry, index) => {
      const { key, referenceKey } = keys.next(statement, at, entry);
      const place: EntryInFile = { statement: at, entry: index, key };
      if (entry.status !== 'booked') sorted.outside.push(place);
      else if (known.has(key) || now.has(key)) sorted.known.push(place);
      else {
        const seen = referenceKey !== undefined && isSeenOnAnotherDay({ key, referenceKey }, known, now);
        for (const each of referenceKey === undefined ? [key] : [key, referenceKey])
          if (!known.has(each) && !now.has(each)) {
            now.add(each);
            sorted.remember.push(each);
          }
        if (seen) sorted.unclear.push({ ...place, why: 'SEEN-ON-ANOTHER-DAY', candidates: [] });
        else sortBooked(sorted, statement, entry, place);
      }
    });
  });
  return sorted;
}

/** Equal entries of one day share the reference's key, and have places among each other instead. */
function isSeenOnAnotherDay(
  { key, referenceKey }: Required<EntryKey>,
  known: ReadonlySet<string>,
  now: ReadonlySet<string>,
): boolean {
  const first = key.replace(/ #\d+$/, '');
  if (first !== key && (known.has(first) || now.has(first))) return false;
  return known.has(referenceKey) || now.has(referenceKey);
}

function sortBooked(sorted: Sorted, statement: BankStatement, entry: StatementEntry, place: EntryInFile): void {
  const returned = transactionsOf(entry).some(({ returnInformation }) => returnInformation !== undefined);
  const takesBack = entry.reversal || returned;
  if (entry.creditDebit === 'debit' && !takesBack) {
    sorted.outside.push(place);
    return;
  }
  if (entry.creditDebit === 'credit' && takesBack) {
    sorted.unclear.push({ ...place, why: 'RETURNED-TO-US', candidates: [] });
    return;
  }
  const made = paymentsOf(statement, entry, place.key);
  if (!made.ok) {
    sorted.unclear.push({ ...place, why: made.problem, candidates: [] });
    return;
  }
  const payments = made.payments.filter(({ cents }) => cents > 0n);
  if (payments.length === 0) sorted.outside.push(place);
  else if (entry.creditDebit === 'credit') sorted.payments.push(...payments);
  else for (const payment of payments) sorted.reversals.push({ place, payment });
}
