import type { DocumentType, FormatId } from '../formats/format.js';
import { read } from './read.js';
import { recognise } from './detect.js';

export interface DetectedFormat {
  readonly format: FormatId;
  /** Absent where the document does not tell. */
  readonly documentType?: DocumentType;
}

/** The format and document type of the bytes, judged by their content; `undefined` where they are in none we know. */
export function detectFormat(bytes: Uint8Array): DetectedFormat | undefined {
  const recognised = recognise(bytes, {});
  if (recognised.is === 'unknown') return undefined;
  const { documentType } =
    recognised.is === 'xml' ? recognised.format.read(recognised.document, recognised.root, {}) : read(bytes);
  return { format: recognised.format.id, ...(documentType === undefined ? {} : { documentType }) };
}
