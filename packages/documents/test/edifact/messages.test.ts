import { catalogueProblems, languages } from '@saikne/kernel';
import { describe, expect, test } from 'vitest';
import { edifact } from '../../src/formats/edifact/edifact.js';
import { edifactMessages } from '../../src/formats/edifact/messages/catalogue.js';
import { edifactProblems } from '../../src/formats/edifact/problem.js';
import { findingText } from '../../src/messages/finding-text.js';
import type { Finding } from '../../src/model/finding.js';
import { seededRandom } from '../xml/differential/mutations.js';
import { grammarBytes, mutated } from './fuzz-edifact.js';

test('every problem has a text in five languages, with the same placeholders', () => {
  expect(catalogueProblems(edifactMessages)).toEqual([]);
  for (const language of languages)
    expect(Object.keys(edifactMessages[language]).sort()).toEqual([...edifactProblems].sort());
});

describe.each(languages)('in %s', (language) => {
  test('whatever is found in mutilated interchanges can be told', () => {
    const told = new Set<string>();
    for (let seed = 1; seed <= 150; seed++) {
      const random = seededRandom(seed);
      for (const finding of edifact.read(mutated(grammarBytes(random), random), {}).findings) {
        expect(findingText(finding, language)).not.toContain(finding.rule);
        told.add(finding.rule);
      }
    }
    expect(told.size).toBeGreaterThan(20);
  });

  test('a wrong setting can be told', () => {
    const finding: Finding = {
      rule: 'EDIFACT-SETTING',
      severity: 'error',
      path: 'sender',
      values: { setting: 'sender', value: '§' },
    };
    expect(findingText(finding, language)).toContain('§');
  });
});
