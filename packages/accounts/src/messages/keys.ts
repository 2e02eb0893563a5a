import type { AccountFact } from '../account.js';
import type { AccountRefusalCode, AccountRemedyCode } from '../refusals.js';
import type { TwoHandsSign } from '../two-hands.js';

/** What a letter says above its link. */
export type LetterSubject = 'LETTER_INVITATION' | 'LETTER_PASSWORD_RESET' | 'LETTER_EMAIL';

/** Everything that is said about people and their rights; codes are the keys. */
export type AccountMessageKey =
  AccountRefusalCode | AccountRemedyCode | AccountFact['fact'] | TwoHandsSign | LetterSubject;
