import type { RulePattern } from '../../../engine/rule-book.js';
import { parseDouble } from '../../../engine/decimal.js';
import { characterCount, characters, normalizeSpace } from '../../../engine/text.js';
import { attribute, cac, cbc } from '../../names.js';
import { isGreekTaxNumber } from '../identifier-checks.js';
import { fatal, warning, type PeppolTest } from '../peppol-rule.js';
import { isGreek, sellerParty, type PeppolTree } from '../peppol-tree.js';

const values = { country: 'GR' };
const greekSender: PeppolTest = (tree) => tree.greekSender;

/** Greek documents put six facts into the invoice number, parted by `|`. */
function segments(tree: PeppolTree, node: number): readonly string[] {
  const text = tree.text(node);
  return text === '' ? [] : text.split('|');
}

const DATE = /^(0?[1-9]|[12][0-9]|3[01])[-\\/ ]?(0?[1-9]|1[0-2])[-\\/ ]?(19|20)[0-9]{2}/;

/** Types of document in the invoice number; an empty one passes as in the official rule. */
const documentTypes = ['1.1', '1.6', '2.1', '2.4', '5.1', '5.2', ''];

const segment =
  (place: number, test: (text: string, tree: PeppolTree) => boolean): PeppolTest =>
  (tree, node) => {
    const text = segments(tree, node)[place - 1];
    return text !== undefined && test(text, tree);
  };

function isSellersTaxNumber(text: string, tree: PeppolTree): boolean {
  if (characterCount(normalizeSpace(text)) !== 9 || !isGreekTaxNumber(text)) return false;
  const sameNumber = (registration: number): boolean =>
    characters(tree.textAt(registration, [cbc.CompanyID]), 3, 9) === text;
  return (
    tree.some(tree.root, [cac.AccountingSupplierParty, cac.Party], (party) =>
      tree.vatRegistration(party, sameNumber),
    ) || tree.some(tree.root, [cac.TaxRepresentativeParty], (party) => tree.vatRegistration(party, sameNumber))
  );
}

function isIssueDate(text: string, tree: PeppolTree): boolean {
  if (normalizeSpace(text) === '' || !DATE.test(text)) return false;
  const [day, month, year] = text.split('/');
  const [issueYear, issueMonth, issueDay] = tree.textAt(tree.root, [cbc.IssueDate]).split('-');
  return (
    day !== undefined &&
    month !== undefined &&
    year !== undefined &&
    day === issueDay &&
    month === issueMonth &&
    year === issueYear
  );
}

function isVat(tree: PeppolTree, registration: number): boolean {
  return tree.onlyNormal(registration, [cac.TaxScheme, cbc.ID]) === 'VAT';
}

/** Exactly one VAT number, Greek and with its check digit right. */
function hasOneGreekVat(tree: PeppolTree, party: number): boolean {
  let count = 0;
  let number = '';
  tree.some(party, [cac.PartyTaxScheme], (registration) => {
    if (!isVat(tree, registration)) return false;
    count += tree.count(registration, [cbc.CompanyID]);
    number = tree.textAt(registration, [cbc.CompanyID]);
    return false;
  });
  return count === 1 && isGreekVat(number);
}

function isGreekVat(number: string): boolean {
  return characters(number, 1, 2) === 'EL' && isGreekTaxNumber(characters(number, 3));
}

const described =
  (text: string): ((tree: PeppolTree, node: number) => number) =>
  (tree, node) =>
    tree.countWhere(node, [cac.AdditionalDocumentReference], (reference) =>
      tree.childIs(reference, cbc.DocumentDescription, text),
    );

const marks = described('##M.AR.K##');
const invoiceLinks = described('##INVOICE|URL##');

const addressIsGreek = (tree: PeppolTree): boolean =>
  tree.some(
    tree.root,
    [...sellerParty, cac.PostalAddress, cac.Country, cbc.IdentificationCode],
    (code) => tree.text(code) === 'GR',
  );
const partyNamed: PeppolTest = (tree, node) => tree.textAt(node, [cac.PartyName, cbc.Name]) !== '';
const greekEndpoint: PeppolTest = (tree, node) =>
  tree.attribute(node, attribute.schemeID) === '9933' && isGreekTaxNumber(tree.text(node));

/** Rules for sellers of Greece (GR-R, GR-S). */
export const greece: readonly RulePattern<PeppolTree>[] = [
  {
    name: 'Greece, seller',
    applies: (tree) => tree.greekSender || isGreek(tree.peppol.accountingSupplierCountry),
    groups: [
      {
        at: '{/Invoice,/CreditNote}/cbc:ID',
        when: greekSender,
        rules: [
          fatal('GR-R-001-1', 'greek-number', ['BT-1'], (tree, node) => segments(tree, node).length === 6, {
            ...values,
            segment: 0,
          }),
          fatal('GR-R-001-2', 'greek-number', ['BT-1'], segment(1, isSellersTaxNumber), { ...values, segment: 1 }),
          fatal('GR-R-001-3', 'greek-number', ['BT-1'], segment(2, isIssueDate), { ...values, segment: 2 }),
          fatal(
            'GR-R-001-4',
            'greek-number',
            ['BT-1'],
            segment(3, (text) => normalizeSpace(text) !== '' && parseDouble(text) >= 0),
            { ...values, segment: 3 },
          ),
          fatal(
            'GR-R-001-5',
            'greek-number',
            ['BT-1'],
            segment(4, (text) => normalizeSpace(text) !== '' && documentTypes.includes(text)),
            { ...values, segment: 4 },
          ),
          fatal(
            'GR-R-001-6',
            'greek-number',
            ['BT-1'],
            segment(5, (text) => text !== ''),
            { ...values, segment: 5 },
          ),
          fatal(
            'GR-R-001-7',
            'greek-number',
            ['BT-1'],
            segment(6, (text) => text !== ''),
            { ...values, segment: 6 },
          ),
        ],
      },
      {
        at: 'cac:AccountingSupplierParty/cac:Party',
        when: greekSender,
        rules: [
          fatal('GR-R-002', 'mandatory', ['BT-28'], partyNamed, values),
          warning('GR-S-011', 'identifier', ['BT-31'], hasOneGreekVat, { ...values, scheme: 'GR:VAT' }),
        ],
      },
      {
        at: 'cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID',
        when: (tree, node) => tree.greekSender && isVat(tree, tree.document.parent(node)),
        rules: [
          fatal('GR-R-003', 'identifier', ['BT-31'], (tree, node) => isGreekVat(tree.text(node)), {
            ...values,
            scheme: 'GR:VAT',
          }),
        ],
      },
      {
        at: '{/Invoice,/CreditNote}',
        when: (tree) => tree.greekSender && addressIsGreek(tree),
        rules: [
          fatal('GR-R-004-1', 'described-reference', ['BG-24'], (tree, node) => marks(tree, node) === 1, {
            ...values,
            description: '##M.AR.K##',
          }),
          warning('GR-S-008-1', 'described-reference', ['BG-24'], (tree, node) => invoiceLinks(tree, node) === 1, {
            ...values,
            description: '##INVOICE|URL##',
          }),
          fatal('GR-R-008-2', 'described-once', ['BG-24'], (tree, node) => invoiceLinks(tree, node) <= 1, {
            ...values,
            description: '##INVOICE|URL##',
          }),
        ],
      },
      {
        at: 'cac:AdditionalDocumentReference/cbc:ID',
        when: (tree, node) =>
          tree.greekSender &&
          addressIsGreek(tree) &&
          tree.childIs(tree.document.parent(node), cbc.DocumentDescription, '##M.AR.K##'),
        rules: [
          fatal('GR-R-004-2', 'form', ['BT-122'], (tree, node) => /^[1-9]/.test(tree.text(node)), {
            ...values,
            form: '1–9, 0–9 …',
          }),
        ],
      },
      {
        at: 'cac:AdditionalDocumentReference',
        when: (tree, node) => tree.greekSender && tree.childIs(node, cbc.DocumentDescription, '##INVOICE|URL##'),
        rules: [
          fatal(
            'GR-R-008-3',
            'mandatory',
            ['BT-124'],
            (tree, node) => tree.filledAt(node, [cac.Attachment, cac.ExternalReference, cbc.URI]),
            values,
          ),
        ],
      },
      {
        at: 'cac:AccountingCustomerParty/cac:Party',
        when: greekSender,
        rules: [fatal('GR-R-005', 'mandatory', ['BT-45'], partyNamed, values)],
      },
      {
        at: 'cac:AccountingSupplierParty/cac:Party/cbc:EndpointID',
        when: (tree) => isGreek(tree.peppol.accountingSupplierCountry),
        rules: [fatal('GR-R-009', 'identifier', ['BT-34'], greekEndpoint, { ...values, scheme: 'GR:VAT (9933)' })],
      },
    ],
  },
  {
    name: 'Greece, both parties',
    applies: (tree) => tree.greekSender && tree.greekReceiver,
    groups: [
      {
        at: 'cac:AccountingCustomerParty/cac:Party',
        rules: [fatal('GR-R-006', 'identifier', ['BT-48'], hasOneGreekVat, { ...values, scheme: 'GR:VAT' })],
      },
      {
        at: 'cac:AccountingCustomerParty/cac:Party/cbc:EndpointID',
        rules: [fatal('GR-R-010', 'identifier', ['BT-49'], greekEndpoint, { ...values, scheme: 'GR:VAT (9933)' })],
      },
    ],
  },
];
