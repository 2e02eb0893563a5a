import { apiKey, apiKeyList, newApiKey, rotation, wantedApiKey } from '../schemas/key.js';
import { byId, type Routes } from './route.js';

/** API keys: what software signs in with. */
export const keyRoutes = {
  listApiKeys: {
    method: 'GET',
    path: '/v1/partners/:id/keys',
    access: 'member',
    summary: 'A partner’s API keys, never the keys themselves',
    params: byId,
    status: 200,
    answer: apiKeyList,
  },
  createApiKey: {
    method: 'POST',
    path: '/v1/partners/:id/keys',
    access: 'member',
    summary: 'Make an API key; it is shown this once',
    params: byId,
    body: wantedApiKey,
    status: 201,
    answer: newApiKey,
  },
  rotateApiKey: {
    method: 'POST',
    path: '/v1/keys/:id/rotate',
    access: 'member',
    summary: 'A new key in place of an old one, which still works for a while',
    params: byId,
    body: rotation,
    status: 201,
    answer: newApiKey,
  },
  revokeApiKey: {
    method: 'POST',
    path: '/v1/keys/:id/revoke',
    access: 'member',
    summary: 'Revoke an API key at once',
    params: byId,
    status: 200,
    answer: apiKey,
  },
} as const satisfies Routes;
