/** The clock in a process of its own, so that its memory and processor time are its own; see ../month-end.ts. */
import { manualClock, openTermsShelf, passDueTime } from '@saikne/server';
import { openDatabase, openStore, type DueContract } from '@saikne/store';
import { after } from './world.js';

const [home = '', lanes = '2'] = process.argv.slice(2);

const database = await openDatabase({ dataDir: home });
const store = await openStore({ database });
const parts = {
  store,
  clock: manualClock(after),
  shelf: openTermsShelf(),
  onFault: (contract: string, fault: string) => {
    throw new Error(`${contract}: ${fault}`);
  },
};

async function lane(): Promise<number> {
  let contracts = 0;
  let behind: DueContract | undefined;
  do {
    const passed = await passDueTime(parts, behind);
    contracts += passed.contracts;
    behind = passed.last;
  } while (behind !== undefined);
  return contracts;
}

const started = performance.now();
const cpu = process.cpuUsage();
const taken = await Promise.all(Array.from({ length: Number(lanes) }, lane));
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(cpu);
process.send?.({
  contracts: taken.reduce((sum, one) => sum + one, 0),
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
});
await store.close();
await database.close();
