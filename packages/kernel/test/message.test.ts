import { describe, expect, test } from 'vitest';
import { catalogueProblems, formatMessage, languages, type Catalogue, type Language } from '@saikne/kernel';

type Key = 'due' | 'licences' | 'who' | 'plain' | 'amount';

const english = {
  due: 'Due on {dueOn, date, long}.',
  licences: '{count, plural, one {# licence} other {# licences}}',
  who: '{holder, select, client {The client} other {The operator}} <b>acts</b>',
  plain: 'Nothing is owed.',
  amount: 'You owe {amount, number} {currency}; blocked: {blocked}.',
};

const catalogue: Catalogue<Key> = {
  en: english,
  lv: {
    due: 'Jāmaksā līdz {dueOn, date, long}.',
    licences: '{count, plural, zero {# licenču} one {# licence} other {# licences}}',
    who: 'Rīkojas {holder, select, client {klients} other {operators}}',
    plain: 'Parāda nav.',
    amount: 'Parāds {amount, number} {currency}; bloķēts: {blocked}.',
  },
  et: {
    due: 'Tähtaeg {dueOn, date, long}.',
    licences: '{count, plural, one {# litsents} other {# litsentsi}}',
    who: '{holder, select, client {Klient} other {Operaator}} tegutseb',
    plain: 'Võlga ei ole.',
    amount: 'Võlg {amount, number} {currency}; blokeeritud: {blocked}.',
  },
  lt: {
    due: 'Sumokėti iki {dueOn, date, short}.',
    licences: '{count, plural, one {# licencija} few {# licencijos} other {# licencijų}}',
    who: 'Veikia {holder, select, client {klientas} other {operatorius}}',
    plain: 'Skolos nėra.',
    amount: 'Skola {amount, number} {currency}; blokuota: {blocked}.',
  },
  ru: {
    due: 'Срок: {dueOn, date, long}.',
    licences: '{count, plural, one {# лицензия} few {# лицензии} many {# лицензий} other {# лицензии}}',
    who: 'Действует {holder, select, client {клиент} other {оператор}}',
    plain: 'Долга нет.',
    amount: 'Долг {amount, number} {currency}; заблокировано: {blocked}.',
  },
};

describe('a message', () => {
  test('writes a day in the language, whatever the machine’s zone', () => {
    expect(formatMessage(catalogue, 'en', 'due', { dueOn: '2026-03-09' })).toBe('Due on 9 March 2026.');
    expect(formatMessage(catalogue, 'lt', 'due', { dueOn: '2026-03-09' })).toBe('Sumokėti iki 2026-03-09.');
    expect(formatMessage(catalogue, 'lv', 'due', { dueOn: '2026-01-01' })).toContain('1. janvāris');
    expect(formatMessage(catalogue, 'ru', 'due', { dueOn: '2026-12-31' })).toContain('31 декабря 2026');
  });

  test.each<[Language, number, string]>([
    ['lv', 0, '0 licenču'],
    ['lv', 1, '1 licence'],
    ['lv', 11, '11 licenču'],
    ['lv', 21, '21 licence'],
    ['lv', 22, '22 licences'],
    ['lt', 10, '10 licencijų'],
    ['lt', 2, '2 licencijos'],
    ['ru', 5, '5 лицензий'],
    ['ru', 3, '3 лицензии'],
    ['et', 2, '2 litsentsi'],
  ])('takes the plural form of %s for %i', (language, count, text) => {
    expect(formatMessage(catalogue, language, 'licences', { count })).toBe(text);
  });

  test('keeps a decimal exact and leaves mark-up alone', () => {
    const values = { amount: '12345678901234567.89', currency: 'EUR', blocked: false };
    expect(formatMessage(catalogue, 'en', 'amount', values)).toBe(
      'You owe 12,345,678,901,234,567.89 EUR; blocked: false.',
    );
    expect(formatMessage(catalogue, 'en', 'who', { holder: 'client' })).toBe('The client <b>acts</b>');
    expect(formatMessage(catalogue, 'en', 'plain')).toBe('Nothing is owed.');
  });

  test('without one of its values, or with a date that is no day, is a programmer’s error', () => {
    expect(() => formatMessage(catalogue, 'en', 'due')).toThrow('dueOn');
    expect(() => formatMessage(catalogue, 'en', 'due', { dueOn: 'soon' })).toThrow('takes a day');
    expect(() => formatMessage(catalogue, 'en', 'due', { dueOn: '2026-03-02T10:00:00.000Z' })).toThrow('takes a day');
    // A key that the type does not have, as a catalogue read from a file might lack it.
    expect(() => formatMessage(catalogue, 'en', 'missing' as Key)).toThrow('no message missing in en');
  });

  test('is the same on the first use and after thousands of others have passed through the cache', () => {
    const before = formatMessage(catalogue, 'en', 'licences', { count: 2 });
    for (let at = 0; at < 2100; at++) {
      const text = `${String(at)} {n}`;
      const one: Catalogue<'k'> = {
        en: { k: text },
        lv: { k: text },
        et: { k: text },
        lt: { k: text },
        ru: { k: text },
      };
      if (at % 100 === 0) expect(formatMessage(one, 'lv', 'k', { n: 'x' })).toBe(`${String(at)} x`);
      else formatMessage(one, 'lv', 'k', { n: 'x' });
    }
    expect(formatMessage(catalogue, 'en', 'licences', { count: 2 })).toBe(before);
  });
});

describe('the check of a catalogue', () => {
  test('finds nothing wrong with a complete one', () => {
    expect(catalogueProblems(catalogue)).toEqual([]);
  });

  test.each<[problem: string, language: Language, key: string, text: string | undefined]>([
    ['missing-key', 'lv', 'plain', undefined],
    ['empty-text', 'et', 'plain', '  '],
    ['unknown-key', 'lt', 'extra', 'Daugiau'],
    ['not-a-message', 'ru', 'due', 'Срок: {dueOn, date'],
    ['missing-placeholder:dueOn', 'lv', 'due', 'Jāmaksā.'],
    ['unknown-placeholder:until', 'lv', 'due', '{dueOn} {until}'],
    ['missing-plural-form:count.zero', 'lv', 'licences', '{count, plural, one {# lic.} other {# lic.}}'],
    ['untranslated', 'ru', 'plain', english.plain],
    ['not-a-message', 'en', 'due', '{'],
  ])('finds %s in %s', (problem, language, key, text) => {
    const texts = new Map(Object.entries<string>(catalogue[language]));
    if (text === undefined) texts.delete(key);
    else texts.set(key, text);
    // The point of the check is a catalogue that is not what its type says.
    const wrong = { ...catalogue, [language]: Object.fromEntries(texts) } as Catalogue<Key>;
    expect(catalogueProblems(wrong)).toEqual([{ language, key, problem }]);
  });

  test('finds placeholders inside plural and select branches', () => {
    const nested = { ...catalogue, en: { ...english, who: '{holder, select, client {{name}} other {}}' } };
    expect(catalogueProblems(nested)).toContainEqual({
      language: 'lv',
      key: 'who',
      problem: 'missing-placeholder:name',
    });
  });

  test('leaves alone what is listed as the same in a language, or in all', () => {
    const same = Object.fromEntries(languages.map((language) => [language, { k: 'E-mail {a}' }]));
    // Built for every language just above.
    const unchanged = same as Catalogue<'k'>;
    expect(catalogueProblems(unchanged)).toHaveLength(4);
    expect(catalogueProblems(unchanged, ['lv:k'])).toHaveLength(3);
    expect(catalogueProblems(unchanged, ['k'])).toEqual([]);
  });

  test('a text of placeholders and signs alone needs no translation', () => {
    const same = Object.fromEntries(languages.map((language) => [language, { k: '{a} – {b}' }]));
    expect(catalogueProblems(same as Catalogue<'k'>)).toEqual([]);
  });
});
