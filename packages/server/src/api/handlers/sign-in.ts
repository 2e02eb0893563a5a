import { passwordRefusal } from '@saikne/accounts';
import type { Instant } from '@saikne/kernel';
import {
  challengeSession,
  endSessions,
  findAccountByLogin,
  findAccountLink,
  findAccounts,
  findCredential,
  findPartnerNames,
  findTakenNames,
  insertPasskeyChallenge,
  isKnownDevice,
  listPasskeys,
  setPasswordHash,
  takeAccountLink,
  takePasskeyChallenge,
  type Account,
  type OperatorTransaction,
} from '@saikne/store';
import type { DemoSignIns, Done, OpenedInvitation, PasskeyOptions, SignInAnswer } from '@saikne/wire';
import { refusedByAccounts } from '../../accounts/account-problems.js';
import { changeAccount, lockKnownAccount, writeAccount } from '../../accounts/change-account.js';
import { writeLetter } from '../../accounts/letters.js';
import { challengeUntil, methodsOf, namesIn, takeCode, takePasskey } from '../../accounts/second-factors.js';
import { hashOf } from '../../accounts/secrets.js';
import { completeSession, findVisitSession, startSession } from '../../accounts/sessions.js';
import { budgetsFor, letTry, succeed } from '../../accounts/slow-down.js';
import type { Visit } from '../../accounts/visit.js';
import { askerOfPerson } from '../access.js';
import type { ApiParts, ApiRequest } from '../parts.js';
import { Refused, refusedByApi } from '../problems.js';
import { toSession } from '../show/session.js';
import type { Handlers } from './handler.js';

async function signIn(parts: ApiParts, { body, visit }: ApiRequest<'signIn'>): Promise<SignInAnswer> {
  const { store, clock, accounts } = parts;
  const { secrets, passwords } = accounts;
  const now = clock.now();
  const typed = body.login.trim();
  const found = await store.asOperator(async (tx) => {
    const account = await findAccountByLogin(tx, typed);
    if (account === undefined) return undefined;
    const known = visit.deviceId !== null && (await isKnownDevice(tx, account.id, visit.deviceId));
    return { account, hash: (await findCredential(tx, account.id))?.passwordHash ?? null, known };
  });
  const person = found?.account.id ?? typed.toLowerCase();
  const knownDevice = found?.known === true ? visit.deviceId : null;
  const budgets = budgetsFor(secrets, { what: 'password', person, network: visit.network, knownDevice });
  await letTry(store, budgets, now);
  const right = await passwords.isRight(body.password, found?.hash ?? null);
  if (!right || found === undefined || (found.account.demo && !parts.demo)) throw refusedByAccounts('SIGN_IN_FAILED');
  const { account } = found;
  requireActive(account);
  const methods = await store.asOperator(async (tx) => {
    await succeed(tx, budgets);
    const asked = account.hasSecondFactor ? await methodsOf(tx, account) : [];
    await startSession(tx, visit, account, { now, pending: asked.length > 0 });
    return asked;
  }, 'sign-in');
  return methods.length > 0 ? { state: 'second-factor', methods } : signedIn(parts, account.id);
}

function requireActive({ status }: Account): void {
  if (status === 'blocked') throw refusedByAccounts('ACCOUNT_BLOCKED');
  if (status !== 'active') throw refusedByAccounts(status === 'closed' ? 'ACCOUNT_CLOSED' : 'SIGN_IN_FAILED');
}

async function signedIn(parts: ApiParts, id: Account['id']): Promise<SignInAnswer> {
  const { store, demo } = parts;
  const account = await store.asOperator(async (tx) => (await findAccounts(tx, [id])).get(id));
  if (account === undefined) throw refusedByAccounts('SIGN_IN_FAILED');
  // The session's own id is in the cookie; the answer says only who signed in.
  const asker = await askerOfPerson(store, account, null);
  return { state: 'signed-in', session: toSession(asker, demo) };
}

/** The session that awaits its second factor. */
async function pendingSession(tx: OperatorTransaction, visit: Visit, now: Instant) {
  const found = await findVisitSession(tx, visit, now);
  if (found === undefined || !found.session.pending || !found.isCurrent) throw refusedByAccounts('SESSION_ENDED');
  return found;
}

async function giveCode(parts: ApiParts, { body, visit }: ApiRequest<'giveCode'>): Promise<SignInAnswer> {
  const { store, clock, accounts } = parts;
  const now = clock.now();
  const { account, session, known } = await store.asOperator(async (tx) => {
    const found = await pendingSession(tx, visit, now);
    const known = visit.deviceId !== null && (await isKnownDevice(tx, found.account.id, visit.deviceId));
    return { ...found, known };
  });
  const knownDevice = known ? visit.deviceId : null;
  const person = account.id;
  const budgets = budgetsFor(accounts.secrets, { what: 'code', person, network: visit.network, knownDevice });
  await letTry(store, budgets, now);
  const taken = await store.asOperator(async (tx) => {
    if (!(await takeCode(tx, accounts, { account, code: body.code, visit, now }))) return false;
    await succeed(tx, budgets);
    return completeSession(tx, visit, account, { id: session.id, now });
  }, 'sign-in');
  if (!taken) throw refusedByAccounts('CODE_WRONG');
  return signedIn(parts, account.id);
}

/** For the person whose password was right, else for whoever holds a passkey of this site. */
async function passkeyChallenge(
  { store, clock, accounts }: ApiParts,
  { visit }: ApiRequest<'passkeyChallenge'>,
): Promise<PasskeyOptions> {
  const now = clock.now();
  return store.asOperator(async (tx) => {
    const found = await findVisitSession(tx, visit, now);
    const pending = found?.session.pending === true && found.isCurrent ? found : undefined;
    const known = pending === undefined ? [] : await listPasskeys(tx, pending.account.id);
    const { options, challenge } = await accounts.passkeys.ask(known);
    const until = challengeUntil(now);
    if (pending === undefined) {
      await insertPasskeyChallenge(tx, challenge, until);
    } else await challengeSession(tx, pending.session.id, { challenge, until });
    return { options };
  }, 'passkey');
}

async function signInWithPasskey(
  parts: ApiParts,
  { body, visit }: ApiRequest<'signInWithPasskey'>,
): Promise<SignInAnswer> {
  const { store, clock, accounts } = parts;
  const now = clock.now();
  const { credential } = body;
  const { challenge } = namesIn(credential);
  const pending = await store.asOperator(async (tx) => {
    const found = await findVisitSession(tx, visit, now);
    if (found?.session.pending === true && found.isCurrent && found.session.challenge === challenge) {
      const fresh = found.session.challengeUntil !== null && found.session.challengeUntil > now;
      await challengeSession(tx, found.session.id, null);
      if (!fresh) throw refusedByAccounts('PASSKEY_NOT_VALID');
      return found;
    }
    if (!(await takePasskeyChallenge(tx, challenge, now))) throw refusedByAccounts('PASSKEY_NOT_VALID');
    return undefined;
  }, 'passkey');
  let account: Account | undefined;
  const owner = async ({ accountId }: { readonly accountId: Account['id'] }) => {
    const found = await store.asOperator(async (tx) => (await findAccounts(tx, [accountId])).get(accountId));
    account = pending === undefined || pending.account.id === accountId ? found : undefined;
    return account;
  };
  const passkey = await takePasskey({ store, accounts, now }, { credential, challenge, owner, visit });
  const holder = account;
  if (passkey === undefined || holder === undefined) throw refusedByAccounts('PASSKEY_NOT_VALID');
  requireActive(holder);
  await store.asOperator(async (tx) => {
    if (pending === undefined) return startSession(tx, visit, holder, { now, pending: false });
    return completeSession(tx, visit, holder, { id: pending.session.id, now });
  }, 'sign-in');
  return signedIn(parts, holder.id);
}

async function openInvitation(
  { store, clock }: ApiParts,
  { body }: ApiRequest<'openInvitation'>,
): Promise<OpenedInvitation> {
  const now = clock.now();
  return store.asOperator(async (tx) => {
    const link = await findAccountLink(tx, hashOf(body.token));
    if (link?.usedAt !== null || link.expiresAt <= now || link.kind === 'email')
      throw refusedByAccounts('TOKEN_NOT_VALID');
    const account = await lockKnownAccount(tx, link.accountId);
    const { partnerId, name, email, roles, login } = account;
    const partner =
      partnerId === null
        ? null
        : { id: partnerId, name: (await findPartnerNames(tx, [partnerId])).get(partnerId) ?? '' };
    const { kind, expiresAt } = link;
    const proposed = (email.split('@')[0] ?? '').replaceAll(/[^\w.-]/g, '');
    return { kind, name, email, roles: [...roles], partner, login: login ?? proposed, expiresAt };
  });
}

/** Chooses a user name and a password, and signs in. */
async function acceptInvitation(
  parts: ApiParts,
  { body, visit }: ApiRequest<'acceptInvitation'>,
): Promise<SignInAnswer> {
  const { store, clock, accounts } = parts;
  const now = clock.now();
  const token = hashOf(body.token);
  const invited = await findLinked(parts, token, 'invitation');
  const login = body.login.toLowerCase();
  await requireGoodPassword(parts, invited, login, body.password);
  const hash = await accounts.passwords.hash(body.password);
  const id = await store.asOperator(async (tx) => {
    const accountId = await takeAccountLink(tx, token, 'invitation', now);
    if (accountId === undefined) throw refusedByAccounts('TOKEN_NOT_VALID');
    const account = await lockKnownAccount(tx, accountId);
    if ((await findTakenNames(tx, { id: accountId, login, email: account.email })).login)
      throw refusedByAccounts('LOGIN_TAKEN', { login });
    const changes = { login, language: body.language ?? account.language };
    const next = await changeAccount(tx, account, { command: { do: 'AcceptInvitation' }, now, changes });
    await setPasswordHash(tx, accountId, hash, now);
    // The invitation may have come by any way: only a letter to the address itself confirms it.
    await writeLetter(tx, accounts, { account: next, kind: 'email', recipient: next.email, now });
    await startSession(tx, visit, next, { now, pending: false });
    return accountId;
  }, 'account');
  return signedIn(parts, id);
}

async function usePasswordReset(
  parts: ApiParts,
  { body, visit }: ApiRequest<'usePasswordReset'>,
): Promise<SignInAnswer> {
  const { store, clock, accounts, gate } = parts;
  const now = clock.now();
  const token = hashOf(body.token);
  const asked = await findLinked(parts, token, 'password-reset');
  await requireGoodPassword(parts, asked, asked.login ?? '', body.password);
  const hash = await accounts.passwords.hash(body.password);
  const { methods, id } = await store.asOperator(async (tx) => {
    const accountId = await takeAccountLink(tx, token, 'password-reset', now);
    if (accountId === undefined) throw refusedByAccounts('TOKEN_NOT_VALID');
    const account = await lockKnownAccount(tx, accountId);
    const next = await changeAccount(tx, account, { command: { do: 'SetPassword' }, now });
    await setPasswordHash(tx, accountId, hash, now);
    await endSessions(tx, { accountId }, now, 'password reset');
    // A link is one factor; the second one is asked for as ever.
    const methods = next.hasSecondFactor ? await methodsOf(tx, next) : [];
    await startSession(tx, visit, next, { now, pending: methods.length > 0 });
    return { methods, id: accountId };
  }, 'account');
  gate.forget();
  return methods.length > 0 ? { state: 'second-factor', methods } : signedIn(parts, id);
}

async function findLinked(
  { store, clock }: ApiParts,
  token: string,
  kind: 'invitation' | 'password-reset',
): Promise<Account> {
  const found = await store.asOperator(async (tx) => {
    const link = await findAccountLink(tx, token);
    if (link?.kind !== kind || link.usedAt !== null || link.expiresAt <= clock.now()) return undefined;
    return (await findAccounts(tx, [link.accountId])).get(link.accountId);
  });
  if (found === undefined) throw refusedByAccounts('TOKEN_NOT_VALID');
  return found;
}

/** Refuses a password that is short, common, or made of the person's own names. */
export async function requireGoodPassword(
  { store, accounts }: ApiParts,
  { name, email, partnerId }: Account,
  login: string,
  password: string,
): Promise<void> {
  const names = partnerId === null ? undefined : await store.asOperator((tx) => findPartnerNames(tx, [partnerId]));
  const company = `${partnerId === null ? '' : (names?.get(partnerId) ?? '')} saikne`;
  const refusal = passwordRefusal(password, { login, name, email, company }, (text) =>
    accounts.passwords.isCommon(text),
  );
  if (refusal !== undefined) throw new Refused(refusal);
}

/** Answers the same whether there is such a person, and whether it has a confirmed address. */
async function askPasswordReset(
  { store, clock, accounts }: ApiParts,
  { body, visit }: ApiRequest<'askPasswordReset'>,
): Promise<Done> {
  const now = clock.now();
  const person = body.login.trim().toLowerCase();
  const budgets = budgetsFor(accounts.secrets, {
    what: 'password',
    person: `reset ${person}`,
    network: visit.network,
    knownDevice: null,
  });
  await letTry(store, budgets, now);
  await store.asOperator(async (tx) => {
    const account = await findAccountByLogin(tx, person);
    if (account?.status !== 'active' || account.emailVerifiedAt === null) return;
    await writeLetter(tx, accounts, { account, kind: 'password-reset', recipient: account.email, now });
  }, 'account');
  return { done: true };
}

async function verifyEmail({ store, clock }: ApiParts, { body }: ApiRequest<'verifyEmail'>): Promise<Done> {
  const now = clock.now();
  await store.asOperator(async (tx) => {
    const id = await takeAccountLink(tx, hashOf(body.token), 'email', now);
    if (id === undefined) throw refusedByAccounts('TOKEN_NOT_VALID');
    const account = await lockKnownAccount(tx, id);
    const email = account.pendingEmail ?? account.email;
    const { login } = account;
    if ((await findTakenNames(tx, { id, login: login ?? '', email })).email)
      throw refusedByAccounts('EMAIL_TAKEN', { email });
    await writeAccount(tx, { ...account, email, pendingEmail: null, emailVerifiedAt: now }, account.version);
  }, 'account');
  return { done: true };
}

async function listDemoSignIns({ accounts }: ApiParts): Promise<DemoSignIns> {
  if (accounts.demoSignIns === undefined) throw refusedByApi('NOT_FOUND');
  return accounts.demoSignIns();
}

export const signInHandlers = {
  signIn,
  giveCode,
  passkeyChallenge,
  signInWithPasskey,
  openInvitation,
  acceptInvitation,
  askPasswordReset,
  usePasswordReset,
  verifyEmail,
  demoSignIns: listDemoSignIns,
} satisfies Handlers<
  | 'signIn'
  | 'giveCode'
  | 'passkeyChallenge'
  | 'signInWithPasskey'
  | 'openInvitation'
  | 'acceptInvitation'
  | 'askPasswordReset'
  | 'usePasswordReset'
  | 'verifyEmail'
  | 'demoSignIns'
>;
