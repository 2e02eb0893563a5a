/** The remainder modulo 97 of text whose letters count from ten (ISO 7064 as IBAN and ISO 11649 use it). */
export function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
