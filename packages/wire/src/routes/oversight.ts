import { accessQuery, contentAccessPage, outgoingMailList, securityEventPage } from '../schemas/oversight.js';
import { paged, type Routes } from './route.js';

/** Who read what, what looks like a misuse, and which letters wait. */
export const oversightRoutes = {
  contentAccesses: {
    method: 'GET',
    path: '/v1/content-accesses',
    access: 'member',
    summary: 'Every reading of the content of your documents, newest first',
    query: accessQuery,
    status: 200,
    answer: contentAccessPage,
  },
  securityEvents: {
    method: 'GET',
    path: '/v1/security-events',
    access: 'member',
    summary: 'Signs that a credential is in two hands, newest first',
    query: paged,
    status: 200,
    answer: securityEventPage,
  },
  outgoingMail: {
    method: 'GET',
    path: '/v1/outgoing-mail',
    access: 'operator',
    summary: 'Letters with links that wait to be mailed, newest first',
    status: 200,
    answer: outgoingMailList,
  },
} as const satisfies Routes;
