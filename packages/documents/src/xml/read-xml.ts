import type { Finding } from '../model/finding.js';
import { toUtf8 } from './encoding.js';
import type { XmlDocument } from './xml-document.js';
import { defaultXmlLimits, hardMaxBytes, type XmlLimits } from './xml-limits.js';
import { XmlParser } from './xml-parser.js';
import { xmlFinding } from './xml-problem.js';

export type XmlResult =
  { readonly ok: true; readonly document: XmlDocument } | { readonly ok: false; readonly finding: Finding };

/**
 * Reads an XML document strictly: XML 1.0 (fifth edition) and Namespaces in XML 1.0, well-formed to the last byte and
 * without a document type declaration, so nothing outside the bytes is ever read and nothing expands. Whatever the
 * bytes are, it returns; memory and time are linear in their number and bounded by the limits. The document refers to
 * the given bytes: they must not change while it is used.
 */
export function readXml(bytes: Uint8Array, limits?: Partial<XmlLimits>): XmlResult {
  const bounds = limits === undefined ? defaultXmlLimits : { ...defaultXmlLimits, ...limits };
  const maxBytes = Math.min(bounds.maxBytes, hardMaxBytes);
  // A plain view, so that the reader's loops meet one kind of array whether a Buffer is given or not.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (plain.length > maxBytes) return tooLarge(maxBytes);
  const utf8 = toUtf8(plain);
  if ('rule' in utf8) return { ok: false, finding: utf8 };
  if (utf8.bytes.length > maxBytes) return tooLarge(maxBytes);
  const result = new XmlParser(utf8.bytes, bounds).read(utf8.start);
  return 'document' in result ? { ok: true, document: result.document } : { ok: false, finding: result.finding };
}

function tooLarge(limit: number): XmlResult {
  return { ok: false, finding: xmlFinding('XML-LIMIT-BYTES', { path: '/', line: 1, column: 1 }, { limit }) };
}
