import { instant, type Id } from '@saikne/kernel';
import type { Store } from '@saikne/store';
import type { ChangeEvent } from '@saikne/wire';
import { expect, test } from 'vitest';
import type { Asker } from '../src/api/access.js';
import { joinChanges } from '../src/api/changes.js';
import type { ApiParts } from '../src/api/parts.js';

/** A store that counts how often its register is counted, and wakes whoever listens when it is told to. */
function countingStore() {
  let counts = 0;
  const heard = new Set<() => void>();
  const transaction = async (run: (tx: unknown) => Promise<unknown>) => {
    counts++;
    return run({ run: () => Promise.resolve([{ state: 'waiting', documents: counts }]) });
  };
  const store = {
    asOperator: transaction,
    asTenant: (_ids: unknown, run: (tx: unknown) => Promise<unknown>) => transaction(run),
    listener: {
      on: (_channel: string, listener: () => void) => {
        heard.add(listener);
        return () => heard.delete(listener);
      },
    },
  };
  const clock = { now: () => instant('2026-11-23T10:00:00.000Z') };
  // Just what the changes need of a store.
  const parts = { store: store as unknown as Store, clock } as ApiParts;
  return { parts, counts: () => counts, listening: () => heard.size };
}

const operator = { role: 'visitor' } as Asker;
const partner = { role: 'partner', partnerId: '018bcfe5-6801-7101-8101-010101010101' as Id<'partner'> } as Asker;

function listener() {
  const events: ChangeEvent[] = [];
  let told: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (told = resolve));
  const onChange = (event: ChangeEvent) => {
    events.push(event);
    told();
  };
  return { events, first, onChange, onFailure: () => undefined };
}

test('everybody who sees the same register is told by one count of it', async () => {
  const { parts, counts } = countingStore();
  const all = [listener(), listener(), listener()];
  const leave = all.map((one) => joinChanges(parts, operator, one));
  await Promise.all(all.map(({ first }) => first));
  expect(counts()).toBe(1);
  for (const { events } of all) expect(events.map((event) => event.counts.total)).toEqual([1]);
  for (const one of leave) one();
});

test('one who comes later is told the counts as they stand, without another count', async () => {
  const { parts, counts } = countingStore();
  const early = listener();
  const leaveEarly = joinChanges(parts, operator, early);
  await early.first;
  const late = listener();
  const leaveLate = joinChanges(parts, operator, late);
  await late.first;
  expect(counts()).toBe(1);
  leaveEarly();
  leaveLate();
});

test('a partner’s register is counted by itself', async () => {
  const { parts, counts } = countingStore();
  const [theirs, ours] = [listener(), listener()];
  const leave = [joinChanges(parts, partner, theirs), joinChanges(parts, operator, ours)];
  await Promise.all([theirs.first, ours.first]);
  expect(counts()).toBe(2);
  for (const one of leave) one();
});

test('nobody left, nothing listens any more', async () => {
  const { parts, listening } = countingStore();
  const one = listener();
  const leave = joinChanges(parts, operator, one);
  await one.first;
  expect(listening()).toBe(1);
  leave();
  expect(listening()).toBe(0);
});
