import { decimal } from '@saikne/kernel';
import { describe, expect, test } from 'vitest';
import { decideVat, type VatQuestion } from '../src/index.js';

const home: VatQuestion = { sellerCountry: 'LV', buyerCountry: 'LV', chargedPercent: decimal('21') };
const none = decimal('0');
const estonian = { buyerCountry: 'EE', buyerVatNumber: 'EE100931558', chargedPercent: none };

describe('VAT', () => {
  test.each<[string, Partial<VatQuestion>, string]>([
    ['at home is charged', {}, 'S'],
    ['at home is never left out', { chargedPercent: none }, 'VAT_NOT_CHARGED_AT_HOME'],
    ['of a business abroad is reversed where VIES knows it', { ...estonian, viesAnswer: 'valid' }, 'AE'],
    ['of a business abroad waits for VIES', estonian, 'VAT_ANSWER_MISSING'],
    ['is not reversed for a number not in force', { ...estonian, viesAnswer: 'invalid' }, 'VAT_NUMBER_NOT_IN_FORCE'],
    ['is not reversed without a number', { buyerCountry: 'EE', chargedPercent: none }, 'VAT_NUMBER_MISSING'],
    [
      'is not reversed for a mistyped number',
      { ...estonian, buyerVatNumber: 'EE100931559', viesAnswer: 'valid' },
      'VAT_NUMBER_MALFORMED',
    ],
    [
      'is not reversed under another country’s number',
      { ...estonian, buyerCountry: 'FI', viesAnswer: 'valid' },
      'VAT_NUMBER_OF_ANOTHER_COUNTRY',
    ],
    [
      'takes Greek numbers as EL',
      { buyerCountry: 'GR', buyerVatNumber: 'EL123456789', chargedPercent: none, viesAnswer: 'valid' },
      'AE',
    ],
    ['is charged to one abroad without a number in force', { buyerCountry: 'EE' }, 'S'],
    [
      'charged to one abroad whose number is in force is a question',
      { ...estonian, chargedPercent: decimal('21'), viesAnswer: 'valid' },
      'VAT_CHARGED_ABROAD',
    ],
    ['is out of scope outside the Union', { buyerCountry: 'NO', chargedPercent: none }, 'O'],
    ['charged outside the Union is a question', { buyerCountry: 'NO' }, 'VAT_CHARGED_ABROAD'],
    ['follows a person’s word', { ...estonian, ruling: 'AE' }, 'AE'],
    ['follows no word that does not fit what was charged', { ...estonian, ruling: 'S' }, 'VAT_RULING_DIFFERS'],
    ['is not waved away by a word', { ruling: 'AE' }, 'VAT_RULING_DIFFERS'],
  ])('%s', (_, change, expected) => {
    const decided = decideVat({ ...home, ...change });
    expect(decided.ok ? decided.treatment.category : decided.problem).toBe(expected);
  });
});
