import type { Codec, Limit } from '../../mapping/table.js';

/** The schema's AccountType: capitals and digits, without spaces. */
export const accountLimit = { maximumLength: 35, pattern: /^[0-9A-Z|]*$/ } as const satisfies Limit;

/** The schema's BICType. */
export const maximumBankCode = 11;

/** Names of countries as Estonian e-invoices write them; the EN extension has the code. */
const countries: ReadonlyMap<string, string> = new Map([
  ['EESTI', 'EE'],
  ['ESTONIA', 'EE'],
  ['LÄTI', 'LV'],
  ['LATVIA', 'LV'],
  ['LEEDU', 'LT'],
  ['LITHUANIA', 'LT'],
  ['SOOME', 'FI'],
  ['FINLAND', 'FI'],
  ['ROOTSI', 'SE'],
  ['SWEDEN', 'SE'],
  ['POOLA', 'PL'],
  ['POLAND', 'PL'],
  ['SAKSAMAA', 'DE'],
  ['GERMANY', 'DE'],
]);

/** A country's name or code; a name we do not know is no code. */
export const countryName: Codec = {
  read: (source) => countries.get(source.toUpperCase()) ?? (/^[A-Z]{2}$/.test(source) ? source : undefined),
  write: () => undefined,
};

const referenceNumber = /^\d{1,20}$/;

/** A reference number of Estonian banks has digits only; other remittance information is a description. */
export const digits: Codec = {
  read: (source) => source,
  write: (value) => (typeof value === 'string' && referenceNumber.test(value) ? value : undefined),
};

export const notDigits: Codec = {
  read: (source) => source,
  write: (value) => (typeof value === 'string' && value !== '' && !referenceNumber.test(value) ? value : undefined),
};
