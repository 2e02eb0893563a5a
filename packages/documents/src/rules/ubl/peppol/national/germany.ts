import type { RuleGroup, RulePattern } from '../../../engine/rule-book.js';
import { normalizeSpace } from '../../../engine/text.js';
import { attribute, cac, cbc } from '../../names.js';
import { isIban } from '../identifier-checks.js';
import { fatal, warning, type PeppolTest } from '../peppol-rule.js';
import { sellerParty, type PeppolTree } from '../peppol-tree.js';

const values = { country: 'DE' };

const CASH_DISCOUNT = /(^|\r?\n)#(SKONTO)#TAGE=([0-9]+#PROZENT=[0-9]+\.[0-9]{2})(#BASISBETRAG=-?[0-9]+\.[0-9]{2})?#$/;
const MAIL = /^[^@\s]+@([^@.\s]+\.)+[^@.\s]+$/;
const URL_FORM = /^[a-zA-Z][a-zA-Z0-9+.-]+:/;

/** VAT categories for which the seller must be identified to the tax office. */
const chargedCategories = ['S', 'Z', 'E', 'AE', 'K', 'G', 'L', 'M'];
const documentTypes = ['326', '380', '384', '389', '381', '875', '876', '877'];

const someFilled =
  (...path: readonly number[]): PeppolTest =>
  (tree, node) =>
    tree.some(node, path, (found) => tree.filled(found));

const reached =
  (...path: readonly number[]): PeppolTest =>
  (tree, node) =>
    tree.has(node, path);

function usesChargedCategory(tree: PeppolTree, node: number): boolean {
  const charged = (id: number): boolean => chargedCategories.includes(tree.text(id));
  return (
    tree.some(node, [cac.AllowanceCharge], (allowanceCharge) => {
      const indicated =
        tree.childIs(allowanceCharge, cbc.ChargeIndicator, 'false') ||
        tree.childIs(allowanceCharge, cbc.ChargeIndicator, 'true');
      return indicated && tree.some(allowanceCharge, [cac.TaxCategory, cbc.ID], charged);
    }) ||
    [cac.InvoiceLine, cac.CreditNoteLine].some((line) =>
      tree.some(node, [line, cac.Item, cac.ClassifiedTaxCategory, cbc.ID], charged),
    )
  );
}

/** Lines of the payment terms that begin with a number sign are cash discounts in a fixed form, ended by a line break. */
function cashDiscountsHold(tree: PeppolTree, node: number): boolean {
  const note = tree.find(node, [cac.PaymentTerms, cbc.Note]);
  if (note === -1) return true;
  const text = tree.text(note);
  const lines = text.split(/\r?\n/).filter((line) => normalizeSpace(line).startsWith('#'));
  if (lines.length === 0) return true;
  const rest = text.split(/#.+#/).at(-1) ?? '';
  return /^\s*\n/.test(rest) && lines.every((line) => CASH_DISCOUNT.test(normalizeSpace(line)));
}

function attachmentNamesDiffer(tree: PeppolTree, node: number): boolean {
  const seen = new Set<string>();
  return !tree.some(node, [cac.AdditionalDocumentReference], (reference) => {
    const names: string[] = [];
    tree.some(reference, [cac.Attachment, cbc.EmbeddedDocumentBinaryObject], (file) => {
      const name = tree.attribute(file, attribute.filename);
      if (name !== undefined) names.push(name);
      return false;
    });
    if (names.some((name) => seen.has(name))) return true;
    for (const name of names) seen.add(name);
    return false;
  });
}

function isType(tree: PeppolTree, node: number, types: readonly string[]): boolean {
  return [cbc.InvoiceTypeCode, cbc.CreditNoteTypeCode].some((name) => types.includes(tree.normalAt(node, [name])));
}

function isSepa(tree: PeppolTree, id: number): boolean {
  return tree.attribute(id, attribute.schemeID) === 'SEPA';
}

const documentGroup: RuleGroup<PeppolTree> = {
  at: '{/Invoice,/CreditNote}',
  rules: [
    fatal('DE-R-001', 'mandatory', ['BG-16'], reached(cac.PaymentMeans), values),
    fatal('DE-R-015', 'mandatory', ['BT-10'], someFilled(cbc.BuyerReference), values),
    fatal(
      'DE-R-016',
      'any',
      ['BT-31', 'BT-32', 'BG-11'],
      (tree, node) =>
        !usesChargedCategory(tree, node) ||
        tree.child(node, cac.TaxRepresentativeParty) !== -1 ||
        tree.some(node, [...sellerParty, cac.PartyTaxScheme, cbc.CompanyID], (id) => tree.filled(id)),
      values,
    ),
    warning('DE-R-017', 'one-of', ['BT-3'], (tree, node) => isType(tree, node, documentTypes), {
      ...values,
      values: documentTypes.join(', '),
    }),
    fatal('DE-R-018', 'cash-discount', ['BT-20'], cashDiscountsHold, values),
    fatal('DE-R-022', 'attachment-names', ['BT-125'], attachmentNamesDiffer, values),
    warning(
      'DE-R-026',
      'needed-with',
      ['BG-3', 'BT-3'],
      (tree, node) =>
        !isType(tree, node, ['384']) || tree.has(node, [cac.BillingReference, cac.InvoiceDocumentReference]),
      values,
    ),
    fatal(
      'DE-R-030',
      'needed-with',
      ['BT-90', 'BG-19'],
      (tree, node) =>
        !tree.has(node, [cac.PaymentMeans, cac.PaymentMandate]) ||
        tree.some(node, [...sellerParty, cac.PartyIdentification, cbc.ID], (id) => isSepa(tree, id)) ||
        tree.some(node, [cac.PayeeParty, cac.PartyIdentification, cbc.ID], (id) => isSepa(tree, id)),
      values,
    ),
    fatal(
      'DE-R-031',
      'needed-with',
      ['BT-91', 'BG-19'],
      (tree, node) =>
        !tree.has(node, [cac.PaymentMeans, cac.PaymentMandate]) ||
        tree.has(node, [cac.PaymentMeans, cac.PaymentMandate, cac.PayerFinancialAccount, cbc.ID]),
      values,
    ),
  ],
};

const paysBy =
  (...codes: readonly string[]): PeppolTest =>
  (tree, node) =>
    codes.includes(tree.onlyNormal(node, [cbc.PaymentMeansCode]) ?? '');

function iban(tree: PeppolTree, node: number, path: readonly number[]): boolean {
  return isIban(tree.textAt(node, path).replace(/[ \n\r\t]/g, ''));
}

const without =
  (...names: readonly number[]): PeppolTest =>
  (tree, node) =>
    names.every((name) => tree.child(node, name) === -1);

const paymentMeans = '{/Invoice,/CreditNote}/cac:PaymentMeans';
const contact = '{/Invoice,/CreditNote}/cac:AccountingSupplierParty/cac:Party/cac:Contact';

/** Rules for sales inside Germany (DE-R), which bring XRechnung's demands into Peppol. */
export const germany: RulePattern<PeppolTree> = {
  name: 'Germany',
  applies: (tree) => tree.bothGerman,
  groups: [
    documentGroup,
    {
      at: '{/Invoice,/CreditNote}/cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference',
      rules: [
        warning('DE-R-T02', 'form', ['BT-124'], (tree, node) => URL_FORM.test(tree.textAt(node, [cbc.URI])), {
          ...values,
          form: 'https://…',
        }),
      ],
    },
    {
      at: '{/Invoice,/CreditNote}/cac:AccountingSupplierParty',
      rules: [fatal('DE-R-002', 'mandatory', ['BG-6'], reached(cac.Party, cac.Contact), values)],
    },
    {
      at: '{/Invoice,/CreditNote}/cac:AccountingSupplierParty/cac:Party/cac:PostalAddress',
      rules: [
        fatal('DE-R-003', 'mandatory', ['BT-37'], someFilled(cbc.CityName), values),
        fatal('DE-R-004', 'mandatory', ['BT-38'], someFilled(cbc.PostalZone), values),
      ],
    },
    {
      at: contact,
      rules: [
        fatal('DE-R-005', 'mandatory', ['BT-41'], someFilled(cbc.Name), values),
        fatal('DE-R-006', 'mandatory', ['BT-42'], someFilled(cbc.Telephone), values),
        fatal('DE-R-007', 'mandatory', ['BT-43'], someFilled(cbc.ElectronicMail), values),
        warning(
          'DE-R-027',
          'form',
          ['BT-42'],
          (tree, node) => tree.normalAt(node, [cbc.Telephone]).replace(/[^0-9]/g, '').length >= 3,
          { ...values, form: '≥ 3 × 0–9' },
        ),
        warning('DE-R-028', 'form', ['BT-43'], (tree, node) => MAIL.test(tree.normalAt(node, [cbc.ElectronicMail])), {
          ...values,
          form: 'name@example.org',
        }),
      ],
    },
    {
      at: '{/Invoice,/CreditNote}/cac:AccountingCustomerParty/cac:Party/cac:PostalAddress',
      rules: [
        fatal('DE-R-008', 'mandatory', ['BT-52'], someFilled(cbc.CityName), values),
        fatal('DE-R-009', 'mandatory', ['BT-53'], someFilled(cbc.PostalZone), values),
      ],
    },
    {
      at: '{/Invoice,/CreditNote}/cac:Delivery/cac:DeliveryLocation/cac:Address',
      rules: [
        fatal('DE-R-010', 'mandatory', ['BT-77'], someFilled(cbc.CityName), values),
        fatal('DE-R-011', 'mandatory', ['BT-78'], someFilled(cbc.PostalZone), values),
      ],
    },
    {
      at: paymentMeans,
      when: paysBy('30', '58'),
      rules: [
        warning(
          'DE-R-019',
          'identifier',
          ['BT-84'],
          (tree, node) => !paysBy('58')(tree, node) || iban(tree, node, [cac.PayeeFinancialAccount, cbc.ID]),
          { ...values, scheme: 'IBAN' },
        ),
        fatal('DE-R-023-1', 'payment-needs', ['BT-81', 'BG-17'], reached(cac.PayeeFinancialAccount), {
          ...values,
          codes: '30, 58',
        }),
        fatal(
          'DE-R-023-2',
          'payment-excludes',
          ['BT-81', 'BG-18', 'BG-19'],
          without(cac.CardAccount, cac.PaymentMandate),
          { ...values, codes: '30, 58' },
        ),
      ],
    },
    {
      at: paymentMeans,
      when: paysBy('48', '54', '55'),
      rules: [
        fatal('DE-R-024-1', 'payment-needs', ['BT-81', 'BG-18'], reached(cac.CardAccount), {
          ...values,
          codes: '48, 54, 55',
        }),
        fatal(
          'DE-R-024-2',
          'payment-excludes',
          ['BT-81', 'BG-17', 'BG-19'],
          without(cac.PayeeFinancialAccount, cac.PaymentMandate),
          { ...values, codes: '48, 54, 55' },
        ),
      ],
    },
    {
      at: paymentMeans,
      when: paysBy('59'),
      rules: [
        warning(
          'DE-R-020',
          'identifier',
          ['BT-91'],
          (tree, node) => iban(tree, node, [cac.PaymentMandate, cac.PayerFinancialAccount, cbc.ID]),
          { ...values, scheme: 'IBAN' },
        ),
        fatal('DE-R-025-1', 'payment-needs', ['BT-81', 'BG-19'], reached(cac.PaymentMandate), {
          ...values,
          codes: '59',
        }),
        fatal(
          'DE-R-025-2',
          'payment-excludes',
          ['BT-81', 'BG-17', 'BG-18'],
          without(cac.PayeeFinancialAccount, cac.CardAccount),
          { ...values, codes: '59' },
        ),
      ],
    },
    {
      at: '{/Invoice,/CreditNote}/cac:TaxTotal/cac:TaxSubtotal',
      rules: [fatal('DE-R-014', 'mandatory', ['BT-119'], someFilled(cac.TaxCategory, cbc.Percent), values)],
    },
  ],
};
