import { attachmentTypes } from '../../../code-lists/cef.js';
import type { CodeList } from '../../../code-lists/code-list.js';
import { allowanceReasons, chargeReasons } from '../../../code-lists/untdid.js';
import type { RuleGroup, RulePattern } from '../../engine/rule-book.js';
import { characterCount } from '../../engine/text.js';
import { peppolCiiAddressSchemes, peppolCiiCurrencies } from '../code-lists.js';
import { attribute, ram, udt } from '../names.js';
import { fatal, type PeppolTest } from './peppol-rule.js';
import type { CiiPeppolTree } from './peppol-tree.js';

const attributeIn =
  (name: number, list: CodeList): PeppolTest =>
  (tree, node) =>
    list.has(tree.attribute(node, name) ?? '');

const indicating =
  (value: string): PeppolTest =>
  (tree, node) =>
    tree.onlyNormal(tree.document.parent(node), [ram.ChargeIndicator, udt.Indicator]) === value;

const carrying =
  (name: number): PeppolTest =>
  (tree, node) =>
    tree.document.hasAttribute(node, name);

const groups: readonly RuleGroup<CiiPeppolTree>[] = [
  {
    at: 'ram:AttachmentBinaryObject',
    when: carrying(attribute.mimeCode),
    rules: [
      fatal('PEPPOL-EN16931-CL001', 'code-list', ['BT-125'], attributeIn(attribute.mimeCode, attachmentTypes), {
        list: attachmentTypes.title,
      }),
    ],
  },
  {
    at: 'ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode',
    when: indicating('false'),
    rules: [
      fatal(
        'PEPPOL-EN16931-CL002',
        'code-list',
        ['BT-98', 'BT-140'],
        (tree, node) => allowanceReasons.has(tree.normal(node)),
        { list: allowanceReasons.title },
      ),
    ],
  },
  {
    at: 'ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode',
    when: indicating('true'),
    rules: [
      fatal(
        'PEPPOL-EN16931-CL003',
        'code-list',
        ['BT-105', 'BT-145'],
        (tree, node) => chargeReasons.has(tree.normal(node)),
        { list: chargeReasons.title },
      ),
    ],
  },
  {
    at: 'ram:TaxTotalAmount',
    when: carrying(attribute.currencyID),
    rules: [
      fatal('PEPPOL-EN16931-CL007', 'code-list', ['BT-110'], attributeIn(attribute.currencyID, peppolCiiCurrencies), {
        list: peppolCiiCurrencies.title,
      }),
    ],
  },
  {
    at: 'udt:DateTimeString',
    rules: [
      fatal(
        'PEPPOL-EN16931-F001',
        'form',
        [],
        (tree, node) =>
          (tree.attribute(node, attribute.format) ?? '').trim() === '102' &&
          characterCount(tree.text(node)) === 8 &&
          /20[0-9]{6}/.test(tree.normal(node)),
        { form: 'YYYYMMDD' },
      ),
    ],
  },
  {
    at: '{ram:BuyerTradeParty,ram:SellerTradeParty}/ram:URIUniversalCommunication/ram:URIID',
    rules: [
      fatal(
        'PEPPOL-EN16931-CL008',
        'code-list',
        ['BT-34', 'BT-49'],
        attributeIn(attribute.schemeID, peppolCiiAddressSchemes),
        { list: peppolCiiAddressSchemes.title },
      ),
    ],
  },
];

/** The code lists of Peppol BIS Billing 3 and the form of its dates, in their CII binding. */
export const peppolCodes: RulePattern<CiiPeppolTree> = { name: 'Peppol code lists, CII', groups };
