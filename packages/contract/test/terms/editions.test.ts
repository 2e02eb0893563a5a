import {
  contractModule,
  parseScenario,
  parseTerms,
  ruleBook,
  simulate,
  telemaTerms,
  type TermsSet,
} from '@saikne/contract';
import { day } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';

function edition(id: string, dueDays: number): TermsSet {
  const parsed = parseTerms(
    {
      id,
      extends: 'telema',
      inForceFrom: '2026-04-01',
      clauses: [{ id: '5.5', bindings: [{ kind: 'invoice-due', parameters: { dueDays } }] }],
    },
    [telemaTerms],
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const book = ruleBook(
  telemaTerms,
  [contractModule],
  new Map([
    ['second', edition('telema', 10)],
    ['third', edition('telema', 20)],
    ['others', edition('others', 5)],
  ]),
);

function played(acts: readonly object[], contract: object = {}): ReturnType<typeof simulate> {
  const scenario = {
    terms: 'telema',
    from: '2026-01-01',
    until: '2026-12-31',
    contract: { signedOn: '2026-01-01', ...contract },
    acts,
  };
  const parsed = parseScenario(scenario, book.acts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return simulate(parsed.value, book);
}

const announce = (on: string, effectiveOn: string, more: object) => ({
  on,
  do: 'announceTermsChange',
  effectiveOn,
  ...more,
});
const invoice = (on: string) => ({ on, do: 'issueInvoice', invoice: on, net: '10.00' });
const dueDays = (facts: ReturnType<typeof played>['facts']) =>
  facts.flatMap((fact) =>
    fact.fact === 'InvoiceIssued' && 'dueOn' in fact ? [`${fact.on} → ${String(fact.dueOn)}`] : [],
  );
const codes = (facts: ReturnType<typeof played>['facts']) =>
  facts.flatMap((fact) => ('code' in fact ? [String(fact.code)] : []));

describe('terms that replace one another', () => {
  it('take effect in the order of their days, each from its own', () => {
    const { facts, state } = played([
      announce('2026-02-01', '2026-06-01', { terms: 'third' }),
      announce('2026-02-02', '2026-04-01', { terms: 'second' }),
      invoice('2026-03-31'),
      invoice('2026-04-01'),
      invoice('2026-05-31'),
      invoice('2026-06-01'),
    ]);
    expect(dueDays(facts)).toEqual([
      '2026-03-31 → 2026-04-07',
      '2026-04-01 → 2026-04-11',
      '2026-05-31 → 2026-06-10',
      '2026-06-01 → 2026-06-21',
    ]);
    expect(state.agreement.editions).toEqual([
      { from: day('2026-04-01'), terms: 'second' },
      { from: day('2026-06-01'), terms: 'third' },
    ]);
  });

  it('take single numbers changed before with them, and lose them to a whole new set', () => {
    const { facts } = played([
      announce('2026-02-01', '2026-04-01', { changes: [{ clause: 'telema:5.5', parameter: 'dueDays', value: 3 }] }),
      announce('2026-02-02', '2026-06-01', { terms: 'third' }),
      invoice('2026-04-01'),
      invoice('2026-06-01'),
    ]);
    expect(dueDays(facts)).toEqual(['2026-04-01 → 2026-04-04', '2026-06-01 → 2026-06-21']);
  });

  it('yield to what the contract itself departs from them in, agreed before or after', () => {
    const changes = [{ clause: 'telema:5.5', parameter: 'dueDays', value: 30 }];
    const { facts } = played(
      [
        announce('2026-02-01', '2026-04-01', { terms: 'second' }),
        { on: '2026-04-02', do: 'postOfficialNotice', kind: 'amendment', by: 'operator', notice: 'N', changes },
        { on: '2026-04-20', do: 'answerAmendment', notice: 'N', accept: true },
        invoice('2026-04-19'),
        invoice('2026-04-21'),
      ].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    );
    expect(dueDays(facts)).toEqual(['2026-04-19 → 2026-04-29', '2026-04-21 → 2026-05-21']);
  });

  it('are refused where nobody knows them or they are those of another contract', () => {
    expect(codes(played([announce('2026-02-01', '2026-06-01', { terms: 'nowhere' })]).facts)).toEqual([
      'TERMS_DO_NOT_FIT',
    ]);
    expect(codes(played([announce('2026-02-01', '2026-06-01', { terms: 'others' })]).facts)).toEqual([
      'TERMS_DO_NOT_FIT',
    ]);
  });

  it('never reach a contract that was left before their day', () => {
    const { facts } = played([
      announce('2026-02-01', '2026-06-01', { terms: 'second' }),
      { on: '2026-02-10', do: 'terminate', under: '6.4.2' },
    ]);
    expect(facts.some(({ fact }) => fact === 'TermsReplaced')).toBe(false);
  });
});
