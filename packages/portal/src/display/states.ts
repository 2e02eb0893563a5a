import type { DocumentState } from '@saikne/wire';
import type { Tone } from './dot.js';

export const stateTones: Readonly<Record<DocumentState, Tone>> = {
  received: 'blue',
  waiting: 'yellow',
  delivered: 'green',
  fetched: 'green',
  acknowledged: 'green',
  refused: 'red',
  undeliverable: 'red',
  dead: 'violet',
};

/** A group of states that the register can be narrowed to; it is called by its first state. */
export interface StateGroup {
  readonly key: 'received' | 'waiting' | 'delivered' | 'refused' | 'dead';
  readonly states: readonly DocumentState[];
}

export const stateGroups: readonly StateGroup[] = [
  { key: 'received', states: ['received'] },
  { key: 'waiting', states: ['waiting'] },
  { key: 'delivered', states: ['delivered', 'fetched', 'acknowledged'] },
  { key: 'refused', states: ['refused', 'undeliverable'] },
  { key: 'dead', states: ['dead'] },
];
