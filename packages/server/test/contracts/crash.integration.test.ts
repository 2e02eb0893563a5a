import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, addMs, dayAt, msPerDay, type Day } from '@saikne/kernel';
import { failpointNames, openDatabase, type Database } from '@saikne/store';
import { ApiRefusal, createClient, type Client } from '@saikne/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractSteps } from '../../src/contracts/steps.js';
import { systemClock } from '../../src/index.js';
import { startChild } from '../support/child.js';
import { company, openSite, shiftedClock, type Member } from '../support/site.js';
import { until } from '../support/until.js';

/** The child that dies lives so many days ahead, so that what was opened today is due in it. */
const aheadDays = 40;
const ahead = shiftedClock(systemClock, (now) => addMs(now, aheadDays * msPerDay));

let home: string;
let database: Database;
let client: Member;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'saikne-crash-'));
  // Held open by this process, so that the embedded server outlives the processes that are killed.
  database = await openDatabase({ dataDir: home });
  const site = await openSite({ home, roles: ['api'] });
  client = await site.join(company(0));
  await site.close();
});
afterAll(async () => {
  await database.close();
  await rm(home, { recursive: true, force: true });
});

const today = (): Day => dayAt(systemClock.now(), 'Europe/Riga');

const opening = (number: string, signedOn: Day) => ({
  terms: 'telema',
  client: client.id,
  number,
  signedOn,
  parameters: { activationFee: '50.00', monthlyFee: '30.00' },
  policy: { issueInvoice: 'automatic' },
  history: [
    { on: signedOn, do: 'receiveActivationFee' },
    { on: signedOn, do: 'activate' },
  ],
});

/** What an operator does, again and again until it is done: nothing of it may be lost or done twice. */
async function run(operator: Client, name: string): Promise<string> {
  const number = `${name} acts`;
  const id = (await find(operator, number)) ?? (await open(operator, number));
  const act = (key: string, body: { readonly do: string } & Record<string, unknown>) =>
    operator.call('doContractAct', { params: { id }, body, headers: { 'idempotency-key': `${name} ${key}` } });
  await act('issue', { do: 'issueInvoice', invoice: 'A1', net: '100.00' });
  await act('pay', { do: 'pay', amount: '121.00', invoice: 'A1', payment: 'bank-1' });
  return id;
}

async function find(operator: Client, number: string): Promise<string | undefined> {
  const { items } = await operator.call('listContracts', { query: { search: number } });
  return items[0]?.id;
}

async function open(operator: Client, number: string): Promise<string> {
  try {
    return (await operator.call('openContract', { body: opening(number, addDays(today(), aheadDays - 1)) })).id;
  } catch (error) {
    if (error instanceof ApiRefusal) throw new Error(JSON.stringify(error.problem), { cause: error });
    throw error;
  }
}

/** Whether nothing is due and every effect is done. */
async function isQuiet(site: Awaited<ReturnType<typeof openSite>>): Promise<boolean> {
  const { items } = await site.operator.call('listContracts', { query: { limit: 200 } });
  const now = ahead.now();
  return items.every(({ nextMomentAt }) => nextMomentAt === null || nextMomentAt > now);
}

const failpoints = contractSteps.flatMap((step) => failpointNames(step));

describe('a kill at any failpoint of a contract loses and doubles nothing', () => {
  it.each(failpoints)('%s', async (failpoint) => {
    // Opened before anybody's clock runs: its months are due in the process that dies.
    const before = await openSite({ home, roles: ['api'] });
    const due = await openToday(before.operator, `${failpoint} due`);
    await before.close();

    const child = await startChild(home, {
      SAIKNE_FAILPOINT: failpoint,
      SAIKNE_CLOCK_SHIFT_DAYS: String(aheadDays),
      NODE_ENV: 'test',
    });
    const key = await keptOperatorKey();
    // The connection breaks when the process dies; that is the point.
    await run(createClient({ baseUrl: child.url, fetch, apiKey: key }), failpoint).catch(() => undefined);
    expect(await child.ended).toMatchObject({ signal: 'SIGKILL' });

    const site = await openSite({ home, clock: ahead });
    try {
      const id = await run(site.operator, failpoint);
      await until(() => isQuiet(site));
      const all = (await site.operator.call('listContracts', { query: { limit: 200 } })).items;
      expect(all.filter(({ number }) => number === `${failpoint} acts`)).toHaveLength(1);
      for (const one of [id, due]) {
        const { items } = await site.operator.call('contractFacts', { params: { id: one }, query: { limit: 200 } });
        expect(items.map(({ position }) => position)).toEqual(items.map((_, at) => at + 1));
        const once = items.map(({ fact, on, clause, values }) => JSON.stringify([fact, on, clause, values]));
        expect(new Set(once).size).toBe(once.length);
        expect(items.filter(({ fact }) => fact === 'PaymentReceived')).toHaveLength(one === id ? 1 : 0);
        expect(items.some(({ fact }) => fact === 'InvoiceIssued')).toBe(true);
      }
    } finally {
      await site.close();
    }
  });
});

/** A contract of today: forty days on, at least one of its months has been charged and invoiced. */
async function openToday(operator: Client, number: string): Promise<string> {
  return (await operator.call('openContract', { body: opening(number, today()) })).id;
}

async function keptOperatorKey(): Promise<string> {
  const { operator } = JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')) as { readonly operator: string };
  return operator;
}

describe('the steps of contracts', () => {
  it('are the only transactions in which contracts change', async () => {
    const folder = fileURLToPath(new URL('../../src/contracts/', import.meta.url));
    for (const name of await readdir(folder)) {
      const text = await readFile(join(folder, name), 'utf8');
      // Reading when something is next due is all that goes past the table.
      const direct = [...text.matchAll(/asOperator\(([^\n]*)/g)].map((match) => match[1] ?? '');
      const reads = direct.filter((call) => /next(?:ContractWake|ContractEffect)\(tx/.test(call));
      expect(name === 'steps.ts' ? [] : direct, name).toEqual(name === 'steps.ts' ? [] : reads);
    }
  });
});
