import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invoiceJsonSchema, write, type JsonSchema } from '../src/index.js';
import { arbitraryInvoice } from './support/arbitrary-invoice.js';

const schema = invoiceJsonSchema();

/** What the value breaks of the schema, for the keywords that the schema uses. */
function broken(part: JsonSchema, value: unknown, at: string): readonly string[] {
  if (typeof part['$ref'] === 'string') return broken(resolved(part['$ref']), value, at);
  if (part['const'] !== undefined)
    return part['const'] === value ? [] : [`${at}: not ${JSON.stringify(part['const'])}`];
  if (part['type'] === 'string') {
    if (typeof value !== 'string') return [`${at}: no string`];
    return new RegExp(typeof part['pattern'] === 'string' ? part['pattern'] : '').test(value)
      ? []
      : [`${at}: ${value}`];
  }
  if (part['type'] === 'array') {
    if (!Array.isArray(value) || value.length < Number(part['minItems'] ?? 0)) return [`${at}: no such array`];
    return value.flatMap((item: unknown, index) => broken(part['items'] as JsonSchema, item, `${at}/${index}`));
  }
  if (typeof value !== 'object' || value === null) return [`${at}: no object`];
  const properties = part['properties'] as Readonly<Record<string, JsonSchema>>;
  const missing = ((part['required'] ?? []) as readonly string[]).filter((key) => !(key in value));
  return [
    ...missing.map((key) => `${at}: no ${key}`),
    ...Object.entries(value).flatMap(([key, own]) => {
      const property = properties[key];
      return property === undefined ? [`${at}: unknown ${key}`] : broken(property, own, `${at}/${key}`);
    }),
  ];
}

function resolved(reference: string): JsonSchema {
  const definitions = schema['$defs'] as Readonly<Record<string, JsonSchema>>;
  const found = definitions[reference.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`no ${reference}`);
  return found;
}

test('every written JSON invoice keeps to the schema', () => {
  fc.assert(
    fc.property(arbitraryInvoice, (invoice) => {
      const written = write(invoice, 'json');
      if (!written.ok) throw new Error(JSON.stringify(written.findings));
      expect(broken(schema, JSON.parse(new TextDecoder().decode(written.bytes)), '')).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['a missing mandatory term', { lines: undefined }],
  ['an unknown key', { nummer: '1' }],
  ['an amount as a number', { totals: { amountDue: 1 } }],
])('the schema refuses %s', (_what, change) => {
  const invoice = { ...fc.sample(arbitraryInvoice, { numRuns: 1, seed: 1 })[0], ...change };
  const document: unknown = JSON.parse(JSON.stringify({ format: 'saikne-invoice', version: 1, invoice }));
  expect(broken(schema, document, '')).not.toEqual([]);
});
