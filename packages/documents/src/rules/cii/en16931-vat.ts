import type { XmlNode } from '../../xml/xml-document.js';
import { absolute, add, roundToHundredths, subtract, toDouble } from '../engine/decimal.js';
import type { Rule, RuleGroup, Test } from '../engine/rule-book.js';
import { absent, always, presentAny } from '../engine/tests.js';
import { categoryOf, type VatCategory, type VatCategoryCode } from '../ubl/vat-category.js';
import type { CategorySums, CiiTree } from './cii-tree.js';
import { ram, rsm, udt } from './names.js';

type CiiTest = Test<CiiTree>;

/** How the rules of one VAT category differ from those of the others in their CII binding. */
interface Family {
  /** Between "BR-" and the number. */
  readonly prefix: string;
  readonly code: VatCategoryCode;
  /** Where the breakdown's rules stand: at the category code or at the tax itself, which then is judged by no later group. */
  readonly at: 'code' | 'tax';
  /** Whether the tax has to be VAT for the breakdown's rules. */
  readonly onlyVat: boolean;
  readonly used: 'twice' | 'once' | 'once-if-there';
  readonly rate: 'zero' | 'absent' | 'above-zero' | 'zero-or-above';
  readonly taxable: 'within-one' | 'equal' | 'equal-by-rate' | 'beside';
  readonly amount: 'zero' | 'by-rate' | 'any';
  readonly exemptionReason: boolean;
  readonly parties: 'seller-any' | 'seller-vat' | 'seller-and-buyer' | 'seller-vat-and-buyer-vat' | 'none';
}

const zeroRated = {
  at: 'code',
  onlyVat: true,
  used: 'once',
  rate: 'zero',
  taxable: 'within-one',
  amount: 'zero',
} as const;
const island = {
  at: 'tax',
  onlyVat: true,
  used: 'twice',
  taxable: 'beside',
  amount: 'any',
  exemptionReason: false,
} as const;

/** In the order in which the official pattern lists them. */
const families: readonly Family[] = [
  { prefix: 'AE', code: 'AE', ...zeroRated, exemptionReason: true, parties: 'seller-and-buyer' },
  { prefix: 'AF', code: 'L', ...island, rate: 'above-zero', parties: 'seller-any' },
  { prefix: 'AG', code: 'M', ...island, rate: 'zero-or-above', parties: 'seller-any' },
  { prefix: 'E', code: 'E', ...zeroRated, exemptionReason: true, parties: 'seller-any' },
  { prefix: 'G', code: 'G', ...zeroRated, exemptionReason: true, parties: 'seller-vat' },
  { prefix: 'IC', code: 'K', ...zeroRated, exemptionReason: true, parties: 'seller-vat-and-buyer-vat' },
  {
    prefix: 'O',
    code: 'O',
    at: 'tax',
    onlyVat: true,
    used: 'once-if-there',
    rate: 'absent',
    taxable: 'equal',
    amount: 'zero',
    exemptionReason: true,
    parties: 'none',
  },
  {
    prefix: 'S',
    code: 'S',
    at: 'code',
    onlyVat: false,
    used: 'twice',
    rate: 'above-zero',
    taxable: 'equal-by-rate',
    amount: 'by-rate',
    exemptionReason: false,
    parties: 'seller-any',
  },
  { prefix: 'Z', code: 'Z', ...zeroRated, onlyVat: false, exemptionReason: false, parties: 'seller-any' },
];

const header = 'ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax';
const inTransaction = (path: string): string => `rsm:SupplyChainTradeTransaction/${path}`;
const rates = [ram.RateApplicablePercent] as const;
const basisAmounts = [ram.BasisAmount] as const;
const calculatedAmounts = [ram.CalculatedAmount] as const;
const delivery = [rsm.SupplyChainTradeTransaction, ram.ApplicableHeaderTradeDelivery] as const;

/** Rules judged once a document, at its root. */
export const vatDocumentRules: readonly Rule<CiiTree>[] = families.map((family) =>
  rule(family, '01', 'vat-breakdown', ['BG-23', 'BT-118'], breakdownTest(family)),
);

/** Groups of rules at the breakdown, at allowances, charges and lines of each category. */
export const vatGroups: readonly RuleGroup<CiiTree>[] = families.flatMap(groupsOf);

function groupsOf(family: Family): readonly RuleGroup<CiiTree>[] {
  const category = categoryOf(family.code);
  const bit = 1 << category;
  const parties = partiesTest(family);
  const rate = rateTest(family);
  const isOfCategory: CiiTest = (tree, node) => (tree.vatCategoriesOf(node) & bit) !== 0;
  const terms = partyTerms(family);
  return [
    breakdownGroup(family, category),
    ...(['06', '07'] as const).map((number, charge): RuleGroup<CiiTree> => ({
      at: 'ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax',
      when: (tree, node) => isOfCategory(tree, node) && tree.indicates(tree.document.parent(node), charge === 1),
      rules: [
        rule(family, charge === 1 ? '04' : '03', 'vat-parties', [charge === 1 ? 'BT-102' : 'BT-95', ...terms], parties),
        rule(family, number, `vat-rate-${family.rate}`, [charge === 1 ? 'BT-103' : 'BT-96'], rate),
      ],
    })),
    {
      at: inTransaction('ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax'),
      when: isOfCategory,
      rules: [
        rule(family, '02', 'vat-parties', ['BT-151', ...terms], parties),
        rule(family, '05', `vat-rate-${family.rate}`, ['BT-152'], rate),
      ],
    },
  ];
}

function breakdownGroup(family: Family, category: VatCategory): RuleGroup<CiiTree> {
  const bit = 1 << category;
  const atCode = family.at === 'code';
  const path = family.onlyVat ? inTransaction(header) : header;
  const tax = (tree: CiiTree, node: XmlNode): XmlNode => (atCode ? tree.document.parent(node) : node);
  const onTax =
    (test: CiiTest): CiiTest =>
    (tree, node) =>
      test(tree, tax(tree, node));
  return {
    at: atCode ? `${path}/ram:CategoryCode` : path,
    when: (tree, node) =>
      ((atCode ? tree.categoriesOfCode(node) : tree.categoriesOf(node)) & bit) !== 0 &&
      (!family.onlyVat || tree.isVat(tax(tree, node))),
    rules: [
      rule(
        family,
        '08',
        family.taxable === 'equal-by-rate' || family.taxable === 'beside' ? 'vat-taxable-by-rate' : 'vat-taxable',
        ['BT-116', 'BT-131', 'BT-92', 'BT-99'],
        onTax(taxableTest(family, category)),
      ),
      rule(
        family,
        '09',
        family.amount === 'zero' ? 'vat-amount-zero' : 'vat-amount-by-rate',
        ['BT-117'],
        onTax(amountTest(family)),
      ),
      rule(
        family,
        '10',
        family.exemptionReason ? 'vat-reason' : 'vat-no-reason',
        ['BT-120', 'BT-121'],
        onTax(
          family.exemptionReason
            ? presentAny(ram.ExemptionReason, ram.ExemptionReasonCode)
            : absent(ram.ExemptionReason, ram.ExemptionReasonCode),
        ),
      ),
      ...(family.code === 'K' ? intraCommunityRules(family) : []),
      ...(family.code === 'O' ? notSubjectRules(family) : []),
    ],
  };
}

function rule(family: Family, number: string, kind: string, terms: readonly string[], test: CiiTest): Rule<CiiTree> {
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

/** "-01": a category used on a line, allowance or charge stands in the breakdown, for most categories exactly once. */
function breakdownTest({ code, used }: Family): CiiTest {
  const category = categoryOf(code);
  return (tree) => {
    const inBreakdown = tree.breakdownCount[category] ?? 0;
    const onLines = tree.lineCount[category] ?? 0;
    const atAllowances = tree.allowanceChargeCount[category] ?? 0;
    switch (used) {
      case 'twice':
        return (onLines === 0 || onLines + inBreakdown >= 2) && (atAllowances === 0 || atAllowances + inBreakdown >= 2);
      case 'once-if-there':
        return inBreakdown === 0 || (inBreakdown === 1 && onLines + atAllowances > 0);
      case 'once':
        return inBreakdown + onLines + atAllowances === 0 || (inBreakdown === 1 && onLines + atAllowances > 0);
    }
  };
}

function partiesTest({ parties }: Family): CiiTest {
  switch (parties) {
    case 'seller-any':
      return (tree) => tree.seller.fiscal || tree.representative.vat;
    case 'seller-vat':
      return (tree) => tree.anySeller.vat || tree.anyRepresentative.vat;
    case 'seller-and-buyer':
      return (tree) =>
        (tree.anySeller.fiscal || tree.anyRepresentative.vat) && (tree.anyBuyer.vat || tree.anyBuyerLegalId);
    case 'seller-vat-and-buyer-vat':
      return (tree) => (tree.anySeller.vat || tree.anyRepresentative.vat) && tree.anyBuyer.vat;
    case 'none':
      return (tree) => !tree.seller.vat && !tree.representative.vat && !tree.anyBuyer.vat;
  }
}

function rateTest({ rate }: Family): CiiTest {
  const someRate =
    (test: (rate: number) => boolean): CiiTest =>
    (tree, node) =>
      tree.some(node, rates, (percent) => test(tree.double(percent)));
  switch (rate) {
    case 'zero':
      return someRate((percent) => percent === 0);
    case 'absent':
      return absent(ram.RateApplicablePercent);
    case 'above-zero':
      return someRate((percent) => percent > 0);
    case 'zero-or-above':
      return someRate((percent) => percent >= 0);
  }
}

/** Lines plus charges less allowances, each rounded for itself; the official rules compare it in binary floating point. */
function expected(sums: CategorySums): number {
  return toDouble(
    subtract(add(roundToHundredths(sums.lines), roundToHundredths(sums.charges)), roundToHundredths(sums.allowances)),
  );
}

function taxableTest({ taxable }: Family, category: VatCategory): CiiTest {
  switch (taxable) {
    // For IGIC and IPSI the official rule looks for rate and amount beside the tax, where the schema has none.
    case 'beside':
      return (tree, tax) => byRate(tree, tree.document.parent(tax), category);
    case 'equal':
      return (tree, tax) => {
        const sum = expected(tree.sumsOf(category));
        return tree.some(tax, basisAmounts, (amount) => tree.double(amount) === sum);
      };
    case 'within-one':
      return (tree, tax) => {
        const amount = tree.double(tree.child(tax, ram.BasisAmount));
        const sum = expected(tree.sumsOf(category));
        return amount - 1 < sum && amount + 1 > sum;
      };
    case 'equal-by-rate':
      return (tree, tax) => byRate(tree, tax, category);
  }
}

/** For every rate in the element, the taxable amount there is the sum of what has this rate. */
function byRate(tree: CiiTree, owner: XmlNode, category: VatCategory): boolean {
  return !tree.some(owner, rates, (rateNode) => {
    const rate = tree.decimal(rateNode);
    if (rate === undefined) return true;
    const sum = expected(tree.sumsOfRate(category, rate));
    return !tree.some(owner, basisAmounts, (amount) => tree.double(amount) === sum);
  });
}

function amountTest({ amount }: Family): CiiTest {
  switch (amount) {
    case 'any':
      return always;
    case 'zero':
      return (tree, tax) => tree.some(tax, calculatedAmounts, (calculated) => tree.double(calculated) === 0);
    case 'by-rate':
      return (tree, tax) => {
        const calculated = tree.decimal(tree.child(tax, ram.CalculatedAmount));
        const basis = tree.decimal(tree.child(tax, ram.BasisAmount));
        const rate = tree.double(tree.child(tax, ram.RateApplicablePercent));
        if (calculated === undefined || basis === undefined) return false;
        const due = Math.round(toDouble(absolute(basis)) * rate) / 100;
        const given = absolute(calculated);
        return toDouble(subtract(given, 100)) < due && toDouble(add(given, 100)) > due;
      };
  }
}

function intraCommunityRules(family: Family): readonly Rule<CiiTree>[] {
  return [
    rule(family, '11', 'intra-community-date', ['BT-72', 'BG-14'], (tree, code) => {
      const settlement = tree.document.parent(tree.document.parent(code));
      return (
        tree.has(tree.root, [
          ...delivery,
          ram.ActualDeliverySupplyChainEvent,
          ram.OccurrenceDateTime,
          udt.DateTimeString,
        ]) ||
        tree.has(settlement, [ram.BillingSpecifiedPeriod, ram.StartDateTime]) ||
        tree.has(settlement, [ram.BillingSpecifiedPeriod, ram.EndDateTime])
      );
    }),
    rule(family, '12', 'intra-community-country', ['BT-80'], (tree) =>
      tree.has(tree.root, [...delivery, ram.ShipToTradeParty, ram.PostalTradeAddress, ram.CountryID]),
    ),
  ];
}

function notSubjectRules(family: Family): readonly Rule<CiiTree>[] {
  const others = ~(1 << categoryOf(family.code));
  const alone = (number: string, terms: readonly string[], used: (tree: CiiTree) => number): Rule<CiiTree> =>
    rule(family, number, 'vat-alone', terms, (tree) => (used(tree) & others) === 0);
  return [
    alone('11', ['BT-118'], (tree) => tree.tradeTaxCategories),
    alone('12', ['BT-151'], (tree) => tree.tradeTaxCategories),
    alone('13', ['BT-95'], (tree) => tree.categoryTaxCategories),
    alone('14', ['BT-102'], (tree) => tree.categoryTaxCategories),
  ];
}
