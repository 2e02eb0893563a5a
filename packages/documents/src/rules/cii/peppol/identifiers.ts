import type { Rule, RuleGroup } from '../../engine/rule-book.js';
import { characterCount } from '../../engine/text.js';
import {
  hasModulo11,
  isAustralianBusiness,
  isBelgianEnterprise,
  isGln,
  isItalianOffice,
  isItalianTaxCode,
  isItalianVatNumber,
  isSwedishOrganisation,
} from '../../ubl/peppol/identifier-checks.js';
import { attribute } from '../names.js';
import { fatal, warning } from './peppol-rule.js';
import type { CiiPeppolTree } from './peppol-tree.js';

interface Scheme {
  readonly code: string;
  readonly rule: string;
  readonly name: string;
  readonly check: (text: string) => boolean;
  /** Breaks are warnings. */
  readonly mild?: boolean;
  /** Only electronic addresses are checked. */
  readonly addressOnly?: boolean;
  /** The text is checked as it is written, not with its white space normalized. */
  readonly asWritten?: boolean;
}

/** Scheme by scheme (ISO 6523 or EAS), as the release of May 2025 checks them, the last one that has CII rules. */
const schemes: readonly Scheme[] = [
  { code: '0088', rule: '040', name: 'GLN (0088)', check: isGln },
  { code: '0192', rule: '041', name: 'NO:ORGNR (0192)', check: (text) => /^[0-9]{9}$/.test(text) && hasModulo11(text) },
  { code: '0184', rule: '042', name: 'DK:CVR (0184)', check: (text) => /^(DK)?[0-9]{8}$/.test(text), asWritten: true },
  { code: '0208', rule: '043', name: 'BE:EN (0208)', check: isBelgianEnterprise },
  { code: '0201', rule: '044', name: 'IT:IPA (0201)', check: isItalianOffice, mild: true },
  { code: '0210', rule: '045', name: 'IT:CF (0210)', check: isItalianTaxCode, mild: true },
  { code: '9907', rule: '046', name: 'IT:CF (9907)', check: isItalianTaxCode, mild: true, addressOnly: true },
  { code: '0211', rule: '047', name: 'IT:VAT (0211)', check: isItalianVatNumber, mild: true },
  { code: '9906', rule: '048', name: 'IT:VAT (9906)', check: isItalianVatNumber, mild: true, addressOnly: true },
  {
    code: '0007',
    rule: '049',
    name: 'SE:ORGNR (0007)',
    check: (text) => characterCount(text) === 10 && isSwedishOrganisation(text),
  },
  { code: '0151', rule: '050', name: 'AU:ABN (0151)', check: isAustralianBusiness },
];

function ruleOf({ rule, name, check, mild = false, asWritten = false }: Scheme): Rule<CiiPeppolTree> {
  return (mild ? warning : fatal)(
    `PEPPOL-COMMON-R${rule}`,
    'identifier',
    [],
    (tree, node) => check(asWritten ? tree.text(node) : tree.normal(node)),
    { scheme: name },
  );
}

/** The form of identifiers; the first group whose scheme fits judges. */
export const identifierGroups: readonly RuleGroup<CiiPeppolTree>[] = schemes.map((scheme) => ({
  at: scheme.addressOnly === true ? 'ram:URIID' : '{ram:URIID,ram:ID,ram:GlobalID}',
  when: (tree, node) => tree.document.attributeEquals(node, attribute.schemeID, scheme.code),
  rules: [ruleOf(scheme)],
}));
