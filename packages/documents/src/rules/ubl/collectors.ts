import type { XmlNode } from '../../xml/xml-document.js';
import { add, type Decimal } from '../engine/decimal.js';
import type { Collector } from '../engine/rule-book.js';
import { attribute, cac, cbc } from './names.js';
import { exactCategoryOf, hasVatScheme, otherCategory } from './vat-category.js';
import type { CategorySums, UblTree } from './ubl-tree.js';

/** What is gathered from a UBL document on the first walk. */
export const ublCollectors: readonly Collector<UblTree>[] = [
  { at: '{cac:InvoiceLine,cac:CreditNoteLine}', collect: collectLine },
  { at: 'cac:AllowanceCharge', collect: collectAllowanceCharge },
  { at: 'cac:TaxCategory', collect: collectTaxCategory },
  { at: '/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory', collect: collectBreakdown },
  { at: 'cac:AllowanceCharge/cac:TaxCategory', collect: collectAllowanceChargeCategory },
  { at: 'cac:ClassifiedTaxCategory', collect: collectClassified },
  { at: 'cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID', collect: collectSellerTaxId },
  {
    at: 'cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID',
    collect: (tree, node) => {
      if (hasVatScheme(tree, tree.document.parent(node))) tree.representativeVatId = true;
    },
  },
  {
    at: 'cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID',
    collect: (tree, node) => {
      if (hasVatScheme(tree, tree.document.parent(node))) tree.buyerVatId = true;
    },
  },
  {
    at: 'cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID',
    collect: (tree) => {
      tree.buyerLegalId = true;
    },
  },
  { at: 'cac:TaxTotal/cbc:TaxAmount', collect: (tree, node) => void tree.taxAmounts.push(node) },
  {
    at: 'cac:PartyIdentification/cbc:ID',
    collect: (tree, node) => {
      if (tree.attribute(node, attribute.schemeID)?.toUpperCase() === 'SEPA') tree.sepaIdentifiers++;
    },
  },
  {
    at: 'cac:PaymentMeans',
    collect: (tree) => {
      tree.hasPaymentMeans = true;
    },
  },
  {
    at: 'cbc:IdentificationCode',
    collect: (tree, node) => {
      if (!tree.is(node, 'IT')) tree.foreignCountry = true;
    },
  },
  {
    at: 'cbc:PaymentID',
    collect: (tree, node) => {
      tree.seePaymentId(node);
    },
  },
  {
    at: 'cbc:PaymentMeansCode',
    collect: (tree, node) => {
      tree.seePaymentMeansCode(node);
    },
  },
];

function collectLine(tree: UblTree, node: XmlNode): void {
  const creditNote = tree.document.name(node) === cac.CreditNoteLine;
  if (creditNote) tree.hasCreditNoteLine = true;
  else tree.hasInvoiceLine = true;
  const amount = tree.decimal(tree.child(node, cbc.LineExtensionAmount));
  if (amount !== undefined) tree.lineTotal = add(tree.lineTotal, amount);
  const atDocumentLevel = tree.atDocumentLevel(node);
  forEachCategory(tree, node, cac.Item, cac.ClassifiedTaxCategory, (sums) => {
    if (creditNote) sums.onCreditNoteLine = true;
    else sums.onInvoiceLine = true;
    if (!atDocumentLevel || amount === undefined) return;
    if (creditNote) sums.creditNoteLines = add(sums.creditNoteLines, amount);
    else sums.invoiceLines = add(sums.invoiceLines, amount);
  });
}

function collectAllowanceCharge(tree: UblTree, node: XmlNode): void {
  const atDocumentLevel = tree.atDocumentLevel(node);
  const amount: Decimal = atDocumentLevel ? (tree.decimal(tree.child(node, cbc.Amount)) ?? 0) : 0;
  const isAllowance = atDocumentLevel && tree.indicates(node, false);
  const isCharge = atDocumentLevel && tree.indicates(node, true);
  if (isAllowance) {
    tree.hasAllowance = true;
    tree.allowanceTotal = add(tree.allowanceTotal, amount);
  }
  if (isCharge) {
    tree.hasCharge = true;
    tree.chargeTotal = add(tree.chargeTotal, amount);
  }
  forEachCategory(tree, node, cac.TaxCategory, -1, (sums) => {
    sums.onAllowanceCharge = true;
    if (isAllowance) sums.allowances = add(sums.allowances, amount);
    if (isCharge) sums.charges = add(sums.charges, amount);
  });
}

/**
 * Calls `use` once for each VAT category, and each pair of category and rate, that the element's tax categories name. A
 * category and a rate that stand in two different tax categories of one line count as a pair, as in the official rules.
 */
function forEachCategory(
  tree: UblTree,
  node: XmlNode,
  first: number,
  second: number,
  use: (sums: CategorySums) => void,
): void {
  let categories = 0;
  let single: XmlNode = -1;
  let found = 0;
  const nodes: XmlNode[] = [];
  for (let outer = tree.child(node, first); outer !== -1; outer = tree.next(outer, first)) {
    for (
      let inner = second === -1 ? outer : tree.child(outer, second);
      inner !== -1;
      inner = second === -1 ? -1 : tree.next(inner, second)
    ) {
      found++;
      if (found > 1) nodes.push(inner);
      else single = inner;
    }
  }
  if (found === 0) return;
  if (found === 1) {
    const category = tree.categoryIn(single);
    use(tree.sumsOf(category));
    const rate = tree.decimal(tree.child(single, cbc.Percent));
    if (rate !== undefined) use(tree.sumsOfRate(category, rate));
    return;
  }
  nodes.push(single);
  const rates = new Set<Decimal>();
  for (const each of nodes) {
    categories |= 1 << tree.categoryIn(each);
    const rate = tree.decimal(tree.child(each, cbc.Percent));
    if (rate !== undefined) rates.add(rate);
  }
  for (let category = 0; category <= otherCategory; category++) {
    if ((categories & (1 << category)) === 0) continue;
    use(tree.sumsOf(category));
    for (const rate of rates) use(tree.sumsOfRate(category, rate));
  }
}

function collectTaxCategory(tree: UblTree, node: XmlNode): void {
  const category = tree.vatCategory(node);
  if (category !== -1) tree.taxCategoryVat |= 1 << category;
  tree.taxCategoryExact |= 1 << exactCategoryOf(tree, tree.child(node, cbc.ID));
}

function collectBreakdown(tree: UblTree, node: XmlNode): void {
  const exact = 1 << exactCategoryOf(tree, tree.child(node, cbc.ID));
  tree.breakdown |= 1 << tree.categoryIn(node);
  tree.breakdownExact |= exact;
  const category = tree.vatCategory(node);
  if (category === -1) return;
  tree.breakdownVat |= 1 << category;
  tree.breakdownVatExact |= exact;
  tree.breakdownCount[category] = (tree.breakdownCount[category] ?? 0) + 1;
}

function collectAllowanceChargeCategory(tree: UblTree, node: XmlNode): void {
  const allowanceCharge = tree.document.parent(node);
  const bit = 1 << tree.categoryIn(node);
  const vatBit = tree.vatCategory(node) === -1 ? 0 : bit;
  const atDocumentLevel = tree.atDocumentLevel(allowanceCharge);
  tree.allowanceCharge |= bit;
  tree.allowanceChargeVat |= vatBit;
  if (atDocumentLevel) tree.documentAllowanceChargeExact |= 1 << exactCategoryOf(tree, tree.child(node, cbc.ID));
  if (tree.indicates(allowanceCharge, false)) {
    tree.allowance |= bit;
    tree.allowanceVat |= vatBit;
    if (atDocumentLevel) tree.documentAllowanceVat |= vatBit;
  }
  if (tree.indicates(allowanceCharge, true)) {
    tree.charge |= bit;
    tree.chargeVat |= vatBit;
    if (vatBit !== 0) tree.chargeVatExact |= 1 << exactCategoryOf(tree, tree.child(node, cbc.ID));
    if (atDocumentLevel) tree.documentChargeVat |= vatBit;
  }
}

function collectClassified(tree: UblTree, node: XmlNode): void {
  const category = tree.categoryIn(node);
  tree.classified |= 1 << category;
  if (tree.vatCategory(node) !== -1) tree.classifiedVat |= 1 << category;
  tree.classifiedExact |= 1 << exactCategoryOf(tree, tree.child(node, cbc.ID));
}

function collectSellerTaxId(tree: UblTree, node: XmlNode): void {
  tree.sellerTaxId = true;
  if (hasVatScheme(tree, tree.document.parent(node))) tree.sellerVatId = true;
}
