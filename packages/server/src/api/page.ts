import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refusedByApi } from './problems.js';

/** Where the portal is built, seen from this file's folder in `src` and in `dist` alike. */
const builtPage = fileURLToPath(new URL('../../../portal/dist/web/', import.meta.url));

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'referrer-policy': 'no-referrer',
} as const;

const forEver = 'public, max-age=31536000, immutable';

const notBuilt = `Saikne runs, and its page is not built yet.
Build it with: npm run build
The API is described at /openapi.json.
`;

/** Serves the built page; addresses inside it that are no files fall back to its start. */
export async function servePage(server: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(`${builtPage}index.html`);
  if (isBuilt) {
    await server.register(fastifyStatic, {
      root: builtPage,
      // The build leaves a compressed file beside each; a browser gets the one it can read.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
        // Files below assets carry the hash of their content in their names.
        response.setHeader('cache-control', path.includes('/assets/') ? forEver : 'no-cache');
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const inPage = request.method === 'GET' && !path.startsWith('/v1') && !/\.\w+$/.test(path);
    if (!inPage) throw refusedByApi('NOT_FOUND');
    if (!isBuilt) return reply.type('text/plain; charset=utf-8').send(notBuilt);
    return reply.headers({ ...securityHeaders, 'cache-control': 'no-cache' }).sendFile('index.html');
  });
}
