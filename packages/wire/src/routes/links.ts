import { link, linkList, linkRequest, linksQuery } from '../schemas/link.js';
import { byId, type Routes } from './route.js';

/** Trading partners and link requests. */
export const linksRoutes = {
  listLinks: {
    method: 'GET',
    path: '/v1/links',
    access: 'partner',
    summary: 'Your trading partners and link requests, newest first',
    query: linksQuery,
    status: 200,
    answer: linkList,
  },
  requestLink: {
    method: 'POST',
    path: '/v1/links',
    access: 'partner',
    summary: 'Ask a partner to trade with you',
    body: linkRequest,
    status: 201,
    answer: link,
  },
  acceptLink: {
    method: 'POST',
    path: '/v1/links/:id/accept',
    access: 'partner',
    summary: 'Accept a link request',
    params: byId,
    status: 200,
    answer: link,
  },
  refuseLink: {
    method: 'POST',
    path: '/v1/links/:id/refuse',
    access: 'partner',
    summary: 'Refuse a link request',
    params: byId,
    status: 200,
    answer: link,
  },
  endLink: {
    method: 'POST',
    path: '/v1/links/:id/end',
    access: 'partner',
    summary: 'End a link, or take back a request',
    params: byId,
    status: 200,
    answer: link,
  },
} as const satisfies Routes;
