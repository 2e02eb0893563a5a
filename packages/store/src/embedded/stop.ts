import { setTimeout as delay } from 'node:timers/promises';
import type { Layout } from './layout.js';
import { findPostmaster } from './postmaster.js';
import { isAlive } from './process.js';

const stopTimeoutMs = 30_000;
const pollMs = 25;

/** Stops the server fast (open transactions are rolled back) and returns when it is gone. */
export async function stopServer(layout: Layout): Promise<void> {
  const postmaster = findPostmaster(layout);
  if (postmaster === undefined) return;
  signal(postmaster.pid, 'SIGINT');
  const deadline = Date.now() + stopTimeoutMs;
  while (isAlive(postmaster.pid)) {
    if (Date.now() > deadline) {
      // Immediate: what was committed is safe, the next start recovers.
      signal(postmaster.pid, 'SIGQUIT');
      return;
    }
    await delay(pollMs);
  }
}

/** Asks the server to stop without waiting, for a process that is at its very end. */
export function requestStop(layout: Layout): void {
  const postmaster = findPostmaster(layout);
  if (postmaster !== undefined) signal(postmaster.pid, 'SIGINT');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It went by itself.
  }
}
