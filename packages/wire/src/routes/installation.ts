import { formatList, health, session } from '../schemas/installation.js';
import type { Routes } from './route.js';

/** The installation itself: whether it serves, who asks, what it speaks. */
export const installationRoutes = {
  health: {
    method: 'GET',
    path: '/v1/health',
    access: 'public',
    summary: 'Whether the server serves',
    status: 200,
    answer: health,
  },
  session: { method: 'GET', path: '/v1/session', access: 'reader', summary: 'Who asks', status: 200, answer: session },
  formats: {
    method: 'GET',
    path: '/v1/formats',
    access: 'public',
    summary: 'The formats the exchange speaks',
    status: 200,
    answer: formatList,
  },
  events: {
    method: 'GET',
    path: '/v1/events',
    access: 'reader',
    summary: 'Server-sent events: something in your register changed',
    status: 200,
    answer: 'events',
  },
} as const satisfies Routes;
