/** How values of each kind stand in XML texts, unless a table says otherwise. */
import { parseDay, parseDecimal } from '@saikne/kernel';
import type { ReadingProblem } from '../messages/reading/problem.js';
import type { ValueKind } from '../model/term.js';
import type { Codec } from './table.js';

const text: Codec = { read: (source) => source, write: textOf };
const decimal: Codec = { read: parseDecimal, write: textOf };

/** xs:date without a zone: a document's dates are local days. */
const isoDate: Codec = { read: (source) => (source.length === 10 ? parseDay(source) : undefined), write: textOf };

/** Base64 without white space; an empty file has no text and therefore no element. */
const base64: Codec = { read: readBase64, write: textOf };

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readBase64(source: string): string | undefined {
  const packed = /\s/.test(source) ? source.replace(/\s+/g, '') : source;
  return isBase64(packed) ? packed : undefined;
}

/** Whether the text is padded base64. Checked by character class and length, not decoded. */
export function isBase64(packed: string): boolean {
  return packed.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(packed);
}

/** UN/CEFACT format 102: CCYYMMDD. */
export const date102: Codec = {
  read: (source) =>
    source.length === 8 ? parseDay(`${source.slice(0, 4)}-${source.slice(4, 6)}-${source.slice(6, 8)}`) : undefined,
  write: (value) => textOf(value)?.replaceAll('-', ''),
};

export function usualCodec(kind: ValueKind): Codec {
  switch (kind) {
    case 'text':
    case 'code':
    case 'identifier':
      return text;
    case 'date':
      return isoDate;
    case 'amount':
    case 'unitPrice':
    case 'quantity':
    case 'percentage':
      return decimal;
    case 'attachment':
      return base64;
  }
}

/** The finding for a text that has not the form of its kind. */
export function formRule(kind: ValueKind): ReadingProblem {
  switch (kind) {
    case 'date':
      return 'TERM-NOT-A-DATE';
    case 'amount':
    case 'unitPrice':
    case 'quantity':
    case 'percentage':
      return 'TERM-NOT-A-NUMBER';
    case 'attachment':
      return 'TERM-NOT-BASE64';
    case 'text':
    case 'code':
    case 'identifier':
      return 'TERM-FORM';
  }
}
