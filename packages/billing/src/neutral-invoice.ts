import type { Invoice } from '@saikne/documents';
import { centsToText, decimal, invariant, type Day, type Decimal, type Period } from '@saikne/kernel';
import { vatSubtotals, vatTotal, type VatCategory, type VatSubtotal } from './vat.js';

export type InvoiceParty = Invoice['seller'];
export type InvoiceBuyer = Invoice['buyer'];

/** A line of an invoice of ours: one amount without VAT, with what it is for. */
export interface InvoiceLine {
  readonly name: string;
  readonly description?: string;
  readonly netCents: bigint;
  readonly period?: Period;
  readonly category: VatCategory;
  readonly ratePercent: Decimal;
  /** Why no VAT is charged (BT-120, BT-121), for every category but S. */
  readonly reason?: string;
  readonly reasonCode?: string;
}

export interface InvoiceToWrite {
  readonly number: string;
  readonly issueDate: Day;
  readonly dueDate?: Day;
  readonly currency: string;
  readonly seller: InvoiceParty;
  readonly buyer: InvoiceBuyer;
  readonly contractReference?: string;
  readonly buyerReference?: string;
  readonly period?: Period;
  readonly lines: readonly InvoiceLine[];
  readonly account?: { readonly iban: string; readonly bic?: string; readonly name?: string };
  /** ISO 11649 reference that comes back with the payment (BT-83). */
  readonly paymentReference?: string;
  /** For a credit note (BT-3 = 381): the invoice it credits. */
  readonly credits?: { readonly number: string; readonly issueDate: Day };
  /**
   * The VAT as it was charged. Where a gross sum was split, it may differ by a cent from rate × net. Only for documents
   * with one rate.
   */
  readonly vatCents?: bigint;
  /** Paid already (BT-113): it is not asked for again. */
  readonly paidCents?: bigint;
  readonly paymentTerms?: string;
}

const sepaCreditTransfer = '58';
const commercialInvoice = '380';
const creditNote = '381';
const piece = 'C62';

/**
 * The neutral EN 16931 invoice (or credit note) of a billing period. Every line has quantity one, so that quantity ×
 * price is the line's amount to the cent; VAT is computed per category and rate on the sums.
 */
export function neutralInvoice(toWrite: InvoiceToWrite): Invoice {
  const subtotals = asCharged(vatSubtotals(toWrite.lines), toWrite.vatCents);
  const paid = toWrite.paidCents ?? 0n;
  const net = toWrite.lines.reduce((sum, line) => sum + line.netCents, 0n);
  const vat = vatTotal(subtotals);
  return {
    number: toWrite.number,
    issueDate: toWrite.issueDate,
    typeCode: toWrite.credits === undefined ? commercialInvoice : creditNote,
    currency: toWrite.currency,
    ...(toWrite.dueDate === undefined ? {} : { dueDate: toWrite.dueDate }),
    ...(toWrite.paymentTerms === undefined ? {} : { paymentTerms: toWrite.paymentTerms }),
    ...(toWrite.buyerReference === undefined ? {} : { buyerReference: toWrite.buyerReference }),
    ...(toWrite.contractReference === undefined ? {} : { contractReference: toWrite.contractReference }),
    processControl: { specification: 'urn:cen.eu:en16931:2017' },
    ...(toWrite.credits === undefined ? {} : { precedingInvoices: [toWrite.credits] }),
    seller: toWrite.seller,
    buyer: toWrite.buyer,
    ...(toWrite.period === undefined ? {} : { invoicingPeriod: periodOf(toWrite.period) }),
    ...(toWrite.account === undefined ? {} : { paymentInstructions: [instructions(toWrite, toWrite.account)] }),
    totals: {
      lineNetTotal: euros(net),
      totalWithoutVat: euros(net),
      vatTotal: euros(vat),
      totalWithVat: euros(net + vat),
      ...(paid === 0n ? {} : { paidAmount: euros(paid) }),
      amountDue: euros(net + vat - paid),
    },
    vatBreakdown: subtotals.map((subtotal) => breakdown(subtotal, toWrite.lines)),
    lines: toWrite.lines.map((line, index) => invoiceLine(line, index + 1)),
  };
}

function asCharged(subtotals: readonly VatSubtotal[], vatCents: bigint | undefined): readonly VatSubtotal[] {
  const [only] = subtotals;
  if (vatCents === undefined || only === undefined) return subtotals;
  invariant(subtotals.length === 1, 'VAT is given for one rate');
  return [{ ...only, vatCents }];
}

function invoiceLine(line: InvoiceLine, identifier: number): Invoice['lines'][number] {
  return {
    identifier: String(identifier),
    quantity: decimal('1'),
    unit: piece,
    netAmount: euros(line.netCents),
    ...(line.period === undefined ? {} : { period: periodOf(line.period) }),
    price: { net: euros(line.netCents) },
    vat: vatOf(line),
    item: { name: line.name, ...(line.description === undefined ? {} : { description: line.description }) },
  };
}

function breakdown(subtotal: VatSubtotal, lines: readonly InvoiceLine[]): Invoice['vatBreakdown'][number] {
  const explained = lines.find((line) => line.category === subtotal.category && line.reason !== undefined);
  return {
    taxableAmount: euros(subtotal.netCents),
    taxAmount: euros(subtotal.vatCents),
    ...vatOf(subtotal),
    ...(explained?.reason === undefined ? {} : { exemptionReason: explained.reason }),
    ...(explained?.reasonCode === undefined ? {} : { exemptionReasonCode: explained.reasonCode }),
  };
}

/** Category O carries no rate (BR-O-05); all others do. */
function vatOf(of: { readonly category: VatCategory; readonly ratePercent: Decimal }): {
  readonly category: string;
  readonly rate?: Decimal;
} {
  return of.category === 'O' ? { category: of.category } : { category: of.category, rate: of.ratePercent };
}

function instructions(
  toWrite: InvoiceToWrite,
  account: NonNullable<InvoiceToWrite['account']>,
): NonNullable<Invoice['paymentInstructions']>[number] {
  return {
    meansCode: sepaCreditTransfer,
    ...(toWrite.paymentReference === undefined ? {} : { remittanceInformation: toWrite.paymentReference }),
    creditTransfers: [
      {
        account: { value: account.iban },
        ...(account.name === undefined ? {} : { accountName: account.name }),
        ...(account.bic === undefined ? {} : { serviceProvider: { value: account.bic } }),
      },
    ],
  };
}

function periodOf(period: Period): { readonly startDate: Day; readonly endDate: Day } {
  return { startDate: period.firstDay, endDate: period.lastDay };
}

function euros(cents: bigint): Decimal {
  // Two decimals made from a whole number of cents are a decimal.
  return centsToText(cents) as Decimal;
}
