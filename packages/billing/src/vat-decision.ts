import { compareDecimals, decimal, type Decimal } from '@saikne/kernel';
import type { VatCategory } from './vat.js';
import { isVatCountry, isVatNumber } from './vat-number.js';
import type { VatTreatment } from './vat-treatment.js';

/** Everything that decides how VAT applies to a document, the rate that was charged under the contract included. */
export interface VatQuestion {
  readonly sellerCountry: string;
  readonly buyerCountry: string;
  readonly buyerVatNumber?: string;
  /** The last thing VIES said about that very number. */
  readonly viesAnswer?: 'valid' | 'invalid';
  readonly chargedPercent: Decimal;
  /** A person's word; it stands above the rest, as long as it fits what was charged. */
  readonly ruling?: VatCategory;
}

/** Why a person is asked. */
export const vatProblems = [
  'VAT_NUMBER_MISSING',
  'VAT_NUMBER_MALFORMED',
  'VAT_NUMBER_OF_ANOTHER_COUNTRY',
  'VAT_ANSWER_MISSING',
  'VAT_NUMBER_NOT_IN_FORCE',
  'VAT_NOT_CHARGED_AT_HOME',
  'VAT_CHARGED_ABROAD',
  'VAT_RULING_DIFFERS',
] as const;
export type VatProblem = (typeof vatProblems)[number];

export type VatDecision =
  { readonly ok: true; readonly treatment: VatTreatment } | { readonly ok: false; readonly problem: VatProblem };

const zero = decimal('0');

/**
 * How VAT applies (Directive 2006/112/EC, articles 44 and 196), and whether it is certain enough to write it down: no VAT
 * is left to a buyer of another member state without a stored answer of VIES that its number is in force.
 */
export function decideVat(question: VatQuestion): VatDecision {
  const { sellerCountry, buyerCountry, buyerVatNumber, viesAnswer, chargedPercent, ruling } = question;
  const charged = compareDecimals(chargedPercent, zero) !== 0;
  if (ruling !== undefined) {
    return (ruling === 'S') === charged ? treated(ruling, chargedPercent) : asked('VAT_RULING_DIFFERS');
  }
  if (buyerCountry === sellerCountry) return charged ? treated('S', chargedPercent) : asked('VAT_NOT_CHARGED_AT_HOME');
  if (!isVatCountry(buyerCountry)) return charged ? asked('VAT_CHARGED_ABROAD') : treated('O', zero);
  if (charged) return viesAnswer === 'valid' ? asked('VAT_CHARGED_ABROAD') : treated('S', chargedPercent);
  if (buyerVatNumber === undefined) return asked('VAT_NUMBER_MISSING');
  if (!isVatNumber(buyerVatNumber)) return asked('VAT_NUMBER_MALFORMED');
  if (buyerVatNumber.slice(0, 2) !== vatPrefix(buyerCountry)) return asked('VAT_NUMBER_OF_ANOTHER_COUNTRY');
  if (viesAnswer === undefined) return asked('VAT_ANSWER_MISSING');
  return viesAnswer === 'valid' ? treated('AE', zero) : asked('VAT_NUMBER_NOT_IN_FORCE');
}

/** VAT numbers of Greece begin with EL, whatever ISO 3166 says. */
function vatPrefix(country: string): string {
  return country === 'GR' ? 'EL' : country;
}

const reasons: Readonly<Record<Exclude<VatCategory, 'S'>, Pick<VatTreatment, 'reason' | 'reasonCode'>>> = {
  AE: { reason: 'Reverse charge', reasonCode: 'VATEX-EU-AE' },
  O: { reason: 'Not subject to VAT', reasonCode: 'VATEX-EU-O' },
  E: { reason: 'Exempt from VAT' },
};

function treated(category: VatCategory, ratePercent: Decimal): VatDecision {
  return { ok: true, treatment: { category, ratePercent, ...(category === 'S' ? {} : reasons[category]) } };
}

function asked(problem: VatProblem): VatDecision {
  return { ok: false, problem };
}
