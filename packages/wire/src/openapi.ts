import type { z } from 'zod';
import { sharedSchemas, type Json, type SharedSchemas } from './json-schema.js';
import { routes, type Route } from './routes.js';
import { changeEvent } from './schemas/installation.js';
import { problem } from './schemas/problem.js';

/** The API's description in OpenAPI 3.1, made from the table of routes. */
export function openApi(version: string): Json {
  const schemas = sharedSchemas();
  schemas.describe(problem, 'output');
  schemas.describe(changeEvent, 'output');
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Saikne', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { securitySchemes: { key: security }, schemas: schemas.shared },
  };
}

const security = {
  type: 'http',
  scheme: 'bearer',
  description: 'An API key of a partner, or the operator’s.',
} as const;

function operation(name: string, route: Route, schemas: SharedSchemas): Json {
  return {
    operationId: name,
    summary: route.summary,
    ...(route.access === 'public' ? {} : { security: [{ key: [] }] }),
    parameters: [
      ...parameters('path', route.params, schemas),
      ...parameters('query', route.query, schemas),
      ...headerParameters(route.headers ?? {}),
    ],
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: contentOf(route.body, 'input', schemas) } }),
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
