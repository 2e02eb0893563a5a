import { catalogueProblems, languages } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import { createJudges, profiles } from '../../src/rules/profiles.js';
import { ruleMessages } from '../../src/rules/messages/catalogue.js';
import { ruleText } from '../../src/rules/messages/rule-text.js';
import { structureRules } from '../../src/rules/ubl/schema/structure.js';

const judges = createJudges();
const ids = [
  ...structureRules,
  ...new Set(
    (['ubl', 'cii'] as const).flatMap((syntax) =>
      profiles.flatMap((profile) => judges(syntax, profile).books.flatMap(({ rules }) => rules.map(({ id }) => id))),
    ),
  ),
];

describe('messages of the rules', () => {
  it('has the same texts with the same values in all languages', () => {
    expect(catalogueProblems(ruleMessages)).toEqual([]);
  });

  it.each(languages)('says what to do for every rule in %s', (language) => {
    const untold = ids.filter((id) => {
      const text = ruleText({ rule: id, severity: 'error', path: '/Invoice', values: {} }, language);
      return text === undefined || text.length < 20 || text.includes('{');
    });
    expect(untold).toEqual([]);
  });

  it('names the terms a rule is about', () => {
    const text = ruleText({ rule: 'BR-02', severity: 'error', path: '/Invoice', values: {} }, 'en');
    expect(text).toContain('BT-1 (');
  });

  it('says nothing for findings that are not of the rules', () => {
    expect(ruleText({ rule: 'XML-EMPTY', severity: 'error', path: '/', values: {} }, 'en')).toBeUndefined();
  });
});
