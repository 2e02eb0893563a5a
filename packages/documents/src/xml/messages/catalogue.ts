import type { Catalogue } from '@saikne/kernel';
import type { XmlProblem } from '../xml-problem.js';
import { xmlMessagesEn } from './en.js';
import { xmlMessagesEt } from './et.js';
import { xmlMessagesLt } from './lt.js';
import { xmlMessagesLv } from './lv.js';
import { xmlMessagesRu } from './ru.js';

/** What the XML reader's findings say, by rule: what is wrong, where, and what to do. */
export const xmlMessages: Catalogue<XmlProblem> = {
  lv: xmlMessagesLv,
  en: xmlMessagesEn,
  et: xmlMessagesEt,
  lt: xmlMessagesLt,
  ru: xmlMessagesRu,
};
