import type { Catalogue } from '@saikne/kernel';
import type { StatementProblem } from '../problem.js';
import { statementMessagesEn } from './en.js';
import { statementMessagesEt } from './et.js';
import { statementMessagesLt } from './lt.js';
import { statementMessagesLv } from './lv.js';
import { statementMessagesRu } from './ru.js';

/** What bank statements are found wrong for. `what` is the place; the other values are the finding's own. */
export const statementMessages: Catalogue<StatementProblem> = {
  lv: statementMessagesLv,
  en: statementMessagesEn,
  et: statementMessagesEt,
  lt: statementMessagesLt,
  ru: statementMessagesRu,
};
