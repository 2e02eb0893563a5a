import { explanationMessages, explanationText, formulas, type Explanation } from '@saikne/billing';
import {
  ContractRun,
  contractModule,
  endMoment,
  evolveFact,
  explain,
  isExplained,
  lmtTerms,
  minutesInto,
  ruleBook,
  startMoment,
  telemaTerms,
  unsigned,
  type Agreement,
  type AnyFact,
  type ContractDraft,
  type RuleBook,
} from '@saikne/contract';
import { addDays, catalogueProblems, centsFromText, clause, day, decimal, languages, type Day } from '@saikne/kernel';
import { resaleModule } from '@saikne/resale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lmtLife, lmtStart, telemaLife, telemaStart, type RandomAct } from './random-life.js';

const modules = [contractModule, resaleModule];
const telema = ruleBook(telemaTerms, modules);
const lmt = ruleBook(lmtTerms, modules);

function agreementOf(book: RuleBook, signedOn: Day, parameters: Agreement['parameters']): Agreement {
  return {
    terms: book.terms.id,
    signedOn,
    inForceOn: signedOn,
    country: 'LV',
    zone: 'Europe/Riga',
    vatRatePercent: decimal('21'),
    parameters,
    deviations: [],
    policy: { issueInvoice: 'automatic', resume: 'automatic', suspend: 'automatic' },
  };
}

/** Each fact of a life with an amount, and its explanation. */
function explained(
  book: RuleBook,
  agreement: Agreement,
  acts: readonly RandomAct[],
  days: number,
): readonly { readonly fact: AnyFact; readonly explanation: Explanation | undefined }[] {
  const run = new ContractRun(book, unsigned(agreement));
  const { signedOn, inForceOn } = agreement;
  const signing: ContractDraft = { fact: 'ContractSigned', clause: clause('house:agreed'), signedOn, inForceOn };
  run.record([signing], startMoment(signedOn));
  for (const { dayOffset, minute, command } of acts) {
    const moment = minutesInto(addDays(signedOn, dayOffset), minute);
    run.advance(moment);
    run.act(command, moment);
  }
  run.advance(endMoment(addDays(signedOn, days)));
  let state = unsigned(agreement);
  return run.facts.flatMap((fact) => {
    const program = book.programFor(state.agreement);
    const explanation = explain(fact, state, program);
    state = evolveFact(book, state, fact);
    return isExplained(fact.fact, program) ? [{ fact, explanation }] : [];
  });
}

const parameters = { monthlyFee: '30.00', activationFee: '0.00', lateInterestPerDay: '0.02', dueDays: 20 };
const cents = (amount: string): bigint => centsFromText(amount) ?? 0n;

/** The amount that a fact tells, by whatever name. */
function amountOf(fact: AnyFact): string | undefined {
  const told = fact as AnyFact & Readonly<Record<string, string | undefined>>;
  if (fact.fact === 'RestorationFeeCharged') {
    const sum = cents(told['net'] ?? '') + cents(told['vat'] ?? '');
    return `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;
  }
  return told['gross'] ?? told['fee'] ?? told['amount'];
}

function partsAddUp({ amount, formula, parts }: Explanation): boolean {
  if (formula !== 'sum' || parts === undefined) return true;
  return parts.reduce((sum, part) => sum + cents(part.amount), 0n) === cents(amount) && parts.every(partsAddUp);
}

describe('explanations', () => {
  it.each([
    ['exchange', telema, telemaStart, telemaLife],
    ['resale', lmt, lmtStart, lmtLife],
  ] as const)(
    'give the very amount of every fact that has one, in parts that add up: %s',
    (_name, book, start, life) => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(life, (acts) => {
          for (const { fact, explanation } of explained(book, agreementOf(book, start, parameters), acts, 700)) {
            if (fact.fact === 'ClaimAccepted') continue;
            expect([fact, explanation?.amount]).toEqual([fact, amountOf(fact)]);
            if (explanation === undefined) continue;
            expect([fact, partsAddUp(explanation)]).toEqual([fact, true]);
            expect(explanation.clause).not.toBe('');
            seen.add(fact.fact);
          }
        }),
        { seed: 20_261_125, numRuns: 60 },
      );
      expect(seen.size).toBeGreaterThan(2);
      expect(seen).toContain('InvoiceIssued');
    },
  );

  it('tell an instalment by its days, what is left of the fee, and what an early reduction did', () => {
    const buy = {
      do: 'confirmPurchase',
      subscription: 'S',
      product: 'Std',
      period: 'year',
      licences: 10,
      price: 12_000n,
    };
    const acts: readonly RandomAct[] = [
      { dayOffset: 0, minute: 1, command: { do: 'acceptDocuments' } },
      { dayOffset: 11, minute: 2, command: buy },
      {
        dayOffset: 247,
        minute: 3,
        command: { do: 'reduce', subscription: 'S', licences: 3, when: 'early' },
      },
    ];
    const told = new Map(
      explained(lmt, agreementOf(lmt, day('2027-01-04'), parameters), acts, 420).flatMap(({ fact, explanation }) =>
        fact.fact === 'InstalmentCharged' && 'month' in fact ? [[fact.month, explanation]] : [],
      ),
    );
    expect(told.get('2027-01')).toMatchObject({
      formula: 'partOfInstalment',
      values: { whole: '100.00', days: 17, ofDays: 31 },
      amount: '54.84',
    });
    expect(told.get('2027-02')).toMatchObject({ formula: 'instalment', values: { fee: '1200.00', months: 12 } });
    expect(told.get('2027-09')).toMatchObject({
      amount: '203.55',
      parts: [
        { formula: 'instalment', amount: '100.00' },
        { formula: 'broughtForward', amount: '103.55' },
      ],
    });
    expect(told.get('2027-10')).toMatchObject({
      amount: '70.00',
      parts: [{}, { formula: 'givenUp', amount: '-30.00' }],
    });
  });

  it('are worded in every language, for every formula', () => {
    expect(catalogueProblems(explanationMessages)).toEqual([]);
    for (const formula of formulas) expect(Object.keys(explanationMessages.en)).toContain(formula);
    for (const language of languages) {
      for (const { explanation } of explained(
        telema,
        agreementOf(telema, telemaStart, parameters),
        [
          { dayOffset: 10, minute: 1, command: { do: 'activate' } },
          { dayOffset: 40, minute: 1, command: { do: 'issueInvoice', invoice: 'Z', net: 10_000n } },
          { dayOffset: 60, minute: 1, command: { do: 'pay', amount: 5_000n, invoice: 'Z' } },
          { dayOffset: 70, minute: 1, command: { do: 'pay', amount: 7_100n, invoice: 'Z' } },
        ],
        100,
      )) {
        expect(explanation).toBeDefined();
        if (explanation !== undefined) expect(explanationText(explanation, language)).toContain(explanation.clause);
      }
    }
  });

  it('read as a person would put them', () => {
    const charge: Explanation = {
      amount: '1.27',
      clause: clause('telema:5.6'),
      formula: 'lateCharge',
      values: { principal: '121.00', percentPerDay: '0.05', days: 21 },
      exact: '1.270500',
      rounding: 'half-up',
    };
    expect(explanationText(charge, 'en')).toBe(
      '121.00 EUR × 0.05 % × 21 days = 1.270500 EUR. Rounded half-up to the cent. Clause telema:5.6.',
    );
  });
});
