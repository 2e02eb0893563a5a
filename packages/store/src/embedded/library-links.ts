import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links between PostgreSQL's libraries, which `npm ci --ignore-scripts` leaves unmade, by the package's own
 * list. Where the installation is read-only they are made in `linkFolder`, which is then returned; null: all in place.
 */
export function makeLibraryLinks(home: string, linkFolder: string): string | null {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return null;
  // The package's own list, in the package's own format.
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[];
  const wanted = links.map((link) => ({ file: join(home, '..', link.source), link: join(home, '..', link.target) }));
  const absent = wanted.filter(({ link }) => !existsSync(link));
  if (absent.length === 0) return null;
  try {
    for (const { file, link } of absent) makeLink(relative(dirname(link), file), link);
    return null;
  } catch {
    // The installation is read-only.
  }
  mkdirSync(linkFolder, { recursive: true, mode: 0o755 });
  for (const { file, link } of wanted) makeLink(file, join(linkFolder, basename(link)));
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
