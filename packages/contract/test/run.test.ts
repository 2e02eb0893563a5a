import {
  ContractRun,
  contractDecider,
  contractModule,
  evolveFact,
  momentAt,
  ruleBook,
  simulate,
  parseScenario,
  startMoment,
  telemaTerms,
  unsigned,
  type AnyFact,
  type ContractDraft,
} from '@saikne/contract';
import { clause, day } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';

const book = ruleBook(telemaTerms, [contractModule]);
const parsed = parseScenario(
  {
    terms: 'telema',
    from: '2026-01-01',
    until: '2026-12-31',
    contract: { signedOn: '2026-01-01', parameters: { activationFee: '50.00', monthlyFee: '30.00' } },
    acts: [
      { on: '2026-01-01', do: 'receiveActivationFee' },
      { on: '2026-01-01', do: 'activate' },
      { on: '2026-02-01', do: 'issueInvoice', invoice: 'A', net: '30.00' },
      { on: '2026-03-26', do: 'tellReasons', right: 'suspend' },
      { on: '2026-03-26', do: 'suspend' },
      { on: '2026-04-02', do: 'pay', amount: '200.00' },
      { on: '2026-04-03', do: 'resume' },
    ],
  },
  book.acts,
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const scenario = parsed.value;
const { facts, state } = simulate(scenario, book);

describe('a contract being played', () => {
  it('lives through a suspension and back', () => {
    expect(facts.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['Suspended', 'Resumed', 'InvoicePaid']));
  });

  it('comes out the same fact by fact, in one go, and in two goes', () => {
    const contract = contractDecider(book);
    const start = unsigned(scenario.agreement);
    const oneByOne = facts.reduce((known, fact) => evolveFact(book, known, fact), start);
    expect(oneByOne).toStrictEqual(state);
    expect(contract.replay(start, facts)).toStrictEqual(state);
    for (let cut = 0; cut <= facts.length; cut++) {
      expect(contract.replay(contract.replay(start, facts.slice(0, cut)), facts.slice(cut))).toStrictEqual(state);
    }
  });

  it('leaves out of its state what is not there, and survives being written down', () => {
    const absent = Object.entries(state).filter(([, value]) => value === undefined);
    expect(absent).toEqual([]);
    const journal = JSON.parse(JSON.stringify(facts)) as readonly AnyFact[];
    expect(contractDecider(book).replay(unsigned(scenario.agreement), journal)).toStrictEqual(state);
  });

  it('hands out states that later facts do not touch', () => {
    const run = new ContractRun(book, state);
    const before = run.state;
    const copy = structuredClone(before);
    const paid = { do: 'pay', amount: 100n } as { readonly do: string };
    expect(run.act(paid, momentAt(day('2027-01-02'), '12:00', 'Europe/Riga'))).toBeUndefined();
    expect(run.state).not.toStrictEqual(before);
    expect(before).toStrictEqual(copy);
    expect(state).toStrictEqual(copy);
  });

  it('dates each fact on its own, even where a rule says the same twice', () => {
    const run = new ContractRun(book, state);
    const draft: ContractDraft = { fact: 'ContactChanged', clause: clause('telema:8.1'), what: 'address', value: 'x' };
    run.record([draft], startMoment(day('2027-01-01')));
    run.record([draft], startMoment(day('2027-02-01')));
    const changes = run.facts.filter(({ fact }) => fact === 'ContactChanged');
    expect(changes.map(({ on }) => on)).toEqual(['2027-01-01', '2027-02-01']);
  });

  it('keeps rights and duties of many invoices apart', () => {
    const numbers = Array.from({ length: 40 }, (_, at) => `I${at}`);
    const on = '2026-02-02';
    const many = parseScenario(
      {
        terms: 'telema',
        from: '2026-01-01',
        until: '2026-03-31',
        contract: { signedOn: '2026-01-01', parameters: { activationFee: '50.00', monthlyFee: '30.00' } },
        acts: [
          ...numbers.map((invoice) => ({ on, do: 'issueInvoice', invoice, net: '10.00' })),
          ...numbers.map((invoice) => ({ on: '2026-02-05', do: 'pay', amount: '12.10', invoice })),
        ],
      },
      book.acts,
    );
    if (!many.ok) throw new Error(JSON.stringify(many.error));
    const told = simulate(many.value, book).facts.filter((fact) => 'invoice' in fact);
    for (const fact of ['InvoiceIssued', 'DutyArose', 'RightOpened', 'RightLapsed', 'InvoicePaid', 'DutyFulfilled']) {
      expect(told.filter((known) => known.fact === fact).map((known) => 'invoice' in known && known.invoice)).toEqual(
        numbers,
      );
    }
    expect(told.some(({ fact }) => fact === 'DutyMissed' || fact === 'DutyLapsed')).toBe(false);
  });
});
