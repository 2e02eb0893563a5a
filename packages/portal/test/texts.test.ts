import { describe, expect, test } from 'vitest';
import { preferredLanguage } from '../src/app/language.js';
import { textsIn } from '../src/display/texts.js';
import { readSearch } from '../src/documents/register-search.js';
import { portalCatalogue } from '../src/messages/catalogue.js';

const texts = (language: 'lv' | 'en' | 'et' | 'lt' | 'ru') => textsIn(language, portalCatalogue[language]);

describe('amounts', () => {
  test('are written exactly, however many digits they have', () => {
    expect(texts('en').amount('12345678901234567.89', 'EUR')).toBe('12,345,678,901,234,567.89 EUR');
  });

  test('are written as each language writes them', () => {
    const written = (['lv', 'en', 'et', 'lt', 'ru'] as const).map((language) =>
      texts(language).amount('1234567.5', null),
    );
    expect(written.map((text) => text.replaceAll(/\s/g, '_'))).toEqual([
      '1_234_567,50',
      '1,234,567.50',
      '1_234_567,50',
      '1_234_567,50',
      '1_234_567,50',
    ]);
  });

  test('keep a unit price’s digits beyond cents, and quantities no zeros', () => {
    expect(texts('en').amount('0.12345', null)).toBe('0.12345');
    expect(texts('en').number('3.500')).toBe('3.5');
  });
});

describe('the language of the page', () => {
  test('is the first of the reader’s that the house speaks', () => {
    expect(preferredLanguage(['de-DE', 'et-EE', 'en'])).toBe('et');
  });

  test('is English where the house speaks none of them', () => {
    expect(preferredLanguage(['de', 'fr'])).toBe('en');
  });
});

describe('the filters of an address', () => {
  test('are taken where they are understood', () => {
    const search = 'state=waiting&direction=sent&number=EP-1&from=2026-11-01&type=invoice';
    expect(readSearch(search)).toEqual({
      state: 'waiting',
      direction: 'sent',
      number: 'EP-1',
      from: '2026-11-01',
      type: 'invoice',
    });
  });

  test('are left out where they are not, so that no address breaks the page', () => {
    expect(readSearch('state=gone&direction=up&from=yesterday&before=1&partner=x')).toEqual({});
  });
});
