import { randomBytes } from 'node:crypto';
import { sessionEnd, sessionLifetimes } from '@saikne/accounts';
import { epochMsOf, instantFromEpochMs, type Id } from '@saikne/kernel';
import {
  challengeSession,
  deletePasskeys,
  endSessions,
  findCredential,
  findPartnerNames,
  findSession,
  findTakenNames,
  insertPasskey,
  isKnownDevice,
  listPasskeys,
  listSessions as listLiveSessions,
  setPasswordHash,
  setTotp,
  takeTotpStep,
  type Account,
  type OperatorTransaction,
} from '@saikne/store';
import type { Done, Me, NewTotp, PasskeyOptions, RecoveryCodes, SessionList } from '@saikne/wire';
import { refusedByAccounts } from '../../accounts/account-problems.js';
import { changeAccount, lockKnownAccount, writeAccount } from '../../accounts/change-account.js';
import { endCredentials } from '../../accounts/end-credentials.js';
import { writeLetter } from '../../accounts/letters.js';
import { aboutTotp, challengeUntil, methodsOf, recoveryHash } from '../../accounts/second-factors.js';
import { hashOf } from '../../accounts/secrets.js';
import { budgetsFor, letTry, succeed } from '../../accounts/slow-down.js';
import { newTotpSecret, totpStepOf, totpUri } from '../../accounts/totp.js';
import { newId } from '../../time/ids.js';
import type { Asker } from '../access.js';
import type { ApiParts, ApiRequest } from '../parts.js';
import { refusedByApi } from '../problems.js';
import { toWireAccount } from '../show/people.js';
import type { Handlers } from './handler.js';
import { requireGoodPassword } from './sign-in.js';

type Asked = Pick<ApiRequest<'me'>, 'asker' | 'visit'>;

async function signOut({ store, clock, gate }: ApiParts, { asker, visit }: Asked): Promise<Done> {
  const { account, session } = personOf(asker);
  const now = clock.now();
  await store.asOperator(async (tx) => {
    await endSessions(tx, { accountId: account.id, only: session }, now, 'signed out');
    tx.wake('access_change');
  }, 'session');
  gate.forget();
  visit.setCookie('session', '', 0);
  return { done: true };
}

function showMe({ store }: ApiParts, { asker }: Asked): Promise<Me> {
  return store.asOperator((tx) => meOf(tx, asker));
}

async function changeMe(parts: ApiParts, { asker, body }: ApiRequest<'changeMe'>): Promise<Me> {
  const { store, clock, accounts, gate } = parts;
  const now = clock.now();
  const { name, language, email } = body;
  const me = await store.asOperator(async (tx) => {
    const account = await lockKnownAccount(tx, personOf(asker).account.id);
    const other = email.toLowerCase() === account.email.toLowerCase() ? null : email;
    const wanted = { id: account.id, login: account.login ?? '', email };
    if (other !== null && (await findTakenNames(tx, wanted)).email) throw refusedByAccounts('EMAIL_TAKEN', { email });
    const next = { ...account, name, language, pendingEmail: other };
    await writeAccount(tx, next, account.version);
    if (other !== null && other !== account.pendingEmail)
      await writeLetter(tx, accounts, { account: next, kind: 'email', recipient: other, now });
    return meOf(tx, asker);
  }, 'account');
  gate.forget();
  return me;
}

async function changePassword(parts: ApiParts, { asker, body, visit }: ApiRequest<'changePassword'>): Promise<Done> {
  const { store, clock, accounts, gate } = parts;
  const now = clock.now();
  const { session } = personOf(asker);
  const account = await provePassword(parts, { asker, visit }, body.current);
  await requireGoodPassword(parts, account, account.login ?? '', body.next);
  const hash = await accounts.passwords.hash(body.next);
  await store.asOperator(async (tx) => {
    await changeAccount(tx, await lockKnownAccount(tx, account.id), { command: { do: 'SetPassword' }, now });
    await setPasswordHash(tx, account.id, hash, now);
    await endSessions(tx, { accountId: account.id, except: session }, now, 'password changed');
  }, 'account');
  gate.forget();
  return { done: true };
}

async function beginTotp({ store, accounts }: ApiParts, { asker }: Asked): Promise<NewTotp> {
  const { account } = personOf(asker);
  const secret = newTotpSecret();
  await store.asOperator(async (tx) => {
    const credential = await findCredential(tx, account.id);
    // A running authenticator goes on until it is removed.
    if (credential !== undefined && credential.totpConfirmedAt !== null) throw refusedByAccounts('TOTP_NOT_BEGUN');
    const totpSealed = accounts.secrets.seal(secret, aboutTotp(account.id));
    await setTotp(tx, account.id, { totpSealed, totpConfirmedAt: null, totpLastStep: null, recoverySha256: [] });
  }, 'account');
  return { secret, uri: totpUri(secret, account.login) };
}

/** How many recovery codes there are, each of 80 random bits. */
const recoveryCodeCount = 10;

async function confirmTotp(parts: ApiParts, { asker, body }: ApiRequest<'confirmTotp'>): Promise<RecoveryCodes> {
  const { store, clock, accounts, gate } = parts;
  const now = clock.now();
  const { account } = personOf(asker);
  const recoveryCodes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
  await store.asOperator(async (tx) => {
    const { totpSealed = null, totpConfirmedAt = null } = (await findCredential(tx, account.id)) ?? {};
    if (totpSealed === null || totpConfirmedAt !== null) throw refusedByAccounts('TOTP_NOT_BEGUN');
    const secret = accounts.secrets.open(totpSealed, aboutTotp(account.id));
    const step = totpStepOf(secret, body.code, epochMsOf(now));
    if (step === undefined || !(await takeTotpStep(tx, account.id, step))) throw refusedByAccounts('CODE_WRONG');
    const recoverySha256 = recoveryCodes.map(recoveryHash);
    await setTotp(tx, account.id, { totpSealed, totpConfirmedAt: now, totpLastStep: step, recoverySha256 });
    await noteSecondFactor(tx, await lockKnownAccount(tx, account.id));
  }, 'account');
  gate.forget();
  return { recoveryCodes };
}

function newRecoveryCode(): string {
  return randomBytes(10)
    .toString('hex')
    .replaceAll(/(.{5})(?=.)/g, '$1-');
}

async function removeTotp(parts: ApiParts, { asker, body, visit }: ApiRequest<'removeTotp'>): Promise<Me> {
  const account = await provePassword(parts, { asker, visit }, body.password);
  const me = await parts.store.asOperator(async (tx) => {
    await setTotp(tx, account.id, { totpSealed: null, totpConfirmedAt: null, totpLastStep: null, recoverySha256: [] });
    await noteSecondFactor(tx, await lockKnownAccount(tx, account.id));
    return meOf(tx, asker);
  }, 'account');
  parts.gate.forget();
  return me;
}

async function askForPasskey({ store, clock, accounts }: ApiParts, { asker }: Asked): Promise<PasskeyOptions> {
  const { account, session } = personOf(asker);
  return store.asOperator(async (tx) => {
    const row = await lockKnownAccount(tx, account.id);
    const { options, challenge } = await accounts.passkeys.askForNew(row, await listPasskeys(tx, account.id));
    await challengeSession(tx, session, { challenge, until: challengeUntil(clock.now()) });
    return { options };
  }, 'passkey');
}

async function addPasskey(parts: ApiParts, { asker, body, visit }: ApiRequest<'addPasskey'>): Promise<Me> {
  const { store, clock, accounts, gate } = parts;
  const now = clock.now();
  const { account, session: id } = personOf(asker);
  const me = await store.asOperator(async (tx) => {
    const session = await findSession(tx, hashOf(visit.sessionToken ?? ''));
    const { challenge = null, challengeUntil: until = null } = session?.id === id ? session : {};
    if (challenge === null || until === null || until <= now) throw refusedByAccounts('PASSKEY_NOT_VALID');
    const made = await accounts.passkeys.readNew(body.credential, challenge);
    if (made === undefined) throw refusedByAccounts('PASSKEY_NOT_VALID');
    await challengeSession(tx, id, null);
    const passkey = { ...made, id: newId<'passkey'>(now), accountId: account.id, name: body.name, madeAt: now };
    if (!(await insertPasskey(tx, { ...passkey, lastUsedAt: null }))) throw refusedByAccounts('PASSKEY_KNOWN');
    await noteSecondFactor(tx, await lockKnownAccount(tx, account.id));
    return meOf(tx, asker);
  }, 'passkey');
  gate.forget();
  return me;
}

async function removePasskey(parts: ApiParts, request: ApiRequest<'removePasskey'>): Promise<Me> {
  const { asker, visit, params, body } = request;
  const account = await provePassword(parts, { asker, visit }, body.password);
  const id = params.id as Id<'passkey'>; // A UUID by its schema.
  const me = await parts.store.asOperator(async (tx) => {
    if (!(await deletePasskeys(tx, account.id, id))) throw refusedByApi('NOT_FOUND');
    await noteSecondFactor(tx, await lockKnownAccount(tx, account.id));
    return meOf(tx, asker);
  }, 'account');
  parts.gate.forget();
  return me;
}

async function listSessions({ store, clock }: ApiParts, { asker }: Asked): Promise<SessionList> {
  const { account, session } = personOf(asker);
  const now = clock.now();
  const side = asker.role === 'partner' ? 'partner' : 'operator';
  const usedAfter = instantFromEpochMs(epochMsOf(now) - sessionLifetimes[side].idleMs);
  const live = await store.asOperator((tx) => listLiveSessions(tx, account.id, usedAfter));
  const items = live
    .filter(({ pending }) => !pending)
    .map((one) => ({ ...one, expiresAt: sessionEnd({ ...one, side }) }))
    .filter(({ expiresAt }) => expiresAt > now)
    .map(({ id, startedAt, lastSeenAt, expiresAt, network, device }) => ({
      id,
      startedAt,
      lastSeenAt,
      expiresAt,
      network,
      device,
      current: id === session,
    }));
  return { items };
}

async function endSession(parts: ApiParts, { asker, params }: ApiRequest<'endSession'>): Promise<Done> {
  const only = params.id as Id<'session'>; // A UUID by its schema.
  if ((await endMySessions(parts, asker, { only })) === 0) throw refusedByApi('NOT_FOUND');
  return { done: true };
}

async function endOtherSessions(parts: ApiParts, { asker }: Asked): Promise<{ ended: number }> {
  return { ended: await endMySessions(parts, asker, { except: personOf(asker).session }) };
}

async function endMySessions(
  { store, clock, gate }: ApiParts,
  asker: Asker,
  which: { readonly only?: Id<'session'>; readonly except?: Id<'session'> },
): Promise<number> {
  const { account } = personOf(asker);
  const ended = await store.asOperator((tx) => {
    tx.wake('access_change');
    return endSessions(tx, { accountId: account.id, ...which }, clock.now(), 'ended by its person');
  }, 'session');
  gate.forget();
  return ended;
}

/** Telema 2.4: on suspicion of leaked credentials everything is revoked at once. */
async function reportLeak(parts: ApiParts, { asker, visit }: Asked): Promise<Done> {
  const { store, clock, gate } = parts;
  const { account } = personOf(asker);
  const by = { id: account.id, roles: asker.roles };
  await store.asOperator(async (tx) => {
    const locked = await lockKnownAccount(tx, account.id);
    await endCredentials(tx, locked, { by, own: true, now: clock.now() });
  }, 'account');
  gate.forget();
  visit.setCookie('session', '', 0);
  return { done: true };
}

/** The person that asks and its session; a route of accounts lets nobody else in. */
function personOf({ account, session }: Asker) {
  if (account === null || session === null) throw refusedByAccounts('PERSON_ONLY');
  return { account, session };
}

/** The password again, before something that a stolen session must not do. */
async function provePassword(parts: ApiParts, { asker, visit }: Asked, password: string): Promise<Account> {
  const { store, clock, accounts } = parts;
  const { id } = personOf(asker).account;
  const { account, hash, known } = await store.asOperator(async (tx) => ({
    account: await lockKnownAccount(tx, id),
    hash: (await findCredential(tx, id))?.passwordHash ?? null,
    known: visit.deviceId !== null && (await isKnownDevice(tx, id, visit.deviceId)),
  }));
  const knownDevice = known ? visit.deviceId : null;
  const budgets = budgetsFor(accounts.secrets, { what: 'password', person: id, network: visit.network, knownDevice });
  await letTry(store, budgets, clock.now());
  if (!(await accounts.passwords.isRight(password, hash))) throw refusedByAccounts('PASSWORD_WRONG');
  await store.asOperator((tx) => succeed(tx, budgets), 'attempt');
  return account;
}

async function noteSecondFactor(tx: OperatorTransaction, account: Account): Promise<void> {
  const hasSecondFactor = (await methodsOf(tx, account)).length > 0;
  await writeAccount(tx, { ...account, hasSecondFactor }, account.version);
}

async function meOf(tx: OperatorTransaction, asker: Asker): Promise<Me> {
  const account = await lockKnownAccount(tx, personOf(asker).account.id);
  const { id, partnerId } = account;
  const credential = await findCredential(tx, id);
  const passkeys = await listPasskeys(tx, id);
  const name = partnerId === null ? null : ((await findPartnerNames(tx, [partnerId])).get(partnerId) ?? null);
  return {
    account: toWireAccount(account, name),
    totp: credential !== undefined && credential.totpConfirmedAt !== null,
    recoveryCodesLeft: credential?.recoverySha256.length ?? 0,
    passkeys: passkeys.map(({ id: passkey, name: called, madeAt, lastUsedAt }) => ({
      id: passkey,
      name: called,
      createdAt: madeAt,
      lastUsedAt,
    })),
    pendingEmail: account.pendingEmail,
  };
}

export const meHandlers = {
  signOut,
  me: showMe,
  changeMe,
  changePassword,
  beginTotp,
  confirmTotp,
  removeTotp,
  passkeyOptions: askForPasskey,
  addPasskey,
  removePasskey,
  listSessions,
  endSession,
  endOtherSessions,
  reportLeak,
} satisfies Handlers<
  | 'signOut'
  | 'me'
  | 'changeMe'
  | 'changePassword'
  | 'beginTotp'
  | 'confirmTotp'
  | 'removeTotp'
  | 'passkeyOptions'
  | 'addPasskey'
  | 'removePasskey'
  | 'listSessions'
  | 'endSession'
  | 'endOtherSessions'
  | 'reportLeak'
>;
