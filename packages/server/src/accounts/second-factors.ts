import { isPasskeyCopied, later } from '@saikne/accounts';
import { epochMsOf, type Instant } from '@saikne/kernel';
import {
  findCredential,
  listPasskeys,
  lockPasskey,
  recordPasskeyUse,
  takeRecoveryCode,
  takeTotpStep,
  type Account,
  type AccountPasskey,
  type OperatorTransaction,
  type Store,
} from '@saikne/store';
import type { AccountParts } from './account-parts.js';
import { raiseSign } from './raise.js';
import { hashOf } from './secrets.js';
import { totpStepOf } from './totp.js';
import type { Visit } from './visit.js';

export const challengeMs = 5 * 60_000;

/** What a sealed authenticator's secret is about, so that it opens as nobody else's. */
export function aboutTotp(accountId: string): string {
  return `authenticator of ${accountId}`;
}

/** A recovery code as it is kept: without the hyphens and spaces that make it readable. */
export function recoveryHash(code: string): string {
  return hashOf(code.replaceAll(/[\s-]/g, '').toLowerCase());
}

/** Takes an authenticator's code or a recovery code, each of which works once. */
export async function takeCode(
  tx: OperatorTransaction,
  { secrets }: AccountParts,
  attempt: { readonly account: Account; readonly code: string; readonly visit: Visit; readonly now: Instant },
): Promise<boolean> {
  const { account, code, visit, now } = attempt;
  const credential = await findCredential(tx, account.id);
  const { totpSealed, totpConfirmedAt } = credential ?? { totpSealed: null, totpConfirmedAt: null };
  if (totpSealed === null || totpConfirmedAt === null) return false;
  const secret = secrets.open(totpSealed, aboutTotp(account.id));
  const step = totpStepOf(secret, code.replaceAll(' ', ''), epochMsOf(now));
  if (step === undefined) return takeRecoveryCode(tx, account.id, recoveryHash(code));
  if (await takeTotpStep(tx, account.id, step)) return true;
  const { network, device } = visit;
  await raiseSign(tx, { kind: 'CODE_USED_TWICE', account, at: now, network, device });
  return false;
}

/** By which second factors a person can go on. */
export async function methodsOf(tx: OperatorTransaction, { id }: Account): Promise<('code' | 'passkey')[]> {
  const credential = await findCredential(tx, id);
  const passkeys = await listPasskeys(tx, id);
  const byCode = credential !== undefined && credential.totpConfirmedAt !== null;
  return [...(byCode ? (['code'] as const) : []), ...(passkeys.length > 0 ? (['passkey'] as const) : [])];
}

/** A browser's answer to a challenge, as far as it says which passkey and challenge it is about. */
export function namesIn(credential: Readonly<Record<string, unknown>>): {
  readonly id: string;
  readonly challenge: string;
} {
  const { id, response } = credential;
  const encoded = typeof response === 'object' && response !== null && 'clientDataJSON' in response;
  const text = encoded ? Buffer.from(String(response.clientDataJSON), 'base64url').toString('utf8') : '';
  const challenge = /"challenge":"([\w-]{16,200})"/.exec(text)?.[1] ?? '';
  return { id: typeof id === 'string' ? id : '', challenge };
}

/** The passkey whose answer is right, its use recorded; undefined: it is not. A copied one is told and refused. */
export async function takePasskey(
  { store, accounts, now }: { readonly store: Store; readonly accounts: AccountParts; readonly now: Instant },
  answer: {
    readonly credential: Readonly<Record<string, unknown>>;
    readonly challenge: string;
    readonly owner: (passkey: AccountPasskey) => Promise<Account | undefined>;
    readonly visit: Visit;
  },
): Promise<AccountPasskey | undefined> {
  const { credential, challenge, owner, visit } = answer;
  return store.asOperator(async (tx) => {
    const passkey = await lockPasskey(tx, namesIn(credential).id);
    if (passkey === undefined) return undefined;
    const account = await owner(passkey);
    if (account === undefined) return undefined;
    const counter = await accounts.passkeys.read(credential, challenge, passkey);
    if (counter === undefined) return undefined;
    if (isPasskeyCopied(passkey.counter, counter)) {
      const { network, device } = visit;
      await raiseSign(tx, { kind: 'PASSKEY_COPIED', account, at: now, network, device });
      return undefined;
    }
    await recordPasskeyUse(tx, { id: passkey.id, counter, at: now });
    return passkey;
  }, 'passkey');
}

export function challengeUntil(now: Instant): Instant {
  return later(now, challengeMs);
}
