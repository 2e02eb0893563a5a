import { readFileSync } from 'node:fs';
import { invoiceJsonSchema } from '@saikne/documents';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { documentsPage } from '../docs/documents-page.js';

const committed = (file: string): string => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');

test('docs/documents.md is what the formats table says (npm run docs:documents)', async () => {
  expect(committed('documents.md')).toBe(await format(documentsPage(), { parser: 'markdown', printWidth: 120 }));
});

test('docs/invoice.schema.json is what the table of business terms says (npm run docs:documents)', async () => {
  const text = await format(JSON.stringify(invoiceJsonSchema()), { parser: 'json', printWidth: 120 });
  expect(committed('invoice.schema.json')).toBe(text);
});
