import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@saikne/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manualClock } from '../../src/index.js';
import { saikne } from '../support/child.js';
import { company, openSite, type Member, type Site } from '../support/site.js';
import { until } from '../support/until.js';
import { bankFile } from './bank-files.js';
import { sellerDetails } from './world.js';

const clock = manualClock(instant('2026-03-01T10:00:00.000Z'));
let site: Site;
let client: Member;
let directory: string;
let contract: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'saikne-billing-'));
  site = await openSite({ clock });
  const operator = await site.join(company(2), { format: 'ubl' });
  client = await site.join(company(1));
  await site.operator.call('changeSeller', {
    body: { ...sellerDetails(operator.id as never), electronicAddress: company(2).registration },
  });
  const { name, registration, vat, street, city, postCode, country } = company(1);
  const address = { line1: street, city, postCode, country };
  const body = { name, registration, vatNumber: vat, electronicAddress: registration, address };
  await site.operator.call('changeBillingDetails', { params: { id: client.id }, body });
  const opened = await site.operator.call('openContract', {
    body: {
      terms: 'telema',
      client: client.id,
      signedOn: '2026-03-01',
      parameters: { monthlyFee: '30.00', activationFee: '50.00' },
    },
  });
  contract = opened.number;
  const params = { id: opened.id };
  await site.operator.call('doContractAct', { params, body: { do: 'issueInvoice', invoice: 'C1', net: '100.00' } });
  await until(async () => (await site.operator.call('listBillingDocuments')).items[0]?.state === 'sent');
});
afterAll(async () => {
  await site.close();
  await rm(directory, { recursive: true, force: true });
});

const run = async (...args: readonly string[]) => {
  const { code, out, err } = await saikne([...args, '--url', site.url, '--data', site.home]).ended;
  return { code, out, err };
};
const json = (text: string): unknown => JSON.parse(text);

describe('saikne, for billing', () => {
  test('lists invoices and shows one with its lines', async () => {
    const listed = await run('invoice', 'list', '--contract', contract);
    expect(listed.out).toContain('INV-2026-000001');
    const shown = await run('invoice', 'show', 'INV-2026-000001');
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.out).toContain('to pay 121.00 EUR');
    expect((await run('invoice', 'show', 'INV-1999-000001')).code).toBe(2);
  });

  test('imports a bank statement once, and places what is left by hand', async () => {
    const file = join(directory, 'statement.xml');
    const entries = [
      { amount: '100.00', text: 'INV-2026-000001', id: 'CLI-1', on: '2026-03-01' },
      { amount: '21.00', text: 'kas zina', id: 'CLI-2', on: '2026-03-01' },
    ];
    await writeFile(file, bankFile(entries));
    const taken = await run('bank', 'import', file, '--json');
    expect(taken.code).toBe(0);
    expect(json(taken.out)).toMatchObject({ matched: 1, forPerson: 1, fileName: 'statement.xml' });
    expect((await run('bank', 'import', file)).out).toContain('taken before');
    const [open] = json((await run('bank', 'list', '--json')).out) as readonly { readonly id: string }[];
    expect((await run('bank', 'assign', open?.id ?? '', contract, '--invoice', 'C1')).out).toContain('placed');
    expect((await run('bank', 'list')).out).toContain('no payment is open');
    expect((await run('invoice', 'show', 'INV-2026-000001')).out).not.toContain('to pay');
  });

  test('refuses what is no bank statement with exit code 1', async () => {
    const file = join(directory, 'letter.txt');
    await writeFile(file, 'Dear bank');
    const refused = await run('bank', 'import', file);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('BANK_FILE_UNREADABLE');
  });

  test.each(['accounting', 'vat'])('exports %s of a month as CSV and as JSON', async (what) => {
    const file = join(directory, `${what}.csv`);
    expect(await run('export', what, '--period', '2026-03', '--out', file)).toMatchObject({ code: 0, out: '' });
    const csv = await readFile(file, 'utf8');
    expect(csv).toMatch(/^\uFEFF(entry|day),/);
    const table = json((await run('export', what, '--period', '2026-03', '--format', 'json')).out);
    expect(table).toMatchObject({ export: what, firstDay: '2026-03-01', lastDay: '2026-03-31' });
    expect(csv).toContain('INV-2026-000001');
  });

  test.each([
    ['accounting', '--period', '2026-13'],
    ['everything', '--period', '2026-03'],
    ['vat', '--period', '2026-03', '--format', 'xls'],
  ])('cannot export %s %s %s', async (...args) => {
    expect((await run('export', ...args)).code).toBe(2);
  });

  test('writes a letter to a file and records its posting', async () => {
    const file = join(directory, 'letter.pdf');
    const args = ['--kind', 'other', '--text', 'Paziņojam.', '--out', file, '--json'];
    const written = await run('letter', 'write', contract, ...args);
    expect(written.code).toBe(0);
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    const { id } = json(written.out) as { readonly id: string };
    expect((await run('letter', 'post', id, '--tracking', 'RR2LV')).out).toContain('counts as delivered on 2026-03-06');
    expect((await run('letter', 'post', id)).code).toBe(1);
  });
});
