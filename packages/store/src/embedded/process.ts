import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** Whether the number belongs to a process, be it one that is dead and that nobody has waited for. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process is there and runs. */
export function isAlive(pid: number): boolean {
  return exists(pid) && statFields(pid)?.[0] !== 'Z';
}

/** How many living PostgreSQL processes work in a data directory; undefined where the system does not tell. */
export function postgresProcessesIn(data: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => isPostgres(Number(pid)) && isAlive(Number(pid)) && workingFolder(pid) === data).length;
}

function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

/** Tells a process from a later one with the same number; '' where the system does not say. */
export function startMark(pid: number): string {
  return statFields(pid)?.[19] ?? '';
}

/** Whether the process is a PostgreSQL; a process number may have gone to something else since it was written down. */
export function isPostgres(pid: number): boolean {
  const name = process.platform === 'linux' ? linuxName(pid) : unixName(pid);
  return name.includes('postgres');
}

function linuxName(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}

function unixName(pid: number): string {
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** The fields of /proc/pid/stat behind the program's name, which may hold blanks and brackets itself. */
function statFields(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
