import { clause, type ClauseRef } from '@saikne/kernel';

/** What the API itself refuses, before any room is asked. */
export const apiRefusals = {
  NOT_AUTHENTICATED: { clause: clause('telema:2.7.2'), instead: ['SEND_API_KEY'] },
  KEY_REVOKED: { clause: clause('telema:2.4'), instead: ['USE_ANOTHER_KEY'] },
  NOT_ALLOWED: { clause: clause('telema:3.3'), instead: [] },
  NOT_FOUND: { clause: clause('telema:3.3'), instead: [] },
  REQUEST_MALFORMED: { clause: clause('house:one-api'), instead: ['READ_API_DESCRIPTION'] },
  DOCUMENT_EMPTY: { clause: clause('telema:def.e-documents'), instead: ['SEND_DOCUMENT_AS_BODY'] },
  DOCUMENT_TOO_LARGE: { clause: clause('house:bounds'), instead: ['SEND_SMALLER_DOCUMENT'] },
  TOO_MANY_REQUESTS: { clause: clause('house:bounds'), instead: ['TRY_AGAIN_LATER'] },
  LINK_WITH_YOURSELF: { clause: clause('telema:def.trading-partners'), instead: [] },
  IDENTIFIER_TAKEN: { clause: clause('telema:2.2.1'), instead: ['USE_ANOTHER_IDENTIFIER'] },
  FORMAT_NOT_WRITTEN: { clause: clause('telema:2.7.4'), instead: ['CHOOSE_WRITTEN_FORMAT'] },
  CONTENT_EXPIRED: { clause: clause('telema:def.active-period'), instead: [] },
  DOCUMENT_NOT_DEAD: { clause: clause('house:one-step'), instead: [] },
  TERMS_UNKNOWN: { clause: clause('house:clause-is-data'), instead: ['CHOOSE_KNOWN_TERMS'] },
  TERMS_UNFIT: { clause: clause('house:clause-is-data'), instead: ['CHECK_CONTRACT_VALUES'] },
  CONTRACT_NUMBER_TAKEN: { clause: clause('house:one-number'), instead: ['CHOOSE_ANOTHER_NUMBER'] },
  ACT_NOT_YOURS: { clause: clause('house:sides-of-a-contract'), instead: ['ASK_THE_OPERATOR'] },
  KEY_OF_ANOTHER_REQUEST: { clause: clause('house:retry'), instead: ['USE_A_NEW_IDEMPOTENCY_KEY'] },
  TOO_FAR_AHEAD: { clause: clause('house:bounds'), instead: ['ASK_TO_AN_EARLIER_DAY'] },
  NOT_EXPLAINED: { clause: clause('house:every-amount-explained'), instead: [] },
  SERVER_STOPPING: { clause: clause('telema:2.5'), instead: ['TRY_AGAIN_LATER'] },
  INTERNAL_FAULT: { clause: clause('telema:2.5'), instead: ['TRY_AGAIN_LATER'] },
} as const satisfies Record<string, { clause: ClauseRef; instead: readonly string[] }>;

export type ApiRefusalCode = keyof typeof apiRefusals;
export type ApiRemedyCode = (typeof apiRefusals)[ApiRefusalCode]['instead'][number];
