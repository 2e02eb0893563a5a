import type { Messages } from '@saikne/kernel';
import type { en } from './en.js';

export type PortalKey = keyof typeof en;
export type PortalMessages = Messages<PortalKey>;
