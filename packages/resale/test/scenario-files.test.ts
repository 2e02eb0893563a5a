import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  checkScenario,
  contractModule,
  lmtTerms,
  parseScenario,
  parseTerms,
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
const shipped = [telemaTerms, lmtTerms];

/** The terms of a scenario, with the files that its acts announce. */
function bookFor(raw: { readonly terms: string; readonly acts?: readonly { readonly terms?: string }[] }): RuleBook {
  const terms = shipped.find(({ id }) => id === raw.terms);
  if (terms === undefined) throw new Error(`unknown terms ${raw.terms}`);
  const announced = (raw.acts ?? []).flatMap(({ terms: name }) => (name === undefined ? [] : [name]));
  const more = announced.map((name) => {
    const parsed = parseTerms(parse(readFileSync(folder + name, 'utf8')), shipped);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return [name, parsed.value] as const;
  });
  return ruleBook(terms, modules, new Map(more));
}

describe('the scenario files', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('%s comes out as it says', (file) => {
    const raw = parse(readFileSync(folder + file, 'utf8')) as Parameters<typeof bookFor>[0];
    const book = bookFor(raw);
    const scenario = parseScenario(raw, book.acts);
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
    expect(scenario.value.expect.length).toBeGreaterThan(0);
    const { missing, present } = checkScenario(scenario.value, simulate(scenario.value, book).facts);
    expect({ missing, present }).toEqual({ missing: [], present: [] });
  });
});
