import { remainder97 } from './mod-97.js';

/**
 * Creditor references of ISO 11649: "RF", two check digits, up to 21 letters and digits. Text is compared without
 * spaces and without regard to case.
 */
export function rfReference(text: string): string | undefined {
  const body = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (body.length === 0 || body.length > 21) return undefined;
  const check = 98 - remainder97(`${body}RF00`);
  return `RF${String(check).padStart(2, '0')}${body}`;
}

/** Reads a reference as it comes from a bank; `undefined` where the check digits or the form are wrong. */
export function parseRfReference(text: string): string | undefined {
  const compact = text.toUpperCase().replace(/\s/g, '');
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(compact)) return undefined;
  return remainder97(compact.slice(4) + compact.slice(0, 4)) === 1 ? compact : undefined;
}
