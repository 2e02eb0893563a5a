/**
 * The document pipeline on PostgreSQL, end to end: documents are handed in through the store's group commit, worker
 * processes claim, read, decide and deliver them, one of them is killed with `kill -9` in the middle, and at the end
 * every document is looked at. Beside it, in the same run, bare inserts of the same rows.
 *
 * `npm run bench -- exchange-spike [--documents 20000] [--workers 2] [--no-kill] [--ahead 180]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addDays, day } from '@saikne/kernel';
import { ensurePayloadPartitions, migrate, openDatabase, openStore, type Database, type Store } from '@saikne/store';
import { bareInsert, type BareOptions } from './exchange-spike/bare.js';
import { cpuSecondsSince } from './exchange-spike/cpu.js';
import { newId, type Traffic } from './exchange-spike/documents.js';
import { measurePipeline } from './exchange-spike/pipeline.js';
import { verify } from './exchange-spike/verify.js';
import { buildStore } from './exchange-spike/workers.js';

const partnerCount = 12;
const bareDocuments = 20_000;
const bareBatch = 200;

export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '20000' },
      workers: { type: 'string', default: '2' },
      ahead: { type: 'string', default: '180' },
      'no-kill': { type: 'boolean', default: false },
    },
  });
  buildStore();
  const home = mkdtempSync(join(tmpdir(), 'saikne-spike-'));
  const database = await openDatabase({ dataDir: home });
  try {
    await migrate(database);
    const store = await openStore({ database });
    try {
      await makePartitions(store, Number(values.ahead));
      const partners = Array.from({ length: partnerCount }, () => newId<'partner'>());
      const traffic: Traffic = { partners, count: Number(values.documents) };
      const workers = Number(values.workers);
      const pipeline = await measurePipeline({ store, database, home, traffic, workers, kill: !values['no-kill'] });
      const { exceptions, ...verified } = await store.asOperator(verify);
      const bare = await measureBare(database, home, Math.min(traffic.count, bareDocuments));
      const share = (rate: number) => Math.round((pipeline.documentsPerSecond / rate) * 100) / 100;
      const lostOrDoubled = Object.values(exceptions).reduce((sum, count) => sum + count, 0);
      return {
        ...pipeline,
        verified: { ...verified, lostOrDoubled, exceptions },
        bare,
        shareOfBare: { given: share(bare.given.documentsPerSecond), prepared: share(bare.prepared.documentsPerSecond) },
      };
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A server that has run for long has a partition for every day on which content will vanish. */
async function makePartitions(store: Store, ahead: number): Promise<void> {
  const today = day('2026-11-23');
  const days = Array.from({ length: ahead }, (_, at) => addDays(today, at + 1));
  await store.asOperator((tx) => ensurePayloadPartitions(tx, days));
}

/** The best of one, two and three connections for each way of handing the values over: the yardstick is to be hard. */
async function measureBare(database: Database, home: string, documents: number) {
  const measure = async (values: BareOptions['values']) => {
    const runs = [];
    for (const connections of [1, 2, 3]) {
      let cpuSince: ReturnType<typeof cpuSecondsSince> | undefined;
      let cpuMicrosecondsPerDocument: { readonly database: number; readonly programs: number } | undefined;
      const seconds = await bareInsert(database.connection, {
        documents,
        batchDocuments: bareBatch,
        connections,
        values,
        onStart: () => (cpuSince = cpuSecondsSince({ home, others: () => 0 })),
        onEnd: () => (cpuMicrosecondsPerDocument = cpuSince?.(documents)),
      });
      const documentsPerSecond = Math.round(documents / seconds);
      runs.push({ connections, documentsPerSecond, cpuMicrosecondsPerDocument });
    }
    return runs.reduce((best, one) => (one.documentsPerSecond > best.documentsPerSecond ? one : best));
  };
  return { documents, given: await measure('given'), prepared: await measure('prepared') };
}
