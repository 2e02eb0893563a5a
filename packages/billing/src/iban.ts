import { remainder97 } from './mod-97.js';

/** Account number lengths of the countries whose numbers come most; others are checked by their check digits alone. */
const lengths: Readonly<Record<string, number>> = {
  LV: 21,
  EE: 20,
  LT: 20,
  FI: 18,
  SE: 24,
  PL: 28,
  DE: 22,
  NO: 15,
  DK: 18,
};

/** An IBAN (ISO 13616) without spaces, in capitals; `undefined` where its form, length or check digits are wrong. */
export function parseIban(text: string): string | undefined {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return undefined;
  const length = lengths[plain.slice(0, 2)];
  if (length !== undefined && plain.length !== length) return undefined;
  return remainder97(plain.slice(4) + plain.slice(0, 4)) === 1 ? plain : undefined;
}
