import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { exists, isAlive, isPostgres, postgresProcessesIn } from './process.js';
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
 * Removes lock files whose number belongs to another program by now, or to a server that is dead but that nobody has
 * waited for, as happens in containers. PostgreSQL would take either for a living server and refuse to start.
 * `postmaster.pid` also tells PostgreSQL of the old server's last processes, so it stays while one of them is there.
 */
export function removeMisleadingLocks(layout: Layout): void {
  if (!takeGuard(layout.guard)) return;
  try {
    const pid = writtenPid(layout);
    if (pid !== undefined && isAlive(pid) && isPostgres(pid)) return;
    if (postgresProcessesIn(layout.data) !== 0) return;
    if (pid !== undefined && exists(pid)) rmSync(layout.postmasterFile, { force: true });
    rmSync(layout.socketLock, { force: true });
  } finally {
    rmSync(layout.guard, { force: true });
  }
}

/** A guard older than this was left by a process that was killed in those microseconds. */
const guardMs = 10_000;

/**
 * One process at a time may remove locks: a second one that judged the same old file would remove the lock of the
 * server that was started in between. False: another one is at it; look again later.
 */
function takeGuard(guard: string): boolean {
  try {
    closeSync(openSync(guard, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Date.now() - made > guardMs) rmSync(guard, { force: true });
  return false;
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
