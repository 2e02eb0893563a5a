import { keyScopes, partnerRoles, staffRoles } from '@saikne/accounts';
import type { Id } from '@saikne/kernel';
import { openStore, type Store } from '@saikne/store';
import { openTestDatabase, type TestDatabase } from '@saikne/store/testing';
import { openApi, reachOf, routes, type Route, type RouteName, type Standing } from '@saikne/wire';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedTables, databaseHashes } from './support/database-hash.js';
import { testDatabaseUrl } from './support/database-url.js';
import { person } from './support/people.js';
import { sampleOf } from './support/samples.js';
import { company, invoice, openSite, send, type Member, type Site } from './support/site.js';

/**
 * Every operation of the OpenAPI description, asked by everybody who may not: nothing leaks and nothing changes. A new
 * route is in here by being in the table; where it needs another id in its path, `idsByPath` says which.
 */
const api = openApi('0') as unknown as {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Record<string, unknown>> };
};
interface Operation {
  readonly operationId: RouteName;
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Record<string, unknown> }> };
}
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

interface Asker {
  readonly name: string;
  readonly standing: Standing;
  readonly headers: Readonly<Record<string, string>>;
}
interface Answer {
  readonly name: RouteName;
  readonly status: number;
  readonly text: string;
}

let database: TestDatabase;
let site: Site;
let store: Store;
let owner: Member;
let other: Member;
let idsByPath: readonly (readonly [RegExp, string])[];
let secretsOfOwner: readonly string[];
const askers: Asker[] = [];
const nobodyHere = '018bcfe5-6801-7101-8101-010101010101';

beforeAll(async () => {
  database = await openTestDatabase();
  const databaseUrl = testDatabaseUrl(database.connection);
  site = await openSite({ databaseUrl });
  store = await openStore({ database, poolSize: 2 });
  owner = await site.join(company(0));
  other = await site.join(company(1));
  const partner = await site.join(company(2));
  await site.link(owner, partner);
  const sent = await send(owner, invoice({ seller: owner.company, buyer: partner.company, number: 'TENANCY-1' }));
  const document = String(sent.document);
  const theirs = await person(site, owner.id, ['main-user']);
  const { items: sessions } = (await theirs.browser.ask('listSessions')).answer;
  const { items: keys } = await site.operator.call('listApiKeys', { params: { id: owner.id } });
  const { items: links } = await owner.client.call('listLinks');
  const contract = await site.operator.call('openContract', {
    body: {
      terms: 'telema',
      client: owner.id,
      signedOn: '2026-01-05',
      parameters: { activationFee: '50.00', monthlyFee: '30.00' },
    },
  });
  idsByPath = [
    [/^\/v1\/(documents|mailbox)/, document],
    [/^\/v1\/partners/, owner.id],
    [/^\/v1\/links/, links[0]?.id ?? ''],
    [/^\/v1\/accounts/, theirs.id],
    [/^\/v1\/keys/, keys[0]?.id ?? ''],
    [/^\/v1\/me\/sessions/, sessions[0]?.id ?? ''],
    [/^\/v1\/me\/passkeys/, nobodyHere],
    [/^\/v1\/contracts/, contract.id],
    // What the clock and the bank make needs days to pass; an id that is nobody's is refused by the gate all the same.
    [/^\/v1\/(billing|bank)/, nobodyHere],
  ];
  secretsOfOwner = [
    document,
    theirs.id,
    theirs.email,
    owner.key,
    keys[0]?.id ?? '',
    links[0]?.id ?? '',
    contract.id,
    'TENANCY-1',
  ];
  await makeAskers();
}, 240_000);
afterAll(async () => {
  await site.close();
  await store.close();
  await database.close();
});

async function makeAskers(): Promise<void> {
  askers.push({ name: 'nobody', standing: { is: 'anybody' }, headers: {} });
  askers.push({
    name: 'a stranger with a forged key',
    standing: { is: 'anybody' },
    headers: { authorization: `Bearer sk_${'x'.repeat(32)}` },
  });
  const forged = `saikne_session=${'x'.repeat(32)}`;
  askers.push({ name: 'a stranger with a forged session', standing: { is: 'anybody' }, headers: { cookie: forged } });
  const { key } = await site.operator.call('createApiKey', {
    params: { id: owner.id },
    body: { label: 'narrow', scopes: ['company:read'] },
  });
  const narrow: Standing = { is: 'key', scopes: ['company:read'] };
  askers.push({ name: 'a key of narrow scope', standing: narrow, headers: { authorization: `Bearer ${key}` } });
  for (const role of partnerRoles) await addPerson(owner.id, role);
  for (const role of staffRoles) await addPerson(null, role);
  // Staff have a second factor; without one they are refused before the table is asked.
  await database.asOwner((client) =>
    client.query('update saikne.account set has_second_factor = true where partner_id is null'),
  );
}

async function addPerson(partnerId: string | null, role: (typeof partnerRoles | typeof staffRoles)[number]) {
  const { browser } = await person(site, partnerId, [role]);
  askers.push({ name: role, standing: { is: 'person', roles: [role] }, headers: headersOf(browser.cookies) });
}

function headersOf(cookies: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { cookie, origin: site.url, 'user-agent': 'node' };
}

async function ask(operation: (typeof operations)[number], headers: Readonly<Record<string, string>>): Promise<Answer> {
  const { path, method, operationId: name, requestBody } = operation;
  const id = idsByPath.find(([pattern]) => pattern.test(path))?.[1] ?? nobodyHere;
  const schema = requestBody?.content['application/json']?.schema;
  const body = schema === undefined ? undefined : JSON.stringify(sampleOf(schema, api.components.schemas, owner.id));
  const query = name.includes('Export') ? '?from=2026-01-01&until=2026-12-31' : '';
  const response = await fetch(`${site.url}${path.replaceAll(/\{\w+\}/g, id)}${query}`, {
    method: method.toUpperCase(),
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? (requestBody === undefined ? {} : { body: 'bytes' }) : { body }),
    signal: AbortSignal.timeout(30_000),
  });
  if (response.ok && routes[name].answer === 'events') {
    await response.body?.cancel();
    return { name, status: response.status, text: '' };
  }
  return { name, status: response.status, text: await response.text() };
}

const mayUse = (name: RouteName, { standing }: Pick<Asker, 'standing'>) => reachOf(name, standing) !== undefined;

/** Asks all of these and says what was answered, and which tables changed. */
async function askAll(some: readonly (typeof operations)[number][], headers: Readonly<Record<string, string>>) {
  const before = await databaseHashes(database);
  const answers: Answer[] = [];
  for (const operation of some) answers.push(await ask(operation, headers));
  return { answers, changed: changedTables(before, await databaseHashes(database)) };
}

describe('the samples', () => {
  test.each(operations)('$operationId: a body that the API would take', ({ operationId, requestBody }) => {
    const schema = requestBody?.content['application/json']?.schema;
    const { body } = routes[operationId] as Route;
    if (schema === undefined || !(body instanceof z.ZodType)) return;
    const parsed = body.safeParse(sampleOf(schema, api.components.schemas, nobodyHere));
    expect(parsed.error?.issues).toBeUndefined();
  });
});

describe('an operation that is not in the table for whoever asks', () => {
  test('is refused to each, tells nothing, and changes nothing', async () => {
    const wrong: string[] = [];
    for (const asker of askers) {
      const denied = operations.filter(({ operationId }) => !mayUse(operationId, asker));
      const { answers, changed } = await askAll(denied, asker.headers);
      for (const { name, status, text } of answers) {
        if (status !== 401 && status !== 403)
          wrong.push(`${asker.name}: ${name} answered ${String(status)} ${text.slice(0, 200)}`);
        const told = secretsOfOwner.filter((secret) => text.includes(secret));
        if (told.length > 0) wrong.push(`${asker.name}: ${name} told ${told.join(', ')}`);
      }
      if (changed.length > 0) wrong.push(`${asker.name}: changed ${changed.join(', ')}`);
    }
    expect(wrong).toEqual([]);
    expect(askers).toHaveLength(4 + partnerRoles.length + staffRoles.length);
  });
});

describe('another tenant', () => {
  test.each(['by its main user', 'by its key with every scope'])(
    '%s sees and changes nothing of this one',
    async (by) => {
      const { browser } = await person(site, other.id, ['main-user']);
      const headers = by.includes('key') ? { authorization: `Bearer ${other.key}` } : headersOf(browser.cookies);
      const standing: Standing = by.includes('key')
        ? { is: 'key', scopes: keyScopes }
        : { is: 'person', roles: ['main-user'] };
      // Signing in and out is about itself; what has an id in its path is asked about the other's.
      const own = [
        'signOut',
        'reportLeak',
        'endOtherSessions',
        'changeMe',
        'changePassword',
        'beginTotp',
        'passkeyOptions',
      ];
      const usable = operations.filter(
        ({ operationId }) => mayUse(operationId, { standing }) && !own.includes(operationId),
      );
      const about = usable.filter(({ path, method }) => path.includes('{') || method === 'get');
      const { answers, changed } = await askAll(about, headers);
      const wrong = answers.flatMap(({ name, status, text }) => {
        const told = secretsOfOwner.filter((secret) => text.includes(secret));
        const found =
          status < 400 && operations.some(({ operationId, path }) => operationId === name && path.includes('{'));
        return told.length > 0 || found || status >= 500
          ? [`${name} answered ${String(status)} ${text.slice(0, 300)}`]
          : [];
      });
      expect(wrong).toEqual([]);
      expect(changed).toEqual([]);
      expect(about.length).toBeGreaterThan(30);
    },
  );
});

describe('the database, in the application’s own role', () => {
  /** Every table, with what a tenant may read and change of it at all. */
  const tablesOf = () =>
    database.asOwner(async (client) => {
      const { rows } = await client.query<{ name: string; reads: string[]; changes: string[] }>(
        `select relname as name,
           (select coalesce(array_agg(column_name::text), '{}') from information_schema.column_privileges
            where table_schema = 'saikne' and table_name = relname and grantee = 'saikne_tenant'
              and privilege_type = 'SELECT') as reads,
           (select coalesce(array_agg(column_name::text), '{}') from information_schema.column_privileges
            where table_schema = 'saikne' and table_name = relname and grantee = 'saikne_tenant'
              and privilege_type = 'UPDATE') as changes
         from pg_class where relnamespace = 'saikne'::regnamespace and relkind in ('r', 'p') order by relname`,
      );
      return rows;
    });
  const attempt = async (tenants: readonly Id<'partner'>[], text: string) => {
    try {
      return await store.asTenant(tenants, (tx) => tx.run<{ line: string }>({ text }, []));
    } catch (error) {
      // Refused altogether is as good as nothing to see; anything else is a mistake of this test.
      if (error instanceof Error && /permission denied|row-level security/.test(error.message)) return [];
      throw error;
    }
  };

  test('shows a tenant nothing of another’s, in any table', async () => {
    const tenant = other.id as Id<'partner'>; // A UUID of the API's.
    const told: string[] = [];
    for (const { name, reads } of await tablesOf()) {
      if (reads.length === 0) continue;
      const list = reads.map((column) => `"${column}"::text`).join(', ');
      const text = `select concat_ws(' ', ${list}) as line from saikne.${name}`;
      const lines = (await attempt([tenant], text)).map(({ line }) => line).join('\n');
      for (const secret of [...secretsOfOwner, owner.id]) if (lines.includes(secret)) told.push(`${name}: ${secret}`);
      expect([name, await attempt([], text)]).toEqual([name, []]);
    }
    expect(told).toEqual([]);
  });

  test('lets a tenant change and delete nothing of another’s, in any table', async () => {
    const tables = await tablesOf();
    const before = await databaseHashes(database);
    const changed: string[] = [];
    const tenant = nobodyHere as Id<'partner'>; // A UUID literal, of nobody: whatever it changed would be another's.
    for (const { name, changes } of tables) {
      const deleted = await attempt([tenant], `delete from saikne.${name} returning 1 as line`);
      const updates = changes.map((column) =>
        attempt([tenant], `update saikne.${name} set "${column}" = "${column}" returning 1`),
      );
      const updated = (await Promise.all(updates)).flat();
      if (deleted.length + updated.length > 0) changed.push(name);
    }
    expect(changed).toEqual([]);
    expect(changedTables(before, await databaseHashes(database))).toEqual([]);
    expect(tables.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(1);
  });

  test('shows nobody what people and keys sign in with', async () => {
    const own = owner.id as Id<'partner'>;
    for (const table of ['account_credential', 'account_passkey', 'account_session', 'account_link', 'outgoing_mail'])
      await expect(
        store.asTenant([own], (tx) => tx.run({ text: `select * from saikne.${table}` }, [])),
      ).rejects.toThrow('permission denied');
  });
});
