import { catalogueProblems, languages } from '@saikne/kernel';
import { expect, test } from 'vitest';
import { findingText } from '../../src/messages/finding-text.js';
import { statementMessages } from '../../src/statement/messages/catalogue.js';
import { statementProblems } from '../../src/statement/problem.js';

test('what bank statements are found wrong for is said in five languages', () => {
  expect(catalogueProblems(statementMessages)).toEqual([]);
  expect(Object.keys(statementMessages.en).sort()).toEqual([...statementProblems].sort());
});

test.each(languages)('in %s a wrong balance names what is unexplained', (language) => {
  const values = { opening: '1.00', entries: '2.00', closing: '9.00', difference: '6.00', currency: 'EUR' };
  const text = findingText(
    { rule: 'STATEMENT-BALANCE-WRONG', severity: 'error', path: '/statements/0', values },
    language,
  );
  for (const value of Object.values(values)) expect(text).toContain(value);
});
