import type { ContractState } from '@saikne/contract';
import { invariant } from '@saikne/kernel';

/**
 * The version of the state's shape. Raise it whenever the shape changes: snapshots of another shape are not read, the
 * state is folded from the facts again. A test holds a snapshot that tells when it was forgotten.
 */
export const stateShape = 1;

/** A state as text. JSON, in which what JSON has not begins with a mark. */
export function textOfState(state: ContractState): string {
  return JSON.stringify(state, toPlain);
}

/** The state from its text. */
export function stateOfText(text: string): ContractState {
  // Written by `textOfState` from a state of this shape.
  return JSON.parse(text, fromPlain) as ContractState;
}

const mark = '\u0001';

function toPlain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${mark}n${value.toString()}`;
  if (typeof value === 'number') return Number.isFinite(value) ? value : `${mark}x${String(value)}`;
  if (typeof value === 'string') invariant(!value.startsWith(mark), 'no text of a state begins with the mark');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const prototype: unknown = Object.getPrototypeOf(value);
    invariant(prototype === Object.prototype || prototype === null, 'a state consists of plain values');
  }
  return value;
}

function fromPlain(_key: string, value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith(mark)) return value;
  return value[1] === 'n' ? BigInt(value.slice(2)) : Number(value.slice(2));
}
