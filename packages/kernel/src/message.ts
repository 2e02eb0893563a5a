import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { invariant } from './assert.js';
import { boundedCache } from './bounded-cache.js';
import { epochDayOf, parseDay } from './day.js';
import type { MessageValues } from './decision.js';
import { msPerDay } from './instant.js';
import { dayArguments } from './message-arguments.js';

/** The languages of the house (Telema 2.6.4), by ISO 639-1 code. */
export const languages = ['lv', 'en', 'et', 'lt', 'ru'] as const;

export type Language = (typeof languages)[number];

/** Texts in ICU MessageFormat, one for each key. */
export type Messages<Keys extends string> = Readonly<Record<Keys, string>>;

/** A room's texts in every language. */
export type Catalogue<Keys extends string> = Readonly<Record<Language, Messages<Keys>>>;

/** How many parsed messages are kept; the one used first is dropped first. */
export const maxKeptMessages = 2000;

/**
 * The text of `key` with the values put in. A `date` argument takes a day ("2026-03-09"); a `number` argument takes a
 * number or a decimal's text and keeps it exact. A missing value, an unknown key and a broken message are programmer's
 * errors and throw; `catalogueProblems` finds them beforehand.
 */
export function formatMessage<Keys extends string>(
  catalogue: Catalogue<Keys>,
  language: Language,
  key: Keys,
  values: MessageValues = {},
): string {
  return formatMessageIn(catalogue[language], language, key, values);
}

/** `formatMessage` where only one language's texts are at hand, as in a page that loads one language. */
export function formatMessageIn<Keys extends string>(
  messages: Messages<Keys>,
  language: Language,
  key: Keys,
  values: MessageValues = {},
): string {
  // Messages may come from a file that lacks the key, whatever its type says.
  const text = messages[key] as string | undefined;
  invariant(text !== undefined, `no message ${key} in ${language}`);
  if (!/[{'#]/.test(text)) return text;
  const parsed = parsedMessages.get(`${language} ${text}`);
  const formatted: unknown = parsed.format.format(argumentsOf(values, parsed.days));
  invariant(typeof formatted === 'string', `message ${key} in ${language} gave no text`);
  return formatted;
}

interface ParsedMessage {
  readonly format: IntlMessageFormat;
  /** The arguments that are written as dates. */
  readonly days: ReadonlySet<string>;
}

const parsedMessages = boundedCache<ParsedMessage>(maxKeptMessages, (languageAndText) => {
  const language = languageAndText.slice(0, 2);
  const format = new IntlMessageFormat(languageAndText.slice(3), localeOf(language), dateFormats, {
    ignoreTag: true,
    formatters,
  });
  return { format, days: dayArguments(format.getAst()) };
});

function argumentsOf(values: MessageValues, days: ReadonlySet<string>): Record<string, string | number> {
  const given: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (days.has(name)) given[name] = dayAsEpochMs(name, value);
    else given[name] = typeof value === 'boolean' ? String(value) : value;
  }
  return given;
}

function dayAsEpochMs(name: string, value: string | number | boolean): number {
  const parsed = typeof value === 'string' ? parseDay(value) : undefined;
  invariant(parsed !== undefined, `the date argument ${name} takes a day, not ${String(value)}`);
  return epochDayOf(parsed) * msPerDay;
}

/** English is written as in Europe: day before month. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

const dateFormats = {
  date: {
    short: { day: '2-digit', month: '2-digit', year: 'numeric' },
    medium: { day: 'numeric', month: 'short', year: 'numeric' },
    long: { day: 'numeric', month: 'long', year: 'numeric' },
    full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  },
} as const;

/** The platform's formatters, kept by language and style; days are written in UTC, where they were counted. */
const formatters: Formatters = {
  getNumberFormat: (locales, style) => numberFormats.get(JSON.stringify([locales, style])),
  getDateTimeFormat: (locales, style) => dateTimeFormats.get(JSON.stringify([locales, style])),
  getPluralRules: (locales, style) => pluralRules.get(JSON.stringify([locales, style])),
};

/** How many formatters of each sort are kept: far more than styles times languages. */
const maxKeptFormatters = 200;

type FormatterArguments<Options> = readonly [locales: string[], options: Options | null];

const numberFormats = boundedCache(maxKeptFormatters, (key) => {
  // The key was made from these arguments just above; JSON writes an absent style as null.
  const [locales, options] = JSON.parse(key) as FormatterArguments<Intl.NumberFormatOptions>;
  return new Intl.NumberFormat(locales, options ?? {});
});

const dateTimeFormats = boundedCache(maxKeptFormatters, (key) => {
  // As above.
  const [locales, options] = JSON.parse(key) as FormatterArguments<Intl.DateTimeFormatOptions>;
  return new Intl.DateTimeFormat(locales, { ...(options ?? dateFormats.date.short), timeZone: 'UTC' });
});

const pluralRules = boundedCache(maxKeptFormatters, (key) => {
  // As above.
  const [locales, options] = JSON.parse(key) as FormatterArguments<Intl.PluralRulesOptions>;
  return new Intl.PluralRules(locales, options ?? {});
});
