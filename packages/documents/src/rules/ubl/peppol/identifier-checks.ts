/** Check digits of identifiers, as the issuers of the schemes define them. Each takes the text the official rule takes. */

const digits = (text: string): readonly number[] => Array.from(text, Number);
const isDigits = (text: string): boolean => /^[0-9]+$/.test(text);

function weighted(text: string, weight: (placeFromRight: number) => number): number {
  let sum = 0;
  for (let place = 0; place < text.length; place++)
    sum += (text.charCodeAt(text.length - 1 - place) - 48) * weight(place);
  return sum;
}

/** GLN (GS1): the last digit makes the sum with weights 3 and 1 a multiple of ten. */
export function isGln(text: string): boolean {
  if (!isDigits(text)) return false;
  const sum = weighted(text.slice(0, -1), (place) => (place % 2 === 0 ? 3 : 1));
  return (10 - (sum % 10)) % 10 === Number(text.slice(-1));
}

/** Norwegian organisation number: weights 2 to 7 from the right, modulo 11. */
export function hasModulo11(text: string): boolean {
  if (!isDigits(text)) return false;
  const sum = weighted(text.slice(0, -1), (place) => (place % 6) + 2);
  return Number(text) > 0 && (11 - (sum % 11)) % 11 === Number(text.slice(-1));
}

/** Belgian enterprise number: ten digits, the last two 97 less the rest modulo 97. */
export function isBelgianEnterprise(text: string): boolean {
  return /^[0-9]{10}$/.test(text) && Number(text.slice(8)) === 97 - (Number(text.slice(0, 8)) % 97);
}

/** Swedish organisation number: the tenth digit by Luhn. */
export function isSwedishOrganisation(text: string): boolean {
  if (!isDigits(text) || text.length < 10) return false;
  const sum = weighted(text.slice(0, 9), (place) => (place % 2 === 0 ? 2 : 1)) - 9 * doubledAboveNine(text.slice(0, 9));
  return (10 - (sum % 10)) % 10 === Number(text.charAt(9));
}

/** Digits whose double has two figures, at the places that Luhn doubles. */
function doubledAboveNine(text: string): number {
  return digits(text)
    .toReversed()
    .filter((digit, place) => place % 2 === 0 && digit > 4).length;
}

/** Australian business number: eleven digits, modulo 89. */
export function isAustralianBusiness(text: string): boolean {
  if (!/^[0-9]{11}$/.test(text)) return false;
  const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
  return (
    digits(text).reduce((sum, digit, at) => sum + (at === 0 ? digit - 1 : digit) * (weights[at] ?? 0), 0) % 89 === 0
  );
}

/** Greek tax number: the ninth digit, by doubling weights modulo 11; what follows the ninth is not looked at. */
export function isGreekTaxNumber(text: string): boolean {
  if (!/^[0-9]{9}/.test(text)) return false;
  const sum = weighted(text.slice(0, 8), (place) => 2 ** (place + 1));
  return (sum % 11) % 10 === Number(text.charAt(8));
}

/** Italian office code of the public administration register: six letters or digits. */
export function isItalianOffice(text: string): boolean {
  return /^[A-Za-z0-9]{6}$/.test(text);
}

/** Italian tax code: sixteen characters of letters and digits in their places, or an eleven-digit number. */
export function isItalianTaxCode(text: string): boolean {
  const length = Array.from(text).length;
  if (length === 11) return isInteger(text);
  return (
    length === 16 &&
    /^[A-Za-z]{6}$/.test(text.slice(0, 6)) &&
    isInteger(text.slice(6, 8)) &&
    /^[A-Za-z]$/.test(text.charAt(8)) &&
    isInteger(text.slice(9, 11)) &&
    isInteger(text.charAt(14)) &&
    /^[A-Za-z]$/.test(text.charAt(15))
  );
}

function isInteger(text: string): boolean {
  return /^[ \t\r\n]*[+-]?[0-9]+[ \t\r\n]*$/.test(text);
}

/** Italian VAT number with country code: eleven digits by Luhn; other countries' numbers are not checked. */
export function isItalianVatNumber(text: string): boolean {
  const country = text.slice(0, 2);
  if (country !== 'IT' && country !== 'it') return true;
  const number = text.slice(2);
  if (!/^[0-9]{11}$/.test(number)) return false;
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  return digits(number).reduce((sum, digit, at) => sum + (at % 2 === 1 ? (doubled[digit] ?? 0) : digit), 0) % 10 === 0;
}

/** IBAN: form and modulo 97. Letters count by their code less 55, so small letters fail as in the official rule. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{0,30}$/.test(text)) return false;
  let remainder = 0;
  for (const letter of text.slice(4) + text.slice(0, 4)) {
    const code = letter.charCodeAt(0);
    const value = code > 64 ? code - 55 : code - 48;
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
