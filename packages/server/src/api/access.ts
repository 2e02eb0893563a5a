import { timingSafeEqual } from 'node:crypto';
import {
  isSessionLive,
  later,
  sessionLifetimes,
  standingOf as keyStandingOf,
  type AccountId,
  type KeyScope,
  type Role,
} from '@saikne/accounts';
import type { Id, Instant, Language } from '@saikne/kernel';
import {
  findApiKey,
  findPartners,
  listApiKeys,
  listSessions,
  recordApiKeyUse,
  type Account,
  type Store,
} from '@saikne/store';
import { reachOf, routes, scopeOf, type Reach, type Route, type RouteName, type Standing } from '@saikne/wire';
import { refusedByAccounts } from '../accounts/account-problems.js';
import { hashOf } from '../accounts/secrets.js';
import { admitVisit } from '../accounts/sessions.js';
import type { Visit } from '../accounts/visit.js';
import type { Clock } from '../time/clock.js';
import { refusedByApi } from './problems.js';

/** The person that signed in. */
export interface Person {
  readonly id: AccountId;
  readonly name: string;
  readonly login: string;
  readonly language: Language;
  readonly hasSecondFactor: boolean;
}

interface Whoever {
  /** null: an API key, the visitor, or anybody. */
  readonly account: Person | null;
  readonly session: Id<'session'> | null;
  readonly roles: readonly Role[];
  /** Where a key asks: the key. */
  readonly key: Id<'api-key'> | null;
  readonly standing: Standing;
}

/** Who asks. A `visitor` exists in demo mode alone: it reads the demo's register. */
export type Asker = Whoever &
  (
    | {
        readonly role: 'partner';
        readonly partnerId: Id<'partner'>;
        readonly name: string;
        /** Its active period: how long it reads what it sends. */
        readonly activeDays: number;
      }
    | { readonly role: 'operator' }
    | { readonly role: 'visitor' }
    | { readonly role: 'anybody' }
  );

/** What a request brings to be let in. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly visit: Visit;
  /** The request changes something. */
  readonly changes: boolean;
  /** A page of ours sent it; undefined: it does not say from which page it comes. */
  readonly fromOwnPage: boolean | undefined;
}

export interface Admission {
  readonly asker: Asker;
  readonly reach: Reach;
}

/** What was looked up is trusted for so long; a revocation is told to every process and ends it at once. */
const trustedMs = 2000;
/** The most credentials remembered. */
const maxRemembered = 10_000;

interface Remembered {
  readonly asker: Asker;
  readonly untilMs: number;
  readonly goodUntil: Instant | null;
}

export interface Gate {
  /** Whom these credentials belonged to a moment ago: a name to count requests by; undefined: not known. */
  recognise(credentials: Credentials): string | undefined;
  /** Lets the request in or throws the refusal. */
  admit(name: RouteName, credentials: Credentials): Promise<Admission>;
  /** Whether who was let in before still is: its session goes on, or its key is in force. For long streams. */
  stillIn(asker: Asker): Promise<boolean>;
  /** Forgets what was looked up: after a revocation, or a change of a partner or a person. */
  forget(): void;
}

export interface GateParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly operatorKey: string;
  readonly demo: boolean;
}

const nobody = { account: null, session: null, roles: [], key: null } as const;
const anybody: Asker = { ...nobody, role: 'anybody', standing: { is: 'anybody' } };
const visitor: Asker = { ...nobody, role: 'visitor', standing: { is: 'visitor' } };
/** The operator's own key stands for an administrator, without a person. */
const operatorItself: Asker = {
  ...nobody,
  role: 'operator',
  roles: ['administrator'],
  standing: { is: 'operator-key' },
};

/** Checks API keys and sessions (of both, hashes only are stored), and the table of authorisation. */
export function openGate(parts: GateParts): Gate {
  const { store, clock, demo } = parts;
  const remembered = new Map<string, Remembered>();
  const operatorHash = hashOf(parts.operatorKey);
  let generation = 0;

  function forget(): void {
    generation++;
    remembered.clear();
  }

  function recall(hash: string): Asker | undefined {
    const known = remembered.get(hash);
    if (known === undefined || known.untilMs <= Date.now()) return undefined;
    return known.goodUntil !== null && known.goodUntil <= clock.now() ? undefined : known.asker;
  }

  async function look(
    hash: string,
    find: () => Promise<{ readonly asker: Asker; readonly goodUntil: Instant | null }>,
  ): Promise<Asker> {
    const known = recall(hash);
    if (known !== undefined) return known;
    const begun = generation;
    const found = await find();
    // Something was revoked while we looked: what was found may be it.
    if (begun === generation) {
      if (remembered.size >= maxRemembered) remembered.clear();
      remembered.set(hash, { ...found, untilMs: Date.now() + trustedMs });
    }
    return found.asker;
  }

  function byKey(authorization: string): Promise<Asker> {
    const key = keyIn(authorization);
    if (key === undefined) throw refusedByApi('NOT_AUTHENTICATED');
    const hash = hashOf(key);
    if (timingSafeEqual(Buffer.from(hash), Buffer.from(operatorHash))) return Promise.resolve(operatorItself);
    return look(hash, () => askerOfKey(parts, hash));
  }

  async function bySession(visit: Visit, token: string): Promise<Asker> {
    return look(hashOf(token), async () => {
      const holder = await admitVisit({ store, clock }, visit);
      if (holder === 'stolen') forget();
      if (holder === undefined || holder === 'stolen' || (holder.account.demo && !demo)) {
        visit.setCookie('session', '', 0);
        throw refusedByAccounts('SESSION_ENDED');
      }
      const { account, session, goodUntil } = holder;
      return { asker: await askerOfPerson(store, account, session.id), goodUntil };
    });
  }

  function authenticate({ authorization, visit, changes, fromOwnPage }: Credentials): Promise<Asker> {
    if (authorization !== undefined) return byKey(authorization);
    if (visit.sessionToken === null) return Promise.resolve(demo ? visitor : anybody);
    if (changes && fromOwnPage !== true) throw refusedByAccounts('OTHER_SITE');
    return bySession(visit, visit.sessionToken);
  }

  return {
    recognise({ authorization, visit }) {
      const secret = authorization === undefined ? visit.sessionToken : keyIn(authorization);
      const asker = secret === null || secret === undefined ? undefined : recall(hashOf(secret));
      return asker === undefined ? undefined : limitKeyOf(asker);
    },
    async admit(name, credentials) {
      const route: Route = routes[name];
      if (route.access === 'public') {
        // Nobody is signed in from another site's page, by whatever it knows.
        if (credentials.changes && credentials.fromOwnPage === false) throw refusedByAccounts('OTHER_SITE');
        return { asker: anybody, reach: 'all' };
      }
      const asker = await authenticate(credentials);
      if (isAlone(asker, demo) && route.access !== 'account' && name !== 'session')
        throw refusedByAccounts('SECOND_FACTOR_NEEDED');
      const reach = reachOf(name, asker.standing);
      if (reach !== undefined) return { asker, reach };
      throw refusalFor(name, route, asker);
    },
    stillIn: (asker) => isStillIn(parts, asker),
    forget,
  };
}

async function isStillIn({ store, clock }: GateParts, asker: Asker): Promise<boolean> {
  const now = clock.now();
  const { account, session, key } = asker;
  if (account !== null) {
    const side = asker.role === 'partner' ? 'partner' : 'operator';
    const live = await store.asOperator((tx) =>
      listSessions(tx, account.id, later(now, -sessionLifetimes[side].idleMs)),
    );
    return live.some((one) => one.id === session && isSessionLive({ ...one, side }, now));
  }
  if (asker.role !== 'partner') return true;
  const keys = await store.asOperator((tx) => listApiKeys(tx, asker.partnerId));
  return keys.some((one) => one.id === key && keyStandingOf(one, now) === 'live');
}

/** Staff see everybody's data: outside of the demo a password alone does not do. */
export function isAlone(asker: Asker, demo: boolean): boolean {
  return asker.role === 'operator' && asker.account !== null && !asker.account.hasSecondFactor && !demo;
}

/** By whom requests are counted. */
export function limitKeyOf(asker: Asker): string | undefined {
  if (asker.account !== null) return `account ${asker.account.id}`;
  if (asker.role === 'partner') return `partner ${asker.partnerId}`;
  return asker.role === 'operator' ? 'operator' : undefined;
}

function refusalFor(name: RouteName, route: Route, asker: Asker) {
  if (asker.role === 'anybody' || asker.role === 'visitor') return refusedByApi('NOT_AUTHENTICATED');
  if (asker.account === null && route.access === 'account') return refusedByAccounts('PERSON_ONLY');
  const scope = scopeOf(name);
  const lacks = asker.standing.is === 'key' && scope !== null && scope !== 'any' && route.access !== 'operator';
  return lacks ? refusedByAccounts('SCOPE_MISSING', { scope }) : refusedByApi('NOT_ALLOWED');
}

function keyIn(authorization: string): string | undefined {
  return /^Bearer ([\x21-\x7e]{16,200})$/.exec(authorization)?.[1];
}

function askerOfKey(
  { store, clock }: GateParts,
  hash: string,
): Promise<{ readonly asker: Asker; readonly goodUntil: Instant | null }> {
  return store.asOperator(async (tx) => {
    const now = clock.now();
    const key = await findApiKey(tx, hash);
    if (key === undefined) throw refusedByApi('NOT_AUTHENTICATED');
    const standing = keyStandingOf(key, now);
    if (standing === 'revoked') throw refusedByApi('KEY_REVOKED');
    if (standing === 'expired') throw refusedByAccounts('KEY_EXPIRED', { expiresAt: key.expiresAt ?? now });
    const partner = (await findPartners(tx, [key.partnerId])).get(key.partnerId);
    if (partner === undefined) throw refusedByApi('NOT_AUTHENTICATED');
    await recordApiKeyUse(tx, key.id, now);
    const { id: partnerId, name, settings } = partner;
    // Written by the API, which takes these alone.
    const scopes = key.scopes as readonly KeyScope[];
    const asker: Asker = {
      ...nobody,
      role: 'partner',
      partnerId,
      name,
      activeDays: settings.activeDays,
      key: key.id,
      standing: { is: 'key', scopes },
    };
    return { asker, goodUntil: key.expiresAt };
  }, 'authenticate');
}

/** A signed-in person as an asker. */
export async function askerOfPerson(store: Store, account: Account, session: Id<'session'> | null): Promise<Asker> {
  const { id, name, language, roles, partnerId, hasSecondFactor } = account;
  const person = { id, name, login: account.login ?? account.email, language, hasSecondFactor };
  const whoever = { account: person, session, roles, key: null, standing: { is: 'person', roles } } as const;
  if (partnerId === null) return { ...whoever, role: 'operator' };
  const partner = await store.asOperator(async (tx) => (await findPartners(tx, [partnerId])).get(partnerId));
  if (partner === undefined) throw refusedByAccounts('SESSION_ENDED');
  return { ...whoever, role: 'partner', partnerId, name: partner.name, activeDays: partner.settings.activeDays };
}
