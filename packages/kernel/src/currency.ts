import { type Day, day } from './day.js';

/**
 * Minor units of currencies. Source: ISO 4217, list one (currencies in use) as of 2026-01-01, and list three for those
 * withdrawn whose invoices may still be read. Metals, funds and test codes (XAU, XDR, XXX …) have no minor unit and are
 * left out: nothing can be invoiced in them to the cent.
 */
const codesByMinorDigits: readonly (readonly [minorDigits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY ' +
      'COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ' +
      'ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
      'MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE ' +
      'SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ' +
      'ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** Withdrawn currencies: the minor digits, and the first day on which the currency was no longer legal tender. */
const withdrawn: readonly (readonly [code: string, minorDigits: number, withdrawnOn: Day])[] = [
  ['EEK', 2, day('2011-01-15')],
  ['LVL', 2, day('2014-01-15')],
  ['LTL', 2, day('2015-01-16')],
  ['HRK', 2, day('2023-01-15')],
  ['BGN', 2, day('2026-02-01')],
];

let minorDigitsByCode: ReadonlyMap<string, number> | undefined;

/** The decimals of a currency's minor unit (2 for EUR, 0 for JPY); `undefined` for a code that has none. */
export function minorDigitsOf(currency: string): number | undefined {
  minorDigitsByCode ??= new Map([
    ...codesByMinorDigits.flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, digits] as const)),
    ...withdrawn.map(([code, digits]) => [code, digits] as const),
  ]);
  return minorDigitsByCode.get(currency);
}

/** The first day on which the currency was no longer legal tender; `undefined` while it is. */
export function withdrawnOn(currency: string): Day | undefined {
  return withdrawn.find(([code]) => code === currency)?.[2];
}
