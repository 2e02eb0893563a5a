import type { Catalogue } from '@saikne/kernel';
import type { TelemaClauseId } from '../clause-list.js';
import { telemaSummariesEn } from './en.js';
import { telemaSummariesEt } from './et.js';
import { telemaSummariesLt } from './lt.js';
import { telemaSummariesLv } from './lv.js';
import { telemaSummariesRu } from './ru.js';

/** Our summary of every clause of the terms of the document exchange. */
export const telemaSummaries: Catalogue<TelemaClauseId> = {
  lv: telemaSummariesLv,
  en: telemaSummariesEn,
  et: telemaSummariesEt,
  lt: telemaSummariesLt,
  ru: telemaSummariesRu,
};
