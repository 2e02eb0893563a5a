/**
 * Writes docs/documents.md and docs/invoice.schema.json from the code; with --check says whether they are what the code
 * says, and exits 1 where they are not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { invoiceJsonSchema } from '@saikne/documents';
import { format } from 'prettier';
import { documentsPage } from './docs/documents-page.js';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });

const pages = [
  { file: 'docs/documents.md', text: await format(documentsPage(), { parser: 'markdown', printWidth: 120 }) },
  {
    file: 'docs/invoice.schema.json',
    text: await format(JSON.stringify(invoiceJsonSchema()), { parser: 'json', printWidth: 120 }),
  },
];

for (const { file, text } of pages) {
  const path = new URL(`../${file}`, import.meta.url);
  if (values.check !== true) writeFileSync(path, text);
  else if (readIfThere(path) !== text) {
    console.error(`${file} is not what the code says: run npm run docs:documents`);
    process.exitCode = 1;
  }
}

function readIfThere(path: URL): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
