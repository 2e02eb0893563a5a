import { acknowledgement, mailboxPage, mailboxQuery } from '../schemas/mailbox.js';
import { byId, type Routes } from './route.js';

/** What has come for a partner. */
export const mailboxRoutes = {
  mailbox: {
    method: 'GET',
    path: '/v1/mailbox',
    access: 'partner',
    summary: 'What has come for you, oldest first',
    query: mailboxQuery,
    status: 200,
    answer: mailboxPage,
  },
  fetchDocument: {
    method: 'GET',
    path: '/v1/mailbox/:id',
    access: 'partner',
    summary: 'Fetch a document; fetching again gives the same bytes',
    params: byId,
    status: 200,
    answer: 'bytes',
  },
  acknowledgeDocument: {
    method: 'POST',
    path: '/v1/mailbox/:id/acknowledge',
    access: 'partner',
    summary: 'Say that you keep a fetched document',
    params: byId,
    status: 200,
    answer: acknowledgement,
  },
} as const satisfies Routes;
