import { readFileSync, rmSync } from 'node:fs';
import { isAlive, isPostgres } from './process.js';
import type { Layout } from './layout.js';

/** The server's main process, as it wrote itself down in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
}

/** The running server of this data directory. A file left by a process that is gone, or that is something else now, does not count. */
export function findPostmaster(layout: Layout): Postmaster | undefined {
  const pid = writtenPid(layout);
  return pid !== undefined && isAlive(pid) && isPostgres(pid) ? { pid } : undefined;
}

/**
 * Removes a `postmaster.pid` whose number now belongs to another program, as happens after a restart of a container.
 * PostgreSQL would take that program for itself and refuse to start.
 */
export function removeMisleadingPid(layout: Layout): void {
  const pid = writtenPid(layout);
  if (pid !== undefined && isAlive(pid) && !isPostgres(pid)) rmSync(layout.postmasterFile, { force: true });
}

function writtenPid(layout: Layout): number | undefined {
  let text: string;
  try {
    text = readFileSync(layout.postmasterFile, 'utf8');
  } catch {
    return undefined;
  }
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}
