import type { XmlDocument, XmlNode } from '../xml/xml-document.js';
import type { StatementFile } from './bank-statement.js';
import type { StatementReading } from './xml/statement-reading.js';

export type StatementFormatId = 'camt053' | 'fidavista';

/** A row of the table of statement formats. */
export interface StatementFormat {
  readonly id: StatementFormatId;
  readonly name: string;
  /** The element in which the format's document begins; `undefined` where the document is none of it. */
  findRoot(document: XmlDocument): XmlNode | undefined;
  /** The message and version, as the format itself names them: `camt.053.001.08`. */
  messageOf(document: XmlDocument, root: XmlNode): string;
  /** `file` is `undefined`, with findings, where nothing could be made of the document. */
  read(
    document: XmlDocument,
    root: XmlNode,
  ): { readonly file: StatementFile | undefined; readonly reading: StatementReading };
  /** `missing` names fields without which the format cannot be written. */
  write(file: StatementFile): { readonly document: XmlDocument; readonly missing: readonly string[] };
}
