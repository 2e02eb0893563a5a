/**
 * UN/CEFACT Cross Industry Invoice D16B: where each business term stands (EN 16931-3-3), in the order of the schema.
 * What a table cannot say is in `exceptions.ts`.
 */
import { date102 } from '../../mapping/codecs.js';
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
import { iban, notIban, taxPointDateCode } from './codecs.js';

const scheme = partAttribute('schemeID', 'scheme');

/** Only the VAT totals carry their currency; elsewhere it is understood and not written. */
const amount = (name: string, term: string): Entry =>
  leaf(name, term, { attributes: [currencyAttribute('BT-5', { written: false })] });

const quantity = (name: string, term: string, unit: string): Entry =>
  leaf(name, term, { attributes: [termAttribute('unitCode', unit)] });

const dateFormat: readonly AttributeBinding[] = [constantAttribute('format', '102')];

const date = (name: string, term: string, inner = 'udt:DateTimeString'): Entry =>
  holder(name, [leaf(inner, term, { codec: date102, attributes: dateFormat })]);

const vatType = constant('ram:TypeCode', 'VAT');

/** Identifiers with a scheme are global ones; the schema puts those without first. */
const identifiers = (term: string): readonly Entry[] => [
  leaf('ram:ID', term, { schemed: false, attributes: [scheme] }),
  leaf('ram:GlobalID', term, { schemed: true, attributes: [scheme] }),
];

const address = (ids: readonly [string, string, string, string, string, string, string]): Entry =>
  holder('ram:PostalTradeAddress', [
    leaf('ram:PostcodeCode', ids[4]),
    leaf('ram:LineOne', ids[0]),
    leaf('ram:LineTwo', ids[1]),
    leaf('ram:LineThree', ids[2]),
    leaf('ram:CityName', ids[3]),
    leaf('ram:CountryID', ids[6]),
    leaf('ram:CountrySubDivisionName', ids[5]),
  ]);

const contact = (ids: readonly [string, string, string]): Entry =>
  holder('ram:DefinedTradeContact', [
    leaf('ram:PersonName', ids[0]),
    leaf('ram:DepartmentName', ids[0], { place: 'alias' }),
    holder('ram:TelephoneUniversalCommunication', [leaf('ram:CompleteNumber', ids[1])]),
    holder('ram:EmailURIUniversalCommunication', [leaf('ram:URIID', ids[2])]),
  ]);

const endpoint = (term: string): Entry =>
  holder('ram:URIUniversalCommunication', [leaf('ram:URIID', term, { attributes: [scheme] })]);

const taxRegistration = (term: string, schemeId: 'VA' | 'FC'): Entry =>
  holder('ram:SpecifiedTaxRegistration', [
    leaf('ram:ID', term, { attributes: [constantAttribute('schemeID', schemeId, { tells: true })] }),
  ]);

const legal = (registration: string, tradingName?: string): Entry =>
  holder('ram:SpecifiedLegalOrganization', [
    leaf('ram:ID', registration, { attributes: [scheme] }),
    ...(tradingName === undefined ? [] : [leaf('ram:TradingBusinessName', tradingName)]),
  ]);

const issued = (name: string, term: string): Entry => holder(name, [leaf('ram:IssuerAssignedID', term)]);

interface AllowanceIds {
  readonly amount: string;
  readonly base: string;
  readonly percentage: string;
  readonly reason: string;
  readonly reasonCode: string;
  readonly category?: string;
  readonly rate?: string;
}

const indicator = (value: 'true' | 'false'): Entry =>
  constant(['ram:ChargeIndicator', 'udt:Indicator'], value, { accepts: [value === 'true' ? '1' : '0'], tells: true });

const allowance = (group: string, isCharge: 'true' | 'false', ids: AllowanceIds): Entry =>
  each(group, 'ram:SpecifiedTradeAllowanceCharge', [
    indicator(isCharge),
    leaf('ram:CalculationPercent', ids.percentage),
    amount('ram:BasisAmount', ids.base),
    amount('ram:ActualAmount', ids.amount),
    leaf('ram:ReasonCode', ids.reasonCode),
    leaf('ram:Reason', ids.reason),
    ...(ids.category === undefined || ids.rate === undefined
      ? []
      : [
          holder('ram:CategoryTradeTax', [
            vatType,
            leaf('ram:CategoryCode', ids.category),
            leaf('ram:RateApplicablePercent', ids.rate),
          ]),
        ]),
  ]);

const period = (start: string, end: string): Entry =>
  holder('ram:BillingSpecifiedPeriod', [date('ram:StartDateTime', start), date('ram:EndDateTime', end)]);

const accountingAccount = (term: string): Entry =>
  holder('ram:ReceivableSpecifiedTradeAccountingAccount', [leaf('ram:ID', term)]);

/** A reference told from others by its type code, with the scheme of its identifier in an element of its own. */
const objectReference = (term: string): Entry =>
  holder('ram:AdditionalReferencedDocument', [
    leaf('ram:IssuerAssignedID', term),
    constant('ram:TypeCode', '130', { tells: true }),
    leaf('ram:ReferenceTypeCode', term, { part: 'scheme' }),
  ]);

const line = each('BG-25', 'ram:IncludedSupplyChainTradeLineItem', [
  holder('ram:AssociatedDocumentLineDocument', [
    leaf('ram:LineID', 'BT-126'),
    holder('ram:IncludedNote', [leaf('ram:Content', 'BT-127')]),
  ]),
  holder('ram:SpecifiedTradeProduct', [
    leaf('ram:GlobalID', 'BT-157', { attributes: [scheme] }),
    leaf('ram:SellerAssignedID', 'BT-155'),
    leaf('ram:BuyerAssignedID', 'BT-156'),
    leaf('ram:Name', 'BT-153'),
    leaf('ram:Description', 'BT-154'),
    each('BG-32', 'ram:ApplicableProductCharacteristic', [
      leaf('ram:Description', 'BT-160'),
      leaf('ram:Value', 'BT-161'),
    ]),
    holder(
      'ram:DesignatedProductClassification',
      [
        leaf('ram:ClassCode', 'BT-158', {
          attributes: [partAttribute('listID', 'scheme'), partAttribute('listVersionID', 'schemeVersion')],
        }),
      ],
      { repeats: true },
    ),
    holder('ram:OriginTradeCountry', [leaf('ram:ID', 'BT-159')]),
  ]),
  holder(
    'ram:SpecifiedLineTradeAgreement',
    [
      holder('ram:BuyerOrderReferencedDocument', [leaf('ram:LineID', 'BT-132')]),
      holder('ram:GrossPriceProductTradePrice', [
        amount('ram:ChargeAmount', 'BT-148'),
        leaf('ram:BasisQuantity', 'BT-149', { place: 'alias', attributes: [termAttribute('unitCode', 'BT-150')] }),
        holder('ram:AppliedTradeAllowanceCharge', [indicator('false'), amount('ram:ActualAmount', 'BT-147')]),
      ]),
      holder('ram:NetPriceProductTradePrice', [
        amount('ram:ChargeAmount', 'BT-146'),
        quantity('ram:BasisQuantity', 'BT-149', 'BT-150'),
      ]),
    ],
    { always: true },
  ),
  holder('ram:SpecifiedLineTradeDelivery', [quantity('ram:BilledQuantity', 'BT-129', 'BT-130')], { always: true }),
  holder(
    'ram:SpecifiedLineTradeSettlement',
    [
      holder('ram:ApplicableTradeTax', [
        vatType,
        leaf('ram:CategoryCode', 'BT-151'),
        leaf('ram:RateApplicablePercent', 'BT-152'),
      ]),
      period('BT-134', 'BT-135'),
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
      holder('ram:SpecifiedTradeSettlementLineMonetarySummation', [amount('ram:LineTotalAmount', 'BT-131')]),
      objectReference('BT-128'),
      accountingAccount('BT-133'),
    ],
    { always: true },
  ),
]);

const agreement = holder(
  'ram:ApplicableHeaderTradeAgreement',
  [
    leaf('ram:BuyerReference', 'BT-10'),
    holder('ram:SellerTradeParty', [
      ...identifiers('BT-29'),
      leaf('ram:Name', 'BT-27'),
      leaf('ram:Description', 'BT-33'),
      legal('BT-30', 'BT-28'),
      contact(['BT-41', 'BT-42', 'BT-43']),
      address(['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40']),
      endpoint('BT-34'),
      taxRegistration('BT-31', 'VA'),
      taxRegistration('BT-32', 'FC'),
    ]),
    holder('ram:BuyerTradeParty', [
      ...identifiers('BT-46'),
      leaf('ram:Name', 'BT-44'),
      legal('BT-47', 'BT-45'),
      contact(['BT-56', 'BT-57', 'BT-58']),
      address(['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55']),
      endpoint('BT-49'),
      taxRegistration('BT-48', 'VA'),
    ]),
    holder('ram:SellerTaxRepresentativeTradeParty', [
      leaf('ram:Name', 'BT-62'),
      address(['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69']),
      taxRegistration('BT-63', 'VA'),
    ]),
    issued('ram:SellerOrderReferencedDocument', 'BT-14'),
    issued('ram:BuyerOrderReferencedDocument', 'BT-13'),
    issued('ram:ContractReferencedDocument', 'BT-12'),
    each('BG-24', 'ram:AdditionalReferencedDocument', [
      leaf('ram:IssuerAssignedID', 'BT-122'),
      leaf('ram:URIID', 'BT-124'),
      constant('ram:TypeCode', '916', { tells: true }),
      leaf('ram:Name', 'BT-123'),
      leaf('ram:AttachmentBinaryObject', 'BT-125', {
        attributes: [partAttribute('mimeCode', 'mimeCode'), partAttribute('filename', 'filename')],
      }),
    ]),
    objectReference('BT-18'),
    holder('ram:AdditionalReferencedDocument', [
      leaf('ram:IssuerAssignedID', 'BT-17'),
      constant('ram:TypeCode', '50', { tells: true }),
    ]),
    holder('ram:SpecifiedProcuringProject', [leaf('ram:ID', 'BT-11'), constant('ram:Name', 'Project reference')]),
  ],
  { always: true },
);

const delivery = holder(
  'ram:ApplicableHeaderTradeDelivery',
  [
    holder('ram:ShipToTradeParty', [
      ...identifiers('BT-71'),
      leaf('ram:Name', 'BT-70'),
      address(['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80']),
    ]),
    holder('ram:ActualDeliverySupplyChainEvent', [date('ram:OccurrenceDateTime', 'BT-72')]),
    issued('ram:DespatchAdviceReferencedDocument', 'BT-16'),
    issued('ram:ReceivingAdviceReferencedDocument', 'BT-15'),
  ],
  { always: true },
);

const payment = each('BG-16', 'ram:SpecifiedTradeSettlementPaymentMeans', [
  leaf('ram:TypeCode', 'BT-81'),
  leaf('ram:Information', 'BT-82'),
  holder('ram:ApplicableTradeSettlementFinancialCard', [leaf('ram:ID', 'BT-87'), leaf('ram:CardholderName', 'BT-88')]),
  holder('ram:PayerPartyDebtorFinancialAccount', [
    leaf('ram:IBANID', 'BT-91', { codec: iban }),
    leaf('ram:ProprietaryID', 'BT-91', { codec: notIban }),
  ]),
  holder('ram:PayeePartyCreditorFinancialAccount', [
    leaf('ram:IBANID', 'BT-84', { codec: iban }),
    leaf('ram:AccountName', 'BT-85'),
    leaf('ram:ProprietaryID', 'BT-84', { codec: notIban }),
  ]),
  holder('ram:PayeeSpecifiedCreditorFinancialInstitution', [leaf('ram:BICID', 'BT-86')]),
]);

const settlement = holder(
  'ram:ApplicableHeaderTradeSettlement',
  [
    leaf('ram:CreditorReferenceID', 'BT-90', { place: 'gathered' }),
    leaf('ram:PaymentReference', 'BT-83', { place: 'gathered' }),
    leaf('ram:TaxCurrencyCode', 'BT-6'),
    leaf('ram:InvoiceCurrencyCode', 'BT-5'),
    holder('ram:PayeeTradeParty', [...identifiers('BT-60'), leaf('ram:Name', 'BT-59'), legal('BT-61')]),
    payment,
    each('BG-23', 'ram:ApplicableTradeTax', [
      amount('ram:CalculatedAmount', 'BT-117'),
      vatType,
      leaf('ram:ExemptionReason', 'BT-120'),
      amount('ram:BasisAmount', 'BT-116'),
      leaf('ram:CategoryCode', 'BT-118'),
      leaf('ram:ExemptionReasonCode', 'BT-121'),
      holder('ram:TaxPointDate', [
        leaf('udt:DateString', 'BT-7', { place: 'shared', codec: date102, attributes: dateFormat }),
      ]),
      leaf('ram:DueDateTypeCode', 'BT-8', { place: 'shared', codec: taxPointDateCode }),
      leaf('ram:RateApplicablePercent', 'BT-119'),
    ]),
    period('BT-73', 'BT-74'),
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
    holder('ram:SpecifiedTradePaymentTerms', [
      leaf('ram:Description', 'BT-20'),
      date('ram:DueDateDateTime', 'BT-9'),
      leaf('ram:DirectDebitMandateID', 'BT-89', { place: 'gathered' }),
    ]),
    holder('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
      amount('ram:LineTotalAmount', 'BT-106'),
      amount('ram:ChargeTotalAmount', 'BT-108'),
      amount('ram:AllowanceTotalAmount', 'BT-107'),
      amount('ram:TaxBasisTotalAmount', 'BT-109'),
      leaf('ram:TaxTotalAmount', 'BT-111', { attributes: [currencyAttribute('BT-6', { tells: true })] }),
      leaf('ram:TaxTotalAmount', 'BT-110', { attributes: [currencyAttribute('BT-5')] }),
      amount('ram:RoundingAmount', 'BT-114'),
      amount('ram:GrandTotalAmount', 'BT-112'),
      amount('ram:TotalPrepaidAmount', 'BT-113'),
      amount('ram:DuePayableAmount', 'BT-115'),
    ]),
    each('BG-3', 'ram:InvoiceReferencedDocument', [
      leaf('ram:IssuerAssignedID', 'BT-25'),
      date('ram:FormattedIssueDateTime', 'BT-26', 'qdt:DateTimeString'),
    ]),
    accountingAccount('BT-19'),
  ],
  { always: true },
);

export const ciiTable: Table = {
  root: 'rsm:CrossIndustryInvoice',
  attributes: [],
  children: [
    holder('rsm:ExchangedDocumentContext', [
      holder('ram:BusinessProcessSpecifiedDocumentContextParameter', [leaf('ram:ID', 'BT-23')]),
      holder('ram:GuidelineSpecifiedDocumentContextParameter', [leaf('ram:ID', 'BT-24')]),
    ]),
    holder('rsm:ExchangedDocument', [
      leaf('ram:ID', 'BT-1'),
      leaf('ram:TypeCode', 'BT-3'),
      date('ram:IssueDateTime', 'BT-2'),
      each('BG-1', 'ram:IncludedNote', [leaf('ram:Content', 'BT-22'), leaf('ram:SubjectCode', 'BT-21')]),
    ]),
    holder('rsm:SupplyChainTradeTransaction', [line, agreement, delivery, settlement]),
  ],
};
