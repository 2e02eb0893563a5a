import type { XmlNode } from '../../xml/xml-document.js';
import { add } from '../engine/decimal.js';
import type { Collector } from '../engine/rule-book.js';
import { otherCategory } from '../ubl/vat-category.js';
import type { CategorySums, CiiTree, TaxIds } from './cii-tree.js';
import { attribute, ram } from './names.js';

const transaction = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction';
const agreement = `${transaction}/ram:ApplicableHeaderTradeAgreement`;
const line = `${transaction}/ram:IncludedSupplyChainTradeLineItem`;
const settlement = `${transaction}/ram:ApplicableHeaderTradeSettlement`;

/** Bits of the categories beyond the ten of EN 16931 are one bit, {@link otherCategory}. */
function count(counts: Int32Array, set: number): void {
  for (let category = 0; category <= otherCategory; category++) {
    if ((set & (1 << category)) !== 0) counts[category] = (counts[category] ?? 0) + 1;
  }
}

const taxIds =
  (pick: (tree: CiiTree) => TaxIds) =>
  (tree: CiiTree, node: XmlNode): void => {
    if (tree.isVatId(node)) pick(tree).vat = pick(tree).fiscal = true;
    else if (tree.document.attributeEquals(node, attribute.schemeID, 'FC')) pick(tree).fiscal = true;
  };

const lineTotal = [ram.SpecifiedTradeSettlementLineMonetarySummation, ram.LineTotalAmount] as const;
const registration = 'ram:SpecifiedTaxRegistration/ram:ID';

/** The facts of a CII document that its rules ask for. */
export const ciiFacts: readonly Collector<CiiTree>[] = [
  {
    at: 'ram:IncludedSupplyChainTradeLineItem',
    collect: (tree) => {
      tree.hasLine = true;
    },
  },
  {
    at: 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax',
    collect: (tree) => {
      tree.hasBreakdown = true;
    },
  },
  {
    at: 'ram:ApplicableTradeTax',
    collect: (tree, node) => {
      tree.tradeTaxCategories |= tree.categoriesOf(node);
    },
  },
  {
    at: 'ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax',
    collect: (tree, node) => {
      count(tree.breakdownCount, tree.categoriesOf(node));
    },
  },
  {
    at: 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax',
    collect: (tree, node) => {
      count(tree.lineCount, tree.categoriesOf(node));
    },
  },
  {
    at: 'ram:CategoryTradeTax',
    collect: (tree, node) => {
      const set = tree.categoriesOf(node);
      tree.categoryTaxCategories |= set;
      count(tree.allowanceChargeCount, set);
    },
  },
  { at: `${line}/ram:SpecifiedLineTradeSettlement`, collect: collectLine },
  { at: `${settlement}/ram:SpecifiedTradeAllowanceCharge`, collect: collectAllowanceCharge },
  {
    at: 'ram:CategoryCode',
    collect: (tree, node) => {
      tree.categories |= tree.categoriesOfCode(node);
    },
  },
  {
    at: 'ram:CountryID',
    collect: (tree, node) => {
      if (!tree.document.textEquals(node, 'IT')) tree.foreignCountry = true;
    },
  },
  { at: `${agreement}/ram:SellerTradeParty/${registration}`, collect: taxIds((tree) => tree.seller) },
  {
    at: `${agreement}/ram:SellerTaxRepresentativeTradeParty/${registration}`,
    collect: taxIds((tree) => tree.representative),
  },
  { at: `ram:SellerTradeParty/${registration}`, collect: taxIds((tree) => tree.anySeller) },
  {
    at: `ram:SellerTaxRepresentativeTradeParty/${registration}`,
    collect: taxIds((tree) => tree.anyRepresentative),
  },
  { at: `ram:BuyerTradeParty/${registration}`, collect: taxIds((tree) => tree.anyBuyer) },
  {
    at: 'ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID',
    collect: (tree) => {
      tree.anyBuyerLegalId = true;
    },
  },
  {
    at: 'ram:ApplicableHeaderTradeSettlement/ram:InvoiceReferencedDocument/ram:IssuerAssignedID',
    collect: (tree) => {
      tree.hasPrecedingInvoice = true;
    },
  },
  {
    at: 'ram:TaxPointDate',
    collect: (tree) => {
      tree.hasTaxPointDate = true;
    },
  },
  {
    at: 'ram:DueDateTypeCode',
    collect: (tree) => {
      tree.hasDueDateType = true;
    },
  },
  {
    at: 'ram:ApplicableTradeTax/ram:DueDateTypeCode',
    collect: (tree, node) => {
      tree.seeDueDateType(node);
    },
  },
  {
    at: 'ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode',
    collect: (tree, node) => {
      tree.seePaymentMeansCode(node);
    },
  },
  {
    at: 'ram:SpecifiedTradeSettlementPaymentMeans/ram:Information',
    collect: (tree, node) => {
      tree.seePaymentInformation(node);
    },
  },
  {
    at: 'ram:ApplicableHeaderTradeSettlement/ram:PaymentReference',
    collect: (tree) => {
      tree.paymentReferences++;
    },
  },
  {
    at: `${line}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity`,
    collect: (tree, node) => {
      if (tree.document.hasAttribute(node, attribute.unitCode)) tree.hasBilledUnit = true;
    },
  },
];

/** A line's net amounts count for every category, and every rate with every category, that its taxes name. */
function collectLine(tree: CiiTree, node: XmlNode): void {
  const total = tree.decimalSum(node, lineTotal);
  eachSums(tree, node, ram.ApplicableTradeTax, (sums) => {
    sums.lines = add(sums.lines, total);
  });
}

function collectAllowanceCharge(tree: CiiTree, node: XmlNode): void {
  const amount = tree.decimal(tree.child(node, ram.ActualAmount));
  if (amount === undefined) return;
  const isCharge = tree.indicates(node, true);
  const isAllowance = tree.indicates(node, false);
  eachSums(tree, node, ram.CategoryTradeTax, (sums) => {
    if (isCharge) sums.charges = add(sums.charges, amount);
    if (isAllowance) sums.allowances = add(sums.allowances, amount);
  });
}

/** The sums of each category the taxes name, and of each such category with each rate they name, each once. */
function eachSums(tree: CiiTree, node: XmlNode, taxName: number, visit: (sums: CategorySums) => void): void {
  let categories = 0;
  for (let tax = tree.child(node, taxName); tax !== -1; tax = tree.next(tax, taxName)) {
    categories |= tree.categoriesOf(tax);
  }
  for (let category = 0; category < otherCategory; category++) {
    if ((categories & (1 << category)) === 0) continue;
    visit(tree.sumsOf(category));
    const first = tree.child(node, taxName);
    if (tree.next(first, taxName) === -1) {
      const rate = tree.decimal(tree.child(first, ram.RateApplicablePercent));
      if (rate !== undefined) visit(tree.sumsOfRate(category, rate));
      continue;
    }
    const seen = new Set<CategorySums>();
    for (let tax = first; tax !== -1; tax = tree.next(tax, taxName)) {
      const rate = tree.decimal(tree.child(tax, ram.RateApplicablePercent));
      if (rate !== undefined) seen.add(tree.sumsOfRate(category, rate));
    }
    for (const sums of seen) visit(sums);
  }
}
