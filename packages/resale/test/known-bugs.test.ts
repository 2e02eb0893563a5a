import {
  ContractRun,
  contractModule,
  endMoment,
  lmtTerms,
  minutesInto,
  ruleBook,
  startMoment,
  unsigned,
  type Agreement,
  type AnyCommand,
  type AnyFact,
  type ContractDraft,
} from '@saikne/contract';
import { levelledInstalments, vatSubtotals } from '@saikne/billing';
import { addDays, anniversary, clause, day, decimal, daysIn, month, type Day } from '@saikne/kernel';
import { bringForward } from '@saikne/billing';
import { resaleModule, type ResaleFact } from '@saikne/resale';
import { describe, expect, it } from 'vitest';

/** Bugs that other billing systems had, each with where it was reported. */
const book = ruleBook(lmtTerms, [contractModule, resaleModule]);

interface Done {
  readonly on: string;
  readonly command: AnyCommand & Readonly<Record<string, unknown>>;
}

function played(
  signedOn: string,
  until: string,
  acts: readonly Done[],
  more: Partial<Agreement> = {},
): readonly AnyFact[] {
  return run(signedOn, until, acts, more).facts;
}

function run(signedOn: string, until: string, acts: readonly Done[], more: Partial<Agreement> = {}): ContractRun {
  const agreement: Agreement = {
    terms: 'lmt',
    signedOn: day(signedOn),
    inForceOn: day(signedOn),
    country: 'LV',
    zone: 'Europe/Riga',
    vatRatePercent: decimal('21'),
    parameters: {},
    deviations: [],
    policy: {},
    ...more,
  };
  const contract = new ContractRun(book, unsigned(agreement));
  const signed: ContractDraft = {
    fact: 'ContractSigned',
    clause: clause('house:agreed'),
    signedOn: agreement.signedOn,
    inForceOn: agreement.inForceOn,
  };
  contract.record([signed], startMoment(agreement.signedOn));
  for (const { on, command } of [{ on: signedOn, command: { do: 'acceptDocuments' } }, ...acts]) {
    const moment = minutesInto(day(on), 720);
    contract.advance(moment);
    expect([command, contract.act(command, moment)]).toEqual([command, undefined]);
  }
  contract.advance(endMoment(day(until)));
  return contract;
}

const buy = (period: string, price: bigint, licences = 1): Done['command'] => ({
  do: 'confirmPurchase',
  subscription: 'S',
  product: 'Std',
  period,
  licences,
  price,
});

const of = <Name extends ResaleFact['fact']>(facts: readonly AnyFact[], name: Name) =>
  facts.filter((fact): fact is Extract<ResaleFact, { readonly fact: Name }> => fact.fact === name);
const charged = (facts: readonly AnyFact[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    facts.flatMap((fact) => {
      if (fact.fact !== 'InstalmentCharged') return [];
      const { month: in_, amount } = fact as AnyFact & { readonly month: string; readonly amount: string };
      return [[in_, amount]];
    }),
  );

describe('bugs that billing systems had', () => {
  it('does not drift from anchor day 31 (polarsource/polar#10664, killbill#127)', () => {
    const facts = played('2027-01-04', '2028-02-01', [{ on: '2027-01-31', command: buy('month', 1000n) }]);
    const first = of(facts, 'SubscriptionRenewed').map((fact) => fact.firstDay);
    expect(first).toEqual(first.map((_, at) => anniversary(day('2027-01-31'), at + 1)));
    expect(first).toContain('2027-12-31');
  });

  it('tiles the periods of a subscription that began on 29 February (lago-api#6173)', () => {
    const facts = played('2028-02-01', '2033-01-01', [{ on: '2028-02-29', command: buy('year', 10000n) }]);
    let next: Day = day('2028-02-29');
    for (const fact of [...of(facts, 'SubscriptionStarted'), ...of(facts, 'SubscriptionRenewed')]) {
      expect(fact.firstDay).toBe(next);
      next = addDays(fact.lastDay, 1);
    }
    expect(next).toBe('2033-02-28');
  });

  it('divides added licences by the whole period, not by what is left of it (lago-api#6194)', () => {
    const facts = played('2027-01-04', '2027-12-31', [
      { on: '2027-01-15', command: buy('year', 12000n, 10) },
      { on: '2027-06-10', command: { do: 'increase', subscription: 'S', licences: 4 } },
    ]);
    expect(of(facts, 'LicencesAdded')[0]?.fee).toBe('288.00');
  });

  it('bills a year in full, not eleven months of it (erpnext#57768)', () => {
    const facts = played('2027-01-04', '2028-01-31', [
      { on: '2027-01-15', command: buy('year', 12000n, 10) },
      { on: '2027-12-01', command: { do: 'reduce', subscription: 'S', licences: 10, when: 'renewal' } },
    ]);
    const sum = Object.values(charged(facts)).reduce((cents, amount) => cents + BigInt(amount.replace('.', '')), 0n);
    expect(sum).toBe(120_000n);
  });

  it('counts local days, so that UTC does not bill a day twice (lago-api#879, #1074)', () => {
    const contract = run('2027-01-04', '2027-01-31', []);
    const lateEvening = minutesInto(day('2027-02-01'), 30);
    contract.advance(lateEvening);
    contract.act(buy('month', 2800n), lateEvening);
    contract.advance(endMoment(day('2027-02-28')));
    expect(of(contract.facts, 'SubscriptionStarted')[0]).toMatchObject({
      firstDay: '2027-02-01',
      lastDay: '2027-02-28',
    });
    expect(charged(contract.facts)).toEqual({ '2027-02': '28.00' });
  });

  it('begins and ends days rightly when the clocks change (lago-api#1438, killbill#1934)', () => {
    const facts = played('2027-01-04', '2027-12-31', [{ on: '2027-03-28', command: buy('month', 1000n) }]);
    const renewed = of(facts, 'SubscriptionRenewed');
    expect(renewed[0]).toMatchObject({ on: '2027-04-28', at: '2027-04-27T21:00:00.000Z' });
    expect(renewed.find((fact) => fact.on === '2027-11-28')?.at).toBe('2027-11-27T22:00:00.000Z');
    expect(daysIn({ firstDay: day('2027-03-28'), lastDay: day('2027-04-27') })).toBe(31);
  });

  it('ends on the start date without a charge for days that never came (killbill#467)', () => {
    const facts = played('2027-01-04', '2027-03-31', [
      { on: '2027-02-01', command: buy('month', 2800n) },
      { on: '2027-02-01', command: { do: 'terminate', under: 'agreement' } },
    ]);
    expect(charged(facts)).toEqual({ '2027-02': '28.00' });
    expect(of(facts, 'SubscriptionEnded')[0]?.on).toBe('2027-02-28');
    expect(of(facts, 'SubscriptionRenewed')).toEqual([]);
  });

  it('ends on the boundary of two periods without beginning the next (killbill#1505, erpnext#48941)', () => {
    const facts = played('2027-01-04', '2027-04-30', [
      { on: '2027-02-01', command: buy('month', 2800n) },
      { on: '2027-02-28', command: { do: 'terminate', under: 'agreement' } },
    ]);
    expect(of(facts, 'SubscriptionRenewed')).toEqual([]);
    expect(charged(facts)).toEqual({ '2027-02': '28.00' });
  });

  it('does end a subscription that was to end with its period (erpnext#26306)', () => {
    const facts = played('2027-01-04', '2030-01-01', [
      { on: '2027-01-15', command: buy('year', 12000n) },
      { on: '2027-02-01', command: { do: 'reduce', subscription: 'S', licences: 1, when: 'renewal' } },
    ]);
    expect(of(facts, 'SubscriptionEnded').map((fact) => fact.on)).toEqual(['2028-01-14']);
  });

  it('keeps the price of the day of a back-dated start, whatever was announced later (killbill#1887)', () => {
    const facts = played('2027-01-04', '2027-05-31', [
      { on: '2027-02-10', command: buy('month', 1000n) },
      {
        on: '2027-02-20',
        command: { do: 'announcePrice', product: 'Std', period: 'month', price: 2000n, effectiveOn: day('2027-03-10') },
      },
    ]);
    expect(of(facts, 'SubscriptionRenewed').map((fact) => fact.fee)).toEqual(['20.00', '20.00', '20.00']);
    expect(of(facts, 'SubscriptionStarted')[0]?.fee).toBe('10.00');
  });

  it('charges and invoices once when the clock runs twice (erpnext#28179)', () => {
    const contract = run('2027-01-04', '2027-06-30', [{ on: '2027-01-15', command: buy('year', 12000n) }], {
      parameters: { dueDays: 20 },
      policy: { issueInvoice: 'automatic' },
    });
    const before = contract.facts.length;
    contract.advance(endMoment(day('2027-06-30')));
    expect(contract.facts.length).toBe(before);
    expect(contract.facts.filter((fact) => fact.fact === 'InvoiceIssued').length).toBe(5);
  });

  it('catches up after a downtime without moving an anchor and without getting stuck (invoiceninja#3407, erpnext#46080)', () => {
    const acts = [{ on: '2027-01-31', command: buy('month', 1000n) }];
    const asleep = played('2027-01-04', '2028-12-31', acts);
    const awake = run('2027-01-04', '2027-01-31', acts);
    for (let at = 0; at <= 700; at++) awake.advance(endMoment(addDays(day('2027-01-31'), at)));
    expect(awake.facts).toEqual(asleep.filter((fact) => fact.on <= '2028-12-31'));
  });

  it('takes several changes with one effective day in their order (Flexprice)', () => {
    const facts = played('2027-01-04', '2027-04-30', [
      { on: '2027-02-15', command: buy('month', 1000n) },
      ...[1100n, 1200n].map((price) => ({
        on: '2027-02-20',
        command: { do: 'announcePrice', product: 'Std', period: 'month', price, effectiveOn: day('2027-03-15') },
      })),
    ]);
    expect(of(facts, 'SubscriptionRenewed')[0]?.fee).toBe('12.00');
  });

  it('brings no more forward by two reductions in a row than was left (lago-api#1778)', () => {
    const facts = played('2027-01-04', '2028-01-31', [
      { on: '2027-01-15', command: buy('year', 12000n, 10) },
      { on: '2027-09-08', command: { do: 'reduce', subscription: 'S', licences: 5, when: 'early' } },
      { on: '2027-09-09', command: { do: 'reduce', subscription: 'S', licences: 5, when: 'early' } },
    ]);
    const months = charged(facts);
    expect(months['2027-09']).toBe('445.16');
    expect(months['2027-10']).toBeUndefined();
    expect(Object.values(months).reduce((cents, amount) => cents + BigInt(amount.replace('.', '')), 0n)).toBe(120_000n);
  });

  it('loses no cent to rounding: 1000.00 in three, and 81 lines (statamic-cargo#168, useautumn/autumn#3407)', () => {
    const period = { firstDay: day('2027-01-01'), lastDay: day('2027-03-31') };
    const parts = levelledInstalments({ period, feeCents: 100_000n, instalmentCents: 33_333n });
    expect(parts.map(({ cents }) => cents)).toEqual([33_333n, 33_333n, 33_334n]);
    const cut = bringForward(parts, { month: month('2027-01'), licences: 1, ofLicences: 3 });
    expect(cut.instalments.reduce((sum, { cents }) => sum + cents, 0n)).toBe(100_000n);
    const lines = Array.from({ length: 81 }, () => ({
      netCents: -123n,
      category: 'S' as const,
      ratePercent: decimal('21'),
    }));
    expect(vatSubtotals(lines)).toMatchObject([{ netCents: -9963n, vatCents: -2092n }]);
  });

  it('credits the tax with the sum, so that both sum to what was invoiced (Lago)', () => {
    const facts = played('2027-01-04', '2027-03-01', [
      { on: '2027-02-01', command: { do: 'issueInvoice', invoice: 'A', net: 3333n, dueOn: day('2027-02-20') } },
      { on: '2027-02-02', command: { do: 'object', invoice: 'A', amount: 4033n } },
      { on: '2027-02-03', command: { do: 'answerObjection', invoice: 'A', founded: true } },
    ]);
    const amounts = { net: '33.33', vat: '7.00', gross: '40.33' };
    expect(facts.find((fact) => fact.fact === 'InvoiceIssued')).toMatchObject(amounts);
    expect(facts.find((fact) => fact.fact === 'CreditNoteIssued')).toMatchObject(amounts);
  });

  it('keeps quantity × price equal to the amount, in the fee of a period and in its share (AppXite)', () => {
    const facts = played('2027-01-04', '2027-12-31', [
      { on: '2027-01-15', command: buy('year', 3333n, 7) },
      { on: '2027-06-10', command: { do: 'increase', subscription: 'S', licences: 3 } },
    ]);
    const started = of(facts, 'SubscriptionStarted')[0];
    expect(started).toMatchObject({ licences: 7, price: '33.33', fee: '233.31' });
    // 3 × 33.33 × 219/365 = 59.994: rounded once, on the whole batch and not licence by licence.
    expect(of(facts, 'LicencesAdded')[0]?.fee).toBe('59.99');
  });

  it('does not bill what was committed and brought forward a second time: billed + early charge = commitment', () => {
    const facts = played('2027-01-04', '2029-01-31', [
      { on: '2027-01-15', command: buy('year', 12000n, 10) },
      { on: '2027-05-03', command: { do: 'increase', subscription: 'S', licences: 2 } },
      { on: '2027-09-08', command: { do: 'reduce', subscription: 'S', licences: 5, when: 'early' } },
      { on: '2027-11-02', command: { do: 'reduce', subscription: 'S', licences: 7, when: 'early' } },
    ]);
    const added = BigInt((of(facts, 'LicencesAdded')[0]?.fee ?? '').replace('.', ''));
    const billed = Object.values(charged(facts)).reduce((cents, amount) => cents + BigInt(amount.replace('.', '')), 0n);
    expect(billed).toBe(120_000n + added);
    expect(of(facts, 'SubscriptionRenewed')).toEqual([]);
  });

  it('touches with a price change only periods that begin on its day or later', () => {
    const facts = played('2027-01-04', '2027-05-31', [
      { on: '2027-02-10', command: buy('month', 1000n) },
      {
        on: '2027-02-20',
        command: { do: 'announcePrice', product: 'Std', period: 'month', price: 2000n, effectiveOn: day('2027-04-10') },
      },
    ]);
    expect(of(facts, 'SubscriptionRenewed').map(({ firstDay, fee }) => [firstDay, fee])).toEqual([
      ['2027-03-10', '10.00'],
      ['2027-04-10', '20.00'],
      ['2027-05-10', '20.00'],
    ]);
  });

  it('keeps what was added and asked off again at renewal to the days that were used', () => {
    const facts = played('2027-01-04', '2028-12-31', [
      { on: '2027-01-15', command: buy('year', 12000n, 10) },
      { on: '2027-06-10', command: { do: 'increase', subscription: 'S', licences: 4 } },
      { on: '2027-06-11', command: { do: 'reduce', subscription: 'S', licences: 4, when: 'renewal' } },
    ]);
    expect(of(facts, 'SubscriptionRenewed')[0]).toMatchObject({ licences: 10, fee: '1200.00' });
    expect(of(facts, 'LicencesAdded')[0]?.fee).toBe('288.00');
  });

  it('invoices a day once where a period ends as the clocks go back (lago-api#1438)', () => {
    const facts = played('2027-10-01', '2027-12-31', [{ on: '2027-10-31', command: buy('month', 3100n) }]);
    // 31.00 × 1/31 in October and the rest in November, where the next period begins on the 30th with 31.00 × 1/30.
    expect(charged(facts)).toMatchObject({ '2027-10': '1.00', '2027-11': '31.03' });
  });
});
