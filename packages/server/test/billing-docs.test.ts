import { readFileSync } from 'node:fs';
import { accountingColumns, vatColumns } from '@saikne/billing';
import { describe, expect, test } from 'vitest';

const page = readFileSync(new URL('../../../docs/billing.md', import.meta.url), 'utf8');
const columnsIn = (title: string) => {
  const table = page.slice(page.indexOf(title)).split('\n\n')[1] ?? '';
  return [...table.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
};

describe('docs/billing.md', () => {
  test('names the columns of the exports in their order', () => {
    expect(columnsIn('**Accounting**')).toEqual(accountingColumns.map(({ name }) => name));
    expect(columnsIn('**VAT**')).toEqual(vatColumns.map(({ name }) => name));
  });
});
