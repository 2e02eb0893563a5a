import type { RulePattern } from '../../../engine/rule-book.js';
import { cac, cbc } from '../../names.js';
import { fatal } from '../peppol-rule.js';
import type { PeppolTree } from '../peppol-tree.js';

const values = { country: 'IT' };

/** Rules for sellers of Italy (IT-R). */
export const italy: RulePattern<PeppolTree> = {
  name: 'Italy',
  applies: (tree) => tree.peppol.supplierCountry === 'IT',
  groups: [
    {
      at: 'cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme',
      when: (tree, node) => (tree.onlyNormal(node, [cac.TaxScheme, cbc.ID]) ?? 'VAT') !== 'VAT',
      rules: [
        fatal(
          'IT-R-001',
          'form',
          ['BT-32'],
          (tree, node) => /^[A-Z0-9]{11,16}$/.test(tree.normalAt(node, [cbc.CompanyID])),
          { ...values, form: '11–16 × A–Z, 0–9' },
        ),
      ],
    },
    {
      at: 'cac:AccountingSupplierParty/cac:Party',
      rules: [
        fatal(
          'IT-R-002',
          'mandatory',
          ['BT-35'],
          (tree, node) => tree.has(node, [cac.PostalAddress, cbc.StreetName]),
          values,
        ),
        fatal(
          'IT-R-003',
          'mandatory',
          ['BT-37'],
          (tree, node) => tree.has(node, [cac.PostalAddress, cbc.CityName]),
          values,
        ),
        fatal(
          'IT-R-004',
          'mandatory',
          ['BT-38'],
          (tree, node) => tree.has(node, [cac.PostalAddress, cbc.PostalZone]),
          values,
        ),
      ],
    },
  ],
};
