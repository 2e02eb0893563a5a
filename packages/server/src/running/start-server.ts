import { join } from 'node:path';
import { migrate, openDatabase, openStore, type Failpoints } from '@saikne/store';
import { openAccounts } from '../accounts/open-accounts.js';
import { openGate } from '../api/access.js';
import { openHttpServer } from '../api/http-server.js';
import { openCheckPool } from '../checks/check-pool.js';
import { openBilling } from '../billing/open-billing.js';
import { startPlacing } from '../billing/start-placing.js';
import { openTermsShelf } from '../contracts/books.js';
import { billingHandlers } from '../billing/effect-handlers.js';
import { startContractClock } from '../contracts/contract-clock.js';
import { startEffectWorker } from '../contracts/effect-worker.js';
import { readTermsFiles } from '../contracts/terms-files.js';
import { exchangeServiceHandler } from '../contracts/exchange-service.js';
import { startClockRole } from '../pipeline/clock-role.js';
import { startWorkerRole } from '../pipeline/worker-role.js';
import { openClosing } from './closing.js';
import { openInstallation } from './installation.js';
import { openMark } from './mark.js';
import type { RunningServer, ServerOptions } from './options.js';

/** How often the clock role looks what is due, in milliseconds. */
const clockTickMs = 5000;
/** How long requests may take to end once the server stops, in milliseconds; then their connections are cut. */
const stopGraceMs = 5000;

/** Starts the roles asked for over one database. What was started is stopped again where a later part fails. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const closing = openClosing();
  try {
    return await start(options, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function start(options: ServerOptions, closing: ReturnType<typeof openClosing>): Promise<RunningServer> {
  const { home, databaseUrl, roles, clock, demo, limits, log } = options;
  const onError = (error: unknown) => {
    log('error', 'a fault of ours', { error: textOf(error) });
  };
  const onFault = (document: string, fault: string) => {
    log('error', 'a document could not be worked on', { document, fault });
  };
  const onContractFault = (contract: string, fault: string) => {
    log('error', 'time could not pass for a contract', { contract, fault });
  };
  const database = await openDatabase(databaseUrl === undefined ? { dataDir: home } : { url: databaseUrl });
  closing.add(() => database.close());
  await migrate(database);
  const failpoints = withReceivedStep(options.failpoints);
  const store = await openStore({ database, failpoints, onError });
  closing.add(() => store.close());
  const { operatorKey, secrets } = await openInstallation(store, options);
  let url: string | undefined;
  const accounts = openAccounts({ secrets, demo, home, publicUrl: () => options.publicUrl ?? url ?? '' });
  closing.add(() => accounts.passwords.close());
  const shelf = openTermsShelf(await readTermsFiles(join(home, 'terms')));
  const billing = await openBilling({ store, clock, shelf, demo, viesUrl: options.viesUrl });
  closing.add(() => billing.close());
  if (roles.includes('worker')) {
    const pool = openCheckPool(options.threads);
    closing.add(() => pool.close());
    const worker = startWorkerRole({ store, pool, clock, failpoints, onError, onFault });
    closing.add(() => worker.stop());
    const handlers = [exchangeServiceHandler(shelf), ...billingHandlers(billing.parts)];
    const effects = startEffectWorker({ store, clock, shelf, handlers, onError });
    closing.add(() => effects.stop());
    const placing = startPlacing(billing.parts, onError);
    closing.add(() => placing.stop());
  }
  if (roles.includes('clock')) {
    const clockRole = startClockRole({ store, clock, tickMs: clockTickMs, onError });
    closing.add(() => clockRole.stop());
    const contracts = startContractClock({ store, clock, shelf, onError, onFault: onContractFault });
    closing.add(() => contracts.stop());
  }
  if (roles.includes('api')) {
    const stopping = new AbortController();
    const gate = openGate({ store, clock, operatorKey, demo });
    // Another process revoked something: what was looked up here is forgotten too.
    const unsubscribe = store.listener.on('access_change', () => {
      gate.forget();
    });
    closing.add(() => {
      unsubscribe();
      return Promise.resolve();
    });
    const parts = {
      store,
      clock,
      shelf,
      billing: billing.parts,
      gate,
      failpoints,
      demo,
      roles,
      limits,
      stopping: stopping.signal,
      accounts,
    };
    const http = await openHttpServer(parts, (error, reference) => {
      log('error', 'a request failed', { reference, error: textOf(error) });
    });
    closing.add(async () => {
      stopping.abort();
      const cut = setTimeout(() => {
        http.server.closeAllConnections();
      }, stopGraceMs);
      try {
        await http.close();
      } finally {
        clearTimeout(cut);
      }
    });
    url = await http.listen({ host: options.host, port: options.port });
  }
  return {
    url,
    operatorKey,
    store,
    accounts,
    demoMark: openMark(store, clock, 'demo-world-1'),
    close: () => closing.close(),
  };
}

/** The store calls its transaction `submit`; for the exchange it is the step `received`. */
function withReceivedStep(failpoints: Failpoints): Failpoints {
  return {
    reach(name) {
      failpoints.reach(name);
      if (name.startsWith('submit:')) failpoints.reach(`received:${name.slice('submit:'.length)}`);
    },
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
