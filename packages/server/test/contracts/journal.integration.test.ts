import { day, instant, startOfDay } from '@saikne/kernel';
import { findContract, lockContracts, VersionConflict } from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnContract } from '../../src/contracts/act.js';
import { appendPlayed } from '../../src/contracts/append.js';
import { agreementOf, bookOf, loadContract, stateFromFacts } from '../../src/contracts/loaded.js';
import { playTime } from '../../src/contracts/play.js';
import { contractNow } from '../../src/contracts/read.js';
import { fromRecordedFact } from '../../src/contracts/recorded.js';
import { stateOfJson, stateShape } from '../../src/contracts/state-json.js';
import { makeWorld, type ContractWorld } from './world.js';

let test_: TestStore;
let world: ContractWorld;

beforeAll(async () => {
  test_ = await openTestStore();
  world = await makeWorld(test_.store);
});
afterAll(() => test_.close());

const operator = { side: 'operator', partnerId: null, actor: 'a test' } as const;

describe('the journal of a contract', () => {
  it.each(['telema', 'lmt'] as const)('makes every snapshot again: %s', async (terms) => {
    const id = await world.open(terms);
    await world.passTo(startOfDay(day('2027-08-20')));
    await actOnContract(world, { contractId: id, request: { do: 'pay', amount: '100.00' }, by: operator });
    const row = await world.store.asOperator((tx) => findContract(tx, id));
    if (row === undefined || row.snapshot === null) throw new Error('a contract of some years has a snapshot');
    const book = bookOf(world.shelf, row.termsId);
    const facts = (await world.journal(id)).slice(0, row.snapshot.position).map(fromRecordedFact);
    expect(stateOfJson(row.snapshot.state)).toEqual(stateFromFacts(book, agreementOf(row), facts));
  });

  it('alone says where a contract stands: without its snapshot, or with one of another shape, it is the same', async () => {
    const id = await world.open('lmt');
    await world.passTo(startOfDay(day('2027-08-21')));
    const read = () => world.store.asOperator((tx) => contractNow(tx, world.shelf, id, world.clock.now()));
    const before = await read();
    await test_.database.asOwner((client) =>
      client.query(
        'update saikne.contract_snapshot set shape = $2, state = \'{"of":"another shape"}\' where contract_id = $1',
        [id, stateShape + 1],
      ),
    );
    expect((await read())?.state).toEqual(before?.state);
    await test_.database.asOwner((client) =>
      client.query('delete from saikne.contract_snapshot where contract_id = $1', [id]),
    );
    expect((await read())?.state).toEqual(before?.state);
    await actOnContract(world, { contractId: id, request: { do: 'pay', amount: '1.00' }, by: operator });
    expect((await read())?.row.snapshot?.shape).toBe(stateShape);
  });

  it('counts facts without gaps and lets nobody change one', async () => {
    const id = await world.open();
    await world.passTo(startOfDay(day('2027-09-20')));
    const places = (await world.journal(id)).map(({ position }) => position);
    expect(places).toEqual(places.map((_, at) => at + 1));
    for (const text of ['update saikne.contract_fact set name = name', 'delete from saikne.contract_fact']) {
      await expect(world.store.asOperator((tx) => tx.run({ text }, []))).rejects.toThrow(/permission denied/);
    }
  });

  it('takes facts from whoever saw its end, and refuses them from anybody else', async () => {
    const id = await world.open();
    const now = instant('2028-01-10T10:00:00Z');
    const append = async () => {
      const row = await world.store.asOperator((tx) => findContract(tx, id));
      if (row === undefined) throw new Error('it was opened');
      const { book, state } = await world.store.asOperator((tx) => loadContract(tx, world.shelf, row));
      return { row, book, ...playTime(book, state, now) };
    };
    const [one, other] = [await append(), await append()];
    await world.store.asOperator((tx) => appendPlayed(tx, [one], now));
    await expect(world.store.asOperator((tx) => appendPlayed(tx, [other], now))).rejects.toThrow(VersionConflict);
    expect(await world.facts(id)).toHaveLength(one.row.position + one.facts.length);
  });

  it('lets acts on one contract follow one another, each seeing what the one before it did', async () => {
    const id = await world.open();
    await world.passTo(instant('2028-02-10T10:00:00Z'));
    const pay = () => actOnContract(world, { contractId: id, request: { do: 'pay', amount: '1.00' }, by: operator });
    await Promise.all(Array.from({ length: 8 }, pay));
    const payments = (await world.facts(id)).flatMap((fact) =>
      fact.fact === 'PaymentReceived' && 'payment' in fact ? [fact.payment] : [],
    );
    expect(payments).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8']);
  });

  it('shows a contract and what belongs to it to its own client alone', async () => {
    const id = await world.open();
    const tables = ['contract', 'contract_fact', 'contract_snapshot', 'contract_act'];
    const seen = async (tenant: typeof world.clientId) => {
      const rows = await world.store.asTenant([tenant], async (tx) => {
        const counts = [];
        for (const table of tables) {
          counts.push(...(await tx.run<{ n: number }>({ text: `select count(*) as n from saikne.${table}` }, [])));
        }
        return counts;
      });
      return rows.map(({ n }) => n > 0);
    };
    // Ids of contracts are no partner's: whoever has that id has no contract.
    expect(await seen(id as unknown as typeof world.clientId)).toEqual([false, false, false, false]);
    expect(await seen(world.clientId)).toEqual([true, true, true, true]);
    await expect(
      world.store.asTenant([world.clientId], (tx) => tx.run({ text: 'select 1 from saikne.contract_outbox' }, [])),
    ).rejects.toThrow(/permission denied/);
    await expect(world.store.asOperator((tx) => lockContracts(tx, []))).resolves.toEqual([]);
  });
});
