import { z } from 'zod';
import { contractFormat, newApiKey, newPartner, partner, partnerPage } from '../schemas/partner.js';
import { id } from '../schemas/values.js';
import { byId, paged, type Routes } from './route.js';

/** The partners, as the operator keeps them. */
export const partnersRoutes = {
  listPartners: {
    method: 'GET',
    path: '/v1/partners',
    access: 'reader',
    summary: 'All partners; for a partner: itself and its trading partners',
    query: paged,
    status: 200,
    answer: partnerPage,
  },
  partner: {
    method: 'GET',
    path: '/v1/partners/:id',
    access: 'reader',
    summary: 'One partner',
    params: byId,
    status: 200,
    answer: partner,
  },
  registerPartner: {
    method: 'POST',
    path: '/v1/partners',
    access: 'operator',
    summary: 'Register a partner',
    body: newPartner,
    status: 201,
    answer: partner,
  },
  suspendPartner: {
    method: 'POST',
    path: '/v1/partners/:id/suspend',
    access: 'operator',
    summary: 'Suspend a partner’s service',
    params: byId,
    status: 200,
    answer: partner,
  },
  resumePartner: {
    method: 'POST',
    path: '/v1/partners/:id/resume',
    access: 'operator',
    summary: 'Resume a partner’s service',
    params: byId,
    status: 200,
    answer: partner,
  },
  changeContractFormat: {
    method: 'PUT',
    path: '/v1/partners/:id/contract-format',
    access: 'operator',
    summary: 'Change the format a partner receives',
    params: byId,
    body: contractFormat,
    status: 200,
    answer: partner,
  },
  grantActing: {
    method: 'PUT',
    path: '/v1/partners/:id/acts-for/:other',
    access: 'operator',
    summary: 'Record that a partner sends in another’s name',
    params: z.object({ id, other: id }),
    status: 200,
    answer: partner,
  },
  createApiKey: {
    method: 'POST',
    path: '/v1/partners/:id/keys',
    access: 'operator',
    summary: 'Make an API key; it is shown this once',
    params: byId,
    status: 201,
    answer: newApiKey,
  },
} as const satisfies Routes;
