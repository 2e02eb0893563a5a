/**
 * A process of its own for the crash test: hands documents in under fixed keys, works on what is queued until nothing
 * is left, and ends; or dies at the failpoint of its environment. What was acknowledged is written down at once.
 */
import { appendFileSync } from 'node:fs';
import type { Id } from '@saikne/kernel';
import {
  commitDecisions,
  failpointsFromEnvironment,
  openStore,
  readQueueDepth,
  registerBusinessKeys,
  releaseAbandonedClaims,
  claimDocuments,
  type ConnectionSettings,
} from '@saikne/store';
import { decision, now, submission } from './samples.js';

/** What the parent passes. */
interface Task {
  readonly connection: ConnectionSettings;
  readonly senderId: Id<'partner'>;
  readonly receiverId: Id<'partner'>;
  readonly keys: readonly string[];
  readonly acknowledged: string;
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const store = await openStore({
  database: { connection: task.connection },
  failpoints: failpointsFromEnvironment(process.env),
});
for (let at = 0; at < task.keys.length; at += 5) {
  await Promise.all(task.keys.slice(at, at + 5).map(handIn));
}
const worker = await store.openWorker();
for (;;) {
  await store.asOperator(releaseAbandonedClaims, 'release');
  const { documents } = await store.asOperator(
    (tx) => claimDocuments(tx, { worker, limit: 7, maxBytes: 1_000_000, now }),
    'claim',
  );
  const { ready, claimed } = await store.asOperator(readQueueDepth);
  if (documents.length === 0 && ready + claimed === 0) break;
  await store.asOperator(async (tx) => {
    const keys = documents.map((document) => ({
      documentId: document.id,
      senderId: document.senderId,
      documentType: 'invoice',
      number: document.content.toString(),
      documentYear: 2026,
    }));
    const duplicates = await registerBusinessKeys(tx, keys);
    if (duplicates.size > 0) throw new Error('a document is a duplicate of one that was never there');
    await commitDecisions(
      tx,
      worker,
      documents.map((document) => decision(document, task.receiverId)),
    );
  }, 'decide');
}
await worker.close();
await store.close();

async function handIn(key: string): Promise<void> {
  const { documentId } = await store.submit(submission(task.senderId, { text: key, idempotencyKey: key }));
  appendFileSync(task.acknowledged, `${key} ${documentId}\n`);
}
