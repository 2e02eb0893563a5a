import type { Catalogue } from '@saikne/kernel';
import type { MatchProblem } from '../problem.js';
import { matchMessagesEn } from './en.js';
import { matchMessagesEt } from './et.js';
import { matchMessagesLt } from './lt.js';
import { matchMessagesLv } from './lv.js';
import { matchMessagesRu } from './ru.js';

/** Why a person has to look at a bank entry, in words. */
export const matchMessages: Catalogue<MatchProblem> = {
  lv: matchMessagesLv,
  en: matchMessagesEn,
  et: matchMessagesEt,
  lt: matchMessagesLt,
  ru: matchMessagesRu,
};
