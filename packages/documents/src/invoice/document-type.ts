import type { DocumentType } from '../formats/format.js';

/**
 * The codes of UNTDID 1001 that EN 16931 counts as credit notes. Whatever root element or message carries one, the
 * document is a credit note (house: "A UBL 381 invoice is a credit note").
 */
export const creditNoteTypeCodes: readonly string[] = [
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '502',
  '503',
  '532',
];

/** The neutral document type of BT-3; an invoice where there is none. */
export function documentTypeOf(typeCode: string | undefined): DocumentType {
  return typeCode !== undefined && creditNoteTypeCodes.includes(typeCode) ? 'creditNote' : 'invoice';
}
