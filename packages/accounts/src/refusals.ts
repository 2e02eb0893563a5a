import { clause, refuse, type ClauseRef, type Decision, type MessageValues, type Refusal } from '@saikne/kernel';

interface Row {
  readonly clause: ClauseRef;
  readonly instead: readonly string[];
}

const login = clause('telema:3.1.1');
const personal = clause('telema:3.1.2');
const ownEmail = clause('telema:3.1.3');
const security = clause('telema:3.1.4');
const mainUser = clause('telema:2.4');
const confidential = clause('telema:3.3');
const bounds = clause('house:bounds');
const passwords = clause('house:passwords');

/** Everything that is refused to people and keys, with the clause and what can be done instead. */
export const accountRefusals = {
  SIGN_IN_FAILED: { clause: login, instead: ['RESET_PASSWORD'] },
  SIGN_IN_SLOWED: { clause: bounds, instead: ['WAIT_OR_OTHER_WAY'] },
  CODE_WRONG: { clause: login, instead: ['USE_NEXT_CODE'] },
  PASSKEY_NOT_VALID: { clause: login, instead: ['SIGN_IN_AGAIN'] },
  PASSKEY_KNOWN: { clause: personal, instead: [] },
  SESSION_ENDED: { clause: login, instead: ['SIGN_IN_AGAIN'] },
  SECOND_FACTOR_NEEDED: { clause: clause('house:second-factor'), instead: ['ADD_SECOND_FACTOR'] },
  OTHER_SITE: { clause: clause('telema:3.2'), instead: [] },
  PERSON_ONLY: { clause: personal, instead: ['SIGN_IN_AGAIN'] },
  PASSWORD_WRONG: { clause: login, instead: [] },
  PASSWORD_TOO_SHORT: { clause: passwords, instead: ['CHOOSE_LONG_PASSWORD'] },
  PASSWORD_TOO_LONG: { clause: passwords, instead: [] },
  PASSWORD_COMMON: { clause: passwords, instead: ['CHOOSE_LONG_PASSWORD'] },
  PASSWORD_TELLS_NAME: { clause: passwords, instead: ['CHOOSE_LONG_PASSWORD'] },
  LOGIN_TAKEN: { clause: personal, instead: ['CHOOSE_OTHER_LOGIN'] },
  EMAIL_TAKEN: { clause: ownEmail, instead: ['USE_OWN_EMAIL'] },
  TOKEN_NOT_VALID: { clause: personal, instead: ['ASK_FOR_NEW_LINK'] },
  TOTP_NOT_BEGUN: { clause: personal, instead: [] },
  ACCOUNT_EXISTS: { clause: personal, instead: [] },
  ACCOUNT_UNKNOWN: { clause: mainUser, instead: [] },
  ACCOUNT_NOT_ACTIVE: { clause: mainUser, instead: [] },
  ACCOUNT_NOT_INVITED: { clause: mainUser, instead: [] },
  ACCOUNT_BLOCKED: { clause: security, instead: ['ASK_MAIN_USER'] },
  ACCOUNT_CLOSED: { clause: mainUser, instead: ['ASK_MAIN_USER'] },
  ACCOUNT_NOT_BLOCKED: { clause: security, instead: [] },
  ROLE_NOT_YOURS_TO_GIVE: { clause: mainUser, instead: ['ASK_MAIN_USER'] },
  ROLE_OF_OTHER_SIDE: { clause: mainUser, instead: [] },
  LAST_MAIN_USER: { clause: mainUser, instead: ['NAME_ANOTHER_MAIN_USER'] },
  LAST_ADMINISTRATOR: { clause: clause('house:administrator'), instead: [] },
  NOT_YOURSELF: { clause: mainUser, instead: ['ASK_MAIN_USER'] },
  REASON_NEEDED: { clause: confidential, instead: ['GIVE_REASON'] },
  SCOPE_MISSING: { clause: confidential, instead: ['MAKE_KEY_WITH_SCOPE'] },
  KEY_EXPIRED: { clause: mainUser, instead: ['MAKE_NEW_KEY'] },
} as const satisfies Record<string, Row>;

export type AccountRefusalCode = keyof typeof accountRefusals;
export type AccountRemedyCode = (typeof accountRefusals)[AccountRefusalCode]['instead'][number];

/** A refusal by its code; its clause and remedies come from the table. */
export function accountRefusal<Code extends AccountRefusalCode>(code: Code, values: MessageValues = {}): Refusal<Code> {
  const row = accountRefusals[code];
  return { code, clause: row.clause, values, instead: row.instead.map((remedy) => ({ code: remedy, values })) };
}

/** The same as a decision. */
export function refused<Code extends AccountRefusalCode>(
  code: Code,
  values: MessageValues = {},
): Decision<never, Code> {
  const { clause: because, ...details } = accountRefusal(code, values);
  return refuse(code, because, details);
}
