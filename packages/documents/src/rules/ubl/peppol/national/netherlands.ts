import type { RulePattern } from '../../../engine/rule-book.js';
import { signOf } from '../../../engine/decimal.js';
import { attribute, cac, cbc } from '../../names.js';
import { fatal, type PeppolTest } from '../peppol-rule.js';
import type { PeppolTree } from '../peppol-tree.js';

const values = { country: 'NL' };
const buyerIsDutch: PeppolTest = (tree) => tree.peppol.customerAddressUpper === 'NL';

const addressComplete: PeppolTest = (tree, node) =>
  [cbc.StreetName, cbc.CityName, cbc.PostalZone].every((name) => tree.child(node, name) !== -1);

const registered: PeppolTest = (tree, node) => {
  const scheme = ` ${tree.attribute(node, attribute.schemeID) ?? ''} `;
  return (scheme.includes(' 0106 ') || scheme.includes(' 0190 ')) && tree.filled(node);
};

/** Rules for sellers of the Netherlands (NL-R). */
export const netherlands: RulePattern<PeppolTree> = {
  name: 'Netherlands',
  applies: (tree) => tree.peppol.supplierAddressUpper === 'NL',
  groups: [
    {
      at: 'cbc:CreditNoteTypeCode',
      rules: [
        fatal(
          'NL-R-001',
          'mandatory',
          ['BT-25'],
          (tree) => tree.has(tree.root, [cac.BillingReference, cac.InvoiceDocumentReference, cbc.ID]),
          values,
        ),
      ],
    },
    {
      at: 'cac:AccountingSupplierParty/cac:Party/cac:PostalAddress',
      rules: [fatal('NL-R-002', 'all', ['BT-35', 'BT-37', 'BT-38'], addressComplete, values)],
    },
    {
      at: 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID',
      rules: [fatal('NL-R-003', 'scheme-is', ['BT-30'], registered, { ...values, scheme: '0106, 0190' })],
    },
    {
      at: 'cac:AccountingCustomerParty/cac:Party/cac:PostalAddress',
      when: buyerIsDutch,
      rules: [fatal('NL-R-004', 'all', ['BT-50', 'BT-52', 'BT-53'], addressComplete, values)],
    },
    {
      at: 'cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID',
      when: buyerIsDutch,
      rules: [fatal('NL-R-005', 'scheme-is', ['BT-47'], registered, { ...values, scheme: '0106, 0190' })],
    },
    {
      at: 'cac:TaxRepresentativeParty/cac:PostalAddress',
      when: (tree) => tree.peppol.representativeAddressUpper === 'NL',
      rules: [fatal('NL-R-006', 'all', ['BT-64', 'BT-66', 'BT-67'], addressComplete, values)],
    },
    {
      at: 'cac:LegalMonetaryTotal',
      rules: [
        fatal(
          'NL-R-007',
          'payment-means',
          ['BG-16', 'BT-115'],
          (tree, node) => {
            const due = tree.decimal(tree.child(node, cbc.PayableAmount));
            if (due !== undefined && (tree.isCreditNote ? signOf(due) >= 0 : signOf(due) <= 0)) return true;
            return tree.hasPaymentMeans;
          },
          values,
        ),
      ],
    },
    {
      at: 'cac:PaymentMeans',
      when: buyerIsDutch,
      rules: [
        fatal(
          'NL-R-008',
          'one-of',
          ['BT-81'],
          (tree, node) => ['30', '48', '49', '57', '58', '59'].includes(tree.normalAt(node, [cbc.PaymentMeansCode])),
          { ...values, values: '30, 48, 49, 57, 58, 59' },
        ),
      ],
    },
    {
      at: 'cac:OrderLineReference/cbc:LineID',
      rules: [
        fatal(
          'NL-R-009',
          'needed-with',
          ['BT-13', 'BT-132'],
          (tree) => tree.has(tree.root, [cac.OrderReference, cbc.ID]),
          values,
        ),
      ],
    },
  ],
};
