import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@saikne/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { manualClock } from '../../src/index.js';
import { company, openSite, type Member, type Site } from '../support/site.js';

const clock = manualClock(instant('2026-03-02T10:00:00Z'));
let site: Site;
let client: Member;
let folder: string;

beforeAll(async () => {
  site = await openSite({ clock });
  client = await site.join(company(0));
  folder = await mkdtemp(join(tmpdir(), 'saikne-commands-'));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => vi.restoreAllMocks());

/** Runs a command of this process as the operator. */
async function saikne(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  const code = await main([...args, '--url', site.url, '--data', site.home]);
  vi.restoreAllMocks();
  return { code, out: out.join(''), err: err.join('') };
}

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a contract on the command line', () => {
  it('goes from its opening through acts to what comes next, with every clause', async () => {
    const opened = await saikne(
      ...['contract', 'open', '--terms', 'telema', '--client', client.company.name, '--signed', '2026-03-01'],
      ...['--number', 'CLI-1', '--param', 'monthlyFee=30.00', '--param', 'activationFee=50.00'],
      ...['--deviation', 'telema:5.5.dueDays=10', '--policy', 'issueInvoice=automatic'],
    );
    expect(opened).toMatchObject({ code: 0, err: '' });
    expect(opened.out).toContain('CLI-1');
    expect((await saikne('contract', 'act', 'CLI-1', 'receiveActivationFee')).code).toBe(0);
    expect((await saikne('contract', 'act', 'CLI-1', 'activate')).code).toBe(0);

    const tried = await saikne(
      'contract',
      'act',
      'cli-1',
      'issueInvoice',
      'invoice=A1',
      'net=100.00',
      '--try',
      '--json',
    );
    expect(lines(tried.out)).toContainEqual(expect.objectContaining({ fact: 'InvoiceIssued', dueOn: '2026-03-12' }));
    const issued = await saikne(
      ...['contract', 'act', 'CLI-1', 'issueInvoice', 'invoice=A1', 'net=100.00', '--idempotency-key', 'cli-a1'],
    );
    expect(issued.out).toMatch(/telema:5\.5 .*InvoiceIssued .*gross=121\.00/);

    const duties = await saikne('contract', 'duties', 'CLI-1', '--json');
    expect(lines(duties.out)).toContainEqual(expect.objectContaining({ duty: 'pay', dueOn: '2026-03-12' }));
    const foreseen = await saikne('foresee', 'CLI-1', '--until', '2026-04-01', '--json');
    expect(lines(foreseen.out)).toContainEqual(expect.objectContaining({ fact: 'InvoiceIssued', on: '2026-04-01' }));
    const journal = await saikne('contract', 'journal', 'CLI-1', '--fact', 'InvoiceIssued', '--json');
    expect(lines(journal.out)).toHaveLength(1);
    const rights = await saikne('contract', 'rights', 'CLI-1', '--language', 'lv');
    expect(rights.out).toContain('tiesības');
    const explained = await saikne('contract', 'explain', 'CLI-1');
    expect(explained).toMatchObject({ code: 0, err: '' });
    expect(explained.out).toMatch(/InvoiceIssued[^]*21[.,]00/);
    expect((await saikne('contract', 'explain', 'CLI-1', '999')).code).toBe(2);
    expect((await saikne('contract', 'account', 'CLI-1')).out).toMatch(/A1 +2026-03-12 +121\.00/);
    expect((await saikne('contract', 'clauses', 'CLI-1')).out).toContain('→ invoice-due dueDays=10');
    expect((await saikne('contract', 'list', '--json')).out).toContain('"CLI-1"');
    expect((await saikne('contract', 'show', 'CLI-1')).out).toContain('121.00');
    expect((await saikne('contract', 'act', 'CLI-1')).out).toContain('issueInvoice invoice=text net=amount');
  });

  it('takes over a contract written down as a scenario', async () => {
    const file = join(folder, 'life.yaml');
    await writeFile(
      file,
      `terms: telema
contract: { signedOn: 2025-11-01, vatRate: 21, parameters: { monthlyFee: '20.00', activationFee: '10.00' } }
acts:
  - { on: 2025-11-02, do: receiveActivationFee }
  - { on: 2025-11-03, do: activate }
  - { on: 2025-12-01, do: issueInvoice, invoice: N1, net: '20.00' }
`,
    );
    const opened = await saikne(
      'contract',
      'open',
      '--client',
      client.id,
      '--file',
      file,
      '--number',
      'CLI-2',
      '--json',
    );
    expect(opened.code).toBe(0);
    expect(JSON.parse(opened.out)).toMatchObject({ number: 'CLI-2', owed: '24.20', oldestDueOn: '2025-12-08' });
  });

  it('exits with 1 where the contract refuses, telling the clause, and with 2 where it cannot ask', async () => {
    const refused = await saikne('contract', 'act', 'CLI-1', 'suspend');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/refused: \w+ \(telema:6/);
    expect((await saikne('contract', 'show', 'NOBODY')).code).toBe(2);
    expect((await saikne('contract', 'act', 'CLI-1', 'pay', 'amount')).code).toBe(2);
    expect((await saikne('foresee', 'CLI-1')).code).toBe(2);
    expect((await saikne('foresee', 'CLI-1', '--until', '2099-01-01')).code).toBe(1);
  });
});
