import type { InvoiceDraft } from '@saikne/documents';
import { maxReadableLines, type ReadableDocument } from '@saikne/wire';

/** The neutral document as a person reads it: nothing is computed, what the document lacks is null. */
export function toReadable(draft: InvoiceDraft): ReadableDocument {
  const { totals = {}, lines = [], invoicingPeriod, paymentInstructions = [] } = draft;
  return {
    number: draft.number ?? null,
    typeCode: draft.typeCode ?? null,
    issuedOn: draft.issueDate ?? null,
    dueOn: draft.dueDate ?? null,
    period:
      invoicingPeriod === undefined
        ? null
        : { from: invoicingPeriod.startDate ?? null, until: invoicingPeriod.endDate ?? null },
    currency: draft.currency ?? null,
    seller: toParty(draft.seller ?? {}),
    buyer: toParty(draft.buyer ?? {}),
    references: toReferences(draft),
    lines: lines.slice(0, maxReadableLines).map((line) => ({
      id: line.identifier ?? null,
      name: line.item?.name ?? null,
      description: line.item?.description ?? null,
      quantity: line.quantity ?? null,
      unit: line.unit ?? null,
      price: line.price?.net ?? null,
      vatRate: line.vat?.rate ?? null,
      net: line.netAmount ?? null,
    })),
    lineCount: lines.length,
    adjustments: [
      ...(draft.allowances ?? []).map((one) => ({ kind: 'allowance' as const, ...toAdjustment(one) })),
      ...(draft.charges ?? []).map((one) => ({ kind: 'charge' as const, ...toAdjustment(one) })),
    ],
    vat: (draft.vatBreakdown ?? []).map((part) => ({
      category: part.category ?? null,
      rate: part.rate ?? null,
      base: part.taxableAmount ?? null,
      amount: part.taxAmount ?? null,
    })),
    totals: {
      net: totals.totalWithoutVat ?? null,
      vat: totals.vatTotal ?? null,
      gross: totals.totalWithVat ?? null,
      paid: totals.paidAmount ?? null,
      due: totals.amountDue ?? null,
    },
    accounts: paymentInstructions.flatMap(({ creditTransfers = [] }) =>
      creditTransfers.flatMap(({ account, accountName }) =>
        account === undefined ? [] : [{ account: account.value, name: accountName ?? null }],
      ),
    ),
    remittance: paymentInstructions.map((one) => one.remittanceInformation).find((text) => text !== undefined) ?? null,
    paymentTerms: draft.paymentTerms ?? null,
    notes: (draft.notes ?? []).flatMap(({ text }) => (text === undefined ? [] : [text])),
  };
}

type DraftParty = Partial<NonNullable<InvoiceDraft['seller']>> & Partial<NonNullable<InvoiceDraft['buyer']>>;

function toParty(party: DraftParty): ReadableDocument['seller'] {
  const { postalAddress: address = {}, contact = {} } = party;
  const present = (texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined);
  return {
    name: party.name ?? party.tradingName ?? null,
    registration: party.legalRegistration?.value ?? null,
    vatNumber: party.vatIdentifier ?? null,
    address: present([
      address.line1,
      address.line2,
      address.line3,
      present([address.postCode, address.city]).join(' ') || undefined,
      present([address.countrySubdivision, address.country]).join(', ') || undefined,
    ]),
    contact: present([contact.name, contact.telephone, contact.email]),
  };
}

/** References by their business term. */
function toReferences(draft: InvoiceDraft): ReadableDocument['references'] {
  const named: readonly (readonly [string, string | undefined])[] = [
    ['BT-10', draft.buyerReference],
    ['BT-12', draft.contractReference],
    ['BT-13', draft.purchaseOrderReference],
    ['BT-14', draft.salesOrderReference],
    ['BT-16', draft.despatchAdviceReference],
    ...(draft.precedingInvoices ?? []).map(({ number }) => ['BT-25', number] as const),
  ];
  return named.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }]));
}

interface DraftAdjustment {
  readonly amount?: string;
  readonly reason?: string;
  readonly reasonCode?: string;
}

function toAdjustment({ amount, reason, reasonCode }: DraftAdjustment) {
  return { reason: reason ?? reasonCode ?? '', amount: amount ?? '0' };
}
