import type { Catalogue } from '@saikne/kernel';
import { en } from './en.js';
import { et } from './et.js';
import type { PortalKey } from './keys.js';
import { lt } from './lt.js';
import { lv } from './lv.js';
import { ru } from './ru.js';

export const portalCatalogue: Catalogue<PortalKey> = { lv, en, et, lt, ru };
