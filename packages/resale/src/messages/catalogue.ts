import type { Catalogue } from '@saikne/kernel';
import { resaleMessagesEn, type ResaleMessageKey } from './en.js';
import { resaleMessagesEt } from './et.js';
import { resaleMessagesLt } from './lt.js';
import { resaleMessagesLv } from './lv.js';
import { resaleMessagesRu } from './ru.js';

/** The texts of this room's refusals and remedies. */
export const resaleMessages: Catalogue<ResaleMessageKey> = {
  lv: resaleMessagesLv,
  en: resaleMessagesEn,
  et: resaleMessagesEt,
  lt: resaleMessagesLt,
  ru: resaleMessagesRu,
};
