import { centsFromText, instant } from '@saikne/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/index.js';
import { company, openSite, refusalOf, type Member, type Site } from '../support/site.js';
import { until } from '../support/until.js';

const clock = manualClock(instant('2026-01-05T10:00:00Z'));
let site: Site;
let client: Member;
let stranger: Member;

beforeAll(async () => {
  site = await openSite({ clock });
  client = await site.join(company(0));
  stranger = await site.join(company(1));
});
afterAll(() => site.close());

const act = (id: string, body: { readonly do: string } & Record<string, unknown>, key?: string, as = site.operator) =>
  as.call('doContractAct', {
    params: { id },
    body,
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  });

async function openTelema(changes: Record<string, unknown> = {}): Promise<string> {
  const body = {
    terms: 'telema',
    client: client.id,
    signedOn: '2026-01-05',
    parameters: { activationFee: '50.00', monthlyFee: '30.00' },
    ...changes,
  };
  return (await site.operator.call('openContract', { body })).id;
}

describe('a contract over the API', () => {
  it('lives from its signing to a suspension that suspends the exchange partner, and back', async () => {
    const id = await openTelema();
    expect(await site.operator.call('contract', { params: { id } })).toMatchObject({
      number: 'TELEMA-2026-00001',
      stage: 'inForce',
      client: { id: client.id, name: client.company.name },
      account: { owed: '0.00' },
    });
    await act(id, { do: 'receiveActivationFee' });
    await act(id, { do: 'activate' });
    const issued = await act(id, { do: 'issueInvoice', invoice: 'A1', net: '100.00' });
    expect(issued.facts).toContainEqual(
      expect.objectContaining({ fact: 'InvoiceIssued', clause: 'telema:5.5', by: expect.anything() as unknown }),
    );
    const early = await refusalOf(act(id, { do: 'suspend' }));
    expect(early).toMatchObject({
      status: 422,
      clause: 'telema:6.2.1',
      code: 'RIGHT_NOT_YET_OPEN',
      notBefore: '2026-01-28',
    });

    clock.set(instant('2026-02-10T10:00:00Z'));
    const { items: rights } = await site.operator.call('contractRights', { params: { id } });
    expect(rights).toContainEqual(expect.objectContaining({ right: 'suspend', open: true, holder: 'operator' }));
    await act(id, { do: 'tellReasons', right: 'suspend' });
    clock.set(instant('2026-02-11T10:00:00Z'));
    await act(id, { do: 'suspend' });
    const suspended = () => site.operator.call('partner', { params: { id: client.id } });
    await until(async () => (await suspended()).status === 'suspended');

    const owed = await site.operator.call('contractAccount', { params: { id } });
    expect(owed.invoices).toContainEqual(expect.objectContaining({ invoice: 'A1', state: 'overdue', open: '121.00' }));
    await act(id, { do: 'pay', amount: '500.00' });
    await act(id, { do: 'resume' });
    await until(async () => (await suspended()).status === 'active');
  });

  it('does an act once under one key, and refuses the key for another request', async () => {
    const id = await openTelema();
    const first = await act(id, { do: 'issueInvoice', invoice: 'B1', net: '10.00' }, 'invoice-b1');
    const again = await act(id, { do: 'issueInvoice', invoice: 'B1', net: '10.00' }, 'invoice-b1');
    expect(again).toMatchObject({ id: first.id, repeated: true, facts: first.facts });
    const other = await refusalOf(act(id, { do: 'issueInvoice', invoice: 'B2', net: '10.00' }, 'invoice-b1'));
    expect(other.code).toBe('KEY_OF_ANOTHER_REQUEST');
    const { invoices } = await site.operator.call('contractAccount', { params: { id } });
    expect(invoices).toHaveLength(1);
  });

  it('lets a client read its own contracts and do its own acts, and nobody else', async () => {
    const id = await openTelema();
    await act(id, { do: 'issueInvoice', invoice: 'C1', net: '10.00' });
    expect(
      (await refusalOf(act(id, { do: 'issueInvoice', invoice: 'C2', net: '1.00' }, undefined, client.client))).code,
    ).toBe('ACT_NOT_YOURS');
    const objected = await act(id, { do: 'object', invoice: 'C1', amount: '5.00' }, undefined, client.client);
    expect(objected).toMatchObject({ by: 'client' });
    const { items } = await client.client.call('contractActs', { params: { id } });
    expect(items.map((one) => one.do)).toContain('object');
    expect(items.map((one) => one.do)).not.toContain('suspend');
    expect((await refusalOf(stranger.client.call('contract', { params: { id } }))).code).toBe('NOT_FOUND');
    expect(
      (await refusalOf(act(id, { do: 'object', invoice: 'C1', amount: '1.00' }, undefined, stranger.client))).code,
    ).toBe('NOT_FOUND');
    expect((await stranger.client.call('listContracts')).items).toEqual([]);
    expect((await client.client.call('listContracts')).items.map((one) => one.id)).toContain(id);
  });

  it('takes over a running contract with its history, explains its amounts and foresees its next months', async () => {
    clock.set(instant('2026-02-11T10:00:00Z'));
    const id = await openTelema({
      number: 'KL-7',
      signedOn: '2025-06-01',
      policy: { issueInvoice: 'automatic' },
      deviations: [{ clause: 'telema:5.5', parameter: 'dueDays', value: 14 }],
      history: [
        { on: '2025-06-02', do: 'receiveActivationFee' },
        { on: '2025-06-03', do: 'activate' },
        { on: '2025-08-20', do: 'pay', amount: '36.30', invoice: '2025-07' },
      ],
    });
    const shown = await site.operator.call('contract', { params: { id } });
    expect(shown).toMatchObject({ number: 'KL-7', signedOn: '2025-06-01', stage: 'inForce' });
    const { items: facts } = await site.operator.call('contractFacts', {
      params: { id },
      query: { fact: 'LateChargeComputed,MonthlyFeeCharged', limit: 200 },
    });
    const late = facts.find(({ fact }) => fact === 'LateChargeComputed');
    expect(late).toMatchObject({ on: '2025-08-20', clause: 'telema:5.6', explained: true });
    const explained = await site.operator.call('explainContractFact', { params: { id, fact: late?.id ?? '' } });
    expect(explained).toMatchObject({ formula: 'lateCharge', values: { days: 5, principal: '36.30' } });
    const { items: clauses } = await site.operator.call('contractClauses', { params: { id } });
    expect(clauses.find((one) => one.id === 'telema:5.5')?.rules[0]?.parameters).toContainEqual(
      expect.objectContaining({ name: 'dueDays', value: 14, origin: 'deviation' }),
    );
    const foreseen = await site.operator.call('foreseeContract', { params: { id }, query: { until: '2026-05-31' } });
    expect(foreseen.items.filter(({ fact }) => fact === 'InvoiceIssued').map(({ on }) => on)).toEqual([
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
    ]);
    const before = await site.operator.call('contractFacts', { params: { id }, query: { order: 'newest', limit: 1 } });
    const tried = await site.operator.call('tryContractActs', {
      params: { id },
      body: { acts: [{ do: 'pay', amount: '1000.00' }], until: '2026-03-31' },
    });
    expect(tried.items.map(({ fact }) => fact)).toContain('PaymentReceived');
    expect(await site.operator.call('contractFacts', { params: { id }, query: { order: 'newest', limit: 1 } })).toEqual(
      before,
    );
    const account = await site.operator.call('contractAccount', { params: { id } });
    for (const { postings } of account.ledger) {
      expect(postings.reduce((sum, { amount }) => sum + (centsFromText(amount) ?? 1n), 0n)).toBe(0n);
    }
    expect(account.ledger.length).toBeGreaterThan(5);
  });

  it('begins as an application that acts lead to its signature', async () => {
    clock.set(instant('2026-02-12T10:00:00Z'));
    const id = await openTelema({ signedOn: undefined });
    expect(await site.operator.call('contract', { params: { id } })).toMatchObject({ stage: 'unsigned', facts: 0 });
    await act(id, { do: 'apply', applicant: client.company.name });
    expect((await refusalOf(act(id, { do: 'issueInvoice', invoice: 'X', net: '1.00' }))).status).toBe(422);
    await act(id, { do: 'offerContract' });
    const signed = await act(id, { do: 'signContract', signedOn: '2026-02-12', inForceOn: '2026-02-16' });
    expect(signed.contract).toMatchObject({ stage: 'signed', signedOn: '2026-02-12', inForceOn: '2026-02-16' });
    clock.set(instant('2026-02-16T10:00:00Z'));
    expect(await site.operator.call('contract', { params: { id } })).toMatchObject({ stage: 'inForce' });
  });

  it('takes over a contract with what is open on its account', async () => {
    clock.set(instant('2026-02-17T10:00:00Z'));
    const id = await openTelema({
      signedOn: '2024-05-01',
      history: [
        {
          on: '2026-02-17',
          do: 'takeOver',
          activatedOn: '2024-05-02',
          chargedThrough: '2026-01',
          invoices: [{ invoice: 'OLD-1', net: '30.00', issuedOn: '2026-02-01', dueOn: '2026-02-08' }],
        },
      ],
    });
    const account = await site.operator.call('contractAccount', { params: { id } });
    expect(account).toMatchObject({ owed: '36.30', overdue: '36.30' });
    expect(account.invoices).toContainEqual(expect.objectContaining({ invoice: 'OLD-1', state: 'overdue' }));
  });

  it('refuses what does not fit: unknown terms, a taken number, values the clauses cannot take, a history that was not allowed', async () => {
    const refused = async (changes: Record<string, unknown>) => (await refusalOf(openTelema(changes))).code;
    expect(await refused({ terms: 'nobody' })).toBe('TERMS_UNKNOWN');
    expect(await refused({ number: 'KL-7' })).toBe('CONTRACT_NUMBER_TAKEN');
    expect(await refused({ parameters: { monthlyFee: 'much' } })).toBe('TERMS_UNFIT');
    expect(await refused({ history: [{ on: '2026-01-06', do: 'activate' }] })).not.toBe('TERMS_UNFIT');
    expect(await refused({ history: [{ on: '2030-01-06', do: 'activate' }] })).toBe('REQUEST_MALFORMED');
    expect(await refused({ signedOn: '2031-01-06' })).toBe('REQUEST_MALFORMED');
  });
});
