import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { invariant } from '@saikne/kernel';
import { z } from 'zod';

/** The data directory: SAIKNE_DATA, or .saikne where the command runs. */
export function homeDirectory(given: string | undefined): string {
  return resolve(given ?? process.env['SAIKNE_DATA'] ?? '.saikne');
}

/** A partner whose key is kept here, so that the command can act as it: those of the demo. */
const keptPartner = z.object({ id: z.string(), name: z.string(), shortName: z.string(), key: z.string() });
export type KeptPartner = z.infer<typeof keptPartner>;

/** One of the demo's people, with its password: the demo shows them. */
const keptPerson = z.object({ login: z.string(), password: z.string() });
export type KeptPerson = z.infer<typeof keptPerson>;

/** What the data directory knows of the installation, beside its database. Files are readable by their owner alone. */
const keys = z.object({
  operator: z.string(),
  /** What authenticators and links are sealed with, where SAIKNE_SECRET does not give it. */
  secret: z.string().optional(),
  partners: z.array(keptPartner),
  people: z.array(keptPerson).optional(),
});
export type Keys = z.infer<typeof keys>;

const running = z.object({ url: z.string(), pid: z.number() });
export type Running = z.infer<typeof running>;

export async function readKeys(home: string): Promise<Keys | undefined> {
  return readJson(join(home, 'keys.json'), keys);
}

export async function writeKeys(home: string, value: Keys): Promise<void> {
  await writeJson(home, 'keys.json', value);
}

/** Changes what is kept; what `changes` does not name stays. There must be something kept already. */
export async function changeKeys(home: string, changes: Partial<Keys>): Promise<void> {
  const kept = await readKeys(home);
  invariant(kept !== undefined, 'keys are changed once there are some');
  await writeKeys(home, { ...kept, ...changes });
}

/** Where the server started from this directory listens; it may have died since. */
export async function readRunning(home: string): Promise<Running | undefined> {
  return readJson(join(home, 'server.json'), running);
}

/**
 * Says where this process listens, unless another one of this directory still answers: the commands go on asking that
 * one. Returns whose address is kept.
 */
export async function keepRunning(home: string, value: Running): Promise<Running> {
  const other = await readRunning(home);
  if (other !== undefined && other.pid !== value.pid && (await answers(other))) return other;
  await writeJson(home, 'server.json', value);
  return value;
}

/** Takes this process's address back when it stops. */
export async function forgetRunning(home: string, pid: number): Promise<void> {
  if ((await readRunning(home))?.pid === pid) await rm(join(home, 'server.json'), { force: true });
}

/** How long another server may take to say that it serves, in milliseconds. */
const answerMs = 1500;

async function answers({ url, pid }: Running): Promise<boolean> {
  try {
    // Signal 0 sends nothing: it throws where there is no such process.
    process.kill(pid, 0);
    return (await fetch(`${url}/v1/health`, { signal: AbortSignal.timeout(answerMs) })).ok;
  } catch {
    return false;
  }
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  if (!existsSync(file)) return undefined;
  const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  return parsed.success ? parsed.data : undefined;
}

/** Written beside and renamed: a reader never sees half a file. */
async function writeJson(home: string, name: string, value: unknown): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const temporary = join(home, `${name}.${String(process.pid)}`);
  await writeFile(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await chmod(temporary, 0o600);
  await rename(temporary, join(home, name));
}
