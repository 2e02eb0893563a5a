/** The JSON Schema (draft 2020-12) of the JSON invoice, from the table of business terms. */
import { isMandatory, isMany } from '../../invoice/term-index.js';
import { invoiceTerms } from '../../invoice/terms.js';
import { termName } from '../../messages/terms/term-names.js';
import type { Fields, Group, Term, ValueKind } from '../../model/term.js';
import { jsonFormatName, jsonFormatVersion } from './json-header.js';

/** A part of a JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export function invoiceJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Saikne invoice: the semantic model of EN 16931-1 in JSON',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      format: { const: jsonFormatName },
      version: { const: jsonFormatVersion },
      invoice: groupSchema(invoiceTerms),
    },
    required: ['format', 'version', 'invoice'],
    additionalProperties: false,
    $defs: {
      text: { type: 'string', minLength: 1 },
      date: { type: 'string', format: 'date', description: 'A local day, YYYY-MM-DD.' },
      decimal: {
        type: 'string',
        pattern: '^-?[0-9]+(\\.[0-9]+)?$',
        description: 'Exact; the number of decimals is kept.',
      },
      identifier: {
        type: 'object',
        properties: { value: text, scheme: text, schemeVersion: text },
        required: ['value'],
        additionalProperties: false,
      },
      attachment: {
        type: 'object',
        properties: { mimeCode: text, filename: text, content: { type: 'string', contentEncoding: 'base64' } },
        required: ['mimeCode', 'filename', 'content'],
        additionalProperties: false,
      },
    },
  };
}

const text: JsonSchema = { $ref: '#/$defs/text' };

function groupSchema(fields: Fields): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.flatMap(([key, node]) => (isMandatory(node) ? [key] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, node]) => [key, fieldSchema(node)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function fieldSchema(node: Term | Group): JsonSchema {
  const title = `${node.id} ${termName('en', node.id)}`;
  const one = node.is === 'group' ? groupSchema(node.fields) : { $ref: `#/$defs/${definition(node.kind)}` };
  if (!isMany(node)) return { title, ...one };
  return { title, type: 'array', items: one, ...(isMandatory(node) ? { minItems: 1 } : {}) };
}

function definition(kind: ValueKind): string {
  switch (kind) {
    case 'text':
    case 'code':
      return 'text';
    case 'date':
      return 'date';
    case 'amount':
    case 'unitPrice':
    case 'quantity':
    case 'percentage':
      return 'decimal';
    case 'identifier':
    case 'attachment':
      return kind;
  }
}
