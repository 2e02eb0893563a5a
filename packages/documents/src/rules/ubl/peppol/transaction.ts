import {
  add,
  compare,
  divide,
  equal,
  multiply,
  roundToHundredths,
  signOf,
  subtract,
  toDouble,
  type Decimal,
} from '../../engine/decimal.js';
import type { RuleGroup, RulePattern } from '../../engine/rule-book.js';
import { carrying } from '../../engine/code-tests.js';
import { never } from '../../engine/tests.js';
import { normalizeSpace } from '../../engine/text.js';
import { attribute, cac, cbc } from '../names.js';
import { identifierGroups } from './identifiers.js';
import { fatal, type PeppolTest } from './peppol-rule.js';
import type { PeppolTree } from './peppol-tree.js';

// Paths that tests walk, made once.
const toAdditionalDocumentReference = [cac.AdditionalDocumentReference] as const;
const toAllowanceCharge = [cac.AllowanceCharge] as const;
const toAmount = [cbc.Amount] as const;
const toChargeIndicator = [cbc.ChargeIndicator] as const;
const toCustomizationID = [cbc.CustomizationID] as const;
const toDocumentReference = [cac.DocumentReference] as const;
const toDocumentReferenceDocumentTypeCode = [cac.DocumentReference, cbc.DocumentTypeCode] as const;
const toNote = [cbc.Note] as const;
const toOrderReferenceID = [cac.OrderReference, cbc.ID] as const;
const toPaymentMandateID = [cac.PaymentMandate, cbc.ID] as const;
const toPriceBaseQuantity = [cac.Price, cbc.BaseQuantity] as const;
const toPricePriceAmount = [cac.Price, cbc.PriceAmount] as const;
const toTaxTotal = [cac.TaxTotal] as const;
const toTaxTotalTaxAmount = [cac.TaxTotal, cbc.TaxAmount] as const;

const documents = '{Invoice,CreditNote}';
const allowanceCharges =
  '{Invoice/cac:AllowanceCharge,Invoice/cac:InvoiceLine/cac:AllowanceCharge,CreditNote/cac:AllowanceCharge,CreditNote/cac:CreditNoteLine/cac:AllowanceCharge}';

const specification = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

/** How far a calculated amount may be from the one given: two hundredths. */
const SLACK = 2;

/** 0.01, which divides by a hundred. */
const ONE_HUNDREDTH = 1;

const percentBaseMissing: PeppolTest = (tree, node) =>
  tree.child(node, cbc.MultiplierFactorNumeric) !== -1 && tree.child(node, cbc.BaseAmount) === -1;
const percentMissing: PeppolTest = (tree, node) =>
  tree.child(node, cbc.MultiplierFactorNumeric) === -1 && tree.child(node, cbc.BaseAmount) !== -1;

const isOneOf =
  (name: number, values: readonly string[]): PeppolTest =>
  (tree, node) =>
    values.includes(tree.onlyNormal(node, [name]) ?? '');

const inSubtotalOrItsTotal: PeppolTest = (tree, node) => {
  const parent = tree.document.parent(node);
  return tree.document.name(parent) === cac.TaxSubtotal || tree.child(parent, cac.TaxSubtotal) !== -1;
};

const currencyIsTheDocuments = fatal('PEPPOL-EN16931-R051', 'document-currency', ['BT-5'], (tree, node) =>
  tree.peppol.currencies.some((currency) => tree.document.attributeEquals(node, attribute.currencyID, currency)),
);

const groups: readonly RuleGroup<PeppolTree>[] = [
  {
    at: documents,
    rules: [
      fatal('PEPPOL-EN16931-R001', 'mandatory', ['BT-23'], (tree, node) => tree.child(node, cbc.ProfileID) !== -1),
      fatal('PEPPOL-EN16931-R007', 'process', ['BT-23'], (tree) => tree.peppol.process !== 'unknown'),
      fatal('PEPPOL-EN16931-R002', 'once', ['BG-1'], (tree, node) => tree.count(node, toNote) <= 1 || tree.bothGerman),
      fatal(
        'PEPPOL-EN16931-R003',
        'either',
        ['BT-10', 'BT-13'],
        (tree, node) => tree.child(node, cbc.BuyerReference) !== -1 || tree.has(node, toOrderReferenceID),
      ),
      fatal(
        'PEPPOL-EN16931-R004',
        'specification',
        ['BT-24'],
        (tree, node) => {
          const named = tree.normalAt(node, toCustomizationID);
          return named.startsWith(specification) && !named.includes('::');
        },
        { specification },
      ),
      fatal(
        'PEPPOL-EN16931-R053',
        'exactly-once',
        ['BG-23'],
        (tree, node) => tree.countWhere(node, toTaxTotal, (total) => tree.child(total, cac.TaxSubtotal) !== -1) === 1,
      ),
      fatal(
        'PEPPOL-EN16931-R054',
        'accounting-total',
        ['BT-111', 'BT-6'],
        (tree, node) =>
          tree.countWhere(node, toTaxTotal, (total) => tree.child(total, cac.TaxSubtotal) === -1) ===
          (tree.child(node, cbc.TaxCurrencyCode) === -1 ? 0 : 1),
      ),
      fatal('PEPPOL-EN16931-R055', 'same-sign', ['BT-110', 'BT-111'], sameSign),
    ],
  },
  {
    at: 'cbc:TaxCurrencyCode',
    rules: [
      fatal(
        'PEPPOL-EN16931-R005',
        'differs',
        ['BT-6', 'BT-5'],
        (tree, node) =>
          tree.normal(node) !== tree.normal(tree.child(tree.document.parent(node), cbc.DocumentCurrencyCode)),
      ),
    ],
  },
  {
    at: 'cac:AccountingCustomerParty/cac:Party',
    rules: [
      fatal('PEPPOL-EN16931-R010', 'mandatory', ['BT-49'], (tree, node) => tree.child(node, cbc.EndpointID) !== -1),
    ],
  },
  {
    at: 'cac:AccountingSupplierParty/cac:Party',
    rules: [
      fatal('PEPPOL-EN16931-R020', 'mandatory', ['BT-34'], (tree, node) => tree.child(node, cbc.EndpointID) !== -1),
    ],
  },
  {
    at: allowanceCharges,
    when: percentBaseMissing,
    rules: [fatal('PEPPOL-EN16931-R041', 'needed-with', ['BT-93', 'BT-94'], never)],
  },
  {
    at: allowanceCharges,
    when: percentMissing,
    rules: [fatal('PEPPOL-EN16931-R042', 'needed-with', ['BT-94', 'BT-93'], never)],
  },
  {
    at: allowanceCharges,
    rules: [
      fatal('PEPPOL-EN16931-R040', 'sum', ['BT-92', 'BT-93', 'BT-94'], percentageHolds, {
        formula: 'BT-92 = BT-93 × BT-94 ÷ 100',
      }),
      fatal('PEPPOL-EN16931-R043', 'one-of', ['BG-20', 'BG-21'], isOneOf(cbc.ChargeIndicator, ['true', 'false']), {
        values: 'true, false',
      }),
    ],
  },
  {
    at: 'cac:PaymentMeans',
    when: isOneOf(cbc.PaymentMeansCode, ['49', '59']),
    rules: [fatal('PEPPOL-EN16931-R061', 'mandatory', ['BT-89'], (tree, node) => tree.has(node, toPaymentMandateID))],
  },
  {
    at: '{cbc:Amount,cbc:BaseAmount,cbc:PriceAmount,cbc:TaxableAmount,cbc:LineExtensionAmount,cbc:TaxExclusiveAmount,cbc:TaxInclusiveAmount,cbc:AllowanceTotalAmount,cbc:ChargeTotalAmount,cbc:PrepaidAmount,cbc:PayableRoundingAmount,cbc:PayableAmount}',
    rules: [currencyIsTheDocuments],
  },
  { at: '{cac:TaxTotal,cac:TaxSubtotal}/cbc:TaxAmount', when: inSubtotalOrItsTotal, rules: [currencyIsTheDocuments] },
  {
    at: '{Invoice/cac:InvoiceLine,CreditNote/cac:CreditNoteLine}/cac:InvoicePeriod/cbc:StartDate',
    when: documentPeriodHas(cbc.StartDate),
    rules: [
      fatal(
        'PEPPOL-EN16931-R110',
        'line-period',
        ['BT-134', 'BT-73'],
        (tree, node) => periodOrder(tree, node, cbc.StartDate) >= 0,
      ),
    ],
  },
  {
    at: '{Invoice/cac:InvoiceLine,CreditNote/cac:CreditNoteLine}/cac:InvoicePeriod/cbc:EndDate',
    when: documentPeriodHas(cbc.EndDate),
    rules: [
      fatal(
        'PEPPOL-EN16931-R111',
        'line-period',
        ['BT-135', 'BT-74'],
        (tree, node) => periodOrder(tree, node, cbc.EndDate) <= 0,
      ),
    ],
  },
  {
    at: '{cac:InvoiceLine,cac:CreditNoteLine}',
    rules: [
      fatal('PEPPOL-EN16931-R120', 'sum', ['BT-131', 'BT-129', 'BT-146', 'BT-149'], lineAmountHolds, {
        formula: 'BT-131 = BT-129 × (BT-146 ÷ BT-149) + Σ BT-141 − Σ BT-136',
      }),
      fatal('PEPPOL-EN16931-R121', 'above-zero', ['BT-149'], (tree, node) => {
        const quantity = tree.find(node, toPriceBaseQuantity);
        if (quantity === -1) return true;
        const value = tree.decimal(quantity);
        return value !== undefined && signOf(value) > 0;
      }),
      fatal('PEPPOL-EN16931-R100', 'once', ['BT-128'], (tree, node) => tree.count(node, toDocumentReference) <= 1),
      fatal(
        'PEPPOL-EN16931-R101',
        'one-of',
        ['BT-128'],
        (tree, node) =>
          tree.child(node, cac.DocumentReference) === -1 ||
          tree.some(node, toDocumentReferenceDocumentTypeCode, (code) => tree.text(code) === '130'),
        { values: '130' },
      ),
    ],
  },
  {
    at: 'cac:Price/cac:AllowanceCharge',
    rules: [
      fatal('PEPPOL-EN16931-R044', 'one-of', ['BT-147'], isOneOf(cbc.ChargeIndicator, ['false']), { values: 'false' }),
      fatal('PEPPOL-EN16931-R046', 'sum', ['BT-146', 'BT-148', 'BT-147'], netPriceHolds, {
        formula: 'BT-146 = BT-148 − BT-147',
      }),
    ],
  },
  {
    at: 'cac:Price/cbc:BaseQuantity',
    when: carrying(attribute.unitCode),
    rules: [fatal('PEPPOL-EN16931-R130', 'same-unit', ['BT-150', 'BT-130'], sameUnit)],
  },
  ...identifierGroups,
];

/** Neither amount of VAT is positive, or neither is negative; an amount that is missing belongs to neither. */
function sameSign(tree: PeppolTree, node: number): boolean {
  if (tree.child(node, cbc.TaxCurrencyCode) === -1) return true;
  const signs = (currencyName: number): readonly number[] => {
    const currency = normalizeSpace(tree.textAt(node, [currencyName]));
    const found: number[] = [];
    tree.some(node, toTaxTotalTaxAmount, (amount) => {
      if (tree.attribute(amount, attribute.currencyID) === currency) found.push(tree.double(amount));
      return false;
    });
    return found;
  };
  const accounting = signs(cbc.TaxCurrencyCode);
  const document = signs(cbc.DocumentCurrencyCode);
  return (
    (accounting.some((a) => a <= 0) && document.some((d) => d <= 0)) ||
    (accounting.some((a) => a >= 0) && document.some((d) => d >= 0))
  );
}

function withinSlack(given: Decimal, calculated: Decimal): boolean {
  return compare(add(given, SLACK), calculated) >= 0 && compare(subtract(given, SLACK), calculated) <= 0;
}

function percentageHolds(tree: PeppolTree, node: number): boolean {
  const factorNode = tree.child(node, cbc.MultiplierFactorNumeric);
  const baseNode = tree.child(node, cbc.BaseAmount);
  if (factorNode === -1 || baseNode === -1) return true;
  const amountNode = tree.child(node, cbc.Amount);
  const amount = amountNode === -1 ? 0 : tree.decimal(amountNode);
  const base = tree.decimal(baseNode);
  const factor = tree.decimal(factorNode);
  if (amount === undefined || base === undefined || factor === undefined) return false;
  return withinSlack(amount, multiply(multiply(base, factor), ONE_HUNDREDTH));
}

function documentPeriodHas(name: number): PeppolTest {
  return (tree, node) => {
    const { document } = tree;
    return tree.has(document.parent(document.parent(document.parent(node))), [cac.InvoicePeriod, name]);
  };
}

/** Difference between the line's date and the document's; NaN where one is no date. */
function periodOrder(tree: PeppolTree, node: number, name: number): number {
  const { document } = tree;
  const own = tree.date(node);
  const other = tree.date(
    tree.find(document.parent(document.parent(document.parent(node))), [cac.InvoicePeriod, name]),
  );
  return own === undefined || other === undefined ? NaN : own - other;
}

function lineAmountHolds(tree: PeppolTree, node: number): boolean {
  const amount = tree.decimal(tree.child(node, cbc.LineExtensionAmount)) ?? 0;
  const quantity =
    tree.decimal(tree.child(node, tree.isCreditNote ? cbc.CreditedQuantity : cbc.InvoicedQuantity)) ?? 100;
  const price = tree.decimal(tree.find(node, toPricePriceAmount)) ?? 0;
  const givenBase = tree.decimal(tree.find(node, toPriceBaseQuantity)) ?? 100;
  const base = signOf(givenBase) === 0 ? 100 : givenBase;
  const charges = roundToHundredths(lineSum(tree, node, 'true'));
  const allowances = roundToHundredths(lineSum(tree, node, 'false'));
  const estimate = toDouble(quantity) * (toDouble(price) / toDouble(base)) + toDouble(charges) - toDouble(allowances);
  const distance = Math.abs(toDouble(amount) - estimate);
  const doubt = 1e-6 + Math.abs(estimate) * 1e-9;
  if (distance < 0.02 - doubt) return true;
  if (distance > 0.02 + doubt) return false;
  const calculated = multiply(quantity, divide(price, base));
  return withinSlack(amount, subtract(add(calculated, charges), allowances));
}

function lineSum(tree: PeppolTree, line: number, indicator: string): Decimal {
  let sum: Decimal = 0;
  tree.some(line, toAllowanceCharge, (allowanceCharge) => {
    if (tree.normalAt(allowanceCharge, toChargeIndicator) === indicator) {
      tree.some(allowanceCharge, toAmount, (amount) => {
        sum = add(sum, tree.decimal(amount) ?? 0);
        return false;
      });
    }
    return false;
  });
  return sum;
}

function netPriceHolds(tree: PeppolTree, node: number): boolean {
  const grossNode = tree.child(node, cbc.BaseAmount);
  if (grossNode === -1) return true;
  const gross = tree.decimal(grossNode);
  const discount = tree.decimal(tree.child(node, cbc.Amount));
  if (gross === undefined || discount === undefined) return false;
  return equal(tree.decimal(tree.child(tree.document.parent(node), cbc.PriceAmount)), subtract(gross, discount));
}

function sameUnit(tree: PeppolTree, node: number): boolean {
  const line = tree.document.parent(tree.document.parent(node));
  if (tree.child(line, cbc.InvoicedQuantity) === -1 && tree.child(line, cbc.CreditedQuantity) === -1) return true;
  const unit = tree.attribute(node, attribute.unitCode);
  return tree.some(
    line,
    [tree.isCreditNote ? cbc.CreditedQuantity : cbc.InvoicedQuantity],
    (quantity) => tree.attribute(quantity, attribute.unitCode) === unit,
  );
}

/** Rules of Peppol BIS Billing 3 that hold for all countries. */
export const peppolTransaction: readonly RulePattern<PeppolTree>[] = [
  {
    name: 'Peppol empty elements',
    groups: [
      {
        at: '*',
        early: true,
        when: (tree, node) => tree.document.firstChild(node) === -1 && tree.document.isBlank(node),
        rules: [fatal('PEPPOL-EN16931-R008', 'empty', [], never)],
      },
    ],
  },
  {
    name: 'Peppol project reference',
    groups: [
      {
        at: 'CreditNote',
        rules: [
          fatal(
            'PEPPOL-EN16931-R080',
            'once',
            ['BT-11'],
            (tree, node) =>
              tree.countWhere(node, toAdditionalDocumentReference, (reference) =>
                tree.childIs(reference, cbc.DocumentTypeCode, '50'),
              ) <= 1,
          ),
        ],
      },
    ],
  },
  { name: 'Peppol transaction', groups },
];
