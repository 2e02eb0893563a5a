import type { RegisterCounts } from '@saikne/wire';
import { stateGroups, type StateGroup } from '../display/states.js';

/** What the address narrows the register to. */
export interface RegisterSearch {
  readonly state?: StateGroup['key'];
  readonly direction?: 'sent' | 'received';
  readonly type?: string;
  readonly number?: string;
  readonly partner?: string;
  readonly from?: string;
  readonly until?: string;
  /** The page: documents older than this one. */
  readonly before?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const id = /^[0-9a-f-]{36}$/;

/** The filters of an address; what is not understood is left out, so that no address is broken. */
export function readSearch(search: string): RegisterSearch {
  const values = new URLSearchParams(search);
  const shaped = (name: string, shape: RegExp) => {
    const value = values.get(name);
    return value !== null && shape.test(value) ? { [name]: value } : {};
  };
  const state = stateGroups.find(({ key }) => key === values.get('state'))?.key;
  const direction = values.get('direction');
  return {
    ...(state === undefined ? {} : { state }),
    ...(direction === 'sent' || direction === 'received' ? { direction } : {}),
    ...shaped('type', /^\w{1,40}$/),
    ...shaped('number', /^.{1,100}$/),
    ...shaped('partner', id),
    ...shaped('from', day),
    ...shaped('until', day),
    ...shaped('before', id),
  };
}

/** The query of the API for one page of the register. */
export function toQuery(search: RegisterSearch, limit: number) {
  const { state, type, ...rest } = search;
  const states = stateGroups.find(({ key }) => key === state)?.states;
  return { ...rest, documentType: type, state: states?.join(','), limit };
}

/** How many documents the whole register has in a group of states. */
export function countOf(counts: RegisterCounts | undefined, group: StateGroup): number | undefined {
  return counts === undefined ? undefined : group.states.reduce((sum, state) => sum + counts.byState[state], 0);
}
