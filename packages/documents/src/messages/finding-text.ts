/** What a finding says to people. */
import { formatMessage, type Catalogue, type Language } from '@saikne/kernel';
import { edifactMessages } from '../formats/edifact/messages/catalogue.js';
import type { Finding } from '../model/finding.js';
import { statementMessages } from '../statement/messages/catalogue.js';
import { ruleText } from '../rules/messages/rule-text.js';
import { xmlMessages } from '../xml/messages/catalogue.js';
import { readingMessages } from './reading/catalogue.js';
import { termPhrases } from './terms/phrases.js';
import { termName } from './terms/term-names.js';

/** Each syntax's own catalogue. Codes do not overlap. */
const catalogues: readonly Catalogue<string>[] = [readingMessages, xmlMessages, edifactMessages, statementMessages];

/**
 * The finding in a language: what is wrong and what to do. A code without a text here is told as it is, with its
 * place, so that nothing is hidden; that every code has one is a test's business.
 */
export function findingText(finding: Finding, language: Language): string {
  const { rule, path, values } = finding;
  const told = ruleText(finding, language);
  if (told !== undefined) return told;
  const catalogue = catalogues.find((one) => rule in one[language]);
  if (catalogue === undefined) return path === '' ? rule : `${rule} (${path})`;
  return formatMessage(catalogue, language, rule, {
    value: '',
    left: '',
    right: '',
    ...values,
    what: whatOf(finding, language),
  });
}

/** The business term with its name, or the place. */
function whatOf({ path, values }: Finding, language: Language): string {
  const { term } = values;
  return typeof term === 'string' && termPhrases.has(term) ? `${term} (${termName(language, term)})` : path;
}
