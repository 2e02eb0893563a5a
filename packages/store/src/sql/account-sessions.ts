import type { AccountId } from '@saikne/accounts';
import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { AccountSession } from '../model/account.js';

const columns = `
  id, account_id as "accountId", token_since as "tokenSince", token_seen_at as "tokenSeenAt", pending,
  started_at as "startedAt", last_seen_at as "lastSeenAt", ended_at as "endedAt", network, device_id as "deviceId",
  device, challenge, challenge_until as "challengeUntil"`;

const insert = {
  name: 'insert-session',
  text: `
    insert into saikne.account_session
      (id, account_id, token_sha256, token_since, pending, started_at, last_seen_at, network, device_id, device)
    values ($1, $2, decode($3, 'hex'), $4, $5, $4, $4, $6, $7, $8)`,
};
const find = {
  name: 'find-session',
  text: `
    select ${columns}, token_sha256 = decode($1, 'hex') as "isCurrent" from saikne.account_session
    where token_sha256 = decode($1, 'hex') or previous_sha256 = decode($1, 'hex')`,
};
const rotate = {
  name: 'rotate-session',
  text: `
    update saikne.account_session set previous_sha256 = token_sha256, token_sha256 = decode($3, 'hex'),
      token_since = $4, token_seen_at = null, pending = pending and $5
    where id = $1 and token_sha256 = decode($2, 'hex') and ended_at is null returning id`,
};
const see = {
  name: 'see-session',
  text: `
    update saikne.account_session set last_seen_at = greatest(last_seen_at, $2),
      token_seen_at = case when $3 then coalesce(token_seen_at, $2) else token_seen_at end, network = $4, device = $5
    where id = $1`,
};
const challenge = {
  name: 'challenge-session',
  text: 'update saikne.account_session set challenge = $2, challenge_until = $3 where id = $1',
};
const list = {
  name: 'list-sessions',
  text: `
    select ${columns} from saikne.account_session
    where account_id = $1 and ended_at is null and last_seen_at > $2 order by id limit 200`,
};
const end = {
  name: 'end-sessions',
  text: `
    update saikne.account_session set ended_at = $2, end_reason = $3
    where account_id = $1 and ended_at is null and ($4::uuid is null or id = $4) and ($5::uuid is null or id <> $5)
    returning id`,
};
const endOfPartner = {
  name: 'end-sessions-of-partner',
  text: `
    update saikne.account_session set ended_at = $2, end_reason = $3
    from saikne.account where account.id = account_session.account_id and account.partner_id = $1 and ended_at is null`,
};

export interface NewSession {
  readonly id: Id<'session'>;
  readonly accountId: AccountId;
  /** SHA-256 (hexadecimal) of the token in the cookie. */
  readonly tokenSha256: string;
  readonly at: Instant;
  readonly pending: boolean;
  readonly network: string;
  readonly deviceId: string | null;
  readonly device: string;
}

export async function insertSession(tx: OperatorTransaction, session: NewSession): Promise<void> {
  const { id, accountId, tokenSha256, at, pending, network, deviceId, device } = session;
  await tx.run(insert, [id, accountId, tokenSha256, at, pending, network, deviceId, device]);
}

/** The session with this token, or with this one before its last change; also where it has ended. */
export async function findSession(
  tx: OperatorTransaction,
  tokenSha256: string,
): Promise<(AccountSession & { readonly isCurrent: boolean }) | undefined> {
  return (await tx.run<AccountSession & { readonly isCurrent: boolean }>(find, [tokenSha256]))[0];
}

/** Changes a session's token; `pending` false: it waits for nothing any more. False: another request changed it. */
export async function rotateSession(
  tx: OperatorTransaction,
  change: {
    readonly id: Id<'session'>;
    readonly from: string;
    readonly to: string;
    readonly at: Instant;
    readonly pending: boolean;
  },
): Promise<boolean> {
  return (await tx.run(rotate, [change.id, change.from, change.to, change.at, change.pending])).length > 0;
}

/** Records that a session is used; `current`: by the token in force. */
export async function seeSession(
  tx: OperatorTransaction,
  seen: {
    readonly id: Id<'session'>;
    readonly at: Instant;
    readonly current: boolean;
    readonly network: string;
    readonly device: string;
  },
): Promise<void> {
  await tx.run(see, [seen.id, seen.at, seen.current, seen.network, seen.device]);
}

export async function challengeSession(
  tx: OperatorTransaction,
  id: Id<'session'>,
  asked: { readonly challenge: string; readonly until: Instant } | null,
): Promise<void> {
  await tx.run(challenge, [id, asked?.challenge ?? null, asked?.until ?? null]);
}

/** A person's sessions that were not ended and were used after `usedAfter`. */
export function listSessions(
  tx: OperatorTransaction,
  accountId: AccountId,
  usedAfter: Instant,
): Promise<readonly AccountSession[]> {
  return tx.run<AccountSession>(list, [accountId, usedAfter]);
}

/** Ends sessions of a person: one, all, or all but one. Returns how many. */
export async function endSessions(
  tx: OperatorTransaction,
  which: { readonly accountId: AccountId; readonly only?: Id<'session'>; readonly except?: Id<'session'> },
  at: Instant,
  reason: string,
): Promise<number> {
  const values = [which.accountId, at, reason, which.only ?? null, which.except ?? null];
  return (await tx.run(end, values)).length;
}

/** Ends every session of a partner's people. */
export async function endSessionsOfPartner(
  tx: OperatorTransaction,
  partnerId: Id<'partner'>,
  at: Instant,
  reason: string,
): Promise<void> {
  await tx.run(endOfPartner, [partnerId, at, reason]);
}

const ask = {
  name: 'insert-passkey-challenge',
  text: 'insert into saikne.passkey_challenge (challenge, until) values ($1, $2)',
};
const take = {
  name: 'take-passkey-challenge',
  text: 'delete from saikne.passkey_challenge where challenge = $1 returning until',
};
const forget = { name: 'forget-passkey-challenges', text: 'delete from saikne.passkey_challenge where until < $1' };

export async function insertPasskeyChallenge(
  tx: OperatorTransaction,
  challengeText: string,
  until: Instant,
): Promise<void> {
  await tx.run(ask, [challengeText, until]);
}

/** Takes a challenge, which works once; false: there is none such, or its time is over. */
export async function takePasskeyChallenge(
  tx: OperatorTransaction,
  challengeText: string,
  now: Instant,
): Promise<boolean> {
  const [row] = await tx.run<{ readonly until: Instant }>(take, [challengeText]);
  return row !== undefined && row.until > now;
}

export async function forgetPasskeyChallenges(tx: OperatorTransaction, before: Instant): Promise<void> {
  await tx.run(forget, [before]);
}
