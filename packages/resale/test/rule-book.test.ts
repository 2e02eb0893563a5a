import { contractModule, lmtTerms, ruleBook, telemaTerms, type Agreement } from '@saikne/contract';
import { clause, day, decimal } from '@saikne/kernel';
import { resaleModule } from '@saikne/resale';
import { describe, expect, it } from 'vitest';

const modules = [contractModule, resaleModule];
const book = ruleBook(telemaTerms, modules);
const agreement: Agreement = {
  terms: 'telema',
  signedOn: day('2026-01-01'),
  inForceOn: day('2026-01-01'),
  country: 'LV',
  zone: 'Europe/Riga',
  vatRatePercent: decimal('21'),
  parameters: { monthlyFee: '30.00' },
  deviations: [],
  policy: {},
};

describe('a rule book', () => {
  it('binds the clauses once for contracts that agree in what clauses take from them', () => {
    const other: Agreement = {
      ...agreement,
      signedOn: day('2026-05-06'),
      inForceOn: day('2026-06-07'),
      vatRatePercent: decimal('12'),
      parameters: { ...agreement.parameters, nobodyAsksFor: 'this' },
      policy: { suspend: 'automatic' },
    };
    expect(book.programFor({ ...agreement })).toBe(book.programFor(agreement));
    expect(book.programFor(other)).toBe(book.programFor(agreement));
  });

  it('binds them anew where a value, a departure, a change or the terms differ', () => {
    const programs = [
      book.programFor(agreement),
      book.programFor({ ...agreement, parameters: { monthlyFee: '31.00' } }),
      book.programFor({
        ...agreement,
        deviations: [{ clause: clause('telema:5.5'), parameter: 'dueDays', value: 30 }],
      }),
      book.programFor({
        ...agreement,
        editions: [
          {
            from: day('2026-07-01'),
            changes: [{ clause: clause('telema:5.5'), parameter: 'dueDays', value: 10 }],
          },
        ],
      }),
      ruleBook(lmtTerms, modules).programFor(agreement),
    ];
    expect(new Set(programs).size).toBe(programs.length);
  });
});
