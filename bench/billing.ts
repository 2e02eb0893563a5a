/**
 * `npm run bench -- billing [--seconds 3] [--years 5]`: how many years of contracts a second of one core's time plays. Each
 * contract is one of its own (its clauses are bound for it) and lives through every fact that its terms demand, from the
 * signing on, each with its instant and amounts as text, rights and duties told:
 *
 * - exchange: a monthly fee charged at each month's end, an invoice a month, paid on the sixth day, every fourth time two
 *   weeks late: then the duty is missed, the right to suspend opens and lapses, a charge for lateness is computed.
 * - resale: a yearly subscription in levelled monthly instalments, renewed each year with its instruction upstream, an
 *   invoice a month paid on the day before it is due, and one licence more a year.
 *
 * The figure is the median of ten slices, by the processor time of the whole process, collecting garbage included.
 */
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import {
  contractModule,
  lmtTerms,
  parseScenario,
  ruleBook,
  simulate,
  telemaTerms,
  type RuleBook,
  type Scenario,
} from '@saikne/contract';
import { addDays, addMonths, day, invariant, type Day } from '@saikne/kernel';
import { resaleModule } from '@saikne/resale';

const modules = [contractModule, resaleModule];
const slices = 10;

interface Measured {
  readonly contractYearsPerSecond: number;
  /** Of the slowest and the fastest slice. */
  readonly between: readonly [number, number];
  readonly factsPerContractYear: number;
  readonly nanosecondsPerFact: number;
}

// The dispatcher awaits every benchmark; this one has nothing to wait for.
// eslint-disable-next-line @typescript-eslint/require-await
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: { type: 'string' }, years: { type: 'string' } },
    strict: false,
  });
  const seconds = Number(values.seconds ?? 3);
  const years = Number(values.years ?? 5);
  return {
    exchange: measure(exchangeLife(years), ruleBook(telemaTerms, modules), { seconds, years }),
    resale: measure(resaleLife(years), ruleBook(lmtTerms, modules), { seconds, years }),
    years,
    aim: 50_000,
  };
}

interface Length {
  readonly seconds: number;
  readonly years: number;
}

function measure(raw: unknown, book: RuleBook, { seconds, years }: Length): Measured {
  const parsed = parseScenario(raw, book.acts);
  invariant(parsed.ok, 'the benchmark’s own scenario is sound');
  const scenario = parsed.value;
  const factsPerYear = play(scenario, book) / years;
  const warmUntil = performance.now() + 700;
  while (performance.now() < warmUntil) play(scenario, book);
  const rates = Array.from({ length: slices }, () => years * contractsASecond(scenario, book, seconds / slices));
  rates.sort((a, b) => a - b);
  const median = rates[slices / 2] ?? 0;
  return {
    contractYearsPerSecond: Math.round(median),
    between: [Math.round(rates[0] ?? 0), Math.round(rates.at(-1) ?? 0)],
    factsPerContractYear: factsPerYear,
    nanosecondsPerFact: Math.round(1e9 / (median * factsPerYear)),
  };
}

function contractsASecond(scenario: Scenario, book: RuleBook, seconds: number): number {
  const before = process.cpuUsage();
  let contracts = 0;
  let elapsed = 0;
  while (elapsed < seconds) {
    // The clock is read seldom, because reading it takes time too.
    for (let inARow = 0; inARow < 5; inARow++) play(scenario, book);
    contracts += 5;
    const used = process.cpuUsage(before);
    elapsed = (used.user + used.system) / 1_000_000;
  }
  return contracts / elapsed;
}

/** Plays one more contract like the others: an agreement of its own. */
function play(scenario: Scenario, book: RuleBook): number {
  return simulate({ ...scenario, agreement: { ...scenario.agreement } }, book).facts.length;
}

function exchangeLife(years: number): unknown {
  const from = day('2026-01-01');
  const acts: Record<string, unknown>[] = [
    { on: from, do: 'receiveActivationFee' },
    { on: from, do: 'activate' },
  ];
  for (let month = 1; month < years * 12; month++) {
    const issued = addMonths(from, month);
    const late = month % 4 === 0;
    const invoice = `I${month}`;
    acts.push({ on: issued, do: 'issueInvoice', invoice, net: '30.00' });
    acts.push({ on: addDays(issued, late ? 20 : 6), do: 'pay', amount: '36.30', invoice });
  }
  return {
    terms: 'telema',
    from,
    until: lastDay(from, years),
    contract: { signedOn: from, parameters: { activationFee: '50.00', monthlyFee: '30.00' } },
    acts,
  };
}

function resaleLife(years: number): unknown {
  const from = day('2027-01-04');
  const acts: Record<string, unknown>[] = [
    { on: from, do: 'acceptDocuments' },
    {
      on: addDays(from, 1),
      do: 'confirmPurchase',
      subscription: 'S',
      product: 'Std',
      period: 'year',
      licences: 10,
      price: '120.00',
    },
  ];
  for (let month = 1; month < years * 12; month++) {
    const issued = addMonths(from, month);
    const invoice = `I${month}`;
    acts.push({ on: issued, do: 'issueInvoice', invoice, net: '100.00', dueOn: addDays(issued, 20) });
    if (month % 12 === 6) acts.push({ on: addDays(issued, 1), do: 'increase', subscription: 'S', licences: 1 });
    acts.push({ on: addDays(issued, 19), do: 'pay', amount: '121.00', invoice });
  }
  return { terms: 'lmt', from, until: lastDay(from, years), contract: { signedOn: from }, acts };
}

function lastDay(from: Day, years: number): Day {
  return addDays(addMonths(from, years * 12), -1);
}
