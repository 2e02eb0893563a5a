import { contractModule, lmtTerms, parseScenario, ruleBook, simulate, telemaTerms } from '@saikne/contract';
import { resaleModule } from '@saikne/resale';
import { describe, expect, it } from 'vitest';

const modules = [contractModule, resaleModule];
const books = { telema: ruleBook(telemaTerms, modules), lmt: ruleBook(lmtTerms, modules) };
const invoice = { invoice: 'A', net: '100.00', issuedOn: '2026-05-04', dueOn: '2026-05-11' };
const subscription = {
  subscription: 'S',
  product: 'Std',
  period: 'year',
  startedOn: '2026-01-15',
  licences: 10,
  price: '120.00',
};

/** The codes of what is refused, or the number of facts where nothing is. */
function refusals(terms: 'telema' | 'lmt', takeOver: object, contract: object = {}): readonly unknown[] {
  const scenario = {
    terms,
    from: '2026-06-01',
    until: '2026-06-01',
    contract: { signedOn: '2025-01-01', ...contract },
    acts: [{ on: '2026-06-01', do: 'takeOver', ...takeOver }],
  };
  const parsed = parseScenario(scenario, books[terms].acts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return simulate(parsed.value, books[terms]).facts.flatMap((fact) => ('code' in fact ? [fact.code] : []));
}

describe('taking a contract over', () => {
  it('takes what can be right', () => {
    expect(refusals('telema', { invoices: [invoice] })).toEqual([]);
    expect(refusals('lmt', { subscriptions: [subscription] })).toEqual([]);
  });

  it.each([
    ['an invoice twice', { invoices: [invoice, invoice] }, 'INVOICE_NUMBER_USED'],
    ['an invoice over nothing', { invoices: [{ ...invoice, net: '0.00' }] }, 'AMOUNT_NOT_POSITIVE'],
    ['an invoice due before it was issued', { invoices: [{ ...invoice, dueOn: '2026-05-01' }] }, 'DUE_BEFORE_ISSUE'],
    ['an invoice of tomorrow', { invoices: [{ ...invoice, issuedOn: '2026-06-02' }] }, 'IN_THE_FUTURE'],
    ['more paid than was owed', { invoices: [{ ...invoice, paid: '121.01' }] }, 'PAID_MORE_THAN_OWED'],
    [
      'a payment of more than is open',
      { invoices: [invoice], payments: [{ invoice: 'A', amount: '122.00', on: '2026-05-12' }] },
      'PAID_MORE_THAN_OWED',
    ],
    [
      'a payment for an invoice that nobody knows',
      { payments: [{ invoice: 'B', amount: '1.00', on: '2026-05-12' }] },
      'UNKNOWN_INVOICE',
    ],
    [
      'a charge of an unknown sort',
      { charges: [{ what: 'tip', amount: '1.00', on: '2026-05-12', under: '5.2' }] },
      'UNKNOWN_CHARGE',
    ],
    ['a breach that the terms do not know', { breaches: [{ what: 'rudeness', on: '2026-05-12' }] }, 'UNKNOWN_BREACH'],
    ['subscriptions where the terms have none', { subscriptions: [subscription] }, 'NO_SUBSCRIPTIONS_IN_THESE_TERMS'],
  ])('refuses %s', (_what, takeOver, code) => {
    expect(refusals('telema', takeOver)).toEqual([code]);
  });

  it.each([
    ['a subscription twice', { subscriptions: [subscription, subscription] }, 'SUBSCRIPTION_EXISTS'],
    ['no licences', { subscriptions: [{ ...subscription, licences: 0 }] }, 'LICENCES_NOT_POSITIVE'],
    [
      'a period that begins on another day',
      { subscriptions: [{ ...subscription, currentFrom: '2026-01-16' }] },
      'NO_PERIOD_BEGINS_THEN',
    ],
    [
      'more left to charge than the fee',
      { subscriptions: [{ ...subscription, stillToCharge: '1200.01' }] },
      'MORE_THAN_THE_FEE',
    ],
    [
      'licences added before the period',
      { subscriptions: [subscription], additions: [{ subscription: 'S', licences: 1, on: '2026-01-14' }] },
      'OUTSIDE_THE_PERIOD',
    ],
    [
      'more licences taken off than there are',
      {
        subscriptions: [subscription],
        reductions: [{ subscription: 'S', licences: 11, on: '2026-03-01', when: 'early' }],
      },
      'NOT_SO_MANY_LICENCES',
    ],
  ])('refuses %s', (_what, takeOver, code) => {
    expect(refusals('lmt', takeOver)).toEqual([code]);
  });

  it('refuses a contract that is not in force yet, from the day before its first', () => {
    expect(refusals('telema', {}, { inForceOn: '2026-06-02' })).toEqual(['NOT_RUNNING_YET']);
    expect(refusals('telema', {}, { inForceOn: '2026-06-01' })).toEqual([]);
  });

  it('is told where an entry of a list is wrong', () => {
    const raw = { invoices: [invoice, { ...invoice, dueOn: 'soon', colour: 'red' }] };
    expect(() => refusals('telema', raw)).toThrow(/acts\[0\]\.invoices\[1\]\.colour.*acts\[0\]\.invoices\[1\]\.dueOn/);
  });
});
