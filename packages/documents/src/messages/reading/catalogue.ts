import type { Catalogue } from '@saikne/kernel';
import { readingMessagesEn } from './en.js';
import { readingMessagesEt } from './et.js';
import { readingMessagesLt } from './lt.js';
import { readingMessagesLv } from './lv.js';
import type { ReadingProblem } from './problem.js';
import { readingMessagesRu } from './ru.js';

/**
 * What reading and converting say, by rule. `what` is the business term with its name, or the place where there is no
 * term; the other values are the finding's own.
 */
export const readingMessages: Catalogue<ReadingProblem> = {
  lv: readingMessagesLv,
  en: readingMessagesEn,
  et: readingMessagesEt,
  lt: readingMessagesLt,
  ru: readingMessagesRu,
};
