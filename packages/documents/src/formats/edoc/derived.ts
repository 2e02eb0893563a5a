/** What the eDoc invoice says again of what stands elsewhere. */
import { documentTypeOf } from '../../invoice/document-type.js';
import { elementsOf, groupOf, type Values } from '../../invoice/values.js';
import { textAt, vatSumOf } from '../estonian/derived.js';

/** DEB for an invoice, CRE for a credit note. */
export function documentSubtype(document: Values): string {
  return documentTypeOf(textAt(document, 'typeCode')) === 'creditNote' ? 'CRE' : 'DEB';
}

/** The first GLN among a party's identifiers. */
export function glnOf(document: Values, party: 'seller' | 'buyer'): string | undefined {
  const { identifiers, identifier } = groupOf(document[party]);
  const all = identifier === undefined ? elementsOf(identifiers) : [identifier];
  const value = all.map(groupOf).find(({ scheme }) => scheme === '0088')?.['value'];
  return typeof value === 'string' ? value : undefined;
}

/** The VAT of a line, to the cent. */
export function vatSum(line: Values): string | undefined {
  return vatSumOf(textAt(line, 'netAmount'), textAt(line, 'vat', 'rate'));
}
