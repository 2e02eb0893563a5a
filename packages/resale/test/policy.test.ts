import {
  contractModule,
  lmtTerms,
  parseScenario,
  ruleBook,
  simulate,
  telemaTerms,
  type AnyFact,
} from '@saikne/contract';
import { resaleModule } from '@saikne/resale';
import { describe, expect, it } from 'vitest';

const modules = [contractModule, resaleModule];
const books = { telema: ruleBook(telemaTerms, modules), lmt: ruleBook(lmtTerms, modules) };
type Terms = keyof typeof books;

const invoice = { on: '2027-02-01', do: 'issueInvoice', invoice: 'A', net: '100.00', dueOn: '2027-02-20' };
const bought = [
  { on: '2027-01-05', do: 'acceptDocuments' },
  {
    on: '2027-01-15',
    do: 'confirmPurchase',
    subscription: 'S',
    product: 'Std',
    period: 'month',
    licences: 1,
    price: '10.00',
  },
];
const told = { on: '2027-03-09', do: 'tellReasons', right: 'suspend' };
const suspended = { on: '2027-03-10', do: 'suspend' };
const paid = { on: '2027-04-15', do: 'pay', amount: '250.00' };

function facts(terms: Terms, policy: Readonly<Record<string, string>>, acts: readonly object[]): readonly AnyFact[] {
  const scenario = {
    terms,
    from: '2027-01-04',
    until: '2027-12-31',
    contract: {
      signedOn: '2027-01-04',
      parameters: { monthlyFee: '30.00', activationFee: '0.00', dueDays: 20 },
      policy,
    },
    acts,
  };
  const parsed = parseScenario(scenario, books[terms].acts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return simulate(parsed.value, books[terms]).facts;
}

interface Row {
  readonly right: string;
  readonly terms: Terms;
  readonly acts: readonly object[];
  /** What using the right comes to, and under which clause. */
  readonly fact: string;
  readonly clause: string;
}

const rows: readonly Row[] = [
  { right: 'suspend', terms: 'telema', acts: [invoice], fact: 'Suspended', clause: 'telema:6.2.1' },
  {
    right: 'suspend',
    terms: 'telema',
    acts: [{ on: '2027-02-01', do: 'reportBreach', by: 'operator', what: 'law' }],
    fact: 'Suspended',
    clause: 'telema:6.2.6',
  },
  { right: 'suspend', terms: 'lmt', acts: [...bought, invoice], fact: 'Suspended', clause: 'lmt:44.1' },
  {
    right: 'suspend',
    terms: 'lmt',
    acts: [...bought, { on: '2027-02-01', do: 'upstream', event: 'suspended' }],
    fact: 'Suspended',
    clause: 'lmt:44.2',
  },
  { right: 'resume', terms: 'telema', acts: [invoice, told, suspended, paid], fact: 'Resumed', clause: 'telema:6.3.3' },
  { right: 'resume', terms: 'lmt', acts: [...bought, invoice, suspended, paid], fact: 'Resumed', clause: 'lmt:44' },
  { right: 'terminate', terms: 'telema', acts: [invoice], fact: 'ContractEnded', clause: 'telema:6.5.2' },
  {
    right: 'terminate',
    terms: 'telema',
    acts: [{ on: '2027-02-01', do: 'declareForceMajeure', by: 'client' }],
    fact: 'ContractEnded',
    clause: 'telema:7.6',
  },
  {
    right: 'terminate',
    terms: 'lmt',
    acts: [...bought, { on: '2027-02-01', do: 'upstream', event: 'refused', subscription: 'S' }],
    fact: 'ContractEnded',
    clause: 'lmt:48.1',
  },
  {
    right: 'terminate',
    terms: 'lmt',
    acts: [...bought, invoice, suspended],
    fact: 'ContractEnded',
    clause: 'lmt:48.3',
  },
  {
    right: 'terminate',
    terms: 'lmt',
    acts: [...bought, { on: '2027-02-01', do: 'upstream', event: 'ended' }],
    fact: 'ContractEnded',
    clause: 'lmt:49',
  },
  {
    right: 'issueInvoice',
    terms: 'telema',
    acts: [{ on: '2027-02-01', do: 'activate' }],
    fact: 'InvoiceIssued',
    clause: 'telema:5.1',
  },
  { right: 'issueInvoice', terms: 'lmt', acts: bought, fact: 'InvoiceIssued', clause: 'lmt:16' },
];

describe('the operator’s rights', () => {
  it.each(rows)(
    '$terms: $right under $clause waits for a person, and is used by itself where the policy says so',
    (row) => {
      const used = (policy: Readonly<Record<string, string>>): readonly AnyFact[] =>
        facts(row.terms, policy, row.acts).filter(({ fact, clause }) => fact === row.fact && clause === row.clause);
      expect(used({})).toEqual([]);
      expect(used({ [row.right]: 'ask' })).toEqual([]);
      expect(used({ [row.right]: 'automatic' }).length).toBeGreaterThan(0);
    },
  );

  it('are used by themselves only after what their clause asks for first', () => {
    const order = facts('telema', { suspend: 'automatic' }, [invoice]).map(({ fact }) => fact);
    expect(order.indexOf('ReasonsTold')).toBeGreaterThan(order.indexOf('RightOpened'));
    expect(order.indexOf('Suspended')).toBeGreaterThan(order.indexOf('ReasonsTold'));
  });

  it('are not used by themselves once their cause is cured', () => {
    const early = { on: '2027-02-25', do: 'pay', amount: '121.00', invoice: 'A' };
    for (const terms of ['telema', 'lmt'] as const) {
      const told = facts(terms, { suspend: 'automatic', terminate: 'automatic' }, [
        ...(terms === 'lmt' ? bought : []),
        invoice,
        early,
      ]);
      expect(told.some(({ fact }) => fact === 'Suspended' || fact === 'ContractEnded')).toBe(false);
    }
  });
});
