import { Secret, TOTP } from 'otpauth';

const [digits, period] = [6, 30];
/** Clocks of telephones run fast or slow: one step to either side counts. */
const window = 1;

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an authenticator reads as a QR code. */
export function totpUri(secret: string, label: string): string {
  return totp(secret, label).toString();
}

/** The time step of a code that is right at a moment; undefined: it is wrong. */
export function totpStepOf(secret: string, code: string, epochMs: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totp(secret, '').validate({ token: code, timestamp: epochMs, window });
  return delta === null ? undefined : Math.floor(epochMs / 1000 / period) + delta;
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Saikne', label, secret: Secret.fromBase32(secret), digits, period });
}
