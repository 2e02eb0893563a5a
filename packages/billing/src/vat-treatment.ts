import { decimal, type Decimal } from '@saikne/kernel';
import type { VatCategory } from './vat.js';
import { isVatNumber, isVatCountry } from './vat-number.js';

/** Where the two sides of an invoice are, as far as VAT asks. */
export interface VatSituation {
  readonly sellerCountry: string;
  readonly buyerCountry: string;
  /** The buyer's VAT number with its country prefix, checked for form; its VIES answer is kept beside it. */
  readonly buyerVatNumber?: string;
  readonly domesticRatePercent: Decimal;
}

export interface VatTreatment {
  readonly category: VatCategory;
  readonly ratePercent: Decimal;
  /** The reason that EN 16931 wants beside a category without tax (BT-120), and its VATEX code (BT-121). */
  readonly reason?: string;
  readonly reasonCode?: string;
}

const zero = decimal('0');

/**
 * Services between businesses (Directive 2006/112/EC, articles 44 and 196): taxed at home; reverse charge for a
 * business of another member state that has a VAT number; outside the scope for one from elsewhere. A buyer of another
 * member state without a VAT number is taxed at home.
 */
export function vatTreatment(situation: VatSituation): VatTreatment {
  const { sellerCountry, buyerCountry, buyerVatNumber, domesticRatePercent } = situation;
  const domestic: VatTreatment = { category: 'S', ratePercent: domesticRatePercent };
  if (buyerCountry === sellerCountry) return domestic;
  if (!isVatCountry(buyerCountry)) {
    return { category: 'O', ratePercent: zero, reason: 'Not subject to VAT', reasonCode: 'VATEX-EU-O' };
  }
  if (buyerVatNumber === undefined || !isVatNumber(buyerVatNumber)) return domestic;
  return { category: 'AE', ratePercent: zero, reason: 'Reverse charge', reasonCode: 'VATEX-EU-AE' };
}
