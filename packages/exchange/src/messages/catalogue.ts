import type { Catalogue } from '@saikne/kernel';
import { en } from './en.js';
import { et } from './et.js';
import type { ExchangeMessageKey } from './keys.js';
import { lt } from './lt.js';
import { lv } from './lv.js';
import { ru } from './ru.js';

/** The exchange's texts; every code and every fact is a key. */
export const exchangeMessages: Catalogue<ExchangeMessageKey> = { lv, en, et, lt, ru };
