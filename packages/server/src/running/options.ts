import type { Failpoints, Store } from '@saikne/store';
import type { AccountParts } from '../accounts/account-parts.js';
import type { ApiLimits, Role } from '../api/parts.js';
import type { Mark } from './mark.js';
import type { Clock } from '../time/clock.js';

/** How one process of the server runs. */
export interface ServerOptions {
  /** Where the embedded database, keys and the address of the running server are kept. */
  readonly home: string;
  /** PostgreSQL to use; undefined: an embedded one in `home`. */
  readonly databaseUrl?: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly roles: readonly Role[];
  readonly demo: boolean;
  /** The address people open, where it is not the one listened on: behind a proxy. Without a trailing slash. */
  readonly publicUrl?: string;
  /** What authenticators and links are sealed with; the same for every process of an installation. Kept in `home`. */
  readonly secret?: string;
  /** Where VAT numbers are asked about; left out: VIES of the European Commission, or its stand-in in demo mode. */
  readonly viesUrl?: string;
  /** Threads that read, check and convert. */
  readonly threads: number;
  readonly clock: Clock;
  readonly failpoints: Failpoints;
  readonly limits: ApiLimits;
  /** One line for the operator's log. */
  readonly log: (level: 'info' | 'error', message: string, details: object) => void;
}

export interface RunningServer {
  /** undefined where this process does not serve the API. */
  readonly url: string | undefined;
  readonly operatorKey: string;
  readonly store: Store;
  readonly accounts: AccountParts;
  /** Set once the demo's world is made. */
  readonly demoMark: Mark;
  /** Finishes what was begun, then stops everything that was started, the embedded database too. May be called twice. */
  close(): Promise<void>;
}
