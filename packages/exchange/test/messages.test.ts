import { catalogueProblems, formatMessage, languages } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import {
  documentRefusals,
  exchangeMessages,
  handlingRefusals,
  holdTable,
  stepNames,
  stepOf,
  type ExchangeMessageKey,
} from '../src/index.js';

describe('the exchange’s texts', () => {
  it('are complete in every language', () => {
    expect(catalogueProblems(exchangeMessages)).toEqual([]);
  });

  it('exist for every code, remedy and fact', () => {
    const rows = [
      ...Object.entries(documentRefusals),
      ...Object.entries(handlingRefusals),
      ...Object.entries(holdTable),
    ];
    const keys = [
      ...rows.flatMap(([code, row]) => [code, ...row.instead]),
      ...stepNames.map((step) => stepOf(step).fact),
    ] as ExchangeMessageKey[];
    for (const language of languages) for (const key of keys) expect(exchangeMessages[language]).toHaveProperty([key]);
  });

  it('say which number is a duplicate of what', () => {
    const values = { number: 'A-17', year: '2026', documentType: 'invoice', first: 'x', firstReceivedAt: 'y' };
    for (const language of languages)
      expect(formatMessage(exchangeMessages, language, 'DUPLICATE_NUMBER', values)).toContain('A-17');
  });
});
