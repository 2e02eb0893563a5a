/** What the Estonian e-invoice says again of what stands elsewhere, or for its own readers. */
import { addDecimals, decimal, divideDecimals, multiplyDecimals, parseDecimal, signOf } from '@saikne/kernel';
import { documentTypeOf } from '../../invoice/document-type.js';
import { groupOf, type Values } from '../../invoice/values.js';

/** The text at a path of keys, where there is one. */
export function textAt(values: Values, ...keys: readonly string[]): string | undefined {
  let here: unknown = values;
  for (const key of keys) here = groupOf(here)[key];
  return typeof here === 'string' ? here : undefined;
}

function isCreditNote(document: Values): boolean {
  return documentTypeOf(textAt(document, 'typeCode')) === 'creditNote';
}

/** InvoiceInformation/Type/@type: debit or credit. */
export function documentKind(document: Values): string {
  return isCreditNote(document) ? 'CRE' : 'DEB';
}

export function documentName(document: Values): string {
  return isCreditNote(document) ? 'Kreeditarve' : 'Arve';
}

/** Names the file; at most 20 characters, so the end of the number, which tells invoices apart. */
export function fileId(document: Values): string | undefined {
  return textAt(document, 'number')?.slice(-20);
}

/** The registration number as the envelope's attributes want it, empty where there is none that fits. */
export function legalRegistrationOf(document: Values, party: 'seller' | 'buyer'): string {
  const value = textAt(document, party, 'legalRegistration', 'value') ?? '';
  // A lone dash is the table's word for none.
  return value.length <= 15 && value !== '-' ? value : '';
}

/** Whether there is something to pay. */
export function payable(document: Values): string {
  const due = parseDecimal(textAt(document, 'totals', 'amountDue') ?? '');
  return due !== undefined && signOf(due) > 0 && !isCreditNote(document) ? 'YES' : 'NO';
}

/** The payee, or the seller where there is none. */
export function payToName(document: Values): string | undefined {
  return (textAt(document, 'payee', 'name') ?? textAt(document, 'seller', 'name'))?.slice(0, 100);
}

/** TAX, TAXEX or NOTTAX for a VAT category of UNTDID 5305. */
export function vatIdOf(category: string | undefined): string | undefined {
  switch (category) {
    case undefined:
      return undefined;
    case 'S':
    case 'Z':
    case 'L':
    case 'M':
    case 'B':
      return 'TAX';
    case 'O':
      return 'NOTTAX';
    default:
      return 'TAXEX';
  }
}

/** The VAT on an amount at a rate in percent, to the cent, half away from zero; nothing at no rate. */
export function vatSumOf(amount: string | undefined, rate: string | undefined): string | undefined {
  const [base, percentage] = [parseDecimal(amount ?? ''), parseDecimal(rate ?? '0')];
  if (base === undefined || percentage === undefined) return undefined;
  return divideDecimals(multiplyDecimals(base, percentage), decimal('100'), 2, 'half-up');
}

export function sumAfterVat(amount: string | undefined, vat: string | undefined): string | undefined {
  const [base, tax] = [parseDecimal(amount ?? ''), parseDecimal(vat ?? '')];
  return base === undefined || tax === undefined ? undefined : addDecimals(base, tax);
}
