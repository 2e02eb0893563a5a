import type { Rule, RuleGroup } from '../../engine/rule-book.js';
import { characterCount } from '../../engine/text.js';
import { attribute, cac, cbc } from '../names.js';
import {
  hasModulo11,
  isAustralianBusiness,
  isBelgianEnterprise,
  isGln,
  isItalianOffice,
  isItalianTaxCode,
  isItalianVatNumber,
  isSwedishOrganisation,
} from './identifier-checks.js';
import { fatal, warning, type PeppolTest } from './peppol-rule.js';
import type { PeppolTree } from './peppol-tree.js';

const identifiers = '{cbc:EndpointID,cac:PartyIdentification/cbc:ID,cbc:CompanyID}';

const inScheme =
  (scheme: string): PeppolTest =>
  (tree, node) =>
    tree.document.attributeEquals(node, attribute.schemeID, scheme);

const normal =
  (test: (text: string) => boolean): PeppolTest =>
  (tree, node) =>
    test(tree.normal(node));

const written =
  (test: (text: string) => boolean): PeppolTest =>
  (tree, node) =>
    test(tree.text(node));

const form = (expression: RegExp) => (text: string) => expression.test(text);

function group(scheme: string, rule: Rule<PeppolTree>, at = identifiers): RuleGroup<PeppolTree> {
  return { at, when: inScheme(scheme), rules: [rule] };
}

const danish = (text: string): boolean => /^DK[0-9]{0,8}$/.test(text) && characterCount(text) === 10;

/** The form of identifiers, scheme by scheme (ISO 6523 or EAS); the first group whose scheme fits judges. */
export const identifierGroups: readonly RuleGroup<PeppolTree>[] = [
  group('0088', fatal('PEPPOL-COMMON-R040', 'identifier', [], normal(isGln), { scheme: 'GLN (0088)' })),
  group(
    '0192',
    fatal(
      'PEPPOL-COMMON-R041',
      'identifier',
      [],
      normal((text) => /^[0-9]{9}$/.test(text) && hasModulo11(text)),
      { scheme: 'NO:ORGNR (0192)' },
    ),
  ),
  group(
    '0184',
    fatal(
      'PEPPOL-COMMON-R042',
      'identifier',
      [],
      written((text) => danish(text) || /^[0-9]{8}$/.test(text)),
      { scheme: 'DK:CVR (0184)' },
    ),
  ),
  group('0096', fatal('PEPPOL-COMMON-R052', 'identifier', [], written(form(/^[0-9]{10}$/)), { scheme: 'DK:P (0096)' })),
  group('0198', fatal('PEPPOL-COMMON-R053', 'identifier', [], written(danish), { scheme: 'DK:SE (0198)' })),
  group('0208', fatal('PEPPOL-COMMON-R043', 'identifier', [], normal(isBelgianEnterprise), { scheme: 'BE:EN (0208)' })),
  group('0201', warning('PEPPOL-COMMON-R044', 'identifier', [], normal(isItalianOffice), { scheme: 'IT:IPA (0201)' })),
  group('0210', warning('PEPPOL-COMMON-R045', 'identifier', [], normal(isItalianTaxCode), { scheme: 'IT:CF (0210)' })),
  group(
    '9907',
    warning('PEPPOL-COMMON-R046', 'identifier', [], normal(isItalianTaxCode), { scheme: 'IT:CF (9907)' }),
    'cbc:EndpointID',
  ),
  group(
    '0211',
    warning('PEPPOL-COMMON-R047', 'identifier', [], normal(isItalianVatNumber), { scheme: 'IT:VAT (0211)' }),
  ),
  group(
    '0007',
    fatal(
      'PEPPOL-COMMON-R049',
      'identifier',
      [],
      normal((text) => characterCount(text) === 10 && isSwedishOrganisation(text)),
      { scheme: 'SE:ORGNR (0007)' },
    ),
  ),
  group(
    '0151',
    fatal('PEPPOL-COMMON-R050', 'identifier', [], normal(isAustralianBusiness), { scheme: 'AU:ABN (0151)' }),
  ),
  group(
    '0106',
    warning('PEPPOL-COMMON-R054', 'identifier', [], normal(form(/^[0-9]{8}$/)), { scheme: 'NL:KVK (0106)' }),
  ),
  group(
    '0190',
    warning('PEPPOL-COMMON-R055', 'identifier', [], normal(form(/^[0-9]{20}$/)), { scheme: 'NL:OIN (0190)' }),
  ),
  group(
    '9944',
    warning('PEPPOL-COMMON-R056-1', 'identifier', [], normal(form(/^NL[0-9]{9}B[0-9]{2}$/)), {
      scheme: 'NL:VAT (9944)',
    }),
  ),
  {
    at: 'cac:PartyTaxScheme/cbc:CompanyID',
    when: (tree, node) =>
      tree.onlyNormal(tree.document.parent(node), [cac.TaxScheme, cbc.ID]) === 'VAT' &&
      tree.normal(node).startsWith('NL'),
    rules: [
      warning(
        'PEPPOL-COMMON-R056-2',
        'identifier',
        ['BT-31', 'BT-48', 'BT-63'],
        normal(form(/^NL[0-9]{9}B[0-9]{2}$/)),
        { scheme: 'NL:VAT' },
      ),
    ],
  },
  group(
    '0217',
    warning('PEPPOL-COMMON-R057', 'identifier', [], normal(form(/^[0-9]{12}$/)), { scheme: 'NL:ORIN (0217)' }),
  ),
];
