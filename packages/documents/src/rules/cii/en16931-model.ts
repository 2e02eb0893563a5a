import type { XmlNode } from '../../xml/xml-document.js';
import {
  absolute,
  add,
  compare,
  equal,
  hundredthsOfDouble,
  percentageOf,
  roundToHundredths,
  roundToWhole,
  signOf,
  subtract,
  type Decimal,
} from '../engine/decimal.js';
import type { Rule, RuleGroup, RuleMessage, RulePattern, Test } from '../engine/rule-book.js';
import { always, filled, present, presentAny, twoDecimals } from '../engine/tests.js';
import { characterCount, characters } from '../engine/text.js';
import { categoryOf } from '../ubl/vat-category.js';
import { ciiVatCountryPrefixes } from './code-lists.js';
import type { CiiTree } from './cii-tree.js';
import { vatDocumentRules, vatGroups } from './en16931-vat.js';
import { attribute, ram, rsm, udt } from './names.js';

type CiiTest = Test<CiiTree>;

function error(
  id: string,
  kind: string,
  terms: readonly string[],
  test: CiiTest,
  values?: RuleMessage['values'],
): Rule<CiiTree> {
  return { id, severity: 'error', message: { kind, terms, ...(values ? { values } : {}) }, test };
}

const transaction = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction';
const agreement = [rsm.SupplyChainTradeTransaction, ram.ApplicableHeaderTradeAgreement] as const;
const settlement = [rsm.SupplyChainTradeTransaction, ram.ApplicableHeaderTradeSettlement] as const;
const summation = [...settlement, ram.SpecifiedTradeSettlementHeaderMonetarySummation] as const;
const invoiceCurrency = [...settlement, ram.InvoiceCurrencyCode] as const;
const accountingCurrency = [...settlement, ram.TaxCurrencyCode] as const;

/** The rule is about what stands beside the element. */
const beside =
  (test: CiiTest): CiiTest =>
  (tree, node) =>
    test(tree, tree.document.parent(node));

/** The first element that the path reaches is there and carries a scheme; or there is no element at `owner`. */
const schemeGiven =
  (owner: readonly number[], id: readonly number[]): CiiTest =>
  (tree, node) =>
    !tree.has(node, owner) || tree.attributeFilled(tree.find(node, id), attribute.schemeID);

const indicators = [udt.Indicator] as const;
const indicatorIs =
  (value: string): CiiTest =>
  (tree, node) =>
    tree.some(node, indicators, (indicator) => tree.is(indicator, value));

const categoryTax = [ram.CategoryTradeTax] as const;
const reasonGiven = presentAny(ram.Reason, ram.ReasonCode);
const vatCategoryGiven: CiiTest = (tree, node) =>
  tree.some(node, categoryTax, (tax) => tree.isVat(tax) && tree.child(tax, ram.CategoryCode) !== -1);

interface AllowanceRules {
  readonly amount: readonly [rule: string, term: string];
  readonly category?: readonly [rule: string, term: string];
  readonly reason: readonly [rule: string, same: string, either: string];
  readonly reasonTerms: readonly [text: string, code: string];
  readonly decimals: readonly [amount: string, base: string, baseTerm: string];
}

function allowanceRules({ amount, category, reason, reasonTerms, decimals }: AllowanceRules): readonly Rule<CiiTree>[] {
  return [
    error(amount[0], 'mandatory', [amount[1]], beside(present(ram.ActualAmount))),
    ...(category === undefined ? [] : [error(category[0], 'mandatory', [category[1]], beside(vatCategoryGiven))]),
    error(reason[0], 'either', reasonTerms, beside(reasonGiven)),
    error(reason[1], 'same-reason', reasonTerms, always),
    error(reason[2], 'either', reasonTerms, beside(reasonGiven)),
    error(decimals[0], 'decimals', [amount[1]], beside(twoDecimals(ram.ActualAmount))),
    error(decimals[1], 'decimals', [decimals[2]], beside(twoDecimals(ram.BasisAmount))),
  ];
}

const totalRules: readonly Rule<CiiTree>[] = [
  error('BR-12', 'mandatory', ['BT-106'], present(ram.LineTotalAmount)),
  error('BR-13', 'mandatory', ['BT-109'], present(ram.TaxBasisTotalAmount)),
  error('BR-14', 'mandatory', ['BT-112'], present(ram.GrandTotalAmount)),
  error('BR-15', 'mandatory', ['BT-115'], present(ram.DuePayableAmount)),
  error('BR-53', 'accounting-vat-amount', ['BT-6', 'BT-111'], accountingVatAmountGiven),
  error('BR-CO-10', 'sum', ['BT-106', 'BT-131'], lineTotalAddsUp, { formula: 'BT-106 = Σ BT-131' }),
  error('BR-CO-11', 'sum', ['BT-107', 'BT-92'], (tree, node) => documentSumHolds(tree, node, false), {
    formula: 'BT-107 = Σ BT-92',
  }),
  error('BR-CO-12', 'sum', ['BT-108', 'BT-99'], (tree, node) => documentSumHolds(tree, node, true), {
    formula: 'BT-108 = Σ BT-99',
  }),
  error('BR-CO-13', 'sum', ['BT-109', 'BT-106', 'BT-107', 'BT-108'], totalWithoutVatAddsUp, {
    formula: 'BT-109 = BT-106 − BT-107 + BT-108',
  }),
  error('BR-CO-16', 'sum', ['BT-115', 'BT-112', 'BT-113', 'BT-114'], amountDueAddsUp, {
    formula: 'BT-115 = BT-112 − BT-113 + BT-114',
  }),
  error('BR-DEC-09', 'decimals', ['BT-106'], twoDecimals(ram.LineTotalAmount)),
  error('BR-DEC-10', 'decimals', ['BT-107'], twoDecimals(ram.AllowanceTotalAmount)),
  error('BR-DEC-11', 'decimals', ['BT-108'], twoDecimals(ram.ChargeTotalAmount)),
  error('BR-DEC-12', 'decimals', ['BT-109'], twoDecimals(ram.TaxBasisTotalAmount)),
  error('BR-DEC-14', 'decimals', ['BT-112'], twoDecimals(ram.GrandTotalAmount)),
  error('BR-DEC-13', 'decimals', ['BT-110'], (tree, node) =>
    vatAmountHasHundredths(
      tree,
      node,
      (amount) => !tree.attributeIsAmong(amount, attribute.currencyID, invoiceCurrency),
      invoiceCurrency,
    ),
  ),
  error('BR-DEC-15', 'decimals', ['BT-111'], (tree, node) =>
    vatAmountHasHundredths(tree, node, () => !tree.has(tree.root, accountingCurrency), accountingCurrency),
  ),
  error('BR-DEC-16', 'decimals', ['BT-113'], twoDecimals(ram.TotalPrepaidAmount)),
  error('BR-DEC-17', 'decimals', ['BT-114'], twoDecimals(ram.RoundingAmount)),
  error('BR-DEC-18', 'decimals', ['BT-115'], twoDecimals(ram.DuePayableAmount)),
];

const taxTotal = [ram.TaxTotalAmount] as const;

/** Some VAT amount is of no concern, or is in one of the currencies and a whole number of hundredths. */
function vatAmountHasHundredths(
  tree: CiiTree,
  node: XmlNode,
  isOfNoConcern: (amount: XmlNode) => boolean,
  currencies: readonly number[],
): boolean {
  if (tree.child(node, ram.TaxTotalAmount) === -1) return true;
  return tree.some(node, taxTotal, (amount) => {
    if (isOfNoConcern(amount)) return true;
    const value = tree.double(amount);
    return value === Math.round(value * 100) / 100 && tree.attributeIsAmong(amount, attribute.currencyID, currencies);
  });
}

function accountingVatAmountGiven(tree: CiiTree, node: XmlNode): boolean {
  if (!tree.has(tree.root, accountingCurrency)) return true;
  const given = tree.some(node, taxTotal, (amount) =>
    tree.attributeIsAmong(amount, attribute.currencyID, accountingCurrency),
  );
  return given && !tree.some(tree.root, accountingCurrency, (code) => tree.isAmong(tree.text(code), invoiceCurrency));
}

const lineTotals = [
  ram.IncludedSupplyChainTradeLineItem,
  ram.SpecifiedLineTradeSettlement,
  ram.SpecifiedTradeSettlementLineMonetarySummation,
  ram.LineTotalAmount,
] as const;

/** The official rule adds the lines in binary floating point and then turns the sum into a decimal. */
function lineTotalAddsUp(tree: CiiTree, node: XmlNode): boolean {
  const total = tree.decimal(tree.child(node, ram.LineTotalAmount));
  const sum = tree.doubleSum(tree.document.parent(tree.document.parent(node)), lineTotals);
  return total !== undefined && !Number.isNaN(sum) && equal(total, hundredthsOfDouble(sum));
}

const documentAllowanceCharges = [...settlement, ram.SpecifiedTradeAllowanceCharge] as const;
const allowanceTotal = [ram.AllowanceTotalAmount] as const;
const chargeTotal = [ram.ChargeTotalAmount] as const;

/** Document level allowances or charges, added in binary floating point as the official rule does. */
function documentSumHolds(tree: CiiTree, node: XmlNode, charge: boolean): boolean {
  let sum = 0;
  const count = tree.countWhere(tree.root, documentAllowanceCharges, (each) => {
    if (tree.indicates(each, charge)) {
      const amount = tree.child(each, ram.ActualAmount);
      if (amount !== -1) sum += tree.double(amount);
      return true;
    }
    return false;
  });
  const totals = charge ? chargeTotal : allowanceTotal;
  if (count === 0 && !tree.has(node, totals)) return true;
  const rounded = Math.round(sum * 10 * 10) / 100;
  return tree.some(node, totals, (total) => tree.double(total) === rounded);
}

/** The amounts of the children, where each is there; undefined where one that is there is no decimal. */
function signedSum(
  tree: CiiTree,
  node: XmlNode,
  signs: readonly (readonly [name: number, sign: 1 | -1])[],
): Decimal | undefined {
  let sum: Decimal = 0;
  for (const [name, sign] of signs) {
    const child = tree.child(node, name);
    if (child === -1) continue;
    const amount = tree.decimal(child);
    if (amount === undefined) return undefined;
    sum = sign === 1 ? add(sum, amount) : subtract(sum, amount);
  }
  return sum;
}

const totalWithoutVat = [
  [ram.LineTotalAmount, 1],
  [ram.AllowanceTotalAmount, -1],
  [ram.ChargeTotalAmount, 1],
] as const;

function totalWithoutVatAddsUp(tree: CiiTree, node: XmlNode): boolean {
  if (tree.child(node, ram.LineTotalAmount) === -1) return false;
  const sum = signedSum(tree, node, totalWithoutVat);
  return sum !== undefined && equal(tree.decimal(tree.child(node, ram.TaxBasisTotalAmount)), roundToHundredths(sum));
}

const amountDue = [
  [ram.GrandTotalAmount, 1],
  [ram.TotalPrepaidAmount, -1],
  [ram.RoundingAmount, 1],
] as const;

function amountDueAddsUp(tree: CiiTree, node: XmlNode): boolean {
  if (tree.child(node, ram.GrandTotalAmount) === -1) return false;
  const sum = signedSum(tree, node, amountDue);
  return equal(tree.decimal(tree.child(node, ram.DuePayableAmount)), sum);
}

const party = (name: number): readonly number[] => [...agreement, name];
const address = [ram.PostalTradeAddress] as const;
const electronicAddress = [ram.URIUniversalCommunication] as const;

const issueDate = [rsm.ExchangedDocument, ram.IssueDateTime, udt.DateTimeString] as const;
const isForm102 = (tree: CiiTree, date: XmlNode): boolean =>
  tree.document.attributeEquals(date, attribute.format, '102');

const documentRules: readonly Rule<CiiTree>[] = [
  error(
    'BR-01',
    'mandatory',
    ['BT-24'],
    filled(rsm.ExchangedDocumentContext, ram.GuidelineSpecifiedDocumentContextParameter, ram.ID),
  ),
  error('BR-02', 'mandatory', ['BT-1'], filled(rsm.ExchangedDocument, ram.ID)),
  error('BR-03', 'mandatory', ['BT-2'], (tree, node) =>
    tree.some(node, issueDate, (date) => isForm102(tree, date) && tree.filled(date)),
  ),
  error('BR-04', 'mandatory', ['BT-3'], filled(rsm.ExchangedDocument, ram.TypeCode)),
  error('BR-05', 'mandatory', ['BT-5'], filled(...invoiceCurrency)),
  error('BR-06', 'mandatory', ['BT-27'], filled(...party(ram.SellerTradeParty), ram.Name)),
  error('BR-07', 'mandatory', ['BT-44'], filled(...party(ram.BuyerTradeParty), ram.Name)),
  error('BR-08', 'mandatory', ['BG-5'], present(...party(ram.SellerTradeParty), ...address)),
  error('BR-09', 'mandatory', ['BT-40'], filled(...party(ram.SellerTradeParty), ...address, ram.CountryID)),
  error('BR-10', 'mandatory', ['BG-8'], present(...party(ram.BuyerTradeParty), ...address)),
  error('BR-11', 'mandatory', ['BT-55'], filled(...party(ram.BuyerTradeParty), ...address, ram.CountryID)),
  error('BR-16', 'mandatory', ['BG-25'], (tree) => tree.hasLine),
  ...(
    [
      ['BR-62', 'BT-34', ram.SellerTradeParty],
      ['BR-63', 'BT-49', ram.BuyerTradeParty],
    ] as const
  ).map(([id, term, name]) =>
    error(
      id,
      'scheme',
      [term],
      schemeGiven([...party(name), ...electronicAddress], [...party(name), ...electronicAddress, ram.URIID]),
    ),
  ),
  error('BR-CO-15', 'sum', ['BT-112', 'BT-109', 'BT-110'], totalWithVatAddsUp, { formula: 'BT-112 = BT-109 + BT-110' }),
  ...vatDocumentRules,
  error('BR-B-01', 'split-payment-domestic', ['BT-118'], (tree) => !usesCode(tree, 'B') || !tree.foreignCountry),
  error('BR-B-02', 'split-payment-alone', ['BT-118'], (tree) => !usesCode(tree, 'B') || !usesCode(tree, 'S')),
];

function usesCode(tree: CiiTree, code: 'B' | 'S'): boolean {
  return (tree.categories & (1 << categoryOf(code))) !== 0;
}

const grandTotal = [...summation, ram.GrandTotalAmount] as const;
const basisTotal = [...summation, ram.TaxBasisTotalAmount] as const;
const vatTotals = [...summation, ram.TaxTotalAmount] as const;

function totalWithVatAddsUp(tree: CiiTree, node: XmlNode): boolean {
  return !tree.some(node, invoiceCurrency, (currency) => {
    const grand = tree.decimalAt(node, grandTotal);
    const basis = tree.decimalAt(node, basisTotal);
    if (grand === undefined || basis === undefined) return true;
    if (equal(grand, basis)) return false;
    const code = tree.text(currency);
    let vat = -1;
    const amounts = tree.countWhere(node, vatTotals, (amount) => {
      if (!tree.document.attributeEquals(amount, attribute.currencyID, code)) return false;
      if (vat === -1) vat = amount;
      return true;
    });
    const vatAmount = tree.decimal(vat);
    return amounts !== 1 || vatAmount === undefined || !equal(grand, roundToHundredths(add(basis, vatAmount)));
  });
}

const lineAmount = [
  ram.SpecifiedLineTradeSettlement,
  ram.SpecifiedTradeSettlementLineMonetarySummation,
  ram.LineTotalAmount,
] as const;
const netPrice = [ram.SpecifiedLineTradeAgreement, ram.NetPriceProductTradePrice, ram.ChargeAmount] as const;
const grossPrice = [ram.SpecifiedLineTradeAgreement, ram.GrossPriceProductTradePrice, ram.ChargeAmount] as const;
const lineTax = [ram.SpecifiedLineTradeSettlement, ram.ApplicableTradeTax] as const;
const billedQuantity = [ram.SpecifiedLineTradeDelivery, ram.BilledQuantity] as const;

const notNegative: (path: readonly number[]) => CiiTest = (path) => (tree, node) =>
  tree.some(node, path, (amount) => tree.double(amount) >= 0);

const grossNotNegative = notNegative(grossPrice);

const lineRules: readonly Rule<CiiTree>[] = [
  error('BR-21', 'mandatory', ['BT-126'], filled(ram.AssociatedDocumentLineDocument, ram.LineID)),
  error('BR-22', 'mandatory', ['BT-129'], present(...billedQuantity)),
  error('BR-23', 'mandatory', ['BT-130'], (tree, node) =>
    tree.some(node, billedQuantity, (quantity) => tree.document.hasAttribute(quantity, attribute.unitCode)),
  ),
  error('BR-24', 'mandatory', ['BT-131'], present(...lineAmount)),
  error('BR-25', 'mandatory', ['BT-153'], filled(ram.SpecifiedTradeProduct, ram.Name)),
  error('BR-26', 'mandatory', ['BT-146'], present(...netPrice)),
  error('BR-27', 'not-negative', ['BT-146'], notNegative(netPrice)),
  error(
    'BR-28',
    'not-negative',
    ['BT-148'],
    (tree, node) => !tree.has(node, grossPrice) || grossNotNegative(tree, node),
  ),
  error(
    'BR-64',
    'scheme',
    ['BT-157'],
    schemeGiven([ram.SpecifiedTradeProduct, ram.GlobalID], [ram.SpecifiedTradeProduct, ram.GlobalID]),
  ),
  error('BR-CO-04', 'mandatory', ['BT-151'], (tree, node) =>
    tree.some(node, lineTax, (tax) => tree.isVat(tax) && tree.child(tax, ram.CategoryCode) !== -1),
  ),
  error('BR-CO-18', 'mandatory', ['BG-23'], (tree) => tree.hasBreakdown),
  error('BR-DEC-23', 'decimals', ['BT-131'], (tree, node) => tree.placesAfterPoint(tree.find(node, lineAmount)) <= 2),
];

const periodStart = [ram.StartDateTime, udt.DateTimeString] as const;
const periodEnd = [ram.EndDateTime, udt.DateTimeString] as const;

/** Dates of the form 102 are compared as texts. */
const periodInOrder: CiiTest = (tree, node) => {
  if (tree.child(node, ram.EndDateTime) === -1 || tree.child(node, ram.StartDateTime) === -1) return true;
  return tree.some(
    node,
    periodEnd,
    (end) =>
      isForm102(tree, end) &&
      tree.some(node, periodStart, (start) => isForm102(tree, start) && tree.text(end) >= tree.text(start)),
  );
};

const periodGiven = presentAny(ram.StartDateTime, ram.EndDateTime);

const breakdownRules: readonly Rule<CiiTree>[] = [
  error('BR-45', 'mandatory', ['BT-116'], present(ram.BasisAmount)),
  error('BR-46', 'mandatory', ['BT-117'], present(ram.CalculatedAmount)),
  error(
    'BR-47',
    'mandatory',
    ['BT-118'],
    (tree, node) => tree.isVat(node) && tree.child(node, ram.CategoryCode) !== -1,
  ),
  error(
    'BR-48',
    'mandatory',
    ['BT-119'],
    (tree, node) =>
      tree.isVat(node) &&
      (tree.child(node, ram.RateApplicablePercent) !== -1 || (tree.categoriesOf(node) & (1 << categoryOf('O'))) !== 0),
  ),
  error('BR-CO-03', 'exclusive', ['BT-7', 'BT-8'], (tree) => !tree.hasTaxPointDate || !tree.hasDueDateType),
  error('BR-CO-17', 'sum', ['BT-117', 'BT-116', 'BT-119'], vatAmountFollowsRate, {
    formula: 'BT-117 = BT-116 × BT-119 ÷ 100',
  }),
  error('BR-DEC-19', 'decimals', ['BT-116'], twoDecimals(ram.BasisAmount)),
  error('BR-DEC-20', 'decimals', ['BT-117'], twoDecimals(ram.CalculatedAmount)),
];

function vatAmountFollowsRate(tree: CiiTree, node: XmlNode): boolean {
  const amount = tree.decimal(tree.child(node, ram.CalculatedAmount));
  if (amount === undefined) return false;
  const type = tree.child(node, ram.TypeCode);
  const isVat = type !== -1 && (tree.is(type, 'VAT') || tree.normal(type).toUpperCase() === 'VAT');
  const rateNode = isVat ? tree.child(node, ram.RateApplicablePercent) : -1;
  if (rateNode === -1) return signOf(roundToWhole(amount)) === 0;
  const rate = tree.decimal(rateNode);
  if (rate === undefined) return false;
  if (signOf(roundToWhole(rate)) === 0) return signOf(roundToWhole(amount)) === 0;
  const basis = tree.decimal(tree.child(node, ram.BasisAmount));
  if (basis === undefined) return false;
  const due = percentageOf(absolute(basis), rate);
  const given = absolute(amount);
  return compare(subtract(given, 100), due) <= 0 && compare(add(given, 100), due) >= 0;
}

/** Some text that one path reaches is the same as some text that the other reaches. */
function shareText(
  tree: CiiTree,
  left: XmlNode,
  leftPath: readonly number[],
  right: XmlNode,
  rightPath: readonly number[],
): boolean {
  return tree.some(left, leftPath, (one) => {
    const text = tree.text(one);
    return tree.some(right, rightPath, (other) => tree.text(other) === text);
  });
}

/** Where payee and seller have what tells them apart. */
const payeeIdentities = [[ram.Name], [ram.ID], [ram.SpecifiedLegalOrganization, ram.ID]].map(
  (path) => [path, [ram.ApplicableHeaderTradeAgreement, ram.SellerTradeParty, ...path]] as const,
);

const payeeDiffers: CiiTest = (tree, node) => {
  if (tree.child(node, ram.Name) === -1) return false;
  const grandparent = tree.document.parent(tree.document.parent(node));
  return payeeIdentities.every(([own, seller]) => !shareText(tree, node, own, grandparent, seller));
};

const taxRegistration = [ram.SpecifiedTaxRegistration, ram.ID] as const;
const vatIdGiven: CiiTest = (tree, node) => tree.some(node, taxRegistration, (id) => tree.isVatId(id));

const typeCode = [ram.TypeCode] as const;
const isCreditTransfer: CiiTest = (tree, node) =>
  tree.some(tree.document.parent(node), typeCode, (code) => tree.is(code, '30') || tree.is(code, '58'));

const deliveryAddress = [ram.ShipToTradeParty, ...address] as const;
const deliveryCountry = [...deliveryAddress, ram.CountryID] as const;
const legalId = [ram.SpecifiedLegalOrganization, ram.ID] as const;
const sellerIdGiven = presentAny(ram.ID, ram.GlobalID);
const breakdownAmounts = [...settlement, ram.ApplicableTradeTax, ram.CalculatedAmount] as const;

const inSettlement = 'ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator';
const inLine = 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator';

const groups: readonly RuleGroup<CiiTree>[] = [
  {
    at: 'ram:DesignatedProductClassification',
    rules: [
      error(
        'BR-65',
        'scheme',
        ['BT-158'],
        (tree, node) =>
          tree.child(node, ram.ClassCode) === -1 ||
          tree.attributeFilled(tree.child(node, ram.ClassCode), attribute.listID),
      ),
    ],
  },
  {
    at: 'ram:AdditionalReferencedDocument',
    rules: [error('BR-52', 'mandatory', ['BT-122'], filled(ram.IssuerAssignedID))],
  },
  {
    at: 'ram:ApplicableTradeSettlementFinancialCard',
    rules: [
      error(
        'BR-51',
        'card-number',
        ['BT-87'],
        (tree, node) => characterCount(tree.normal(tree.child(node, ram.ID))) <= 10,
      ),
    ],
  },
  {
    at: 'ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount',
    when: isCreditTransfer,
    rules: [
      error(
        'BR-50',
        'mandatory',
        ['BT-84'],
        (tree, node) => tree.filled(tree.child(node, ram.IBANID)) || tree.filled(tree.child(node, ram.ProprietaryID)),
      ),
      error('BR-61', 'credit-transfer-account', ['BT-84', 'BT-81'], presentAny(ram.IBANID, ram.ProprietaryID)),
    ],
  },
  {
    at: `${transaction}/ram:ApplicableHeaderTradeDelivery`,
    rules: [
      error(
        'BR-57',
        'mandatory',
        ['BT-80'],
        (tree, node) => !tree.has(node, deliveryAddress) || tree.filledAt(node, deliveryCountry),
      ),
    ],
  },
  {
    at: inSettlement,
    when: indicatorIs('false'),
    rules: allowanceRules({
      amount: ['BR-31', 'BT-92'],
      category: ['BR-32', 'BT-95'],
      reason: ['BR-33', 'BR-CO-05', 'BR-CO-21'],
      reasonTerms: ['BT-97', 'BT-98'],
      decimals: ['BR-DEC-01', 'BR-DEC-02', 'BT-93'],
    }),
  },
  {
    at: inSettlement,
    when: indicatorIs('true'),
    rules: allowanceRules({
      amount: ['BR-36', 'BT-99'],
      category: ['BR-37', 'BT-102'],
      reason: ['BR-38', 'BR-CO-06', 'BR-CO-22'],
      reasonTerms: ['BT-104', 'BT-105'],
      decimals: ['BR-DEC-05', 'BR-DEC-06', 'BT-100'],
    }),
  },
  { at: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation', rules: totalRules },
  { at: '/rsm:CrossIndustryInvoice', rules: documentRules },
  { at: 'ram:IncludedSupplyChainTradeLineItem', rules: lineRules },
  {
    at: inLine,
    when: indicatorIs('false'),
    rules: allowanceRules({
      amount: ['BR-41', 'BT-136'],
      reason: ['BR-42', 'BR-CO-07', 'BR-CO-23'],
      reasonTerms: ['BT-139', 'BT-140'],
      decimals: ['BR-DEC-24', 'BR-DEC-25', 'BT-137'],
    }),
  },
  {
    at: inLine,
    when: indicatorIs('true'),
    rules: allowanceRules({
      amount: ['BR-43', 'BT-141'],
      reason: ['BR-44', 'BR-CO-08', 'BR-CO-24'],
      reasonTerms: ['BT-144', 'BT-145'],
      decimals: ['BR-DEC-27', 'BR-DEC-28', 'BT-142'],
    }),
  },
  {
    at: 'ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod',
    rules: [
      error('BR-30', 'period-order', ['BT-134', 'BT-135'], periodInOrder),
      error('BR-CO-20', 'either', ['BT-134', 'BT-135'], periodGiven),
    ],
  },
  {
    at: 'ram:ApplicableHeaderTradeSettlement/ram:BillingSpecifiedPeriod',
    rules: [
      error('BR-29', 'period-order', ['BT-73', 'BT-74'], periodInOrder),
      error('BR-CO-19', 'either', ['BT-73', 'BT-74'], periodGiven),
    ],
  },
  {
    at: 'ram:ApplicableProductCharacteristic',
    rules: [
      error(
        'BR-54',
        'both',
        ['BT-160', 'BT-161'],
        (tree, node) => tree.child(node, ram.Description) !== -1 && tree.child(node, ram.Value) !== -1,
      ),
    ],
  },
  { at: 'ram:PayeeTradeParty', rules: [error('BR-17', 'payee-differs', ['BT-59', 'BT-27'], payeeDiffers)] },
  {
    at: 'ram:SpecifiedTradeSettlementPaymentMeans',
    rules: [error('BR-49', 'mandatory', ['BT-81'], present(ram.TypeCode))],
  },
  {
    at: `${transaction}/ram:ApplicableHeaderTradeSettlement/ram:InvoiceReferencedDocument`,
    rules: [error('BR-55', 'mandatory', ['BT-25'], filled(ram.IssuerAssignedID))],
  },
  {
    at: 'ram:SellerTradeParty',
    rules: [
      error(
        'BR-CO-26',
        'seller-identified',
        ['BT-29', 'BT-30', 'BT-31'],
        (tree, node) => sellerIdGiven(tree, node) || tree.has(node, legalId) || vatIdGiven(tree, node),
      ),
    ],
  },
  {
    at: 'ram:SellerTaxRepresentativeTradeParty',
    rules: [
      error('BR-18', 'mandatory', ['BT-62'], filled(ram.Name)),
      error('BR-19', 'mandatory', ['BG-12'], present(...address)),
      error('BR-20', 'mandatory', ['BT-69'], filled(...address, ram.CountryID)),
      error('BR-56', 'mandatory', ['BT-63'], (tree, node) =>
        tree.some(node, taxRegistration, (id) => tree.isVatId(id) && tree.filled(id)),
      ),
    ],
  },
  {
    at: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount',
    when: (tree, node) => tree.attributeIsAmong(node, attribute.currencyID, invoiceCurrency),
    rules: [
      error(
        'BR-CO-14',
        'sum',
        ['BT-110', 'BT-117'],
        (tree, node) => tree.double(node) === Math.round(tree.doubleSum(tree.root, breakdownAmounts) * 10 * 10) / 100,
        { formula: 'BT-110 = Σ BT-117' },
      ),
    ],
  },
  {
    at: 'ram:SpecifiedTaxRegistration/ram:ID',
    when: (tree, node) => tree.isVatId(node),
    rules: [
      error('BR-CO-09', 'vat-prefix', ['BT-31', 'BT-48', 'BT-63'], (tree, node) =>
        ciiVatCountryPrefixes.has(characters(tree.text(node), 1, 2)),
      ),
    ],
  },
  ...vatGroups,
  { at: 'ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax', rules: breakdownRules },
];

/** The rules of EN 16931 as they are bound to CII. */
export const en16931Model: RulePattern<CiiTree> = { name: 'EN 16931 model, CII', groups };
