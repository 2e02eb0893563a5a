import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startMark } from './process.js';

/**
 * Which processes use the server, so that the last one out stops it and no other does.
 *
 * Leaving and entering may meet: who leaves says so first, then looks for others; who enters registers first, then
 * looks for one that is leaving. So at least one of the two sees the other, without a lock that a crash could leave.
 */
export interface Registration {
  /** Signs off. True: nobody else uses the server and it is ours to stop; newcomers wait until `left`. */
  leave(): boolean;
  /** Says that the server is down, after `leave` was true. */
  left(): void;
}

/** Registers this process as a user of the server. Several registrations of one process count each. */
export function register(folder: string): Registration {
  const tag = `${String(process.pid)}-${randomBytes(4).toString('hex')}`;
  const using = join(folder, `using-${tag}`);
  const leaving = join(folder, `leaving-${tag}`);
  sign(using);
  return {
    leave() {
      sign(leaving);
      rmSync(using, { force: true });
      if (!anyLiving(folder, 'using')) return true;
      rmSync(leaving, { force: true });
      return false;
    },
    left() {
      rmSync(leaving, { force: true });
    },
  };
}

/** Whether a process is just stopping the server. */
export function somebodyIsLeaving(folder: string): boolean {
  return anyLiving(folder, 'leaving');
}

function sign(path: string): void {
  writeFileSync(path, startMark(process.pid), { mode: 0o600 });
}

function anyLiving(folder: string, kind: 'using' | 'leaving'): boolean {
  const signed = readdirSync(folder).filter((name) => name.startsWith(`${kind}-`));
  return signed.filter((name) => lives(folder, name)).length > 0;
}

/** Whether the process that signed is still the same and alive; the signature of a dead one is removed. */
function lives(folder: string, name: string): boolean {
  const pid = Number(name.split('-')[1]);
  const mark = read(join(folder, name));
  if (mark === undefined) return false;
  // An empty mark: written this very moment, or on a system that does not tell when a process started.
  if (isAlive(pid) && (mark === '' || startMark(pid) === mark)) return true;
  rmSync(join(folder, name), { force: true });
  return false;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
