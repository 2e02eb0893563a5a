/** The formats, in one list: nothing registers itself. */
import { invariant } from '@saikne/kernel';
import { cii } from './cii/cii.js';
import { edifact } from './edifact/edifact.js';
import type { Format, FormatId, XmlFormat } from './format.js';
import { json } from './json/json.js';
import { ubl } from './ubl/ubl.js';

export const formats: readonly Format[] = [ubl, cii, edifact, json];

/** The format of an id; an id without a format is a programmer's error. */
export function formatOf(id: FormatId): Format {
  const found = formats.find((one) => one.id === id);
  invariant(found !== undefined, `no format ${id}`);
  return found;
}

export function isFormatId(text: string): text is FormatId {
  return formats.some((one) => one.id === text);
}

/** The XML format with this document element, by its canonical name. */
export function xmlFormatOf(root: string): XmlFormat | undefined {
  return formats.find((one): one is XmlFormat => one.syntax === 'xml' && one.roots.includes(root));
}
