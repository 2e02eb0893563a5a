/**
 * The neutral invoice and credit note: the semantic model of EN 16931-1 as one table. The document's type, its JSON
 * form, the comparison of two documents and the weight of a loss all follow from it. Two choices are ours: BG-14 stands
 * at the document, where every syntax puts it, and BG-16 may repeat, because UBL and CII let it.
 */
import { group, term, type Complete, type Draft } from '../model/term.js';

/** The terms of an address: three lines, city, post code, subdivision, country. */
const postalAddress = (ids: readonly [string, string, string, string, string, string, string]) => ({
  line1: term(ids[0], 'text', '0..1'),
  line2: term(ids[1], 'text', '0..1'),
  line3: term(ids[2], 'text', '0..1'),
  city: term(ids[3], 'text', '0..1'),
  postCode: term(ids[4], 'text', '0..1'),
  countrySubdivision: term(ids[5], 'text', '0..1'),
  country: term(ids[6], 'code', '1..1'),
});

const contact = (ids: readonly [string, string, string]) => ({
  name: term(ids[0], 'text', '0..1', 'accompanying'),
  telephone: term(ids[1], 'text', '0..1', 'accompanying'),
  email: term(ids[2], 'text', '0..1', 'accompanying'),
});

export const invoiceTerms = {
  number: term('BT-1', 'text', '1..1'),
  issueDate: term('BT-2', 'date', '1..1'),
  typeCode: term('BT-3', 'code', '1..1'),
  currency: term('BT-5', 'code', '1..1'),
  vatAccountingCurrency: term('BT-6', 'code', '0..1'),
  taxPointDate: term('BT-7', 'date', '0..1'),
  taxPointDateCode: term('BT-8', 'code', '0..1'),
  dueDate: term('BT-9', 'date', '0..1'),
  buyerReference: term('BT-10', 'text', '0..1'),
  projectReference: term('BT-11', 'text', '0..1'),
  contractReference: term('BT-12', 'text', '0..1'),
  purchaseOrderReference: term('BT-13', 'text', '0..1'),
  salesOrderReference: term('BT-14', 'text', '0..1'),
  receivingAdviceReference: term('BT-15', 'text', '0..1'),
  despatchAdviceReference: term('BT-16', 'text', '0..1'),
  tenderOrLotReference: term('BT-17', 'text', '0..1'),
  invoicedObject: term('BT-18', 'identifier', '0..1'),
  buyerAccountingReference: term('BT-19', 'text', '0..1'),
  paymentTerms: term('BT-20', 'text', '0..1', 'accompanying'),
  notes: group('BG-1', '0..n', {
    subjectCode: term('BT-21', 'code', '0..1', 'accompanying'),
    text: term('BT-22', 'text', '1..1', 'accompanying'),
  }),
  processControl: group('BG-2', '1..1', {
    businessProcess: term('BT-23', 'text', '0..1', 'technical'),
    specification: term('BT-24', 'text', '1..1', 'technical'),
  }),
  precedingInvoices: group('BG-3', '0..n', {
    number: term('BT-25', 'text', '1..1'),
    issueDate: term('BT-26', 'date', '0..1'),
  }),
  seller: group('BG-4', '1..1', {
    name: term('BT-27', 'text', '1..1'),
    tradingName: term('BT-28', 'text', '0..1'),
    identifiers: term('BT-29', 'identifier', '0..n'),
    legalRegistration: term('BT-30', 'identifier', '0..1'),
    vatIdentifier: term('BT-31', 'text', '0..1'),
    taxRegistration: term('BT-32', 'text', '0..1'),
    additionalLegalInformation: term('BT-33', 'text', '0..1', 'accompanying'),
    electronicAddress: term('BT-34', 'identifier', '0..1'),
    postalAddress: group(
      'BG-5',
      '1..1',
      postalAddress(['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40']),
    ),
    contact: group('BG-6', '0..1', contact(['BT-41', 'BT-42', 'BT-43'])),
  }),
  buyer: group('BG-7', '1..1', {
    name: term('BT-44', 'text', '1..1'),
    tradingName: term('BT-45', 'text', '0..1'),
    identifier: term('BT-46', 'identifier', '0..1'),
    legalRegistration: term('BT-47', 'identifier', '0..1'),
    vatIdentifier: term('BT-48', 'text', '0..1'),
    electronicAddress: term('BT-49', 'identifier', '0..1'),
    postalAddress: group(
      'BG-8',
      '1..1',
      postalAddress(['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55']),
    ),
    contact: group('BG-9', '0..1', contact(['BT-56', 'BT-57', 'BT-58'])),
  }),
  payee: group('BG-10', '0..1', {
    name: term('BT-59', 'text', '1..1'),
    identifier: term('BT-60', 'identifier', '0..1'),
    legalRegistration: term('BT-61', 'identifier', '0..1'),
  }),
  taxRepresentative: group('BG-11', '0..1', {
    name: term('BT-62', 'text', '1..1'),
    vatIdentifier: term('BT-63', 'text', '1..1'),
    postalAddress: group(
      'BG-12',
      '1..1',
      postalAddress(['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69']),
    ),
  }),
  delivery: group('BG-13', '0..1', {
    name: term('BT-70', 'text', '0..1'),
    location: term('BT-71', 'identifier', '0..1'),
    date: term('BT-72', 'date', '0..1'),
    address: group('BG-15', '0..1', postalAddress(['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80'])),
  }),
  invoicingPeriod: group('BG-14', '0..1', {
    startDate: term('BT-73', 'date', '0..1'),
    endDate: term('BT-74', 'date', '0..1'),
  }),
  paymentInstructions: group('BG-16', '0..n', {
    meansCode: term('BT-81', 'code', '1..1'),
    meansText: term('BT-82', 'text', '0..1', 'accompanying'),
    remittanceInformation: term('BT-83', 'text', '0..1'),
    creditTransfers: group('BG-17', '0..n', {
      account: term('BT-84', 'identifier', '1..1'),
      accountName: term('BT-85', 'text', '0..1'),
      serviceProvider: term('BT-86', 'identifier', '0..1'),
    }),
    card: group('BG-18', '0..1', {
      primaryAccountNumber: term('BT-87', 'text', '1..1'),
      holderName: term('BT-88', 'text', '0..1'),
    }),
    directDebit: group('BG-19', '0..1', {
      mandateReference: term('BT-89', 'text', '0..1'),
      creditorIdentifier: term('BT-90', 'text', '0..1'),
      debitedAccount: term('BT-91', 'identifier', '0..1'),
    }),
  }),
  allowances: group('BG-20', '0..n', {
    amount: term('BT-92', 'amount', '1..1'),
    baseAmount: term('BT-93', 'amount', '0..1'),
    percentage: term('BT-94', 'percentage', '0..1'),
    vatCategory: term('BT-95', 'code', '1..1'),
    vatRate: term('BT-96', 'percentage', '0..1'),
    reason: term('BT-97', 'text', '0..1', 'accompanying'),
    reasonCode: term('BT-98', 'code', '0..1', 'accompanying'),
  }),
  charges: group('BG-21', '0..n', {
    amount: term('BT-99', 'amount', '1..1'),
    baseAmount: term('BT-100', 'amount', '0..1'),
    percentage: term('BT-101', 'percentage', '0..1'),
    vatCategory: term('BT-102', 'code', '1..1'),
    vatRate: term('BT-103', 'percentage', '0..1'),
    reason: term('BT-104', 'text', '0..1', 'accompanying'),
    reasonCode: term('BT-105', 'code', '0..1', 'accompanying'),
  }),
  totals: group('BG-22', '1..1', {
    lineNetTotal: term('BT-106', 'amount', '1..1'),
    allowanceTotal: term('BT-107', 'amount', '0..1'),
    chargeTotal: term('BT-108', 'amount', '0..1'),
    totalWithoutVat: term('BT-109', 'amount', '1..1'),
    vatTotal: term('BT-110', 'amount', '0..1'),
    vatTotalInAccountingCurrency: term('BT-111', 'amount', '0..1'),
    totalWithVat: term('BT-112', 'amount', '1..1'),
    paidAmount: term('BT-113', 'amount', '0..1'),
    roundingAmount: term('BT-114', 'amount', '0..1'),
    amountDue: term('BT-115', 'amount', '1..1'),
  }),
  vatBreakdown: group('BG-23', '1..n', {
    taxableAmount: term('BT-116', 'amount', '1..1'),
    taxAmount: term('BT-117', 'amount', '1..1'),
    category: term('BT-118', 'code', '1..1'),
    rate: term('BT-119', 'percentage', '0..1'),
    exemptionReason: term('BT-120', 'text', '0..1'),
    exemptionReasonCode: term('BT-121', 'code', '0..1'),
  }),
  supportingDocuments: group('BG-24', '0..n', {
    reference: term('BT-122', 'text', '1..1', 'accompanying'),
    description: term('BT-123', 'text', '0..1', 'accompanying'),
    externalLocation: term('BT-124', 'text', '0..1', 'accompanying'),
    attachment: term('BT-125', 'attachment', '0..1', 'accompanying'),
  }),
  lines: group('BG-25', '1..n', {
    identifier: term('BT-126', 'text', '1..1'),
    note: term('BT-127', 'text', '0..1', 'accompanying'),
    object: term('BT-128', 'identifier', '0..1'),
    quantity: term('BT-129', 'quantity', '1..1'),
    unit: term('BT-130', 'code', '1..1'),
    netAmount: term('BT-131', 'amount', '1..1'),
    purchaseOrderLineReference: term('BT-132', 'text', '0..1'),
    buyerAccountingReference: term('BT-133', 'text', '0..1'),
    period: group('BG-26', '0..1', {
      startDate: term('BT-134', 'date', '0..1'),
      endDate: term('BT-135', 'date', '0..1'),
    }),
    allowances: group('BG-27', '0..n', {
      amount: term('BT-136', 'amount', '1..1'),
      baseAmount: term('BT-137', 'amount', '0..1'),
      percentage: term('BT-138', 'percentage', '0..1'),
      reason: term('BT-139', 'text', '0..1', 'accompanying'),
      reasonCode: term('BT-140', 'code', '0..1', 'accompanying'),
    }),
    charges: group('BG-28', '0..n', {
      amount: term('BT-141', 'amount', '1..1'),
      baseAmount: term('BT-142', 'amount', '0..1'),
      percentage: term('BT-143', 'percentage', '0..1'),
      reason: term('BT-144', 'text', '0..1', 'accompanying'),
      reasonCode: term('BT-145', 'code', '0..1', 'accompanying'),
    }),
    price: group('BG-29', '1..1', {
      net: term('BT-146', 'unitPrice', '1..1'),
      discount: term('BT-147', 'unitPrice', '0..1'),
      gross: term('BT-148', 'unitPrice', '0..1'),
      baseQuantity: term('BT-149', 'quantity', '0..1'),
      baseQuantityUnit: term('BT-150', 'code', '0..1'),
    }),
    vat: group('BG-30', '1..1', {
      category: term('BT-151', 'code', '1..1'),
      rate: term('BT-152', 'percentage', '0..1'),
    }),
    item: group('BG-31', '1..1', {
      name: term('BT-153', 'text', '1..1'),
      description: term('BT-154', 'text', '0..1', 'accompanying'),
      sellersIdentifier: term('BT-155', 'text', '0..1'),
      buyersIdentifier: term('BT-156', 'text', '0..1'),
      standardIdentifier: term('BT-157', 'identifier', '0..1'),
      classifications: term('BT-158', 'identifier', '0..n'),
      originCountry: term('BT-159', 'code', '0..1'),
      attributes: group('BG-32', '0..n', {
        name: term('BT-160', 'text', '1..1', 'accompanying'),
        value: term('BT-161', 'text', '1..1', 'accompanying'),
      }),
    }),
  }),
} as const;

export type InvoiceTerms = typeof invoiceTerms;

/** An invoice or credit note with everything EN 16931 demands to be present; credit notes are told by BT-3. */
export type Invoice = Complete<InvoiceTerms>;

/** An invoice or credit note as it was read: whatever it lacks is simply absent. */
export type InvoiceDraft = Draft<InvoiceTerms>;
