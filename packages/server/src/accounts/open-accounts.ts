import { demoSignInsOf } from '../demo/demo-people.js';
import type { AccountParts } from './account-parts.js';
import { openPasskeys } from './passkeys.js';
import { openPasswords } from './passwords.js';
import type { Secrets } from './secrets.js';

/** What sign-ins need, for one process. */
export function openAccounts(options: {
  readonly secrets: Secrets;
  readonly demo: boolean;
  readonly home: string;
  readonly publicUrl: () => string;
}): AccountParts {
  const { secrets, demo, home, publicUrl } = options;
  return {
    secrets,
    publicUrl,
    passwords: openPasswords(),
    passkeys: openPasskeys(publicUrl),
    ...(demo ? { demoSignIns: () => demoSignInsOf(home) } : {}),
  };
}
