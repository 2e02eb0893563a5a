import type { Failpoints, Store } from '@saikne/store';
import type { Language } from '@saikne/kernel';
import type { BodyOf, ParamsOf, QueryOf, Reach, RouteName } from '@saikne/wire';
import type { BillingParts } from '../billing/parts.js';
import type { TermsShelf } from '../contracts/books.js';
import type { Clock } from '../time/clock.js';
import type { AccountParts } from '../accounts/account-parts.js';
import type { Visit } from '../accounts/visit.js';
import type { Asker, Gate } from './access.js';

export type Role = 'api' | 'worker' | 'clock';

/** Bounds of the API. */
export interface ApiLimits {
  readonly maxDocumentBytes: number;
  /** Requests a second that one asker may keep up, and how many it may make at once. */
  readonly requestsPerSecond: number;
  readonly requestBurst: number;
  /** Addresses of proxies in front, whose word on where a request comes from is taken; false: none. */
  readonly trustProxy: string | false;
}

export const defaultLimits: ApiLimits = {
  maxDocumentBytes: 64 * 1024 * 1024,
  requestsPerSecond: 500,
  requestBurst: 5000,
  trustProxy: false,
};

/** What handlers work with. */
export interface ApiParts {
  readonly store: Store;
  readonly clock: Clock;
  /** The terms under which contracts run. */
  readonly shelf: TermsShelf;
  readonly billing: BillingParts;
  readonly gate: Gate;
  readonly failpoints: Failpoints;
  readonly demo: boolean;
  readonly roles: readonly Role[];
  readonly limits: ApiLimits;
  /** Aborted when the server stops: waits end. */
  readonly stopping: AbortSignal;
  readonly accounts: AccountParts;
}

export interface ApiRequest<Name extends RouteName> {
  readonly asker: Asker;
  /** How far the operation reaches for the asker. */
  readonly reach: Reach;
  /** From where and with what it asks. */
  readonly visit: Visit;
  readonly language: Language;
  readonly params: ParamsOf<Name>;
  readonly query: QueryOf<Name>;
  readonly body: BodyOf<Name>;
  /** The body as it came; empty where there was none. */
  readonly content: Uint8Array;
  header(name: string): string | undefined;
}

/** What handlers of routes about one thing need. */
export type RequestById = Pick<ApiRequest<'document'>, 'asker' | 'language' | 'header'> & {
  readonly params: { readonly id: string };
};

/** The answer of a route that gives a document's bytes. */
export interface Bytes {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly sha256: string;
  readonly fileName: string;
}
