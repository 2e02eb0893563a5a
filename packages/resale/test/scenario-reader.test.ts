import {
  contractModule,
  lmtTerms,
  nearestFact,
  parseScenario,
  parseTerms,
  ruleBook,
  simulate,
  telemaTerms,
  TermsError,
} from '@saikne/contract';
import { resaleModule } from '@saikne/resale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lmtLife, telemaLife, type RandomAct } from './random-life.js';

const modules = [contractModule, resaleModule];
const telema = ruleBook(telemaTerms, modules);
const lmt = ruleBook(lmtTerms, modules);
const sound = {
  terms: 'telema',
  from: '2026-01-01',
  until: '2026-12-31',
  contract: { signedOn: '2026-01-01' },
  acts: [],
};

function problemsOf(change: Readonly<Record<string, unknown>>): readonly string[] {
  const parsed = parseScenario({ ...sound, ...change }, telema.acts);
  return parsed.ok ? [] : parsed.error.map(({ path }) => path);
}

describe('the scenario reader', () => {
  it('takes a sound scenario', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('tells every mistake with its place', () => {
    expect(problemsOf({ from: '2026-02-30' })).toEqual(['from']);
    expect(problemsOf({ until: '2025-12-31' })).toEqual(['until']);
    expect(problemsOf({ terms: 5 })).toEqual(['terms']);
    expect(problemsOf({ kontract: {} })).toEqual(['kontract']);
    expect(problemsOf({ contract: { signedOn: '2026-01-01', inForceOn: '2025-01-01', vatRate: 'x' } })).toEqual([
      'contract.vatRate',
    ]);
    expect(problemsOf({ contract: { signedOn: '1814-01-01' } })).toEqual(['contract.signedOn']);
    expect(problemsOf({ acts: [{ on: '2026-01-02', do: 'dance' }, { on: '2026-01-02', do: 'pay' }, 7] })).toEqual([
      'acts[0].do',
      'acts[1].amount',
      'acts[2]',
    ]);
    expect(problemsOf({ acts: [{ on: '2026-01-02', do: 'pay', amount: '1.005', colour: 'red' }] })).toEqual([
      'acts[0].colour',
      'acts[0].amount',
    ]);
    expect(problemsOf({ expect: [{}], never: 'x' })).toEqual(['expect[0]', 'never']);
  });

  it('tells an act out of order by its own place, also after one that cannot be read', () => {
    const acts = [{ on: '2026-03-02', do: 'activate' }, { do: 'dance' }, { on: '2026-03-01', do: 'activate' }];
    expect(problemsOf({ acts })).toContain('acts[2]');
  });

  it('names the parameters that a clause has where a deviation misses them', () => {
    const deviations = [
      { clause: 'telema:5.5', parameter: 'days', value: 14 },
      { clause: 'telema:99', parameter: 'days', value: 14 },
    ];
    const parsed = parseScenario({ ...sound, contract: { signedOn: '2026-01-01', deviations } }, telema.acts);
    if (!parsed.ok) throw new Error('the scenario is readable');
    const { agreement } = parsed.value;
    expect(() => telema.programFor(agreement)).toThrow(
      /known are dueDays[^]*telema:99: these terms have no such clause/,
    );
  });

  it('wants the acts in order of time', () => {
    const late = { on: '2026-03-02', do: 'activate' };
    expect(problemsOf({ acts: [late, { on: '2026-03-01', do: 'activate' }] })).toEqual(['acts[1]']);
    expect(problemsOf({ acts: [late, { ...late, at: '11:59' }] })).toEqual(['acts[1]']);
  });

  it('never fails on whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(parseScenario(raw, telema.acts).ok).toBe(false);
      }),
      { seed: 7, numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.constantFrom('from', 'contract', 'acts', 'expect', 'terms'), fc.jsonValue(), (key, value) => {
        const parsed = parseScenario({ ...sound, [key]: value }, telema.acts);
        if (parsed.ok) expect(simulate(parsed.value, telema).facts.length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('refuses, and never fails on, acts of the other kind of contract', () => {
    const played = (book: typeof telema, acts: readonly RandomAct[]): void => {
      const parsed = parseScenario(
        {
          ...sound,
          terms: book.terms.id,
          until: '2029-12-31',
          acts: acts.map(({ dayOffset, command }) => ({
            on: new Date(Date.UTC(2026, 0, 1 + dayOffset)).toISOString().slice(0, 10),
            ...asTexts(command),
          })),
        },
        book.acts,
      );
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      expect(simulate(parsed.value, book).facts.length).toBeGreaterThan(0);
    };
    fc.assert(
      fc.property(lmtLife, (acts) => {
        played(telema, acts);
      }),
      { seed: 7, numRuns: 60 },
    );
    fc.assert(
      fc.property(telemaLife, (acts) => {
        played(lmt, acts);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

function asTexts(command: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(command).map(([key, value]) => [
      key,
      typeof value === 'bigint' ? `${String(value / 100n)}.${String(value % 100n).padStart(2, '0')}` : value,
    ]),
  );
}

describe('a terms file', () => {
  it('changes what it names and keeps the rest', () => {
    const parsed = parseTerms(
      {
        id: 'ours',
        extends: 'telema',
        inForceFrom: '2026-01-01',
        clauses: [{ id: '5.5', bindings: [{ kind: 'invoice-due', parameters: { dueDays: 14 } }] }],
      },
      [telemaTerms],
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(parsed.value.clauses.length).toBe(telemaTerms.clauses.length);
    const scenario = parseScenario(
      { ...sound, terms: 'ours', acts: [{ on: '2026-03-02', do: 'issueInvoice', invoice: 'A', net: '1.00' }] },
      telema.acts,
    );
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
    const { facts } = simulate(scenario.value, ruleBook(parsed.value, modules));
    expect(facts.find((fact) => fact.fact === 'InvoiceIssued')).toMatchObject({
      clause: 'ours:5.5',
      dueOn: '2026-03-16',
    });
  });

  it('tells its mistakes', () => {
    expect(parseTerms({ id: 'x', extends: 'nothing', clauses: 1 }, [telemaTerms]).ok).toBe(false);
    const parsed = parseTerms(
      { id: 'x', inForceFrom: '2026-01-01', clauses: [{ id: '1', bindings: [{ kind: 'no-such-kind' }] }] },
      [],
    );
    if (!parsed.ok) throw new Error('the kind is only known when it is bound');
    const scenario = parseScenario(sound, telema.acts);
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
    expect(() => simulate(scenario.value, ruleBook(parsed.value, modules))).toThrow(TermsError);
  });
});

describe('an expectation that is not met', () => {
  const parsed = parseScenario(
    {
      ...sound,
      acts: [
        { on: '2026-03-02', do: 'issueInvoice', invoice: 'A1', net: '100.00' },
        { on: '2026-03-03', do: 'issueInvoice', invoice: 'A2', net: '100.00' },
      ],
    },
    telema.acts,
  );
  const facts = parsed.ok ? simulate(parsed.value, telema).facts : [];

  it('is shown with the fact of its name that comes nearest', () => {
    const nearest = nearestFact({ fact: 'InvoiceIssued', invoice: 'A2', dueOn: '2026-03-11' }, facts);
    expect(nearest).toMatchObject({ fact: 'InvoiceIssued', invoice: 'A2', dueOn: '2026-03-10' });
  });

  it('is shown alone where nothing of its name came', () => {
    expect(nearestFact({ fact: 'Suspended' }, facts)).toBeUndefined();
  });
});
