import { randomUUID } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { NameTaken, StoreBusy } from '@saikne/store';
import { openApi, routes, type Route, type RouteName } from '@saikne/wire';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { version } from '../cli/version.js';
import { refusedByAccounts } from '../accounts/account-problems.js';
import { comesFromOwnPage, networkOf, visitOf } from '../accounts/visit.js';
import { limitKeyOf, type Admission, type Credentials } from './access.js';
import { serveEvents } from './events.js';
import { handlers } from './handlers/handlers.js';
import type { ApiParts, ApiRequest, Bytes } from './parts.js';
import { servePage } from './page.js';
import { Refused, refusedByApi, toProblem } from './problems.js';
import { openRateLimit, type RateLimit } from './rate-limit.js';
import { languageOfHeader } from './texts.js';

/** The largest body of a request that carries no document. */
const maxJsonBytes = 256 * 1024;

/** The HTTP server over the table of routes; every refusal leaves it as problem details. */
export async function openHttpServer(
  parts: ApiParts,
  onError: (error: unknown, reference: string) => void,
): Promise<FastifyInstance> {
  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refused = toRefused(error, request, parts, onError);
    const problem = toProblem(refused, languageOfHeader(request.headers['accept-language']));
    const retry = refused.refusal.values['seconds'];
    if (problem.status === 429) void reply.header('retry-after', String(retry));
    return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
  const server = Fastify({
    // Whose address a request comes from is said by a proxy of ours alone.
    trustProxy: parts.limits.trustProxy,
    // Addresses that cannot be read reach no route and so no error handler.
    frameworkErrors: (error, request, reply) => {
      refuse(error, request, reply);
    },
    bodyLimit: maxJsonBytes,
    // Looking at the headers of a document must not count as fetching it.
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    logger: false,
    requestTimeout: 120_000,
  });
  const rate = openRateLimit(parts.limits);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-content-type-options', 'nosniff');
    // Routes of the API count for themselves, once they know who asks.
    if (!apiPaths.has(request.routeOptions.url ?? '')) await rate.take(placeOf(request));
  });
  server.setErrorHandler(refuse);
  server.decorateRequest('admitted');
  // The table's keys are the names of the routes.
  for (const name of Object.keys(routes) as RouteName[]) addRoute(server, parts, rate, name);
  const description = JSON.stringify(openApi(version));
  server.get('/openapi.json', (_request, reply) => reply.type('application/json').send(description));
  await servePage(server);
  return server;
}

const apiPaths = new Set<string>(Object.values(routes).map(({ path }) => path));

/** Counted by address; a network of IPv6 is one place, because it has addresses without end. */
function placeOf({ ip }: FastifyRequest): string {
  return `place ${isIPv6(ip) ? networkOf(ip) : ip}`;
}

interface Admitted extends Admission {
  readonly visit: Credentials['visit'];
}

/** Before the body is read: who may not send is not listened to. Strangers count by their address, the rest by name. */
async function admit(
  { gate, accounts }: ApiParts,
  rate: RateLimit,
  name: RouteName,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<Admitted> {
  const { headers, method } = request;
  const credentials: Credentials = {
    authorization: headers.authorization,
    visit: visitOf(request, reply, accounts.publicUrl().startsWith('https:')),
    changes: method !== 'GET' && method !== 'HEAD',
    fromOwnPage:
      headers['sec-fetch-site'] === undefined && headers.origin === undefined ? undefined : comesFromOwnPage(headers),
  };
  const known = gate.recognise(credentials);
  await rate.take(known ?? placeOf(request));
  const admission = await gate.admit(name, credentials);
  const counted = limitKeyOf(admission.asker);
  if (known === undefined && counted !== undefined) await rate.take(counted);
  return { ...admission, visit: credentials.visit };
}

function addRoute(server: FastifyInstance, parts: ApiParts, rate: RateLimit, name: RouteName): void {
  const route: Route = routes[name];
  const bodyLimit = route.body === 'bytes' ? parts.limits.maxDocumentBytes : maxJsonBytes;
  server.route({
    method: route.method,
    url: route.path,
    bodyLimit,
    onRequest: async (request, reply) => {
      request.setDecorator('admitted', await admit(parts, rate, name, { request, reply }));
    },
    handler: async (request, reply) => {
      const asked = readRequest(route, request);
      if (route.answer === 'events') return serveEvents(parts, asked, request, reply);
      // The handlers table is typed by route name; here the name is any of them.
      const handle = (handlers as Record<string, unknown>)[name] as (
        parts: ApiParts,
        request: ApiRequest<RouteName>,
      ) => Promise<unknown>;
      const answer = await handle(parts, asked);
      return route.answer === 'bytes' ? sendBytes(reply, answer as Bytes) : sendJson(reply, route.status, answer);
    },
  });
}

function readRequest(route: Route, request: FastifyRequest): ApiRequest<RouteName> {
  const content = request.body instanceof Uint8Array ? request.body : new Uint8Array();
  // Where a body may be left out, none is as good as its defaults.
  const body = route.body instanceof z.ZodType ? parse(route.body, parseJson(content)) : undefined;
  const asked = {
    ...request.getDecorator<Admitted>('admitted'),
    language: languageOfHeader(request.headers['accept-language']),
    params: route.params === undefined ? undefined : parse(route.params, request.params),
    query: route.query === undefined ? undefined : parse(route.query, request.query),
    body,
    content,
    header: (name: string) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
  };
  // Parsed by the schemas of this very route.
  return asked as unknown as ApiRequest<RouteName>;
}

function parseJson(content: Uint8Array): unknown {
  if (content.length === 0) return undefined;
  try {
    return JSON.parse(Buffer.from(content).toString('utf8'));
  } catch {
    throw refusedByApi('REQUEST_MALFORMED', { problem: 'the body is not JSON' });
  }
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refusedByApi('REQUEST_MALFORMED', { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
}

function sendJson(reply: FastifyReply, status: number, answer: unknown): FastifyReply {
  return reply.status(status).type('application/json; charset=utf-8').send(JSON.stringify(answer));
}

/** Bytes are given for keeping, never for showing: a document's content must not run in the page's origin. */
function sendBytes(reply: FastifyReply, { content, mediaType, sha256, fileName }: Bytes): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('x-content-sha256', sha256)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}

function toRefused(
  error: unknown,
  request: FastifyRequest,
  parts: ApiParts,
  onError: (error: unknown, reference: string) => void,
): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof NameTaken) {
    const code = error.what === 'login' ? 'LOGIN_TAKEN' : 'EMAIL_TAKEN';
    return refusedByAccounts(code, { [error.what]: error.text });
  }
  if (error instanceof StoreBusy) return refusedByApi('TOO_MANY_REQUESTS', { seconds: 1 });
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const documents = request.routeOptions.url === routes.submitDocument.path;
    const limitBytes = documents ? parts.limits.maxDocumentBytes : maxJsonBytes;
    return refusedByApi('DOCUMENT_TOO_LARGE', { limitBytes });
  }
  if (typeof code === 'string' && code.startsWith('FST_ERR_CTP')) {
    return refusedByApi('REQUEST_MALFORMED', { problem: error instanceof Error ? error.message : code });
  }
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (error instanceof Error && typeof status === 'number' && status >= 400 && status < 500) {
    if (status === 403) return refusedByApi('NOT_ALLOWED');
    if (status === 404) return refusedByApi('NOT_FOUND');
    return refusedByApi('REQUEST_MALFORMED', { problem: error.message }, status);
  }
  if (parts.stopping.aborted) return refusedByApi('SERVER_STOPPING');
  const reference = randomUUID();
  onError(error, reference);
  return refusedByApi('INTERNAL_FAULT', { reference });
}
