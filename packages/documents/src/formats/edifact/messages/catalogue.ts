import type { Catalogue } from '@saikne/kernel';
import type { EdifactProblem } from '../problem.js';
import { edifactMessagesEn } from './en.js';
import { edifactMessagesEt } from './et.js';
import { edifactMessagesLt } from './lt.js';
import { edifactMessagesLv } from './lv.js';
import { edifactMessagesRu } from './ru.js';

/** What findings about EDIFACT say, by rule: what is wrong, where, and what to do. */
export const edifactMessages: Catalogue<EdifactProblem> = {
  lv: edifactMessagesLv,
  en: edifactMessagesEn,
  et: edifactMessagesEt,
  lt: edifactMessagesLt,
  ru: edifactMessagesRu,
};
