import {
  neutralInvoice,
  vatTotal,
  vatSubtotals,
  type InvoiceLine,
  type InvoiceToWrite,
  type VatTreatment,
} from '@saikne/billing';
import { decimal, invariant } from '@saikne/kernel';
import { cents } from './evolve.js';
import type { ContractFact, InvoicedLine } from './fact.js';

export type InvoiceIssued = Extract<ContractFact, { readonly fact: 'InvoiceIssued' }>;

/** What an invoice needs beside the fact that it was issued: the two sides, how VAT applies, and the words. */
export interface InvoiceDetails {
  readonly parties: Pick<
    InvoiceToWrite,
    'seller' | 'buyer' | 'account' | 'paymentReference' | 'contractReference' | 'buyerReference' | 'period'
  >;
  readonly vat: VatTreatment;
  /** The name of a line, in the receiver's language. */
  readonly nameOf: (line: InvoicedLine) => string;
  /** The name of the line with charges for lateness, and why no VAT is on it. */
  readonly lateChargeName: string;
  readonly lateChargeReason: string;
}

/**
 * The neutral EN 16931 invoice of an issued invoice: a line for each charge, and one without VAT for the charges for
 * lateness that stand on it. Throws where the VAT of the document is not the one that was charged.
 */
export function invoiceDocument(fact: InvoiceIssued, details: InvoiceDetails): ReturnType<typeof neutralInvoice> {
  const { vat, nameOf } = details;
  const carried: readonly InvoicedLine[] = fact.lines ?? [{ what: 'service', amount: fact.net }];
  const taxed = carried.map((line): InvoiceLine => ({
    name: nameOf(line),
    netCents: cents(line.amount),
    category: vat.category,
    ratePercent: vat.ratePercent,
    ...(vat.reason === undefined ? {} : { reason: vat.reason }),
    ...(vat.reasonCode === undefined ? {} : { reasonCode: vat.reasonCode }),
  }));
  invariant(vatTotal(vatSubtotals(taxed)) === cents(fact.vat), 'the document carries the VAT that was charged');
  return neutralInvoice({
    number: fact.invoice,
    issueDate: fact.on,
    dueDate: fact.dueOn,
    currency: 'EUR',
    ...details.parties,
    lines: [...taxed, ...lateChargeLine(fact, details)],
  });
}

function lateChargeLine(fact: InvoiceIssued, details: InvoiceDetails): readonly InvoiceLine[] {
  if (fact.lateCharges === undefined) return [];
  return [
    {
      name: details.lateChargeName,
      netCents: cents(fact.lateCharges),
      category: 'E',
      ratePercent: decimal('0'),
      reason: details.lateChargeReason,
    },
  ];
}
