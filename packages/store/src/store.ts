import type { Day, Id } from '@saikne/kernel';
import type { Database } from './database/connection.js';
import { openListener, type Listener } from './database/listener.js';
import { beginOperator, beginTenant, runAsOperator, runAsTenant } from './database/run-transaction.js';
import { openPool } from './database/session.js';
import { channels, type OperatorTransaction, type TenantTransaction } from './database/transaction.js';
import { openWorkerSession, type WorkerSession } from './database/worker-session.js';
import { noFailpoints, type Failpoints } from './failpoints.js';
import type { Submission, SubmissionOutcome } from './model/submission.js';
import { ensurePayloadPartitions } from './sql/ensure-payload-partitions.js';
import { submitDocuments } from './sql/submit-documents.js';
import { openSubmissionBatcher } from './submission-batcher.js';

export interface StoreOptions {
  readonly database: Pick<Database, 'connection'>;
  /** Connections for each of the two roles. */
  readonly poolSize?: number;
  readonly failpoints?: Failpoints;
  /** Told of connections that break; whoever used one gets the error of its statement as well. */
  readonly onError?: (error: Error) => void;
}

/** The open store of one process. Operations are functions over the transactions it opens. */
export interface Store {
  /**
   * Runs work in one transaction that sees and changes only what belongs to these partners. `step` names the commit's
   * failpoints.
   */
  asTenant<T>(tenants: readonly Id<'partner'>[], run: (tx: TenantTransaction) => Promise<T>, step?: string): Promise<T>;
  /** Runs work in one transaction for the operator, over all tenants. */
  asOperator<T>(run: (tx: OperatorTransaction) => Promise<T>, step?: string): Promise<T>;
  /**
   * Stores a document together with whatever else is being handed in, and resolves after the commit. Rejects with
   * `StoreBusy` when too much is pending. The step is called `submit`.
   */
  submit(submission: Submission): Promise<SubmissionOutcome>;
  openWorker(): Promise<WorkerSession>;
  readonly listener: Pick<Listener, 'on'>;
  /** Waits for what was handed in, then closes every connection. May be called twice. */
  close(): Promise<void>;
}

const defaultPoolSize = 8;
const submitStep = 'submit';

/** Opens the store over a migrated database. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { connection } = options.database;
  const { poolSize = defaultPoolSize, failpoints = noFailpoints } = options;
  let closing = false;
  // Connections that end because we end them are no news.
  const onError = (error: Error) => {
    if (!closing) options.onError?.(error);
  };
  const tenants = openPool(connection, 'tenant', poolSize, onError);
  const operators = openPool(connection, 'operator', poolSize, onError);
  const listener = await openListener(connection, channels, onError);
  const asTenant: Store['asTenant'] = async (ids, run, step = 'tenant') =>
    runAsTenant({ pool: tenants, begin: beginTenant(ids), failpoints, step, run }, ids);
  const asOperator: Store['asOperator'] = (run, step = 'operator') =>
    runAsOperator({ pool: operators, begin: beginOperator, failpoints, step, run });
  const ensured = new Set<Day>();
  const batcher = openSubmissionBatcher(async (batch) => {
    const missing = [...new Set(batch.map(({ expiresOn }) => expiresOn))].filter((day) => !ensured.has(day));
    if (missing.length > 0) await asOperator((tx) => ensurePayloadPartitions(tx, missing), 'ensure-partitions');
    for (const day of missing) ensured.add(day);
    const senders = [...new Set(batch.map(({ senderId }) => senderId))];
    return asTenant(senders, (tx) => submitDocuments(tx, batch), submitStep);
  });
  let closed: Promise<void> | undefined;
  return {
    asTenant,
    asOperator,
    submit: (submission) => batcher.submit(submission),
    openWorker: () => openWorkerSession(connection, onError),
    listener,
    close() {
      closed ??= batcher.drain().then(async () => {
        closing = true;
        await Promise.all([tenants.end(), operators.end(), listener.close()]);
      });
      return closed;
    },
  };
}
