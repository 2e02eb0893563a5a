/** Reading and writing of one XML document type by its table and exceptions. */
import type { Added, Reading } from '../formats/format.js';
import { documentTypeOf } from '../invoice/document-type.js';
import { valuesOf } from '../invoice/values.js';
import type { InvoiceDraft } from '../invoice/terms.js';
import type { Loss } from '../model/leaf.js';
import type { XmlDocument, XmlNode } from '../xml/xml-document.js';
import { compileTable } from './compile.js';
import type { CompiledTable } from './compiled.js';
import type { Exceptions } from './exceptions.js';
import { countLeaves } from './reading.js';
import { readXmlTable } from './read-xml-table.js';
import { settleDerived } from './settle.js';
import type { Table } from './table.js';
import { placesOf, unplacedLosses, type Places } from './unplaced.js';
import { writeXmlTable } from './write-xml-table.js';

/** A table made ready to read and write with. */
export interface TableFormat {
  readonly table: Table;
  readonly compiled: CompiledTable;
  readonly places: Places;
  readonly exceptions: Exceptions;
}

export function tableFormat(table: Table, exceptions: Exceptions): TableFormat {
  return { table, compiled: compileTable(table), places: placesOf(table), exceptions };
}

/** Reads the tree below `root`, but for the `ignored` elements: other documents of the same file. */
export function readByTable(
  document: XmlDocument,
  root: XmlNode,
  format: TableFormat,
  ignored: ReadonlySet<XmlNode> = nothing,
): Reading {
  const reading = readXmlTable(document, root, format.compiled, ignored);
  format.exceptions.afterRead(reading);
  settleDerived(reading);
  const draft = reading.invoice();
  return {
    documentType: documentTypeOf(draft.typeCode),
    draft,
    findings: reading.findings,
    leaves: {
      total: countLeaves(document, root) - sumOf([...ignored].map((node) => countLeaves(document, node))),
      carried: reading.carried,
      structural: reading.structural,
      unread: reading.unread,
    },
    parts: 1,
  };
}

const nothing: ReadonlySet<XmlNode> = new Set();

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

export interface TableWriting {
  readonly document: XmlDocument;
  readonly losses: readonly Loss[];
  readonly added: readonly Added[];
}

export function writeByTable(draft: InvoiceDraft, format: TableFormat): TableWriting {
  const prepared = format.exceptions.beforeWrite(draft);
  const written = writeXmlTable(valuesOf(prepared.draft), format.compiled, prepared.gathered);
  return {
    document: written.document,
    losses: [...unplacedLosses(draft, format.places), ...prepared.losses, ...written.losses],
    added: prepared.added,
  };
}
