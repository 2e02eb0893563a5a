/** UN/CEFACT Cross Industry Invoice D16B. */
import { readByTable, tableFormat, type TableFormat } from '../../mapping/table-format.js';
import type { XmlFormat } from '../format.js';
import { xmlWriting } from '../xml-writing.js';
import { ciiExceptions } from './exceptions.js';
import { ciiTable } from './table.js';

let ready: TableFormat | undefined;

/** The table, compiled once. */
function compiled(): TableFormat {
  ready ??= tableFormat(ciiTable, ciiExceptions);
  return ready;
}

export const cii: XmlFormat = {
  id: 'cii',
  syntax: 'xml',
  name: 'UN/CEFACT CII D16B',
  mediaType: 'application/xml',
  fileExtension: 'xml',
  roots: ['rsm:CrossIndustryInvoice'],
  documents: [
    { type: 'invoice', name: 'CrossIndustryInvoice', reads: true, writes: true },
    { type: 'creditNote', name: 'CrossIndustryInvoice, type code 381', reads: true, writes: true },
  ],
  read: (document, root) => readByTable(document, root, compiled()),
  write: (invoice, settings) => xmlWriting(invoice, settings, compiled()),
};
