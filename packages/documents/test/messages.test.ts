import { catalogueProblems, languages } from '@saikne/kernel';
import { describe, expect, test } from 'vitest';
import { groupIds, termIds } from '../src/invoice/term-index.js';
import { findingText } from '../src/messages/finding-text.js';
import { readingMessages } from '../src/messages/reading/catalogue.js';
import { phraseKeys, termPhrases } from '../src/messages/terms/phrases.js';
import { termName, termPhraseMessages } from '../src/messages/terms/term-names.js';

test('what reading and converting say is complete in five languages', () => {
  expect(catalogueProblems(readingMessages)).toEqual([]);
});

test('the phrases of term names are complete in five languages', () => {
  expect(catalogueProblems(termPhraseMessages)).toEqual([]);
});

test('every business term and group has a name, and no name is of anything else', () => {
  expect(new Set(termPhrases.keys())).toEqual(new Set([...termIds(), ...groupIds()]));
  const used = new Set([...termPhrases.values()].flat());
  expect(phraseKeys.filter((key) => !used.has(key))).toEqual([]);
});

describe.each(languages)('in %s', (language) => {
  test('no two business terms have the same name', () => {
    const names = termIds().map((id) => termName(language, id));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('a finding names the term and its value', () => {
    const text = findingText(
      {
        rule: 'TERM-NOT-A-DATE',
        severity: 'error',
        path: '/Invoice/cbc:DueDate',
        values: { term: 'BT-9', value: '31.12.' },
      },
      language,
    );
    expect(text).toContain(termName(language, 'BT-9'));
    expect(text).toContain('31.12.');
  });
});
