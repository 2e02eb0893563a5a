import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Account, AccountPasskey } from '@saikne/store';

type Json = Readonly<Record<string, unknown>>;

/** What is asked of a browser, and the challenge that its answer must carry. */
export interface Asked {
  readonly options: Json;
  readonly challenge: string;
}

/** WebAuthn for one site. */
export interface Passkeys {
  askForNew(account: Account, known: readonly AccountPasskey[]): Promise<Asked>;
  /** The new passkey; undefined: the answer is not right. */
  readNew(credential: Json, challenge: string): Promise<NewPasskey | undefined>;
  /** `known`: passkeys of the person whose password was right; none: whoever holds one of this site. */
  ask(known: readonly AccountPasskey[]): Promise<Asked>;
  /** The counter after the answer; undefined: the answer is not right. */
  read(credential: Json, challenge: string, passkey: AccountPasskey): Promise<number | undefined>;
}

export type NewPasskey = Pick<AccountPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;

/** `publicUrl`: the address people open. Browsers give passkeys to names, never to bare addresses such as 127.0.0.1. */
export function openPasskeys(publicUrl: () => string): Passkeys {
  const site = () => {
    const url = new URL(publicUrl());
    const host = url.hostname === '127.0.0.1' ? 'localhost' : url.hostname;
    return { rpID: host, origin: [url.origin, `${url.protocol}//${host}${url.port === '' ? '' : `:${url.port}`}`] };
  };
  const descriptors = (known: readonly AccountPasskey[]) =>
    known.map(({ credentialId, transports }) => ({
      id: credentialId,
      // As the browser itself named them.
      transports: transports as AuthenticatorTransport[],
    }));
  return {
    async askForNew(account, known) {
      const options = await generateRegistrationOptions({
        rpName: 'Saikne',
        rpID: site().rpID,
        userName: account.login ?? account.email,
        userDisplayName: account.name,
        userID: new TextEncoder().encode(account.id),
        excludeCredentials: descriptors(known),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      });
      return { options: { ...options }, challenge: options.challenge };
    },
    async readNew(credential, challenge) {
      const { rpID, origin } = site();
      const read = await orUndefined(() =>
        verifyRegistrationResponse({
          // The library reads what a browser sent and refuses what it is not.
          response: credential as unknown as RegistrationResponseJSON,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: rpID,
          requireUserVerification: true,
        }),
      );
      if (read?.verified !== true) return undefined;
      const { id, publicKey, counter, transports = [] } = read.registrationInfo.credential;
      return { credentialId: id, publicKey, counter, transports };
    },
    async ask(known) {
      const options = await generateAuthenticationOptions({
        rpID: site().rpID,
        allowCredentials: descriptors(known),
        userVerification: 'required',
      });
      return { options: { ...options }, challenge: options.challenge };
    },
    async read(credential, challenge, passkey) {
      const { rpID, origin } = site();
      const read = await orUndefined(() =>
        verifyAuthenticationResponse({
          response: credential as unknown as AuthenticationResponseJSON,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: rpID,
          requireUserVerification: true,
          // Counted by ourselves: a counter that went back is told, and then refused.
          credential: {
            id: passkey.credentialId,
            publicKey: new Uint8Array(passkey.publicKey),
            counter: 0,
            transports: passkey.transports as AuthenticatorTransport[],
          },
        }),
      );
      return read?.verified === true ? read.authenticationInfo.newCounter : undefined;
    },
  };
}

/** The library throws on answers that are not right; what it cannot read is no better. */
async function orUndefined<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch {
    return undefined;
  }
}
