/**
 * The form of VAT numbers by member state, after the European Commission's table of VAT identification number
 * structures (VIES), and the check digits of the Baltic ones. Whether a number is in force is what VIES answers.
 */
const forms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d[A-Z0-9+*]\d{5}[A-Z]|\d{7}[A-Z]{1,2})$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{7}1\d|\d{10}1\d)$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/** Countries whose check digits are known here. */
const checks: Readonly<Record<string, (digits: readonly number[]) => boolean>> = {
  EE: isEstonian,
  LT: isLithuanian,
  LV: isLatvian,
};

/** `FORM`: not built as that country's numbers are. `CHECK-DIGIT`: built so, and mistyped. */
export type VatNumberProblem = 'FORM' | 'CHECK-DIGIT';

/** Whether VAT numbers of that country (ISO 3166; Greece also as GR) are in the Union's system. */
export function isVatCountry(country: string): boolean {
  return country === 'GR' || forms[country] !== undefined;
}

/** What is wrong with a VAT number, country prefix included, without spaces; `undefined`: nothing that can be seen. */
export function vatNumberProblem(text: string): VatNumberProblem | undefined {
  const [country, rest] = [text.slice(0, 2), text.slice(2)];
  if (forms[country]?.test(rest) !== true) return 'FORM';
  return checks[country]?.(Array.from(rest, Number)) === false ? 'CHECK-DIGIT' : undefined;
}

/** Whether text is a VAT number by its form and, in the Baltics, by its check digit. */
export function isVatNumber(text: string): boolean {
  return vatNumberProblem(text) === undefined;
}

/** Weights 3, 7, 1 over all nine digits give a multiple of ten. */
function isEstonian(digits: readonly number[]): boolean {
  return weighed(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

/** The last digit is the sum by place, modulo 11; where that is ten, the sum with the weights moved on by two. */
function isLithuanian(digits: readonly number[]): boolean {
  const body = digits.slice(0, -1);
  const first =
    weighed(
      body,
      body.map((_, at) => 1 + (at % 9)),
    ) % 11;
  const check =
    first === 10
      ? (weighed(
          body,
          body.map((_, at) => 1 + ((at + 2) % 9)),
        ) %
          11) %
        10
      : first;
  return check === digits.at(-1);
}

/** Numbers of companies begin with 4 or more; others are personal codes, with weights of their own. */
function isLatvian(digits: readonly number[]): boolean {
  if ((digits[0] ?? 0) > 3) return weighed(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
  return ((1 + weighed(digits, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === digits.at(-1);
}

/** Digits beyond the weights count nothing. */
function weighed(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0);
}
