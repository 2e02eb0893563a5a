import {
  absolute,
  add,
  compare,
  equal,
  percentageOf,
  roundToHundredths,
  roundToWhole,
  signOf,
  subtract,
  type Decimal,
} from '../engine/decimal.js';
import type { Rule, RuleGroup, RuleMessage, RulePattern, Test } from '../engine/rule-book.js';
import { always, carries, filled, present, presentAny, twoDecimals } from '../engine/tests.js';
import { characterCount, characters } from '../engine/text.js';
import { vatCountryPrefixes } from '../../code-lists/iso.js';
import { noteSubjects } from '../../code-lists/untdid.js';
import { attribute, cac, cbc } from './names.js';
import { categoryOf, hasVatScheme } from './vat-category.js';
import { vatDocumentRules, vatGroups } from './en16931-vat.js';
import type { UblTree } from './ubl-tree.js';

// Paths that tests walk, made once.
const toAllowanceCharge = [cac.AllowanceCharge] as const;
const toCompanyID = [cbc.CompanyID] as const;
const toInvoicePeriodDescriptionCode = [cac.InvoicePeriod, cbc.DescriptionCode] as const;
const toItemClassifiedTaxCategory = [cac.Item, cac.ClassifiedTaxCategory] as const;
const toLegalMonetaryTotalTaxExclusiveAmount = [cac.LegalMonetaryTotal, cbc.TaxExclusiveAmount] as const;
const toLegalMonetaryTotalTaxInclusiveAmount = [cac.LegalMonetaryTotal, cbc.TaxInclusiveAmount] as const;
const toPartyNameName = [cac.PartyName, cbc.Name] as const;
const toPartyPartyIdentificationID = [cac.Party, cac.PartyIdentification, cbc.ID] as const;
const toPartyPartyLegalEntityCompanyID = [cac.Party, cac.PartyLegalEntity, cbc.CompanyID] as const;
const toPartyPartyTaxScheme = [cac.Party, cac.PartyTaxScheme] as const;
const toPartyTaxScheme = [cac.PartyTaxScheme] as const;
const toPayeeFinancialAccountID = [cac.PayeeFinancialAccount, cbc.ID] as const;
const toPaymentMeansCode = [cbc.PaymentMeansCode] as const;
const toPriceAllowanceChargeBaseAmount = [cac.Price, cac.AllowanceCharge, cbc.BaseAmount] as const;
const toPricePriceAmount = [cac.Price, cbc.PriceAmount] as const;
const toTaxCategory = [cac.TaxCategory] as const;
const toTaxSubtotalTaxAmount = [cac.TaxSubtotal, cbc.TaxAmount] as const;
const toTaxTotalTaxAmount = [cac.TaxTotal, cbc.TaxAmount] as const;

type UblTest = Test<UblTree>;

function error(
  id: string,
  kind: string,
  terms: readonly string[],
  test: UblTest,
  values?: RuleMessage['values'],
): Rule<UblTree> {
  return { id, severity: 'error', message: { kind, terms, ...(values ? { values } : {}) }, test };
}

const inLine = '{cac:InvoiceLine,cac:CreditNoteLine}';
const allowances: UblTest = (tree, node) => tree.indicates(node, false);
const charges: UblTest = (tree, node) => tree.indicates(node, true);
const reasonGiven = presentAny(cbc.AllowanceChargeReason, cbc.AllowanceChargeReasonCode);

const vatCategoryGiven: UblTest = (tree, node) =>
  tree.some(node, toTaxCategory, (category) => hasVatScheme(tree, category) && tree.child(category, cbc.ID) !== -1);

const supplierParty = [cac.AccountingSupplierParty, cac.Party] as const;
const customerParty = [cac.AccountingCustomerParty, cac.Party] as const;

const documentRules: readonly Rule<UblTree>[] = [
  error('BR-01', 'mandatory', ['BT-24'], filled(cbc.CustomizationID)),
  error('BR-02', 'mandatory', ['BT-1'], filled(cbc.ID)),
  error('BR-03', 'mandatory', ['BT-2'], filled(cbc.IssueDate)),
  error(
    'BR-04',
    'mandatory',
    ['BT-3'],
    (tree, node) =>
      tree.filled(tree.child(node, cbc.InvoiceTypeCode)) || tree.filled(tree.child(node, cbc.CreditNoteTypeCode)),
  ),
  error('BR-05', 'mandatory', ['BT-5'], filled(cbc.DocumentCurrencyCode)),
  error('BR-06', 'mandatory', ['BT-27'], filled(...supplierParty, cac.PartyLegalEntity, cbc.RegistrationName)),
  error('BR-07', 'mandatory', ['BT-44'], filled(...customerParty, cac.PartyLegalEntity, cbc.RegistrationName)),
  error('BR-08', 'mandatory', ['BG-5'], present(...supplierParty, cac.PostalAddress)),
  error('BR-10', 'mandatory', ['BG-8'], present(...customerParty, cac.PostalAddress)),
  error('BR-16', 'mandatory', ['BG-25'], presentAny(cac.InvoiceLine, cac.CreditNoteLine)),
  error('BR-53', 'accounting-vat-amount', ['BT-6', 'BT-111'], accountingVatAmountGiven),
  ...vatDocumentRules,
  error(
    'BR-CO-03',
    'exclusive',
    ['BT-7', 'BT-8'],
    (tree, node) => tree.child(node, cbc.TaxPointDate) === -1 || !tree.has(node, toInvoicePeriodDescriptionCode),
  ),
  error('BR-CO-15', 'sum', ['BT-112', 'BT-109', 'BT-110'], totalWithVatAddsUp, { formula: 'BT-112 = BT-109 + BT-110' }),
  error('BR-CO-18', 'mandatory', ['BG-23'], present(cac.TaxTotal, cac.TaxSubtotal)),
  // In UBL both ask a child of the VAT amount for a currency, which is never there; UBL-DT-01 counts the decimals instead.
  error('BR-DEC-13', 'decimals', ['BT-110'], always),
  error('BR-DEC-15', 'decimals', ['BT-111'], always),
  error('BR-B-01', 'split-payment-domestic', ['BT-118'], (tree) => !usesCode(tree, 'B') || !tree.foreignCountry),
  error(
    'BR-B-02',
    'split-payment-alone',
    ['BT-118'],
    (tree) => !usesCodeAtDocumentLevel(tree, 'B') || !usesCodeAtDocumentLevel(tree, 'S'),
  ),
];

function accountingVatAmountGiven(tree: UblTree, node: number): boolean {
  for (let at = tree.child(node, cbc.TaxCurrencyCode); at !== -1; at = tree.next(at, cbc.TaxCurrencyCode)) {
    const currency = tree.text(at);
    if (!tree.taxAmounts.some((amount) => tree.document.attributeEquals(amount, attribute.currencyID, currency)))
      return false;
  }
  return true;
}

function totalWithVatAddsUp(tree: UblTree, node: number): boolean {
  for (let at = tree.child(node, cbc.DocumentCurrencyCode); at !== -1; at = tree.next(at, cbc.DocumentCurrencyCode)) {
    const currency = tree.text(at);
    let vat = -1;
    let amounts = 0;
    tree.some(node, toTaxTotalTaxAmount, (amount) => {
      if (tree.document.attributeEquals(amount, attribute.currencyID, currency)) {
        vat = amount;
        amounts++;
      }
      return false;
    });
    if (amounts !== 1) return false;
    const vatAmount = tree.decimal(vat);
    const without = tree.decimalAt(node, toLegalMonetaryTotalTaxExclusiveAmount);
    if (vatAmount === undefined || without === undefined) return false;
    const total = tree.decimalAt(node, toLegalMonetaryTotalTaxInclusiveAmount);
    if (!equal(total, roundToHundredths(add(without, vatAmount)))) return false;
  }
  return true;
}

function usesCode(tree: UblTree, code: 'B' | 'S'): boolean {
  return ((tree.taxCategoryExact | tree.classifiedExact) & (1 << categoryOf(code))) !== 0;
}

function usesCodeAtDocumentLevel(tree: UblTree, code: 'B' | 'S'): boolean {
  return (
    ((tree.breakdownExact | tree.documentAllowanceChargeExact | tree.classifiedExact) & (1 << categoryOf(code))) !== 0
  );
}

const totalRules: readonly Rule<UblTree>[] = [
  error('BR-12', 'mandatory', ['BT-106'], present(cbc.LineExtensionAmount)),
  error('BR-13', 'mandatory', ['BT-109'], present(cbc.TaxExclusiveAmount)),
  error('BR-14', 'mandatory', ['BT-112'], present(cbc.TaxInclusiveAmount)),
  error('BR-15', 'mandatory', ['BT-115'], present(cbc.PayableAmount)),
  error(
    'BR-CO-10',
    'sum',
    ['BT-106', 'BT-131'],
    (tree, node) => equal(tree.decimal(tree.child(node, cbc.LineExtensionAmount)), roundToHundredths(tree.lineTotal)),
    { formula: 'BT-106 = Σ BT-131' },
  ),
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
  error('BR-DEC-09', 'decimals', ['BT-106'], twoDecimals(cbc.LineExtensionAmount)),
  error('BR-DEC-10', 'decimals', ['BT-107'], twoDecimals(cbc.AllowanceTotalAmount)),
  error('BR-DEC-11', 'decimals', ['BT-108'], twoDecimals(cbc.ChargeTotalAmount)),
  error('BR-DEC-12', 'decimals', ['BT-109'], twoDecimals(cbc.TaxExclusiveAmount)),
  error('BR-DEC-14', 'decimals', ['BT-112'], twoDecimals(cbc.TaxInclusiveAmount)),
  error('BR-DEC-16', 'decimals', ['BT-113'], twoDecimals(cbc.PrepaidAmount)),
  error('BR-DEC-17', 'decimals', ['BT-114'], twoDecimals(cbc.PayableRoundingAmount)),
  error('BR-DEC-18', 'decimals', ['BT-115'], twoDecimals(cbc.PayableAmount)),
];

function documentSumHolds(tree: UblTree, totals: number, charge: boolean): boolean {
  const total = tree.child(totals, charge ? cbc.ChargeTotalAmount : cbc.AllowanceTotalAmount);
  const { has, sum } = siblingSum(tree, totals, charge);
  return (total === -1 && !has) || equal(tree.decimal(total), roundToHundredths(sum));
}

/** Allowances or charges beside the totals: the document's, which were summed on the way, unless the totals are out of place. */
function siblingSum(tree: UblTree, totals: number, charge: boolean): { readonly has: boolean; readonly sum: Decimal } {
  if (tree.atDocumentLevel(totals)) {
    return charge
      ? { has: tree.hasCharge, sum: tree.chargeTotal }
      : { has: tree.hasAllowance, sum: tree.allowanceTotal };
  }
  let has = false;
  let sum: Decimal = 0;
  tree.some(tree.document.parent(totals), toAllowanceCharge, (each) => {
    if (tree.indicates(each, charge)) {
      has = true;
      sum = add(sum, tree.decimal(tree.child(each, cbc.Amount)) ?? 0);
    }
    return false;
  });
  return { has, sum };
}

function totalWithoutVatAddsUp(tree: UblTree, node: number): boolean {
  const total = tree.decimal(tree.child(node, cbc.TaxExclusiveAmount));
  let sum = tree.decimal(tree.child(node, cbc.LineExtensionAmount));
  if (sum === undefined) return false;
  const charge = tree.child(node, cbc.ChargeTotalAmount);
  const allowance = tree.child(node, cbc.AllowanceTotalAmount);
  if (charge === -1 && allowance === -1) return equal(total, sum);
  if (charge !== -1) {
    const amount = tree.decimal(charge);
    if (amount === undefined) return false;
    sum = add(sum, amount);
  }
  if (allowance !== -1) {
    const amount = tree.decimal(allowance);
    if (amount === undefined) return false;
    sum = subtract(sum, amount);
  }
  return equal(total, roundToHundredths(sum));
}

function amountDueAddsUp(tree: UblTree, node: number): boolean {
  const due = tree.decimal(tree.child(node, cbc.PayableAmount));
  const total = tree.decimal(tree.child(node, cbc.TaxInclusiveAmount));
  if (due === undefined || total === undefined) return false;
  const prepaidNode = tree.child(node, cbc.PrepaidAmount);
  const roundingNode = tree.child(node, cbc.PayableRoundingAmount);
  const prepaid = prepaidNode === -1 ? 0 : tree.decimal(prepaidNode);
  const rounding = roundingNode === -1 ? 0 : tree.decimal(roundingNode);
  if (prepaid === undefined || rounding === undefined) return false;
  const left = roundingNode === -1 ? due : roundToHundredths(subtract(due, rounding));
  const right = prepaidNode === -1 ? total : roundToHundredths(subtract(total, prepaid));
  return compare(left, right) === 0;
}

const quantities = [[cbc.InvoicedQuantity], [cbc.CreditedQuantity]] as const;

const lineRules: readonly Rule<UblTree>[] = [
  error('BR-21', 'mandatory', ['BT-126'], filled(cbc.ID)),
  error('BR-22', 'mandatory', ['BT-129'], presentAny(cbc.InvoicedQuantity, cbc.CreditedQuantity)),
  error('BR-23', 'mandatory', ['BT-130'], (tree, node) =>
    quantities.some((path) =>
      tree.some(node, path, (quantity) => tree.document.hasAttribute(quantity, attribute.unitCode)),
    ),
  ),
  error('BR-24', 'mandatory', ['BT-131'], present(cbc.LineExtensionAmount)),
  error('BR-25', 'mandatory', ['BT-153'], filled(cac.Item, cbc.Name)),
  error('BR-26', 'mandatory', ['BT-146'], present(cac.Price, cbc.PriceAmount)),
  error('BR-27', 'not-negative', ['BT-146'], (tree, node) =>
    tree.some(node, toPricePriceAmount, (price) => tree.double(price) >= 0),
  ),
  error(
    'BR-28',
    'not-negative',
    ['BT-148'],
    (tree, node) =>
      !tree.has(node, toPriceAllowanceChargeBaseAmount) ||
      tree.some(node, toPriceAllowanceChargeBaseAmount, (price) => tree.double(price) >= 0),
  ),
  error('BR-CO-04', 'mandatory', ['BT-151'], (tree, node) =>
    tree.some(
      node,
      toItemClassifiedTaxCategory,
      (category) => hasVatScheme(tree, category) && tree.child(category, cbc.ID) !== -1,
    ),
  ),
  error('BR-DEC-23', 'decimals', ['BT-131'], twoDecimals(cbc.LineExtensionAmount)),
];

const periodInOrder: UblTest = (tree, node) => {
  const end = tree.child(node, cbc.EndDate);
  const start = tree.child(node, cbc.StartDate);
  if (end === -1 || start === -1) return true;
  const first = tree.date(start);
  const last = tree.date(end);
  return first !== undefined && last !== undefined && last >= first;
};

const subtotalRules: readonly Rule<UblTree>[] = [
  error('BR-45', 'mandatory', ['BT-116'], present(cbc.TaxableAmount)),
  error('BR-46', 'mandatory', ['BT-117'], present(cbc.TaxAmount)),
  error('BR-47', 'mandatory', ['BT-118'], vatCategoryGiven),
  error('BR-48', 'mandatory', ['BT-119'], (tree, node) =>
    tree.some(
      node,
      toTaxCategory,
      (category) =>
        hasVatScheme(tree, category) &&
        (tree.child(category, cbc.Percent) !== -1 || tree.normal(tree.child(category, cbc.ID)) === 'O'),
    ),
  ),
  error('BR-CO-17', 'sum', ['BT-117', 'BT-116', 'BT-119'], vatAmountFollowsRate, {
    formula: 'BT-117 = BT-116 × BT-119 ÷ 100',
  }),
  error('BR-DEC-19', 'decimals', ['BT-116'], twoDecimals(cbc.TaxableAmount)),
  error('BR-DEC-20', 'decimals', ['BT-117'], twoDecimals(cbc.TaxAmount)),
];

function vatAmountFollowsRate(tree: UblTree, node: number): boolean {
  let rateNode = -1;
  tree.some(node, toTaxCategory, (category) => {
    if (rateNode === -1 && hasVatScheme(tree, category)) rateNode = tree.child(category, cbc.Percent);
    return false;
  });
  const amount = tree.decimal(tree.child(node, cbc.TaxAmount));
  if (amount === undefined) return false;
  const rate = tree.decimal(rateNode);
  if (rateNode !== -1 && rate === undefined) return false;
  if (rate === undefined || signOf(roundToWhole(rate)) === 0) return signOf(roundToWhole(amount)) === 0;
  const taxable = tree.decimal(tree.child(node, cbc.TaxableAmount));
  if (taxable === undefined) return false;
  const expected = percentageOf(absolute(taxable), rate);
  const given = absolute(amount);
  return compare(subtract(given, 100), expected) < 0 && compare(add(given, 100), expected) > 0;
}

const groups: readonly RuleGroup<UblTree>[] = [
  { at: 'cac:AdditionalDocumentReference', rules: [error('BR-52', 'mandatory', ['BT-122'], filled(cbc.ID))] },
  {
    at: 'cac:AccountingCustomerParty/cac:Party/cbc:EndpointID',
    rules: [error('BR-63', 'scheme', ['BT-49'], carries(attribute.schemeID))],
  },
  {
    at: 'cac:AccountingCustomerParty/cac:Party/cac:PostalAddress',
    rules: [error('BR-11', 'mandatory', ['BT-55'], filled(cac.Country, cbc.IdentificationCode))],
  },
  {
    at: 'cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID',
    rules: [
      {
        id: 'BR-51',
        severity: 'warning',
        message: { kind: 'card-number', terms: ['BT-87'] },
        test: (tree, node) => characterCount(tree.normal(node)) <= 10,
      },
    ],
  },
  {
    at: 'cac:Delivery/cac:DeliveryLocation/cac:Address',
    rules: [error('BR-57', 'mandatory', ['BT-80'], present(cac.Country, cbc.IdentificationCode))],
  },
  {
    at: '{/Invoice,/CreditNote}/cac:AllowanceCharge',
    when: allowances,
    rules: [
      error('BR-31', 'mandatory', ['BT-92'], present(cbc.Amount)),
      error('BR-32', 'mandatory', ['BT-95'], vatCategoryGiven),
      error('BR-33', 'either', ['BT-97', 'BT-98'], reasonGiven),
      error('BR-CO-05', 'same-reason', ['BT-97', 'BT-98'], always),
      error('BR-CO-21', 'either', ['BT-97', 'BT-98'], reasonGiven),
      error('BR-DEC-01', 'decimals', ['BT-92'], twoDecimals(cbc.Amount)),
      error('BR-DEC-02', 'decimals', ['BT-93'], twoDecimals(cbc.BaseAmount)),
    ],
  },
  {
    at: '{/Invoice,/CreditNote}/cac:AllowanceCharge',
    when: charges,
    rules: [
      error('BR-36', 'mandatory', ['BT-99'], present(cbc.Amount)),
      error('BR-37', 'mandatory', ['BT-102'], vatCategoryGiven),
      error('BR-38', 'either', ['BT-104', 'BT-105'], reasonGiven),
      error('BR-CO-06', 'same-reason', ['BT-104', 'BT-105'], always),
      error('BR-CO-22', 'either', ['BT-104', 'BT-105'], reasonGiven),
      error('BR-DEC-05', 'decimals', ['BT-99'], twoDecimals(cbc.Amount)),
      error('BR-DEC-06', 'decimals', ['BT-100'], twoDecimals(cbc.BaseAmount)),
    ],
  },
  { at: 'cac:LegalMonetaryTotal', rules: totalRules },
  { at: '{/Invoice,/CreditNote}', rules: documentRules },
  { at: inLine, rules: lineRules },
  {
    at: `${inLine}/cac:AllowanceCharge`,
    when: allowances,
    rules: [
      error('BR-41', 'mandatory', ['BT-136'], present(cbc.Amount)),
      error('BR-42', 'either', ['BT-139', 'BT-140'], reasonGiven),
      error('BR-CO-07', 'same-reason', ['BT-139', 'BT-140'], always),
      error('BR-CO-23', 'either', ['BT-139', 'BT-140'], reasonGiven),
      error('BR-DEC-24', 'decimals', ['BT-136'], twoDecimals(cbc.Amount)),
      error('BR-DEC-25', 'decimals', ['BT-137'], twoDecimals(cbc.BaseAmount)),
    ],
  },
  {
    at: `${inLine}/cac:AllowanceCharge`,
    when: charges,
    rules: [
      error('BR-43', 'mandatory', ['BT-141'], present(cbc.Amount)),
      error('BR-44', 'either', ['BT-144', 'BT-145'], reasonGiven),
      error('BR-CO-08', 'same-reason', ['BT-144', 'BT-145'], always),
      error('BR-CO-24', 'either', ['BT-144', 'BT-145'], reasonGiven),
      error('BR-DEC-27', 'decimals', ['BT-141'], twoDecimals(cbc.Amount)),
      error('BR-DEC-28', 'decimals', ['BT-142'], twoDecimals(cbc.BaseAmount)),
    ],
  },
  {
    at: `${inLine}/cac:InvoicePeriod`,
    rules: [
      error('BR-30', 'period-order', ['BT-134', 'BT-135'], periodInOrder),
      error('BR-CO-20', 'either', ['BT-134', 'BT-135'], presentAny(cbc.StartDate, cbc.EndDate)),
    ],
  },
  {
    at: 'cac:InvoicePeriod',
    rules: [
      error('BR-29', 'period-order', ['BT-73', 'BT-74'], periodInOrder),
      error('BR-CO-19', 'either', ['BT-73', 'BT-74'], presentAny(cbc.StartDate, cbc.EndDate, cbc.DescriptionCode)),
    ],
  },
  {
    at: 'cac:AdditionalItemProperty',
    rules: [
      error(
        'BR-54',
        'both',
        ['BT-160', 'BT-161'],
        (tree, node) => tree.child(node, cbc.Name) !== -1 && tree.child(node, cbc.Value) !== -1,
      ),
    ],
  },
  {
    at: `${inLine}/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode`,
    rules: [error('BR-65', 'scheme', ['BT-158'], carries(attribute.listID))],
  },
  {
    at: `${inLine}/cac:Item/cac:StandardItemIdentification/cbc:ID`,
    rules: [error('BR-64', 'scheme', ['BT-157'], carries(attribute.schemeID))],
  },
  {
    at: '{/Invoice,/CreditNote}/cbc:Note',
    rules: [error('BR-CL-08', 'code-list', ['BT-21'], noteSubjectKnown, { list: 'UNTDID 4451' })],
  },
  { at: 'cac:PayeeParty', rules: [error('BR-17', 'payee-differs', ['BT-59', 'BT-27'], payeeDiffers)] },
  {
    at: 'cac:PaymentMeans/cac:PayeeFinancialAccount',
    when: (tree, node) =>
      tree.some(tree.document.parent(node), toPaymentMeansCode, (code) => tree.is(code, '30') || tree.is(code, '58')),
    rules: [error('BR-50', 'mandatory', ['BT-84'], filled(cbc.ID))],
  },
  {
    at: 'cac:PaymentMeans',
    rules: [
      error('BR-49', 'mandatory', ['BT-81'], present(cbc.PaymentMeansCode)),
      error('BR-61', 'credit-transfer-account', ['BT-84', 'BT-81'], (tree, node) => {
        if (tree.has(node, toPayeeFinancialAccountID)) return true;
        const code = tree.normalAt(node, toPaymentMeansCode);
        return code !== '30' && code !== '58';
      }),
    ],
  },
  {
    at: 'cac:BillingReference',
    rules: [error('BR-55', 'mandatory', ['BT-25'], present(cac.InvoiceDocumentReference, cbc.ID))],
  },
  {
    at: 'cac:AccountingSupplierParty',
    rules: [error('BR-CO-26', 'seller-identified', ['BT-29', 'BT-30', 'BT-31'], sellerIdentified)],
  },
  {
    at: 'cac:AccountingSupplierParty/cac:Party/cbc:EndpointID',
    rules: [error('BR-62', 'scheme', ['BT-34'], carries(attribute.schemeID))],
  },
  {
    at: 'cac:AccountingSupplierParty/cac:Party/cac:PostalAddress',
    rules: [error('BR-09', 'mandatory', ['BT-40'], filled(cac.Country, cbc.IdentificationCode))],
  },
  {
    at: 'cac:TaxRepresentativeParty',
    rules: [
      error('BR-18', 'mandatory', ['BT-62'], filled(cac.PartyName, cbc.Name)),
      error('BR-19', 'mandatory', ['BG-12'], present(cac.PostalAddress)),
      error('BR-56', 'mandatory', ['BT-63'], (tree, node) =>
        tree.some(
          node,
          toPartyTaxScheme,
          (scheme) => hasVatScheme(tree, scheme) && tree.child(scheme, cbc.CompanyID) !== -1,
        ),
      ),
    ],
  },
  {
    at: 'cac:TaxRepresentativeParty/cac:PostalAddress',
    rules: [error('BR-20', 'mandatory', ['BT-69'], filled(cac.Country, cbc.IdentificationCode))],
  },
  {
    at: '{/Invoice,/CreditNote}/cac:TaxTotal',
    rules: [error('BR-CO-14', 'sum', ['BT-110', 'BT-117'], vatAmountsAddUp, { formula: 'BT-110 = Σ BT-117' })],
  },
  { at: 'cac:TaxTotal/cac:TaxSubtotal', rules: subtotalRules },
  {
    at: 'cac:PartyTaxScheme',
    when: hasVatScheme,
    rules: [
      error('BR-CO-09', 'vat-prefix', ['BT-31', 'BT-48', 'BT-63'], (tree, node) =>
        vatPrefixKnown(characters(tree.textAt(node, toCompanyID), 1, 2)),
      ),
    ],
  },
  ...vatGroups,
];

/** The official rule searches the list as text: nothing, one letter of a code, and "E " count as found too. */
function vatPrefixKnown(prefix: string): boolean {
  return vatCountryPrefixes.has(prefix) || vatPrefixText.includes(prefix);
}

const vatPrefixText = ` ${[...vatCountryPrefixes].join(' ')} `;

/** A note may start with its subject code between number signs; only three letters between the first two count as one. */
function noteSubjectKnown(tree: UblTree, node: number): boolean {
  if (tree.document.firstChild(node) === -1 && !tree.document.mayHold(node, NUMBER_SIGN)) return true;
  const text = tree.text(node);
  const first = text.indexOf('#');
  const second = first === -1 ? -1 : text.indexOf('#', first + 1);
  if (second === -1) return true;
  const subject = text.slice(first + 1, second);
  return characterCount(subject) !== 3 || noteSubjectText.includes(subject);
}

const NUMBER_SIGN = 0x23;
const noteSubjectText = ` ${[...noteSubjects].join(' ')} `;

function payeeDiffers(tree: UblTree, node: number): boolean {
  const seller = tree.document.parent(node);
  const same = (path: readonly [number, number]): boolean =>
    tree.some(node, path, (own) =>
      tree.some(seller, [...supplierParty, ...path], (other) => tree.is(other, tree.text(own))),
    );
  return (
    tree.has(node, toPartyNameName) && !same([cac.PartyName, cbc.Name]) && !same([cac.PartyIdentification, cbc.ID])
  );
}

function sellerIdentified(tree: UblTree, node: number): boolean {
  return (
    tree.some(
      node,
      toPartyPartyTaxScheme,
      (scheme) => hasVatScheme(tree, scheme) && tree.child(scheme, cbc.CompanyID) !== -1,
    ) ||
    tree.some(node, toPartyPartyIdentificationID, (id) => tree.attribute(id, attribute.schemeID) !== 'SEPA') ||
    tree.has(node, toPartyPartyLegalEntityCompanyID)
  );
}

function vatAmountsAddUp(tree: UblTree, node: number): boolean {
  if (tree.child(node, cac.TaxSubtotal) === -1) return true;
  let sum: Decimal = 0;
  tree.some(node, toTaxSubtotalTaxAmount, (amount) => {
    sum = add(sum, tree.decimal(amount) ?? 0);
    return false;
  });
  return equal(tree.decimal(tree.child(node, cbc.TaxAmount)), roundToHundredths(sum));
}

/** The business rules of EN 16931 as they are bound to UBL. */
export const en16931Model: RulePattern<UblTree> = { name: 'EN 16931 model, UBL', groups };
