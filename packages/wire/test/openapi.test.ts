import { describe, expect, it } from 'vitest';
import { openApi, routes, type Json } from '../src/index.js';

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
});
