import { openEmbedded } from '../embedded/open-embedded.js';
import type { Database } from './connection.js';
import { openGiven } from './open-given.js';

/** Where the data lives: in a directory of ours, or in a database given by its URL. */
export type DatabaseLocation =
  { readonly dataDir: string; readonly onLog?: (line: string) => void } | { readonly url: string };

/**
 * Opens the database. With `dataDir` a real PostgreSQL is started under that directory or, where one runs there
 * already, adopted. Throws `DatabaseUnavailable` with a message that says what to do.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  if ('url' in location) return openGiven(location.url);
  return openEmbedded(location.dataDir, location.onLog ?? (() => undefined));
}
