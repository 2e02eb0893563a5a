import type { ConnectionSettings } from '../database/connection.js';
import { openStore, type Store, type StoreOptions } from '../store.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

/** A store over a fresh database. */
export interface TestStore {
  readonly database: TestDatabase;
  readonly connection: ConnectionSettings;
  readonly store: Store;
  /** Opens another store over the same database, as another process would have one; closed together with this one. */
  openAnother(options?: Omit<StoreOptions, 'database'>): Promise<Store>;
  /** Closes every store, then the database; throws where a connection was left open. */
  close(): Promise<void>;
}

export async function openTestStore(options: Omit<StoreOptions, 'database'> = {}): Promise<TestStore> {
  const database = await openTestDatabase();
  const stores: Store[] = [];
  const openAnother = async (others: Omit<StoreOptions, 'database'> = {}) => {
    const store = await openStore({ poolSize: 4, ...others, database });
    stores.push(store);
    return store;
  };
  try {
    const store = await openAnother(options);
    return {
      database,
      connection: database.connection,
      store,
      openAnother,
      async close() {
        await Promise.all(stores.map((one) => one.close()));
        await database.close();
      },
    };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
