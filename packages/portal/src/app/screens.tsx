import type { RouteName } from '@saikne/wire';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PortalKey } from '../messages/keys.js';
import { icons } from './icons.js';
import type { Who } from './session.js';

/** One screen: where it is, who sees it, and its code, which is loaded when it is first needed. */
export interface Screen {
  /** Where the navigation leads. */
  readonly path: string;
  /** The addresses it answers to. */
  readonly pattern: string;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** Loads the code ahead: a pointer is on its way. */
  readonly load: () => Promise<unknown>;
  readonly title: PortalKey;
  /** The letter that follows `g`. */
  readonly letter?: string;
  readonly icon: string;
  readonly group: 'work' | 'keeping';
  readonly shown: (who: Pick<Who, 'session' | 'may'>) => boolean;
}

function screen(load: () => Promise<ComponentType>, rest: Omit<Screen, 'Page' | 'load'>): Screen {
  return { ...rest, load, Page: lazy(async () => ({ default: await load() })) };
}

type Shown = Screen['shown'];
const may =
  (name: RouteName): Shown =>
  (who) =>
    who.may(name);
const ofPartner =
  (name: RouteName): Shown =>
  ({ session, may: allows }) =>
    session.role === 'partner' && allows(name);
const ofOperator =
  (name: RouteName): Shown =>
  ({ session, may: allows }) =>
    session.role !== 'partner' && allows(name);

/** Every screen of the application, in the order of the navigation. */
export const screens: readonly Screen[] = [
  screen(async () => (await import('../home/home-page.js')).HomePage, {
    path: '/',
    pattern: '/',
    title: 'home',
    letter: 'h',
    icon: icons.home,
    group: 'work',
    shown: () => true,
  }),
  screen(async () => (await import('../documents/documents-page.js')).DocumentsPage, {
    path: '/documents',
    pattern: '/documents/:id?',
    title: 'documents',
    letter: 'd',
    icon: icons.document,
    group: 'work',
    shown: may('listDocuments'),
  }),
  screen(async () => (await import('../trading/trading-page.js')).TradingPage, {
    path: '/trading',
    pattern: '/trading',
    title: 'tradingPartners',
    letter: 't',
    icon: icons.link,
    group: 'work',
    shown: ofPartner('listLinks'),
  }),
  screen(async () => (await import('../operator/partners-page.js')).PartnersPage, {
    path: '/partners',
    pattern: '/partners/:id?',
    title: 'partners',
    letter: 'p',
    icon: icons.people,
    group: 'work',
    shown: ofOperator('listPartners'),
  }),
  screen(async () => (await import('../contracts/contracts-page.js')).ContractsPage, {
    path: '/contracts',
    pattern: '/contracts/:id?/:part?',
    title: 'contracts',
    letter: 'c',
    icon: icons.contract,
    group: 'work',
    shown: may('listContracts'),
  }),
  screen(async () => (await import('../invoices/invoices-page.js')).InvoicesPage, {
    path: '/invoices',
    pattern: '/invoices/:id?',
    title: 'invoices',
    letter: 'i',
    icon: icons.card,
    group: 'work',
    shown: may('listBillingDocuments'),
  }),
  screen(async () => (await import('../people/company-page.js')).CompanyPage, {
    path: '/company',
    pattern: '/company',
    title: 'company',
    letter: 'f',
    icon: icons.building,
    group: 'keeping',
    shown: ofPartner('partner'),
  }),
  screen(async () => (await import('../people/users-page.js')).UsersPage, {
    path: '/users',
    pattern: '/users',
    title: 'users',
    letter: 'u',
    icon: icons.people,
    group: 'keeping',
    shown: ofPartner('listUsers'),
  }),
  screen(async () => (await import('../people/keys-page.js')).KeysPage, {
    path: '/keys',
    pattern: '/keys',
    title: 'apiKeys',
    letter: 'k',
    icon: icons.key,
    group: 'keeping',
    shown: ofPartner('listApiKeys'),
  }),
  screen(async () => (await import('../operator/staff-page.js')).StaffPage, {
    path: '/staff',
    pattern: '/staff',
    title: 'staff',
    letter: 's',
    icon: icons.people,
    group: 'keeping',
    shown: ofOperator('listStaff'),
  }),
  screen(async () => (await import('../people/access-page.js')).AccessPage, {
    path: '/access',
    pattern: '/access',
    title: 'access',
    letter: 'a',
    icon: icons.eye,
    group: 'keeping',
    shown: may('contentAccesses'),
  }),
  screen(async () => (await import('../people/account-page.js')).AccountPage, {
    path: '/account',
    pattern: '/account',
    title: 'myAccount',
    letter: 'm',
    icon: icons.person,
    group: 'keeping',
    shown: may('me'),
  }),
];
