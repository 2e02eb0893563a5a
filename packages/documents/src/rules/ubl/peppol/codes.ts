import type { XmlNode } from '../../../xml/xml-document.js';
import { attachmentTypes, peppolAddressSchemes } from '../../../code-lists/cef.js';
import { peppolCreditNoteTypes, peppolCurrencies, peppolInvoiceTypes } from '../../../code-lists/peppol.js';
import { allowanceReasons, chargeReasons, vatPointCodes } from '../../../code-lists/untdid.js';
import { attributeIn, carrying, textIn } from '../../engine/code-tests.js';
import type { RuleGroup, RulePattern } from '../../engine/rule-book.js';
import { characterCount } from '../../engine/text.js';
import { amounts } from '../en16931-codes.js';
import { attribute, cbc } from '../names.js';
import { fatal, type PeppolTest } from './peppol-rule.js';
import type { PeppolTree } from './peppol-tree.js';

const indicating =
  (value: string): PeppolTest =>
  (tree, node) =>
    tree.childIs(tree.document.parent(node), cbc.ChargeIndicator, value);

/** Reasons for exemption that go with one VAT category only. */
const reasonCategories: readonly (readonly [rule: string, reason: string, category: string])[] = [
  ['P0104', 'VATEX-EU-G', 'G'],
  ['P0105', 'VATEX-EU-O', 'O'],
  ['P0106', 'VATEX-EU-IC', 'K'],
  ['P0107', 'VATEX-EU-AE', 'AE'],
  ['P0108', 'VATEX-EU-D', 'E'],
  ['P0109', 'VATEX-EU-F', 'E'],
  ['P0110', 'VATEX-EU-I', 'E'],
  ['P0111', 'VATEX-EU-J', 'E'],
];

/** The only reason code, in capitals; with two of them the official pattern fails, and picks none. */
function onlyReason(tree: PeppolTree, node: XmlNode): string | undefined {
  const code = tree.child(node, cbc.TaxExemptionReasonCode);
  if (code === -1 || tree.next(code, cbc.TaxExemptionReasonCode) !== -1) return undefined;
  return tree.text(code).toUpperCase();
}

const groups: readonly RuleGroup<PeppolTree>[] = [
  {
    at: 'cbc:EmbeddedDocumentBinaryObject',
    when: carrying(attribute.mimeCode),
    rules: [
      fatal('PEPPOL-EN16931-CL001', 'code-list', ['BT-125'], attributeIn(attribute.mimeCode, attachmentTypes, false), {
        list: attachmentTypes.title,
      }),
    ],
  },
  {
    at: 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode',
    when: indicating('false'),
    rules: [
      fatal('PEPPOL-EN16931-CL002', 'code-list', ['BT-98', 'BT-140'], textIn(allowanceReasons), {
        list: allowanceReasons.title,
      }),
    ],
  },
  {
    at: 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode',
    when: indicating('true'),
    rules: [
      fatal('PEPPOL-EN16931-CL003', 'code-list', ['BT-105', 'BT-145'], textIn(chargeReasons), {
        list: chargeReasons.title,
      }),
    ],
  },
  {
    at: 'cac:InvoicePeriod/cbc:DescriptionCode',
    rules: [fatal('PEPPOL-EN16931-CL006', 'code-list', ['BT-8'], textIn(vatPointCodes), { list: vatPointCodes.title })],
  },
  {
    at: amounts,
    rules: [
      fatal('PEPPOL-EN16931-CL007', 'code-list', ['BT-5'], attributeIn(attribute.currencyID, peppolCurrencies, false), {
        list: peppolCurrencies.title,
      }),
    ],
  },
  {
    at: 'cbc:InvoiceTypeCode',
    rules: [
      fatal(
        'PEPPOL-EN16931-P0100',
        'code-list',
        ['BT-3'],
        (tree, node) => tree.peppol.process === 'unknown' || peppolInvoiceTypes.has(tree.normal(node)),
        { list: peppolInvoiceTypes.title },
      ),
      fatal(
        'PEPPOL-EN16931-P0112',
        'german-only',
        ['BT-3'],
        (tree, node) => {
          const type = tree.normal(node);
          return (type !== '326' && type !== '384') || tree.bothGerman;
        },
        { values: '326, 384' },
      ),
    ],
  },
  {
    at: 'cbc:CreditNoteTypeCode',
    rules: [
      fatal(
        'PEPPOL-EN16931-P0101',
        'code-list',
        ['BT-3'],
        (tree, node) => tree.peppol.process === 'unknown' || peppolCreditNoteTypes.has(tree.normal(node)),
        { list: peppolCreditNoteTypes.title },
      ),
    ],
  },
  {
    at: '{cbc:IssueDate,cbc:DueDate,cbc:TaxPointDate,cbc:StartDate,cbc:EndDate,cbc:ActualDeliveryDate}',
    rules: [
      fatal(
        'PEPPOL-EN16931-F001',
        'date',
        [],
        (tree, node) => characterCount(tree.text(node)) === 10 && tree.date(node) !== undefined,
      ),
    ],
  },
  {
    at: 'cbc:EndpointID',
    when: carrying(attribute.schemeID),
    rules: [
      fatal(
        'PEPPOL-EN16931-CL008',
        'code-list',
        ['BT-34', 'BT-49'],
        attributeIn(attribute.schemeID, peppolAddressSchemes, false),
        { list: peppolAddressSchemes.title },
      ),
    ],
  },
  ...reasonCategories.map(([rule, reason, category]): RuleGroup<PeppolTree> => ({
    at: 'cac:TaxCategory',
    when: (tree, node) => onlyReason(tree, node) === reason,
    rules: [
      fatal(
        `PEPPOL-EN16931-${rule}`,
        'reason-category',
        ['BT-121', 'BT-118'],
        (tree, node) => tree.normalAt(node, [cbc.ID]) === category,
        { reason, category },
      ),
    ],
  })),
];

/** Code lists and forms of values of Peppol BIS Billing 3. */
export const peppolCodes: RulePattern<PeppolTree> = { name: 'Peppol code lists', groups };
