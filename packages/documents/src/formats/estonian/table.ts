/**
 * Estonian e-invoice 1.2 with the extension for EN 16931 ("v1.2.EN"): where each business term stands, in the order of
 * the schema. Extensions ride in CustomContent, told by their extensionId. What the standard says twice for its own
 * readers is derived or echoed. What a table cannot say is in `exceptions.ts`.
 */
import {
  constant,
  constantAttribute,
  derived,
  derivedAttribute,
  each,
  holder,
  leaf,
  partAttribute,
  termAttribute,
  type Entry,
  type Leaf,
  type Limit,
  type Table,
} from '../../mapping/table.js';
import { accountLimit, countryName, digits, maximumBankCode, notDigits } from './codecs.js';
import {
  documentKind,
  documentName,
  fileId,
  legalRegistrationOf,
  payable,
  payToName,
  sumAfterVat,
  textAt,
  vatIdOf,
  vatSumOf,
} from './derived.js';

const scheme = partAttribute('schemeId', 'scheme');

/** Lengths and decimals of the schema's own types. */
const short: Limit = { maximumLength: 20 };
const normal: Limit = { maximumLength: 100 };
const long: Limit = { maximumLength: 500 };
const registration: Limit = { maximumLength: 15 };
const sum: Limit = { maximumDecimals: 2 };
const fine: Limit = { maximumDecimals: 4 };
const account: Limit = accountLimit;

const field = (name: string, term: string, limit?: Limit, options: Partial<Leaf> = {}): Leaf =>
  leaf(`{}${name}`, term, limit === undefined ? options : { limit, ...options });

/** A second place, read where the first one is empty. */
const alias = (name: string, term: string, options: Partial<Leaf> = {}): Leaf =>
  leaf(`{}${name}`, term, { place: 'alias', ...options });

/** A second place that the schema wants written as well. */
const echo = (name: string, term: string, limit: Limit): Leaf => alias(name, term, { echoed: true, limit });

const box = (
  name: string,
  children: readonly Entry[],
  options: Partial<Omit<ReturnType<typeof holder>, 'is'>> = {},
): Entry => holder(`{}${name}`, children, options);

/** An extension: a label for people, then the content. */
const extension = (
  element: string,
  id: string,
  children: readonly Entry[],
  options: { readonly always?: boolean } = {},
): Entry =>
  box(
    element,
    [
      constant('{}InformationName', '', { anything: true, written: false }),
      constant('{}InformationContent', 'EN 16931', { anything: true }),
      box('CustomContent', children),
    ],
    {
      again: true,
      always: options.always === true,
      attributes: [constantAttribute('extensionId', id, { tells: true })],
    },
  );

const vatExtension = (children: readonly Entry[]): Entry => extension('Reference', 'VATEN', [box('VATEN', children)]);

type AddressIds = readonly [string, string, string, string, string, string, string];

const mailAddress = (ids: AddressIds): Entry =>
  box('MailAddress', [
    field('PostalAddress1', ids[0], normal, { placeholder: { value: '-' } }),
    field('PostalAddress2', ids[1], normal),
    field('City', ids[3], normal, { placeholder: { value: '-' } }),
    field('PostalCode', ids[4], { maximumLength: 10 }),
    alias('Country', ids[6], { codec: countryName }),
    extension('Extension', 'MailAddressEN', [
      box('MailAddressEN', [
        field('PostalAddress3', ids[2], long),
        field('CountrySubDivision', ids[5], long),
        field('CountryCode', ids[6]),
      ]),
    ]),
  ]);

const legalAddress = (ids: AddressIds): Entry =>
  box('LegalAddress', [
    alias('PostalAddress1', ids[0]),
    alias('PostalAddress2', ids[1]),
    alias('City', ids[3]),
    alias('PostalCode', ids[4]),
    alias('Country', ids[6], { codec: countryName }),
  ]);

const contactData = (contact: readonly Entry[], ids: AddressIds): Entry =>
  box('ContactData', [...contact, legalAddress(ids), mailAddress(ids)]);

const contact = (ids: readonly [string, string, string]): readonly Entry[] => [
  field('ContactName', ids[0], normal),
  field('PhoneNumber', ids[1], normal),
  field('E-mailAddress', ids[2], { pattern: /.@+./ }),
];

/** The identifiers of a party: a GLN has an element of its own, others stand in the extension. */
const gln = (term: string): Entry => field('GLN', term, { pattern: /^\d{13}$/ }, { impliedScheme: '0088' });
const ownCodes = (term: string): readonly Entry[] => [alias('TransactionPartnerCode', term), alias('UniqueCode', term)];
const partyId = (term: string): Entry =>
  field('PartyId', term, undefined, { attributes: [scheme], unlessScheme: '0088' });

const partyExtension = (children: readonly Entry[]): Entry =>
  extension('Extension', 'PartyEN', [box('PartyEN', children)]);

const seller: AddressIds = ['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40'];
const buyer: AddressIds = ['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55'];
const representative: AddressIds = ['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69'];
const delivery: AddressIds = ['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80'];

const parties = box('InvoiceParties', [
  box('SellerParty', [
    gln('BT-29'),
    ...ownCodes('BT-29'),
    field('Name', 'BT-27', normal),
    field('RegNumber', 'BT-30', registration, { placeholder: { value: '-' } }),
    field('VATRegNumber', 'BT-31', registration),
    contactData(contact(['BT-41', 'BT-42', 'BT-43']), seller),
    each('BG-17', '{}AccountInfo', [
      field('AccountNumber', 'BT-84', account),
      alias('IBAN', 'BT-84'),
      field('BIC', 'BT-86', { maximumLength: maximumBankCode }),
    ]),
    partyExtension([
      field('TradingName', 'BT-28', long),
      field('AdditionalLegalInfo', 'BT-33', long),
      partyId('BT-29'),
      field('PartyElectronicAddress', 'BT-34', undefined, { attributes: [scheme] }),
      field('TaxRegId', 'BT-32'),
    ]),
  ]),
  box('BuyerParty', [
    gln('BT-46'),
    ...ownCodes('BT-46'),
    field('Name', 'BT-44', normal),
    field('RegNumber', 'BT-47', registration),
    field('VATRegNumber', 'BT-48', registration),
    contactData(contact(['BT-56', 'BT-57', 'BT-58']), buyer),
    box('AccountInfo', [field('AccountNumber', 'BT-91', account)]),
    partyExtension([
      field('TradingName', 'BT-45', long),
      partyId('BT-46'),
      field('PartyElectronicAddress', 'BT-49', undefined, { attributes: [scheme] }),
    ]),
  ]),
  box('DeliveryParty', [
    gln('BT-71'),
    ...ownCodes('BT-71'),
    field('Name', 'BT-70', normal, { placeholder: { value: '-' } }),
    contactData([], delivery),
    partyExtension([partyId('BT-71')]),
  ]),
  box('FactorParty', [
    gln('BT-60'),
    ...ownCodes('BT-60'),
    field('Name', 'BT-59', normal),
    field('RegNumber', 'BT-61', registration),
    partyExtension([partyId('BT-60')]),
  ]),
]);

const cardInfo = (readOnly: boolean): Entry =>
  box('PaymentCardInfo', [
    field('PrimaryAccountNumber', 'BT-87', long, { readOnly }),
    field('PaymentCardHolderName', 'BT-88', long, { readOnly, placeholder: { value: '-' } }),
  ]);

const information = box('InvoiceInformation', [
  box('Type', [field('SourceInvoice', 'BT-25', undefined, { place: 'gathered' })], {
    always: true,
    attributes: [derivedAttribute('type', (_values, document) => documentKind(document))],
  }),
  field('ContractNumber', 'BT-12', normal),
  derived('{}DocumentName', (_values, document) => documentName(document), { anything: true }),
  field('InvoiceNumber', 'BT-1', normal),
  field('InvoiceContentCode', 'BT-10', short),
  alias('PaymentReferenceNumber', 'BT-83'),
  field('PaymentMethod', 'BT-82', normal),
  field('InvoiceDate', 'BT-2'),
  field('DueDate', 'BT-9'),
  field('PaymentTerm', 'BT-20', normal),
  box('Period', [field('StartDate', 'BT-73'), field('EndDate', 'BT-74')]),
  extension('Extension', 'InvoiceInformationEN', [
    box('InvoiceInformationEN', [
      field('InvoiceTypeCode', 'BT-3', short),
      box('VATPointDate', [field('VATPointDate', 'BT-7'), field('VATPointDateCode', 'BT-8', short)]),
      field('ProjectRef', 'BT-11'),
      field('ObjectId', 'BT-18', undefined, { attributes: [scheme] }),
      field('PurchaseOrderRef', 'BT-13'),
      field('SalesOrderRef', 'BT-14'),
      field('ReceivingAdviceRef', 'BT-15'),
      field('DespatchAdviceRef', 'BT-16'),
      field('TenderRef', 'BT-17'),
      field('ActualDeliveryDate', 'BT-72'),
      each('BG-3', '{}PrecedingInvoice', [field('Number', 'BT-25'), field('Date', 'BT-26')]),
      each('BG-24', '{}AdditionalDocument', [
        field('Number', 'BT-122'),
        field('Name', 'BT-123', normal),
        field('URL', 'BT-124'),
        box('File', [
          field('Filename', 'BT-125', normal, { part: 'filename' }),
          field('FileMimeCode', 'BT-125', short, { part: 'mimeCode' }),
          field('BinaryObject', 'BT-125', undefined, { partsElsewhere: true }),
        ]),
      ]),
      box('ProcessControl', [
        field('BusinessProcessType', 'BT-23', undefined, { placeholder: { value: '-' } }),
        field('SpecificationId', 'BT-24'),
      ]),
      each('BG-1', '{}InvoiceNote', [field('SubjectCode', 'BT-21'), field('Note', 'BT-22', long)]),
    ]),
  ]),
  extension('Extension', 'PaymentInfoEN', [
    box('PaymentInfoEN', [
      field('PaymentMethodCode', 'BT-81', undefined, { readOnly: true }),
      cardInfo(true),
      field('PaymentAccountName', 'BT-85', long, { readOnly: true }),
    ]),
  ]),
]);

interface AdditionIds {
  readonly amount: string;
  readonly base: string;
  readonly percentage: string;
  readonly reason: string;
  readonly reasonCode: string;
  readonly category?: string;
  readonly rate?: string;
}

const additionVat = ({ category, rate }: AdditionIds): readonly Entry[] => {
  if (category === undefined || rate === undefined) return [];
  return [
    box(
      'VAT',
      [
        field('VATRate', rate, sum),
        derived('{}VATSum', (values) => vatSumOf(textAt(values, 'amount'), textAt(values, 'vatRate')), {
          essential: false,
        }),
        vatExtension([field('CategoryCode', category)]),
      ],
      {
        attributes: [
          derivedAttribute('vatId', (values) => vatIdOf(textAt(values, 'vatCategory')), { essential: false }),
        ],
      },
    ),
  ];
};

/** Each allowance or charge is an extension of its own: the schema has one element in a CustomContent. */
const addition = (element: string, group: string, code: 'DSC' | 'CHR', ids: AdditionIds): Entry =>
  holder(
    `{}${element}`,
    [
      constant('{}InformationContent', 'EN 16931', { anything: true }),
      box('CustomContent', [
        box(
          'AdditionEN',
          [
            field('AddContent', ids.reason, long),
            field('AddContentCode', ids.reasonCode),
            field('AddBaseSum', ids.base, sum),
            field('AddRate', ids.percentage, sum),
            field('AddSum', ids.amount, sum),
            ...additionVat(ids),
          ],
          { attributes: [constantAttribute('addCode', code)] },
        ),
      ]),
    ],
    {
      group,
      attributes: [constantAttribute('extensionId', 'AdditionEN', { tells: true })],
      toldBy: { path: ['{}CustomContent', '{}AdditionEN'], attribute: 'addCode', value: code },
    },
  );

const sums = box('InvoiceSumGroup', [
  field('InvoiceSum', 'BT-106', fine),
  field('Rounding', 'BT-114', fine),
  holder(
    '{}VAT',
    [
      field('SumBeforeVAT', 'BT-116', fine),
      field('VATRate', 'BT-119', sum),
      field('VATSum', 'BT-117', fine),
      alias('Currency', 'BT-5'),
      derived('{}SumAfterVAT', (values) => sumAfterVat(textAt(values, 'taxableAmount'), textAt(values, 'taxAmount')), {
        essential: false,
        written: false,
      }),
      vatExtension([
        field('CategoryCode', 'BT-118'),
        field('ExemptionReasonCode', 'BT-121'),
        field('ExemptionReasonText', 'BT-120', long),
      ]),
    ],
    {
      group: 'BG-23',
      attributes: [derivedAttribute('vatId', (values) => vatIdOf(textAt(values, 'category')), { essential: false })],
    },
  ),
  field('TotalVATSum', 'BT-110', sum),
  field('TotalSum', 'BT-112', sum),
  field('TotalToPay', 'BT-115', sum),
  field('Currency', 'BT-5', { pattern: /^[A-Z]{3}$/ }),
  box('Accounting', [box('JournalEntry', [field('GeneralLedger', 'BT-19', short)])]),
  addition('Extension', 'BG-20', 'DSC', {
    amount: 'BT-92',
    base: 'BT-93',
    percentage: 'BT-94',
    category: 'BT-95',
    rate: 'BT-96',
    reason: 'BT-97',
    reasonCode: 'BT-98',
  }),
  addition('Extension', 'BG-21', 'CHR', {
    amount: 'BT-99',
    base: 'BT-100',
    percentage: 'BT-101',
    category: 'BT-102',
    rate: 'BT-103',
    reason: 'BT-104',
    reasonCode: 'BT-105',
  }),
  extension('Extension', 'InvoiceSumGroupEN', [
    box('InvoiceSumGroupEN', [
      field('PrepaidAmount', 'BT-113', sum),
      field('AllowanceSum', 'BT-107', sum),
      field('ChargeSum', 'BT-108', sum),
      field('InvoiceTotalVATSumInAccountingCurrency', 'BT-111', sum, {
        attributes: [termAttribute('currency', 'BT-6')],
      }),
      field('InvoiceTotalSumWithoutVAT', 'BT-109', sum),
    ]),
  ]),
]);

const line = each('BG-25', '{}ItemEntry', [
  field('RowNo', 'BT-126', normal),
  field('SellerProductId', 'BT-155', short),
  field('BuyerProductId', 'BT-156', short),
  box('Accounting', [box('JournalEntry', [field('GeneralLedger', 'BT-133', short)])]),
  field('Description', 'BT-153', long),
  field('EAN', 'BT-157', normal, { impliedScheme: '0160' }),
  extension(
    'ItemReserve',
    'ItemEntryEN',
    [
      box('ItemEntryEN', [
        field('InfoText', 'BT-127', long),
        field('ItemDetailedDescription', 'BT-154', long),
        field('ItemAdditionalId', 'BT-157', undefined, { attributes: [scheme], unlessScheme: '0160' }),
        field('ObjectId', 'BT-128', undefined, { attributes: [scheme] }),
        field('ItemClassification', 'BT-158', long, {
          attributes: [scheme, partAttribute('schemeVersionId', 'schemeVersion')],
        }),
        field('ItemCountryOfOrigin', 'BT-159'),
        box('Period', [field('StartDate', 'BT-134'), field('EndDate', 'BT-135')]),
        box(
          'ItemPriceInfo',
          [
            field('ItemDiscountSum', 'BT-147', fine),
            field('ItemPriceBaseQuantity', 'BT-149', sum),
            field('ItemPriceBaseQuantityUnit', 'BT-150'),
            field('ItemGrossPrice', 'BT-148', fine),
          ],
          { always: true },
        ),
        field('PurchaseOrderLineRef', 'BT-132', long),
      ]),
    ],
    { always: true },
  ),
  addition('ItemReserve', 'BG-27', 'DSC', {
    amount: 'BT-136',
    base: 'BT-137',
    percentage: 'BT-138',
    reason: 'BT-139',
    reasonCode: 'BT-140',
  }),
  addition('ItemReserve', 'BG-28', 'CHR', {
    amount: 'BT-141',
    base: 'BT-142',
    percentage: 'BT-143',
    reason: 'BT-144',
    reasonCode: 'BT-145',
  }),
  holder('{}ItemReserve', [field('InformationName', 'BT-160', normal), field('InformationContent', 'BT-161', long)], {
    group: 'BG-32',
    attributes: [constantAttribute('extensionId', 'AttributeEN', { tells: true })],
  }),
  box('ItemDetailInfo', [
    field('ItemUnit', 'BT-130', short),
    field('ItemAmount', 'BT-129', fine),
    field('ItemPrice', 'BT-146', fine),
  ]),
  alias('ItemSum', 'BT-131'),
  box(
    'VAT',
    [
      field('SumBeforeVAT', 'BT-131', fine),
      field('VATRate', 'BT-152', sum),
      derived('{}VATSum', (values) => vatSumOf(textAt(values, 'netAmount'), textAt(values, 'vat', 'rate')), {
        essential: false,
      }),
      vatExtension([field('CategoryCode', 'BT-151')]),
    ],
    {
      attributes: [
        derivedAttribute('vatId', (values) => vatIdOf(textAt(values, 'vat', 'category')), { essential: false }),
      ],
    },
  ),
  derived(
    '{}ItemTotal',
    (values) => {
      const netAmount = textAt(values, 'netAmount');
      return sumAfterVat(netAmount, vatSumOf(netAmount, textAt(values, 'vat', 'rate')));
    },
    { essential: false, written: false },
  ),
]);

const paymentInfo = box('PaymentInfo', [
  echo('Currency', 'BT-5', { pattern: /^[A-Z]{3}$/ }),
  field('PaymentRefId', 'BT-83', short, { codec: digits }),
  field(
    'PaymentDescription',
    'BT-83',
    { maximumLength: 210, pattern: /^[ -ÿŠšŽž]*$/ },
    { codec: notDigits, placeholder: { value: '-' } },
  ),
  derived('{}Payable', (_values, document) => payable(document), { anything: true }),
  echo('PayDueDate', 'BT-9', {}),
  echo('PaymentTotalSum', 'BT-115', sum),
  echo('PayerName', 'BT-44', normal),
  echo('PaymentId', 'BT-1', normal),
  alias('PayToAccount', 'BT-84', { echoed: true, limit: account, placeholder: { value: '0' } }),
  derived('{}PayToName', (_values, document) => payToName(document), { essential: false }),
  alias('PayToBIC', 'BT-86', { echoed: true, limit: { maximumLength: maximumBankCode } }),
  field('DirectDebitPayeeContractNumber', 'BT-90', short),
  field('DirectDebitPayerNumber', 'BT-89', { maximumLength: 20, pattern: /^\d*$/ }),
]);

const invoice = box(
  'Invoice',
  [
    parties,
    information,
    sums,
    box('InvoiceItem', [box('InvoiceItemGroup', [line], { again: true })]),
    extension('AdditionalInformation', 'SellerTaxRepPartyEN', [
      box('SellerTaxRepPartyEN', [
        field('Name', 'BT-62', normal),
        field('VATRegNumber', 'BT-63', registration),
        contactData([], representative),
      ]),
    ]),
    extension('AdditionalInformation', 'PaymentInfoEN', [
      box('PaymentInfoEN', [
        field('PaymentMethodCode', 'BT-81'),
        cardInfo(false),
        field('PaymentAccountName', 'BT-85', long),
      ]),
    ]),
    paymentInfo,
  ],
  {
    attributes: [
      derivedAttribute('invoiceId', (_values, document) => textAt(document, 'number'), { anything: true }),
      derivedAttribute('regNumber', (_values, document) => legalRegistrationOf(document, 'buyer'), {
        essential: false,
      }),
      derivedAttribute('sellerRegnumber', (_values, document) => legalRegistrationOf(document, 'seller'), {
        essential: false,
      }),
    ],
  },
);

export const estonianTable: Table = {
  root: '{}E_Invoice',
  attributes: [],
  children: [
    box(
      'Header',
      [
        constant('{}Test', 'NO', { written: false, essential: true }),
        derived('{}Date', (_values, document) => textAt(document, 'issueDate'), { anything: true }),
        derived('{}FileId', (_values, document) => fileId(document), { anything: true }),
        constant('{}Version', '1.2', { anything: true }),
      ],
      { always: true },
    ),
    invoice,
    box(
      'Footer',
      [
        constant('{}TotalNumberInvoices', '1', { anything: true }),
        derived('{}TotalAmount', (_values, document) => textAt(document, 'totals', 'amountDue'), { anything: true }),
      ],
      { always: true },
    ),
  ],
};
