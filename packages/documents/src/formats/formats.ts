/** The formats, in one list: nothing registers itself. */
import { invariant } from '@saikne/kernel';
import { cii } from './cii/cii.js';
import { edoc } from './edoc/edoc.js';
import { edifact } from './edifact/edifact.js';
import { estonian } from './estonian/estonian.js';
import type { Format, FormatId, XmlFormat } from './format.js';
import { json } from './json/json.js';
import { ubl } from './ubl/ubl.js';
import { nameOf } from '../xml/vocabulary/vocabulary.js';
import type { XmlName } from '../xml/xml-document.js';

export const formats: readonly Format[] = [ubl, cii, edifact, json, estonian, edoc];

/** The format of an id; an id without a format is a programmer's error. */
export function formatOf(id: FormatId): Format {
  const found = formats.find((one) => one.id === id);
  invariant(found !== undefined, `no format ${id}`);
  return found;
}

export function isFormatId(text: string): text is FormatId {
  return formats.some((one) => one.id === text);
}

/** The XML format with this document element; a bare `Invoice` in no namespace is not UBL's. */
export function xmlFormatOf(root: XmlName): XmlFormat | undefined {
  return formats.find(
    (one): one is XmlFormat => one.syntax === 'xml' && one.roots.some((name) => nameOf(name) === root),
  );
}
