import type { RulePattern } from '../../../engine/rule-book.js';
import { characterCount } from '../../../engine/text.js';
import { attribute, cac, cbc } from '../../names.js';
import { fatal, warning, type PeppolTest } from '../peppol-rule.js';
import { sellerParty, type PeppolTree } from '../peppol-tree.js';

const values = { country: 'IS' };
const companyId = [cac.PartyLegalEntity, cbc.CompanyID] as const;

/** The kennitala names the scheme 0196. */
function hasKennitala(tree: PeppolTree, node: number, party: readonly number[]): boolean {
  return tree.some(node, [...party, ...companyId], (id) => tree.attribute(id, attribute.schemeID) === '0196');
}

function hasStreetAndZone(tree: PeppolTree, node: number, party: readonly number[]): boolean {
  return (
    tree.has(node, [...party, cac.PostalAddress, cbc.StreetName]) &&
    tree.has(node, [...party, cac.PostalAddress, cbc.PostalZone])
  );
}

/** Accounts paid to by that means have twelve digits. */
const accountOf =
  (means: string): PeppolTest =>
  (tree, node) => {
    const paid = (test: (payment: number) => boolean): boolean =>
      tree.some(
        node,
        [cac.PaymentMeans],
        (payment) => tree.childIs(payment, cbc.PaymentMeansCode, means) && test(payment),
      );
    if (!paid(() => true)) return true;
    return paid((payment) => characterCount(tree.normalAt(payment, [cac.PayeeFinancialAccount, cbc.ID])) === 12);
  };

/** The last day for payment before interest: a supporting document described as EINDAGI. */
function finalDays(tree: PeppolTree, node: number, test: (reference: number) => boolean): boolean {
  return tree.some(
    node,
    [cac.AdditionalDocumentReference],
    (reference) => tree.childIs(reference, cbc.DocumentDescription, 'EINDAGI') && test(reference),
  );
}

const isDocumentType = (text: string): boolean => text === '380' || text === '381';

/** Rules for sellers of Iceland (IS-R). */
export const iceland: RulePattern<PeppolTree> = {
  name: 'Iceland',
  applies: (tree) => tree.peppol.supplierAddress === 'IS',
  groups: [
    {
      at: '{CreditNote,Invoice}',
      rules: [
        warning(
          'IS-R-001',
          'one-of',
          ['BT-3'],
          (tree, node) =>
            isDocumentType(tree.normalAt(node, [cbc.InvoiceTypeCode])) ||
            isDocumentType(tree.normalAt(node, [cbc.CreditNoteTypeCode])),
          { ...values, values: '380, 381' },
        ),
        fatal('IS-R-002', 'scheme-is', ['BT-30'], (tree, node) => hasKennitala(tree, node, sellerParty), {
          ...values,
          scheme: '0196',
        }),
        fatal(
          'IS-R-003',
          'both',
          ['BT-35', 'BT-38'],
          (tree, node) => hasStreetAndZone(tree, node, sellerParty),
          values,
        ),
        fatal('IS-R-006', 'length', ['BT-84'], accountOf('9'), { ...values, length: 12 }),
        fatal('IS-R-007', 'length', ['BT-84'], accountOf('42'), { ...values, length: 12 }),
        fatal(
          'IS-R-008',
          'date',
          ['BT-122'],
          (tree, node) => {
            if (!finalDays(tree, node, () => true)) return true;
            return finalDays(tree, node, (reference) => {
              const id = tree.child(reference, cbc.ID);
              return characterCount(tree.text(id)) === 10 && tree.date(id) !== undefined;
            });
          },
          values,
        ),
        fatal(
          'IS-R-009',
          'needed-with',
          ['BT-9', 'BT-122'],
          (tree, node) => !finalDays(tree, node, () => true) || tree.child(node, cbc.DueDate) !== -1,
          values,
        ),
        fatal(
          'IS-R-010',
          'period-order',
          ['BT-9', 'BT-122'],
          (tree, node) => {
            if (!finalDays(tree, node, () => true)) return true;
            const due = tree.child(node, cbc.DueDate);
            return (
              due !== -1 &&
              finalDays(tree, node, (reference) =>
                tree.some(reference, [cbc.ID], (id) => tree.text(due) <= tree.text(id)),
              )
            );
          },
          values,
        ),
      ],
    },
    {
      at: '{CreditNote,Invoice}/cac:AccountingCustomerParty',
      when: (tree) => tree.peppol.customerAddress === 'IS',
      rules: [
        fatal('IS-R-004', 'scheme-is', ['BT-47'], (tree, node) => hasKennitala(tree, node, [cac.Party]), {
          ...values,
          scheme: '0196',
        }),
        fatal(
          'IS-R-005',
          'both',
          ['BT-50', 'BT-53'],
          (tree, node) => hasStreetAndZone(tree, node, [cac.Party]),
          values,
        ),
      ],
    },
  ],
};
