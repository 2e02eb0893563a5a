import type { Client, SignInAnswer } from '@saikne/wire';

/**
 * Signs in with a passkey, alone or as the second factor. The options are WebAuthn's own JSON, written by the server's
 * library; the browser looks at them itself.
 */
export async function askPasskey(client: Client): Promise<SignInAnswer> {
  const { options } = await client.call('passkeyChallenge');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  const credential = await navigator.credentials.get({ publicKey });
  return client.call('signInWithPasskey', { body: { credential: written(credential) } });
}

/** Makes a passkey on this device and tells the server of it. */
export async function makePasskey(client: Client, name: string) {
  const { options } = await client.call('passkeyOptions');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await navigator.credentials.create({ publicKey });
  return client.call('addPasskey', { body: { name, credential: written(credential) } });
}

function written(credential: Credential | null): Record<string, unknown> {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('the browser gave no passkey');
  return { ...credential.toJSON() };
}
