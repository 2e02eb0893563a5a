import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { argon2id, argon2Verify } from 'hash-wasm';

/** What the thread is asked: to hash a password, or to compare it with a hash. */
export interface PasswordJob {
  readonly id: number;
  readonly password: string;
  readonly hash?: string;
}
export interface PasswordAnswer {
  readonly id: number;
  readonly hash?: string;
  readonly right?: boolean;
}

/** argon2id with 19 MiB, two passes: OWASP's first choice; about 50 ms here. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** Hashing takes long on purpose; it holds up this thread, never the server's loop. */
parentPort?.on('message', (job: PasswordJob) => {
  void answer(job).then((found) => {
    parentPort?.postMessage(found);
  });
});

async function answer({ id, password, hash }: PasswordJob): Promise<PasswordAnswer> {
  if (hash === undefined)
    return { id, hash: await argon2id({ ...cost, password, salt: randomBytes(16), outputType: 'encoded' }) };
  return { id, right: await argon2Verify({ password, hash }).catch(() => false) };
}
