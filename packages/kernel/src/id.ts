import { invariant } from './assert.js';

/** The id of one kind of thing (`Id<'document'>`): a UUID version 7 (RFC 9562) in lower case. Ids sort by their time. */
export type Id<Kind extends string = string> = string & { readonly __id: Kind };

const lexical = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The latest time an id can carry: 48 bits of milliseconds. */
const maxEpochMs = 2 ** 48 - 1;

/**
 * An id from the time in epoch milliseconds and 10 random bytes, both given as values. Ids of different milliseconds
 * sort by time; within one millisecond the random bytes decide, of which 74 bits are used.
 */
export function uuidV7<Kind extends string = string>(epochMs: number, random: Uint8Array): Id<Kind> {
  invariant(
    Number.isInteger(epochMs) && epochMs >= 0 && epochMs <= maxEpochMs,
    `no time for an id: ${String(epochMs)}`,
  );
  invariant(random.length === 10, `an id takes 10 random bytes, not ${String(random.length)}`);
  const time = epochMs.toString(16).padStart(12, '0');
  const version = 0x70 | (byteAt(random, 0) & 0x0f);
  const variant = 0x80 | (byteAt(random, 2) & 0x3f);
  let node = '';
  for (let at = 4; at < 10; at++) node += hex(byteAt(random, at));
  const middle = `${hex(version)}${hex(byteAt(random, 1))}-${hex(variant)}${hex(byteAt(random, 3))}`;
  // Built in the shape of RFC 9562, 5.7.
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${node}` as Id<Kind>;
}

/** Reads an id from outside: any UUID version 7; capitals are lowered. The kind is the caller's claim. */
export function parseId<Kind extends string = string>(text: string): Id<Kind> | undefined {
  const lower = text.toLowerCase();
  // Checked by the pattern.
  return lexical.test(lower) ? (lower as Id<Kind>) : undefined;
}

/** The time the id was made, in epoch milliseconds. */
export function epochMsOfId(id: Id): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  invariant(byte !== undefined, `no byte ${String(at)}`);
  return byte;
}

function hex(byte: number): string {
  return byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
}
