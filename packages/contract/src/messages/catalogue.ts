import type { Catalogue } from '@saikne/kernel';
import { contractMessagesEn, type ContractMessageKey } from './en.js';
import { contractMessagesEt } from './et.js';
import { contractMessagesLt } from './lt.js';
import { contractMessagesLv } from './lv.js';
import { contractMessagesRu } from './ru.js';

/** The texts of this room's refusals and remedies. */
export const contractMessages: Catalogue<ContractMessageKey> = {
  lv: contractMessagesLv,
  en: contractMessagesEn,
  et: contractMessagesEt,
  lt: contractMessagesLt,
  ru: contractMessagesRu,
};
