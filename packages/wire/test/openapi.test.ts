import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyExamples } from '../src/examples.js';
import { openApi, routes, type Json, type Route, type RouteName } from '../src/index.js';

const api = JSON.parse(JSON.stringify(openApi('1.2.3'))) as {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, Json> };
};

describe('the OpenAPI description', () => {
  it('describes every route once, under its method and path', () => {
    const operations = Object.values(api.paths).flatMap((methods) => Object.values(methods).map((o) => o.operationId));
    expect(operations.toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  it('refers to nothing that it does not define', () => {
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((m) => m[1]);
    expect(references.length).toBeGreaterThan(10);
    for (const name of references) expect(Object.keys(api.components.schemas)).toContain(name);
    expect(JSON.stringify(api)).not.toContain('$defs');
  });

  it('names the problem details as the answer to every refusal', () => {
    for (const methods of Object.values(api.paths)) {
      for (const operation of Object.values(methods)) expect(operation.responses).toHaveProperty('default');
    }
  });

  it('shows a body for every operation that takes one as JSON, and each is one the API would take', () => {
    const names = Object.keys(routes) as RouteName[];
    const taking = names.filter((name) => (routes[name] as Route).body instanceof z.ZodType);
    const refused = taking.flatMap((name) => {
      const { body } = routes[name] as Route;
      const parsed = body instanceof z.ZodType ? body.safeParse(bodyExamples[name]) : undefined;
      return bodyExamples[name] === undefined || parsed?.success !== true
        ? [`${name}: ${parsed?.error?.message ?? 'none'}`]
        : [];
    });
    expect(refused).toEqual([]);
    expect(Object.keys(bodyExamples).toSorted()).toEqual(taking.toSorted());
    expect(JSON.stringify(api)).toContain('zaļš lācis peld');
  });

  it('says who may use an operation, and that a body with defaults may be left out', () => {
    const rotate = JSON.parse(JSON.stringify(api.paths['/v1/keys/{id}/rotate']?.['post'])) as Record<string, unknown>;
    expect(rotate).toMatchObject({
      'x-roles': { 'main-user': 'partner', administrator: 'all' },
      requestBody: { required: false },
      security: [{ session: [] }, { key: [] }],
    });
  });
});
