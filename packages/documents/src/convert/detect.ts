/** Which format bytes are in. */
import { formatOf, formats, xmlFormatOf } from '../formats/formats.js';
import type { Format, ReadOptions } from '../formats/format.js';
import type { ReadingProblem } from '../messages/reading/problem.js';
import type { Finding } from '../model/finding.js';
import { readXml } from '../xml/read-xml.js';
import { nameOf } from '../xml/vocabulary/vocabulary.js';
import type { XmlDocument, XmlNode } from '../xml/xml-document.js';

/** Bytes recognised and, where they are XML, parsed. */
export type Recognised =
  | {
      readonly is: 'xml';
      readonly format: Extract<Format, { syntax: 'xml' }>;
      readonly document: XmlDocument;
      readonly root: XmlNode;
    }
  | { readonly is: 'bytes'; readonly format: Extract<Format, { syntax: 'bytes' }> }
  | { readonly is: 'unknown'; readonly findings: readonly Finding[] };

/** As the XML reader: an invoice of 100,000 lines stays within. */
export const defaultMaximumBytes = 200_000_000;

export function recognise(bytes: Uint8Array, options: ReadOptions): Recognised {
  const maximumBytes = options.maximumBytes ?? defaultMaximumBytes;
  if (bytes.length === 0) return unknown('DOCUMENT-EMPTY', {});
  if (bytes.length > maximumBytes) return unknown('DOCUMENT-TOO-BIG', { bytes: bytes.length, maximumBytes });
  const asked = options.format === undefined ? undefined : formatOf(options.format);
  if (asked?.syntax === 'bytes') return { is: 'bytes', format: asked };
  const found = asked ?? formats.find((format) => format.syntax === 'bytes' && format.looksLike(bytes));
  if (found?.syntax === 'bytes') return { is: 'bytes', format: found };
  if (asked === undefined && !looksLikeXml(bytes)) return unknown('FORMAT-UNKNOWN', {});
  const read = readXml(bytes, { maxBytes: maximumBytes });
  if (!read.ok) return { is: 'unknown', findings: [read.finding] };
  const { document } = read;
  const root = withoutEnvelope(document);
  const format = xmlFormatOf(document.name(root));
  if (format === undefined || (asked !== undefined && asked !== format))
    return unknown('FORMAT-UNKNOWN-ROOT', { root: document.nameText(document.name(root)).slice(0, 100) });
  return { is: 'xml', format, document, root };
}

/**
 * The business document inside a Standard Business Document: whoever judges the envelope's root sees no invoice, fires
 * no rule, and reads that as a pass. The envelope's own texts are the transport's, not the document's.
 */
export function withoutEnvelope(document: XmlDocument): XmlNode {
  if (document.name(document.root) !== nameOf('sbdh:StandardBusinessDocument')) return document.root;
  for (let child = document.firstChild(document.root); child >= 0; child = document.nextSibling(child))
    if (document.name(child) !== nameOf('sbdh:StandardBusinessDocumentHeader')) return child;
  return document.root;
}

/** A less-than sign after white space, or the marks of UTF-16; what is no XML after all, the reader says. */
function looksLikeXml(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0a || bytes[at] === 0x0d))
    at++;
  if (bytes[at] === 0x3c) return true;
  return (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes[0] === 0 && bytes[1] === 0x3c)
  );
}

function unknown(rule: ReadingProblem, values: Finding['values']): Recognised {
  return { is: 'unknown', findings: [{ rule, severity: 'error', path: '', values }] };
}
