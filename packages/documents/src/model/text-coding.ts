/** Turning bytes into text and back, with what Node and browsers share. */

interface Decoder {
  decode(bytes: Uint8Array): string;
}
interface Coding {
  readonly TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

// Both classes are part of every runtime this room is used in; only the compiler's ES2023 library leaves them out.
const coding = globalThis as unknown as Coding;

export function encodeUtf8(text: string): Uint8Array {
  return new coding.TextEncoder().encode(text);
}

/**
 * The text of the bytes in a character set by its WHATWG label (`utf-8`, `windows-1257`, `iso-8859-4`); `undefined`
 * where the bytes are none in that set or the label is unknown. A byte order mark is kept as U+FEFF.
 */
export function decodeBytes(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new coding.TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
