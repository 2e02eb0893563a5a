import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noFailpoints } from '@saikne/store';
import { openTestDatabase } from '@saikne/store/testing';
import { createClient } from '@saikne/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo } from '../src/demo/start-demo.js';
import { forgetRunning, keepRunning, readKeys, readRunning } from '../src/home/home.js';
import { startServer, systemClock, type ServerOptions } from '../src/index.js';
import { SecretMismatch } from '../src/running/installation.js';
import { openBrowser } from './support/browser.js';
import { startChild, saikne } from './support/child.js';
import { optionsIn } from './support/site.js';
import { testDatabaseUrl } from './support/database-url.js';

let directory: string;
const faults: string[] = [];
const optionsFor = (home: string): ServerOptions => optionsIn(home, (message) => faults.push(message));

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'saikne-installation-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

const json = (text: string): unknown => JSON.parse(text);

describe('a new installation', () => {
  test('lets nobody in until saikne setup makes the first administrator, and only one', async () => {
    const home = join(directory, 'new');
    const at = ['--data', home, '--json'];
    const person = ['--name', 'Līga Kalna', '--email', 'liga@operator.example'];
    const made = await saikne(['setup', ...person, ...at]).ended;
    expect(made).toMatchObject({ code: 0, err: '' });
    const { link } = json(made.out) as { link: string };
    const server = await startChild(home);
    try {
      const browser = openBrowser(server.url);
      for (const login of ['admin', 'administrator', 'liga', 'liga@operator.example'])
        expect((await browser.ask('signIn', { body: { login, password: 'admin' } })).code).toBe('SIGN_IN_FAILED');
      const accept = { token: link.split('/').at(-1) ?? '', login: 'liga', password: 'trīs lāči mežā' };
      expect((await browser.ask('acceptInvitation', { body: accept })).answer).toMatchObject({
        state: 'signed-in',
        session: { role: 'operator', roles: ['administrator'], secondFactorNeeded: true },
      });
      // Beside the running server, over the same database.
      const again = await saikne(['setup', '--name', 'Other', '--email', 'other@operator.example', ...at]).ended;
      expect(again.code).toBe(2);
      expect(again.err).toContain('there is an administrator already');
    } finally {
      server.process.kill('SIGTERM');
      await server.ended;
    }
  });

  test('is not started with another secret than it was begun with', async () => {
    const database = await openTestDatabase();
    try {
      const databaseUrl = testDatabaseUrl(database.connection);
      const first = await startServer({ ...optionsFor(join(directory, 'one')), databaseUrl, roles: ['api'] });
      await first.close();
      const other = startServer({ ...optionsFor(join(directory, 'other')), databaseUrl, roles: ['api'] });
      await expect(other).rejects.toBeInstanceOf(SecretMismatch);
      const secret = (await readKeys(join(directory, 'one')))?.secret ?? '';
      const third = await startServer({ ...optionsFor(join(directory, 'third')), databaseUrl, roles: ['api'], secret });
      await third.close();
    } finally {
      await database.close();
    }
  });
});

describe('the data directory', () => {
  test('goes on naming the first server while it answers, and the next one once it has gone', async () => {
    const home = join(directory, 'two');
    const server = await startServer({ ...optionsFor(home), roles: ['api'] });
    const mine = { url: server.url ?? '', pid: process.pid };
    const second = { url: 'http://127.0.0.1:1', pid: process.pid + 1_000_000 };
    expect(await keepRunning(home, mine)).toEqual(mine);
    expect(await keepRunning(home, second)).toEqual(mine);
    // The second one stops: what it never wrote it does not take away.
    await forgetRunning(home, second.pid);
    expect(await readRunning(home)).toEqual(mine);
    await server.close();
    expect(await keepRunning(home, second)).toEqual(second);
    await forgetRunning(home, second.pid);
    expect(await readRunning(home)).toBeUndefined();
  });
});

describe('the demo', () => {
  test('has people to sign in as, and makes lost keys and passwords anew', async () => {
    const home = join(directory, 'demo');
    const options = { ...optionsFor(home), demo: true, failpoints: noFailpoints, clock: systemClock };
    const server = await startServer(options);
    try {
      await startDemo(options, server);
      const url = server.url ?? '';
      const signIns = async () => (await createClient({ baseUrl: url, fetch }).call('demoSignIns')).items;
      const people = await signIns();
      expect(new Set(people.flatMap(({ roles }) => roles)).size).toBe(10);
      for (const { login, password } of people.slice(0, 5))
        expect((await openBrowser(url).ask('signIn', { body: { login, password } })).status).toBe(200);
      const kept = await readKeys(home);
      await writeFile(
        join(home, 'keys.json'),
        JSON.stringify({ ...kept, partners: kept?.partners.slice(2), people: kept?.people?.slice(2) }),
      );
      await startDemo(options, server);
      expect(json(await readFile(join(home, 'keys.json'), 'utf8'))).toMatchObject({ secret: kept?.secret });
      const again = await signIns();
      expect(again.map(({ login }) => login)).toEqual(people.map(({ login }) => login));
      const [first] = again;
      const { status } = await openBrowser(url).ask('signIn', {
        body: { login: first?.login ?? '', password: first?.password ?? '' },
      });
      expect(status).toBe(200);
      const partners = (await readKeys(home))?.partners ?? [];
      expect(partners.length).toBe(kept?.partners.length);
      for (const { key } of partners)
        expect((await createClient({ baseUrl: url, fetch, apiKey: key }).call('session')).role).toBe('partner');
    } finally {
      await server.close();
    }
  });

  test('shows its passwords nowhere else', async () => {
    const server = await startServer({ ...optionsFor(join(directory, 'real')), roles: ['api'] });
    try {
      expect((await openBrowser(server.url ?? '').ask('demoSignIns')).code).toBe('NOT_FOUND');
    } finally {
      await server.close();
    }
  });
});
