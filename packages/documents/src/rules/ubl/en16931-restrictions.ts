import type { Restriction } from '../engine/rule-book.js';
import { unusedInUbl } from './en16931-unused.js';
import { cbc } from './names.js';
import type { UblTree } from './ubl-tree.js';

/** Attributes that EN 16931 leaves unused wherever they stand: number of the rule (UBL-DT-…) and name. */
const unusedAttributes: readonly (readonly [number: string, name: string])[] = [
  ['08', 'schemeName'],
  ['09', 'schemeAgencyName'],
  ['10', 'schemeDataURI'],
  ['11', 'schemeURI'],
  ['12', 'format'],
  ['13', 'unitCodeListIdentifier'],
  ['14', 'unitCodeListAgencyIdentifier'],
  ['15', 'unitCodeListAgencyName'],
  ['16', 'listAgencyName'],
  ['17', 'listName'],
  ['19', 'languageID'],
  ['20', 'listURI'],
  ['21', 'listSchemeURI'],
  ['22', 'languageLocaleID'],
  ['23', 'uri'],
  ['24', 'currencyCodeListVersionID'],
  ['25', 'characterSetCode'],
  ['26', 'encodingCode'],
  ['27', 'schemeAgencyID'],
  ['28', 'listAgencyID'],
];

const inSupportingReference = 'cac:AdditionalDocumentReference';

/** Elements and attributes that shall not be there; each rule is broken once, however often. */
export const en16931Restrictions: readonly Restriction<UblTree>[] = [
  ...unusedInUbl.trim().split('\n').map(restrictionOf),
  ...unusedAttributes.map(([number, name]): Restriction<UblTree> => ({
    id: `UBL-DT-${number}`,
    severity: 'warning',
    message: { kind: 'unused-attribute', values: { attribute: name } },
    at: '*',
    attribute: name,
  })),
  {
    id: 'UBL-DT-18',
    severity: 'warning',
    message: { kind: 'unused-attribute', values: { attribute: 'name' } },
    at: '*',
    attribute: 'name',
    unless: (tree, node) => tree.document.name(node) === cbc.PaymentMeansCode,
  },
  {
    id: 'UBL-CR-002',
    severity: 'warning',
    message: { kind: 'unused-unless', values: { path: 'cbc:UBLVersionID', value: '2.1' } },
    at: '/*/cbc:UBLVersionID',
    unless: (tree) => tree.some(tree.root, [cbc.UBLVersionID], (version) => tree.text(version) === '2.1'),
  },
  { ...unused('412', '/*/cac:PaymentMeans/cbc:PaymentDueDate'), unless: (tree) => tree.isCreditNote },
  {
    ...unused('665', `${inSupportingReference}/cbc:ID`),
    attribute: 'schemeID',
    unless: (tree, node) => {
      const reference = tree.document.parent(node);
      return (
        isObjectIdentifier(tree, reference) &&
        !tree.some(reference, [cbc.DocumentTypeCode], (code) => tree.text(code) !== '130')
      );
    },
  },
  {
    ...unused('666', `${inSupportingReference}/cac:Attachment`),
    severity: 'error',
    unless: (tree, node) => !isObjectIdentifier(tree, tree.document.parent(node)),
  },
  {
    ...unused('673', `${inSupportingReference}/cbc:DocumentDescription`),
    severity: 'error',
    unless: (tree, node) => !isObjectIdentifier(tree, tree.document.parent(node)),
  },
];

/** Document type 130 makes the reference the invoiced object identifier (BT-18). */
function isObjectIdentifier(tree: UblTree, reference: number): boolean {
  return tree.some(reference, [cbc.DocumentTypeCode], (code) => tree.text(code) === '130');
}

function unused(number: string, at: string): Restriction<UblTree> {
  return {
    id: `UBL-CR-${number}`,
    severity: 'warning',
    message: { kind: 'unused', values: { path: at.replace(/^\/(\*\/)?/, '') } },
    at,
  };
}

function restrictionOf(line: string): Restriction<UblTree> {
  const [number = '', written = ''] = line.trim().split(' ');
  const [path = '', attribute] = written.split('/@');
  const lines = path.replace('*Line', '{cac:InvoiceLine,cac:CreditNoteLine}');
  const at = written.startsWith('//@') ? '*' : lines.startsWith('//') ? lines.slice(2) : `/*/${lines}`;
  const restriction = unused(number, at);
  const message = {
    kind: 'unused',
    values: { path: written.replace(/^\/\//, '').replace('*Line', 'cac:InvoiceLine') },
  };
  return attribute === undefined ? { ...restriction, message } : { ...restriction, message, attribute };
}
