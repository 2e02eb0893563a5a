import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { caseTables } from '../clauses/case-table.js';
import { clausesPage } from '../clauses/clauses-page.js';
import { holds, isBound, prove } from '../clauses/proof.js';

describe.each(caseTables.map((table) => [table.terms.id, table] as const))('the clauses of %s', (_id, table) => {
  it('each have a granting, a refusing and a boundary case, and all of them fail without the clause', () => {
    const broken = prove(table).filter((proof) => !holds(proof));
    expect(broken.map(({ clause, lacking, failing, blind }) => ({ id: clause.id, lacking, failing, blind }))).toEqual(
      [],
    );
  });

  it('have no case for a clause that does nothing', () => {
    const bound = new Set<string>(table.terms.clauses.filter(isBound).map(({ id }) => id));
    expect(table.cases.filter(({ clause }) => !bound.has(clause))).toEqual([]);
  });

  it('carry parameters that are dated and cited', () => {
    for (const { bindings } of table.terms.clauses) {
      for (const { parameters } of bindings) {
        for (const value of Object.values(parameters)) {
          if ('fromContract' in value) expect(value.fromContract).not.toBe('');
          else for (const dated of value) expect([dated.from, dated.source]).not.toContain('');
        }
      }
    }
  });
});

it('docs/clauses.md is what the terms and their cases say (npm run clauses -- --docs)', async () => {
  const committed = readFileSync(new URL('../../docs/clauses.md', import.meta.url), 'utf8');
  expect(committed).toBe(await format(clausesPage(), { parser: 'markdown', printWidth: 120 }));
});
