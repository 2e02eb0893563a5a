import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate, openDatabase, openStore, readMigrations, toMigration, type ConnectionSettings } from '@saikne/store';
import { openTestDatabase, type TestDatabase } from '@saikne/store/testing';

let home: TestDatabase;
let made = 0;
/** An empty database, owned by an ordinary user who is no superuser, as a database given by its URL is. */
let connection: ConnectionSettings;

beforeAll(async () => {
  home = await openTestDatabase();
});
afterAll(async () => {
  await home.asOwner(async (client) => {
    for (let at = 1; at <= made; at++) {
      await client.query(`drop database ${name(at)} with (force)`);
      await client.query(`drop role ${name(at)}`);
    }
  });
  await home.close();
});

const name = (at: number) => `test_${String(process.pid)}_owner_${String(at)}`;

beforeEach(async () => {
  const owner = name((made += 1));
  await home.asOwner(async (client) => {
    await client.query(`create role ${owner} login password 'secret'`);
    await client.query(`grant saikne_tenant, saikne_operator to ${owner}`);
    await client.query(`create database ${owner} owner ${owner}`);
  });
  connection = { ...home.connection, user: owner, password: 'secret', database: owner };
});

const names = () => readMigrations().map((migration) => migration.name);

describe('migrations', () => {
  test('are applied in their order, once, by a user who is no superuser', async () => {
    expect(await migrate({ connection })).toEqual({ applied: names() });
    expect(await migrate({ connection })).toEqual({ applied: [] });
    const store = await openStore({ database: { connection } });
    expect(await store.asOperator((tx) => tx.run({ text: 'select count(*) as n from saikne.document' }, []))).toEqual([
      { n: 0 },
    ]);
    await store.close();
  });

  test('are applied once although several processes start at the same moment', async () => {
    const results = await Promise.all([1, 2, 3].map(() => migrate({ connection })));
    expect(results.flatMap(({ applied }) => applied)).toEqual(names());
  });

  test('are refused when an old one was changed', async () => {
    await migrate({ connection });
    const changed = readMigrations().map((migration, at) =>
      at === 1 ? toMigration(migration.name, `${migration.sql}\n-- changed`) : migration,
    );
    await expect(migrate({ connection }, changed)).rejects.toThrow('was changed after it had been applied');
  });

  test('are refused when the database knows one that this version does not', async () => {
    await migrate({ connection });
    const fewer = readMigrations().slice(0, -1);
    await expect(migrate({ connection }, fewer)).rejects.toThrow('newer or another Saikne');
  });

  test('leave nothing behind when one of them fails, and go on from there', async () => {
    const faulty = [...readMigrations(), toMigration('9999-faulty', 'create table saikne.half (); select 1 / 0;')];
    await expect(migrate({ connection }, faulty)).rejects.toThrow('Migration 9999-faulty failed: division by zero');
    const mended = [...readMigrations(), toMigration('9999-faulty', 'create table saikne.half ();')];
    expect(await migrate({ connection }, mended)).toEqual({ applied: ['9999-faulty'] });
  });

  test('say what to do when the user lacks the right to make the roles', async () => {
    const roles = toMigration('0001-roles', 'create role saikne_test_role');
    await expect(migrate({ connection }, [roles])).rejects.toThrow('create role saikne_tenant nologin');
  });
});

describe('a database given by its URL', () => {
  const urlOf = ({ host, user, database }: ConnectionSettings, password = 'secret') =>
    `postgres://${String(user)}:${password}@${encodeURIComponent(String(host))}:5432/${String(database)}`;

  test('is opened, migrated and used like the embedded one', async () => {
    const database = await openDatabase({ url: urlOf(connection) });
    expect(database.kind).toBe('given');
    expect(await migrate(database)).toEqual({ applied: names() });
    const store = await openStore({ database });
    expect(await store.asOperator((tx) => tx.run({ text: 'select current_user as name' }, []))).toEqual([
      { name: 'saikne_operator' },
    ]);
    await store.close();
    await database.close();
  });

  test.each([
    ['a wrong password', () => urlOf(connection, 'wrong'), 'password'],
    ['a server that is not there', () => 'postgres://saikne:x@127.0.0.1:1/saikne', 'Check that it runs'],
    ['something that is no such URL', () => 'mysql://saikne', 'must look like postgres://'],
  ])('with %s is refused with what to do', async (_, url, advice) => {
    await expect(openDatabase({ url: url() })).rejects.toThrow(advice);
    await expect(openDatabase({ url: url() })).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
  });
});
