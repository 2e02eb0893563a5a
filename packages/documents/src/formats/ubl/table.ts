/**
 * UBL 2.1 Invoice and CreditNote: where each business term stands (EN 16931-3-2), in the order of the OASIS schema.
 * One table for both documents; what differs is told by the two columns of `names` and by `invoiceOnly` and
 * `creditNoteOnly`. What a table cannot say is in `exceptions.ts`.
 */
import {
  constant,
  constantAttribute,
  currencyAttribute,
  each,
  holder,
  leaf,
  partAttribute,
  termAttribute,
  type AttributeBinding,
  type Entry,
  type Table,
} from '../../mapping/table.js';
import { creditNoteSequence } from './credit-note.js';
import { noteWithSubject } from './note.js';

export type UblRoot = 'Invoice' | 'CreditNote';

const scheme = partAttribute('schemeID', 'scheme');

/** Names of the code list that a term's own definition demands: understood, never written. */
function listed(attribute: 'listID' | 'schemeID', ...names: readonly string[]): readonly AttributeBinding[] {
  const [value = '', ...accepts] = names;
  const agency = attribute === 'listID' ? 'listAgencyID' : 'schemeAgencyID';
  return [
    constantAttribute(attribute, value, { accepts, written: false }),
    constantAttribute(agency, '6', { written: false }),
  ];
}

const currencyCode = listed('listID', 'ISO4217', 'ISO 4217', 'ISO 4217 Alpha');
const countryCode = listed('listID', 'ISO3166-1:Alpha2', 'ISO3166-1', 'ISO 3166-1');
const categoryCode = listed('schemeID', 'UNCL5305', 'UN/ECE 5305', 'UNCL 5305');

const amount = (name: string, term: string): Entry => leaf(name, term, { attributes: [currencyAttribute('BT-5')] });

const quantity = (name: string, term: string, unit: string): Entry =>
  leaf(name, term, {
    attributes: [
      termAttribute('unitCode', unit),
      constantAttribute('unitCodeListID', 'UNECERec20', { accepts: ['UNECERec21', 'UNECERec20-11e'], written: false }),
    ],
  });

const vatScheme = (tells = false): Entry => constant(['cac:TaxScheme', 'cbc:ID'], 'VAT', { tells });

const address = (name: string, ids: readonly [string, string, string, string, string, string, string]): Entry =>
  holder(name, [
    leaf('cbc:StreetName', ids[0]),
    leaf('cbc:AdditionalStreetName', ids[1]),
    leaf('cbc:CityName', ids[3]),
    leaf('cbc:PostalZone', ids[4]),
    leaf('cbc:CountrySubentity', ids[5]),
    holder('cac:AddressLine', [leaf('cbc:Line', ids[2])]),
    holder('cac:Country', [leaf('cbc:IdentificationCode', ids[6], { attributes: countryCode })]),
  ]);

const contact = (ids: readonly [string, string, string]): Entry =>
  holder('cac:Contact', [leaf('cbc:Name', ids[0]), leaf('cbc:Telephone', ids[1]), leaf('cbc:ElectronicMail', ids[2])]);

const period = (start: string, end: string, more: readonly Entry[] = []): Entry =>
  holder('cac:InvoicePeriod', [leaf('cbc:StartDate', start), leaf('cbc:EndDate', end), ...more]);

const partyName = (term: string): Entry => holder('cac:PartyName', [leaf('cbc:Name', term)]);

const vatRegistration = (term: string): Entry =>
  holder('cac:PartyTaxScheme', [leaf('cbc:CompanyID', term), vatScheme(true)]);

/** The bank's identifier of the seller or payee for direct debits: told from others by its scheme. */
const creditorIdentifier = (readOnly: boolean): Entry =>
  holder(
    'cac:PartyIdentification',
    [
      leaf('cbc:ID', 'BT-90', {
        place: 'gathered',
        readOnly,
        attributes: [constantAttribute('schemeID', 'SEPA', { tells: true })],
      }),
    ],
    { repeats: true },
  );

interface AllowanceIds {
  readonly amount: string;
  readonly base: string;
  readonly percentage: string;
  readonly reason: string;
  readonly reasonCode: string;
  readonly category?: string;
  readonly rate?: string;
}

const allowance = (group: string, isCharge: 'true' | 'false', ids: AllowanceIds): Entry =>
  each(group, 'cac:AllowanceCharge', [
    constant('cbc:ChargeIndicator', isCharge, { accepts: [isCharge === 'true' ? '1' : '0'], tells: true }),
    leaf('cbc:AllowanceChargeReasonCode', ids.reasonCode, {
      attributes: listed('listID', isCharge === 'true' ? 'UNCL7161' : 'UNCL5189'),
    }),
    leaf('cbc:AllowanceChargeReason', ids.reason),
    leaf('cbc:MultiplierFactorNumeric', ids.percentage),
    amount('cbc:Amount', ids.amount),
    amount('cbc:BaseAmount', ids.base),
    ...(ids.category === undefined || ids.rate === undefined
      ? []
      : [
          holder('cac:TaxCategory', [
            leaf('cbc:ID', ids.category, { attributes: categoryCode }),
            leaf('cbc:Percent', ids.rate),
            vatScheme(),
          ]),
        ]),
  ]);

const reference = (name: string, term: string): Entry => holder(name, [leaf('cbc:ID', term)]);

const typedReference = (typeCode: string, term: string, attributes: readonly AttributeBinding[] = []): Entry =>
  holder('cac:AdditionalDocumentReference', [
    leaf('cbc:ID', term, { attributes }),
    constant('cbc:DocumentTypeCode', typeCode, { tells: true }),
  ]);

const header = (root: UblRoot): readonly Entry[] => {
  const isInvoice = root === 'Invoice';
  const invoiceOnly = (...entries: readonly Entry[]): readonly Entry[] => (isInvoice ? entries : []);
  const creditNoteOnly = (...entries: readonly Entry[]): readonly Entry[] => (isInvoice ? [] : entries);
  return [
    constant('cbc:UBLVersionID', '2.1', { accepts: ['2.0', '2.2', '2.3'], written: false }),
    leaf('cbc:CustomizationID', 'BT-24'),
    leaf('cbc:ProfileID', 'BT-23'),
    leaf('cbc:ID', 'BT-1'),
    leaf('cbc:IssueDate', 'BT-2'),
    ...invoiceOnly(leaf('cbc:DueDate', 'BT-9')),
    leaf(isInvoice ? 'cbc:InvoiceTypeCode' : 'cbc:CreditNoteTypeCode', 'BT-3', {
      attributes: listed('listID', 'UNCL1001', 'UN/ECE 1001 Subset', 'UNCL 1001'),
    }),
    noteWithSubject,
    leaf('cbc:TaxPointDate', 'BT-7'),
    leaf('cbc:DocumentCurrencyCode', 'BT-5', { attributes: currencyCode }),
    leaf('cbc:TaxCurrencyCode', 'BT-6', { attributes: currencyCode }),
    leaf('cbc:AccountingCost', 'BT-19'),
    { is: 'count', name: 'cbc:LineCountNumeric', counts: [`cac:${root}Line`] },
    leaf('cbc:BuyerReference', 'BT-10'),
    period('BT-73', 'BT-74', [leaf('cbc:DescriptionCode', 'BT-8', { attributes: listed('listID', 'UNCL2005') })]),
    holder('cac:OrderReference', [
      leaf('cbc:ID', 'BT-13', { placeholder: { value: 'NA', beside: 'cbc:SalesOrderID' } }),
      leaf('cbc:SalesOrderID', 'BT-14'),
    ]),
    each('BG-3', 'cac:BillingReference', [
      holder('cac:InvoiceDocumentReference', [leaf('cbc:ID', 'BT-25'), leaf('cbc:IssueDate', 'BT-26')]),
    ]),
    reference('cac:DespatchDocumentReference', 'BT-16'),
    reference('cac:ReceiptDocumentReference', 'BT-15'),
    reference('cac:OriginatorDocumentReference', 'BT-17'),
    reference('cac:ContractDocumentReference', 'BT-12'),
    typedReference('130', 'BT-18', [scheme]),
    ...creditNoteOnly(typedReference('50', 'BT-11')),
    each('BG-24', 'cac:AdditionalDocumentReference', [
      leaf('cbc:ID', 'BT-122'),
      constant('cbc:DocumentTypeCode', '916', { written: false }),
      leaf('cbc:DocumentDescription', 'BT-123'),
      holder('cac:Attachment', [
        leaf('cbc:EmbeddedDocumentBinaryObject', 'BT-125', {
          attributes: [partAttribute('mimeCode', 'mimeCode'), partAttribute('filename', 'filename')],
        }),
        holder('cac:ExternalReference', [leaf('cbc:URI', 'BT-124')]),
      ]),
    ]),
    ...invoiceOnly(reference('cac:ProjectReference', 'BT-11')),
  ];
};

const parties: readonly Entry[] = [
  holder('cac:AccountingSupplierParty', [
    holder('cac:Party', [
      leaf('cbc:EndpointID', 'BT-34', { attributes: [scheme] }),
      creditorIdentifier(false),
      holder('cac:PartyIdentification', [leaf('cbc:ID', 'BT-29', { attributes: [scheme] })], { repeats: true }),
      partyName('BT-28'),
      address('cac:PostalAddress', ['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40']),
      vatRegistration('BT-31'),
      holder('cac:PartyTaxScheme', [
        leaf('cbc:CompanyID', 'BT-32'),
        constant(['cac:TaxScheme', 'cbc:ID'], 'TAX', { accepts: ['LOC', 'FC'], essential: false }),
      ]),
      holder('cac:PartyLegalEntity', [
        leaf('cbc:RegistrationName', 'BT-27'),
        leaf('cbc:CompanyID', 'BT-30', { attributes: [scheme] }),
        leaf('cbc:CompanyLegalForm', 'BT-33'),
      ]),
      contact(['BT-41', 'BT-42', 'BT-43']),
    ]),
  ]),
  holder('cac:AccountingCustomerParty', [
    holder('cac:Party', [
      leaf('cbc:EndpointID', 'BT-49', { attributes: [scheme] }),
      holder('cac:PartyIdentification', [leaf('cbc:ID', 'BT-46', { attributes: [scheme] })]),
      partyName('BT-45'),
      address('cac:PostalAddress', ['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55']),
      vatRegistration('BT-48'),
      holder('cac:PartyLegalEntity', [
        leaf('cbc:RegistrationName', 'BT-44'),
        leaf('cbc:CompanyID', 'BT-47', { attributes: [scheme] }),
      ]),
      contact(['BT-56', 'BT-57', 'BT-58']),
    ]),
  ]),
  holder('cac:PayeeParty', [
    creditorIdentifier(true),
    holder('cac:PartyIdentification', [leaf('cbc:ID', 'BT-60', { attributes: [scheme] })]),
    partyName('BT-59'),
    holder('cac:PartyLegalEntity', [leaf('cbc:CompanyID', 'BT-61', { attributes: [scheme] })]),
  ]),
  holder('cac:TaxRepresentativeParty', [
    partyName('BT-62'),
    address('cac:PostalAddress', ['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69']),
    vatRegistration('BT-63'),
  ]),
  holder('cac:Delivery', [
    leaf('cbc:ActualDeliveryDate', 'BT-72'),
    holder('cac:DeliveryLocation', [
      leaf('cbc:ID', 'BT-71', { attributes: [scheme] }),
      address('cac:Address', ['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80']),
    ]),
    holder('cac:DeliveryParty', [partyName('BT-70')]),
  ]),
];

const account = leaf('cbc:ID', 'BT-84', { attributes: [constantAttribute('schemeID', 'IBAN', { written: false })] });

const payment = (root: UblRoot): readonly Entry[] => [
  each('BG-16', 'cac:PaymentMeans', [
    leaf('cbc:PaymentMeansCode', 'BT-81', {
      attributes: [termAttribute('name', 'BT-82'), ...listed('listID', 'UNCL4461', 'UN/ECE 4461')],
    }),
    leaf('cbc:PaymentDueDate', 'BT-9', { place: root === 'Invoice' ? 'alias' : 'shared' }),
    leaf('cbc:PaymentID', 'BT-83'),
    holder('cac:CardAccount', [
      leaf('cbc:PrimaryAccountNumberID', 'BT-87'),
      constant('cbc:NetworkID', 'NA', { accepts: ['mapped-from-cii'] }),
      leaf('cbc:HolderName', 'BT-88'),
    ]),
    holder('cac:PayeeFinancialAccount', [
      account,
      leaf('cbc:Name', 'BT-85'),
      holder('cac:FinancialInstitutionBranch', [
        leaf('cbc:ID', 'BT-86', { attributes: [constantAttribute('schemeID', 'BIC', { written: false })] }),
      ]),
    ]),
    holder('cac:PaymentMandate', [
      leaf('cbc:ID', 'BT-89'),
      holder('cac:PayerFinancialAccount', [
        leaf('cbc:ID', 'BT-91', { attributes: [constantAttribute('schemeID', 'IBAN', { written: false })] }),
      ]),
    ]),
  ]),
  holder('cac:PaymentTerms', [leaf('cbc:Note', 'BT-20')]),
];

const sums: readonly Entry[] = [
  allowance('BG-20', 'false', {
    amount: 'BT-92',
    base: 'BT-93',
    percentage: 'BT-94',
    category: 'BT-95',
    rate: 'BT-96',
    reason: 'BT-97',
    reasonCode: 'BT-98',
  }),
  allowance('BG-21', 'true', {
    amount: 'BT-99',
    base: 'BT-100',
    percentage: 'BT-101',
    category: 'BT-102',
    rate: 'BT-103',
    reason: 'BT-104',
    reasonCode: 'BT-105',
  }),
  holder('cac:TaxTotal', [
    leaf('cbc:TaxAmount', 'BT-111', { attributes: [currencyAttribute('BT-6', { tells: true })] }),
  ]),
  holder('cac:TaxTotal', [
    amount('cbc:TaxAmount', 'BT-110'),
    each('BG-23', 'cac:TaxSubtotal', [
      amount('cbc:TaxableAmount', 'BT-116'),
      amount('cbc:TaxAmount', 'BT-117'),
      leaf('cbc:Percent', 'BT-119', { place: 'alias' }),
      holder('cac:TaxCategory', [
        leaf('cbc:ID', 'BT-118', { attributes: categoryCode }),
        leaf('cbc:Percent', 'BT-119'),
        leaf('cbc:TaxExemptionReasonCode', 'BT-121', { attributes: listed('listID', 'CEF VATEX', 'VATEX') }),
        leaf('cbc:TaxExemptionReason', 'BT-120'),
        vatScheme(),
      ]),
    ]),
  ]),
  holder('cac:LegalMonetaryTotal', [
    amount('cbc:LineExtensionAmount', 'BT-106'),
    amount('cbc:TaxExclusiveAmount', 'BT-109'),
    amount('cbc:TaxInclusiveAmount', 'BT-112'),
    amount('cbc:AllowanceTotalAmount', 'BT-107'),
    amount('cbc:ChargeTotalAmount', 'BT-108'),
    amount('cbc:PrepaidAmount', 'BT-113'),
    amount('cbc:PayableRoundingAmount', 'BT-114'),
    amount('cbc:PayableAmount', 'BT-115'),
  ]),
];

const item = holder('cac:Item', [
  leaf('cbc:Description', 'BT-154'),
  leaf('cbc:Name', 'BT-153'),
  reference('cac:BuyersItemIdentification', 'BT-156'),
  reference('cac:SellersItemIdentification', 'BT-155'),
  holder('cac:StandardItemIdentification', [leaf('cbc:ID', 'BT-157', { attributes: [scheme] })]),
  holder('cac:OriginCountry', [leaf('cbc:IdentificationCode', 'BT-159', { attributes: countryCode })]),
  holder(
    'cac:CommodityClassification',
    [
      leaf('cbc:ItemClassificationCode', 'BT-158', {
        attributes: [partAttribute('listID', 'scheme'), partAttribute('listVersionID', 'schemeVersion')],
      }),
    ],
    { repeats: true },
  ),
  holder('cac:ClassifiedTaxCategory', [
    leaf('cbc:ID', 'BT-151', { attributes: categoryCode }),
    leaf('cbc:Percent', 'BT-152'),
    vatScheme(),
  ]),
  each('BG-32', 'cac:AdditionalItemProperty', [leaf('cbc:Name', 'BT-160'), leaf('cbc:Value', 'BT-161')]),
]);

const line = (root: UblRoot): Entry =>
  each('BG-25', root === 'Invoice' ? 'cac:InvoiceLine' : 'cac:CreditNoteLine', [
    leaf('cbc:ID', 'BT-126'),
    leaf('cbc:Note', 'BT-127'),
    quantity(root === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity', 'BT-129', 'BT-130'),
    amount('cbc:LineExtensionAmount', 'BT-131'),
    leaf('cbc:AccountingCost', 'BT-133'),
    period('BT-134', 'BT-135'),
    holder('cac:OrderLineReference', [leaf('cbc:LineID', 'BT-132')]),
    holder('cac:DocumentReference', [
      leaf('cbc:ID', 'BT-128', { attributes: [scheme] }),
      constant('cbc:DocumentTypeCode', '130'),
    ]),
    allowance('BG-27', 'false', {
      amount: 'BT-136',
      base: 'BT-137',
      percentage: 'BT-138',
      reason: 'BT-139',
      reasonCode: 'BT-140',
    }),
    allowance('BG-28', 'true', {
      amount: 'BT-141',
      base: 'BT-142',
      percentage: 'BT-143',
      reason: 'BT-144',
      reasonCode: 'BT-145',
    }),
    item,
    holder('cac:Price', [
      amount('cbc:PriceAmount', 'BT-146'),
      quantity('cbc:BaseQuantity', 'BT-149', 'BT-150'),
      holder('cac:AllowanceCharge', [
        constant('cbc:ChargeIndicator', 'false', { accepts: ['0'], tells: true }),
        amount('cbc:Amount', 'BT-147'),
        amount('cbc:BaseAmount', 'BT-148'),
      ]),
    ]),
  ]);

export function ublTable(root: UblRoot): Table {
  const children = [...header(root), ...parties, ...payment(root), ...sums, line(root)];
  return { root, attributes: [], children: root === 'Invoice' ? children : creditNoteSequence(children) };
}
