import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ticksPerSecond = 100;

/** CPU seconds the embedded PostgreSQL under this directory has used so far; undefined where /proc does not tell. */
export function databaseCpuSeconds(home: string): number | undefined {
  const pidFile = join(home, 'postgres/cluster/data/postmaster.pid');
  if (!existsSync('/proc/self/stat') || !existsSync(pidFile)) return undefined;
  const postmaster = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  let ticks = 0;
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const stat = statOf(name);
    if (stat === undefined) continue;
    const isServer = Number(name) === postmaster;
    if (!isServer && stat[1] !== String(postmaster)) continue;
    // utime, stime; for the postmaster also those of children that have ended.
    const fields = isServer ? [11, 12, 13, 14] : [11, 12];
    ticks += fields.reduce((sum, at) => sum + Number(stat[at]), 0);
  }
  return ticks / ticksPerSecond;
}

/** The fields of /proc/PID/stat behind the command's name: state, ppid, … */
function statOf(pid: string): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
