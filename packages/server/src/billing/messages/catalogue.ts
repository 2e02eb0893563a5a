import type { Catalogue } from '@saikne/kernel';
import { en } from './en.js';
import { et } from './et.js';
import type { BillingTextKey } from './keys.js';
import { lt } from './lt.js';
import { lv } from './lv.js';
import { ru } from './ru.js';

/** The texts of documents, notices, letters and questions. */
export const billingTexts: Catalogue<BillingTextKey> = { lv, en, et, lt, ru };
