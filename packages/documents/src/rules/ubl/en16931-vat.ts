import type { XmlNode } from '../../xml/xml-document.js';
import { absolute, add, compare, equal, percentageOf, subtract } from '../engine/decimal.js';
import type { Rule, RuleGroup, Test } from '../engine/rule-book.js';
import { absent, presentAny } from '../engine/tests.js';
import { characterCount } from '../engine/text.js';
import { cac, cbc } from './names.js';
import type { UblTree } from './ubl-tree.js';
import { categoryOf, type VatCategory, type VatCategoryCode } from './vat-category.js';

// Paths that tests walk, made once.
const toDeliveryActualDeliveryDate = [cac.Delivery, cbc.ActualDeliveryDate] as const;
const toDeliveryDeliveryLocationAddressCountryIdentificationCode = [
  cac.Delivery,
  cac.DeliveryLocation,
  cac.Address,
  cac.Country,
  cbc.IdentificationCode,
] as const;
const toInvoicePeriod = [cac.InvoicePeriod] as const;
const toPercent = [cbc.Percent] as const;

type UblTest = Test<UblTree>;

/** How the rules of one VAT category differ from those of the others. */
interface Family {
  /** Between "BR-" and the number. */
  readonly prefix: string;
  readonly code: VatCategoryCode;
  /** Whether VAT is charged: a rate is due, and taxable amounts are summed by rate. */
  readonly rated: boolean;
  /** What the rate shall be; standard rated above zero, IGIC and IPSI zero or above. */
  readonly rate: 'zero' | 'absent' | 'above-zero' | 'zero-or-above';
  /** Whether the breakdown shall, or shall not, give a reason for the exemption. */
  readonly exemptionReason: boolean;
  readonly parties: 'seller-any' | 'seller-vat' | 'seller-and-buyer' | 'seller-vat-and-buyer-vat' | 'none';
}

/** In the order in which the official pattern lists them. */
const families: readonly Family[] = [
  { prefix: 'AE', code: 'AE', rated: false, rate: 'zero', exemptionReason: true, parties: 'seller-and-buyer' },
  { prefix: 'E', code: 'E', rated: false, rate: 'zero', exemptionReason: true, parties: 'seller-any' },
  { prefix: 'G', code: 'G', rated: false, rate: 'zero', exemptionReason: true, parties: 'seller-vat' },
  { prefix: 'IC', code: 'K', rated: false, rate: 'zero', exemptionReason: true, parties: 'seller-vat-and-buyer-vat' },
  { prefix: 'AF', code: 'L', rated: true, rate: 'zero-or-above', exemptionReason: false, parties: 'seller-any' },
  { prefix: 'AG', code: 'M', rated: true, rate: 'zero-or-above', exemptionReason: false, parties: 'seller-any' },
  { prefix: 'O', code: 'O', rated: false, rate: 'absent', exemptionReason: true, parties: 'none' },
  { prefix: 'S', code: 'S', rated: true, rate: 'above-zero', exemptionReason: false, parties: 'seller-any' },
  { prefix: 'Z', code: 'Z', rated: false, rate: 'zero', exemptionReason: false, parties: 'seller-any' },
];

/** Rules judged once a document, at its root. */
export const vatDocumentRules: readonly Rule<UblTree>[] = families.flatMap((family) => [
  rule(family, '01', 'vat-breakdown', ['BG-23', 'BT-118'], breakdownTest(family)),
  rule(family, '02', 'vat-parties', ['BT-151', ...partyTerms(family)], partiesTest(family, lineUse(family))),
  rule(
    family,
    '03',
    'vat-parties',
    ['BT-95', ...partyTerms(family)],
    partiesTest(family, allowanceChargeUse(family, false)),
  ),
  rule(
    family,
    '04',
    'vat-parties',
    ['BT-102', ...partyTerms(family)],
    partiesTest(family, allowanceChargeUse(family, true)),
  ),
  ...(family.code === 'K' ? intraCommunityRules(family) : []),
  ...(family.code === 'O' ? notSubjectRules(family) : []),
]);

/** Groups of rules at the breakdown, at allowances, charges and lines of each category. */
export const vatGroups: readonly RuleGroup<UblTree>[] = families.flatMap(groupsOf);

function groupsOf(family: Family): readonly RuleGroup<UblTree>[] {
  const category = categoryOf(family.code);
  const ofCategory: UblTest = (tree, node) => tree.vatCategory(node) === category;
  const rate = rateTest(family);
  return [
    {
      at: '/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory',
      when: ofCategory,
      rules: [
        rule(
          family,
          '08',
          family.rated ? 'vat-taxable-by-rate' : 'vat-taxable',
          ['BT-116', 'BT-131', 'BT-92', 'BT-99'],
          taxableTest(family, category),
        ),
        rule(
          family,
          '09',
          family.rated ? 'vat-amount-by-rate' : 'vat-amount-zero',
          ['BT-117'],
          family.rated ? ratedAmount : zeroAmount,
        ),
        rule(
          family,
          '10',
          family.exemptionReason ? 'vat-reason' : 'vat-no-reason',
          ['BT-120', 'BT-121'],
          family.exemptionReason
            ? presentAny(cbc.TaxExemptionReason, cbc.TaxExemptionReasonCode)
            : absent(cbc.TaxExemptionReason, cbc.TaxExemptionReasonCode),
        ),
      ],
    },
    {
      at: 'cac:AllowanceCharge/cac:TaxCategory',
      when: (tree, node) => tree.vatCategory(node) === category && tree.indicates(tree.document.parent(node), false),
      rules: [rule(family, '06', `vat-rate-${family.rate}`, ['BT-96'], rate)],
    },
    {
      at: 'cac:AllowanceCharge/cac:TaxCategory',
      when: (tree, node) => tree.vatCategory(node) === category && tree.indicates(tree.document.parent(node), true),
      rules: [rule(family, '07', `vat-rate-${family.rate}`, ['BT-103'], rate)],
    },
    {
      at: '{cac:InvoiceLine,cac:CreditNoteLine}/cac:Item/cac:ClassifiedTaxCategory',
      when: ofCategory,
      rules: [rule(family, '05', `vat-rate-${family.rate}`, ['BT-152'], rate)],
    },
  ];
}

function rule(family: Family, number: string, kind: string, terms: readonly string[], test: UblTest): Rule<UblTree> {
  return {
    id: `BR-${family.prefix}-${number}`,
    severity: 'error',
    message: { kind, terms, values: { category: family.code } },
    test,
  };
}

function partyTerms({ parties }: Family): readonly string[] {
  const seller =
    parties === 'seller-any' || parties === 'seller-and-buyer' ? ['BT-31', 'BT-32', 'BT-63'] : ['BT-31', 'BT-63'];
  if (parties === 'seller-and-buyer') return [...seller, 'BT-48', 'BT-47'];
  return parties === 'seller-vat-and-buyer-vat' || parties === 'none' ? [...seller, 'BT-48'] : seller;
}

function has(set: number, category: VatCategory): boolean {
  return (set & (1 << category)) !== 0;
}

/**
 * "-01": a category used on a line, allowance or charge stands in the breakdown. For most categories the tax category elements
 * of the breakdown themselves count as uses, and there shall be exactly one; the rated ones may stand there once a rate.
 */
function breakdownTest(family: Family): UblTest {
  const category = categoryOf(family.code);
  if (!family.rated) {
    return (tree) => !has(tree.taxCategoryVat | tree.classifiedVat, category) || tree.breakdownCount[category] === 1;
  }
  if (family.code === 'S') {
    return (tree) => has(tree.allowanceCharge | tree.classified, category) === has(tree.breakdown, category);
  }
  const exactly: (tree: UblTree) => number =
    family.code === 'L' ? (tree) => tree.breakdownExact : (tree) => tree.breakdownVatExact;
  return (tree) =>
    has(tree.allowanceChargeVat | tree.classifiedVat, category)
      ? has(exactly(tree), category)
      : !has(tree.breakdownVat, category);
}

/** Whether the category is used, as the rule's condition sees it, and as its exception sees it; they differ in places. */
interface Use {
  readonly demands: (tree: UblTree) => boolean;
  readonly excused: (tree: UblTree) => boolean;
}

function lineUse({ code }: Family): Use {
  const category = categoryOf(code);
  return {
    demands: (tree) => has(tree.classifiedVat, category),
    excused: code === 'S' ? (tree) => !has(tree.classified, category) : (tree) => !has(tree.classifiedVat, category),
  };
}

function allowanceChargeUse({ code }: Family, charge: boolean): Use {
  const category = categoryOf(code);
  const withVat = (tree: UblTree): boolean => has(charge ? tree.chargeVat : tree.allowanceVat, category);
  const atDocumentLevel = (tree: UblTree): boolean =>
    has(charge ? tree.documentChargeVat : tree.documentAllowanceVat, category);
  const any = (tree: UblTree): boolean => has(charge ? tree.charge : tree.allowance, category);
  const used = code === 'O' ? atDocumentLevel : withVat;
  const excused =
    code === 'L' && charge ? (tree: UblTree) => !has(tree.chargeVatExact, category) : (tree: UblTree) => !used(tree);
  return { demands: code === 'G' ? any : used, excused };
}

function partiesTest(family: Family, use: Use): UblTest {
  return (tree) => use.excused(tree) || (use.demands(tree) && partiesHold(family, tree));
}

function partiesHold({ parties }: Family, tree: UblTree): boolean {
  switch (parties) {
    case 'seller-any':
      return tree.sellerTaxId || tree.representativeVatId;
    case 'seller-vat':
      return tree.sellerVatId || tree.representativeVatId;
    case 'seller-and-buyer':
      return (tree.sellerTaxId || tree.representativeVatId) && (tree.buyerVatId || tree.buyerLegalId);
    case 'seller-vat-and-buyer-vat':
      return (tree.sellerVatId || tree.representativeVatId) && tree.buyerVatId;
    case 'none':
      return !tree.sellerVatId && !tree.representativeVatId && !tree.buyerVatId;
  }
}

function rateTest({ rate }: Family): UblTest {
  switch (rate) {
    case 'zero':
      return (tree, node) => equal(tree.decimal(tree.child(node, cbc.Percent)), 0);
    case 'absent':
      return absent(cbc.Percent);
    case 'above-zero':
      return (tree, node) => tree.some(node, toPercent, (percent) => tree.double(percent) > 0);
    case 'zero-or-above':
      return (tree, node) => tree.some(node, toPercent, (percent) => tree.double(percent) >= 0);
  }
}

function taxableTest(family: Family, category: VatCategory): UblTest {
  if (!family.rated) {
    return (tree, node) => {
      const taxable = tree.decimal(tree.child(tree.document.parent(node), cbc.TaxableAmount));
      const sums = tree.sumsOf(category);
      return (
        (tree.hasInvoiceLine && equal(taxable, sums.of(false))) ||
        (tree.hasCreditNoteLine && equal(taxable, sums.of(true)))
      );
    };
  }
  return (tree, node) => {
    const rateNode = tree.child(node, cbc.Percent);
    if (rateNode === -1) return true;
    const rate = tree.decimal(rateNode);
    if (rate === undefined) return false;
    const sums = tree.sumsOfRate(category, rate);
    const taxable = tree.child(tree.document.parent(node), cbc.TaxableAmount);
    const standard = family.code === 'S';
    const invoice = standard ? sums.onInvoiceLine || sums.onAllowanceCharge : tree.hasInvoiceLine;
    const creditNote = standard ? sums.onCreditNoteLine || sums.onAllowanceCharge : tree.hasCreditNoteLine;
    return (
      (invoice && tree.withinOne(taxable, sums.of(false))) || (creditNote && tree.withinOne(taxable, sums.of(true)))
    );
  };
}

function zeroAmount(tree: UblTree, node: XmlNode): boolean {
  return equal(tree.decimal(tree.child(tree.document.parent(node), cbc.TaxAmount)), 0);
}

function ratedAmount(tree: UblTree, node: XmlNode): boolean {
  const subtotal = tree.document.parent(node);
  const amount = tree.decimal(tree.child(subtotal, cbc.TaxAmount));
  const taxable = tree.decimal(tree.child(subtotal, cbc.TaxableAmount));
  const rate = tree.decimal(tree.child(node, cbc.Percent));
  if (amount === undefined || taxable === undefined || rate === undefined) return false;
  const expected = percentageOf(absolute(taxable), rate);
  return compare(subtract(absolute(amount), 100), expected) < 0 && compare(add(absolute(amount), 100), expected) > 0;
}

function intraCommunityRules(family: Family): readonly Rule<UblTree>[] {
  const category = categoryOf(family.code);
  return [
    rule(
      family,
      '11',
      'intra-community-date',
      ['BT-72', 'BG-14'],
      (tree, node) =>
        !has(tree.breakdownVat, category) ||
        characterCount(tree.textAt(node, toDeliveryActualDeliveryDate)) > 1 ||
        tree.some(node, toInvoicePeriod, (period) => tree.document.firstChild(period) !== -1),
    ),
    rule(
      family,
      '12',
      'intra-community-country',
      ['BT-80'],
      (tree, node) =>
        !has(tree.breakdownVat, category) ||
        characterCount(tree.textAt(node, toDeliveryDeliveryLocationAddressCountryIdentificationCode)) > 1,
    ),
  ];
}

function notSubjectRules(family: Family): readonly Rule<UblTree>[] {
  const category = categoryOf(family.code);
  const others = ~(1 << category);
  const alone = (number: string, terms: readonly string[], used: (tree: UblTree) => number): Rule<UblTree> =>
    rule(
      family,
      number,
      'vat-alone',
      terms,
      (tree) => !has(tree.breakdownVat, category) || (used(tree) & others) === 0,
    );
  return [
    alone('11', ['BT-118'], (tree) => tree.breakdownVat),
    alone('12', ['BT-151'], (tree) => tree.classifiedVat),
    alone('13', ['BT-95'], (tree) => tree.allowanceVat),
    alone('14', ['BT-102'], (tree) => tree.chargeVat),
  ];
}
