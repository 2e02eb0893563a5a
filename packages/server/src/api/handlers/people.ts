import type { AccountCommand, AccountId, Commander, Role } from '@saikne/accounts';
import type { Id, Language } from '@saikne/kernel';
import {
  appendFacts,
  endSessions,
  findPartnerNames,
  findTakenNames,
  insertAccount,
  listAccounts,
  voidAccountLinks,
  type Account as AccountRow,
  type OperatorTransaction,
} from '@saikne/store';
import type { Account, AccountList, HandedLink } from '@saikne/wire';
import { refusedByAccounts } from '../../accounts/account-problems.js';
import { changeAccount, decideAccount, lockKnownAccount, lockWithKeepers } from '../../accounts/change-account.js';
import { endCredentials } from '../../accounts/end-credentials.js';
import { writeLetter, type Letter } from '../../accounts/letters.js';
import { toNewFact } from '../../pipeline/fact-rows.js';
import { newId } from '../../time/ids.js';
import type { Asker } from '../access.js';
import type { ApiParts, ApiRequest } from '../parts.js';
import { refusedByApi } from '../problems.js';
import { asAsker, requireWithin } from '../scope.js';
import { toWireAccount } from '../show/people.js';
import type { Handlers } from './handler.js';

type About = Pick<ApiRequest<'closeAccount'>, 'asker' | 'reach' | 'params'>;

async function listUsers(parts: ApiParts, { asker, reach, params }: About): Promise<AccountList> {
  const partnerId = params.id as Id<'partner'>; // A UUID by its schema.
  requireWithin(asker, reach, partnerId);
  const rows = await asAsker(parts.store, asker, (tx) => listAccounts(tx, partnerId));
  return { items: await shown(parts, rows) };
}

async function listStaff(parts: ApiParts): Promise<AccountList> {
  return { items: await shown(parts, await parts.store.asOperator((tx) => listAccounts(tx, null))) };
}

async function inviteUser(parts: ApiParts, request: ApiRequest<'inviteUser'>): Promise<HandedLink> {
  const { asker, reach, params, body } = request;
  const partnerId = params.id as Id<'partner'>; // A UUID by its schema.
  requireWithin(asker, reach, partnerId);
  return invite(parts, asker, { partnerId, ...body });
}

function inviteStaff(parts: ApiParts, { asker, body }: ApiRequest<'inviteStaff'>): Promise<HandedLink> {
  return invite(parts, asker, { partnerId: null, ...body });
}

async function invite(parts: ApiParts, asker: Asker, invitee: Invitee): Promise<HandedLink> {
  const { account, letter } = await parts.store.asOperator(async (tx) => {
    const { partnerId } = invitee;
    if (partnerId !== null && !(await findPartnerNames(tx, [partnerId])).has(partnerId))
      throw refusedByApi('NOT_FOUND');
    return makeAccount(tx, parts, { ...invitee, by: commanderOf(asker), demo: parts.demo });
  }, 'account');
  return handed(parts, account, letter);
}

export interface Invitee {
  /** null: one of the operator's own. */
  readonly partnerId: Id<'partner'> | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
}

/** Makes an account and the letter that invites to it. */
export async function makeAccount(
  tx: OperatorTransaction,
  { clock, accounts }: Pick<ApiParts, 'clock' | 'accounts'>,
  invitee: Invitee & { readonly by: Commander; readonly demo: boolean },
): Promise<{ readonly account: AccountRow; readonly letter: Letter }> {
  const now = clock.now();
  const { partnerId, name, email, language, by, demo } = invitee;
  const id = newId<'account'>(now);
  if ((await findTakenNames(tx, { id, login: '', email })).email) throw refusedByAccounts('EMAIL_TAKEN', { email });
  const roles = [...new Set(invitee.roles)];
  const side = partnerId === null ? 'operator' : 'partner';
  const facts = decideAccount({ is: 'none' }, { do: 'InviteAccount', by, side, roles }, now);
  const account: AccountRow = {
    id,
    partnerId,
    name,
    login: null,
    email,
    emailVerifiedAt: null,
    pendingEmail: null,
    language,
    roles,
    status: 'invited',
    statusSince: now,
    version: facts.length,
    hasSecondFactor: false,
    lastSeenAt: null,
    demo,
    madeAt: now,
  };
  await insertAccount(tx, account);
  await appendFacts(tx, [
    { subjectId: id, ownerId: partnerId, version: 0, facts: facts.map((fact) => toNewFact(fact)) },
  ]);
  const letter = await writeLetter(tx, accounts, { account, kind: 'invitation', recipient: email, now });
  return { account, letter };
}

/** A link for somebody: to accept its invitation, or to choose a new password. */
function offerLink(kind: 'invitation' | 'password-reset') {
  return async (parts: ApiParts, about: About): Promise<HandedLink> => {
    const { store, clock, accounts } = parts;
    const now = clock.now();
    const by = commanderOf(about.asker);
    const command: AccountCommand = { do: kind === 'invitation' ? 'InviteAgain' : 'OfferPasswordReset', by };
    const { account, letter } = await store.asOperator(async (tx) => {
      const locked = await changeAccount(tx, await lockWithin(tx, about), { command, now });
      const letter = await writeLetter(tx, accounts, { account: locked, kind, recipient: locked.email, now });
      return { account: locked, letter };
    }, 'account');
    return handed(parts, account, letter);
  };
}

async function changeRoles(parts: ApiParts, request: ApiRequest<'changeRoles'>): Promise<Account> {
  const { store, clock, gate } = parts;
  const by = commanderOf(request.asker);
  const roles = [...new Set(request.body.roles)];
  const changed = await store.asOperator(async (tx) => {
    const { account, keepers } = await lockWithKeepers(tx, request.params.id as AccountId); // A UUID by its schema.
    requireWithin(request.asker, request.reach, account.partnerId);
    return changeAccount(tx, account, { command: { do: 'ChangeRoles', by, roles, keepers }, now: clock.now() });
  }, 'account');
  gate.forget();
  return one(parts, changed);
}

async function blockAccount(parts: ApiParts, request: ApiRequest<'blockAccount'>): Promise<Account> {
  return stop(parts, request, { reason: request.body.reason });
}

function closeAccount(parts: ApiParts, request: ApiRequest<'closeAccount'>): Promise<Account> {
  return stop(parts, request, undefined);
}

/** Blocks a person (with the reason) or closes the account; its sessions and links end with the same commit. */
async function stop(parts: ApiParts, about: About, block: { readonly reason: string } | undefined): Promise<Account> {
  const { store, clock, gate } = parts;
  const now = clock.now();
  const by = commanderOf(about.asker);
  const changed = await store.asOperator(async (tx) => {
    const { account: locked, keepers } = await lockWithKeepers(tx, about.params.id as AccountId); // A UUID by its schema.
    requireWithin(about.asker, about.reach, locked.partnerId);
    if (locked.id === by.id) throw refusedByAccounts('NOT_YOURSELF');
    const command: AccountCommand =
      block === undefined ? { do: 'CloseAccount', by, keepers } : { do: 'BlockAccount', by, keepers, ...block };
    const next = await changeAccount(tx, locked, { command, now });
    await endSessions(tx, { accountId: locked.id }, now, block === undefined ? 'account closed' : 'account blocked');
    await voidAccountLinks(tx, locked.id, now, null);
    return next;
  }, 'account');
  gate.forget();
  return one(parts, changed);
}

async function unblockAccount(parts: ApiParts, about: About): Promise<Account> {
  const command: AccountCommand = { do: 'UnblockAccount', by: commanderOf(about.asker) };
  const now = parts.clock.now();
  const changed = await parts.store.asOperator(
    async (tx) => changeAccount(tx, await lockWithin(tx, about), { command, now }),
    'account',
  );
  return one(parts, changed);
}

async function leakedAccount(parts: ApiParts, about: About): Promise<Account> {
  const { store, clock, gate } = parts;
  const by = commanderOf(about.asker);
  const changed = await store.asOperator(
    async (tx) => endCredentials(tx, await lockWithin(tx, about), { by, own: false, now: clock.now() }),
    'account',
  );
  gate.forget();
  return one(parts, changed);
}

/** The account, locked, where it is within the asker's reach; elsewhere there is nothing to be found. */
async function lockWithin(tx: OperatorTransaction, { asker, reach, params }: About): Promise<AccountRow> {
  const account = await lockKnownAccount(tx, params.id as AccountId); // A UUID by its schema.
  requireWithin(asker, reach, account.partnerId);
  return account;
}

function commanderOf({ account, roles }: Asker): Commander {
  return { id: account?.id ?? null, roles };
}

async function shown({ store }: ApiParts, rows: readonly AccountRow[]): Promise<Account[]> {
  const ids = new Set(rows.flatMap(({ partnerId }) => (partnerId === null ? [] : [partnerId])));
  const names = await store.asOperator((tx) => findPartnerNames(tx, [...ids]));
  return rows.map((row) => toWireAccount(row, row.partnerId === null ? null : (names.get(row.partnerId) ?? null)));
}

async function one(parts: ApiParts, row: AccountRow): Promise<Account> {
  const [account] = await shown(parts, [row]);
  if (account === undefined) throw refusedByApi('NOT_FOUND');
  return account;
}

async function handed(parts: ApiParts, row: AccountRow, letter: Letter): Promise<HandedLink> {
  return { account: await one(parts, row), ...letter };
}

export const peopleHandlers = {
  listUsers,
  inviteUser,
  listStaff,
  inviteStaff,
  inviteAgain: offerLink('invitation'),
  resetPassword: offerLink('password-reset'),
  changeRoles,
  blockAccount,
  unblockAccount,
  closeAccount,
  leakedAccount,
} satisfies Handlers<
  | 'listUsers'
  | 'inviteUser'
  | 'listStaff'
  | 'inviteStaff'
  | 'inviteAgain'
  | 'resetPassword'
  | 'changeRoles'
  | 'blockAccount'
  | 'unblockAccount'
  | 'closeAccount'
  | 'leakedAccount'
>;
