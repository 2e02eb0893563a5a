import type { RuleGroup, RulePattern } from '../../../engine/rule-book.js';
import { characterCount, characters, normalizeSpace } from '../../../engine/text.js';
import { attribute, cac, cbc } from '../../names.js';
import { parseDouble } from '../../../engine/decimal.js';
import { fatal, type PeppolTest } from '../peppol-rule.js';
import { sellerParty, type PeppolTree } from '../peppol-tree.js';

const values = { country: 'DK' };
const bothDanish: PeppolTest = (tree) => tree.bothDanish;
const companyId = [cac.PartyLegalEntity, cbc.CompanyID] as const;
const account = [cac.PayeeFinancialAccount, cbc.ID] as const;
const branch = [cac.PayeeFinancialAccount, cac.FinancialInstitutionBranch, cbc.ID] as const;

/** Versions of UNSPSC that Denmark accepts. */
const unspscVersions = ['19.05.01', '19.0501', '26.08.01', '26.0801'];

function paysBy(tree: PeppolTree, means: number, ...codes: readonly string[]): boolean {
  return codes.some((code) => tree.childIs(means, cbc.PaymentMeansCode, code));
}

/** The card type with which a payment id for FIK begins ("71#"). */
function cardType(tree: PeppolTree, means: number): string {
  return characters(tree.textAt(means, [cbc.PaymentID]), 1, 3);
}

function paymentIdLength(tree: PeppolTree, means: number): number {
  return characterCount(tree.textAt(means, [cbc.PaymentID]));
}

/** Danish legal identifiers name the scheme 0184. */
function isCvr(tree: PeppolTree, id: number): boolean {
  return id === -1 || normalizeSpace(tree.attribute(id, attribute.schemeID) ?? '') === '0184';
}

const paymentGroup: RuleGroup<PeppolTree> = {
  at: 'Invoice/cac:PaymentMeans',
  when: bothDanish,
  rules: [
    fatal(
      'DK-R-005',
      'one-of',
      ['BT-81'],
      (tree, node) => ' 1 10 31 42 48 49 50 58 59 93 97 '.includes(` ${tree.textAt(node, [cbc.PaymentMeansCode])} `),
      { ...values, values: '1, 10, 31, 42, 48, 49, 50, 58, 59, 93, 97' },
    ),
    fatal(
      'DK-R-006',
      'payment-needs',
      ['BT-81', 'BT-84', 'BT-86'],
      (tree, node) => !paysBy(tree, node, '31', '42') || (tree.filledAt(node, account) && tree.filledAt(node, branch)),
      { ...values, codes: '31, 42' },
    ),
    fatal(
      'DK-R-007',
      'payment-needs',
      ['BT-81', 'BT-89', 'BT-91'],
      (tree, node) =>
        !paysBy(tree, node, '49') ||
        (tree.filledAt(node, [cac.PaymentMandate, cbc.ID]) &&
          tree.filledAt(node, [cac.PaymentMandate, cac.PayerFinancialAccount, cbc.ID])),
      { ...values, codes: '49' },
    ),
    fatal(
      'DK-R-008',
      'payment-form',
      ['BT-83', 'BT-84', 'BT-81'],
      (tree, node) =>
        !paysBy(tree, node, '50') ||
        (['01#', '04#', '15#'].includes(cardType(tree, node)) && /^[0-9]{7,8}$/.test(tree.textAt(node, account))),
      { ...values, codes: '50', form: '01#, 04#, 15#; 7–8 × 0–9' },
    ),
    fatal(
      'DK-R-009',
      'payment-form',
      ['BT-83', 'BT-81'],
      (tree, node) =>
        !paysBy(tree, node, '50') ||
        !['04#', '15#'].includes(cardType(tree, node)) ||
        paymentIdLength(tree, node) === 19,
      { ...values, codes: '50', form: '04#, 15#; 16 × 0–9' },
    ),
    fatal(
      'DK-R-010',
      'payment-form',
      ['BT-83', 'BT-84', 'BT-81'],
      (tree, node) =>
        !paysBy(tree, node, '93') ||
        (['71#', '73#', '75#'].includes(cardType(tree, node)) && characterCount(tree.textAt(node, account)) === 8),
      { ...values, codes: '93', form: '71#, 73#, 75#; 8 × 0–9' },
    ),
    fatal(
      'DK-R-011',
      'payment-form',
      ['BT-83', 'BT-81'],
      (tree, node) =>
        !paysBy(tree, node, '93') ||
        !['71#', '75#'].includes(cardType(tree, node)) ||
        [18, 19].includes(paymentIdLength(tree, node)),
      { ...values, codes: '93', form: '71#, 75#; 15–16 × 0–9' },
    ),
  ],
};

/** Rules for sellers of Denmark, most of them for sales inside Denmark (DK-R). */
export const denmark: RulePattern<PeppolTree> = {
  name: 'Denmark',
  applies: (tree) => tree.peppol.supplierAddress === 'DK',
  groups: [
    {
      at: '{CreditNote,Invoice}',
      rules: [
        fatal(
          'DK-R-002',
          'mandatory',
          ['BT-30'],
          (tree, node) => tree.filledAt(node, [...sellerParty, ...companyId]),
          values,
        ),
        fatal(
          'DK-R-014',
          'scheme-is',
          ['BT-30'],
          (tree, node) => isCvr(tree, tree.find(node, [...sellerParty, ...companyId])),
          { ...values, scheme: '0184' },
        ),
        fatal(
          'DK-R-016',
          'not-negative',
          ['BT-115'],
          (tree, node) =>
            !(
              tree.isCreditNote &&
              tree.peppol.customerAddress === 'DK' &&
              tree.double(tree.find(node, [cac.LegalMonetaryTotal, cbc.PayableAmount])) < 0
            ),
          values,
        ),
      ],
    },
    {
      at: '{CreditNote,Invoice}/{cac:AccountingSupplierParty,cac:AccountingCustomerParty}/cac:Party/cac:PartyIdentification',
      when: bothDanish,
      rules: [
        fatal(
          'DK-R-013',
          'scheme',
          ['BT-29', 'BT-46'],
          (tree, node) => {
            const id = tree.child(node, cbc.ID);
            return id === -1 || normalizeSpace(tree.attribute(id, attribute.schemeID) ?? '') !== '';
          },
          values,
        ),
      ],
    },
    paymentGroup,
    {
      at: '{CreditNote,Invoice}/cac:AccountingCustomerParty/cac:Party',
      when: bothDanish,
      rules: [
        fatal('DK-R-017', 'scheme-is', ['BT-47'], (tree, node) => isCvr(tree, tree.find(node, companyId)), {
          ...values,
          scheme: '0184',
        }),
      ],
    },
    {
      at: '{CreditNote/cac:CreditNoteLine,Invoice/cac:InvoiceLine}',
      when: bothDanish,
      rules: [
        fatal(
          'DK-R-003',
          'one-of',
          ['BT-158'],
          (tree, node) => {
            const codes = (test: (code: number) => boolean): boolean =>
              tree.some(node, [cac.Item, cac.CommodityClassification, cbc.ItemClassificationCode], test);
            if (!codes((code) => tree.attribute(code, attribute.listID) === 'TST')) return true;
            return codes((code) => unspscVersions.includes(tree.attribute(code, attribute.listVersionID) ?? ''));
          },
          { ...values, values: 'listVersionID 19.05.01, 26.08.01' },
        ),
      ],
    },
    {
      at: 'cac:AllowanceCharge',
      when: bothDanish,
      rules: [
        fatal(
          'DK-R-004',
          'danish-tax',
          ['BT-104', 'BT-105'],
          (tree, node) => !tree.childIs(node, cbc.AllowanceChargeReasonCode, 'ZZZ') || isTaxReason(tree, node),
          values,
        ),
      ],
    },
  ],
};

/** A tax in the disguise of a charge: its four-digit number, or number and name parted by a number sign. */
function isTaxReason(tree: PeppolTree, node: number): boolean {
  const reason = tree.child(node, cbc.AllowanceChargeReason);
  if (reason === -1) return false;
  const text = tree.text(reason);
  const number = parseDouble(text);
  if (characterCount(normalizeSpace(text)) === 4 && number >= 0 && number <= 9999) return true;
  return text.includes('#') && !text.startsWith('#') && !text.endsWith('#');
}
