import { read } from '@saikne/documents';
import { instant } from '@saikne/kernel';
import { openViesStandIn, type ViesStandIn } from '@saikne/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manualClock } from '../../src/index.js';
import { company, openSite, refusalOf, type Member, type Site } from '../support/site.js';
import { until } from '../support/until.js';
import { bankFile } from './bank-files.js';
import { sellerDetails } from './world.js';

const clock = manualClock(instant('2026-01-05T10:00:00.000Z'));
let site: Site;
let vies: ViesStandIn;
let client: Member;
let stranger: Member;
let contract: string;

beforeAll(async () => {
  const { vat, name, street } = company(5);
  vies = await openViesStandIn({ place: 'test', companies: [{ vatNumber: vat, name, address: street }] });
  site = await openSite({ clock, viesUrl: vies.url });
  const operator = await site.join({ ...company(2), name: 'SIA "Saiknes Operators"' }, { format: 'ubl' });
  client = await site.join(company(1));
  stranger = await site.join(company(5));
  const details = sellerDetails(operator.id as never);
  const { registration, vat: vatNumber } = company(2);
  await site.operator.call('changeSeller', {
    body: { ...details, registration, vatNumber, electronicAddress: registration },
  });
  contract = await openContract(client);
  await act(contract, { do: 'receiveActivationFee' });
  await act(contract, { do: 'activate' });
});
afterAll(async () => {
  await site.close();
  await vies.close();
});

async function openContract(member: Member, changes: Record<string, unknown> = {}): Promise<string> {
  const body = {
    terms: 'telema',
    client: member.id,
    signedOn: '2026-01-05',
    parameters: { activationFee: '50.00', monthlyFee: '30.00' },
    policy: { issueInvoice: 'automatic' },
    ...changes,
  };
  return (await site.operator.call('openContract', { body })).id;
}

const act = (id: string, body: { readonly do: string } & Record<string, unknown>) =>
  site.operator.call('doContractAct', { params: { id }, body });

function detailsOf({ company: one }: Member) {
  const { name, registration, vat, street, city, postCode, country, email } = one;
  const address = { line1: street, city, postCode, country };
  return { name, registration, vatNumber: vat, electronicAddress: registration, address, email };
}

const documentsOf = async (id: string, as = site.operator) =>
  (await as.call('listBillingDocuments', { query: { contract: id } })).items;

describe('an invoice over the API', () => {
  test('waits for the client’s details, and reaches its mailbox in its own format once they are there', async () => {
    clock.set(instant('2026-02-01T08:00:00.000Z'));
    // The clock of a contract sleeps on the real time; what is asked for wakes it.
    await act(contract, { do: 'changeContact', what: 'email', value: 'x@ritausma.example', by: 'client' });
    await until(async () => (await documentsOf(contract))[0]?.state === 'held');
    expect((await documentsOf(contract))[0]).toMatchObject({
      number: 'INV-2026-000001',
      hold: { code: 'CLIENT_DETAILS_MISSING', message: expect.stringContaining('client') as unknown },
    });
    expect(await documentsOf(contract, client.client)).toEqual([]);
    await site.operator.call('changeBillingDetails', { params: { id: client.id }, body: detailsOf(client) });
    await until(async () => (await documentsOf(contract))[0]?.state === 'sent');
    await until(async () => (await client.client.call('mailbox')).items.length > 0);
    const [item] = (await client.client.call('mailbox')).items;
    const received = await client.client.bytes('fetchDocument', item?.document ?? '');
    // Its contract says EDIFACT.
    expect(new TextDecoder().decode(received).slice(0, 3)).toBe('UNA');
    expect(read(received).draft).toMatchObject({ number: 'INV-2026-000001', totals: { amountDue: '31.62' } });
  });

  test('is shown to its client with lines explained and a QR code to pay it, and to no other', async () => {
    const [summary] = await documentsOf(contract, client.client);
    const id = summary?.id ?? '';
    const shown = await client.client.call('billingDocument', { params: { id } });
    expect(shown).toMatchObject({
      net: '26.13',
      gross: '31.62',
      due: '31.62',
      lines: [{ name: 'Mēneša maksa, 2026-01', clause: 'telema:5.2', explained: [{ clause: 'telema:5.2' }] }],
      payment: { amount: '31.62' },
    });
    expect(shown.lines[0]?.explained[0]?.text).toContain('26.13');
    expect(shown.payment?.qr?.split('\n').slice(0, 4)).toEqual(['BCD', '002', '1', 'SCT']);
    expect(shown.payment?.qr).toContain('EUR31.62');
    const xml = await client.client.download('billingDocumentContent', { params: { id } });
    expect(read(xml).draft?.number).toBe(shown.number);
    expect(await documentsOf(contract, stranger.client)).toEqual([]);
    expect(await refusalOf(stranger.client.call('billingDocument', { params: { id } }))).toMatchObject({ status: 404 });
  });

  test('is paid by a bank statement; the same file changes nothing; an open payment is placed by hand', async () => {
    const [summary] = await documentsOf(contract);
    const shown = await site.operator.call('billingDocument', { params: { id: summary?.id ?? '' } });
    clock.set(instant('2026-02-06T08:00:00.000Z'));
    const file = bankFile([
      { amount: '31.62', rf: shown.reference, id: 'API-1', on: '2026-02-05' },
      { amount: '10.00', text: 'nezināms', id: 'API-2', on: '2026-02-05' },
    ]);
    const content = new Uint8Array(file);
    const first = await site.operator.upload('importBankFile', { content, fileName: 'izraksts.xml' });
    expect(first).toMatchObject({ repeated: false, matched: 1, forPerson: 1, fileName: 'izraksts.xml' });
    expect(await site.operator.upload('importBankFile', { content })).toMatchObject({ id: first.id, repeated: true });
    const paid = await site.operator.call('billingDocument', { params: { id: summary?.id ?? '' } });
    expect(paid.payment).toMatchObject({ amount: null, qr: null });
    const { items } = await site.operator.call('listBankPayments', { query: { state: 'open' } });
    const [open] = items;
    expect(open).toMatchObject({ amount: '10.00', why: [{ code: 'PAYER-UNKNOWN' }] });
    expect(open?.why[0]?.message).not.toBe('PAYER-UNKNOWN');
    const assign = (amount: string) =>
      site.operator.call('assignBankPayment', {
        params: { id: open?.id ?? '' },
        body: { parts: [{ contract, invoice: null, amount }] },
      });
    expect(await refusalOf(assign('9.00'))).toMatchObject({ status: 422, code: 'BANK_PARTS_DIFFER' });
    expect(await assign('10.00')).toMatchObject({ state: 'placed', parts: [{ paid: 'done' }] });
    expect(await refusalOf(assign('10.00'))).toMatchObject({ status: 409, code: 'BANK_PAYMENT_SETTLED' });
    const account = await site.operator.call('contractAccount', { params: { id: contract } });
    expect(account).toMatchObject({ owed: '0.00', credit: '10.00' });
  });

  test('placed for an invoice that is not there comes back to a person, and can be placed again', async () => {
    const content = new Uint8Array(bankFile([{ amount: '3.00', text: 'cits', id: 'API-3', on: '2026-02-05' }]));
    await site.operator.upload('importBankFile', { content });
    const [open] = (await site.operator.call('listBankPayments', { query: { state: 'open' } })).items;
    const assign = (invoice: string | null) =>
      site.operator.call('assignBankPayment', {
        params: { id: open?.id ?? '' },
        body: { parts: [{ contract, invoice, amount: '3.00' }] },
      });
    expect(await assign('nothing')).toMatchObject({
      state: 'open',
      why: [{ code: 'PAYER-UNKNOWN' }, { code: 'PLACING_REFUSED' }],
      parts: [{ paid: 'refused', refusal: { code: 'UNKNOWN_INVOICE' } }],
    });
    const placed = await assign('INV-2026-000001');
    expect(placed).toMatchObject({ state: 'placed' });
    expect(placed.parts.map(({ invoice, paid }) => [invoice, paid]).sort()).toEqual([
      ['2026-01', 'done'],
      ['nothing', 'refused'],
    ]);
  });

  test('abroad needs VIES: asked over the API, its answer is kept and the invoice is written', async () => {
    const abroad = await openContract(stranger, { vatRatePercent: '0', signedOn: '2026-02-06' });
    await site.operator.call('changeBillingDetails', { params: { id: stranger.id }, body: detailsOf(stranger) });
    await act(abroad, { do: 'issueInvoice', invoice: 'E1', net: '100.00' });
    await until(async () => (await documentsOf(abroad))[0]?.hold?.code === 'VAT_ANSWER_MISSING');
    vies.failNext(5, 'VAT_BLOCKED');
    const params = { id: stranger.id };
    expect(await site.operator.call('checkVatNumber', { params })).toMatchObject({ kind: 'unavailable' });
    expect((await documentsOf(abroad))[0]?.state).toBe('held');
    vies.failNext(0, 'VAT_BLOCKED');
    const answer = await site.operator.call('checkVatNumber', { params });
    expect(answer).toMatchObject({ kind: 'valid', consultationNumber: expect.any(String) as unknown });
    await until(async () => (await documentsOf(abroad))[0]?.state === 'sent');
    const [document] = await documentsOf(abroad, stranger.client);
    const shown = await stranger.client.call('billingDocument', { params: { id: document?.id ?? '' } });
    expect(shown).toMatchObject({
      vat: '0.00',
      vatBreakdown: [{ category: 'AE', reason: 'Reverse charge' }],
      vatAnswer: { id: answer.id },
    });
    expect((await site.operator.call('vatAnswers', { params })).items).toHaveLength(2);
  });

  test('numbers that are mistyped are refused', async () => {
    const body = { ...detailsOf(client), vatNumber: 'LV40003900019' };
    const wrong = site.operator.call('changeBillingDetails', { params: { id: client.id }, body });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'VAT_NUMBER_WRONG', status: 422 });
    const ibans = { ...detailsOf(client), ibans: ['LV81BANK0000435195001'] };
    const iban = site.operator.call('changeBillingDetails', { params: { id: client.id }, body: ibans });
    expect(await refusalOf(iban)).toMatchObject({ code: 'IBAN_WRONG' });
  });
});

describe('exports over the API', () => {
  const query = { from: '2026-01-01', until: '2026-02-28' };

  test('balance, and agree with one another on VAT', async () => {
    const accounting = await site.operator.call('accountingExport', { query });
    const vat = await site.operator.call('vatExport', { query });
    const cents = (value: unknown) => Math.round(Number(value ?? 0) * 100);
    const sum = (name: string) => accounting.rows.reduce((total, row) => total + cents(row[name]), 0);
    expect(sum('debit')).toBe(sum('credit'));
    expect(sum('debit')).toBeGreaterThan(0);
    const payable = accounting.totals.find(({ account }) => account === 'vatPayable');
    const charged = vat.rows.reduce((total, row) => total + cents(row['vat']), 0);
    expect(charged).toBe(-cents(payable?.['balance']));
    expect(vat).toMatchObject({ unfinished: 0 });
    expect(vat.rows).toContainEqual(
      expect.objectContaining({ category: 'AE', vies_consultation: expect.any(String) as unknown, vat: '0.00' }),
    );
  });

  test('come as CSV too, with as many lines as rows', async () => {
    const accounting = await site.operator.call('accountingExport', { query });
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await site.operator.download('accountingExportCsv', { query }),
    );
    expect(csv.startsWith('\uFEFFentry,day,what,account,debit,credit')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(accounting.rows.length + 1);
    const spread = await site.operator.download('vatExportCsv', { query: { ...query, style: 'spreadsheet' } });
    expect(new TextDecoder().decode(spread)).toContain(';26,13;');
  });

  test('of a period without end are refused', async () => {
    const wide = site.operator.call('vatExport', { query: { from: '2020-01-01', until: '2026-01-01' } });
    expect(await refusalOf(wide)).toMatchObject({ code: 'PERIOD_TOO_LONG' });
  });

  test('are nobody’s but the operator’s', async () => {
    expect(await refusalOf(client.client.call('vatExport', { query }))).toMatchObject({ status: 403 });
    expect(await refusalOf(client.client.call('listBankPayments'))).toMatchObject({ status: 403 });
    expect(await refusalOf(site.anybody.call('seller'))).toMatchObject({ status: 401 });
  });
});

describe('letters over the API', () => {
  test('go from the page to the posting record, and the client reads them then', async () => {
    const letter = await site.operator.call('writeLetter', {
      params: { id: contract },
      body: { kind: 'termination', under: 'telema:6.4.1', text: 'Izbeidzam līgumu.' },
    });
    const messages = async () =>
      (await client.client.call('listContractMessages', { query: { contract } })).items.filter(
        ({ channel }) => channel === 'post',
      );
    expect(await messages()).toEqual([]);
    const page = await site.operator.download('contractMessagePage', { params: { id: letter.id } });
    expect(new TextDecoder('latin1').decode(page.slice(0, 5))).toBe('%PDF-');
    const posted = await site.operator.call('recordPosting', {
      params: { id: letter.id },
      body: { trackingId: 'RR1LV', postedOn: '2026-02-05' },
    });
    expect(posted.posting).toMatchObject({ postedOn: '2026-02-05', trackingId: 'RR1LV', deliveredOn: '2026-02-12' });
    expect(await messages()).toMatchObject([{ id: letter.id, readAt: null }]);
    await client.client.call('contractMessage', { params: { id: letter.id } });
    expect((await messages())[0]?.readAt).not.toBeNull();
    const ending = await site.operator.call('contract', { params: { id: contract } });
    expect(ending.endsOn).toBe('2026-03-07');
  });
});
