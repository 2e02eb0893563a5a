import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ConnectionSettings } from '@saikne/store';
import { processCpuSeconds } from './cpu.js';

/** The spike's worker processes, which say how many documents they have decided after each commit. */
export interface Workers {
  /** Starts one more and resolves when it is at work. */
  start(): Promise<void>;
  /** Kills one with `kill -9` and resolves when it is gone. */
  killOne(): Promise<void>;
  decided(): number;
  /** CPU seconds of all, the killed one included. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

export function openWorkers(connection: ConnectionSettings): Workers {
  const children = new Set<ChildProcess>();
  let decided = 0;
  let cpuOfKilled = 0;
  return {
    start: () => start(connection, children, (count) => (decided += count)),
    async killOne() {
      const [victim] = children;
      if (victim === undefined) throw new Error('there is no worker to kill');
      cpuOfKilled += processCpuSeconds(victim.pid);
      const exit = once(victim, 'exit');
      victim.kill('SIGKILL');
      await exit;
    },
    decided: () => decided,
    cpuSeconds: () => [...children].reduce((sum, { pid }) => sum + processCpuSeconds(pid), cpuOfKilled),
    async stop() {
      await Promise.all(
        [...children].map((child) => {
          const exit = once(child, 'exit');
          child.kill('SIGTERM');
          return exit;
        }),
      );
    },
  };
}

function start(
  connection: ConnectionSettings,
  children: Set<ChildProcess>,
  heard: (decided: number) => void,
): Promise<void> {
  const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));
  // Workers run the store as it is shipped, from its build: the loader's wrapping would be measured too.
  const execArgv = process.execArgv.filter((argument) => argument !== '--conditions=source');
  const child = fork(worker, [JSON.stringify(connection)], { execArgv });
  children.add(child);
  // The channel of a killed process breaks; that it is gone is told by its exit.
  child.on('error', () => undefined);
  child.once('exit', () => children.delete(child));
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      // The first message says that the worker is ready: none decided yet.
      heard(Number(message));
      resolve();
    });
    child.once('exit', (code) => {
      reject(new Error(`a worker ended with ${String(code)} before it was ready`));
    });
  });
}

/** Builds what the workers run. */
export function buildStore(): void {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const compiler = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const parts = [
    ['-b', 'packages/kernel'],
    ['-p', 'packages/store'],
  ];
  for (const part of parts) {
    const { status } = spawnSync(process.execPath, [compiler, ...part], { cwd, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`${part.join(' ')} could not be built`);
  }
}
