import type { XmlNode } from '../../xml/xml-document.js';
import type { Rule, RuleGroup, RuleMessage, RulePattern, Test } from '../engine/rule-book.js';
import { atMostOne, carries } from '../engine/tests.js';
import { fixedNameCount } from '../../xml/vocabulary/vocabulary.js';
import { attribute, cac, cbc, documents } from './names.js';
import type { UblTree } from './ubl-tree.js';

// Paths that tests walk, made once.
const toAdditionalDocumentReference = [cac.AdditionalDocumentReference] as const;
const toCompanyID = [cbc.CompanyID] as const;
const toDocumentTypeCode = [cbc.DocumentTypeCode] as const;
const toID = [cbc.ID] as const;
const toInvoiceDocumentReferenceID = [cac.InvoiceDocumentReference, cbc.ID] as const;
const toItemClassifiedTaxCategory = [cac.Item, cac.ClassifiedTaxCategory] as const;
const toPartyIdentificationID = [cac.PartyIdentification, cbc.ID] as const;
const toPartyLegalEntityCompanyID = [cac.PartyLegalEntity, cbc.CompanyID] as const;
const toPartyNameName = [cac.PartyName, cbc.Name] as const;
const toPartyTaxScheme = [cac.PartyTaxScheme] as const;
const toPaymentMeansPaymentMeansCode = [cac.PaymentMeans, cbc.PaymentMeansCode] as const;
const toTaxScheme = [cac.TaxScheme] as const;
const toTaxSchemeID = [cac.TaxScheme, cbc.ID] as const;

type UblTest = Test<UblTree>;

function error(
  number: string,
  kind: string,
  terms: readonly string[],
  test: UblTest,
  values?: RuleMessage['values'],
): Rule<UblTree> {
  return { id: `UBL-${number}`, severity: 'error', message: { kind, terms, ...(values ? { values } : {}) }, test };
}

const once = (number: string, term: string, ...path: readonly number[]): Rule<UblTree> =>
  error(number, 'once', [term], atMostOne(...path));

const seller = [cac.AccountingSupplierParty, cac.Party] as const;
const buyer = [cac.AccountingCustomerParty, cac.Party] as const;

/** How many tax registrations of the party carry a number and name a scheme that passes the test. */
function registrations(
  party: readonly number[],
  scheme: (id: string) => boolean,
): (tree: UblTree, node: XmlNode) => number {
  const registrations = [...party, cac.PartyTaxScheme];
  return (tree, node) => {
    let total = 0;
    tree.some(node, registrations, (registration) => {
      const fits = tree.some(registration, toTaxScheme, (named) => {
        const id = tree.child(named, cbc.ID);
        return scheme(tree.is(id, 'VAT') ? 'VAT' : tree.text(id).toUpperCase());
      });
      if (fits) total += tree.count(registration, toCompanyID);
      return false;
    });
    return total;
  };
}

const isVat = (id: string): boolean => id === 'VAT';
const isNotVat = (id: string): boolean => id !== 'VAT';
const sellerVatIds = registrations(seller, isVat);
const sellerOtherIds = registrations(seller, isNotVat);
const buyerVatIds = registrations(buyer, isVat);

const documentRules: readonly Rule<UblTree>[] = [
  once('SR-01', 'BT-12', cac.ContractDocumentReference, cbc.ID),
  once('SR-02', 'BT-15', cac.ReceiptDocumentReference, cbc.ID),
  once('SR-03', 'BT-16', cac.DespatchDocumentReference, cbc.ID),
  error('SR-04', 'once', ['BT-18'], (tree, node) => {
    let total = 0;
    tree.some(node, toAdditionalDocumentReference, (reference) => {
      if (tree.some(reference, toDocumentTypeCode, (code) => tree.text(code) === '130'))
        total += tree.count(reference, toID);
      return false;
    });
    return total <= 1;
  }),
  once('SR-05', 'BT-20', cac.PaymentTerms, cbc.Note),
  once('SR-08', 'BG-14', cac.InvoicePeriod),
  once('SR-09', 'BT-27', ...seller, cac.PartyLegalEntity, cbc.RegistrationName),
  once('SR-10', 'BT-28', ...seller, cac.PartyName, cbc.Name),
  once('SR-11', 'BT-30', ...seller, cac.PartyLegalEntity, cbc.CompanyID),
  error('SR-12', 'once', ['BT-31'], (tree, node) => sellerVatIds(tree, node) <= 1),
  error('SR-13', 'once', ['BT-32'], (tree, node) => sellerOtherIds(tree, node) <= 1),
  once('SR-14', 'BT-33', ...seller, cac.PartyLegalEntity, cbc.CompanyLegalForm),
  once('SR-15', 'BT-44', ...buyer, cac.PartyLegalEntity, cbc.RegistrationName),
  once('SR-16', 'BT-46', ...buyer, cac.PartyIdentification, cbc.ID),
  once('SR-17', 'BT-47', ...buyer, cac.PartyLegalEntity, cbc.CompanyID),
  error('SR-18', 'once', ['BT-48'], (tree, node) => buyerVatIds(tree, node) <= 1),
  once('SR-24', 'BG-13', cac.Delivery),
  error('SR-29', 'once', ['BT-90'], (tree) => tree.sepaIdentifiers <= 1),
  once('SR-39', 'BT-11', cac.ProjectReference, cbc.ID),
  once('SR-40', 'BT-45', ...buyer, cac.PartyName, cbc.Name),
  error('SR-44', 'same-everywhere', ['BT-83'], (tree) => !tree.paymentIdsDiffer),
  once('SR-45', 'BT-9', cac.PaymentMeans, cbc.PaymentDueDate),
  error(
    'SR-46',
    'once',
    ['BT-82'],
    (tree, node) =>
      tree.countWhere(node, toPaymentMeansPaymentMeansCode, (code) =>
        tree.document.hasAttribute(code, attribute.name),
      ) <= 1,
  ),
  error('SR-47', 'same-everywhere', ['BT-81'], (tree) => !tree.paymentMeansCodesDiffer),
  once('SR-49', 'BT-8', cac.InvoicePeriod, cbc.DescriptionCode),
  once('SR-54', 'BG-18', cac.PaymentMeans, cac.CardAccount),
  once('SR-55', 'BG-19', cac.PaymentMeans, cac.PaymentMandate),
  once('SR-56', 'BT-17', cac.OriginatorDocumentReference, cbc.ID),
];

const lineRules: readonly Rule<UblTree>[] = [
  once('SR-34', 'BT-127', cbc.Note),
  once('SR-35', 'BT-132', cac.OrderLineReference, cbc.LineID),
  once('SR-36', 'BG-26', cac.InvoicePeriod),
  once('SR-37', 'BT-147', cac.Price, cac.AllowanceCharge, cbc.Amount),
  error('SR-48', 'exactly-once', ['BG-30'], (tree, node) => tree.count(node, toItemClassifiedTaxCategory) === 1),
  once('SR-50', 'BT-154', cac.Item, cbc.Description),
  once('SR-52', 'BT-128', cac.DocumentReference),
];

const sellerNames = [...seller, cac.PartyLegalEntity, cbc.RegistrationName] as const;

/** Whether some name of the payee is another than some registered name of the seller, as XPath compares two lists. */
const namedOtherwise: UblTest = (tree, node) =>
  tree.some(node, toPartyNameName, (name) =>
    tree.some(tree.document.parent(node), sellerNames, (other) => !tree.is(other, tree.text(name))),
  );

const payeeRules: readonly Rule<UblTree>[] = [
  error(
    'SR-19',
    'payee-once',
    ['BT-59'],
    (tree, node) => tree.count(node, toPartyNameName) <= 1 && namedOtherwise(tree, node),
  ),
  error(
    'SR-20',
    'payee-once',
    ['BT-60'],
    (tree, node) =>
      tree.countWhere(node, toPartyIdentificationID, (id) => {
        const scheme = tree.attribute(id, attribute.schemeID);
        // The official test upper-cases an absent attribute to an empty text, which is not SEPA.
        return (scheme ?? '').toUpperCase() !== 'SEPA';
      }) <= 1 && namedOtherwise(tree, node),
  ),
  error(
    'SR-21',
    'payee-once',
    ['BT-61'],
    (tree, node) => tree.count(node, toPartyLegalEntityCompanyID) <= 1 && namedOtherwise(tree, node),
  ),
];

const documentTypeFits: UblTest = (tree, node) => {
  const codes = (value: string): boolean => tree.some(node, toDocumentTypeCode, (code) => tree.text(code) === value);
  if (codes('130')) return true;
  if (tree.document.name(tree.root) === documents.CreditNote && codes('50')) return true;
  return (
    tree.child(node, cbc.DocumentTypeCode) === -1 &&
    !tree.some(node, toID, (id) => tree.attribute(id, attribute.schemeID) !== undefined)
  );
};

const groups: readonly RuleGroup<UblTree>[] = [
  { at: '{cac:PostalAddress,cac:Address}', rules: [error('SR-51', 'once', ['BT-162'], atMostOne(cac.AddressLine))] },
  {
    at: 'cac:AccountingSupplierParty/cac:Party',
    rules: [
      error('SR-42', 'at-most', ['BT-31', 'BT-32'], (tree, node) => tree.count(node, toPartyTaxScheme) <= 2, {
        count: 2,
      }),
    ],
  },
  {
    at: 'cac:AdditionalDocumentReference',
    rules: [
      once('SR-33', 'BT-123', cbc.DocumentDescription),
      error('SR-43', 'reference-type', ['BT-18', 'BT-122'], documentTypeFits),
    ],
  },
  {
    at: '*Amount',
    when: (tree, node) => isPlainAmount(tree, node),
    rules: [error('DT-01', 'decimals', [], (tree, node) => tree.placesAfterPoint(node) <= 2)],
  },
  {
    at: '*BinaryObject',
    rules: [
      error('DT-06', 'attribute', ['BT-125'], carries(attribute.mimeCode), { attribute: 'mimeCode' }),
      error('DT-07', 'attribute', ['BT-125'], carries(attribute.filename), { attribute: 'filename' }),
    ],
  },
  { at: 'cac:Delivery', rules: [once('SR-25', 'BT-70', cac.DeliveryParty, cac.PartyName, cbc.Name)] },
  {
    at: 'cac:AllowanceCharge',
    when: (tree, node) => tree.indicates(node, false),
    rules: [once('SR-30', 'BT-97', cbc.AllowanceChargeReason)],
  },
  {
    at: 'cac:AllowanceCharge',
    when: (tree, node) => tree.indicates(node, true),
    rules: [once('SR-31', 'BT-104', cbc.AllowanceChargeReason)],
  },
  {
    at: 'cac:PartyTaxScheme',
    rules: [
      error(
        'SR-53',
        'tax-registration',
        ['BT-31', 'BT-32'],
        (tree, node) => tree.has(node, toTaxSchemeID) && tree.child(node, cbc.CompanyID) !== -1,
      ),
    ],
  },
  { at: '{/Invoice,/CreditNote}', rules: documentRules },
  { at: '{cac:InvoiceLine,cac:CreditNoteLine}', rules: lineRules },
  { at: 'cac:PayeeParty', rules: payeeRules },
  {
    at: 'cac:PaymentMeans',
    rules: [
      once('SR-26', 'BT-83', cbc.PaymentID),
      once('SR-27', 'BT-81', cbc.PaymentMeansCode),
      once('SR-28', 'BT-89', cac.PaymentMandate, cbc.ID),
    ],
  },
  {
    at: 'cac:BillingReference',
    rules: [
      once('SR-06', 'BT-25', cac.InvoiceDocumentReference),
      error('SR-07', 'mandatory', ['BT-25'], (tree, node) => tree.has(node, toInvoiceDocumentReferenceID)),
    ],
  },
  {
    at: 'cac:TaxRepresentativeParty',
    rules: [once('SR-22', 'BT-62', cac.PartyName, cbc.Name), once('SR-23', 'BT-63', cac.PartyTaxScheme, cbc.CompanyID)],
  },
  { at: 'cac:TaxSubtotal', rules: [once('SR-32', 'BT-120', cac.TaxCategory, cbc.TaxExemptionReason)] },
];

/** An amount that is no price and does not stand in the discount of a price. */
function isPlainAmount(tree: UblTree, node: XmlNode): boolean {
  const { document } = tree;
  const name = document.name(node);
  if (name === cbc.PriceAmount || (name >= fixedNameCount && document.nameText(name).endsWith('PriceAmount')))
    return false;
  for (let at = document.parent(node); at !== -1; at = document.parent(at)) {
    if (document.name(at) !== cac.AllowanceCharge) continue;
    const parent = document.parent(at);
    if (parent !== -1 && document.name(parent) === cac.Price) return false;
  }
  return true;
}

/** The rules of EN 16931 about how often UBL elements may stand and what they must carry. */
export const en16931Syntax: RulePattern<UblTree> = { name: 'EN 16931 syntax, UBL', groups };
