/** The eDoc invoice. */
import { readByTable, tableFormat, type TableFormat } from '../../mapping/table-format.js';
import type { XmlFormat } from '../format.js';
import { xmlWriting } from '../xml-writing.js';
import { edocExceptions } from './exceptions.js';
import { edocTable } from './table.js';

let ready: TableFormat | undefined;

/** The table, compiled once. */
function compiled(): TableFormat {
  ready ??= tableFormat(edocTable, edocExceptions);
  return ready;
}

export const edoc: XmlFormat = {
  id: 'edoc',
  syntax: 'xml',
  name: 'eDoc (reconstructed)',
  mediaType: 'application/xml',
  fileExtension: 'xml',
  roots: ['{}E-Document'],
  documents: [
    { type: 'invoice', name: 'E-Document, invoice DEB', reads: true, writes: true },
    { type: 'creditNote', name: 'E-Document, invoice CRE', reads: true, writes: true },
  ],
  read: (document, root) => readByTable(document, root, compiled()),
  write: (invoice, settings) => xmlWriting(invoice, settings, compiled()),
};
