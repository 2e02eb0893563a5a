import { roles } from '@saikne/accounts';
import { z } from 'zod';
import { reachOf, scopeOf } from './authorisation.js';
import { bodyExamples } from './examples.js';
import { sharedSchemas, type Json, type SharedSchemas } from './json-schema.js';
import { routes, type Route, type RouteName } from './routes.js';
import { changeEvent } from './schemas/installation.js';
import { problem } from './schemas/problem.js';

/** The API's description in OpenAPI 3.1, made from the table of routes. */
export function openApi(version: string): Json {
  const schemas = sharedSchemas();
  schemas.describe(problem, 'output');
  schemas.describe(changeEvent, 'output');
  const paths: Record<string, Record<string, Json>> = {};
  // The table's keys are the names of the routes.
  for (const [name, route] of Object.entries<Route>(routes) as [RouteName, Route][]) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Saikne', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { securitySchemes: { key: keySecurity, session: sessionSecurity }, schemas: schemas.shared },
  };
}

const keySecurity = {
  type: 'http',
  scheme: 'bearer',
  description: 'An API key of a partner, with the scope the operation names, or the operator’s.',
} as const;
const sessionSecurity = {
  type: 'apiKey',
  in: 'cookie',
  name: 'saikne_session',
  description:
    'A person that signed in. What changes something must come from Saikne’s own page (Sec-Fetch-Site, Origin).',
} as const;

/** Who may, beside what: by a session, by a key, or by either. */
function securityOf(name: RouteName, route: Route): Readonly<Record<string, Json>> {
  if (route.access === 'public') return {};
  const byKey = scopeOf(name) !== null || reachOf(name, { is: 'operator-key' }) !== undefined;
  return { security: [{ session: [] }, ...(byKey ? [{ key: [] }] : [])] };
}

/** The operation's row in the table of authorisation, for who reads the description. */
function rightsOf(name: RouteName, route: Route): Readonly<Record<string, Json>> {
  if (route.access === 'public') return {};
  const reach = roles.flatMap((role) => {
    const found = reachOf(name, { is: 'person', roles: [role] });
    return found === undefined ? [] : [[role, found] as const];
  });
  const scope = scopeOf(name);
  return { 'x-roles': Object.fromEntries(reach), ...(scope === null ? {} : { 'x-key-scope': scope }) };
}

function requestBodyOf(name: RouteName, body: NonNullable<Route['body']>, schemas: SharedSchemas): Json {
  const content = contentOf(body, 'input', schemas);
  const required = !(body instanceof z.ZodType) || !body.safeParse(undefined).success;
  const example: unknown = bodyExamples[name];
  if (example === undefined || typeof content !== 'object') return { required, content };
  // Content of a JSON body is one media type, and an example is JSON.
  const [type, described] = Object.entries(content as Readonly<Record<string, object>>)[0] ?? [];
  return type === undefined
    ? { required, content }
    : { required, content: { [type]: { ...described, example: example as Json } } };
}

function operation(name: RouteName, route: Route, schemas: SharedSchemas): Json {
  return {
    operationId: name,
    summary: route.summary,
    ...securityOf(name, route),
    ...rightsOf(name, route),
    parameters: [
      ...parameters('path', route.params, schemas),
      ...parameters('query', route.query, schemas),
      ...headerParameters(route.headers ?? {}),
    ],
    ...(route.body === undefined ? {} : { requestBody: requestBodyOf(name, route.body, schemas) }),
    responses: {
      [String(route.status)]: { description: route.summary, content: contentOf(route.answer, 'output', schemas) },
      default: refusedResponse,
    },
  };
}

const refusedResponse = {
  description: 'Refused: the code, the clause, and what can be done instead',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
} as const;

function contentOf(payload: Route['answer'], io: 'input' | 'output', schemas: SharedSchemas): Json {
  switch (payload) {
    case 'events':
      return { 'text/event-stream': { schema: { $ref: '#/components/schemas/ChangeEvent' } } };
    case 'bytes':
      return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
    default:
      return { 'application/json': { schema: schemas.describe(payload, io) } };
  }
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined, schemas: SharedSchemas): readonly Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, value]) => ({
    in: place,
    name,
    required: place === 'path',
    // A Zod object's shape consists of Zod schemas.
    schema: schemas.describe(value as z.ZodType, 'input'),
  }));
}

function headerParameters(headers: Readonly<Record<string, string>>): readonly Json[] {
  return Object.entries(headers).map(([name, description]) => ({
    in: 'header',
    name,
    description,
    required: false,
    schema: { type: 'string' },
  }));
}
