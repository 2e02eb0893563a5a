import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The data directory: SAIKNE_DATA, or .saikne where the command runs. */
export function homeDirectory(given: string | undefined): string {
  return resolve(given ?? process.env['SAIKNE_DATA'] ?? '.saikne');
}

/** A partner whose key is kept here, so that the command can act as it: those of the demo. */
const keptPartner = z.object({ id: z.string(), name: z.string(), shortName: z.string(), key: z.string() });
export type KeptPartner = z.infer<typeof keptPartner>;

/** What the data directory knows of the installation, beside its database. Files are readable by their owner alone. */
const keys = z.object({ operator: z.string(), partners: z.array(keptPartner) });
export type Keys = z.infer<typeof keys>;

const running = z.object({ url: z.string(), pid: z.number() });
export type Running = z.infer<typeof running>;

export async function readKeys(home: string): Promise<Keys | undefined> {
  return readJson(join(home, 'keys.json'), keys);
}

export async function writeKeys(home: string, value: Keys): Promise<void> {
  await writeJson(home, 'keys.json', value);
}

/** Where the server started from this directory listens; it may have died since. */
export async function readRunning(home: string): Promise<Running | undefined> {
  return readJson(join(home, 'server.json'), running);
}

export async function writeRunning(home: string, value: Running): Promise<void> {
  await writeJson(home, 'server.json', value);
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
