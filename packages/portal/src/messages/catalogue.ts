import type { Catalogue, Messages } from '@saikne/kernel';
import { en } from './en.js';
import { et } from './et.js';
import { lt } from './lt.js';
import { lv } from './lv.js';
import { ru } from './ru.js';

export type PortalKey = keyof typeof en;
export type PortalMessages = Messages<PortalKey>;

export const portalCatalogue: Catalogue<PortalKey> = { lv, en, et, lt, ru };
