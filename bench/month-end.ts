/**
 * A month end on PostgreSQL: contracts that have lived for two months, and the clock passes midnight of the month's last
 * day. Fees and instalments are charged, invoices issued, duties told, charges and rights of the unpaid ones followed, all
 * of it appended to the journals with what it asks of the outside. The e-invoice's document is not included: it is made
 * from the outbox afterwards. Beside it, in the same run, a bare batched insert of the same rows with the same durability.
 *
 * `npm run bench -- month-end [--contracts 5000] [--lanes 2]`
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contractsPerBatch } from '@saikne/server';
import { migrate, openDatabase, openStore, type Store } from '@saikne/store';
import { databaseCpuSeconds } from './exchange/cpu.js';
import { bareInsert } from './month-end/bare.js';
import { makeWorld } from './month-end/world.js';

interface Measured {
  readonly contracts: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMemoryMiB: number;
}

export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: { contracts: { type: 'string', default: '5000' }, lanes: { type: 'string', default: '2' } },
  });
  const home = mkdtempSync(join(tmpdir(), 'saikne-bench-'));
  const database = await openDatabase({ dataDir: home });
  try {
    await migrate(database);
    const store = await openStore({ database });
    try {
      await makeWorld(store, Number(values.contracts));
      await store.asOperator((tx) => tx.run({ text: 'select 1' }, []));
      const cpuBefore = databaseCpuSeconds(home) ?? 0;
      const measured = await passMonthEnd(home, values.lanes);
      const databaseCpu = (databaseCpuSeconds(home) ?? 0) - cpuBefore;
      const counts = await countRows(store);
      const cpuAtBare = databaseCpuSeconds(home) ?? 0;
      const bare = await bareInsert(database, store, contractsPerBatch);
      const bareDatabaseCpu = (databaseCpuSeconds(home) ?? 0) - cpuAtBare;
      return {
        contracts: measured.contracts,
        seconds: round(measured.seconds),
        invoices: counts.invoices,
        invoicesPerSecond: Math.round(counts.invoices / measured.seconds),
        factsPerSecond: Math.round(counts.facts / measured.seconds),
        factsPerContract: round(counts.facts / measured.contracts),
        peakMemoryMiB: measured.peakMemoryMiB,
        cpuMsPerContract: {
          clock: round((measured.cpuSeconds * 1000) / measured.contracts),
          database: round((databaseCpu * 1000) / measured.contracts),
        },
        eInvoiceIncluded: false,
        bare: {
          rows: bare.rows,
          seconds: round(bare.seconds),
          cpuMsPerContract: {
            client: round((bare.cpuSeconds * 1000) / bare.contracts),
            // With the reading of the rows, which the time leaves out.
            database: round((bareDatabaseCpu * 1000) / bare.contracts),
          },
        },
        timesBare: round(measured.seconds / bare.seconds),
      };
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
    rmSync(home, { recursive: true, force: true });
  }
}

function passMonthEnd(home: string, lanes: string): Promise<Measured> {
  const child = fork(fileURLToPath(new URL('./month-end/clock-process.ts', import.meta.url)), [home, lanes]);
  return new Promise((resolve, reject) => {
    // Sent by the child as its last word.
    child.once('message', (message) => {
      resolve(message as Measured);
    });
    child.once('exit', (code) => {
      reject(new Error(`the clock ended with ${String(code)}`));
    });
  });
}

async function countRows(store: Store): Promise<{ readonly facts: number; readonly invoices: number }> {
  const text = `
    select count(*) as facts, count(*) filter (where name = 'InvoiceIssued') as invoices
    from saikne.contract_fact where occurred_at > '2026-11-29T12:00:00Z'`;
  const [row] = await store.asOperator((tx) => tx.run<{ facts: number; invoices: number }>({ text }, []));
  if (row === undefined) throw new Error('a count gives a row');
  return row;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
