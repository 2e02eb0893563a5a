import { matchMessages } from '@saikne/billing';
import { contractMessages } from '@saikne/contract';
import { accountMessages } from '@saikne/accounts';
import { exchangeMessages } from '@saikne/exchange';
import { formatMessage, languages, type Catalogue, type Language, type MessageValues } from '@saikne/kernel';
import { resaleMessages } from '@saikne/resale';
import { apiMessages } from '@saikne/wire';
import { billingTexts } from '../billing/messages/catalogue.js';

const catalogues: readonly Catalogue<string>[] = [
  apiMessages,
  accountMessages,
  exchangeMessages,
  contractMessages,
  resaleMessages,
  billingTexts,
  matchMessages,
];

/** The text of a code in a language, from the room that has it; the code itself where a text's value is missing. */
export function textOf(language: Language, code: string, values: MessageValues): string {
  const catalogue = catalogues.find(({ en }) => Object.hasOwn(en, code));
  if (catalogue === undefined) return code;
  try {
    return formatMessage(catalogue, language, code, values);
  } catch {
    // A fact recorded by an older version may lack a value that today's text wants: the evidence must still be shown.
    return code;
  }
}

/** The first language of an Accept-Language header that the house speaks; Latvian where there is none. */
export function languageOfHeader(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find((text) => text !== undefined);
      return { tag: tag.toLowerCase().slice(0, 2), weight: Number(weight ?? 1) };
    })
    .sort((a, b) => b.weight - a.weight);
  return wanted.flatMap(({ tag }) => languages.find((language) => language === tag) ?? [])[0] ?? 'lv';
}
