import type { Catalogue } from '@saikne/kernel';
import type { LmtClauseId } from '../clause-list.js';
import { lmtSummariesEn } from './en.js';
import { lmtSummariesEt } from './et.js';
import { lmtSummariesLt } from './lt.js';
import { lmtSummariesLv } from './lv.js';
import { lmtSummariesRu } from './ru.js';

/** Our summary of every clause of the terms of subscription resale. */
export const lmtSummaries: Catalogue<LmtClauseId> = {
  lv: lmtSummariesLv,
  en: lmtSummariesEn,
  et: lmtSummariesEt,
  lt: lmtSummariesLt,
  ru: lmtSummariesRu,
};
