import { invariant, type Catalogue, type Language } from '@saikne/kernel';
import { termPhrasesEn } from './en.js';
import { termPhrasesEt } from './et.js';
import { termPhrasesLt } from './lt.js';
import { termPhrasesLv } from './lv.js';
import { termPhrases, type Phrase } from './phrases.js';
import { termPhrasesRu } from './ru.js';

/** The phrases of which the names of business terms are made. */
export const termPhraseMessages: Catalogue<Phrase> = {
  lv: termPhrasesLv,
  en: termPhrasesEn,
  et: termPhrasesEt,
  lt: termPhrasesLt,
  ru: termPhrasesRu,
};

/**
 * The name of a business term or group for people: `BT-52` is "Buyer: city". It stands by itself, in a list or after
 * its id, and takes no grammatical case. An unknown id is a programmer's error.
 */
export function termName(language: Language, id: string): string {
  const name = termPhrases.get(id);
  invariant(name !== undefined, `no business term ${id}`);
  const phrases = termPhraseMessages[language];
  const text = name.map((phrase) => phrases[phrase]).join(': ');
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
