import type { DocumentState } from '@saikne/wire';

/** The colour of each state: green is done, blue moves, yellow waits, red is final and bad, violet needs the operator. */
export const stateColours: Readonly<Record<DocumentState, string>> = {
  received: 'blue',
  waiting: 'yellow',
  delivered: 'teal',
  fetched: 'teal',
  acknowledged: 'green',
  refused: 'red',
  undeliverable: 'red',
  dead: 'grape',
};

/** The groups that the register can be narrowed to. */
export const stateFilters: readonly { readonly key: string; readonly states: readonly DocumentState[] }[] = [
  { key: 'received', states: ['received'] },
  { key: 'waiting', states: ['waiting'] },
  { key: 'delivered', states: ['delivered', 'fetched', 'acknowledged'] },
  { key: 'refused', states: ['refused', 'undeliverable'] },
  { key: 'dead', states: ['dead'] },
];
