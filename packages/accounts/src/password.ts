import { accountRefusal, type AccountRefusalCode } from './refusals.js';
import type { Refusal } from '@saikne/kernel';

/** Bounds of a password, in characters. NIST SP 800-63B asks for length, not for kinds of characters. */
export const passwordBounds = { least: 12, most: 256 } as const;

/** Parts of a name shorter than this say nothing about the person. */
const leastNameLength = 4;
/** What must be left of a password once names are taken out of it. */
const leastBesidesNames = 8;

export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  /** The company, or the product's own name. */
  readonly company: string;
}

/** Passwords are compared and hashed in this form, so that one keyboard's accents are another's. */
export function normalPassword(text: string): string {
  return text.normalize('NFKC');
}

/**
 * Why a password cannot be taken; undefined: it can. `isCommon` knows the passwords everybody tries first, in lower
 * case. A common password with digits or signs put around it is still common.
 */
export function passwordRefusal(
  text: string,
  owner: PasswordOwner,
  isCommon: (lowerCase: string) => boolean,
): Refusal<AccountRefusalCode> | undefined {
  const password = normalPassword(text);
  const length = Array.from(password).length;
  const { least, most } = passwordBounds;
  if (length < least) return accountRefusal('PASSWORD_TOO_SHORT', { least });
  if (length > most) return accountRefusal('PASSWORD_TOO_LONG', { most });
  const lower = password.toLowerCase();
  const core = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const half = lower.slice(0, lower.length / 2);
  const isRepeated = new Set(lower).size < 5 || half.repeat(2) === lower;
  if (isRepeated || core.length < 3 || isCommon(lower) || isCommon(core)) return accountRefusal('PASSWORD_COMMON');
  if (withoutNames(lower, owner).length < leastBesidesNames) return accountRefusal('PASSWORD_TELLS_NAME');
  return undefined;
}

function withoutNames(lower: string, { login, name, email, company }: PasswordOwner): string {
  const parts = [login, email.split('@')[0] ?? '', ...name.split(/[^\p{L}\d]+/u), ...company.split(/[^\p{L}\d]+/u)];
  return parts
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= leastNameLength)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ''), lower);
}
