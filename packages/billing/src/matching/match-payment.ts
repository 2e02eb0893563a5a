/** Which invoices one payment is for. */
import type { BankPayment } from './bank-payment.js';
import type { InvoiceIndex, MatchingInvoice } from './invoice-index.js';
import type { MatchProblem } from './problem.js';
import { isCertain } from './text-numbers.js';

/** What told it, the surest first. */
export type MatchedBy = 'creditorReference' | 'invoiceNumber' | 'payerAndAmount' | 'payerAndTotal';

/** How the payment compares with what the invoices named still asked for. */
export type Fit = 'exact' | 'partial' | 'over';

/** A part of a payment; one without invoice goes to whatever the contract owes, and then to its credit. */
export interface MatchedPart {
  readonly contract: string;
  readonly invoice?: string;
  readonly cents: bigint;
}

export interface MatchedPayment {
  readonly payment: BankPayment;
  readonly by: MatchedBy;
  readonly fit: Fit;
  /** They sum to the payment. */
  readonly parts: readonly MatchedPart[];
}

export interface UnmatchedPayment {
  readonly payment: BankPayment;
  /** In the order in which it was tried; the last one is what was left. */
  readonly why: readonly MatchProblem[];
  /** What a person may look at first. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly contract: string;
  readonly invoice?: string;
}

/** A payer's account that serves more contracts than this names nobody: a payment service's, a bank's own. */
export const mostContractsOfPayer = 20;

/** Nothing is settled yet: that is the caller's, once the payment is taken. */
export function matchPayment(payment: BankPayment, index: InvoiceIndex): MatchedPayment | UnmatchedPayment {
  const why: MatchProblem[] = [];
  const referenced = index.referenced(payment.references, payment.text);
  if (referenced.length > 0) return forNamed(payment, referenced, 'creditorReference', why);
  if (payment.references.length > 0) why.push('REFERENCE-UNKNOWN');
  const contracts = index.contractsOf(payment.payer);
  const hits = index.numbered(payment.text);
  if (hits.length > 0) {
    const named = hits.flatMap(({ number, values }) =>
      values.filter(
        (invoice) =>
          (isCertain(number) && values.length === 1) ||
          contracts.has(invoice.contract) ||
          (values.length === 1 && invoice.leftCents === payment.cents),
      ),
    );
    const distinct = [...new Set(named)];
    if (distinct.length > 0) return forNamed(payment, distinct, 'invoiceNumber', why);
    why.push('NUMBER-UNCERTAIN');
  }
  return byPayer(
    payment,
    contracts,
    index,
    why,
    hits.flatMap(({ values }) => values),
  );
}

function forNamed(
  payment: BankPayment,
  named: readonly MatchingInvoice[],
  by: MatchedBy,
  why: readonly MatchProblem[],
): MatchedPayment | UnmatchedPayment {
  const unmatched = (problem: MatchProblem): UnmatchedPayment => ({
    payment,
    why: [...why, problem],
    candidates: candidatesOf(named),
  });
  if (named.some(({ currency }) => currency !== payment.currency)) return unmatched('CURRENCY-DIFFERS');
  const [first] = named;
  const asked = named.reduce((sum, { leftCents }) => sum + leftCents, 0n);
  const fit = payment.cents === asked ? 'exact' : payment.cents < asked ? 'partial' : 'over';
  const oneContract = named.every(({ contract }) => contract === first?.contract);
  if (first === undefined || (!oneContract && fit !== 'exact')) return unmatched('SEVERAL-CONTRACTS');
  return { payment, by, fit, parts: partsOf(payment.cents, named) };
}

function byPayer(
  payment: BankPayment,
  contracts: ReadonlySet<string>,
  index: InvoiceIndex,
  why: readonly MatchProblem[],
  seen: readonly MatchingInvoice[],
): MatchedPayment | UnmatchedPayment {
  const { currency, cents } = payment;
  const unmatched = (problem: MatchProblem, candidates: readonly Candidate[]): UnmatchedPayment => ({
    payment,
    why: [...why, problem],
    candidates: [...candidatesOf(seen), ...candidates],
  });
  const [contract] = contracts;
  if (contract === undefined) return unmatched('PAYER-UNKNOWN', []);
  if (contracts.size > mostContractsOfPayer) return unmatched('PAYER-SHARED', []);
  const asking = [...contracts].flatMap((each) => index.asking(each, currency, cents) ?? []);
  const [invoice, another] = asking;
  if (another !== undefined) return unmatched('SEVERAL-CONTRACTS', candidatesOf(asking));
  if (invoice !== undefined) return { payment, by: 'payerAndAmount', fit: 'exact', parts: partsOf(cents, [invoice]) };
  if (contracts.size === 1 && index.totalOf(contract, currency) === cents)
    return { payment, by: 'payerAndTotal', fit: 'exact', parts: partsOf(cents, index.openOf(contract, currency)) };
  return unmatched(
    'AMOUNT-DIFFERS',
    [...contracts].map((each) => ({ contract: each })),
  );
}

/** Fills the invoices, the oldest first; what is over has no invoice. */
function partsOf(cents: bigint, invoices: readonly MatchingInvoice[]): readonly MatchedPart[] {
  const parts: MatchedPart[] = [];
  let left = cents;
  for (const { contract, invoice, leftCents } of invoices.toSorted(byDueDay)) {
    const part = leftCents < left ? leftCents : left;
    if (part > 0n) parts.push({ contract, invoice, cents: part });
    left -= part;
  }
  const [first] = invoices;
  if (left > 0n && first !== undefined) parts.push({ contract: first.contract, cents: left });
  return parts;
}

function byDueDay(a: MatchingInvoice, b: MatchingInvoice): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;
}

function candidatesOf(invoices: readonly MatchingInvoice[]): readonly Candidate[] {
  return [...new Set(invoices)].map(({ contract, invoice }) => ({ contract, invoice }));
}
