import type { Catalogue } from '@saikne/kernel';
import { explanationMessagesEn, type ExplanationMessageKey } from './en.js';
import { explanationMessagesEt } from './et.js';
import { explanationMessagesLt } from './lt.js';
import { explanationMessagesLv } from './lv.js';
import { explanationMessagesRu } from './ru.js';

/** The texts that explain amounts. */
export const explanationMessages: Catalogue<ExplanationMessageKey> = {
  lv: explanationMessagesLv,
  en: explanationMessagesEn,
  et: explanationMessagesEt,
  lt: explanationMessagesLt,
  ru: explanationMessagesRu,
};
