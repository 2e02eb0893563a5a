import {
  isInTwoPlaces,
  isSessionLive,
  judgeToken,
  later,
  sessionEnd,
  sessionLifetimes,
  tokenLifetimeMs,
  type Side,
} from '@saikne/accounts';
import type { Id, Instant } from '@saikne/kernel';
import {
  endSessions,
  findAccounts,
  findSession,
  insertSession,
  listSessions,
  recordDevice,
  rotateSession,
  seeAccount,
  seeSession,
  type Account,
  type AccountSession,
  type OperatorTransaction,
  type Store,
} from '@saikne/store';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../time/clock.js';
import { newId } from '../time/ids.js';
import { raiseSign } from './raise.js';
import { hashOf, newToken } from './secrets.js';
import type { Visit } from './visit.js';

/** A session's use is written down so often. */
const seenEveryMs = 60_000;
const deviceCookieSeconds = 400 * 24 * 3600;

export function sideOfAccount({ partnerId }: Pick<Account, 'partnerId'>): Side {
  return partnerId === null ? 'operator' : 'partner';
}

/** A person and the session it asks by. */
export interface SessionHolder {
  readonly account: Account;
  readonly session: AccountSession;
  /** From then on the session must be looked at again. */
  readonly goodUntil: Instant;
}

/** Begins a session. `pending`: the password was right, and a second factor is awaited. */
export async function startSession(
  tx: OperatorTransaction,
  visit: Visit,
  account: Account,
  { now, pending }: { readonly now: Instant; readonly pending: boolean },
): Promise<Id<'session'>> {
  const id = newId<'session'>(now);
  const token = newToken();
  const { network, device, deviceId } = visit;
  await insertSession(tx, {
    id,
    accountId: account.id,
    tokenSha256: hashOf(token),
    at: now,
    pending,
    network,
    deviceId,
    device,
  });
  giveCookie(visit, account, token);
  if (!pending) await welcome(tx, visit, account, id, now);
  return id;
}

/** The second factor was right: the session waits for nothing any more, and its token changes. */
export async function completeSession(
  tx: OperatorTransaction,
  visit: Visit,
  account: Account,
  { id, now }: { readonly id: Id<'session'>; readonly now: Instant },
): Promise<boolean> {
  const token = newToken();
  const from = hashOf(visit.sessionToken ?? '');
  if (!(await rotateSession(tx, { id, from, to: hashOf(token), at: now, pending: false }))) return false;
  giveCookie(visit, account, token);
  await welcome(tx, visit, account, id, now);
  return true;
}

function giveCookie(visit: Visit, account: Account, token: string): void {
  visit.setCookie('session', token, sessionLifetimes[sideOfAccount(account)].wholeMs / 1000);
}

/** Remembers the browser, and looks whether the person is in two places or the browser another person's. */
async function welcome(
  tx: OperatorTransaction,
  visit: Visit,
  account: Account,
  session: Id<'session'>,
  now: Instant,
): Promise<void> {
  const { network, device } = visit;
  const deviceId = visit.deviceId ?? randomUUID();
  visit.setCookie('device', deviceId, deviceCookieSeconds);
  const others = (await recordDevice(tx, account.id, deviceId, now)).filter((id) => id !== account.id);
  await seeAccount(tx, account.id, now);
  // The demo's people are all played by the same visitor.
  if (others.length > 0 && !account.demo)
    await raiseSign(tx, { kind: 'DEVICE_OF_ANOTHER_PERSON', account, at: now, network, device });
  await lookForTwoPlaces(tx, account, { id: session, network, deviceId, device }, now);
}

async function lookForTwoPlaces(
  tx: OperatorTransaction,
  account: Account,
  current: Pick<AccountSession, 'id' | 'network' | 'deviceId' | 'device'>,
  now: Instant,
): Promise<void> {
  const { id, network, deviceId, device } = current;
  const live = await listSessions(tx, account.id, later(now, -seenEveryMs * 10));
  const others = live.filter((one) => one.id !== id && !one.pending);
  const sightings = others.map((one) => ({ network: one.network, deviceId: one.deviceId, seenAt: one.lastSeenAt }));
  if (!isInTwoPlaces({ network, deviceId, seenAt: now }, sightings)) return;
  await raiseSign(tx, { kind: 'TWO_PLACES_AT_ONCE', account, at: now, network, device });
}

/** The session of a visit, also one that awaits its second factor; undefined: none that is alive. */
export async function findVisitSession(
  tx: OperatorTransaction,
  visit: Visit,
  now: Instant,
): Promise<(SessionHolder & { readonly isCurrent: boolean }) | undefined> {
  const { sessionToken } = visit;
  const found = sessionToken === null ? undefined : await findSession(tx, hashOf(sessionToken));
  if (found === undefined) return undefined;
  const account = (await findAccounts(tx, [found.accountId])).get(found.accountId);
  if (account?.status !== 'active') return undefined;
  const times = { ...found, side: sideOfAccount(account) };
  if (!isSessionLive(times, now)) return undefined;
  const end = sessionEnd(times);
  const tokenEnd = later(found.tokenSince, tokenLifetimeMs);
  return { account, session: found, isCurrent: found.isCurrent, goodUntil: end < tokenEnd ? end : tokenEnd };
}

/** Whose session a request asks by, after the second factor; changes its token in time. `stolen`: it was ended for it. */
export async function admitVisit(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  visit: Visit,
): Promise<SessionHolder | 'stolen' | undefined> {
  const now = clock.now();
  return store.asOperator(async (tx) => {
    const found = await findVisitSession(tx, visit, now);
    if (found === undefined || found.session.pending) return undefined;
    const { account, session, isCurrent } = found;
    const { network, device } = visit;
    const { id, accountId } = session;
    // One token on two networks and in two browsers, or an old one that was long replaced: two hold it.
    const elsewhere = session.network !== network && session.device !== device;
    const judged = judgeToken(isCurrent ? 'current' : 'previous', session, now);
    if (judged === 'stolen' || elsewhere) {
      await endSessions(tx, { accountId, only: id }, now, 'two hands');
      tx.wake('access_change');
      await raiseSign(tx, { kind: 'SESSION_TOKEN_USED_TWICE', account, at: now, network, device });
      return 'stolen';
    }
    if (judged === 'change') {
      const token = newToken();
      const from = hashOf(visit.sessionToken ?? '');
      if (await rotateSession(tx, { id, from, to: hashOf(token), at: now, pending: false }))
        giveCookie(visit, account, token);
    }
    const unseen = isCurrent && judged === 'current' && session.tokenSeenAt === null;
    if (unseen || now >= later(session.lastSeenAt, seenEveryMs)) {
      await seeSession(tx, { id, at: now, current: unseen, network, device });
      await seeAccount(tx, account.id, now);
      await lookForTwoPlaces(tx, account, { id, network, deviceId: session.deviceId, device }, now);
    }
    return { account, session, goodUntil: judged === 'change' ? now : found.goodUntil };
  }, 'session');
}
