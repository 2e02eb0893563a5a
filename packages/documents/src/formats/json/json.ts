/**
 * The neutral document itself as JSON: `{"format": "saikne-invoice", "version": 1, "invoice": {…}}`, keys and kinds as
 * in the table of business terms, decimals and days as text so that nothing is rounded, always in the table's order.
 */
import { documentTypeOf } from '../../invoice/document-type.js';
import { orderedInvoice } from '../../invoice/ordered.js';
import { decodeBytes, encodeUtf8 } from '../../model/text-coding.js';
import type { Finding } from '../../model/finding.js';
import type { BytesFormat, Reading } from '../format.js';
import { underProfile } from '../profile.js';
import { jsonFormatName, jsonFormatVersion } from './json-header.js';
import { readJsonText } from './json-text.js';
import { readJsonInvoice } from './read-json.js';

export const json: BytesFormat = {
  id: 'json',
  syntax: 'bytes',
  name: `JSON (${jsonFormatName} ${jsonFormatVersion})`,
  mediaType: 'application/json',
  fileExtension: 'json',
  documents: [
    { type: 'invoice', name: jsonFormatName, reads: true, writes: true },
    { type: 'creditNote', name: `${jsonFormatName}, type code 381`, reads: true, writes: true },
  ],
  looksLike: (bytes) => bytes[firstVisible(bytes)] === 0x7b,
  read(bytes) {
    const text = decodeBytes(bytes, 'utf-8');
    if (text === undefined) return refused({ rule: 'JSON-NOT-UTF-8', severity: 'error', path: '', values: {} });
    const read = readJsonText(text.startsWith('\ufeff') ? text.slice(1) : text);
    if (!read.ok) {
      const { problem, line, column } = read;
      return refused({ rule: problem, severity: 'error', path: '', line, values: { line, column } });
    }
    const { draft, findings, leaves } = readJsonInvoice(read.value);
    return { documentType: documentTypeOf(draft.typeCode), draft, findings, leaves, parts: 1 };
  },
  write(invoice, settings) {
    const profiled = underProfile(invoice, settings.profile);
    const document = { format: jsonFormatName, version: jsonFormatVersion, invoice: orderedInvoice(profiled.invoice) };
    const text = settings.indented === false ? JSON.stringify(document) : `${JSON.stringify(document, undefined, 2)}\n`;
    return { ok: true, bytes: encodeUtf8(text), losses: [], added: profiled.added };
  },
};

function refused(finding: Finding): Reading {
  return {
    documentType: undefined,
    draft: {},
    findings: [finding],
    leaves: { total: 0, carried: 0, structural: 0, unread: [] },
    parts: 0,
  };
}

/** The place of the first byte that is neither white space nor of a byte order mark. */
function firstVisible(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && isSpace(bytes[at])) at++;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
