import { day, instant, startOfDay } from '@saikne/kernel';
import { findContract, listContracts, type Store } from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startContractClock } from '../../src/contracts/contract-clock.js';
import { nextDue, passDueTime } from '../../src/contracts/pass-time.js';
import { until } from '../support/until.js';
import { makeWorld, midnights, signedOn, told, type ContractWorld } from './world.js';

let test_: TestStore;
let world: ContractWorld;

beforeEach(async () => {
  test_ = await openTestStore();
  world = await makeWorld(test_.store);
});
afterEach(() => test_.close());

/** Years of contracts, of which many events fall on one day. */
async function someContracts(count: number) {
  const ids = [];
  for (let n = 0; n < count; n++) ids.push(await world.open(n % 3 === 2 ? 'lmt' : 'telema'));
  return ids;
}

describe('time that passes for contracts', () => {
  it('catches up after any downtime with the same facts as a clock that never stood still', async () => {
    const [steady, late] = [await world.open('lmt'), await world.open('lmt')];
    const lateRow = await world.store.asOperator((tx) => findContract(tx, late));
    const elsewhere = await openTestStore();
    try {
      const alone = await makeWorld(elsewhere.store);
      const daily = await alone.open('lmt');
      for (const midnight of midnights(signedOn, 800, 10)) await alone.passTo(midnight);
      const end = startOfDay(day('2028-03-15'));
      await alone.passTo(end);
      await world.passTo(end);
      const expected = (await alone.facts(daily)).map(told);
      expect((await world.facts(late)).map(told)).toEqual(expected);
      expect((await world.facts(steady)).map(told)).toEqual(expected);
      expect(expected.length).toBeGreaterThan(100);
      expect(lateRow?.position).toBeLessThan(expected.length);
    } finally {
      await elsewhere.close();
    }
  });

  it('is told once by however many processes', async () => {
    const ids = await someContracts(24);
    const others: Store[] = [await test_.openAnother(), await test_.openAnother(), await test_.openAnother()];
    world.clock.set(instant('2029-02-01T12:00:00Z'));
    const race = async (store: Store) => {
      let taken = 0;
      for (;;) {
        const { contracts } = await passDueTime({ ...world, store }, undefined, 3);
        if (contracts === 0) return taken;
        taken += contracts;
      }
    };
    const shares = await Promise.all([world.store, ...others].map(race));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(ids.length);
    for (const id of ids) {
      const facts = await world.facts(id);
      const months = facts.flatMap((fact) =>
        fact.fact === 'MonthlyFeeCharged' || fact.fact === 'InstalmentCharged' ? [JSON.stringify(fact)] : [],
      );
      expect(months).toHaveLength(37);
      expect(new Set(facts.map(told)).size).toBe(facts.length);
    }
    expect(world.faults).toEqual([]);
  });

  it('begins days at midnight by the clock of Riga, also where the clocks were changed', async () => {
    const id = await world.open();
    const invoiced = async () =>
      (await world.facts(id)).flatMap(({ fact, on, at }) => (fact === 'InvoiceIssued' ? [[on, at]] : []));
    await world.passTo(instant('2026-11-02T00:00:00Z'));
    expect(await invoiced()).toEqual(
      expect.arrayContaining([
        // Clocks went forward on 29 March and back on 25 October.
        ['2026-03-01', '2026-02-28T22:00:00.000Z'],
        ['2026-04-01', '2026-03-31T21:00:00.000Z'],
        ['2026-10-01', '2026-09-30T21:00:00.000Z'],
        ['2026-11-01', '2026-10-31T22:00:00.000Z'],
      ]),
    );
    expect(await nextDue(world)).toBeDefined();
  });

  it('holds up no other contract where one cannot go on, and tries it again later', async () => {
    const [broken, ...sound] = await someContracts(4);
    if (broken === undefined) throw new Error('four contracts were asked for');
    await test_.database.asOwner((client) =>
      client.query(`update saikne.contract set terms_id = 'lost' where id = $1`, [broken]),
    );
    const later = instant('2026-03-02T12:00:00Z');
    await world.passTo(later);
    expect(world.faults).toHaveLength(1);
    const rows = await world.store.asOperator((tx) => listContracts(tx, { limit: 10 }));
    expect(rows.find(({ id }) => id === broken)).toMatchObject({ attempts: 1, wakesAt: '2026-03-02T12:01:00.000Z' });
    for (const id of sound) expect((await world.facts(id)).some(({ on }) => on >= '2026-03-01')).toBe(true);

    await test_.database.asOwner((client) =>
      client.query(`update saikne.contract set terms_id = 'telema' where id = $1`, [broken]),
    );
    await world.passTo(instant('2026-03-02T12:02:00Z'));
    expect((await world.facts(broken)).some(({ on }) => on >= '2026-03-01')).toBe(true);
    expect(await world.store.asOperator((tx) => findContract(tx, broken))).toMatchObject({ attempts: 0, fault: null });
  });

  it('wakes for what is due when any contract is changed', async () => {
    const due = await world.open();
    const clock = startContractClock({
      ...world,
      onError: (error) => {
        throw error;
      },
    });
    try {
      world.clock.set(instant('2026-06-01T12:00:00Z'));
      await world.open('telema', { acts: [] });
      await until(async () => (await world.facts(due)).some(({ on }) => on === '2026-06-01'));
    } finally {
      await clock.stop();
    }
  });
});
