import type { Json } from '@saikne/wire';

type Schema = Readonly<Record<string, unknown>>;

/** A value that fits a JSON Schema of the API's description: what is required and no more; every id is `id`. */
export function sampleOf(schema: Schema, shared: Readonly<Record<string, Schema>>, id: string): Json {
  const inner = (one: unknown): Json => sampleOf(one as Schema, shared, id);
  const {
    $ref: ref,
    anyOf,
    oneOf,
    allOf,
    const: constant,
    enum: values,
    type,
    properties = {},
    required = [],
  } = schema;
  if (typeof ref === 'string') return inner(shared[ref.split('/').at(-1) ?? '']);
  if (constant !== undefined) return constant as Json;
  if (Array.isArray(values)) return values[0] as Json;
  for (const some of [anyOf, oneOf, allOf]) if (Array.isArray(some)) return inner(some[0]);
  switch (type) {
    case 'object':
      return Object.fromEntries(
        // A JSON Schema's own shape.
        (required as readonly string[]).map((name) => [name, inner((properties as Record<string, unknown>)[name])]),
      );
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => inner(schema['items']));
    case 'integer':
    case 'number':
      return Number(schema['minimum'] ?? 1);
    case 'boolean':
      return true;
    case 'string':
      return sampleText(schema, id);
    default:
      return {};
  }
}

/** Texts for patterns that the API asks for. */
const texts: readonly string[] = [
  'sample',
  'SAMPLE',
  'INV',
  'LV',
  '121.00',
  '2026-03-02',
  'LV80BANK0000435195001',
  'LV40003900018',
  '0088',
  'a'.repeat(20),
  '12:00',
];

function sampleText({ format, pattern, minLength }: Schema, id: string): string {
  switch (format) {
    case 'uuid':
      return id;
    case 'email':
      return 'somebody@sample.example';
    case 'date-time':
      return '2026-03-02T10:00:00.000Z';
    case 'date':
      return '2026-03-02';
    default:
      break;
  }
  const expression = typeof pattern === 'string' ? new RegExp(pattern, 'u') : /^/;
  const found = texts.find((text) => expression.test(text) && text.length >= Number(minLength ?? 0));
  if (found === undefined) throw new Error(`no sample for ${String(pattern)}`);
  return found;
}
