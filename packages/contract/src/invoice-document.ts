import {
  neutralInvoice,
  vatTotal,
  vatSubtotals,
  type InvoiceLine,
  type InvoiceToWrite,
  type VatTreatment,
} from '@saikne/billing';
import { decimal, invariant } from '@saikne/kernel';
import { cents } from './amounts.js';
import type { ContractFact, InvoicedLine } from './fact.js';

export type InvoiceIssued = Extract<ContractFact, { readonly fact: 'InvoiceIssued' }>;
export type CreditNoteIssued = Extract<ContractFact, { readonly fact: 'CreditNoteIssued' }>;
export type RestorationFeeCharged = Extract<ContractFact, { readonly fact: 'RestorationFeeCharged' }>;

/** What an invoice needs beside the fact that it was issued: the two sides, how VAT applies, and the words. */
export interface InvoiceDetails {
  readonly parties: Pick<
    InvoiceToWrite,
    | 'number'
    | 'seller'
    | 'buyer'
    | 'account'
    | 'paymentReference'
    | 'contractReference'
    | 'buyerReference'
    | 'period'
    | 'paidCents'
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
  const taxed = carried.map((line) => taxedLine(nameOf(line), cents(line.amount), vat));
  invariant(vatTotal(vatSubtotals(taxed)) === cents(fact.vat), 'the document carries the VAT that was charged');
  return neutralInvoice({
    issueDate: fact.on,
    dueDate: fact.dueOn,
    currency: 'EUR',
    ...details.parties,
    lines: [...taxed, ...lateChargeLine(fact, details)],
  });
}

/** What a credit note or an invoice that is paid already needs beside its fact. */
export interface SingleLineDetails {
  readonly parties: InvoiceDetails['parties'];
  readonly vat: VatTreatment;
  readonly lineName: string;
  readonly paymentTerms: string;
}

/** The neutral credit note (BT-3 = 381): one line, its VAT as it was credited. */
export function creditNoteDocument(
  fact: CreditNoteIssued,
  credits: NonNullable<InvoiceToWrite['credits']>,
  { parties, vat, lineName, paymentTerms }: SingleLineDetails,
): ReturnType<typeof neutralInvoice> {
  return neutralInvoice({
    issueDate: fact.on,
    currency: 'EUR',
    ...parties,
    credits,
    paymentTerms,
    vatCents: cents(fact.vat),
    lines: [taxedLine(lineName, cents(fact.net), vat)],
  });
}

/** The neutral invoice of a fee that was taken from the client's credit at once: it asks for nothing. */
export function restorationFeeDocument(
  fact: RestorationFeeCharged,
  { parties, vat, lineName, paymentTerms }: SingleLineDetails,
): ReturnType<typeof neutralInvoice> {
  return neutralInvoice({
    issueDate: fact.on,
    dueDate: fact.on,
    currency: 'EUR',
    ...parties,
    paymentTerms,
    vatCents: cents(fact.vat),
    paidCents: cents(fact.net) + cents(fact.vat),
    lines: [taxedLine(lineName, cents(fact.net), vat)],
  });
}

function taxedLine(name: string, netCents: bigint, vat: VatTreatment): InvoiceLine {
  return {
    name,
    netCents,
    category: vat.category,
    ratePercent: vat.ratePercent,
    ...(vat.reason === undefined ? {} : { reason: vat.reason }),
    ...(vat.reasonCode === undefined ? {} : { reasonCode: vat.reasonCode }),
  };
}

/** An invoice out of the scope of VAT has no other category beside it (EN 16931 BR-O-11). */
function lateChargeLine(fact: InvoiceIssued, details: InvoiceDetails): readonly InvoiceLine[] {
  if (fact.lateCharges === undefined) return [];
  if (details.vat.category === 'O') return [taxedLine(details.lateChargeName, cents(fact.lateCharges), details.vat)];
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
