import {
  attachmentTypes,
  electronicAddressSchemes,
  exemptionReasons,
  identifierSchemes,
} from '../../code-lists/cef.js';
import type { CodeList } from '../../code-lists/code-list.js';
import { currencies } from '../../code-lists/iso.js';
import { units } from '../../code-lists/units.js';
import {
  allowanceReasons,
  chargeReasons,
  itemClassifications,
  paymentMeans,
  referenceQualifiers,
  vatCategories,
} from '../../code-lists/untdid.js';
import type { RuleGroup, RulePattern, Test } from '../engine/rule-book.js';
import { attributeIn, textIn } from '../engine/code-tests.js';
import { ciiCountries, ciiNoteSubjects, documentTypes, dueDateTypes } from './code-lists.js';
import type { CiiTree } from './cii-tree.js';
import { attribute, ram } from './names.js';

type CiiTest = Test<CiiTree>;

interface Coded {
  readonly at: string;
  readonly number: string;
  readonly terms: readonly string[];
  readonly list: CodeList;
  /** The attribute that has the code, where it is not the element's text; elements without it are not judged. */
  readonly attribute?: number;
  readonly when?: CiiTest;
  /** Whether white space in the attribute counts. */
  readonly exactly?: boolean;
  /** Whether capitals make no difference. */
  readonly anyCase?: boolean;
}

function groupOf({
  at,
  number,
  terms,
  list,
  attribute: name,
  when,
  anyCase = false,
  exactly = false,
}: Coded): RuleGroup<CiiTree> {
  const exact = name === undefined ? textIn(list) : attributeIn(name, list, !exactly);
  return {
    at,
    when: (tree, node) =>
      (name === undefined || tree.document.hasAttribute(node, name)) && (when === undefined || when(tree, node)),
    rules: [
      {
        id: `BR-CL-${number}`,
        severity: 'error',
        message: { kind: 'code-list', terms, values: { list: list.title } },
        test: anyCase ? (tree, node) => exact(tree, node) || list.has(tree.normal(node).toUpperCase()) : exact,
      },
    ],
  };
}

const ofAllowanceCharge =
  (charge: boolean): CiiTest =>
  (tree, node) =>
    tree.indicates(tree.document.parent(node), charge);

const groups: readonly RuleGroup<CiiTree>[] = [
  { at: 'rsm:ExchangedDocument/ram:TypeCode', number: '01', terms: ['BT-3'], list: documentTypes },
  { at: 'ram:TaxTotalAmount', number: '03', terms: [], list: currencies, attribute: attribute.currencyID },
  { at: 'ram:InvoiceCurrencyCode', number: '04', terms: ['BT-5'], list: currencies },
  { at: 'ram:TaxCurrencyCode', number: '05', terms: ['BT-6'], list: currencies },
  { at: 'ram:DueDateTypeCode', number: '06', terms: ['BT-8'], list: dueDateTypes },
  { at: 'ram:ReferenceTypeCode', number: '07', terms: ['BT-18', 'BT-128'], list: referenceQualifiers },
  { at: 'ram:SubjectCode', number: '08', terms: ['BT-21'], list: ciiNoteSubjects },
  {
    at: 'ram:GlobalID',
    number: '10',
    terms: ['BT-29', 'BT-46', 'BT-60'],
    list: identifierSchemes,
    attribute: attribute.schemeID,
    when: (tree: CiiTree, node: number) =>
      !tree.within(node, ram.SpecifiedTradeProduct) && !tree.within(node, ram.ShipToTradeParty),
  },
  {
    at: 'ram:ID',
    number: '11',
    terms: ['BT-30', 'BT-47', 'BT-61'],
    list: identifierSchemes,
    attribute: attribute.schemeID,
    when: (tree: CiiTree, node: number) => !tree.within(node, ram.SpecifiedTaxRegistration),
  },
  { at: 'ram:ClassCode', number: '13', terms: ['BT-158'], list: itemClassifications, attribute: attribute.listID },
  { at: 'ram:CountryID', number: '14', terms: ['BT-40', 'BT-55', 'BT-69', 'BT-80'], list: ciiCountries },
  { at: 'ram:OriginTradeCountry/ram:ID', number: '15', terms: ['BT-159'], list: ciiCountries },
  { at: 'ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode', number: '16', terms: ['BT-81'], list: paymentMeans },
  { at: 'ram:CategoryTradeTax/ram:CategoryCode', number: '17', terms: ['BT-95', 'BT-102'], list: vatCategories },
  { at: 'ram:ApplicableTradeTax/ram:CategoryCode', number: '18', terms: ['BT-118', 'BT-151'], list: vatCategories },
  {
    at: 'ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode',
    number: '19',
    terms: ['BT-98', 'BT-140'],
    list: allowanceReasons,
    when: ofAllowanceCharge(false),
  },
  {
    at: 'ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode',
    number: '20',
    terms: ['BT-105', 'BT-145'],
    list: chargeReasons,
    when: ofAllowanceCharge(true),
  },
  {
    at: 'ram:SpecifiedTradeProduct/ram:GlobalID',
    number: '21',
    terms: ['BT-157'],
    list: identifierSchemes,
    attribute: attribute.schemeID,
  },
  { at: 'ram:ExemptionReasonCode', number: '22', terms: ['BT-121'], list: exemptionReasons, anyCase: true },
  {
    at: '{ram:BasisQuantity,ram:BilledQuantity}',
    number: '23',
    terms: ['BT-130', 'BT-150'],
    list: units,
    attribute: attribute.unitCode,
  },
  {
    at: 'ram:AttachmentBinaryObject',
    number: '24',
    terms: ['BT-125'],
    list: attachmentTypes,
    attribute: attribute.mimeCode,
    exactly: true,
  },
  {
    at: 'ram:URIUniversalCommunication/ram:URIID',
    number: '25',
    terms: ['BT-34', 'BT-49'],
    list: electronicAddressSchemes,
    attribute: attribute.schemeID,
  },
  {
    at: 'ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/ram:GlobalID',
    number: '26',
    terms: ['BT-71'],
    list: identifierSchemes,
    attribute: attribute.schemeID,
  },
].map(groupOf);

/** The code list rules of EN 16931 as they are bound to CII. */
export const en16931Codes: RulePattern<CiiTree> = { name: 'EN 16931 code lists, CII', groups };
