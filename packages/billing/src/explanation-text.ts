import { formatMessage, type Language } from '@saikne/kernel';
import type { Explanation } from './explanation.js';
import { explanationMessages } from './messages/catalogue.js';

/**
 * How an amount came about, in words: the formula with its values, what rounding did, the clause; each part on a line of
 * its own below.
 */
export function explanationLines(explanation: Explanation, language: Language, depth = 0): readonly string[] {
  const { formula, values, amount, exact, rounding, clause, parts = [] } = explanation;
  const told = { ...values, amount, exact: exact ?? amount };
  const sentences = [formatMessage(explanationMessages, language, formula, told)];
  if (rounding !== 'none' && exact !== amount) sentences.push(formatMessage(explanationMessages, language, 'rounded'));
  sentences.push(formatMessage(explanationMessages, language, 'under', { clause }));
  return [
    `${'  '.repeat(depth)}${sentences.join(' ')}`,
    ...parts.flatMap((part) => explanationLines(part, language, depth + 1)),
  ];
}

/** The same as one text. */
export function explanationText(explanation: Explanation, language: Language): string {
  return explanationLines(explanation, language).join('\n');
}
