import type { Codec } from '../../mapping/table.js';

/** The form of an IBAN, ISO 13616; its check digits are the rules' business. */
const ibanForm = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/;

function looksLikeIban(value: unknown): boolean {
  return typeof value === 'string' && ibanForm.test(value.replaceAll(' ', '').toUpperCase());
}

/** CII has one element for IBANs and one for other account numbers; the value tells which it is. */
export const iban: Codec = {
  read: (source) => source,
  write: (value) => (typeof value === 'string' && value !== '' && looksLikeIban(value) ? value : undefined),
};

export const notIban: Codec = {
  read: (source) => source,
  write: (value) => (typeof value === 'string' && value !== '' && !looksLikeIban(value) ? value : undefined),
};

/** BT-8 is a code of UNTDID 2005 in the model and of UNTDID 2475 in CII (EN 16931-3-3). */
const codes2475: ReadonlyMap<string, string> = new Map([
  ['3', '5'],
  ['35', '29'],
  ['432', '72'],
]);
const codes2005: ReadonlyMap<string, string> = new Map(
  [...codes2475].map(([code2005, code2475]) => [code2475, code2005]),
);

export const taxPointDateCode: Codec = {
  read: (source) => codes2005.get(source) ?? (codes2475.has(source) ? undefined : source),
  write: (value) =>
    typeof value === 'string' ? (codes2475.get(value) ?? (codes2005.has(value) ? undefined : value)) : undefined,
};
