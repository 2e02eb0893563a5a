import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failpointNames } from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { newId, somePartners } from './samples.js';

let opened: TestStore;
let folder: string;

beforeAll(async () => {
  opened = await openTestStore();
  folder = mkdtempSync(join(tmpdir(), 'saikne-crash-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await opened.close();
});

const script = fileURLToPath(new URL('./pipeline-process.ts', import.meta.url));

async function run(task: object, failpoint: string): Promise<NodeJS.Signals | number | null> {
  const child = fork(script, [JSON.stringify(task)], {
    execArgv: ['--import', 'tsx', '--conditions=source'],
    env: { ...process.env, SAIKNE_FAILPOINT: failpoint },
  });
  child.on('error', () => undefined);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal ?? code;
}

const steps = ['submit', 'claim', 'decide'].flatMap(failpointNames);

test.each(steps)('a process killed at %s loses and doubles nothing', async (failpoint) => {
  const [sender, receiver] = await somePartners(opened.store, 'Sender', 'Receiver');
  if (sender === undefined || receiver === undefined) throw new Error('two partners were asked for');
  const name = newId();
  const keys = Array.from({ length: 30 }, (_, at) => `${name}-${String(at)}`);
  const acknowledged = join(folder, name);
  const task = {
    connection: opened.connection,
    senderId: sender.id,
    receiverId: receiver.id,
    keys,
    acknowledged,
  };
  expect(await run(task, `${failpoint}@3`)).toBe('SIGKILL');
  // The senders try again what was not answered, and what was.
  expect(await run(task, '')).toBe(0);
  const receipts = readFileSync(acknowledged, 'utf8').trim().split('\n');
  // One receipt for each key, however often it was asked for.
  const distinct = [...new Set(receipts)].map((line) => line.split(' ')[0]);
  expect(distinct.sort()).toEqual([...keys].sort());
  const rows = await opened.database.asOwner(async (client) => {
    const result = await client.query<Record<string, unknown>>(
      `select state, version, convert_from(content, 'UTF8') as key,
         (select count(*)::integer from saikne.mailbox where document_id = document.id) as entries,
         (select array_agg(fact_type order by version) from saikne.journal where subject_id = document.id) as facts,
         (select count(*)::integer from saikne.document_queue where document_id = document.id) as queued
       from saikne.document join saikne.payload on document_id = document.id
       where sender_id = $1`,
      [sender.id],
    );
    return result.rows;
  });
  const facts = ['DocumentReceived', 'DocumentDelivered'];
  const expected = keys.map((key) => ({ state: 'delivered', version: 2, key, entries: 1, facts, queued: 0 }));
  const byKey = (one: Record<string, unknown>, other: Record<string, unknown>) =>
    String(one['key']) < String(other['key']) ? -1 : 1;
  expect([...rows].sort(byKey)).toEqual([...expected].sort(byKey));
});
