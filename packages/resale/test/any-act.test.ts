import { imbalance } from '@saikne/billing';
import {
  ContractRun,
  contractModule,
  endMoment,
  evolveFact,
  ledgerOf,
  lmtTerms,
  minutesInto,
  refused,
  ruleBook,
  telemaTerms,
  unsigned,
  type ActTable,
  type Agreement,
  type AnyCommand,
  type ArgumentSpec,
} from '@saikne/contract';
import { addDays, day, decimal, isClauseRef, monthOf } from '@saikne/kernel';
import { resaleModule } from '@saikne/resale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const modules = [contractModule, resaleModule];
const start = day('2027-01-04');

const texts = ['A', 'B', 'S', 'N', 'P1', 'C1', 'Std', 'suspend', 'falseData', 'law', 'conclude', 'end', 'monthlyFee'];
const paths = ['5.2', '5.5', '5.7', '6.2.1', '6.4.2', '7.6', '15', '44.1', '48.3', 'agreement', 'imposed'];
const days = fc.integer({ min: -40, max: 90 }).map((offset) => addDays(start, offset));
const deviation = fc.record({
  clause: fc.constantFrom('telema:5.5', 'telema:5.2', 'lmt:21.2', 'telema:9.9'),
  parameter: fc.constantFrom('dueDays', 'fee', 'days', 'nothing'),
  value: fc.constantFrom(5, '9.00', 'x'),
});

/** Any value that the reader of acts could have made for an argument. */
function valueOf(spec: ArgumentSpec): fc.Arbitrary<unknown> {
  if (typeof spec === 'object' && 'listOf' in spec) return fc.array(valuesOf(spec.listOf), { maxLength: 3 });
  if (typeof spec === 'object') return fc.constantFrom(...('oneOf' in spec ? spec.oneOf : spec));
  switch (spec.replace('?', '')) {
    case 'amount':
      return fc.bigInt({ min: -5n, max: 30_000n });
    case 'day':
      return days;
    case 'month':
      return days.map(monthOf);
    case 'number':
      return fc.integer({ min: -1, max: 12 });
    case 'flag':
      return fc.boolean();
    case 'texts':
      return fc.array(fc.constantFrom(...texts), { maxLength: 3 });
    case 'side':
      return fc.constantFrom('operator', 'client');
    case 'deviations':
      return fc.array(deviation, { maxLength: 2 });
    default:
      return fc.constantFrom(...texts, ...paths);
  }
}

function valuesOf(specs: Readonly<Record<string, ArgumentSpec>>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const isOptional = (spec: ArgumentSpec): boolean =>
    typeof spec === 'object' ? 'listOf' in spec || 'oneOf' in spec : spec.endsWith('?');
  const required = Object.entries(specs).flatMap(([name, spec]) => (isOptional(spec) ? [] : [name]));
  return fc.record(Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, valueOf(spec)])), {
    requiredKeys: required,
  });
}

/** Any act of a table, with any arguments. */
function anyAct(acts: ActTable): fc.Arbitrary<AnyCommand> {
  return fc.oneof(
    ...Object.entries(acts).map(([name, spec]) => valuesOf(spec).map((values) => ({ ...values, do: name }))),
  );
}

const agreement = (terms: string, parameters: Agreement['parameters']): Agreement => ({
  terms,
  signedOn: start,
  inForceOn: start,
  country: 'LV',
  zone: 'Europe/Riga',
  vatRatePercent: decimal('21'),
  parameters,
  deviations: [],
  policy: { suspend: 'automatic', correctionLimit: '20.00' },
});

const parameters = { monthlyFee: '30.00', activationFee: '0.00', dueDays: 10, termsNoticeDays: 3 };
const books = [ruleBook(telemaTerms, modules), ruleBook(lmtTerms, modules)];

describe.each(books.map((book) => [book.terms.id, book] as const))('any acts in any order: %s', (terms, book) => {
  const command = anyAct(book.acts);
  /** Lives begin with a signature or a taking over about as often as without one. */
  const first = fc.oneof(
    { weight: 4, arbitrary: fc.constant<AnyCommand>({ do: 'signContract' }) },
    { weight: 2, arbitrary: command.filter(({ do: name }) => name === 'takeOver') },
    { weight: 1, arbitrary: command.filter(({ do: name }) => name === 'apply') },
    { weight: 1, arbitrary: command },
  );
  const life = fc.tuple(
    first,
    fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), command), { minLength: 25, maxLength: 60 }),
  );

  it('are done or refused, never fail, and leave a journal that replays and balances', () => {
    let done = 0;
    fc.assert(
      fc.property(life, ([begin, acts]) => {
        const signed = agreement(terms, parameters);
        const run = new ContractRun(book, unsigned(signed));
        let offset = 0;
        for (const [wait, act] of [[0, begin] as const, ...acts]) {
          offset += wait;
          const moment = minutesInto(addDays(start, offset), 720);
          run.advance(moment);
          const refusal = run.act(act, moment);
          if (refusal === undefined) done++;
          else run.record([refused(act, refusal)], moment);
        }
        run.advance(endMoment(addDays(start, 500)));
        for (const { clause } of run.facts) expect(isClauseRef(clause)).toBe(true);
        for (const { postings } of ledgerOf(run.facts)) expect(imbalance(postings)).toBe(0n);
        const replayed = run.facts.reduce((state, fact) => evolveFact(book, state, fact), unsigned(signed));
        expect(replayed).toEqual(run.state);
      }),
      { seed: 20_261_126, numRuns: 150 },
    );
    expect(done).toBeGreaterThan(300);
  });
});
