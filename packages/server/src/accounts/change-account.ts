import {
  accountDecider,
  keeperRole,
  type AccountCommand,
  type AccountFact,
  type AccountId,
  type AccountState,
} from '@saikne/accounts';
import {
  appendFacts,
  findAccounts,
  lockAccount,
  lockKeepers,
  updateAccount,
  type Account,
  type OperatorTransaction,
} from '@saikne/store';
import type { Instant } from '@saikne/kernel';
import { Refused, refusedByApi } from '../api/problems.js';
import { toNewFact } from '../pipeline/fact-rows.js';
import { sideOfAccount } from './sessions.js';

/** The account as the decider knows it. */
export function stateOfAccount(account: Account): AccountState {
  const { roles, status } = account;
  return { is: 'known', side: sideOfAccount(account), roles, status };
}

export function decideAccount(state: AccountState, command: AccountCommand, now: Instant): readonly AccountFact[] {
  const decision = accountDecider.decide(state, command, now);
  if (!decision.ok) throw new Refused(decision.error);
  return decision.value;
}

/** The account, locked; commands about it are decided one after another. */
export async function lockKnownAccount(tx: OperatorTransaction, id: AccountId): Promise<Account> {
  const account = await lockAccount(tx, id);
  if (account === undefined) throw refusedByApi('NOT_FOUND');
  return account;
}

/**
 * The account and how many others look after the partner's (or the operator's) people, all of them locked: always those
 * first and in one order, so that two who act on one another neither miss nor wait for each other for ever.
 */
export async function lockWithKeepers(
  tx: OperatorTransaction,
  id: AccountId,
): Promise<{ readonly account: Account; readonly keepers: number }> {
  const found = (await findAccounts(tx, [id])).get(id);
  if (found === undefined) throw refusedByApi('NOT_FOUND');
  const side = sideOfAccount(found);
  const keepers = await lockKeepers(tx, found.partnerId, keeperRole(side));
  return { account: await lockKnownAccount(tx, id), keepers: keepers.filter((one) => one !== id).length };
}

/** Decides, writes what changed beside the facts' own consequences, and appends the facts. */
export async function changeAccount(
  tx: OperatorTransaction,
  account: Account,
  {
    command,
    now,
    changes = {},
  }: { readonly command: AccountCommand; readonly now: Instant; readonly changes?: Partial<Account> },
): Promise<Account> {
  const before = stateOfAccount(account);
  const facts = decideAccount(before, command, now);
  const after = facts.reduce((state, fact) => accountDecider.evolve(state, fact), before);
  const version = account.version + facts.length;
  const standing = after.is === 'known' ? { roles: after.roles, status: after.status } : {};
  const statusSince = 'status' in standing && standing.status !== account.status ? now : account.statusSince;
  const next: Account = { ...account, ...standing, statusSince, version, ...changes };
  await writeAccount(tx, next, account.version, facts);
  return next;
}

/** Writes an account and its facts; it is locked, so nobody can have been first. */
export async function writeAccount(
  tx: OperatorTransaction,
  next: Account,
  versionSeen: number,
  facts: readonly AccountFact[] = [],
): Promise<void> {
  const { id: subjectId, partnerId: ownerId } = next;
  if (!(await updateAccount(tx, next, versionSeen))) throw refusedByApi('NOT_FOUND');
  await appendFacts(tx, [{ subjectId, ownerId, version: versionSeen, facts: facts.map((fact) => toNewFact(fact)) }]);
  tx.wake('access_change');
}
