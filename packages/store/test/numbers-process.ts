/** A process of its own for the test of numbers: takes batch after batch and ends; or dies at its failpoint. */
import type { Id } from '@saikne/kernel';
import { failpointsFromEnvironment, openStore, type ConnectionSettings } from '@saikne/store';
import { issueBatch } from './billing-samples.js';

/** What the parent passes. */
interface Task {
  readonly connection: ConnectionSettings;
  readonly clientId: Id<'partner'>;
  readonly batches: number;
  readonly series: string;
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const store = await openStore({
  database: { connection: task.connection },
  failpoints: failpointsFromEnvironment(process.env),
});
for (let batch = 0; batch < task.batches; batch++)
  await issueBatch(store, { clientId: task.clientId, count: 1 + (batch % 4), series: task.series });
await store.close();
