import { describe, expect, test } from 'vitest';
import { preferredLanguage, textsIn } from '../src/display/texts.js';
import { addressOf, placeOf } from '../src/app/place.js';

describe('amounts', () => {
  test('are written exactly, however many digits they have', () => {
    expect(textsIn('en').amount('12345678901234567.89', 'EUR')).toBe('12,345,678,901,234,567.89 EUR');
  });

  test('are written as each language writes them', () => {
    const written = (['lv', 'en', 'et', 'lt', 'ru'] as const).map((language) =>
      textsIn(language).amount('1234567.5', null),
    );
    expect(written.map((text) => text.replaceAll(/\s/g, '_'))).toEqual([
      '1_234_567,50',
      '1,234,567.50',
      '1_234_567,50',
      '1_234_567,50',
      '1_234_567,50',
    ]);
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

test('an address brings back the document and the filter it was made of', () => {
  const place = { document: '01938f3e-7b3a-7000-8000-000000000001', filter: 'waiting' };
  expect(placeOf(new URL(addressOf(place), 'http://localhost'))).toEqual(place);
});
