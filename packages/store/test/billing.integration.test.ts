import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { clause, day, type Id } from '@saikne/kernel';
import {
  failpointNames,
  findBillingDetails,
  insertContractMessage,
  listBillingDocuments,
  listContractMessages,
  listVatAnswers,
  markContractMessageRead,
  recordPosting,
  recordVatAnswer,
  setBillingDetails,
  takeNumbers,
  writeBillingDocument,
  type NewContractMessage,
} from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueBatch } from './billing-samples.js';
import { newId, now, somePartners } from './samples.js';

let opened: TestStore;
let client: Id<'partner'>;
let stranger: Id<'partner'>;
beforeAll(async () => {
  opened = await openTestStore();
  const [one, other] = await somePartners(opened.store, 'Client', 'Stranger');
  if (one === undefined || other === undefined) throw new Error('two partners were asked for');
  [client, stranger] = [one.id, other.id];
});
afterAll(() => opened.close());

async function sequencesOf(series: string): Promise<readonly number[]> {
  const { rows } = await opened.database.asOwner((owner) =>
    owner.query<{ sequence: number }>(
      'select sequence from saikne.billing_document where series = $1 order by sequence',
      [series],
    ),
  );
  return rows.map(({ sequence }) => sequence);
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('numbers of documents', () => {
  test('have no gap and no repeat with many writers at once', async () => {
    const stores = [opened.store, await opened.openAnother(), await opened.openAnother()];
    const batches = upTo(60).map((at) => {
      const store = stores[at % stores.length] ?? opened.store;
      return issueBatch(store, { clientId: client, count: 1 + (at % 5), series: 'RACE' });
    });
    const numbers = (await Promise.all(batches)).flat();
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(await sequencesOf('RACE')).toEqual(upTo(numbers.length));
  });

  test('are free again where the transaction is rolled back', async () => {
    await issueBatch(opened.store, { clientId: client, count: 2, series: 'BACK' });
    const failing = opened.store.asOperator(async (tx) => {
      expect(await takeNumbers(tx, { series: 'BACK', year: 2026, count: 7 })).toBe(3);
      throw new Error('something else failed');
    });
    await expect(failing).rejects.toThrow('something else failed');
    await issueBatch(opened.store, { clientId: client, count: 1, series: 'BACK' });
    expect(await sequencesOf('BACK')).toEqual([1, 2, 3]);
  });

  test.each(failpointNames('number'))('have no gap where a process is killed at %s', async (failpoint) => {
    const series = failpoint.replace(/\W/g, '').toUpperCase();
    const run = async (kill: string) => {
      const task = { connection: opened.connection, clientId: client, batches: 6, series };
      const child = fork(fileURLToPath(new URL('./numbers-process.ts', import.meta.url)), [JSON.stringify(task)], {
        execArgv: ['--import', 'tsx', '--conditions=source'],
        env: { ...process.env, SAIKNE_FAILPOINT: kill },
      });
      child.on('error', () => undefined);
      const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
      return signal ?? code;
    };
    // Others go on writing meanwhile.
    const beside = upTo(20).map(() => issueBatch(opened.store, { clientId: client, count: 1, series }));
    expect(await run(`${failpoint}@3`)).toBe('SIGKILL');
    expect(await run('')).toBe(0);
    await Promise.all(beside);
    const sequences = await sequencesOf(series);
    expect(sequences).toEqual(upTo(sequences.length));
    expect(sequences.length).toBeGreaterThan(20);
  });

  test('are counted for each series and year on their own', async () => {
    await issueBatch(opened.store, { clientId: client, count: 2, series: 'ONE' });
    await issueBatch(opened.store, { clientId: client, count: 1, series: 'OTHER' });
    expect(await sequencesOf('OTHER')).toEqual([1]);
  });
});

describe('a client', () => {
  test('reads its documents once they are written, and nobody else’s ever', async () => {
    await issueBatch(opened.store, { clientId: client, count: 1, series: 'SEEN' });
    const [numbered] = await opened.store.asOperator((tx) => listBillingDocuments(tx, { clientId: client, limit: 1 }));
    if (numbered === undefined) throw new Error('a document was made');
    const seenBy = (id: Id<'partner'>) => opened.store.asTenant([id], (tx) => listBillingDocuments(tx, { limit: 100 }));
    expect(await seenBy(client)).toEqual([]);
    const { factId } = numbered;
    const written = {
      factId,
      vatCategory: 'S',
      vatRate: '21',
      vatAnswerId: null,
      profile: 'en16931',
      neutral: {},
      content: Buffer.from('<Invoice/>'),
      sha256: 'ab'.repeat(32),
      writtenAt: now,
    };
    expect(await opened.store.asOperator((tx) => writeBillingDocument(tx, written))).toBe(true);
    expect(await opened.store.asOperator((tx) => writeBillingDocument(tx, written))).toBe(false);
    expect((await seenBy(client)).map((one) => one.factId)).toEqual([factId]);
    expect(await seenBy(stranger)).toEqual([]);
    const change = opened.store.asTenant([client], (tx) =>
      tx.run({ text: `update saikne.billing_document set net_cents = 0` }, []),
    );
    await expect(change).rejects.toThrow('permission denied');
  });

  test('reads its own details and what VIES said of it, and no other’s', async () => {
    await opened.store.asOperator(async (tx) => {
      await setBillingDetails(tx, { partnerId: client, details: { city: 'Rīga' }, changedAt: now });
      const answer = { vatNumber: 'EE100931558', kind: 'valid', name: null, address: null, reason: null } as const;
      const id = newId<'vat-answer'>();
      await recordVatAnswer(tx, { id, partnerId: client, ...answer, consultationNumber: 'W1', answeredAt: now });
    });
    const seenBy = (id: Id<'partner'>) =>
      opened.store.asTenant([id], async (tx) => ({
        details: [...(await findBillingDetails(tx)).keys()],
        answers: (await listVatAnswers(tx, client)).length,
      }));
    expect(await seenBy(client)).toEqual({ details: [client], answers: 1 });
    expect(await seenBy(stranger)).toEqual({ details: [], answers: 0 });
  });

  test('sees a letter when it is posted, marks it read once, and can change nothing else of it', async () => {
    const letter: NewContractMessage = {
      id: newId<'contract-message'>(),
      contractId: newId<'contract'>(),
      clientId: client,
      factId: null,
      kind: 'termination',
      channel: 'post',
      language: 'lv',
      address: 'Rīga',
      subject: 'Uzteikums',
      body: 'Līgums tiek izbeigts.',
      clause: clause('telema:6.4.1'),
      madeAt: now,
      page: Buffer.from('%PDF'),
      sha256: 'cd'.repeat(32),
      act: { do: 'postOfficialNotice' },
    };
    expect(await opened.store.asOperator((tx) => insertContractMessage(tx, letter))).toBe(true);
    const seen = () => opened.store.asTenant([client], (tx) => listContractMessages(tx, { limit: 10 }));
    expect(await seen()).toEqual([]);
    const posting = {
      id: letter.id,
      postedOn: day('2026-04-30'),
      postedBy: 'Anna',
      trackingId: 'RR1',
      deliveredOn: null,
    };
    const record = () => opened.store.asOperator((tx) => recordPosting(tx, { ...posting, factId: newId() }));
    expect([await record(), await record()]).toEqual([true, false]);
    expect(await seen()).toMatchObject([{ id: letter.id, trackingId: 'RR1' }]);
    const read = (id: Id<'partner'>) =>
      opened.store.asTenant([id], (tx) => markContractMessageRead(tx, letter.id, now));
    expect([await read(stranger), await read(client), await read(client)]).toEqual([false, true, false]);
    const forge = opened.store.asTenant([client], (tx) =>
      tx.run({ text: `update saikne.contract_message set subject = 'x'` }, []),
    );
    await expect(forge).rejects.toThrow('permission denied');
  });

  test.each(['seller', 'number_series', 'bank_file', 'bank_entry', 'bank_payment', 'bank_part', 'bank_question'])(
    'has no way to read %s',
    async (table) => {
      const read = opened.store.asTenant([client], (tx) => tx.run({ text: `select * from saikne.${table}` }, []));
      await expect(read).rejects.toThrow('permission denied');
    },
  );
});
