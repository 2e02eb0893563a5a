/** UBL 2.1 Invoice and CreditNote. */
import { documentTypeOf } from '../../invoice/document-type.js';
import type { InvoiceDraft } from '../../invoice/terms.js';
import { readByTable, tableFormat, writeByTable, type TableFormat } from '../../mapping/table-format.js';
import { nameOf } from '../../xml/vocabulary/vocabulary.js';
import type { XmlDocument } from '../../xml/xml-document.js';
import type { XmlFormat } from '../format.js';
import { xmlWriting } from '../xml-writing.js';
import { ublExceptions } from './exceptions.js';
import { ublTable, type UblRoot } from './table.js';

const ready = new Map<UblRoot, TableFormat>();

/** The table of a root element, compiled once. */
function formatOf(root: UblRoot): TableFormat {
  const made = ready.get(root) ?? tableFormat(ublTable(root), ublExceptions);
  ready.set(root, made);
  return made;
}

/** A credit note is written as CreditNote even when it was read from an Invoice of type 381. */
function rootOf(draft: InvoiceDraft): UblRoot {
  return documentTypeOf(draft.typeCode) === 'creditNote' ? 'CreditNote' : 'Invoice';
}

/** The draft as a UBL tree, for rules that are bound to UBL; what has no place in UBL is left out. */
export function projectToUbl(draft: InvoiceDraft): XmlDocument {
  return writeByTable(draft, formatOf(rootOf(draft))).document;
}

export const ubl: XmlFormat = {
  id: 'ubl',
  syntax: 'xml',
  name: 'UBL 2.1',
  mediaType: 'application/xml',
  fileExtension: 'xml',
  roots: ['Invoice', 'CreditNote'],
  documents: [
    { type: 'invoice', name: 'Invoice', reads: true, writes: true },
    { type: 'creditNote', name: 'CreditNote', reads: true, writes: true },
  ],
  read(document, root) {
    const reading = readByTable(
      document,
      root,
      formatOf(document.name(root) === nameOf('CreditNote') ? 'CreditNote' : 'Invoice'),
    );
    return document.name(root) === nameOf('CreditNote') ? { ...reading, documentType: 'creditNote' } : reading;
  },
  write: (invoice, settings) => xmlWriting(invoice, settings, formatOf(rootOf(invoice))),
};
