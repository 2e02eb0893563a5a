import {
  collectionCostPostings,
  creditNotePostings,
  creditUsePostings,
  feeFromCreditPostings,
  invoicePostings,
  lateChargePostings,
  paymentPostings,
  waiverPostings,
  type LedgerEntry,
  type Posting,
} from '@saikne/billing';
import { isContractFact, cents } from './evolve.js';
import type { AnyFact, ContractFact, PaidPart } from './fact.js';

/**
 * The ledger of a contract, derived from its journal: an entry for each fact that moved money, its postings summing to
 * zero. Nothing is ever changed in it; a correction is a later entry.
 */
export function ledgerOf(facts: readonly AnyFact[]): readonly LedgerEntry[] {
  const payments = new Map<string, readonly PaidPart[]>();
  return facts.flatMap((fact): readonly LedgerEntry[] => {
    if (!isContractFact(fact)) return [];
    if (fact.fact === 'PaymentReceived') payments.set(fact.payment, fact.parts);
    const entry = entryOf(fact, payments);
    return entry === undefined ? [] : [{ on: fact.on, clause: fact.clause, what: fact.fact, ...entry }];
  });
}

type Entry = Pick<LedgerEntry, 'reference' | 'postings'>;

function entryOf(fact: ContractFact, payments: ReadonlyMap<string, readonly PaidPart[]>): Entry | undefined {
  switch (fact.fact) {
    case 'InvoiceIssued':
      return { reference: fact.invoice, postings: invoicePostings(cents(fact.net), cents(fact.vat)) };
    case 'CreditNoteIssued':
      return { reference: fact.invoice, postings: creditNote(fact) };
    case 'PaymentReceived':
      return { reference: fact.payment, postings: paymentPostings(fact.parts.map(toPart)) };
    case 'PaymentReversed': {
      const postings = paymentPostings((payments.get(fact.payment) ?? []).map(toPart));
      return {
        reference: fact.payment,
        postings: postings.map(({ account, cents: sum }) => ({ account, cents: -sum })),
      };
    }
    case 'CreditUsed':
      return { reference: fact.parts[0]?.invoice ?? '', postings: creditUsePostings(fact.parts.map(toPart)) };
    case 'LateChargeComputed':
      return { reference: fact.invoice, postings: lateChargePostings(cents(fact.amount)) };
    case 'LateChargeWaived':
      return { reference: fact.invoice, postings: waiverPostings(cents(fact.amount)) };
    case 'CollectionCostsCharged':
      return { reference: fact.invoice, postings: collectionCostPostings(cents(fact.amount)) };
    case 'RestorationFeeCharged':
      return { reference: fact.fact, postings: feeFromCreditPostings(cents(fact.net), cents(fact.vat)) };
    default:
      // Every other fact moves no money.
      return undefined;
  }
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
