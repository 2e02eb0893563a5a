import type { RulePattern } from '../../../engine/rule-book.js';
import { parseDouble } from '../../../engine/decimal.js';
import { characterCount, characters, normalizeSpace } from '../../../engine/text.js';
import { cac, cbc } from '../../names.js';
import { isSwedishOrganisation } from '../identifier-checks.js';
import { fatal, warning, type PeppolTest } from '../peppol-rule.js';
import { buyerParty, isVatRegistration, sellerParty, type PeppolTree } from '../peppol-tree.js';

const values = { country: 'SE' };

function addressIsSwedish(tree: PeppolTree, party: number): boolean {
  return tree.some(party, [cac.PostalAddress, cac.Country, cbc.IdentificationCode], (code) => tree.is(code, 'SE'));
}

function hasSwedishVat(tree: PeppolTree, party: number): boolean {
  return tree.vatRegistration(
    party,
    (registration) =>
      tree.count(registration, [cbc.CompanyID]) === 1 &&
      characters(tree.textAt(registration, [cbc.CompanyID]), 1, 2) === 'SE',
  );
}

function vatNumber(tree: PeppolTree, party: number): string {
  let number = '';
  tree.some(party, [cac.PartyTaxScheme], (registration) => {
    if (!isVatRegistration(tree, registration)) return false;
    const found = tree.child(registration, cbc.CompanyID);
    if (found === -1) return false;
    number = tree.text(found);
    return true;
  });
  return number;
}

const sellerIsSwedish = (tree: PeppolTree): boolean =>
  tree.some(tree.root, sellerParty, (party) => addressIsSwedish(tree, party));
const buyerIsSwedish = (tree: PeppolTree): boolean =>
  tree.some(tree.root, buyerParty, (party) => addressIsSwedish(tree, party));
const isNumber = (text: string): boolean => !Number.isNaN(parseDouble(text));

/** The account belongs to a giro: payment means 30 with the giro named as the branch. */
const onGiro =
  (giro: string): PeppolTest =>
  (tree, node) => {
    const means = tree.document.parent(tree.document.parent(node));
    return (
      tree.onlyNormal(means, [cbc.PaymentMeansCode]) === '30' &&
      tree.onlyNormal(means, [cac.PayeeFinancialAccount, cac.FinancialInstitutionBranch, cbc.ID]) === giro
    );
  };

const normalLength =
  (shortest: number, longest: number): PeppolTest =>
  (tree, node) => {
    const length = characterCount(tree.normal(node));
    return length >= shortest && length <= longest;
  };

const giroAccount = 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID';

/** Rules for sellers of Sweden (SE-R). */
export const sweden: RulePattern<PeppolTree> = {
  name: 'Sweden',
  applies: sellerIsSwedish,
  groups: [
    {
      at: 'cac:AccountingSupplierParty/cac:Party',
      when: (tree, node) => addressIsSwedish(tree, node) && hasSwedishVat(tree, node),
      rules: [
        fatal(
          'SE-R-001',
          'length',
          ['BT-31'],
          (tree, node) => characterCount(normalizeSpace(vatNumber(tree, node))) === 14,
          { ...values, length: 14 },
        ),
        fatal('SE-R-002', 'form', ['BT-31'], (tree, node) => isNumber(characters(vatNumber(tree, node), 3, 12)), {
          ...values,
          form: 'SE + 12 × 0–9',
        }),
      ],
    },
    {
      at: 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity',
      when: (tree, node) =>
        addressIsSwedish(tree, tree.document.parent(node)) && tree.child(node, cbc.CompanyID) !== -1,
      rules: [
        fatal('SE-R-003', 'form', ['BT-30'], (tree, node) => isNumber(tree.textAt(node, [cbc.CompanyID])), {
          ...values,
          form: '10 × 0–9',
        }),
        fatal(
          'SE-R-004',
          'length',
          ['BT-30'],
          (tree, node) => characterCount(tree.normalAt(node, [cbc.CompanyID])) === 10,
          { ...values, length: 10 },
        ),
        fatal(
          'SE-R-013',
          'identifier',
          ['BT-30'],
          (tree, node) => isSwedishOrganisation(tree.normalAt(node, [cbc.CompanyID])),
          { ...values, scheme: 'SE:ORGNR (0007)' },
        ),
      ],
    },
    {
      at: 'cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID',
      when: (tree, node) => {
        const registration = tree.document.parent(node);
        const party = tree.document.parent(registration);
        return (
          (tree.onlyNormal(registration, [cac.TaxScheme, cbc.ID]) ?? 'VAT').toUpperCase() !== 'VAT' &&
          addressIsSwedish(tree, party) &&
          tree.has(party, [cac.PartyLegalEntity, cbc.CompanyID])
        );
      },
      rules: [
        fatal(
          'SE-R-005',
          'one-of',
          ['BT-32'],
          (tree, node) => normalizeSpace(tree.text(node).toUpperCase()) === 'GODKÄND FÖR F-SKATT',
          { ...values, values: 'Godkänd för F-skatt' },
        ),
      ],
    },
    {
      at: '{cac:TaxCategory,cac:ClassifiedTaxCategory}',
      when: (tree, node) =>
        tree.childIs(node, cbc.ID, 'S') &&
        tree.some(tree.root, sellerParty, (party) => addressIsSwedish(tree, party) && hasSwedishVat(tree, party)),
      rules: [
        fatal(
          'SE-R-006',
          'one-of',
          ['BT-119', 'BT-152', 'BT-96', 'BT-103'],
          (tree, node) => [25, 12, 6].includes(tree.double(tree.child(node, cbc.Percent))),
          { ...values, values: '25, 12, 6' },
        ),
      ],
    },
    {
      at: giroAccount,
      when: onGiro('SE:PLUSGIRO'),
      rules: [
        warning('SE-R-007', 'form', ['BT-84'], (tree, node) => isNumber(tree.normal(node)), {
          ...values,
          form: 'Plusgiro: 2–8 × 0–9',
        }),
        warning('SE-R-010', 'form', ['BT-84'], normalLength(2, 8), { ...values, form: 'Plusgiro: 2–8 × 0–9' }),
      ],
    },
    {
      at: giroAccount,
      when: onGiro('SE:BANKGIRO'),
      rules: [
        warning('SE-R-008', 'form', ['BT-84'], (tree, node) => isNumber(tree.normal(node)), {
          ...values,
          form: 'Bankgiro: 7–8 × 0–9',
        }),
        warning('SE-R-009', 'form', ['BT-84'], normalLength(7, 8), { ...values, form: 'Bankgiro: 7–8 × 0–9' }),
      ],
    },
    {
      at: 'cac:PaymentMeans',
      when: (tree, node) =>
        tree.childIs(node, cbc.PaymentMeansCode, '50') || tree.childIs(node, cbc.PaymentMeansCode, '56'),
      rules: [warning('SE-R-011', 'code-instead', ['BT-81'], () => false, { ...values, code: '30' })],
    },
    {
      at: 'cac:PaymentMeans',
      when: (tree, node) => tree.childIs(node, cbc.PaymentMeansCode, '31') && buyerIsSwedish(tree),
      rules: [warning('SE-R-012', 'code-instead', ['BT-81'], () => false, { ...values, code: '30' })],
    },
  ],
};
