/** Estonian e-invoice 1.2 with the extension for EN 16931. A file may hold several invoices. */
import { readByTable, tableFormat, type TableFormat } from '../../mapping/table-format.js';
import { nameOf } from '../../xml/vocabulary/vocabulary.js';
import type { XmlDocument, XmlNode } from '../../xml/xml-document.js';
import type { Finding } from '../../model/finding.js';
import type { Reading, ReadOptions, XmlFormat } from '../format.js';
import { xmlWriting } from '../xml-writing.js';
import { estonianExceptions } from './exceptions.js';
import { estonianTable } from './table.js';

let ready: TableFormat | undefined;

/** The table, compiled once. */
function compiled(): TableFormat {
  ready ??= tableFormat(estonianTable, estonianExceptions);
  return ready;
}

export const estonian: XmlFormat = {
  id: 'estonian',
  syntax: 'xml',
  name: 'Estonian e-invoice 1.2.EN',
  mediaType: 'application/xml',
  fileExtension: 'xml',
  roots: ['{}E_Invoice'],
  documents: [
    { type: 'invoice', name: 'E_Invoice, type DEB', reads: true, writes: true },
    { type: 'creditNote', name: 'E_Invoice, type CRE', reads: true, writes: true },
  ],
  read,
  write: (invoice, settings) => xmlWriting(invoice, settings, compiled()),
};

function read(document: XmlDocument, root: XmlNode, { part }: ReadOptions): Reading {
  const invoices = invoicesOf(document, root);
  const ignored = new Set(invoices.filter((_node, at) => at !== (part ?? 0)));
  const reading = readByTable(document, root, compiled(), ignored);
  const findings: Finding[] = [...reading.findings];
  if (invoices.length > 1 && part === undefined)
    findings.push({
      rule: 'MORE-THAN-ONE-DOCUMENT',
      severity: 'error',
      path: '/E_Invoice',
      values: { count: invoices.length },
    });
  return { ...reading, findings, parts: invoices.length };
}

function invoicesOf(document: XmlDocument, root: XmlNode): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  for (let child = document.firstChild(root); child >= 0; child = document.nextSibling(child))
    if (document.name(child) === nameOf('{}Invoice')) nodes.push(child);
  return nodes;
}
