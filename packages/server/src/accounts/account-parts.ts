import type { DemoSignIns } from '@saikne/wire';
import type { Passkeys } from './passkeys.js';
import type { Passwords } from './passwords.js';
import type { Secrets } from './secrets.js';

/** What sign-ins and people's accounts need beside the store and the clock. */
export interface AccountParts {
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly passkeys: Passkeys;
  /** The address that people open, without a trailing slash; links lead there. */
  readonly publicUrl: () => string;
  /** The demo's people; undefined outside of demo mode. */
  readonly demoSignIns?: () => Promise<DemoSignIns>;
}
