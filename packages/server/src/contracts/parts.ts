import type { Store } from '@saikne/store';
import type { Clock } from '../time/clock.js';
import type { TermsShelf } from './books.js';

/** What everything works with that opens, changes or reads contracts. */
export interface ContractParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly shelf: TermsShelf;
}
