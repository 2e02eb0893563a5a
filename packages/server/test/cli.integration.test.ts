import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../src/cli/version.js';
import { saikne } from './support/child.js';
import { company, invoice } from './support/site.js';

let directory: string;
let good: string;
let bad: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'saikne-cli-'));
  [good, bad] = [join(directory, 'good.xml'), join(directory, 'bad.xml')];
  const parties = { seller: company(0), buyer: company(2) };
  await writeFile(good, invoice({ ...parties, number: 'C-1' }));
  await writeFile(bad, invoice({ ...parties, number: 'C-2', wrongBy: '1.00' }));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

const json = (text: string): unknown => JSON.parse(text);

describe('saikne validate', () => {
  it('prints one JSON object a file and exits 1 where one is not valid', async () => {
    const { code, out } = await saikne(['validate', good, bad, '--json']).ended;
    const [first, second] = out.trim().split('\n').map(json);
    expect(first).toMatchObject({
      file: good,
      format: 'ubl',
      documentType: 'invoice',
      profile: 'peppol-bis-3',
      valid: true,
    });
    expect(second).toMatchObject({ file: bad, valid: false, findings: [{ rule: 'BR-CO-16', severity: 'error' }] });
    expect(code).toBe(1);
  });

  it('exits 0 for a valid file, judged under the profile asked for', async () => {
    const { code, out } = await saikne(['validate', good, '--profile', 'en16931', '--json']).ended;
    expect(json(out)).toMatchObject({ profile: 'en16931', valid: true });
    expect(code).toBe(0);
  });

  it.each([
    ['a file that is not there', ['validate', '/nowhere/at/all.xml']],
    ['a profile that is not there', ['validate', 'x', '--profile', 'nothing']],
    ['a command that is not there', ['fly']],
    ['a format that is not there', ['convert', 'x', '--to', 'nothing']],
    ['a character set that is not there', ['convert', 'x', '--to', 'edifact', '--character-set', 'UNOZ']],
    ['what nobody foresaw', ['inbox', 'egle', '--url', 'no address', '--key', 'sk_0123456789abcdef']],
    ['a server that is not there', ['inbox', 'egle', '--url', 'http://127.0.0.1:1', '--key', 'sk_0123456789abcdef']],
    ['a port that is none', ['start', '--port', 'ninety']],
  ])('exits 2 for %s', async (_, args) => {
    const { code, err } = await saikne(args, {}, directory).ended;
    expect(code).toBe(2);
    expect(err).not.toContain('    at ');
  });

  it('checks the other files where one cannot be read, and tells every key of a file in no known format', async () => {
    const empty = join(directory, 'empty.xml');
    await writeFile(empty, '');
    const { code, out, err } = await saikne(['validate', '/nowhere/at/all.xml', empty, good, '--json']).ended;
    const [first, second] = out.trim().split('\n').map(json);
    expect(first).toMatchObject({ file: empty, format: null, documentType: null, profile: null, valid: false });
    expect(second).toMatchObject({ file: good, valid: true });
    expect(err).toContain('/nowhere/at/all.xml');
    expect(code).toBe(2);
    expect((await saikne(['validate', empty]).ended).out).not.toContain('undefined');
  });
});

describe('saikne convert', () => {
  it('gives the document, and with --json the losses', async () => {
    const plain = await saikne(['convert', good, '--to', 'edifact']).ended;
    expect(plain).toMatchObject({ code: 0 });
    expect(plain.out).toMatch(/^UN[AB]/);
    const file = join(directory, 'out.xml');
    const told = await saikne(['convert', good, '--to', 'cii', '--out', file, '--json']).ended;
    expect(json(told.out)).toMatchObject({ output: file, losses: [] });
    expect(await readFile(file, 'utf8')).toContain('CrossIndustryInvoice');
  });

  it('exits 1 where the source cannot be read', async () => {
    const broken = join(directory, 'broken.xml');
    await writeFile(broken, '<Invoice');
    const { code, out } = await saikne(['convert', broken, '--to', 'json', '--json']).ended;
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({ output: null });
  });
});

describe('saikne', () => {
  it('lists the formats', async () => {
    const { out, code } = await saikne(['formats', '--json']).ended;
    expect(code).toBe(0);
    expect((json(out) as { id: string }[]).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ubl', 'cii', 'edifact', 'json']),
    );
  });

  it('helps, and says its version as package.json does', async () => {
    const { out, code } = await saikne(['--help']).ended;
    expect(code).toBe(0);
    for (const command of ['start', 'validate', 'convert', 'formats', 'send', 'inbox', 'show'])
      expect(out).toContain(command);
    const manifest = json(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
    expect(manifest).toMatchObject({ version });
  });
});

describe('saikne start --demo', () => {
  it('makes its world once, serves send, inbox and show, and leaves nothing running after Ctrl-C', async () => {
    const home = join(directory, 'home');
    const start = () => saikne(['start', '--demo', '--port', '0', '--data', home, '--json']);
    const first = start();
    expect(json(await first.firstLine)).toMatchObject({ demo: true });

    const at = ['--data', home, '--json'];
    const sent = await saikne(['send', join(home, 'example-invoice.xml'), '--as', 'egle', ...at]).ended;
    expect(sent).toMatchObject({ code: 0 });
    const { document } = json(sent.out) as { document: string };
    const repeated = await saikne(['send', join(home, 'example-invoice.xml'), '--as', 'egle', ...at]).ended;
    expect(repeated.code).toBe(1);
    expect(json(repeated.out)).toMatchObject({ code: 'DUPLICATE_NUMBER', values: { first: document } });
    const inbox = await saikne(['inbox', 'krasts', ...at]).ended;
    expect((json(inbox.out) as { document: string }[]).map((item) => item.document)).toContain(document);
    const shown = await saikne(['show', document, ...at]).ended;
    expect(json(shown.out)).toMatchObject({ id: document, state: 'delivered', deliveredFormat: 'edifact' });

    const states = await countsOf(home);
    for (const state of ['delivered', 'waiting', 'refused', 'acknowledged']) expect(states[state]).toBeGreaterThan(0);
    first.process.kill('SIGINT');
    expect((await first.ended).code).toBe(0);
    expect(await processesUnder(home)).toEqual([]);

    const second = start();
    await second.firstLine;
    expect(await countsOf(home)).toEqual(states);
    second.process.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    expect(await processesUnder(home)).toEqual([]);
  });
});

async function countsOf(home: string): Promise<Record<string, number>> {
  const { url } = json(await readFile(join(home, 'server.json'), 'utf8')) as { url: string };
  const answer = (await (await fetch(`${url}/v1/documents/counts`)).json()) as { byState: Record<string, number> };
  return answer.byState;
}

/** Processes that name the directory in their command line, as an embedded PostgreSQL does. */
async function processesUnder(home: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(home));
}
