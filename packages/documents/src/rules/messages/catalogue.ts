import type { Catalogue } from '@saikne/kernel';
import { ruleMessagesEn } from './en.js';
import { ruleMessagesEt } from './et.js';
import type { MessageKey } from './kinds.js';
import { ruleMessagesLt } from './lt.js';
import { ruleMessagesLv } from './lv.js';
import { ruleMessagesRu } from './ru.js';

/** What broken rules say, by kind of rule: what is wrong and what to do. */
export const ruleMessages: Catalogue<MessageKey> = {
  lv: ruleMessagesLv,
  en: ruleMessagesEn,
  et: ruleMessagesEt,
  lt: ruleMessagesLt,
  ru: ruleMessagesRu,
};
