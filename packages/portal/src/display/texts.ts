import { formatMessageIn, languages, type Language, type MessageValues } from '@saikne/kernel';
import { createContext, use } from 'react';
import type { PortalKey, PortalMessages } from '../messages/keys.js';

/** Texts, amounts and times as they are written in one language. */
export interface Texts {
  readonly language: Language;
  /** The text of a key. */
  readonly say: (key: PortalKey, values?: MessageValues) => string;
  /** The text of a key that is put together from data; undefined where there is none. */
  readonly sayIfKnown: (key: string, values?: MessageValues) => string | undefined;
  /** A decimal amount with its currency, written exactly. */
  readonly amount: (decimal: string, currency: string | null) => string;
  /** A decimal number as it is, without trailing zeros. */
  readonly number: (decimal: string) => string;
  /** A local calendar day. */
  readonly day: (day: string) => string;
  /** A local calendar day with its month in letters: what comes next is read, not compared. */
  readonly longDay: (day: string) => string;
  /** A calendar month, `2026-11`. */
  readonly month: (month: string) => string;
  /** The viewer's local day of an instant. */
  readonly localDay: (instant: string) => string;
  /** The viewer's local time of an instant, to the minute. */
  readonly timeOfDay: (instant: string) => string;
  /** An instant in the viewer's time zone, to the minute. */
  readonly instant: (instant: string) => string;
  /** An instant in the viewer's time zone, to the millisecond. */
  readonly preciseInstant: (instant: string) => string;
  /** How many days from now, in words: today, tomorrow, in 5 days, 3 days ago. */
  readonly daysFrom: (day: string, today: string) => string;
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

const numericDay = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const minute = { hour: '2-digit', minute: '2-digit' } as const;
const msPerDay = 86_400_000;

export function textsIn(language: Language, messages: PortalMessages): Texts {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const dayFormat = format({ ...numericDay, timeZone: 'UTC' });
  const longDayFormat = format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthFormat = format({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const localDayFormat = format(numericDay);
  const timeFormat = format(minute);
  const instantFormat = format({ ...numericDay, ...minute });
  const preciseFormat = format({ ...numericDay, ...minute, second: '2-digit', fractionalSecondDigits: 3 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const decimals = decimalFormats(locale);
  const say = (key: PortalKey, values?: MessageValues) => formatMessageIn(messages, language, key, values);
  const measured = (value: number, unit: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
  return {
    language,
    say,
    sayIfKnown: (key, values) => (isKey(messages, key) ? say(key, values) : undefined),
    amount: (decimal, currency) => {
      const number = decimals(decimal, 2);
      return currency === null ? number : `${number} ${currency}`;
    },
    number: (decimal) => decimals(decimal, 0),
    day: (day) => dayFormat.format(utc(day)),
    longDay: (day) => longDayFormat.format(utc(day)),
    month: (month) => monthFormat.format(utc(`${month}-01`)),
    localDay: (instant) => localDayFormat.format(new Date(instant)),
    timeOfDay: (instant) => timeFormat.format(new Date(instant)),
    instant: (instant) => instantFormat.format(new Date(instant)),
    preciseInstant: (instant) => preciseFormat.format(new Date(instant)),
    daysFrom: (day, today) => relative.format(Math.round((+utc(day) - +utc(today)) / msPerDay), 'day'),
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

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function isKey(messages: PortalMessages, key: string): key is PortalKey {
  return Object.hasOwn(messages, key);
}

/** Intl formats decimal text exactly, however many digits it has; its formatters are dear, so one is kept a scale. */
function decimalFormats(locale: string): (decimal: string, leastScale: number) => string {
  const kept = new Map<number, Intl.NumberFormat>();
  return (decimal, leastScale) => {
    const written = decimal.split('.')[1]?.replace(/0+$/, '').length ?? 0;
    const scale = Math.min(20, Math.max(leastScale, written));
    const known = kept.get(scale);
    const format =
      known ?? new Intl.NumberFormat(locale, { minimumFractionDigits: leastScale, maximumFractionDigits: scale });
    if (known === undefined && leastScale === 2) kept.set(scale, format);
    // The type of `format` names number literals for exact decimals; the text was a decimal at the server.
    return format.format(decimal as `${number}`);
  };
}

export const TextsContext = createContext<Texts | undefined>(undefined);

export function useTexts(): Texts {
  const texts = use(TextsContext);
  if (texts === undefined) throw new Error('useTexts is used outside the application');
  return texts;
}
