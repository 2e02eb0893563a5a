import { contractModule, lmtTerms, parseScenario, ruleBook, simulate, type AnyFact } from '@saikne/contract';
import { resaleModule } from '@saikne/resale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays, plusMonths, reckon, type Change, type Sold } from './second-reckoning.js';

const book = ruleBook(lmtTerms, [contractModule, resaleModule]);

const sold: fc.Arbitrary<Sold> = fc
  .record({
    start: fc.integer({ min: 0, max: 1460 }),
    unit: fc.constantFrom('year' as const, 'month' as const),
    licences: fc.integer({ min: 1, max: 40 }),
    price: fc.integer({ min: 1, max: 50_000 }),
    length: fc.integer({ min: 20, max: 900 }),
  })
  .map(({ start, length, ...rest }) => {
    const firstDay = plusDays('2027-01-05', start);
    return { ...rest, firstDay, until: plusDays(firstDay, length) };
  });

const wishes = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 45 }),
    do: fc.constantFrom('increase' as const, 'early' as const, 'renewal' as const),
    licences: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 12 },
);

/** The wishes that the terms allow: one increase a month, reductions of what is there and five days before the end. */
function allowed(
  of: Sold,
  wished: readonly { after: number; do: Change['do']; licences: number }[],
): readonly Change[] {
  const changes: Change[] = [];
  let on = of.firstDay;
  for (const wish of wished) {
    on = plusDays(on, wish.after);
    const change = { on, do: wish.do, licences: wish.licences };
    const periods = reckon(of, changes).periods;
    const current = periods.findLast(({ firstDay }) => firstDay <= on);
    const ends = current && plusDays(plusMonths(of.firstDay, periodsUntil(of, current.firstDay) + step(of)), -1);
    if (on > of.until || current === undefined || ends === undefined || on > ends) return changes;
    const inPeriod = changes.filter((known) => known.on >= current.firstDay);
    const increased = inPeriod.reduce((sum, known) => (known.do === 'increase' ? sum + known.licences : sum), 0);
    const leaving = inPeriod.reduce((sum, known) => (known.do === 'increase' ? sum : sum + known.licences), 0);
    const isSecond = changes.some((known) => known.do === 'increase' && known.on.slice(0, 7) === on.slice(0, 7));
    if (wish.do === 'increase' ? isSecond : on > plusDays(ends, -5)) continue;
    if (wish.do !== 'increase' && wish.licences > current.licences + increased - leaving) continue;
    changes.push(change);
  }
  return changes;
}

const step = ({ unit }: Sold): number => (unit === 'year' ? 12 : 1);

function periodsUntil(of: Sold, firstDay: string): number {
  let months = 0;
  while (plusMonths(of.firstDay, months) < firstDay) months += step(of);
  return months;
}

function played(of: Sold, changes: readonly Change[]): readonly AnyFact[] {
  const asAct = ({ on, licences, ...change }: Change): object =>
    change.do === 'increase'
      ? { on, do: 'increase', subscription: 'S', licences }
      : { on, do: 'reduce', subscription: 'S', licences, when: change.do };
  const { firstDay, unit, licences, price, until } = of;
  const parsed = parseScenario(
    {
      terms: 'lmt',
      from: plusDays(firstDay, -1),
      until,
      contract: { signedOn: plusDays(firstDay, -1) },
      acts: [
        { on: firstDay, at: '00:00', do: 'acceptDocuments' },
        {
          on: firstDay,
          at: '00:00',
          do: 'confirmPurchase',
          subscription: 'S',
          product: 'P',
          period: unit,
          licences,
          price: text(price),
        },
        ...changes.map(asAct),
      ],
    },
    book.acts,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return simulate(parsed.value, book).facts;
}

const text = (cents: number): string => (cents / 100).toFixed(2);

function valuesOf(facts: readonly AnyFact[], name: string, ...keys: readonly string[]): readonly string[] {
  return facts
    .filter(({ fact }) => fact === name)
    .map((fact) => keys.map((key) => String(new Map<string, unknown>(Object.entries(fact)).get(key))).join(' '));
}

describe('a subscription reckoned a second time', () => {
  it('comes to the same periods, fees and instalments, to the cent', () => {
    fc.assert(
      fc.property(sold, wishes, (of, wished) => {
        const changes = allowed(of, wished);
        const facts = played(of, changes);
        const { instalments, added, periods } = reckon(of, changes);
        expect(valuesOf(facts, 'Refused', 'code')).toEqual([]);
        expect(valuesOf(facts, 'LicencesAdded', 'fee')).toEqual(added.map(text));
        expect([
          ...valuesOf(facts, 'SubscriptionStarted', 'firstDay', 'licences', 'fee'),
          ...valuesOf(facts, 'SubscriptionRenewed', 'firstDay', 'licences', 'fee'),
        ]).toEqual(periods.map(({ firstDay, licences, fee }) => `${firstDay} ${licences} ${text(fee)}`));
        const due = [...instalments]
          .filter(([month, cents]) => cents > 0 && plusDays(plusMonths(`${month}-01`, 1), -1) <= of.until)
          .toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(valuesOf(facts, 'InstalmentCharged', 'month', 'amount')).toEqual(
          due.map(([month, cents]) => `${month} ${text(cents)}`),
        );
      }),
      { numRuns: 150 },
    );
  });
});
