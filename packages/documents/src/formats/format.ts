/**
 * What every format is: a row of the formats table. A format reads its own bytes (or the XML tree they are) into the
 * neutral document with an account of every leaf, and writes the neutral document with a report of what did not fit.
 * Neither ever throws for any input.
 */
import type { Invoice, InvoiceDraft } from '../invoice/terms.js';
import type { Finding } from '../model/finding.js';
import type { LeafAccount, Loss } from '../model/leaf.js';
import type { XmlDocument, XmlNode } from '../xml/xml-document.js';
import type { EdifactSettings } from './edifact/settings.js';

export type FormatId = 'ubl' | 'cii' | 'edifact' | 'json' | 'estonian' | 'edoc';
export type DocumentType = 'invoice' | 'creditNote';

export interface ReadOptions {
  /** Read as this format whatever the bytes look like. */
  readonly format?: FormatId;
  /** The character set agreed with the partner; overrides what an EDIFACT interchange says of itself. */
  readonly charset?: string;
  /** Which document of a file that holds several, from 0. Not given and several there: MORE-THAN-ONE-DOCUMENT. */
  readonly part?: number;
  /** Bytes at most; 200,000,000 where not given. */
  readonly maximumBytes?: number;
}

/** What a format made of its source. */
export interface Reading {
  readonly documentType: DocumentType | undefined;
  /** Whatever could be read; absent terms are absent. */
  readonly draft: InvoiceDraft;
  readonly findings: readonly Finding[];
  readonly leaves: LeafAccount;
  /** How many documents the source holds; 1 but for interchanges. */
  readonly parts: number;
}

/** What a partner's contract settles about the documents written for it. */
export interface WriteSettings {
  /** Writes this profile's BT-23 and BT-24 in place of the document's own. */
  readonly profile?: 'peppol-bis-3' | 'en16931';
  /** Indents XML and JSON by two spaces; false writes one line. Default true. */
  readonly indented?: boolean;
  readonly edifact?: EdifactSettings;
}

/** A technical value the target demands and the document did not have, or had otherwise. */
export interface Added {
  /** The business term, where it is one. */
  readonly term?: string;
  /** A pointer into the neutral document (`/processControl/specification`), or the target's own path. */
  readonly path: string;
  readonly value: string;
  /** What stood there before. */
  readonly replaces?: string;
}

export type Writing =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly losses: readonly Loss[];
      readonly added: readonly Added[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What can be done with a document type in a format. */
export interface DocumentSupport {
  readonly type: DocumentType;
  /** What the standard calls it: `Invoice`, `INVOIC D.96A, BGM 381`. */
  readonly name: string;
  readonly reads: boolean;
  readonly writes: boolean;
}

interface FormatRow {
  readonly id: FormatId;
  /** The standard's name and version, as people know it. */
  readonly name: string;
  readonly mediaType: string;
  readonly fileExtension: string;
  readonly documents: readonly DocumentSupport[];
  /** Losses list every term that did not fit, whatever its weight: `convert` decides on refusal. */
  write(invoice: Invoice, settings: WriteSettings): Writing;
}

/** A format whose documents are XML: told by the name of its root. */
export interface XmlFormat extends FormatRow {
  readonly syntax: 'xml';
  /** Names of the document elements as `nameOf` takes them: `Invoice` is UBL's, `{}E_Invoice` is in no namespace. */
  readonly roots: readonly string[];
  read(document: XmlDocument, root: XmlNode, options: ReadOptions): Reading;
}

/** A format with a syntax of its own. */
export interface BytesFormat extends FormatRow {
  readonly syntax: 'bytes';
  /** Whether the bytes look like this format, from their first few hundred; content is judged by `read`. */
  looksLike(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array, options: ReadOptions): Reading;
}

export type Format = XmlFormat | BytesFormat;
