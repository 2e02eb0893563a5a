/** An IBAN by its form: country, check digits, up to 30 letters and digits. */
export function looksLikeIban(account: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account);
}
