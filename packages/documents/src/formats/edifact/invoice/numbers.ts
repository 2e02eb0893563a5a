/** Numbers, dates and codes as EDIFACT writes them. */
import { parseDay, parseDecimal, type Day, type Decimal } from '@saikne/kernel';

export type DecimalMark = '.' | ',' | 'either';

export interface NumberContext {
  readonly decimalMark: DecimalMark;
}

/** Digits on both sides of the mark, a minus in front, no other sign, no separators of thousands (ISO 9735-1, 10). */
const numeric = /^-?\d+(?:([.,])\d+)?$/;

export function readNumber(text: string, mark: DecimalMark): Decimal | undefined {
  const match = numeric.exec(text);
  if (match === null) return undefined;
  const used = match[1];
  if (used !== undefined && mark !== 'either' && used !== mark) return undefined;
  return parseDecimal(text.replace(',', '.'));
}

export function writeNumber(value: Decimal, mark: DecimalMark): string {
  return mark === ',' ? value.replace('.', ',') : value;
}

/** The digits that count against an element's length: neither sign nor mark. */
export function digitCount(text: string): number {
  return text.replace(/[-.,]/g, '').length;
}

/**
 * The day of a date element by its format (2379): 102 CCYYMMDD, 101 YYMMDD (from 70 on the last century), 203 and 204
 * with a time behind the day, which the neutral document has no place for.
 */
export function readDate(text: string, format: string): Day | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  switch (format) {
    case '102':
      return text.length === 8 ? dayOf(text) : undefined;
    case '101':
      return text.length === 6 ? dayOf(`${Number(text.slice(0, 2)) >= 70 ? '19' : '20'}${text}`) : undefined;
    case '203':
      return text.length === 12 ? dayOf(text) : undefined;
    case '204':
      return text.length === 14 ? dayOf(text) : undefined;
    default:
      return undefined;
  }
}

function dayOf(digits: string): Day | undefined {
  return parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);
}

/** CCYYMMDD. */
export function writeDate(day: Day): string {
  return day.replaceAll('-', '');
}
