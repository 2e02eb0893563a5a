import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  checkScenario,
  contractModule,
  lmtTerms,
  parseScenario,
  ruleBook,
  simulate,
  telemaTerms,
  type RuleBook,
} from '@saikne/contract';
import { resaleModule } from '@saikne/resale';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../../scenarios/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const modules = [contractModule, resaleModule];
const books: Readonly<Record<string, RuleBook>> = {
  telema: ruleBook(telemaTerms, modules),
  lmt: ruleBook(lmtTerms, modules),
};

describe('the scenario files', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('%s comes out as it says', (file) => {
    const raw = parse(readFileSync(folder + file, 'utf8')) as { readonly terms: string };
    const book = books[raw.terms];
    if (book === undefined) throw new Error(`unknown terms ${raw.terms}`);
    const scenario = parseScenario(raw, book.acts);
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
    expect(scenario.value.expect.length).toBeGreaterThan(0);
    const { missing, present } = checkScenario(scenario.value, simulate(scenario.value, book).facts);
    expect({ missing, present }).toEqual({ missing: [], present: [] });
  });
});
