import { readFileSync } from 'node:fs';
import { databaseCpuSeconds } from '../exchange/cpu.js';

const ticksPerSecond = 100;

/** CPU seconds a process has used so far; 0 where /proc does not tell. */
export function processCpuSeconds(pid: number | undefined): number {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0;
  }
}

/** Whose CPU time is measured: the embedded server of a directory, this process, and others. */
export interface Stopwatch {
  readonly home: string;
  readonly others: () => number;
}

/** Starts to measure; unlike a rate, CPU time hardly minds what else the machine is doing. */
export function cpuSecondsSince({ home, others }: Stopwatch) {
  const database = () => databaseCpuSeconds(home) ?? 0;
  const programs = () => processCpuSeconds(process.pid) + others();
  const before = { database: database(), programs: programs() };
  return (documents: number) => {
    const each = (seconds: number) => Math.round((seconds * 1e6) / documents);
    return { database: each(database() - before.database), programs: each(programs() - before.programs) };
  };
}
