import type pg from 'pg';

/** How to reach one database. */
export type ConnectionSettings = Readonly<
  Pick<pg.ClientConfig, 'host' | 'port' | 'database' | 'user' | 'password' | 'connectionString'>
>;

/** A PostgreSQL database that answers. */
export interface Database {
  readonly kind: 'embedded' | 'given';
  readonly connection: ConnectionSettings;
  /** Gives the database back. The embedded server is stopped by the last process that uses it. May be called twice. */
  close(): Promise<void>;
}
