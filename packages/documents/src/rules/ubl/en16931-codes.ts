import type { XmlNode } from '../../xml/xml-document.js';
import {
  attachmentTypes,
  electronicAddressSchemes,
  exemptionReasons,
  identifierSchemes,
} from '../../code-lists/cef.js';
import type { CodeList } from '../../code-lists/code-list.js';
import { countries, currencies } from '../../code-lists/iso.js';
import { units } from '../../code-lists/units.js';
import {
  allowanceReasons,
  chargeReasons,
  creditNoteTypes,
  invoiceTypes,
  itemClassifications,
  paymentMeans,
  referenceQualifiers,
  vatCategories,
  vatPointCodes,
} from '../../code-lists/untdid.js';
import type { Rule, RuleGroup, RulePattern, Test } from '../engine/rule-book.js';
import { attributeIn, carrying, textIn } from '../engine/code-tests.js';
import { normalizeSpace } from '../engine/text.js';
import { attribute, cac, cbc } from './names.js';
import type { UblTree } from './ubl-tree.js';

type UblTest = Test<UblTree>;

function codeRule(number: string, terms: readonly string[], list: CodeList, test: UblTest): Rule<UblTree> {
  return {
    id: `BR-CL-${number}`,
    severity: 'error',
    message: { kind: 'code-list', terms, values: { list: list.title } },
    test,
  };
}

const documentTypeCode = [cbc.DocumentTypeCode] as const;
const refersToObject = (tree: UblTree, node: XmlNode): boolean =>
  tree.document.hasAttribute(node, attribute.schemeID) &&
  tree.some(tree.document.parent(node), documentTypeCode, (code) => tree.is(code, '130'));

const identifierKnown: UblTest = (tree, node) => {
  if (identifierSchemes.hasPacked(tree.document.packedAttribute(node, attribute.schemeID))) return true;
  const scheme = normalizeSpace(tree.attribute(node, attribute.schemeID) ?? '');
  if (identifierSchemes.has(scheme)) return true;
  return scheme === 'SEPA' && (tree.within(node, cac.AccountingSupplierParty) || tree.within(node, cac.PayeeParty));
};

const invoiceTypeKnown = textIn(invoiceTypes);
const creditNoteTypeKnown = textIn(creditNoteTypes);

/** Amounts whose currency is checked. */
export const amounts =
  '{cbc:Amount,cbc:BaseAmount,cbc:PriceAmount,cbc:TaxAmount,cbc:TaxableAmount,cbc:LineExtensionAmount,cbc:TaxExclusiveAmount,cbc:TaxInclusiveAmount,cbc:AllowanceTotalAmount,cbc:ChargeTotalAmount,cbc:PrepaidAmount,cbc:PayableRoundingAmount,cbc:PayableAmount}';

const groups: readonly RuleGroup<UblTree>[] = [
  {
    at: '{cbc:InvoiceTypeCode,cbc:CreditNoteTypeCode}',
    rules: [
      codeRule('01', ['BT-3'], invoiceTypes, (tree, node) =>
        tree.document.name(node) === cbc.InvoiceTypeCode
          ? invoiceTypeKnown(tree, node)
          : creditNoteTypeKnown(tree, node),
      ),
    ],
  },
  { at: amounts, rules: [codeRule('03', [], currencies, attributeIn(attribute.currencyID, currencies))] },
  { at: 'cbc:DocumentCurrencyCode', rules: [codeRule('04', ['BT-5'], currencies, textIn(currencies))] },
  { at: 'cbc:TaxCurrencyCode', rules: [codeRule('05', ['BT-6'], currencies, textIn(currencies))] },
  {
    at: 'cac:InvoicePeriod/cbc:DescriptionCode',
    rules: [codeRule('06', ['BT-8'], vatPointCodes, textIn(vatPointCodes))],
  },
  {
    at: '{cac:AdditionalDocumentReference,cac:DocumentReference}/cbc:ID',
    when: refersToObject,
    rules: [
      codeRule('07', ['BT-18', 'BT-128'], referenceQualifiers, attributeIn(attribute.schemeID, referenceQualifiers)),
    ],
  },
  {
    at: 'cac:PartyIdentification/cbc:ID',
    when: carrying(attribute.schemeID),
    rules: [codeRule('10', ['BT-29', 'BT-46', 'BT-60'], identifierSchemes, identifierKnown)],
  },
  {
    at: 'cac:PartyLegalEntity/cbc:CompanyID',
    when: carrying(attribute.schemeID),
    rules: [
      codeRule(
        '11',
        ['BT-30', 'BT-47', 'BT-61'],
        identifierSchemes,
        attributeIn(attribute.schemeID, identifierSchemes),
      ),
    ],
  },
  {
    at: 'cac:CommodityClassification/cbc:ItemClassificationCode',
    when: carrying(attribute.listID),
    rules: [codeRule('13', ['BT-158'], itemClassifications, attributeIn(attribute.listID, itemClassifications))],
  },
  {
    at: 'cac:Country/cbc:IdentificationCode',
    rules: [codeRule('14', ['BT-40', 'BT-55', 'BT-69', 'BT-80'], countries, textIn(countries))],
  },
  { at: 'cac:OriginCountry/cbc:IdentificationCode', rules: [codeRule('15', ['BT-159'], countries, textIn(countries))] },
  {
    at: 'cac:PaymentMeans/cbc:PaymentMeansCode',
    rules: [codeRule('16', ['BT-81'], paymentMeans, textIn(paymentMeans))],
  },
  {
    at: 'cac:TaxCategory/cbc:ID',
    rules: [codeRule('17', ['BT-118', 'BT-95', 'BT-102'], vatCategories, textIn(vatCategories))],
  },
  { at: 'cac:ClassifiedTaxCategory/cbc:ID', rules: [codeRule('18', ['BT-151'], vatCategories, textIn(vatCategories))] },
  {
    at: 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode',
    when: (tree, node) => tree.indicates(tree.document.parent(node), false),
    rules: [codeRule('19', ['BT-98', 'BT-140'], allowanceReasons, textIn(allowanceReasons))],
  },
  {
    at: 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode',
    when: (tree, node) => tree.indicates(tree.document.parent(node), true),
    rules: [codeRule('20', ['BT-105', 'BT-145'], chargeReasons, textIn(chargeReasons))],
  },
  {
    at: 'cac:StandardItemIdentification/cbc:ID',
    when: carrying(attribute.schemeID),
    rules: [codeRule('21', ['BT-157'], identifierSchemes, attributeIn(attribute.schemeID, identifierSchemes))],
  },
  {
    at: 'cbc:TaxExemptionReasonCode',
    rules: [
      codeRule('22', ['BT-121'], exemptionReasons, (tree, node) =>
        exemptionReasons.has(normalizeSpace(tree.text(node).toUpperCase())),
      ),
    ],
  },
  {
    at: '{cbc:InvoicedQuantity,cbc:BaseQuantity,cbc:CreditedQuantity}',
    when: carrying(attribute.unitCode),
    rules: [codeRule('23', ['BT-130', 'BT-150'], units, attributeIn(attribute.unitCode, units))],
  },
  {
    at: 'cbc:EmbeddedDocumentBinaryObject',
    when: carrying(attribute.mimeCode),
    rules: [
      codeRule('24', ['BT-125'], attachmentTypes, (tree, node) =>
        attachmentTypes.has(tree.attribute(node, attribute.mimeCode) ?? ''),
      ),
    ],
  },
  {
    at: 'cbc:EndpointID',
    when: carrying(attribute.schemeID),
    rules: [
      codeRule(
        '25',
        ['BT-34', 'BT-49'],
        electronicAddressSchemes,
        attributeIn(attribute.schemeID, electronicAddressSchemes),
      ),
    ],
  },
  {
    at: 'cac:DeliveryLocation/cbc:ID',
    when: carrying(attribute.schemeID),
    rules: [codeRule('26', ['BT-71'], identifierSchemes, attributeIn(attribute.schemeID, identifierSchemes))],
  },
];

/** The code list rules of EN 16931 as they are bound to UBL. */
export const en16931Codes: RulePattern<UblTree> = { name: 'EN 16931 code lists, UBL', groups };
