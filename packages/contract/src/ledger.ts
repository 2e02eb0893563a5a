import {
  collectionCostPostings,
  creditNotePostings,
  creditUsePostings,
  feeFromCreditPostings,
  invoicePostings,
  lateChargePostings,
  openingPostings,
  paymentPostings,
  waiverPostings,
  type LedgerEntry,
  type Posting,
} from '@saikne/billing';
import { cents } from './amounts.js';
import { isContractFact } from './evolve.js';
import type { AnyFact, ContractFact, PaidPart } from './fact.js';

/**
 * The ledger of a contract, derived from its journal: an entry for each fact that moved money, its postings summing to
 * zero. Nothing is ever changed in it; a correction is a later entry.
 */
export function ledgerOf(facts: readonly AnyFact[]): readonly LedgerEntry[] {
  const payments = new Map<string, readonly PaidPart[]>();
  return facts.flatMap((fact): readonly LedgerEntry[] => {
    if (!isContractFact(fact)) return [];
    if (fact.fact === 'PaymentReceived' || fact.fact === 'PaymentTakenOver') payments.set(fact.payment, fact.parts);
    const entry = entryOf(fact, payments);
    return entry === undefined ? [] : [{ on: fact.on, clause: fact.clause, what: fact.fact, ...entry }];
  });
}

const nothing = '0.00';

type Entry = Pick<LedgerEntry, 'reference' | 'postings'>;

type Payments = ReadonlyMap<string, readonly PaidPart[]>;
type Movements = {
  readonly [Name in ContractFact['fact']]?: (
    fact: Extract<ContractFact, { readonly fact: Name }>,
    payments: Payments,
  ) => Entry;
};

/** The facts that move money; every other fact moves none. */
const movements: Movements = {
  InvoiceIssued: (fact) => ({
    reference: fact.invoice,
    postings: invoicePostings(cents(fact.net), cents(fact.vat)),
  }),
  CreditNoteIssued: (fact) => ({ reference: fact.invoice, postings: creditNote(fact) }),
  PaymentReceived: (fact) => ({ reference: fact.payment, postings: paymentPostings(fact.parts.map(toPart)) }),
  PaymentReversed: (fact, payments) => {
    const postings = paymentPostings((payments.get(fact.payment) ?? []).map(toPart));
    return {
      reference: fact.payment,
      postings: postings.map((posting) => ({ account: posting.account, cents: -posting.cents })),
    };
  },
  CreditUsed: (fact) => ({
    reference: fact.parts[0]?.invoice ?? '',
    postings: creditUsePostings(fact.parts.map(toPart)),
  }),
  LateChargeComputed: (fact) => ({ reference: fact.invoice, postings: lateChargePostings(cents(fact.amount)) }),
  LateChargeWaived: (fact) => ({ reference: fact.invoice, postings: waiverPostings(cents(fact.amount)) }),
  CollectionCostsWaived: (fact) => ({
    reference: fact.invoice,
    postings: waiverPostings(cents(fact.amount), 'receivableCosts'),
  }),
  PrincipalWaived: (fact) => ({
    reference: fact.invoice,
    postings: waiverPostings(cents(fact.amount), 'receivable'),
  }),
  CollectionCostsCharged: (fact) => ({
    reference: fact.invoice,
    postings: collectionCostPostings(cents(fact.amount)),
  }),
  ContractTakenOver: (fact) => ({
    reference: fact.fact,
    postings: openingPostings([{ account: 'clientCredit', cents: -cents(fact.credit) }]),
  }),
  InvoiceTakenOver: ({ invoice, gross, paid, lateCharged, lateWaived, costs }) => ({
    reference: invoice,
    postings: openingPostings([
      { account: 'receivable', cents: cents(gross) - cents(paid ?? nothing) },
      { account: 'receivableLateCharges', cents: cents(lateCharged ?? nothing) - cents(lateWaived ?? nothing) },
      { account: 'receivableCosts', cents: cents(costs ?? nothing) },
    ]),
  }),
  PaymentTakenOver: (fact) => ({
    reference: fact.payment,
    postings: openingPostings(
      paymentPostings(fact.reversed === true ? [] : fact.parts.map(toPart).filter(({ to }) => to !== 'credit')).filter(
        ({ account }) => account !== 'bank',
      ),
    ),
  }),
  CreditTakenOver: (fact) => ({
    reference: fact.invoice,
    postings: openingPostings([{ account: 'receivable', cents: cents(fact.toCredit ?? nothing) - cents(fact.gross) }]),
  }),
  RestorationFeeCharged: (fact) => ({
    reference: fact.fact,
    postings: feeFromCreditPostings(cents(fact.net), cents(fact.vat)),
  }),
};

/** The names of the facts that move money: for whoever reads a journal for its ledger alone. */
export const factsThatMoveMoney: readonly string[] = Object.keys(movements);

function entryOf(fact: ContractFact, payments: Payments): Entry | undefined {
  // The table is typed so that each name's movement takes exactly that name's fact.
  const movement = movements[fact.fact] as ((fact: ContractFact, payments: Payments) => Entry) | undefined;
  return movement?.(fact, payments);
}

/** What had been paid of a credited sum goes to the client's credit. */
function creditNote(fact: Extract<ContractFact, { readonly fact: 'CreditNoteIssued' }>): readonly Posting[] {
  const back = cents(fact.toCredit ?? '0.00');
  const postings = creditNotePostings(cents(fact.net), cents(fact.vat));
  if (back === 0n) return postings;
  return [...postings, { account: 'receivable', cents: back }, { account: 'clientCredit', cents: -back }];
}

function toPart(part: PaidPart): { readonly to: PaidPart['to']; readonly cents: bigint } {
  return { to: part.to, cents: cents(part.amount) };
}
