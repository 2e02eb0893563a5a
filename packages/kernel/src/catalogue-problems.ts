import { IntlMessageFormat } from 'intl-messageformat';
import { messageArguments, type MessageArgument } from './message-arguments.js';
import { languages, type Catalogue, type Language } from './message.js';

/** Something wrong with one text of a catalogue. */
export interface CatalogueProblem {
  readonly language: Language;
  readonly key: string;
  readonly problem:
    | 'missing-key'
    | 'unknown-key'
    | 'empty-text'
    | 'not-a-message'
    | `missing-placeholder:${string}`
    | `unknown-placeholder:${string}`
    | `missing-plural-form:${string}`
    | 'untranslated';
}

/**
 * Everything wrong with a catalogue, compared with its English texts: a key that is missing or unknown, an empty or
 * malformed text, a placeholder missing or unknown, a plural form that whole numbers need in that language, and a text
 * that is the English one unless `untranslated` names it, for all languages ("key") or for one ("lt:key").
 */
export function catalogueProblems<Keys extends string>(
  catalogue: Catalogue<Keys>,
  untranslated: readonly (Keys | `${Language}:${Keys}`)[] = [],
): readonly CatalogueProblem[] {
  const allowed = new Set<string>(untranslated);
  const english = new Map<string, string>(Object.entries(catalogue.en));
  return languages.flatMap((language) => {
    const texts = new Map<string, string>(Object.entries(catalogue[language]));
    const problems: CatalogueProblem[] = [];
    for (const [key, englishText] of english) {
      const text = texts.get(key);
      const mayStay = language === 'en' || allowed.has(key) || allowed.has(`${language}:${key}`);
      for (const problem of textProblems(language, text, englishText, mayStay))
        problems.push({ language, key, problem });
    }
    for (const key of texts.keys()) if (!english.has(key)) problems.push({ language, key, problem: 'unknown-key' });
    return problems;
  });
}

function textProblems(
  language: Language,
  text: string | undefined,
  englishText: string,
  mayStayEnglish: boolean,
): readonly CatalogueProblem['problem'][] {
  if (text === undefined) return ['missing-key'];
  if (text.trim() === '') return ['empty-text'];
  const own = argumentsOf(text, language);
  const expected = argumentsOf(englishText, 'en');
  if (own === undefined) return ['not-a-message'];
  const problems: CatalogueProblem['problem'][] = [];
  if (expected !== undefined) {
    for (const name of namesOnlyIn(expected, own)) problems.push(`missing-placeholder:${name}`);
    for (const name of namesOnlyIn(own, expected)) problems.push(`unknown-placeholder:${name}`);
  }
  for (const argument of own) {
    if (argument.kind !== 'plural') continue;
    for (const form of pluralFormsOf(language)) {
      if (!argument.options.includes(form)) problems.push(`missing-plural-form:${argument.name}.${form}`);
    }
  }
  if (!mayStayEnglish && text === englishText && /\p{L}/u.test(withoutPlaceholders(text)))
    problems.push('untranslated');
  return problems;
}

function argumentsOf(text: string, language: Language): readonly MessageArgument[] | undefined {
  try {
    return messageArguments(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());
  } catch {
    // The parser throws for malformed text, which is the finding here.
    return undefined;
  }
}

function namesOnlyIn(a: readonly MessageArgument[], b: readonly MessageArgument[]): readonly string[] {
  const known = new Set(b.map(({ name }) => name));
  return [...new Set(a.map(({ name }) => name))].filter((name) => !known.has(name));
}

/** The plural categories that whole numbers take in a language: all of them show up below 200. */
function pluralFormsOf(language: Language): readonly string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set([...Array(200).keys()].map((n) => rules.select(n)))];
}

function withoutPlaceholders(text: string): string {
  return text.replace(/\{[^{}]*\}/g, '');
}
