import { centsToText } from '@saikne/kernel';

/** A transfer in euro that a payer's bank reads off a QR code. */
export interface EpcPayment {
  readonly name: string;
  readonly iban: string;
  readonly bic?: string;
  /** 0.01 to 999999999.99. */
  readonly cents: bigint;
  /** ISO 11649; it and `text` exclude one another. */
  readonly reference?: string;
  readonly text?: string;
}

/** The bounds of EPC069-12: characters of the parts, bytes of the whole. */
const longest = { name: 70, text: 140, bytes: 331 } as const;
const largestCents = 99_999_999_999n;

/**
 * The content of the QR code of EPC069-12 (version 002, UTF-8), to be drawn at error level M; `undefined` where there is
 * nothing to pay or it would not fit. A name that is too long is cut.
 */
export function epcPayment(payment: EpcPayment): string | undefined {
  const { name, iban, bic = '', cents, reference = '', text = '' } = payment;
  if (cents < 1n || cents > largestCents) return undefined;
  if ((reference !== '' && text !== '') || text.length > longest.text) return undefined;
  const head = ['BCD', '002', '1', 'SCT', bic, oneLine(name).slice(0, longest.name), iban];
  const payload = [...head, `EUR${centsToText(cents)}`, '', reference, oneLine(text)].join('\n').trimEnd();
  return bytesOf(payload) > longest.bytes ? undefined : payload;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
