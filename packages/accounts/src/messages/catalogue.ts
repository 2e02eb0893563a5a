import type { Catalogue } from '@saikne/kernel';
import { en } from './en.js';
import { et } from './et.js';
import type { AccountMessageKey } from './keys.js';
import { lt } from './lt.js';
import { lv } from './lv.js';
import { ru } from './ru.js';

export type { AccountMessageKey, LetterSubject } from './keys.js';

/** The room's texts. */
export const accountMessages: Catalogue<AccountMessageKey> = { lv, en, et, lt, ru };
