import {
  contractDecider,
  contractModule,
  explain,
  passTime,
  ruleBook,
  telemaTerms,
  unsigned,
  type AnyFact,
  type ContractFact,
  type ContractState,
} from '@saikne/contract';
import { day, decimal, instant } from '@saikne/kernel';
import { resaleModule } from '@saikne/resale';
import { describe, expect, it } from 'vitest';

const book = ruleBook(telemaTerms, [contractModule, resaleModule]);
const contract = contractDecider(book);
const signed = { signedOn: day('2026-01-01'), inForceOn: day('2026-01-01') };
const agreement = {
  terms: 'telema',
  ...signed,
  country: 'LV' as const,
  zone: 'Europe/Riga' as const,
  vatRatePercent: decimal('21'),
  parameters: { monthlyFee: '30.00' },
  deviations: [],
  policy: {},
};
const at = { on: day('2026-01-01'), at: instant('2025-12-31T22:00:00.000Z') };
// A fact of the contract's own table, as a journal holds it.
const signing = { ...at, fact: 'ContractSigned', clause: 'house:agreed', ...signed } as unknown as AnyFact;
const start = contract.evolve(unsigned(agreement), signing);
const noon = (on: string) => instant(`${on}T10:00:00.000Z`);

function after(state: ContractState, command: { readonly do: string }, on: string): ContractState {
  const decision = contract.decide(state, command, noon(on));
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.reduce((current, fact) => contract.evolve(current, fact), state);
}

const invoiced = after(
  start,
  { do: 'issueInvoice', invoice: 'A', net: 10_000n } as { readonly do: string },
  '2026-03-02',
);

describe('a contract as a decider', () => {
  it('catches up before it decides, each fact on its own day', () => {
    const decision = contract.decide(invoiced, { do: 'suspend' }, noon('2026-03-20'));
    expect(decision).toMatchObject({ ok: false, error: { code: 'RIGHT_NOT_YET_OPEN', notBefore: '2026-03-25' } });
    const passed = contract.decide(invoiced, passTime, noon('2026-03-26'));
    expect(passed.ok && passed.value.map(({ on, fact }) => `${on} ${fact}`)).toEqual([
      '2026-03-08 RightLapsed',
      '2026-03-09 DutyMissed',
      '2026-03-25 RightOpened',
      '2026-03-25 DutyArose',
    ]);
  });

  it('tells its next moment, its rights and its duties', () => {
    expect(contract.nextInstant(invoiced)).toBe('2026-03-08T22:00:00.000Z');
    expect(contract.duties(invoiced)).toMatchObject([{ duty: 'pay', holder: 'client', dueOn: '2026-03-09' }]);
    expect(
      contract
        .rights(invoiced)
        .map(({ right }) => right)
        .toSorted(),
    ).toEqual(['object', 'suspend', 'terminate']);
  });

  it('foresees what comes if nobody acts, and changes nothing by it', () => {
    const foreseen = contract.foresee(invoiced, day('2026-04-30'));
    expect(foreseen.filter(({ fact }) => fact === 'RightOpened').map(({ on, clause }) => `${on} ${clause}`)).toEqual([
      '2026-03-25 telema:6.2.1',
      '2026-04-24 telema:6.5.2',
    ]);
    expect(contract.foresee(invoiced, day('2026-04-30'))).toEqual(foreseen);
  });

  it('is not taken back by a clock that was set back', () => {
    const early = contract.decide(invoiced, passTime, noon('2026-01-01'));
    expect(early).toEqual({ ok: true, value: [] });
  });

  it('explains a charge: principal, rate, days, and the sum before rounding', () => {
    const pay = { do: 'pay', amount: 12_100n, invoice: 'A' } as { readonly do: string };
    const decision = contract.decide(invoiced, pay, noon('2026-03-30'));
    const facts = decision.ok ? (decision.value as readonly ContractFact[]) : [];
    const charge = facts.find((fact) => fact.fact === 'LateChargeComputed');
    expect(charge && explain(charge, invoiced, book.programFor(agreement))).toMatchObject({
      amount: '1.27',
      clause: 'telema:5.6',
      values: { principal: '121.00', percentPerDay: '0.05', days: 21 },
      exact: '1.270500',
      rounding: 'half-up',
    });
  });
});
