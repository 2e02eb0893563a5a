import { formatMessage, languages, type Language, type MessageValues } from '@saikne/kernel';
import { createContext, use } from 'react';
import { portalCatalogue } from '../messages/catalogue.js';
import type { PortalKey } from '../messages/keys.js';

/** Texts, amounts and times as they are written in one language. */
export interface Texts {
  readonly language: Language;
  /** The text of a key. */
  readonly say: (key: PortalKey, values?: MessageValues) => string;
  /** A decimal amount with its currency, written exactly. */
  readonly amount: (decimal: string, currency: string | null) => string;
  /** A local calendar day. */
  readonly day: (day: string) => string;
  /** The viewer's local day of an instant. */
  readonly localDay: (instant: string) => string;
  /** The viewer's local time of an instant, to the second. */
  readonly timeOfDay: (instant: string) => string;
  /** An instant in the viewer's time zone, to the millisecond. */
  readonly preciseInstant: (instant: string) => string;
  /** A duration in milliseconds, in the unit that fits it. */
  readonly duration: (ms: number) => string;
  /** A number of bytes, in the unit that fits it. */
  readonly bytes: (count: number) => string;
}

const names: Readonly<Record<Language, string>> = {
  lv: 'Latviešu',
  en: 'English',
  et: 'Eesti',
  lt: 'Lietuvių',
  ru: 'Русский',
};

export const languageChoices = languages.map((value) => ({ value, label: names[value] }));

/** The first of the reader's languages that the house speaks; English where there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().startsWith(language));
    if (found !== undefined) return found;
  }
  return 'en';
}

const numericDay = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;

export function textsIn(language: Language): Texts {
  const locale = language === 'en' ? 'en-GB' : language;
  const dayFormat = new Intl.DateTimeFormat(locale, { ...numericDay, timeZone: 'UTC' });
  const localDayFormat = new Intl.DateTimeFormat(locale, numericDay);
  const timeFormat = new Intl.DateTimeFormat(locale, time);
  const preciseFormat = new Intl.DateTimeFormat(locale, { ...numericDay, ...time, fractionalSecondDigits: 3 });
  const say = (key: PortalKey, values?: MessageValues) => formatMessage(portalCatalogue, language, key, values);
  const measured = (value: number, unit: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
  return {
    language,
    say,
    amount: (decimal, currency) => writtenAmount(locale, decimal, currency),
    day: (day) => dayFormat.format(new Date(`${day}T00:00:00Z`)),
    localDay: (instant) => localDayFormat.format(new Date(instant)),
    timeOfDay: (instant) => timeFormat.format(new Date(instant)),
    preciseInstant: (instant) => preciseFormat.format(new Date(instant)),
    duration: (ms) => {
      if (ms < 1000) return measured(ms, 'millisecond', 0);
      if (ms < 60_000) return measured(ms / 1000, 'second', 1);
      return measured(ms / 60_000, 'minute', 1);
    },
    bytes: (count) => {
      if (count < 1024) return measured(count, 'byte', 0);
      if (count < 1024 * 1024) return measured(count / 1024, 'kilobyte', 1);
      return measured(count / 1024 / 1024, 'megabyte', 1);
    },
  };
}

/** Intl formats decimal text exactly; a currency it does not know is written behind the number. */
function writtenAmount(locale: string, decimal: string, currency: string | null): string {
  const scale = Math.max(2, decimal.split('.')[1]?.length ?? 0);
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: Math.min(scale, 20) };
  // The type of `format` names number literals for exact decimals; the text was a decimal at the server.
  const number = new Intl.NumberFormat(locale, digits).format(decimal as `${number}`);
  return currency === null ? number : `${number} ${currency}`;
}

export const TextsContext = createContext<Texts>(textsIn('en'));

export function useTexts(): Texts {
  return use(TextsContext);
}
