import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What is derived from the installation's secret. */
export interface Secrets {
  /** Shut so that only this installation opens it; `about` must be the same on opening. */
  seal(text: string, about: string): Uint8Array;
  /** Throws where it was sealed elsewhere, for something else, or changed since. */
  open(sealed: Uint8Array, about: string): string;
  /** A keyed hash in hexadecimal: tells equal texts without telling the text. */
  mark(text: string): string;
  /** Tells installations apart; hexadecimal. */
  readonly fingerprint: string;
}

const [nonceBytes, tagBytes] = [12, 16];

/** From a secret of at least 32 characters. */
export function openSecrets(secret: string): Secrets {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'saikne', purpose, 32));
  const [sealKey, markKey] = [key('seal'), key('mark')];
  return {
    seal(text, about) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      const nonce = sealed.subarray(0, nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(about));
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return decipher.update(sealed.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
    mark: (text) => createHmac('sha256', markKey).update(text).digest('hex'),
    fingerprint: key('fingerprint').toString('hex'),
  };
}

/** A new token of 192 random bits. */
export function newToken(prefix = ''): string {
  return `${prefix}${randomBytes(24).toString('base64url')}`;
}

/** The SHA-256 of a token in hexadecimal: all that is kept of it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
