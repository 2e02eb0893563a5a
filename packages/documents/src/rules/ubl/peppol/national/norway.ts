import type { RulePattern } from '../../../engine/rule-book.js';
import { characters } from '../../../engine/text.js';
import { cac, cbc } from '../../names.js';
import { hasModulo11 } from '../identifier-checks.js';
import { fatal, warning } from '../peppol-rule.js';
import type { PeppolTree } from '../peppol-tree.js';

const values = { country: 'NO' };

/** Rules for sellers of Norway (NO-R). */
export const norway: RulePattern<PeppolTree> = {
  name: 'Norway',
  applies: (tree) => tree.peppol.supplierCountry === 'NO',
  groups: [
    {
      at: 'cac:AccountingSupplierParty/cac:Party',
      rules: [
        warning(
          'NO-R-002',
          'one-of',
          ['BT-32'],
          (tree, node) => registered(tree, node, 'TAX', (number) => number.trim() === 'Foretaksregisteret'),
          { ...values, values: 'Foretaksregisteret' },
        ),
        fatal(
          'NO-R-001',
          'identifier',
          ['BT-31'],
          (tree, node) => {
            const norwegian = (number: string): boolean => characters(number, 1, 2) === 'NO';
            if (!registered(tree, node, 'VAT', norwegian)) return true;
            return registered(
              tree,
              node,
              'VAT',
              (number) => /^NO[0-9]{9}MVA$/.test(number) && hasModulo11(number.slice(2, 11)),
            );
          },
          { ...values, scheme: 'NO:VAT' },
        ),
      ],
    },
  ],
};

function registered(tree: PeppolTree, party: number, scheme: string, test: (number: string) => boolean): boolean {
  return tree.some(
    party,
    [cac.PartyTaxScheme],
    (registration) =>
      tree.normalAt(registration, [cac.TaxScheme, cbc.ID]) === scheme &&
      test(tree.textAt(registration, [cbc.CompanyID])),
  );
}
