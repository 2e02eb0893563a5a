import type { XmlNode } from '../../../xml/xml-document.js';
import {
  add,
  compare,
  divide,
  multiply,
  roundToHundredths,
  signOf,
  subtract,
  type Decimal,
} from '../../engine/decimal.js';
import type { RuleGroup, RulePattern } from '../../engine/rule-book.js';
import { atMostOne, never, present } from '../../engine/tests.js';
import { attribute, ram, rsm, udt } from '../names.js';
import { identifierGroups } from './identifiers.js';
import { fatal, type PeppolTest } from './peppol-rule.js';
import type { CiiPeppolTree } from './peppol-tree.js';

const specification = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const settlement = [rsm.SupplyChainTradeTransaction, ram.ApplicableHeaderTradeSettlement] as const;
const vatTotal = [ram.SpecifiedTradeSettlementHeaderMonetarySummation, ram.TaxTotalAmount] as const;
const currency = [...settlement, ram.InvoiceCurrencyCode] as const;
const taxCurrency = [...settlement, ram.TaxCurrencyCode] as const;

const referencesOf =
  (path: readonly number[], code: string): PeppolTest =>
  (tree, node) =>
    tree.countWhere(node, path, (reference) => tree.childIs(reference, ram.TypeCode, code)) <= 1;

/** Whether the values lie within two hundredths of one another (u:slack of the official rules). */
function near(left: Decimal | undefined, right: Decimal | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    compare(add(left, 2), right) >= 0 &&
    compare(subtract(left, 2), right) <= 0
  );
}

const amountFollowsPercent: PeppolTest = (tree, node) => {
  if (tree.child(node, ram.CalculationPercent) === -1 || tree.child(node, ram.BasisAmount) === -1) return true;
  const amount = tree.child(node, ram.ActualAmount);
  const base = tree.decimal(tree.child(node, ram.BasisAmount));
  const percent = tree.decimal(tree.child(node, ram.CalculationPercent));
  if (base === undefined || percent === undefined) return false;
  return near(amount === -1 ? 0 : tree.decimal(amount), divide(multiply(base, percent), 10_000));
};

const indicatorWritten: PeppolTest = (tree, node) =>
  ['true', 'false'].includes(tree.normalAt(node, [ram.ChargeIndicator, udt.Indicator]));

const inCurrency =
  (tree: CiiPeppolTree, path: readonly number[], equal: boolean) =>
  (amount: XmlNode): boolean => {
    const own = tree.attribute(amount, attribute.currencyID);
    return own !== undefined && tree.some(tree.root, path, (code) => (tree.text(code) === own) === equal);
  };

/** Both VAT totals are negative, or neither is. */
const vatTotalsHaveOneSign: PeppolTest = (tree, node) => {
  if (!tree.has(tree.root, taxCurrency)) return true;
  const holds = (path: readonly number[], test: (amount: number) => boolean): boolean => {
    const fits = inCurrency(tree, path, true);
    return tree.some(node, vatTotal, (amount) => fits(amount) && test(tree.double(amount)));
  };
  const negative = (amount: number): boolean => amount < 0;
  const notNegative = (amount: number): boolean => amount >= 0;
  return (
    (holds(taxCurrency, negative) && holds(currency, negative)) ||
    (holds(taxCurrency, notNegative) && holds(currency, notNegative))
  );
};

const lineSettlement = ram.SpecifiedLineTradeSettlement;
const netPrice = [ram.SpecifiedLineTradeAgreement, ram.NetPriceProductTradePrice] as const;

/** The decimal at the path, or the other where nothing is there. */
function decimalOr(tree: CiiPeppolTree, node: XmlNode, path: readonly number[], other: Decimal): Decimal | undefined {
  const found = tree.find(node, path);
  return found === -1 ? other : tree.decimal(found);
}

function sumOf(tree: CiiPeppolTree, line: XmlNode, indicator: string): Decimal {
  let sum: Decimal = 0;
  tree.some(line, [lineSettlement, ram.SpecifiedTradeAllowanceCharge], (each) => {
    if (tree.normalAt(each, [ram.ChargeIndicator, udt.Indicator]) === indicator) {
      sum = add(sum, tree.decimalSum(each, [ram.ActualAmount]));
    }
    return false;
  });
  return roundToHundredths(sum);
}

const lineAddsUp: PeppolTest = (tree, line) => {
  const net = decimalOr(
    tree,
    line,
    [lineSettlement, ram.SpecifiedTradeSettlementLineMonetarySummation, ram.LineTotalAmount],
    0,
  );
  const quantity = decimalOr(tree, line, [ram.SpecifiedLineTradeDelivery, ram.BilledQuantity], 100);
  const price = decimalOr(tree, line, [...netPrice, ram.ChargeAmount], 0);
  const base = decimalOr(tree, line, [...netPrice, ram.BasisQuantity], 100);
  if (net === undefined || quantity === undefined || price === undefined || base === undefined) return false;
  const gross = multiply(quantity, signOf(base) === 0 ? price : divide(price, base));
  return near(net, subtract(add(gross, sumOf(tree, line, 'true')), sumOf(tree, line, 'false')));
};

/** A line's period lies within the document's: dates of the form 102 are compared as texts. */
function withinDocumentPeriod(
  edge: number,
  inOrder: (line: string, document: string) => boolean,
): RuleGroup<CiiPeppolTree> {
  const documentEdge = [ram.ApplicableHeaderTradeSettlement, ram.BillingSpecifiedPeriod, edge];
  const start = edge === ram.StartDateTime;
  const transactionOf = (tree: CiiPeppolTree, node: XmlNode): XmlNode => {
    let at = node;
    for (let up = 0; up < 4; up++) at = tree.document.parent(at);
    return at;
  };
  return {
    at:
      'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod/' +
      (start ? 'ram:StartDateTime' : 'ram:EndDateTime'),
    when: (tree, node) => tree.has(transactionOf(tree, node), documentEdge),
    rules: [
      fatal(
        start ? 'PEPPOL-EN16931-R110' : 'PEPPOL-EN16931-R111',
        'period-within',
        start ? ['BT-134', 'BT-73'] : ['BT-135', 'BT-74'],
        (tree, node) =>
          tree.some(node, [udt.DateTimeString], (own) =>
            tree.some(transactionOf(tree, node), [...documentEdge, udt.DateTimeString], (other) =>
              inOrder(tree.text(own), tree.text(other)),
            ),
          ),
      ),
    ],
  };
}

const groups: readonly RuleGroup<CiiPeppolTree>[] = [
  {
    at: 'rsm:ExchangedDocumentContext',
    rules: [
      fatal(
        'PEPPOL-EN16931-R001',
        'mandatory',
        ['BT-23'],
        present(ram.BusinessProcessSpecifiedDocumentContextParameter, ram.ID),
      ),
      fatal('PEPPOL-EN16931-R007', 'form', ['BT-23'], (tree) => tree.peppol.isBilling, {
        form: 'urn:fdc:peppol.eu:2017:poacc:billing:NN:1.0',
      }),
      fatal(
        'PEPPOL-EN16931-R004',
        'form',
        ['BT-24'],
        (tree, node) =>
          tree.normalAt(node, [ram.GuidelineSpecifiedDocumentContextParameter, ram.ID]).startsWith(specification),
        { form: specification },
      ),
    ],
  },
  {
    at: 'ram:ApplicableHeaderTradeAgreement',
    rules: [
      fatal(
        'PEPPOL-EN16931-R003',
        'either',
        ['BT-10', 'BT-13'],
        (tree, node) =>
          tree.child(node, ram.BuyerReference) !== -1 ||
          tree.has(node, [ram.BuyerOrderReferencedDocument, ram.IssuerAssignedID]),
      ),
      fatal('PEPPOL-EN16931-R006', 'once', ['BT-18'], referencesOf([ram.AdditionalReferencedDocument], '130')),
      fatal('PEPPOL-EN16931-R080', 'once', ['BT-17'], referencesOf([ram.AdditionalReferencedDocument], '50')),
    ],
  },
  {
    at: 'ram:ApplicableHeaderTradeSettlement',
    rules: [
      fatal(
        'PEPPOL-EN16931-R005',
        'differs',
        ['BT-6', 'BT-5'],
        (tree, node) =>
          tree.child(node, ram.TaxCurrencyCode) === -1 ||
          tree.normalAt(node, [ram.TaxCurrencyCode]) !== tree.normalAt(node, [ram.InvoiceCurrencyCode]),
      ),
      fatal(
        'PEPPOL-EN16931-R053',
        'exactly-once',
        ['BT-110'],
        (tree, node) => tree.countWhere(node, vatTotal, inCurrency(tree, currency, true)) === 1,
      ),
      fatal(
        'PEPPOL-EN16931-R054',
        'accounting-vat-amount',
        ['BT-6', 'BT-111'],
        (tree, node) =>
          tree.countWhere(node, vatTotal, inCurrency(tree, currency, false)) ===
          (tree.child(node, ram.TaxCurrencyCode) === -1 ? 0 : 1),
      ),
      fatal('PEPPOL-EN16931-R055', 'same-sign', ['BT-110', 'BT-111'], vatTotalsHaveOneSign),
    ],
  },
  {
    at: 'rsm:ExchangedDocument',
    rules: [
      fatal(
        'PEPPOL-EN16931-R002',
        'once',
        ['BG-1'],
        (tree, node) => atMostOne(ram.IncludedNote)(tree, node) && !tree.has(node, [ram.IncludedNote, ram.SubjectCode]),
      ),
    ],
  },
  {
    at: 'ram:BuyerTradeParty',
    rules: [fatal('PEPPOL-EN16931-R010', 'mandatory', ['BT-49'], present(ram.URIUniversalCommunication, ram.URIID))],
  },
  {
    at: 'ram:SellerTradeParty',
    rules: [fatal('PEPPOL-EN16931-R020', 'mandatory', ['BT-34'], present(ram.URIUniversalCommunication, ram.URIID))],
  },
  {
    at: 'ram:SpecifiedTradeAllowanceCharge',
    when: (tree, node) => tree.child(node, ram.CalculationPercent) !== -1 && tree.child(node, ram.BasisAmount) === -1,
    rules: [fatal('PEPPOL-EN16931-R041', 'needed-with', ['BT-93', 'BT-94'], never)],
  },
  {
    at: 'ram:SpecifiedTradeAllowanceCharge',
    when: (tree, node) => tree.child(node, ram.CalculationPercent) === -1 && tree.child(node, ram.BasisAmount) !== -1,
    rules: [fatal('PEPPOL-EN16931-R042', 'needed-with', ['BT-94', 'BT-93'], never)],
  },
  {
    at: 'ram:SpecifiedTradeAllowanceCharge',
    rules: [
      fatal('PEPPOL-EN16931-R040', 'sum', ['BT-92', 'BT-93', 'BT-94'], amountFollowsPercent, {
        formula: 'BT-92 = BT-93 × BT-94 ÷ 100',
      }),
      fatal('PEPPOL-EN16931-R043', 'one-of', [], indicatorWritten, { values: 'true, false' }),
    ],
  },
  {
    at: 'ram:AppliedTradeAllowanceCharge',
    rules: [fatal('PEPPOL-EN16931-R043', 'one-of', [], indicatorWritten, { values: 'true, false' })],
  },
  {
    at: 'ram:SpecifiedTradeSettlementPaymentMeans',
    when: (tree, node) => ['49', '59'].includes(tree.onlyNormal(node, [ram.TypeCode]) ?? ''),
    rules: [
      fatal('PEPPOL-EN16931-R061', 'mandatory', ['BT-89'], (tree, node) =>
        tree.has(tree.document.parent(node), [ram.SpecifiedTradePaymentTerms, ram.DirectDebitMandateID]),
      ),
    ],
  },
  withinDocumentPeriod(ram.StartDateTime, (line, document) => line >= document),
  withinDocumentPeriod(ram.EndDateTime, (line, document) => line <= document),
  {
    at: 'ram:IncludedSupplyChainTradeLineItem',
    rules: [
      fatal('PEPPOL-EN16931-R120', 'sum', ['BT-131', 'BT-129', 'BT-146', 'BT-149'], lineAddsUp, {
        formula: 'BT-131 = BT-129 × (BT-146 ÷ BT-149) + Σ BT-141 − Σ BT-136',
      }),
      fatal(
        'PEPPOL-EN16931-R100',
        'once',
        ['BT-128'],
        referencesOf([lineSettlement, ram.AdditionalReferencedDocument], '130'),
      ),
      fatal(
        'PEPPOL-EN16931-R101',
        'reference-type',
        ['BT-128'],
        (tree, node) =>
          !tree.has(node, [lineSettlement, ram.AdditionalReferencedDocument]) ||
          tree.some(
            node,
            [lineSettlement, ram.AdditionalReferencedDocument, ram.TypeCode],
            (code) => tree.text(code) === '130',
          ),
        { code: '130' },
      ),
    ],
  },
  {
    at: '{ram:NetPriceProductTradePrice,ram:GrossPriceProductTradePrice}',
    rules: [
      fatal('PEPPOL-EN16931-R121', 'above-zero', ['BT-149'], (tree, node) => {
        const quantity = tree.child(node, ram.BasisQuantity);
        const value = tree.decimal(quantity);
        return quantity === -1 || (value !== undefined && signOf(value) > 0);
      }),
    ],
  },
  {
    at: '{ram:NetPriceProductTradePrice,ram:GrossPriceProductTradePrice}/ram:BasisQuantity',
    when: (tree, node) => tree.document.hasAttribute(node, attribute.unitCode),
    rules: [
      fatal('PEPPOL-EN16931-R130', 'same-unit', ['BT-150', 'BT-130'], (tree, node) => {
        const unit = tree.attribute(node, attribute.unitCode);
        const line = tree.document.parent(tree.document.parent(tree.document.parent(node)));
        return tree.some(
          line,
          [ram.SpecifiedLineTradeDelivery, ram.BilledQuantity],
          (quantity) => tree.attribute(quantity, attribute.unitCode) === unit,
        );
      }),
    ],
  },
  ...identifierGroups,
];

/** Rules of Peppol BIS Billing 3 for all documents, in their CII binding. */
export const peppolTransaction: RulePattern<CiiPeppolTree> = { name: 'Peppol BIS Billing 3, CII', groups };
