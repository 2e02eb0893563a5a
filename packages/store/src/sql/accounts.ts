import pg from 'pg';
import type { AccountId } from '@saikne/accounts';
import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { Account } from '../model/account.js';
import { plainArray, textArray } from './array.js';

const columns = `
  id, partner_id as "partnerId", name, login, email, email_verified_at as "emailVerifiedAt",
  pending_email as "pendingEmail", language, roles, status, status_since as "statusSince", version,
  has_second_factor as "hasSecondFactor", last_seen_at as "lastSeenAt", demo, made_at as "madeAt"`;

const insert = {
  name: 'insert-account',
  text: `
    insert into saikne.account
      (id, partner_id, name, login, email, language, roles, status, status_since, version, demo, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

const update = {
  name: 'update-account',
  text: `
    update saikne.account set name = $3, login = $4, email = $5, email_verified_at = $6, pending_email = $7,
      language = $8, roles = $9, status = $10, status_since = $11, version = $12, has_second_factor = $13
    where id = $1 and version = $2 returning id`,
};

const byIds = { name: 'find-accounts', text: `select ${columns} from saikne.account where id = any ($1::uuid[])` };
const locked = { name: 'lock-account', text: `select ${columns} from saikne.account where id = $1 for update` };
const byLogin = {
  name: 'find-account-by-login',
  text: `
    select ${columns} from saikne.account
    where lower(login) = lower($1) or (lower(email) = lower($1) and status <> 'closed')
    order by (lower(login) = lower($1)) desc nulls last limit 1`,
};
const taken = {
  name: 'find-taken-names',
  text: `
    select coalesce(bool_or(lower(login) = lower($2)), false) as login,
      coalesce(bool_or(status <> 'closed' and lower(email) = lower($3)), false) as email
    from saikne.account where id <> $1 and (lower(login) = lower($2) or lower(email) = lower($3))`,
};
const ofPartner = {
  name: 'list-accounts',
  text: `select ${columns} from saikne.account where partner_id is not distinct from $1::uuid order by id limit $2`,
};
const keepers = {
  name: 'lock-keepers',
  text: `
    select id from saikne.account
    where partner_id is not distinct from $1::uuid and status = 'active' and $2 = any (roles)
    order by id for update`,
};
const seen = {
  name: 'see-account',
  text: `
    update saikne.account set last_seen_at = $2 where id = $1 and (last_seen_at is null or last_seen_at < $2)`,
};

/** A user name or an address is somebody else's, who took it at this very moment. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken';
  constructor(
    readonly what: 'login' | 'email',
    readonly text: string,
    cause: unknown,
  ) {
    super(`the ${what} is taken`, { cause });
  }
}

async function orTaken<T>({ login, email }: Pick<Account, 'login' | 'email'>, run: Promise<T>): Promise<T> {
  try {
    return await run;
  } catch (error) {
    const constraint = error instanceof pg.DatabaseError ? error.constraint : undefined;
    if (constraint === 'account_login') throw new NameTaken('login', login ?? '', error);
    throw constraint === 'account_email' ? new NameTaken('email', email, error) : error;
  }
}

/** The most people one partner lists. */
export const maxAccountsListed = 1000;

/** Throws `NameTaken`. */
export async function insertAccount(tx: OperatorTransaction, account: Account): Promise<void> {
  const { id, partnerId, name, login, email, language, roles, status, statusSince, version, demo, madeAt } = account;
  const values = [id, partnerId, name, login, email, language, textArray(roles), status, statusSince, version, demo];
  await orTaken(account, tx.run(insert, [...values, madeAt]));
}

/** Writes what changed behind the version its writer saw; false: somebody else was first. Throws `NameTaken`. */
export async function updateAccount(tx: OperatorTransaction, account: Account, versionSeen: number): Promise<boolean> {
  const { id, name, login, email, emailVerifiedAt, pendingEmail, language, roles, status, statusSince } = account;
  const person = [name, login, email, emailVerifiedAt, pendingEmail, language, textArray(roles)];
  const values = [id, versionSeen, ...person, status, statusSince, account.version, account.hasSecondFactor];
  return (await orTaken(account, tx.run(update, values))).length > 0;
}

export async function findAccounts(
  tx: Transaction,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, Account>> {
  const rows = await tx.run<Account>(byIds, [plainArray([...new Set(ids)])]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** An account, its row locked until the transaction ends: for a command that decides on its state. */
export async function lockAccount(tx: OperatorTransaction, id: AccountId): Promise<Account | undefined> {
  return (await tx.run<Account>(locked, [id]))[0];
}

/** Whose user name, or else whose e-mail address, this is. */
export async function findAccountByLogin(tx: OperatorTransaction, login: string): Promise<Account | undefined> {
  return (await tx.run<Account>(byLogin, [login]))[0];
}

/** Whether a user name or an address belongs to somebody other than `id`. */
export async function findTakenNames(
  tx: OperatorTransaction,
  names: { readonly id: AccountId; readonly login: string; readonly email: string },
): Promise<{ readonly login: boolean; readonly email: boolean }> {
  const [row] = await tx.run<{ login: boolean; email: boolean }>(taken, [names.id, names.login, names.email]);
  return row ?? { login: false, email: false };
}

/** The people of a partner; null: the operator's own. */
export function listAccounts(tx: Transaction, partnerId: Id<'partner'> | null): Promise<readonly Account[]> {
  return tx.run<Account>(ofPartner, [partnerId, maxAccountsListed]);
}

/** The active people with a role, locked: two of them cannot take it from one another at the same moment. */
export async function lockKeepers(
  tx: OperatorTransaction,
  partnerId: Id<'partner'> | null,
  role: string,
): Promise<readonly AccountId[]> {
  return (await tx.run<{ readonly id: AccountId }>(keepers, [partnerId, role])).map(({ id }) => id);
}

export async function seeAccount(tx: OperatorTransaction, id: AccountId, at: Instant): Promise<void> {
  await tx.run(seen, [id, at]);
}
