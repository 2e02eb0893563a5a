/**
 * `npm run bench -- billing [--seconds 3]`: how many years of contracts a second of one core's time plays, facts included. Each contract lives
 * five years: one of document exchange with a monthly fee, invoiced and paid each month (late every fourth time), and one
 * of subscription resale with a yearly subscription that grows once a year.
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

const years = 5;
const modules = [contractModule, resaleModule];

interface Measured {
  readonly contractYearsPerSecond: number;
  readonly factsPerContractYear: number;
  readonly contracts: number;
}

// The dispatcher awaits every benchmark; this one has nothing to wait for.
// eslint-disable-next-line @typescript-eslint/require-await
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({ args: [...args], options: { seconds: { type: 'string' } }, strict: false });
  const seconds = Number(values.seconds ?? 3);
  return {
    exchange: measure(exchangeLife(), ruleBook(telemaTerms, modules), seconds),
    resale: measure(resaleLife(), ruleBook(lmtTerms, modules), seconds),
    years,
    aim: 50_000,
  };
}

function measure(raw: unknown, book: RuleBook, seconds: number): Measured {
  const parsed = parseScenario(raw, book.acts);
  invariant(parsed.ok, 'the benchmark’s own scenario is sound');
  const scenario = parsed.value;
  const facts = play(scenario, book);
  const warmUntil = performance.now() + 500;
  while (performance.now() < warmUntil) play(scenario, book);
  const before = process.cpuUsage();
  let contracts = 0;
  let elapsed = 0;
  while (elapsed < seconds) {
    play(scenario, book);
    contracts++;
    const used = process.cpuUsage(before);
    elapsed = (used.user + used.system) / 1_000_000;
  }
  return {
    contractYearsPerSecond: Math.round((contracts * years) / elapsed),
    factsPerContractYear: facts / years,
    contracts,
  };
}

function play(scenario: Scenario, book: RuleBook): number {
  return simulate(scenario, book).facts.length;
}

function exchangeLife(): unknown {
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
    until: lastDay(from),
    contract: { signedOn: from, parameters: { activationFee: '50.00', monthlyFee: '30.00' } },
    acts,
  };
}

function resaleLife(): unknown {
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
  return { terms: 'lmt', from, until: lastDay(from), contract: { signedOn: from }, acts };
}

function lastDay(from: Day): Day {
  return addDays(addMonths(from, years * 12), -1);
}
