import type { XmlNode } from '../../xml/xml-document.js';
import type { Severity } from '../../model/finding.js';
import type { Rule, RuleGroup, RulePattern, Test } from '../engine/rule-book.js';
import { atMostOne, present } from '../engine/tests.js';
import type { CiiTree } from './cii-tree.js';
import { abbreviations } from './en16931-unused.js';
import { attribute, isOfRam, ram, udt } from './names.js';

type CiiTest = Test<CiiTree>;

function rule(
  number: string,
  severity: Severity,
  kind: string,
  terms: readonly string[],
  test: CiiTest,
  values?: Readonly<Record<string, string | number>>,
): Rule<CiiTree> {
  return { id: `CII-${number}`, severity, message: { kind, terms, ...(values ? { values } : {}) }, test };
}

const error = (number: string, kind: string, terms: readonly string[], test: CiiTest): Rule<CiiTree> =>
  rule(number, 'error', kind, terms, test);
const warning = (number: string, kind: string, terms: readonly string[], test: CiiTest): Rule<CiiTree> =>
  rule(number, 'warning', kind, terms, test);

const exactlyOne =
  (...path: readonly number[]): CiiTest =>
  (tree, node) =>
    tree.count(node, path) === 1;

/** Not both children of the party: an identifier with a scheme, and one without. */
function oneKindOfId(party: number): CiiTest {
  const id = [party, ram.ID];
  const globalId = [party, ram.GlobalID];
  return (tree, node) => !tree.has(node, id) || !tree.has(node, globalId);
}

const referencesOfType =
  (code: string, ...path: readonly number[]): ((tree: CiiTree, node: XmlNode) => number) =>
  (tree, node) => {
    let total = 0;
    for (
      let reference = tree.child(node, ram.AdditionalReferencedDocument);
      reference !== -1;
      reference = tree.next(reference, ram.AdditionalReferencedDocument)
    ) {
      const type = tree.child(reference, ram.TypeCode);
      if (tree.is(type, code) || tree.normal(type) === code) total += tree.count(reference, path);
    }
    return total;
  };

const referencesOfExactType =
  (code: string): ((tree: CiiTree, node: XmlNode) => number) =>
  (tree, node) => {
    let total = 0;
    for (
      let reference = tree.child(node, ram.AdditionalReferencedDocument);
      reference !== -1;
      reference = tree.next(reference, ram.AdditionalReferencedDocument)
    ) {
      if (hasType(tree, reference, code)) total++;
    }
    return total;
  };

function hasType(tree: CiiTree, reference: XmlNode, code: string): boolean {
  for (let type = tree.child(reference, ram.TypeCode); type !== -1; type = tree.next(type, ram.TypeCode)) {
    if (tree.is(type, code)) return true;
  }
  return false;
}

const atMost =
  (count: (tree: CiiTree, node: XmlNode) => number): CiiTest =>
  (tree, node) =>
    count(tree, node) <= 1;

const priceAllowance = [ram.GrossPriceProductTradePrice, ram.AppliedTradeAllowanceCharge] as const;
const priceIndicator = [...priceAllowance, ram.ChargeIndicator] as const;
const priceIndicatorValue = [...priceIndicator, udt.Indicator] as const;
const priceAmount = [...priceAllowance, ram.ActualAmount] as const;

/** A discount on the price comes with its indicator, which says "allowance". */
const priceAllowanceWhole: CiiTest = (tree, node) => {
  const indicator = tree.has(node, priceIndicator);
  const amount = tree.has(node, priceAmount);
  if (!indicator && !amount) return true;
  return amount && tree.some(node, priceIndicatorValue, (value) => tree.boolean(value) === false);
};

function contactPointTwice(party: number): CiiTest {
  const person = [party, ram.DefinedTradeContact, ram.PersonName];
  const department = [party, ram.DefinedTradeContact, ram.DepartmentName];
  return (tree, node) => !tree.has(node, person) || !tree.has(node, department);
}

const paymentMeans = [ram.SpecifiedTradeSettlementPaymentMeans] as const;
const iban = [ram.PayeePartyCreditorFinancialAccount, ram.IBANID] as const;
const proprietaryAccount = [ram.PayeePartyCreditorFinancialAccount, ram.ProprietaryID] as const;

const everyTransferHasAccount: CiiTest = (tree, node) =>
  !tree.some(node, paymentMeans, (means) => {
    if (tree.has(means, iban) || tree.has(means, proprietaryAccount)) return false;
    const code = tree.normal(tree.child(means, ram.TypeCode));
    return code === '30' || code === '58';
  });

const totals: readonly (readonly [number: string, name: number, term: string])[] = [
  ['SR-477', ram.LineTotalAmount, 'BT-106'],
  ['SR-478', ram.ChargeTotalAmount, 'BT-108'],
  ['SR-479', ram.AllowanceTotalAmount, 'BT-107'],
  ['SR-480', ram.TaxBasisTotalAmount, 'BT-109'],
  ['SR-481', ram.RoundingAmount, 'BT-114'],
  ['SR-482', ram.GrandTotalAmount, 'BT-112'],
  ['SR-484', ram.TotalPrepaidAmount, 'BT-113'],
  ['SR-487', ram.DuePayableAmount, 'BT-115'],
];

/** Totals that are no business terms: told by their path. */
const otherTotals: readonly (readonly [number: string, name: number, path: string])[] = [
  ['SR-483', ram.InformationAmount, 'ram:InformationAmount'],
  ['SR-485', ram.TotalDiscountAmount, 'ram:TotalDiscountAmount'],
  ['SR-486', ram.TotalAllowanceChargeAmount, 'ram:TotalAllowanceChargeAmount'],
  ['SR-488', ram.RetailValueExcludingTaxInformationAmount, 'ram:RetailValueExcludingTaxInformationAmount'],
  ['SR-489', ram.TotalDepositFeeInformationAmount, 'ram:TotalDepositFeeInformationAmount'],
  [
    'SR-490',
    ram.ProductValueExcludingTobaccoTaxInformationAmount,
    'ram:ProductValueExcludingTobaccoTaxInformationAmount',
  ],
  ['SR-491', ram.TotalRetailValueInformationAmount, 'ram:TotalRetailValueInformationAmount'],
  ['SR-492', ram.GrossLineTotalAmount, 'ram:GrossLineTotalAmount'],
  ['SR-493', ram.NetLineTotalAmount, 'ram:NetLineTotalAmount'],
  ['SR-494', ram.NetIncludingTaxesLineTotalAmount, 'ram:NetIncludingTaxesLineTotalAmount'],
];

/** A child that only supporting documents and the like may have: fine where absent, or where the reference is of a code. */
const onlyWithType =
  (child: number, ...codes: readonly string[]): CiiTest =>
  (tree, node) =>
    tree.child(node, child) === -1 ||
    (tree.document.name(node) === ram.AdditionalReferencedDocument && codes.some((code) => hasType(tree, node, code)));

const onlyIn =
  (child: number, ancestor: number): CiiTest =>
  (tree, node) =>
    tree.child(node, child) === -1 || tree.within(node, ancestor);

const onlyOf =
  (child: number, name: number): CiiTest =>
  (tree, node) =>
    tree.child(node, child) === -1 || tree.document.name(node) === name;

const globalId = [ram.GlobalID] as const;
const originCountry = [ram.OriginTradeCountry, ram.ID] as const;

const dateForm = /^\s*\d{4}(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])\s*$/;

const { LINE: line, TRANSACTION: transaction } = abbreviations;

const groups: readonly RuleGroup<CiiTree>[] = [
  {
    at: '/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext',
    rules: [
      warning('SR-003', 'once', ['BT-23'], atMostOne(ram.BusinessProcessSpecifiedDocumentContextParameter)),
      error('SR-009', 'exactly-once', ['BT-24'], exactlyOne(ram.GuidelineSpecifiedDocumentContextParameter)),
      error('SR-010', 'exactly-once', ['BT-24'], exactlyOne(ram.GuidelineSpecifiedDocumentContextParameter, ram.ID)),
    ],
  },
  {
    at: '/rsm:CrossIndustryInvoice/rsm:ExchangedDocument',
    rules: [error('SR-014', 'exactly-once', ['BT-3'], exactlyOne(ram.TypeCode))],
  },
  {
    at: '/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IncludedNote',
    rules: [warning('SR-030', 'once', ['BT-22'], atMostOne(ram.Content))],
  },
  {
    at: `${line}/ram:AssociatedDocumentLineDocument`,
    rules: [
      warning('SR-039', 'once', ['BT-127'], atMostOne(ram.IncludedNote)),
      warning('SR-040', 'once', ['BT-127'], atMostOne(ram.IncludedNote, ram.Content)),
    ],
  },
  {
    at: `${line}/ram:SpecifiedTradeProduct`,
    rules: [
      error(
        'SR-046',
        'scheme',
        ['BT-157'],
        (tree, node) =>
          tree.child(node, ram.GlobalID) === -1 ||
          tree.some(node, globalId, (id) => tree.document.hasAttribute(id, attribute.schemeID)),
      ),
      error(
        'SR-090',
        'exactly-once',
        ['BT-159'],
        (tree, node) => tree.child(node, ram.OriginTradeCountry) === -1 || tree.count(node, originCountry) === 1,
      ),
    ],
  },
  {
    at: `${line}/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic`,
    rules: [
      error('SR-069', 'exactly-once', ['BT-160'], exactlyOne(ram.Description)),
      error('SR-072', 'exactly-once', ['BT-161'], exactlyOne(ram.Value)),
    ],
  },
  {
    at: `${line}/ram:SpecifiedLineTradeAgreement`,
    rules: [
      error('SR-439', 'exactly-once', ['BT-146'], exactlyOne(ram.NetPriceProductTradePrice, ram.ChargeAmount)),
      warning('SR-119', 'price-allowance', ['BT-147'], priceAllowanceWhole),
      error('SR-441', 'once', ['BT-146'], atMostOne(ram.NetPriceProductTradePrice, ram.ChargeAmount)),
    ],
  },
  {
    at: 'ram:SpecifiedTradeAllowanceCharge',
    rules: [
      rule('SR-463', 'error', 'mandatory-path', [], present(ram.ChargeIndicator), { path: 'ram:ChargeIndicator' }),
      rule('SR-471', 'error', 'once-path', [], atMostOne(ram.RateApplicablePercent), {
        path: 'ram:RateApplicablePercent',
      }),
      rule('SR-472', 'error', 'once-path', [], atMostOne(ram.CategoryTradeTax), { path: 'ram:CategoryTradeTax' }),
      error('SR-473', 'once', ['BT-92', 'BT-99'], atMostOne(ram.ActualAmount)),
    ],
  },
  {
    at: 'ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge',
    rules: [error('SR-440', 'once', ['BT-147'], atMostOne(ram.ActualAmount))],
  },
  {
    at: `${line}/ram:SpecifiedLineTradeSettlement`,
    rules: [
      warning('SR-454', 'exactly-once', ['BG-30'], exactlyOne(ram.ApplicableTradeTax)),
      warning('SR-474', 'once', ['BT-128'], atMost(referencesOfType('130'))),
    ],
  },
  {
    at: `${transaction}/ram:ApplicableHeaderTradeAgreement`,
    rules: [
      warning('SR-450', 'one-kind-of-identifier', ['BT-46'], oneKindOfId(ram.BuyerTradeParty)),
      error('SR-455', 'once', ['BG-6'], atMostOne(ram.SellerTradeParty, ram.DefinedTradeContact)),
      error('SR-456', 'once', ['BG-9'], atMostOne(ram.BuyerTradeParty, ram.DefinedTradeContact)),
      warning('SR-457', 'once', ['BT-17'], atMost(referencesOfExactType('50'))),
      warning('SR-458', 'once', ['BT-18'], atMost(referencesOfExactType('130'))),
      error('SR-459', 'once', ['BT-34'], atMostOne(ram.SellerTradeParty, ram.URIUniversalCommunication)),
      error('SR-460', 'once', ['BT-49'], atMostOne(ram.BuyerTradeParty, ram.URIUniversalCommunication)),
      warning('SR-465', 'once', ['BT-41'], contactPointTwice(ram.SellerTradeParty)),
      warning('SR-466', 'once', ['BT-56'], contactPointTwice(ram.BuyerTradeParty)),
      warning('SR-475', 'once', ['BT-123'], atMost(referencesOfType('916', ram.Name))),
      warning('SR-476', 'once', ['BT-125'], atMost(referencesOfType('916', ram.AttachmentBinaryObject))),
    ],
  },
  {
    at: `${transaction}/ram:ApplicableHeaderTradeDelivery`,
    rules: [warning('SR-449', 'one-kind-of-identifier', ['BT-71'], oneKindOfId(ram.ShipToTradeParty))],
  },
  {
    at: `${transaction}/ram:ApplicableHeaderTradeSettlement`,
    rules: [
      warning('SR-451', 'one-kind-of-identifier', ['BT-60'], oneKindOfId(ram.PayeeTradeParty)),
      warning('SR-452', 'once', ['BT-20'], atMostOne(ram.SpecifiedTradePaymentTerms)),
      warning('SR-453', 'once', ['BT-20'], atMostOne(ram.SpecifiedTradePaymentTerms, ram.Description)),
      error('SR-461', 'once', ['BT-7'], atMostOne(ram.ApplicableTradeTax, ram.TaxPointDate)),
      error('SR-462', 'same-everywhere', ['BT-8'], (tree) => !tree.dueDateTypesDiffer),
      error('SR-470', 'credit-transfer-account', ['BT-84', 'BT-81'], everyTransferHasAccount),
    ],
  },
  {
    at: `${transaction}/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation`,
    rules: [
      ...totals.map(([number, name, term]) => error(number, 'once', [term], atMostOne(name))),
      ...otherTotals.map(([number, name, path]) => rule(number, 'error', 'once-path', [], atMostOne(name), { path })),
    ],
  },
  {
    at: '/rsm:CrossIndustryInvoice',
    rules: [
      error('SR-467', 'same-everywhere', ['BT-81'], (tree) => !tree.paymentMeansCodesDiffer),
      error('SR-468', 'same-everywhere', ['BT-82'], (tree) => !tree.paymentInformationDiffers),
      error('SR-469', 'once', ['BT-83'], (tree) => tree.paymentReferences <= 1),
    ],
  },
  {
    at: '*ReferencedDocument',
    when: isOfRam,
    rules: [
      rule('DT-015', 'error', 'unused', [], onlyWithType(ram.URIID, '916'), { path: 'ram:URIID' }),
      rule('DT-018', 'error', 'unused', [], onlyWithType(ram.TypeCode, '50', '130', '916'), { path: 'ram:TypeCode' }),
      rule('DT-021', 'error', 'unused', [], onlyWithType(ram.Name, '916'), { path: 'ram:Name' }),
      rule('DT-022', 'error', 'unused', [], onlyWithType(ram.AttachmentBinaryObject, '916'), {
        path: 'ram:AttachmentBinaryObject',
      }),
      rule('DT-024', 'error', 'unused', [], onlyWithType(ram.ReferenceTypeCode, '130'), {
        path: 'ram:ReferenceTypeCode',
      }),
      rule('DT-027', 'error', 'unused', [], onlyOf(ram.FormattedIssueDateTime, ram.InvoiceReferencedDocument), {
        path: 'ram:FormattedIssueDateTime',
      }),
    ],
  },
  {
    at: '*Quantity',
    when: isOfRam,
    rules: [
      rule(
        'DT-033',
        'error',
        'unused-attribute',
        [],
        (tree, node) => tree.hasBilledUnit || !tree.document.hasAttribute(node, attribute.unitCode),
        { attribute: 'unitCode' },
      ),
    ],
  },
  {
    at: '*TradeTax',
    when: isOfRam,
    rules: [
      rule(
        'DT-037',
        'error',
        'value-is',
        [],
        (tree, node) => tree.child(node, ram.TypeCode) === -1 || hasType(tree, node, 'VAT'),
        { path: 'ram:TypeCode', value: 'VAT' },
      ),
      rule('DT-041', 'warning', 'unused', [], onlyIn(ram.BasisAmount, ram.ApplicableHeaderTradeSettlement), {
        path: 'ram:BasisAmount',
      }),
      rule('DT-052', 'warning', 'unused', [], onlyOf(ram.ExemptionReasonCode, ram.ApplicableTradeTax), {
        path: 'ram:ExemptionReasonCode',
      }),
      rule('DT-098', 'warning', 'unused', [], onlyOf(ram.ExemptionReason, ram.ApplicableTradeTax), {
        path: 'ram:ExemptionReason',
      }),
      rule('DT-054', 'warning', 'unused', [], onlyIn(ram.TaxPointDate, ram.ApplicableHeaderTradeSettlement), {
        path: 'ram:TaxPointDate',
      }),
      rule('DT-058', 'warning', 'unused', [], onlyIn(ram.DueDateTypeCode, ram.ApplicableHeaderTradeSettlement), {
        path: 'ram:DueDateTypeCode',
      }),
    ],
  },
  {
    at: 'udt:DateTimeString',
    when: (tree, node) => tree.document.attributeEquals(node, attribute.format, '102'),
    rules: [
      rule('DT-097', 'error', 'date-form', [], (tree, node) => dateForm.test(tree.text(node)), { form: 'YYYYMMDD' }),
    ],
  },
];

/** The rules of EN 16931 about how CII is used, but for those of {@link unusedElements}. */
export const en16931Syntax: RulePattern<CiiTree> = { name: 'EN 16931 syntax, CII', groups };
