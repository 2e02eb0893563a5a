import type { Catalogue } from '@saikne/kernel';
import { en } from './en.js';
import { et } from './et.js';
import type { ApiMessageKey } from './keys.js';
import { lt } from './lt.js';
import { lv } from './lv.js';
import { ru } from './ru.js';

/** The API's own texts. */
export const apiMessages: Catalogue<ApiMessageKey> = { lv, en, et, lt, ru };
