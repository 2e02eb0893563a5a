import type { ContractState } from '@saikne/contract';
import { invariant } from '@saikne/kernel';

/**
 * The version of the state's shape. Raise it whenever the shape changes: snapshots of another shape are not read, the
 * state is folded from the facts again. A test holds a snapshot that tells when it was forgotten.
 */
export const stateShape = 3;

/** A state as JSON text, in which numbers that JSON has not are texts that begin with a mark. */
export function jsonOfState(state: ContractState): string {
  return JSON.stringify(state, toPlain);
}

/** The state from its parsed JSON, which becomes part of it. */
export function stateOfJson(json: unknown): ContractState {
  // Written by `jsonOfState` from a state of this shape.
  return restored(json) as ContractState;
}

const mark = '\u0002';
const markCode = 2;

function toPlain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${mark}n${value.toString()}`;
  if (typeof value === 'number') return Number.isFinite(value) ? value : `${mark}x${String(value)}`;
  if (typeof value === 'string') invariant(value.charCodeAt(0) !== markCode, 'no text of a state begins with the mark');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const prototype: unknown = Object.getPrototypeOf(value);
    invariant(prototype === Object.prototype || prototype === null, 'a state consists of plain values');
  }
  return value;
}

/** Puts back the marked values in place; much faster than a reviver, which would be asked for every value. */
function restored(value: unknown): unknown {
  if (typeof value === 'string') {
    if (value.charCodeAt(0) !== markCode) return value;
    return value[1] === 'n' ? BigInt(value.slice(2)) : Number(value.slice(2));
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    // What JSON.parse makes are arrays of anything, and objects.
    const list = value as unknown[];
    for (let at = 0; at < list.length; at++) list[at] = restored(list[at]);
    return list;
  }
  const record = value as Record<string, unknown>;
  for (const key in record) {
    const inner = record[key];
    if (typeof inner === 'object' || typeof inner === 'string') record[key] = restored(inner);
  }
  return record;
}
