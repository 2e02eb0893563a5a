import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type Json = Readonly<Record<string, unknown>>;

/** A passkey in software, for tests: ES256, no attestation, the person always there. */
export interface Authenticator {
  /** Answers `passkeyOptions`. */
  make(options: Json): Json;
  /** Answers `passkeyChallenge`; `counter` where a copy is to be played. */
  sign(options: Json, counter?: number): Json;
}

const [userPresent, userVerified, hasKey] = [0x01, 0x04, 0x40];

export function openAuthenticator(origin: string, rpId = 'localhost'): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let counter = 0;
  const head = (flags: number, count: number) => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(count);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counted]);
  };
  const clientData = (type: string, challenge: unknown) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const shared = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' };
  return {
    make({ challenge }) {
      // A COSE key: kty EC2, alg ES256, crv P-256, x, y.
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ]);
      const data = Buffer.concat([
        head(userPresent | userVerified | hasKey, counter),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        key,
      ]);
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      const response = {
        clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      };
      return { ...shared, response, clientExtensionResults: {} };
    },
    sign({ challenge }, count = ++counter) {
      const data = head(userPresent | userVerified, count);
      const client = clientData('webauthn.get', challenge);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      };
      return { ...shared, response, clientExtensionResults: {} };
    },
  };
}
